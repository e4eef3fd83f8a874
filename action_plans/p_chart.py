"""A control chart of shares whose number of cases varies: which points chance alone does not explain.

Limits lie three standard errors from the centre, each point's by its own number of cases (Montgomery, Introduction to
Statistical Quality Control, chapter 7.3). Where periods differ by more than binomial chance, the errors are widened by
the factor that the moving ranges of the standardised points give (Laney, Quality Engineering 14, 2002, 531-537).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import sqrt
from statistics import fmean

from action_plans.counted import Counted, together
from action_plans.errors import ActionPlanError

ERRORS_TO_LIMIT = 3
RUN = 8
"""So many points in a row on one side of the centre are a signal (the Western Electric rules)."""
_MEAN_RANGE = 1.128
"""Mean of the range of two standard normal values: the constant d2 for n = 2."""


class Signal(StrEnum):
    ABOVE = "above"
    BELOW = "below"
    RUN_ABOVE = "run above"
    RUN_BELOW = "run below"


@dataclass(frozen=True, slots=True)
class Point:
    """One period on the chart; shares from 0 to 1. `signal` is None where chance explains it."""

    count: Counted
    share: float
    lower: float
    upper: float
    signal: Signal | None


@dataclass(frozen=True, slots=True)
class PChart:
    """`centre` and `widening` come from the base alone; `points` are those judged by them."""

    centre: float
    widening: float
    base: tuple[Point, ...]
    points: tuple[Point, ...]

    def since(self, *signals: Signal) -> int | None:
        """The index of the first point with one of the signals."""
        return next((at for at, point in enumerate(self.points) if point.signal in signals), None)


def p_chart(base: Sequence[Counted], judged: Sequence[Counted], *, widen: bool = True) -> PChart:
    """Limits from the periods of `base`, carried on over those of `judged`. Periods without a case are left out."""
    base = [one for one in base if one.cases]
    judged = [one for one in judged if one.cases]
    whole = together(base)
    if not whole.cases:
        raise ActionPlanError("a control chart needs a period with cases to take its limits from")
    centre = whole.met / whole.cases
    widening = _widening(base, centre) if widen else 1.0
    return PChart(centre, widening, _points(base, centre, widening), _points(judged, centre, widening))


def _widening(base: Sequence[Counted], centre: float) -> float:
    """Laney's factor, never under 1: a chart is not narrowed because a few points lay close together."""
    if len(base) < 2 or centre in (0, 1):
        return 1.0
    standardised = [(one.met / one.cases - centre) / sqrt(centre * (1 - centre) / one.cases) for one in base]
    return max(1.0, fmean(abs(after - before) for before, after in pairwise(standardised)) / _MEAN_RANGE)


def _points(counts: Sequence[Counted], centre: float, widening: float) -> tuple[Point, ...]:
    points: list[Point] = []
    run = 0
    for one in counts:
        share = one.met / one.cases
        reach = ERRORS_TO_LIMIT * widening * sqrt(centre * (1 - centre) / one.cases)
        lower, upper = max(0.0, centre - reach), min(1.0, centre + reach)
        side = (share > centre) - (share < centre)
        run = run + side if side and run * side >= 0 else side
        points.append(Point(one, share, lower, upper, _signal(share, lower, upper, run)))
    return tuple(points)


def _signal(share: float, lower: float, upper: float, run: int) -> Signal | None:
    if share > upper:
        return Signal.ABOVE
    if share < lower:
        return Signal.BELOW
    if run >= RUN:
        return Signal.RUN_ABOVE
    if run <= -RUN:
        return Signal.RUN_BELOW
    return None
