"""The scorecard a case is audited with: groups of questions, each tied to a clause of the guide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from advisor_app.errors import UserError
from advisor_app.office.case import Case
from advisor_app.office.names import loose_key, name_key
from advisor_app.office.strict_table import nearest_word

HIGHEST_WEIGHT = 100
FEWEST_GRADES, MOST_GRADES = 2, 5


class DataRule(StrEnum):
    """What the CRM's data answers by itself."""

    WORKED_IN_24H = "worked_in_24h"
    CLOSED_IN_30_DAYS = "closed_in_30_days"
    RESOLUTION_PRESENT = "resolution_present"


@dataclass(frozen=True, slots=True)
class AnswerCondition:
    """Another question, before this one, was answered with one of these words.

    answers  a grade's text, or "complies", "fails", "not_applicable"
    """

    question_id: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """A question is asked only of cases with one of these words in each field; empty: any. And, where `answer` is
    given, only if another question was so answered.
    """

    types: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    answer: AnswerCondition | None = None

    def holds_for(self, case: Case) -> bool:
        """Whether the case's own fields meet it, whatever is answered."""
        return (
            _among(case.type, self.types)
            and _among(case.channel, self.channels)
            and _among(case.status, self.statuses)
            and _among(case.reason, self.reasons)
        )


@dataclass(frozen=True, slots=True)
class Grade:
    """One of a question's 2 to 5 answers. `share` is what it brings of the question's weight, 0 to 100."""

    text: str
    share: int
    fails: bool = False


@dataclass(frozen=True, slots=True)
class RootCause:
    """Why a question may fail. `words` are pairs of an entity's name and what the entity itself calls it."""

    id: str
    text: str
    words: tuple[tuple[str, str], ...] = ()

    def told_to(self, entity: str) -> str:
        """In the entity's own words, where it has some."""
        key = name_key(entity)
        return next((words for name, words in self.words if name_key(name) == key), self.text)


@dataclass(frozen=True, slots=True)
class Question:
    """`weight` from 0 to 100; `clause_lines` are the lines of the guide's text that the question rests on."""

    id: str
    text: str
    clause: str
    clause_lines: str
    weight: int
    help: str = ""
    critical: bool = False
    """Failing it makes the case nonconforming, and needs a comment."""
    not_applicable_allowed: bool = False
    comment_when_failed: bool = False
    """A comment is needed where it fails, though it is not critical."""
    condition: Condition = Condition()
    data_rule: DataRule | None = None
    grades: tuple[Grade, ...] = ()
    """From the best to the worst as a rule; none: the question complies or fails."""
    causes: tuple[RootCause, ...] = ()

    def cause(self, cause_id: str) -> RootCause | None:
        return next((one for one in self.causes if one.id == cause_id), None)

    @property
    def needs_comment_when_failed(self) -> bool:
        return self.critical or self.comment_when_failed


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    id: str
    title: str
    questions: tuple[Question, ...]
    critical: bool = False
    """Failing any of its questions makes the case nonconforming."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    id: str
    title: str
    version: int
    groups: tuple[QuestionGroup, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the card's order; those of a critical group are critical."""
        return tuple(
            replace(question, critical=True) if group.critical and not question.critical else question
            for group in self.groups
            for question in group.questions
        )

    def asked_of(self, case: Case) -> tuple[Question, ...]:
        """The questions that may be asked of the case: some of them only where another is answered in some way."""
        return tuple(question for question in self.questions if question.condition.holds_for(case))

    def find(self, written: str) -> Question:
        """The question with this id or text, accents and case aside; raises `UserError("unknown_question")`."""
        key = loose_key(written)
        for question in self.questions:
            if key in (loose_key(question.id), loose_key(question.text)):
                return question
        known = [question.id for question in self.questions]
        raise UserError("unknown_question", value=written, nearest=nearest_word(written, known), known=", ".join(known))


def _among(value: str, allowed: Iterable[str]) -> bool:
    keys = {name_key(one) for one in allowed}
    return not keys or name_key(value) in keys
