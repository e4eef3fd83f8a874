"""How answers and cases that are scored are told: a state with its shape, and words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.office.scoring.audit import AuditState
from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.office.scoring.scorecard import Question
from advisor_app.services.audits.follow_scoring import CaseStanding, EntityStanding
from advisor_app.ui.states import State

_MARKS = {
    Mark.COMPLIES: str(QT_TRANSLATE_NOOP("ScoringWords", "Complies")),
    Mark.FAILS: str(QT_TRANSLATE_NOOP("ScoringWords", "Fails")),
    Mark.NOT_APPLICABLE: str(QT_TRANSLATE_NOOP("ScoringWords", "Not applicable")),
}
_STATES = {Mark.COMPLIES: State.DONE, Mark.FAILS: State.FAILS, Mark.NOT_APPLICABLE: State.NOT_DUE}


def mark_words(mark: Mark | None) -> str:
    if mark is None:
        return QCoreApplication.translate("ScoringWords", "To score")
    return QCoreApplication.translate("ScoringWords", _MARKS[mark])


def answer_words(question: Question, answer: Answer | None) -> str:
    """The grade's own text, where the question has grades."""
    if answer is not None and answer.mark is not Mark.NOT_APPLICABLE and 1 <= answer.grade <= len(question.grades):
        return question.grades[answer.grade - 1].text
    return mark_words(answer.mark if answer is not None else None)


def mark_state(mark: Mark | None) -> State:
    return State.DUE if mark is None else _STATES[mark]


def case_state(case: CaseStanding) -> State:
    if case.complete:
        return State.FAILS if case.nonconforming else State.DONE
    return State.UNDER_WAY if case.given or case.file_missing else State.DUE


def case_words(case: CaseStanding) -> str:
    if case.complete and case.file_missing and case.nonconforming:
        return QCoreApplication.translate("ScoringWords", "nonconforming, its file is missing")
    if case.complete:
        return (
            QCoreApplication.translate("ScoringWords", "nonconforming")
            if case.nonconforming
            else QCoreApplication.translate("ScoringWords", "conforming")
        )
    if case.given:
        return QCoreApplication.translate("ScoringWords", "under way, {answered} of {asked}").format(
            answered=case.answered, asked=case.asked
        )
    return QCoreApplication.translate("ScoringWords", "to score")


def share(case: CaseStanding) -> float:
    return case.answered / case.asked if case.asked else 0.0


def entity_state(entity: EntityStanding) -> State:
    """Done once the audit is finished; scored to the end but not finished is still under way."""
    if entity.state is not None and entity.state is not AuditState.OPEN:
        return State.DONE
    begun = any(case.given or case.complete for case in entity.cases)
    return State.UNDER_WAY if begun else State.DUE


def entity_words(entity: EntityStanding) -> str:
    said = QCoreApplication.translate("ScoringWords", "{done} of {size} scored").format(
        done=entity.done, size=len(entity.cases)
    )
    if entity.state is AuditState.FINISHED:
        return said + ", " + QCoreApplication.translate("ScoringWords", "finished")
    if entity.state is AuditState.AMENDED:
        return said + ", " + QCoreApplication.translate("ScoringWords", "amended")
    if entity.done == len(entity.cases):
        return said + ", " + QCoreApplication.translate("ScoringWords", "to be finished")
    return said
