"""The criteria of the guide (section VIII e), and what of a year is counted for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from advisor_app.office.indicators.figures import Figures


class Criterion(StrEnum):
    """In the guide's order. The first two have no figure: what is known of them is written down by the director."""

    VISIBILITY = "visibility"
    PROMOTION = "promotion"
    QUALITY = "quality"
    """Of the closed cases audited, the conforming ones."""
    EFFICACY = "efficacy"
    """Of the cases whose 30 days ran out, the ones concluded in time."""
    EFFICIENCY = "efficiency"
    """Of the cases with a first work, the ones worked within 24 hours."""
    TRANSPARENCY = "transparency"
    """Of the cases received, the ones of which a first work is recorded: what was done can be seen."""
    CHOICE = "choice"
    """No criterion of the guide, but what the director says of the entity chosen."""


COUNTED = (Criterion.EFFICACY, Criterion.EFFICIENCY, Criterion.TRANSPARENCY)
"""Those that come from the cases, of which the year before tells whether they improved."""
MEASURED = (Criterion.QUALITY, *COUNTED)
IN_WORDS = (Criterion.VISIBILITY, Criterion.PROMOTION)


@dataclass(frozen=True, slots=True)
class Counted:
    """`part` of `whole` met the criterion."""

    part: int
    whole: int

    @property
    def rate(self) -> Fraction | None:
        return Fraction(self.part, self.whole) if self.whole else None


def counted_in(figures: Figures) -> Mapping[Criterion, Counted]:
    worked = min(figures.with_first_work, figures.received)
    return {
        Criterion.EFFICACY: Counted(figures.due_in_30, figures.due),
        Criterion.EFFICIENCY: Counted(figures.worked_in_24h, figures.with_first_work),
        Criterion.TRANSPARENCY: Counted(worked, figures.received),
    }
