"""Entities beside each other: how sure a rate is, and which differences are real.

All cases of the period are counted, so a rate of the period has no error of sampling: it is what happened. An entity is
judged by what it tends to do, though, and twelve cases tell less of that than twelve hundred. The limits here take the
period's cases as draws from the entity's way of working at that time: they say where the rate of a long run of such
periods would lie. They say nothing about a period that is over, and nothing where the work itself changed meanwhile.

One rate: C. J. Clopper and E. S. Pearson 1934. A ranking: limits for all entities that hold together, each at the
confidence 1 - (1 - c)/G (Bonferroni, so that nothing need be assumed about how entities depend on each other); two
entities differ where their limits do not meet, and an entity's place lies between one more than those surely before it
and the number of entities less those surely behind it. That holds for all pairs and places at once: M. Klein, T. Wright
and J. Wieczorek, "A joint confidence region for an overall ranking of populations", Journal of the Royal Statistical
Society C 69 (2020) 589-606.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import sampling

CONFIDENCE = Fraction(95, 100)
SMALL = 30
"""Under so many cases a rate is shown together with its limits, everywhere."""


@dataclass(frozen=True, slots=True)
class RateLimits:
    part: int
    whole: int
    lower: float
    upper: float

    @property
    def rate(self) -> Fraction:
        return Fraction(self.part, self.whole)

    @property
    def small(self) -> bool:
        return self.whole < SMALL


@dataclass(frozen=True, slots=True)
class Place:
    """An entity in a ranking: the best rate first, equal ones by name.

    first, last     the places that it may have, at the ranking's confidence
    surely_before   the names of those whose rate is really better
    """

    name: str
    limits: RateLimits
    place: int
    first: int
    last: int
    surely_before: tuple[str, ...]

    @property
    def certain(self) -> bool:
        """Whether only one place is possible."""
        return self.first == self.last


def rate_limits(part: int, whole: int, confidence: Fraction = CONFIDENCE) -> RateLimits | None:
    """Two-sided limits for one rate by itself; None where there is nothing to divide by."""
    if whole == 0:
        return None
    found = sampling.interval(part, whole, None, confidence)
    return RateLimits(part, whole, found.lower, found.upper)


def surely_changed(now: tuple[int, int], before: tuple[int, int], confidence: Fraction = CONFIDENCE) -> bool:
    """Whether two rates, each (part, whole), differ for sure: their limits, which hold together, do not meet."""
    each = 1 - (1 - confidence) / 2
    first, second = rate_limits(*now, each), rate_limits(*before, each)
    if first is None or second is None:
        return False
    return first.lower > second.upper or second.lower > first.upper


def ranked_rates(rates: Mapping[str, tuple[int, int]], confidence: Fraction = CONFIDENCE) -> list[Place]:
    """Names with (part, whole) in the order of their rates; those with a whole of 0 are left out."""
    counted = {name: pair for name, pair in rates.items() if pair[1] > 0}
    if not counted:
        return []
    each = 1 - (1 - confidence) / len(counted)
    limits = {name: rate_limits(part, whole, each) for name, (part, whole) in counted.items()}
    known = [(name, one) for name, one in limits.items() if one is not None]
    known.sort(key=lambda pair: (-pair[1].rate, pair[0]))
    return [_placed(place, name, one, known) for place, (name, one) in enumerate(known, start=1)]


def _placed(place: int, name: str, own: RateLimits, all_limits: Sequence[tuple[str, RateLimits]]) -> Place:
    before = tuple(other for other, limits in all_limits if limits.lower > own.upper)
    behind = sum(limits.upper < own.lower for _, limits in all_limits)
    return Place(name, own, place, len(before) + 1, len(all_limits) - behind, before)
