"""How the states of a message are called, and what a person can do about each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.mail.outbox import OutboxState
from advisor_app.office.calendar import in_panama, panama_day
from advisor_app.services.outbox.waiting import WaitsFor, waits_for
from advisor_app.ui.formats import moment, number
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.store import MailLine

_WORDS = {
    OutboxState.DRAFT: (State.DUE, str(QT_TRANSLATE_NOOP("MailStates", "Draft"))),
    OutboxState.APPROVED: (State.AT_GOAL, str(QT_TRANSLATE_NOOP("MailStates", "Approved"))),
    OutboxState.QUEUED: (State.UNDER_WAY, str(QT_TRANSLATE_NOOP("MailStates", "Queued"))),
    OutboxState.SENDING: (State.UNDER_WAY, str(QT_TRANSLATE_NOOP("MailStates", "Going out"))),
    OutboxState.SENT: (State.DONE, str(QT_TRANSLATE_NOOP("MailStates", "Sent"))),
    OutboxState.PERHAPS_SENT: (State.DOUBT, str(QT_TRANSLATE_NOOP("MailStates", "Perhaps sent"))),
    OutboxState.FAILED: (State.LATE, str(QT_TRANSLATE_NOOP("MailStates", "Refused"))),
    OutboxState.CANCELLED: (State.EXCUSED, str(QT_TRANSLATE_NOOP("MailStates", "Cancelled"))),
}
DECIDE = (OutboxState.PERHAPS_SENT, OutboxState.FAILED)
WAITING = (OutboxState.APPROVED, OutboxState.QUEUED)
WITHDRAWABLE = WAITING
WITHDRAWABLE_OR_DRAFT = (OutboxState.DRAFT, *WAITING)
ORDER = (*DECIDE, OutboxState.DRAFT, *WAITING, OutboxState.SENDING, OutboxState.SENT, OutboxState.CANCELLED)
"""What can't wait stands first."""

VIEWS: Mapping[str, Callable[[MailLine], bool]] = {
    "all": lambda _line: True,
    "draft": lambda line: line.state == OutboxState.DRAFT,
    "approved": lambda line: line.state == OutboxState.APPROVED,
    "queued": lambda line: line.state in (OutboxState.QUEUED, OutboxState.SENDING),
    "timed": lambda line: line.state in WAITING and bool(line.due_at or line.retry_at),
    "paused": lambda line: bool(line.paused_why) and line.state in WITHDRAWABLE_OR_DRAFT,
    "sent": lambda line: line.state == OutboxState.SENT,
    "answered": lambda line: bool(line.response),
    "came_back": lambda line: line.came_back,
    "perhaps_sent": lambda line: line.state == OutboxState.PERHAPS_SENT,
    "failed": lambda line: line.state == OutboxState.FAILED,
    "cancelled": lambda line: line.state == OutboxState.CANCELLED,
    "decide": lambda line: line.state in DECIDE,
    "waiting": lambda line: line.state in (*WAITING, OutboxState.SENDING),
}
"""Which messages each view shows; "decide" and "waiting" are where other pages lead."""
SWITCHED = tuple(key for key in VIEWS if key not in ("decide", "waiting"))
"""The views that have a switch."""


_FEW = 2
"""Days that have a word of their own."""


def kept_back(line: MailLine, now: datetime) -> bool:
    """Whether something keeps an approved message from going now: a person, an hour, a server's wait."""
    later = any(at is not None and at > now for at in (line.due_at, line.retry_at))
    return bool(line.paused_why) or later


def line_word(line: MailLine) -> str:
    """The state of a message, with what there is to say beside it."""
    if line.state == OutboxState.SENT and line.came_back and not line.response:
        return QCoreApplication.translate("MailStates", "Came back")
    if line.state == OutboxState.SENT and line.response:
        answered = line.response == "answered"
        return (
            QCoreApplication.translate("MailStates", "Answered")
            if answered
            else QCoreApplication.translate("MailStates", "Received")
        )
    if line.paused_why and line.state in WITHDRAWABLE_OR_DRAFT:
        return QCoreApplication.translate("MailStates", "Paused")
    return state_word(line.state)


def line_shape(line: MailLine) -> State:
    if line.state == OutboxState.SENT and line.came_back and not line.response:
        return State.LATE
    if line.paused_why and line.state in WITHDRAWABLE_OR_DRAFT:
        return State.EXCUSED
    return state_shape(line.state)


def waits_word(line: MailLine, now: datetime) -> str:
    """Who has to do something next, and since when or until when."""
    return _waits_word(line, waits_for(line, now), now)


def _waits_word(line: MailLine, whom: WaitsFor, now: datetime) -> str:
    if whom is WaitsFor.HOUR:
        return QCoreApplication.translate("MailWaits", "{hour}").format(hour=moment(line.due_at))
    if whom is WaitsFor.SERVER and line.retry_at is not None and line.retry_at > now:
        return QCoreApplication.translate("MailWaits", "server, until {hour}").format(hour=_short(line.retry_at, now))
    if whom is WaitsFor.LIAISON:
        days = max(0, (panama_day(now) - panama_day(line.moved_at)).days)
        if days < _FEW:
            today = QCoreApplication.translate("MailWaits", "the liaison, since today")
            return today if not days else QCoreApplication.translate("MailWaits", "the liaison, since yesterday")
        return QCoreApplication.translate("MailWaits", "the liaison, {days} days").format(days=number(days))
    told = {
        WaitsFor.APPROVAL: QT_TRANSLATE_NOOP("MailWaits", "your approval"),
        WaitsFor.DIRECTOR: QT_TRANSLATE_NOOP("MailWaits", "the director"),
        WaitsFor.RESUMING: QT_TRANSLATE_NOOP("MailWaits", "that it goes on"),
        WaitsFor.SENDING: QT_TRANSLATE_NOOP("MailWaits", "the sending"),
        WaitsFor.SERVER: QT_TRANSLATE_NOOP("MailWaits", "the server"),
        WaitsFor.DECISION: QT_TRANSLATE_NOOP("MailWaits", "your decision"),
        WaitsFor.NOBODY: "",
    }
    return QCoreApplication.translate("MailWaits", str(told[whom])) if told[whom] else ""


def state_word(state: str) -> str:
    return QCoreApplication.translate("MailStates", _WORDS[OutboxState(state)][1])


def state_shape(state: str) -> State:
    return _WORDS[OutboxState(state)][0]


def state_order(line: MailLine) -> int:
    return ORDER.index(OutboxState(line.state))


def what_to_do(state: str, transport: str = "") -> str:
    """What a state means for the person who looks at the message, and what comes next.

    `transport` is the way that it went last.
    """
    if state == OutboxState.SENT and transport == "folder":
        return QCoreApplication.translate(
            "MailStates", "It lies as a draft in the folder: send it from your mail program."
        )
    told = {
        OutboxState.DRAFT: QT_TRANSLATE_NOOP(
            "MailStates", "Look at it and approve it: nothing goes out that nobody has approved."
        ),
        OutboxState.APPROVED: QT_TRANSLATE_NOOP(
            "MailStates", "It goes out when you send. Until then it can be taken back."
        ),
        OutboxState.QUEUED: QT_TRANSLATE_NOOP(
            "MailStates", "It goes out with the next sending. Until then it can be taken back."
        ),
        OutboxState.SENDING: QT_TRANSLATE_NOOP("MailStates", "A program is handing it over at this moment."),
        OutboxState.SENT: QT_TRANSLATE_NOOP("MailStates", "The server said that it has it."),
        OutboxState.PERHAPS_SENT: QT_TRANSLATE_NOOP(
            "MailStates",
            "It was handed over and no answer came, so nobody knows whether the server has it. Ask the liaison, or "
            "look among what your mailbox has sent; then say here what you found. It is never sent again by itself.",
        ),
        OutboxState.FAILED: QT_TRANSLATE_NOOP(
            "MailStates",
            "The server said no, so the entity does not have it. Correct the cause (the address in Entities, the size, "
            "the server) and queue it again.",
        ),
        OutboxState.CANCELLED: QT_TRANSLATE_NOOP(
            "MailStates", "Its letter was corrected before it went. The corrected letter has a message of its own."
        ),
    }
    return QCoreApplication.translate("MailStates", str(told[OutboxState(state)]))


def _short(at: datetime, now: datetime) -> str:
    """The hour alone where it is of today."""
    here = in_panama(at)
    return f"{here.hour}:{here.minute:02d}" if panama_day(at) == panama_day(now) else moment(at)
