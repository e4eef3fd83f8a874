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
"""Capital after each value, from the values and the means mu_t of what was left before each."""

_HALVINGS = 60
_SMALLEST_MEAN = 1e-300

_FRACTIONS: Real = np.arange(1, 21) / 20
_SHARES: Real = np.concatenate([np.full(19, 0.5 / 19), [0.5]])
"""Half of the capital bets all on every value, the rest in twentieths: fit for scores that lie near the top."""


def hedged_limits(values: Sequence[float], population: int, risk: float) -> tuple[list[float], list[float]]:
    """Lower and upper limits after each value, valid at all sizes together: the hedged capital with predictable
    plug-in bets (the paper's equations 24 to 26, bets cut off at half of the largest possible)."""
    lower, upper = [], []
    for size in range(1, len(values) + 1):
        low, high = _both_ends(np.asarray(values[:size], dtype=np.float64), population, risk, _hedged(risk))
        lower.append(low)
        upper.append(high)
    return lower, upper


def mixed_limits(values: Sequence[float], population: int, risk: float) -> tuple[float, float]:
    """Lower and upper limit after all values: capital spread over fixed fractions of the largest possible bet.

    Narrower than the hedged capital for small samples, and without errors as narrow as the hypergeometric limit at
    half the risk. Valid at all sizes together too.
    """
    return _both_ends(np.asarray(values, dtype=np.float64), population, risk, _mixed)


def _both_ends(values: Real, population: int, risk: float, wealth: Wealth) -> tuple[float, float]:
    return (
        _lower_end(values, population, risk, wealth),
        1 - _lower_end(1 - values, population, risk, wealth),
    )


def _lower_end(values: Real, population: int, risk: float, wealth: Wealth) -> float:
    """The smallest mean not ruled out at half the risk, up to the halving's last step below it."""
    before = np.concatenate(([0.0], np.cumsum(values)[:-1]))
    left = population - np.arange(len(values))
    low = float(np.sum(values)) / population
    high = low + (population - len(values)) / population
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        means = np.maximum((population * middle - before) / left, _SMALLEST_MEAN)
        if float(np.max(wealth(values, means))) >= 2 / risk:
            low = middle
        else:
            high = middle
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
    mixed: Real = _SHARES @ _grown(1 + _FRACTIONS[:, None] * (values / means - 1))
    return mixed


def _grown(factors: Real) -> Real:
    """The capital after each value; times run along the last axis."""
    capital: Real = np.cumprod(factors, axis=-1, dtype=np.float64)
    return capital
