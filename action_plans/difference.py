"""The difference of two shares, with an interval that holds its confidence.

`score_interval` is Miettinen and Nurminen's (Statistics in Medicine 4, 1985, 213-226): the differences that a score
test, with the variance under the difference being tried, does not reject. `exact_interval` orders all outcomes by the
same score and takes the worst case over the unknown second share (Chan and Zhang, Biometrics 55, 1999, 1202-1209), so
that it never covers less than its confidence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import optimize, special, stats

from action_plans.counted import Counted
from action_plans.errors import ActionPlanError, InvalidLevel

Numbers = npt.NDArray[np.float64]

EXACT_OUTCOMES_AT_MOST = 6_400
"""Outcomes (cases before times cases after) up to which the exact interval is ready before anybody waits for it."""
_SHARES_TRIED = 256
_STEP = 1 / 128
_TIED = 1e-9
_NO_SHARE = 1e-15


@dataclass(frozen=True, slots=True)
class Difference:
    """First share less second one, and its interval, all from -1 to 1."""

    value: float
    lower: float
    upper: float


def score_interval(
    first: Counted, second: Counted, confidence: float = 0.95, *, dispersion: float = 1.0, freedom: int | None = None
) -> Difference:
    """Miettinen and Nurminen's interval of `first` less `second`; both need a case at least.

    `dispersion` above 1 counts each case for less, where periods differ by more than chance lets them; the limits
    then come from Student's distribution of `freedom` degrees.
    """
    _check(first, second, confidence)
    tail = (1 + confidence) / 2
    limit = float(stats.norm.ppf(tail) if freedom is None else stats.t.ppf(tail, freedom))
    value = first.met / first.cases - second.met / second.cases

    def distance(tried: float) -> float:
        return float(_score(first.met, first.cases, second.met, second.cases, tried, dispersion=dispersion))

    def crossing(wanted: float, low: float, high: float) -> float:
        return float(optimize.brentq(lambda tried: _finite(distance(tried)) - wanted, low, high, xtol=1e-12))

    lower = -1.0 if value <= -1 or _finite(distance(-1)) <= limit else crossing(limit, -1, value)
    upper = 1.0 if value >= 1 or _finite(distance(1)) >= -limit else crossing(-limit, value, 1)
    return Difference(value, lower, upper)


def exact_interval(first: Counted, second: Counted, confidence: float = 0.95) -> Difference:
    """The exact unconditional interval of `first` less `second`, each side with half of the risk.

    Takes time in proportion to the product of the two numbers of cases: see `EXACT_OUTCOMES_AT_MOST`.
    """
    _check(first, second, confidence)
    risk = (1 - confidence) / 2
    value = first.met / first.cases - second.met / second.cases
    near = score_interval(first, second, confidence)
    return Difference(
        value,
        _lowest(first, second, risk, near.lower),
        -_lowest(second, first, risk, -near.upper),
    )


def _lowest(first: Counted, second: Counted, risk: float, near: float) -> float:
    """The least difference that the outcome does not rule out, `near` being where it is looked for."""
    if first.met == 0 and second.met == second.cases:
        return -1.0
    chance = _chance_of_as_much(first, second)
    tried = near
    while tried > -1 and chance(tried) > risk:
        tried = max(-1.0, tried - _STEP)
    # the chance may rise and fall again below a first point that is ruled out
    for below in np.arange(tried - _STEP, max(-1.0, tried - 24 * _STEP), -_STEP):
        if chance(float(below)) > risk:
            tried = float(below) - _STEP
    if tried <= -1:
        return -1.0
    above = tried + _STEP
    while chance(above) <= risk:
        tried, above = above, above + _STEP
    for _ in range(20):
        middle = (tried + above) / 2
        if chance(middle) > risk:
            above = middle
        else:
            tried = middle
    return tried


def _chance_of_as_much(first: Counted, second: Counted) -> Callable[[float], float]:
    """For a difference: the greatest chance, over all second shares, of a score as high as the one seen."""
    firsts, seconds = np.arange(first.cases + 1.0), np.arange(second.cases + 1.0)
    ways_first, ways_second = _ways(first.cases), _ways(second.cases)

    def chance(tried: float) -> float:
        seen = float(_score(first.met, first.cases, second.met, second.cases, tried))
        scores = _score(firsts[:, None], first.cases, seconds[None, :], second.cases, tried)
        as_much = (scores >= seen - _TIED).astype(np.float64)

        def at(shares: Numbers) -> Numbers:
            of_first = _probabilities(ways_first, firsts, first.cases, shares + tried)
            of_second = _probabilities(ways_second, seconds, second.cases, shares)
            return np.asarray(np.einsum("si,si->s", of_first @ as_much, of_second))

        least, most = max(0.0, -tried), min(1.0, 1.0 - tried)
        grid = np.linspace(least, most, _SHARES_TRIED)
        found = at(grid)
        best = int(found.argmax())
        fine = np.linspace(grid[max(best - 1, 0)], grid[min(best + 1, len(grid) - 1)], 33)
        return float(max(found[best], at(fine).max()))

    return chance


def _ways(cases: int) -> Numbers:
    met = np.arange(cases + 1.0)
    return np.asarray(special.gammaln(cases + 1) - special.gammaln(met + 1) - special.gammaln(cases - met + 1))


def _probabilities(ways: Numbers, met: Numbers, cases: int, shares: Numbers) -> Numbers:
    inside = np.clip(shares, _NO_SHARE, 1.0 - _NO_SHARE)
    return np.asarray(np.exp(ways + np.outer(np.log(inside), met) + np.outer(np.log1p(-inside), cases - met)))


def _score(
    met_first: Numbers | float,
    cases_first: int,
    met_second: Numbers | float,
    cases_second: int,
    tried: float,
    *,
    dispersion: float = 1.0,
) -> Numbers:
    """How far the seen difference lies above the one tried, in its standard errors under that one.

    The two shares under the difference tried are the root of a cubic (Farrington and Manning, Statistics in Medicine
    9, 1990, 1447-1454).
    """
    share_first = np.asarray(met_first, dtype=np.float64) / cases_first
    share_second = np.asarray(met_second, dtype=np.float64) / cases_second
    ratio = cases_second / cases_first
    a = 1 + ratio
    b = -(a + share_first + ratio * share_second + tried * (ratio + 2))
    c = tried**2 + tried * (2 * share_first + a) + share_first + ratio * share_second
    d = -share_first * tried * (1 + tried)
    v = (b / (3 * a)) ** 3 - b * c / (6 * a**2) + d / (2 * a)
    u = np.where(v < 0, -1.0, 1.0) * np.sqrt(np.maximum((b / (3 * a)) ** 2 - c / (3 * a), 0.0))
    cube = np.where(u == 0, 1.0, u**3)
    angle = (np.pi + np.arccos(np.clip(np.where(u == 0, 0.0, v / cube), -1.0, 1.0))) / 3
    under_first = np.clip(2 * u * np.cos(angle) - b / (3 * a), max(0.0, tried), min(1.0, 1.0 + tried))
    under_second = under_first - tried
    cases = cases_first + cases_second
    variance = (
        under_first * (1 - under_first) / cases_first + under_second * (1 - under_second) / cases_second
    ) * np.float64(cases / (cases - 1))
    apart = share_first - share_second - tried
    apart = np.where(np.abs(apart) < 1e-12, 0.0, apart)
    error = np.sqrt(np.maximum(variance, 0.0) * dispersion)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(apart == 0, 0.0, np.where(error > 1e-12, apart / error, np.sign(apart) * np.inf)))


def _finite(score: float) -> float:
    return float(np.clip(score, -1e6, 1e6))


def _check(first: Counted, second: Counted, confidence: float) -> None:
    if not 0 < confidence < 1:
        raise InvalidLevel(confidence)
    if not first.cases or not second.cases:
        raise ActionPlanError("a difference needs a case on both sides")
