"""The scorecard a case is audited with: groups of questions, each tied to a clause of the guide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from advisor_app.errors import UserError
from advisor_app.office.case import Case
from advisor_app.office.names import loose_key, name_key
from advisor_app.office.strict_table import nearest_word

HIGHEST_WEIGHT = 100


class DataRule(StrEnum):
    """What the CRM's data answers by itself."""

    WORKED_IN_24H = "worked_in_24h"
    CLOSED_IN_30_DAYS = "closed_in_30_days"
    RESOLUTION_PRESENT = "resolution_present"


@dataclass(frozen=True, slots=True)
class Condition:
    """A question is asked only of cases of one of these types, and that came by one of these channels; empty: any."""

    types: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()

    def holds_for(self, case: Case) -> bool:
        return _among(case.type, self.types) and _among(case.channel, self.channels)


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

    @property
    def needs_comment_when_failed(self) -> bool:
        return self.critical or self.comment_when_failed


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    id: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    id: str
    title: str
    version: int
    groups: tuple[QuestionGroup, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the card's order."""
        return tuple(question for group in self.groups for question in group.questions)

    def asked_of(self, case: Case) -> tuple[Question, ...]:
        """The questions whose condition holds for the case."""
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
