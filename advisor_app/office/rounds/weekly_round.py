"""The weekly round: what was sealed and drawn for one entity and week, and the rules it was drawn by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Literal
from uuid import UUID

from advisor_app.office.calendar import IsoWeek

REPLACEMENT_REASONS = ("wrong_entity", "not_closed")
"""Why a case does not belong to the frame; a case without a file is no such reason."""


SeedSource = Literal["entropy", "public"]
"""Where a draw's seed comes from: the operating system, or a result that others publish after the sealing."""


@dataclass(frozen=True, slots=True)
class RoundRules:
    """The director's settings that a round is planned with, and keeps."""

    confidence: Fraction = Fraction(95, 100)
    tolerable_rate: Fraction = Fraction(20, 100)
    expected_errors: int = 0
    minimum: int = 3
    weekly_capacity: int = 120
    missing_file_nonconforming: bool = True
    seed_source: SeedSource = "entropy"


@dataclass(frozen=True, slots=True)
class PublicDraw:
    """Somebody else's draw, such as the national lottery's, named before it is held.

    `day` is the day in Panama on which its result is published.
    """

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class PublicSeed:
    """What a public seed was made of, with the week and the frame's digest.

    `entity` is the entity's name when its frame was sealed; `value` the result as it was published.
    """

    announced: PublicDraw
    entity: str
    value: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """A case that turned out not to belong to the frame, and the next in ticket order that took its place."""

    number: str
    reason: str
    by: str | None


@dataclass(frozen=True, slots=True)
class DrawnRound:
    """One entity's sealed frame of a week and the sample drawn from it."""

    id: UUID
    week: IsoWeek
    entity_id: UUID
    frame: tuple[str, ...]
    """Case numbers, sorted by their UTF-8 bytes."""
    frame_digest: str
    seed: str
    """Lowercase hex: from entropy taken after the frame was sealed, or from `public`."""
    planned_size: int
    sample: tuple[str, ...]
    """Case numbers now in the sample, in ticket order; replaced ones are not among them."""
    sample_size: int
    claim: str
    """valid, minimum, census or none."""
    rules: RoundRules
    sealed_at: datetime
    drawn_at: datetime
    advisor_id: UUID | None = None
    replacements: tuple[Replacement, ...] = ()
    version: int = 1
    public: PublicSeed | None = None
    """None where the seed is entropy."""

    @property
    def population(self) -> int:
        return len(self.frame)

    @property
    def census(self) -> bool:
        return self.population > 0 and self.sample_size >= self.population
