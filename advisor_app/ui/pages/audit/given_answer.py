"""A person's answer as a record of fields, so that two of them can stand side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.office.scoring.scorecard import Question
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.pages.audit.scoring_words import answer_words


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """`given` is the mark with its grade, which belong together; None where nobody answered."""

    given: tuple[Mark, int] | None
    cause: str = ""
    comment: str = ""

    @classmethod
    def of(cls, answer: Answer | None) -> GivenAnswer:
        if answer is None:
            return cls(None)
        return cls((answer.mark, answer.grade), answer.cause, answer.comment.strip())

    def answer(self, question_id: str) -> Answer | None:
        if self.given is None:
            return None
        mark, grade = self.given
        return Answer(question_id, mark, self.comment, grade=grade, cause=self.cause if mark is Mark.FAILS else "")


def answer_fields(question: Question) -> list[Field[GivenAnswer]]:
    def answered(given: tuple[Mark, int]) -> str:
        return answer_words(question, Answer(question.id, given[0], grade=given[1]))

    def cause(key: str) -> str:
        return next((one.text for one in question.causes if one.id == key), key)

    said: Callable[[str], str] = str
    return [
        Field("given", QCoreApplication.translate("ScoringWords", "Answer"), answered),
        Field("cause", QCoreApplication.translate("ScoringWords", "Cause"), cause),
        Field("comment", QCoreApplication.translate("ScoringWords", "Comment"), said),
    ]
