"""A bound for the number of errors found in many strata that is nearly its exact probability.

P(T <= t) is a contour integral of the generating function of T over a circle of radius r < 1. T is a sum of
independent indicators (V. A. Vatutin and V. G. Mikhailov, 1982), so on that circle the generating function falls off at
least as exp(-V (1 - cos angle)), V the variance of T tilted by r. That gives Chernoff's bound times a factor

    J(V, r) = mean over the circle of exp(-V (1 - cos angle)) / |1 - r exp(i angle)|,

about one over the square root of V, which is what Chernoff's bound is too large by. The worst vector of a total is
bounded over ranges of V by a Lagrangian. The proof is in docs/statistics/stratified-limit.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from sampling.probability_tables import probabilities
from sampling.stratum import Stratum

Real = NDArray[np.float64]

_ANGLES: Real = np.linspace(0.0, np.pi, 2049)
_PRICES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Multipliers of the variance; any serve."""
_RANGES = 24
_RADII = (0.92, 0.85, 0.75, 0.65, 0.55, 0.45, 0.33, 0.2, 0.1)
"""Any below one serve; near found over expected is best."""


def contour_largest_total(strata: Sequence[Stratum], log_risk: float) -> int:
    """The largest total that the bound leaves open, for the best of some radii.

    strata    all sampled in part
    log_risk  what the logarithm of the bound must fall to
    """
    tilted = [_Tilted(stratum) for stratum in strata]
    found = sum(stratum.errors for stratum in strata)
    return found + min(_extra(tilted, -log(radius), found, log_risk) for radius in _RADII)


def _extra(tilted: Sequence[_Tilted], exponent: float, found: int, log_risk: float) -> int:
    """How many units in error beyond those found are left open at one radius."""
    logs_and_variances = [stratum.at(exponent) for stratum in tilted]
    widest = sum(float(variances.max()) for _, variances in logs_and_variances)
    edges = np.concatenate(([0.0], np.geomspace(min(0.05, widest / 2), widest, _RANGES)))
    factors = np.log(_contour_factor(edges[:-1], exp(-exponent)))
    left_open = np.full(len(factors), sum(len(logs) for logs, _ in logs_and_variances))
    for price in _PRICES:
        priced = [logs - price * variances for logs, variances in logs_and_variances]
        start = exponent * found + sum(float(values[0]) for values in priced)
        steps = np.sort(np.concatenate([_concave_steps(values) for values in priced]))[::-1]
        bounds = start + np.concatenate(([0.0], np.cumsum(steps)))
        for place, factor in enumerate(factors):
            above = np.flatnonzero(bounds > log_risk - float(factor) - price * float(edges[place + 1]))
            left_open[place] = min(left_open[place], int(above[-1]) if above.size else -1)
    return max(0, int(left_open.max()))


def _contour_factor(variances: Real, radius: float) -> Real:
    """J(V, r) by the trapezoid rule, which for a smooth periodic function errs by about radius**4096."""
    distance = np.sqrt((1 - radius) ** 2 + 2 * radius * (1 - np.cos(_ANGLES)))
    heights = np.exp(-variances[:, None] * (1 - np.cos(_ANGLES))) / distance
    mean: Real = (heights.sum(axis=1) - (heights[:, 0] + heights[:, -1]) / 2) / (len(_ANGLES) - 1)
    return mean


def _concave_steps(values: Real) -> Real:
    """The steps of the least concave function above the values; with them a greedy choice bounds every total."""
    steps: Real = np.diff(values)
    if bool((np.diff(steps) <= 0).all()):
        return steps
    corners = [0]
    for place in range(1, len(values)):
        while len(corners) > 1 and _below(values, corners[-2], corners[-1], place):
            corners.pop()
        corners.append(place)
    ends = np.array(corners)
    widths = np.diff(ends)
    return np.repeat(np.diff(values[ends]) / widths, widths)


def _below(values: Real, left: int, middle: int, right: int) -> bool:
    """Whether the middle point lies on or below the line through the others."""
    rise = (values[right] - values[left]) * (middle - left)
    return bool((values[middle] - values[left]) * (right - left) <= rise)


class _Tilted:
    """One stratum's errors under the weights r**x, for every number of units in error it may have."""

    def __init__(self, stratum: Stratum) -> None:
        table = probabilities(stratum.population, stratum.size)
        self._probabilities = table[stratum.errors : stratum.most + 1]
        self._values = np.arange(stratum.size + 1, dtype=np.float64)

    def at(self, exponent: float) -> tuple[Real, Real]:
        """log E r**X and the tilted variance of X, r = exp(-exponent), for K = k .. N - n + k."""
        powers = np.exp(-exponent * self._values)
        total = self._probabilities @ powers
        first = self._probabilities @ (powers * self._values) / total
        second = self._probabilities @ (powers * self._values**2) / total
        return np.log(total), np.maximum(second - first * first, 0.0)
