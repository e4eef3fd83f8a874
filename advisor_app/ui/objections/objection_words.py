"""How objections, their points and their answers are told: a state with its shape, and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.office.objections.objection import Decision, ObjectionState
from advisor_app.office.scoring.marks import Mark
from advisor_app.ui.formats import day
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.office.objections.objection import Scored
    from advisor_app.office.scoring.scorecard import Question
    from advisor_app.services.objections.list_objections import ObjectionLine

_DECISIONS = {
    Decision.ACCEPTED: str(QT_TRANSLATE_NOOP("ObjectionWords", "Accepted")),
    Decision.PARTLY: str(QT_TRANSLATE_NOOP("ObjectionWords", "Accepted in part")),
    Decision.REJECTED: str(QT_TRANSLATE_NOOP("ObjectionWords", "Rejected")),
}
_MARKS = {
    Mark.COMPLIES: str(QT_TRANSLATE_NOOP("ObjectionWords", "Complies")),
    Mark.FAILS: str(QT_TRANSLATE_NOOP("ObjectionWords", "Fails")),
    Mark.NOT_APPLICABLE: str(QT_TRANSLATE_NOOP("ObjectionWords", "Not applicable")),
}
_MAILS = {
    "draft": str(QT_TRANSLATE_NOOP("ObjectionWords", "its mail is a draft")),
    "sent": str(QT_TRANSLATE_NOOP("ObjectionWords", "its mail was sent")),
    "cancelled": str(QT_TRANSLATE_NOOP("ObjectionWords", "its mail was cancelled by a later amendment")),
}


def decision_words(decision: Decision | None) -> str:
    if decision is None:
        return QCoreApplication.translate("ObjectionWords", "To decide")
    return QCoreApplication.translate("ObjectionWords", _DECISIONS[decision])


def decision_state(decision: Decision | None) -> State:
    if decision is None:
        return State.DUE
    return State.NOT_DUE if decision is Decision.REJECTED else State.DONE


def scored_words(question: Question | None, said: Scored) -> str:
    """What an answer said: its grade's own words, or its mark."""
    if question is not None and 0 < said.grade <= len(question.grades):
        return question.grades[said.grade - 1].text
    return QCoreApplication.translate("ObjectionWords", _MARKS[said.mark])


def answer_words(mark: Mark) -> str:
    return QCoreApplication.translate("ObjectionWords", _MARKS[mark])


def line_state(line: ObjectionLine) -> State:
    if line.objection.state is ObjectionState.OPEN:
        return State.LATE if line.overdue else State.DUE
    return State.DONE if line.objection.state is ObjectionState.ANSWERED else State.EXCUSED


def line_words(line: ObjectionLine) -> str:
    """Where an objection stands: until when it is to be answered, or when that was done."""
    one = line.objection
    if one.state is ObjectionState.OPEN:
        told = QCoreApplication.translate("ObjectionWords", "to answer by {day}")
        if line.overdue:
            told = QCoreApplication.translate("ObjectionWords", "late since {day}")
        return told.format(day=day(one.answer_by))
    if one.state is ObjectionState.WITHDRAWN:
        return QCoreApplication.translate("ObjectionWords", "withdrawn: {note}").format(note=one.note)
    told = QCoreApplication.translate("ObjectionWords", "answered on {day}")
    return told.format(day=day(one.closed_on)) if one.closed_on else told


def mail_words(state: str) -> str:
    told = _MAILS.get(state, QT_TRANSLATE_NOOP("ObjectionWords", "its mail is on its way"))
    return QCoreApplication.translate("ObjectionWords", str(told))
