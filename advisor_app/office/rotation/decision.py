"""A rotation as the director decides on it: drafted, approved, in force from a date, or withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.rotation.terms import RotationKind, RotationTerms


class RotationState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    APPLIED = "applied"
    """The assignments are written; they hold from the rotation's first day on."""
    WITHDRAWN = "withdrawn"


FIRST_LABEL = "A"
LABELS = (FIRST_LABEL, "B")
"""Two proposals may be drafts at once, to be compared."""


@dataclass(frozen=True, slots=True)
class Handover:
    """Who has an entity before and after; `from_advisor` is None for one that nobody looks after.

    `figures` are what its load was made of: cases, audits, outside, below.
    """

    entity_id: UUID
    from_advisor: UUID | None
    to_advisor: UUID
    load: int
    figures: Mapping[str, int] = field(default_factory=dict)

    @property
    def moves(self) -> bool:
        return self.from_advisor != self.to_advisor


@dataclass(frozen=True, slots=True)
class HandoverNote:
    """What the leaving advisor would say of an entity to whoever gets it in a year. Version 0 is not kept yet."""

    id: UUID
    year: int
    entity_id: UUID
    words: str
    who: str = ""
    at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Rotation:
    """From `start` on the new assignments hold. `bound` is the load below which no assignment's largest can be; loads
    are shares of `problem.LOAD_OF_ALL`.
    """

    id: UUID
    year: int
    start: date
    state: RotationState
    seed: int
    terms: RotationTerms
    bound: int
    handovers: tuple[Handover, ...]
    kind: RotationKind = RotationKind.YEAR
    label: str = FIRST_LABEL
    version: int = 1

    @property
    def loads(self) -> dict[UUID, int]:
        loads: dict[UUID, int] = {}
        for one in self.handovers:
            loads[one.to_advisor] = loads.get(one.to_advisor, 0) + one.load
        return loads

    @property
    def gap(self) -> Fraction:
        largest = max(self.loads.values(), default=0)
        return Fraction(largest - self.bound, self.bound) if self.bound else Fraction()

    @property
    def moved(self) -> tuple[Handover, ...]:
        return tuple(one for one in self.handovers if one.moves)

    def may_become(self, state: RotationState, today: date) -> None:
        """Raises `UserError("rotation_step")` where that is not the next step, and `UserError("rotation_in_force")`
        where it is to be withdrawn but its first day has come.
        """
        steps = {
            RotationState.DRAFT: {RotationState.APPROVED, RotationState.WITHDRAWN},
            RotationState.APPROVED: {RotationState.APPLIED, RotationState.WITHDRAWN},
            RotationState.APPLIED: {RotationState.WITHDRAWN},
            RotationState.WITHDRAWN: set[RotationState](),
        }
        if state not in steps[self.state]:
            raise UserError("rotation_step", year=self.year, state=str(self.state), wanted=str(state))
        if self.state is RotationState.APPLIED and today >= self.start:
            raise UserError("rotation_in_force", year=self.year, day=f"{self.start:%d/%m/%Y}")
