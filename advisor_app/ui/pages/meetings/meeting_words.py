"""Kinds, states and standings of meetings and commitments, as people read them, with their shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.office.meetings.records import Answer, MeetingPerson, MeetingState
from advisor_app.ui.formats import day
from advisor_app.ui.states import State
from minutes import CommitmentState, MeetingKind, Presence

if TYPE_CHECKING:
    from datetime import datetime

    from advisor_app.services.meetings.keep_commitment import CommitmentLine
    from advisor_app.services.meetings.show_meeting import MeetingLine

_KINDS = {
    MeetingKind.VISIT: str(QT_TRANSLATE_NOOP("Meetings", "Visit to an entity")),
    MeetingKind.TEAM: str(QT_TRANSLATE_NOOP("Meetings", "Team meeting")),
    MeetingKind.LIAISONS: str(QT_TRANSLATE_NOOP("Meetings", "Monthly meeting of liaisons")),
    MeetingKind.LIAISONS_REGIONAL: str(QT_TRANSLATE_NOOP("Meetings", "Meeting of liaisons in the region")),
    MeetingKind.TRAINING: str(QT_TRANSLATE_NOOP("Meetings", "Training")),
    MeetingKind.KNOWLEDGE: str(QT_TRANSLATE_NOOP("Meetings", "Review of the knowledge base")),
    MeetingKind.IN_YOUR_ENTITY: str(QT_TRANSLATE_NOOP("Meetings", "311 in your entity")),
    MeetingKind.IN_YOUR_COMMUNITY: str(QT_TRANSLATE_NOOP("Meetings", "311 in your community")),
    MeetingKind.CONGRESS: str(QT_TRANSLATE_NOOP("Meetings", "Congress")),
}
_PRESENCES = {
    Presence.UNKNOWN: (str(QT_TRANSLATE_NOOP("Meetings", "not noted")), State.DUE),
    Presence.PRESENT: (str(QT_TRANSLATE_NOOP("Meetings", "present")), State.DONE),
    Presence.ABSENT: (str(QT_TRANSLATE_NOOP("Meetings", "absent")), State.FAILS),
    Presence.EXCUSED: (str(QT_TRANSLATE_NOOP("Meetings", "excused")), State.EXCUSED),
}


def kind_said(kind: MeetingKind) -> str:
    return QCoreApplication.translate("Meetings", _KINDS[kind])


def presence_said(presence: Presence) -> str:
    return QCoreApplication.translate("Meetings", _PRESENCES[presence][0])


def presence_state(presence: Presence) -> State:
    return _PRESENCES[presence][1]


def person_said(person: MeetingPerson, *, planned: bool) -> str:
    """Before a meeting what was answered to the invitation, then whether the person is there."""
    return answer_said(person.answer) if planned else presence_said(person.presence)


def answer_said(answer: Answer) -> str:
    return {
        Answer.NONE: QCoreApplication.translate("Meetings", "no answer"),
        Answer.ACCEPTED: QCoreApplication.translate("Meetings", "will come"),
        Answer.DECLINED: QCoreApplication.translate("Meetings", "sends regrets"),
        Answer.TENTATIVE: QCoreApplication.translate("Meetings", "not sure"),
    }[answer]


def person_state(person: MeetingPerson, *, planned: bool) -> State:
    if planned:
        return {
            Answer.NONE: State.DUE,
            Answer.ACCEPTED: State.AT_GOAL,
            Answer.DECLINED: State.EXCUSED,
            Answer.TENTATIVE: State.DOUBT,
        }[person.answer]
    return presence_state(person.presence)


def line_state(line: MeetingLine) -> State:
    """How far a meeting is: planned, under way, held and its minutes waiting, sent."""
    match line.meeting.state:
        case MeetingState.PLANNED:
            return State.DUE
        case MeetingState.UNDER_WAY:
            return State.UNDER_WAY
        case MeetingState.CALLED_OFF:
            return State.EXCUSED
        case MeetingState.HELD:
            return State.DONE if line.mail_state == "sent" else State.DUE_SOON


def line_said(line: MeetingLine) -> str:
    """The same in words."""
    match line.meeting.state:
        case MeetingState.PLANNED:
            if line.invited:
                return QCoreApplication.translate("Meetings", "planned, invited")
            return QCoreApplication.translate("Meetings", "planned")
        case MeetingState.UNDER_WAY:
            return QCoreApplication.translate("Meetings", "under way")
        case MeetingState.CALLED_OFF:
            return QCoreApplication.translate("Meetings", "called off")
        case MeetingState.HELD:
            if line.mail_state == "sent":
                return QCoreApplication.translate("Meetings", "minutes {number} sent").format(number=line.number)
            return (
                QCoreApplication.translate("Meetings", "minutes {number} to be sent").format(number=line.number)
                if line.number
                else QCoreApplication.translate("Meetings", "minutes to be finalised")
            )


def commitment_state(line: CommitmentLine) -> State:
    match line.kept.state:
        case CommitmentState.DONE:
            return State.DONE
        case CommitmentState.WITHDRAWN:
            return State.EXCUSED
        case _:
            return State.LATE if line.days_late else State.DUE


def commitment_said(line: CommitmentLine) -> str:
    """Who and when; how late it is stands beside."""
    one = line.kept
    if one.state is CommitmentState.DONE:
        return QCoreApplication.translate("Meetings", "{who}, done {day}").format(who=one.who, day=day(one.done_on))
    if one.state is CommitmentState.WITHDRAWN:
        return QCoreApplication.translate("Meetings", "{who}, withdrawn").format(who=one.who)
    due = day(one.due)
    return QCoreApplication.translate("Meetings", "{who}, {day}").format(who=one.who, day=due)


def hour(moment: datetime) -> str:
    """ "9:05" of a moment that is Panama's already."""
    return f"{moment.hour}:{moment.minute:02d}"
