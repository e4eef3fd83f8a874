"""How far minutes are, from the draft to the mail that a server has, as a shape, a line and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.mail.outbox import OutboxState
from advisor_app.office.meetings.records import MeetingState, MinutesStage
from advisor_app.ui.states import State
from minutes import MeetingKind, Presence

if TYPE_CHECKING:
    from advisor_app.services.meetings.show_meeting import MailTold
    from advisor_app.services.meetings.show_meeting import MeetingView as Shown

translate = QCoreApplication.translate
Standing = tuple[State, str, str]


def open_attendance(shown: Shown) -> int:
    """Of how many nobody has said whether they were there."""
    return sum(person.presence is Presence.UNKNOWN for person in shown.people)


def minutes_standing(shown: Shown, missing: str) -> Standing:
    """`missing` says whose attendance is open."""
    one = shown.meeting
    if one.stage is MinutesStage.FINAL:
        number, told = shown.issued[-1].number, shown.minutes_mail
        if told is not None:
            return _mailed(number, told, visit=one.kind is MeetingKind.VISIT)
        more = translate("Meetings", "It goes to those present, with a copy to the director.")
        return State.DUE, translate("Meetings", "{number} is to be sent").format(number=number), more
    if one.state is not MeetingState.HELD:
        return (
            State.NOT_DUE,
            translate("Meetings", "The meeting is not over"),
            translate("Meetings", "This is how the draft reads so far."),
        )
    if open_attendance(shown):
        return State.DOUBT, translate("Meetings", "Draft"), missing
    if one.stage is MinutesStage.REVIEWED:
        more = translate("Meetings", "It gets its number when it is finalised, and is not changed afterwards.")
        return State.DUE, translate("Meetings", "Reviewed"), more
    more = translate("Meetings", "Read it whole. A correction later is an amendment of its own.")
    return State.DUE_SOON, translate("Meetings", "Draft to be reviewed"), more


def _mailed(number: str, told: MailTold, *, visit: bool) -> Standing:
    said = {
        OutboxState.DRAFT: (
            State.DUE,
            translate("Meetings", "The mail of {number} is a draft"),
            translate("Meetings", "Nothing goes out that nobody has approved."),
        ),
        OutboxState.APPROVED: (
            State.AT_GOAL,
            translate("Meetings", "The mail of {number} is approved"),
            translate("Meetings", "It goes when you send."),
        ),
        OutboxState.QUEUED: (
            State.UNDER_WAY,
            translate("Meetings", "{number} waits to go out"),
            translate(
                "Meetings",
                "The minutes are safe here. Send again when the mail server answers; nothing else is to be done.",
            ),
        ),
        OutboxState.SENDING: (State.UNDER_WAY, translate("Meetings", "{number} is going out"), ""),
        OutboxState.SENT: (
            State.DONE,
            translate("Meetings", "{number} is sent"),
            translate("Meetings", "It proves the visit.") if visit else "",
        ),
        OutboxState.PERHAPS_SENT: (
            State.DOUBT,
            translate("Meetings", "{number} is perhaps sent"),
            translate("Meetings", "Nobody knows whether the server has it. Decide in the mail what you found."),
        ),
        OutboxState.FAILED: (
            State.LATE,
            translate("Meetings", "The server refused {number}"),
            translate("Meetings", "Its mail says why."),
        ),
        OutboxState.CANCELLED: (State.EXCUSED, translate("Meetings", "The mail of {number} was cancelled"), ""),
    }
    state, title, more = said[OutboxState(told.state)]
    words = "" if told.state == OutboxState.SENT else told.words
    return state, title.format(number=number), " ".join(one for one in (more, words) if one)
