"""A limit for the errors in several strata together that holds its confidence whatever the strata look like.

Stratum h has N_h units, K_h of them in error, n_h drawn, k_h found. Wanted is the largest total of the K_h that the
draw does not rule out. The proof is in docs/statistics/stratified-limit.md; in short:

- A vector (K_h) is ruled out if P(T <= t | K) <= alpha for a statistic T chosen by the design alone, t its value in
  the draw; or if it cannot have produced the draw (K_h < k_h, or N_h - K_h < n_h - k_h). What is left holds the truth
  with probability 1 - alpha at least; the limit is its largest total.
- Few strata: P(T <= t | K) is computed for every vector of a total (J. Wendell and J. Schmee, "Exact inference for
  proportions from a stratified finite population", JASA 91, 1996), T the estimated total.
- Many strata: P(T <= t | K) <= exp(s t) * product of E exp(-s c_h X_h) for every s > 0 (Chernoff), and the product is
  largest, over all vectors of a total, where a greedy choice puts the units, because each factor is log-concave in
  K_h. With no error found this is the exact probability.
- Strata sampled at about one rate: T is the number of errors found, a sum of independent indicators (V. A. Vatutin
  and V. G. Mikhailov, 1982), so its lower tail is below that of the binomial with the same mean where t is at most
  the mean less one (W. Hoeffding, "On the distribution of the number of successes in independent trials", 1956,
  theorem 4), and below a contour integral (`sampling.contour_limit`). The smallest of these limits and Chernoff's,
  all for the same T, is taken.

Floating point errs to the safe side only: a vector is ruled out if its bound lies below alpha by more than the
arithmetic can err.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray

from sampling import binomial
from sampling.contour_limit import contour_largest_total
from sampling.evaluate import largest_not_ruled_out
from sampling.probability_tables import probabilities
from sampling.stratified_exact import affordable, exact_largest_total
from sampling.stratum import Stratum

Real = NDArray[np.float64]

_SAFETY = 1e-6
"""How far below log(alpha) the logarithm of a bound must lie; sums of logarithms of thousands of strata err by less."""
_DEEPEST = 600.0
"""No term of a moment generating function is let fall below exp(-600), far from where floating point ends."""
_WIDEST = 16.0
"""How far down from the steepest exponent the search begins, as a logarithm."""
_GRID, _SECTIONS = 20, 7
_CONTOUR_UNITS = 20_000
"""Beyond so many units the contour bound takes longer than it is worth; Chernoff's is near it then."""
_ONE_RATE = Fraction(130, 100)
"""Up to this ratio of the mean sampling rate to the smallest one, counting errors costs less than weighting them."""


def largest_total(strata: Sequence[Stratum], risk: Fraction) -> int:
    """The largest number of units in error, in all strata together, that is not ruled out at this risk."""
    seen_whole = sum(stratum.errors for stratum in strata if stratum.size == stratum.population)
    others = [stratum for stratum in strata if stratum.size < stratum.population]
    return seen_whole + _largest_in_sampled(others, risk)


def _largest_in_sampled(strata: list[Stratum], risk: Fraction) -> int:
    if not strata:
        return 0
    if len(strata) == 1:
        return largest_not_ruled_out(risk, strata[0].errors, strata[0].population, strata[0].size)
    if affordable([(stratum.population, stratum.size) for stratum in strata]):
        return exact_largest_total([(s.population, s.size, s.errors) for s in strata], risk)
    if sampled_at_one_rate(strata):
        return _by_number_found(strata, risk)
    return chernoff_largest_total(strata, risk, weighted=True)


def sampled_at_one_rate(strata: Sequence[Stratum]) -> bool:
    """Whether the statistic is the number of errors found; depends on the design alone, never on what was found."""
    sampled = [stratum for stratum in strata if stratum.size]
    if len(sampled) < len(strata):
        return False
    mean = Fraction(sum(s.size for s in strata), sum(s.population for s in strata))
    return mean <= _ONE_RATE * min(Fraction(s.size, s.population) for s in strata)


def _by_number_found(strata: list[Stratum], risk: Fraction) -> int:
    """Three bounds for the same probability; the smallest limit holds."""
    limits = [chernoff_largest_total(strata, risk, weighted=False), counted_largest_total(strata, risk)]
    if any(s.errors for s in strata) and sum(s.population for s in strata) <= _CONTOUR_UNITS:
        limits.append(contour_largest_total(strata, _log_threshold(risk)))
    return min(limits)


def _log_threshold(risk: Fraction) -> float:
    return log(risk.numerator) - log(risk.denominator) - _SAFETY


def counted_largest_total(strata: Sequence[Stratum], risk: Fraction) -> int:
    """By Hoeffding 1956: the largest total whose smallest possible mean of T leaves a binomial tail above the risk."""
    found, draws = sum(s.errors for s in strata), sum(s.size for s in strata)
    by_rate = sorted(strata, key=lambda s: Fraction(s.size, s.population))

    def ruled_out(extra: int) -> bool:
        mean = sum((Fraction(s.size * s.errors, s.population) for s in strata), Fraction(0))
        for stratum in by_rate:
            put = min(extra, stratum.most - stratum.errors)
            mean += Fraction(stratum.size * put, stratum.population)
            extra -= put
        return found <= mean - 1 and binomial.lower_tail_within(risk, found, draws, mean / draws)

    low, high = 0, sum(s.most - s.errors for s in strata)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (low, middle - 1) if ruled_out(middle) else (middle, high)
    return found + low


def chernoff_largest_total(strata: Sequence[Stratum], risk: Fraction, *, weighted: bool) -> int:
    """By Chernoff's bound at the worst vector of each total, for the best of the exponents that were tried."""
    if any(stratum.size == 0 for stratum in strata):
        unseen = sum(stratum.population for stratum in strata if stratum.size == 0)
        return unseen + chernoff_largest_total([s for s in strata if s.size], risk, weighted=weighted)
    tails = [_Tail(s, s.population / s.size if weighted else 1.0) for s in strata]
    found = sum(s.errors for s in strata)
    threshold = _log_threshold(risk)
    if found == 0:
        return _not_ruled_out(np.concatenate([tail.steps_without_errors() for tail in tails]), 0.0, threshold)
    statistic = sum(tail.weight * tail.stratum.errors for tail in tails)
    steepest = _DEEPEST / max(tail.weight * tail.stratum.size for tail in tails)

    def extra(exponent: float) -> int:
        logs = [tail.logs(exponent) for tail in tails]
        start = exponent * statistic + sum(float(values[0]) for values in logs)
        return _not_ruled_out(np.concatenate([np.diff(values) for values in logs]), start, threshold)

    return found + _lowest(lambda place: extra(exp(place)), log(steepest) - _WIDEST, log(steepest))


def _lowest(function: Callable[[float], int], low: float, high: float) -> int:
    """The lowest value met on a grid and by golden section around its lowest point; any place serves, a good one
    gives a narrow limit."""
    step = (high - low) / _GRID
    at_grid = [function(low + step * place) for place in range(_GRID + 1)]
    lowest = at_grid.index(min(at_grid))
    left_end, right_end = low + step * max(0, lowest - 1), low + step * min(_GRID, lowest + 1)
    best, golden = at_grid[lowest], (sqrt(5) - 1) / 2
    for _ in range(_SECTIONS):
        left, right = right_end - golden * (right_end - left_end), left_end + golden * (right_end - left_end)
        at_left, at_right = function(left), function(right)
        best = min(best, at_left, at_right)
        left_end, right_end = (left_end, right) if at_left <= at_right else (left, right_end)
    return best


def _not_ruled_out(steps: Real, start: float, threshold: float) -> int:
    """How many units can be added, each where it lowers the bound least, before the bound falls to the threshold."""
    bounds = start + np.concatenate(([0.0], np.cumsum(np.sort(steps)[::-1])))
    return max(0, int(np.count_nonzero(bounds > threshold)) - 1)


class _Tail:
    """The moment generating function of one stratum's errors for every number of units in error it may have."""

    def __init__(self, stratum: Stratum, weight: float) -> None:
        self.stratum, self.weight = stratum, weight
        self._probabilities = probabilities(stratum.population, stratum.size)[stratum.errors : stratum.most + 1]

    def logs(self, exponent: float) -> Real:
        """log E exp(-exponent * weight * X) for K = k .. N - n + k."""
        powers = np.exp(-exponent * self.weight * np.arange(self.stratum.size + 1))
        values: Real = np.log(self._probabilities @ powers)
        return values

    def steps_without_errors(self) -> Real:
        """The differences of log P(X = 0) as K grows: log (N - K - n) / (N - K)."""
        unmarked = np.arange(self.stratum.population, self.stratum.size, -1, dtype=np.float64)
        steps: Real = np.log((unmarked - self.stratum.size) / unmarked)
        return steps
