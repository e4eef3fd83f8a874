"""What people decide about a finding: the cause of a case, and what the finding is answered with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.names import loose_key


@dataclass(frozen=True, slots=True)
class FindingKey:
    """Findings of an entity are alike if the same question fails for the same cause; `cause` is its key, "" unnamed."""

    entity_id: UUID
    question_id: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class NamedCause:
    """Why a case failed a question, in a person's words."""

    id: UUID
    entity_id: UUID
    question_id: str
    week: IsoWeek
    number: str
    cause: str
    version: int = 1


class AnswerKind(StrEnum):
    RECOMMENDED = "recommended"
    PLANNED = "planned"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class FindingAnswer:
    """What was decided, and for whose cases: those up to the week `through`. Cases that come later bring it back.

    `words` are the recommendation, the plan's problem, or why the finding is closed.
    """

    id: UUID
    key: FindingKey
    kind: AnswerKind
    words: str
    through: IsoWeek
    on: date
    who: str = ""
    responsible: str = ""
    due: date | None = None
    plan_id: UUID | None = None


def cause_key(words: str) -> str:
    """Causes that differ in accents, case or punctuation alone are one."""
    return loose_key(words)
