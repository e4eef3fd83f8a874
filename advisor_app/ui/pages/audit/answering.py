"""Which answer a key means, and why one can't be given here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from advisor_app.office.scoring.marks import Mark
from advisor_app.office.scoring.scorecard import Question
from advisor_app.ui.pages.audit.open_audit import Choice, OpenAudit, choices

ANSWER_KEYS = {
    Qt.Key.Key_1: "1", Qt.Key.Key_2: "2", Qt.Key.Key_3: "3", Qt.Key.Key_4: "4", Qt.Key.Key_5: "5", Qt.Key.Key_0: "0",
}  # fmt: skip
PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
"""The modifiers with which a key of the scoring is one; a keypad's keys are the same."""


def choice_by(question: Question, key: str) -> Choice:
    """The answer that a key means; one that is not allowed where the question has none for it."""
    found = next((one for one in choices(question) if one.key == key), None)
    return found or Choice(key, Mark.NOT_APPLICABLE, allowed=False)


def answer_refused(audit: OpenAudit, number: str, question_id: str, choice: Choice) -> str:
    """Why the answer can't be given, in words; empty where it can."""
    if not audit.editable:
        return _finished()
    score = audit.score(number)
    if score.file_missing and score.complete and not score.answers:
        return QCoreApplication.translate("Answering", "What was not seen is not scored. F: the file was found.")
    if choice.allowed:
        return ""
    question = audit.scored.card.find(question_id)
    if choice.key == "0":
        if len(question.grades) > len((Mark.COMPLIES, Mark.FAILS)):
            return QCoreApplication.translate("Answering", "This question always applies: 1 to {last}.").format(
                last=len(question.grades)
            )
        return QCoreApplication.translate("Answering", "This question always applies: 1 or 2.")
    keys = ", ".join(one.key for one in choices(question) if one.allowed)
    return QCoreApplication.translate("Answering", "The keys of this question: {keys}.").format(keys=keys)


def cause_refused(audit: OpenAudit, number: str, question_id: str) -> str:
    """Why no root cause can be told of the question's answer, in words; empty where one can."""
    if not audit.editable:
        return _finished()
    given = audit.given(number, question_id) if question_id else None
    if given is None or given.mark is not Mark.FAILS:
        return QCoreApplication.translate("Answering", "A root cause belongs to what fails: answer first.")
    if not audit.scored.card.find(question_id).causes:
        return QCoreApplication.translate("Answering", "This question has no root causes to choose from.")
    return ""


def _finished() -> str:
    return QCoreApplication.translate("Answering", "This audit is finished: use Amend.")
