"""So many of so many: what every indicator of a plan comes down to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from action_plans.errors import ImpossibleCount


@dataclass(frozen=True, slots=True)
class Counted:
    """`met` of `cases` fulfil what is asked; whole numbers, 0 <= met <= cases."""

    met: int
    cases: int

    def __post_init__(self) -> None:
        if not 0 <= self.met <= self.cases:
            raise ImpossibleCount(self.met, self.cases)

    @property
    def share(self) -> Fraction | None:
        """None where there is no case to take a share of."""
        return Fraction(self.met, self.cases) if self.cases else None

    @property
    def missed(self) -> Counted:
        """The same cases, counted by those that do not fulfil it."""
        return Counted(self.cases - self.met, self.cases)


def together(counts: Iterable[Counted]) -> Counted:
    met = cases = 0
    for one in counts:
        met += one.met
        cases += one.cases
    return Counted(met, cases)
