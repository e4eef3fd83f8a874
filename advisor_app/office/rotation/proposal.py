"""A proposal: who would look after what, how evenly, and how far from the best that is possible."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from advisor_app.office.rotation.problem import RotationProblem, Rule, loads_of


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A rule that makes every assignment impossible.

    entities         those that no advisor may have, where it is they
    advisors_needed  how many advisors there would have to be, where there are too few
    """

    rule: Rule
    entities: tuple[UUID, ...] = ()
    advisors_needed: int | None = None


@dataclass(frozen=True)
class Proposal:
    """`holders[i]` is the place of the advisor who gets entity i. No assignment has a largest load below `bound`."""

    problem: RotationProblem
    holders: tuple[int, ...]
    bound: int

    @property
    def loads(self) -> tuple[int, ...]:
        return loads_of(self.problem, self.holders)

    @property
    def counts(self) -> tuple[int, ...]:
        """How many entities each advisor gets."""
        return tuple(self.holders.count(place) for place in range(len(self.problem.advisors)))

    @property
    def largest(self) -> int:
        return max(self.loads, default=0)

    @property
    def gap(self) -> Fraction:
        """(largest load - bound) / bound: at most so much is lost against the best assignment there could be."""
        return Fraction(self.largest - self.bound, self.bound) if self.bound else Fraction()


@dataclass(frozen=True, slots=True)
class Impossible:
    """Why there is no proposal. Taking any one of these rules away would make one possible, where there are several."""

    obstacles: tuple[Obstacle, ...]
