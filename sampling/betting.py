"""Limits for a mean of bounded values drawn without replacement, by betting against every mean that it might be.

A player who bets on the next value, at odds that are fair if the mean is m, cannot expect to gain; a capital of
1 / alpha rules m out (Ville 1939). I. Waudby-Smith and A. Ramdas, "Estimating means of bounded random variables by
betting", JRSS B 86 (2024), sections 4 and 5 and, without replacement, appendix: after values x_1 .. x_(t-1) the mean
of what is left is mu_t(m) = (N m - sum of those) / (N - t + 1).

Values are scaled to 0 .. 1, in the order of the draw. Both wealths below fall as m grows, so each limit is found by
halving and taken on the outer side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]
Wealth = Callable[[Real, Real], Real]
"""Capital after each value, from the values (in a row) and the means mu_t of what was left before each (rows)."""

_HALVINGS = 45
_SMALLEST_MEAN = 1e-300

_FRACTIONS: Real = np.arange(1, 21) / 20
_SHARES: Real = np.concatenate([np.full(19, 0.5 / 19), [0.5]])
"""Half of the capital bets all on every value, the rest in twentieths: fit for scores that lie near the top."""


def hedged_limits(values: Sequence[float], population: int, risk: float) -> tuple[list[float], list[float]]:
    """Lower and upper limits after each value, valid at all sizes together: the hedged capital with predictable
    plug-in bets (the paper's equations 24 to 26, bets cut off at half of the largest possible)."""
    lower, upper = _both_ends(values, population, risk, range(1, len(values) + 1), _hedged(risk))
    return lower.tolist(), upper.tolist()


def mixed_limits(values: Sequence[float], population: int, risk: float) -> tuple[float, float]:
    """Lower and upper limit after all values: capital spread over fixed fractions of the largest possible bet.

    Narrower than the hedged capital for small samples; where all values are alike and extreme, nearly as narrow as
    the hypergeometric limit. Valid at all sizes together too.
    """
    lower, upper = _both_ends(values, population, risk, [len(values)], _mixed)
    return float(lower[0]), float(upper[0])


def _both_ends(
    values: Sequence[float], population: int, risk: float, sizes: Sequence[int], wealth: Wealth
) -> tuple[Real, Real]:
    given = np.asarray(values, dtype=np.float64)
    upper: Real = 1 - _lower_ends(1 - given, population, risk, sizes, wealth)
    return _lower_ends(given, population, risk, sizes, wealth), upper


def _lower_ends(values: Real, population: int, risk: float, sizes: Sequence[int], wealth: Wealth) -> Real:
    """For each size the smallest mean that neither this size nor one before it rules out at half the risk; halved
    down to the outer side of it."""
    before = np.concatenate(([0.0], np.cumsum(values)))
    left = population - np.arange(len(values))
    taken = np.asarray(sizes)
    beyond = np.arange(len(values)) >= taken[:, None]
    low: Real = before[taken] / population
    high: Real = low + (population - taken) / population
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        means = np.maximum((population * middle[:, None] - before[:-1]) / left, _SMALLEST_MEAN)
        richest = np.where(beyond, 0.0, wealth(values, means)).max(axis=1)
        ruled_out = richest >= 2 / risk
        low, high = np.where(ruled_out, middle, low), np.where(ruled_out, high, middle)
    return low


def _hedged(risk: float) -> Wealth:
    def wealth(values: Real, means: Real) -> Real:
        bets = np.minimum(_plug_in_bets(values, risk / 2), 0.5 / means)
        return _grown(1 + bets * (values - means))

    return wealth


def _plug_in_bets(values: Real, risk: float) -> Real:
    """sqrt(2 log(1/risk) / (t log(1 + t) variance so far)), from what was seen before each bet."""
    steps = np.arange(1, len(values) + 1)
    means = (0.5 + np.cumsum(values)) / (steps + 1)
    variances = (0.25 + np.cumsum((values - means) ** 2)) / (steps + 1)
    known = np.concatenate(([0.25], variances[:-1]))
    bets: Real = np.sqrt(2 * log(1 / risk) / (steps * np.log1p(steps) * known))
    return bets


def _mixed(values: Real, means: Real) -> Real:
    grown = _grown(1 + _FRACTIONS[:, None, None] * (values / means - 1))
    mixed: Real = np.tensordot(_SHARES, grown, axes=1)
    return mixed


def _grown(factors: Real) -> Real:
    """The capital after each value; times run along the last axis."""
    capital: Real = np.cumprod(factors, axis=-1, dtype=np.float64)
    return capital
