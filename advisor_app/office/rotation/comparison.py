"""Two proposals beside each other: row by row, which is the better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil

from advisor_app.office.rotation.judgement import Judgement


class Measure(StrEnum):
    SPREAD = "spread"
    """The difference between the largest load and the smallest, as a share of the mean."""
    GAP = "gap"
    """How far the largest load is from the best possible, at most."""
    BREACHES = "breaches"
    BELOW = "below"
    """Entities under the goal, the fewest that an advisor gets and the most."""
    OUTSIDE = "outside"
    """Entities whose visits are journeys, likewise."""
    SHARED = "shared"
    """Entities outside that share a journey; the more the better."""


@dataclass(frozen=True, slots=True)
class Compared:
    """`better` is the place of the better proposal, None where they are alike or there is one alone.

    values   for each proposal: a share, a count, or the fewest and the most
    """

    measure: Measure
    values: tuple[Fraction | int | tuple[int, int], ...]
    better: int | None


def compare(proposals: Sequence[Judgement], broken: Sequence[int]) -> tuple[Compared, ...]:
    """One row a measure, for one proposal or two; `broken` rules are counted by whoever knows those of both."""
    rows: list[Compared] = [
        _shares(Measure.SPREAD, tuple(one.spread for one in proposals)),
        _shares(Measure.GAP, tuple(one.gap for one in proposals)),
        Compared(Measure.BREACHES, tuple(broken), _least(tuple(broken))),
    ]
    for measure in (Measure.BELOW, Measure.OUTSIDE):
        ranges = tuple(_range(one, measure.value) for one in proposals)
        widths = tuple(most - fewest for fewest, most in ranges)
        rows.append(Compared(measure, ranges, _least(widths)))
    shared = tuple(one.shared for one in proposals)
    rows.append(Compared(Measure.SHARED, shared, _least(tuple(-one for one in shared))))
    return tuple(rows)


def _shares(measure: Measure, values: tuple[Fraction, ...]) -> Compared:
    """Told apart by tenths of a percent, upwards, as they are shown: who decides sees no difference below that."""
    return Compared(measure, values, _least(tuple(ceil(one * 1000) for one in values)))


def _least(values: tuple[int, ...]) -> int | None:
    if len(values) < 2 or len(set(values)) < 2:
        return None
    return values.index(min(values))


def _range(one: Judgement, figure: str) -> tuple[int, int]:
    sums = one.sums.get(figure, (0,))
    return min(sums, default=0), max(sums, default=0)
