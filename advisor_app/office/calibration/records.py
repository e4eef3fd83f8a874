"""A calibration: the same cases scored blind by several. No entity's score knows of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from advisor_app.office.scoring.audit import AuditedFacts
from advisor_app.office.scoring.marks import Answer, CaseScore, score_case
from advisor_app.office.scoring.scorecard import Question, Scorecard


class CalibrationKind(StrEnum):
    ORDINARY = "ordinary"
    ROTATION = "rotation"
    """The former and the new advisor of an entity score the same cases of it."""


class CalibrationState(StrEnum):
    OPEN = "open"
    HANDED_IN = "handed_in"
    """Everybody has handed in: what they answered lies open."""
    CLOSED = "closed"
    """The director has closed it: nobody can hand in any more."""


@dataclass(frozen=True, slots=True)
class Rater:
    """Who scores; `handed_in_at` naive UTC, None as long as they may still answer."""

    advisor_id: UUID
    name: str
    handed_in_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CalibrationCase:
    """A case as it stood when the calibration was opened, with what its data answers: the same for all who score."""

    number: str
    entity_id: UUID
    facts: AuditedFacts
    from_data: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Calibration:
    """`cases` in the order of the draw, or as they were picked.

    frame, seed   what they were drawn from, sorted, and with which seed; both empty where they were picked by hand
    closed_on     the day on which the director closed it
    """

    id: UUID
    year: int
    serial: int
    kind: CalibrationKind
    opened_on: date
    card_key: UUID
    card: Scorecard
    raters: tuple[Rater, ...]
    cases: tuple[CalibrationCase, ...]
    source: str = ""
    """What the frame holds, in words."""
    frame: tuple[str, ...] = ()
    frame_digest: str = ""
    seed: str = ""
    entity_id: UUID | None = None
    closed_on: date | None = None
    version: int = 1

    @property
    def key(self) -> str:
        """The number that people know it by."""
        return calibration_number(self.year, self.serial)

    @property
    def drawn(self) -> bool:
        return bool(self.seed)

    @property
    def numbers(self) -> tuple[str, ...]:
        return tuple(one.number for one in self.cases)

    @property
    def state(self) -> CalibrationState:
        if self.closed_on is not None:
            return CalibrationState.CLOSED
        waiting = any(one.handed_in_at is None for one in self.raters)
        return CalibrationState.OPEN if waiting else CalibrationState.HANDED_IN

    @property
    def revealed(self) -> bool:
        """Whether what others answered may be seen."""
        return self.state is not CalibrationState.OPEN

    @property
    def compared(self) -> tuple[Rater, ...]:
        """Those whose answers are compared: who has handed in."""
        return tuple(one for one in self.raters if one.handed_in_at is not None)

    def case(self, number: str) -> CalibrationCase | None:
        return next((one for one in self.cases if one.number == number), None)

    def asked_of(self, case: CalibrationCase) -> tuple[Question, ...]:
        """What a person has to answer: what the data answers is the same for everybody, and is no matter of eyes."""
        return tuple(one for one in self.card.asked_of(case.facts.case) if one.id not in case.from_data)

    def score(self, case: CalibrationCase, given: Mapping[str, Answer]) -> CaseScore:
        """The case as somebody's answers score it."""
        return score_case(self.card, case.facts.case, given, case.from_data)


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer of one who scores."""

    advisor_id: UUID
    number: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Consensus:
    """What the answer should have been, as the director records it with its reason once all lies open.

    Without a number it is about the question as such: `reason` says what to change in the card, and there is no answer.
    """

    number: str
    question_id: str
    answer: Answer | None
    reason: str
    who: str = ""


def calibration_number(year: int, serial: int) -> str:
    return f"CA-{year}-{serial:04}"


def sheets(given: Sequence[GivenAnswer]) -> dict[UUID, dict[str, dict[str, Answer]]]:
    """By advisor, case and question."""
    found: dict[UUID, dict[str, dict[str, Answer]]] = {}
    for one in given:
        found.setdefault(one.advisor_id, {}).setdefault(one.number, {})[one.answer.question_id] = one.answer
    return found
