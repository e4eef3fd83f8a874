"""Tails of the hypergeometric distribution, compared with a risk exactly.

N units, K of them marked, n drawn without replacement, X of those marked. Whether P(X <= x) is at most a risk is
decided with whole numbers. Floating point only screens: where it leaves no doubt (its error is bounded below) the
whole numbers are spared, which makes a plan for N = 5,000 a matter of microseconds.
"""

from __future__ import annotations

from fractions import Fraction
from math import comb, lgamma, log, log1p

_NEGLIGIBLE = 1e-19


def lower_tail(x: int, population: int, marked: int, size: int) -> Fraction:
    """P(X <= x), exactly."""
    first, last = _support(population, marked, size)
    if x < first:
        return Fraction(0)
    if x >= last:
        return Fraction(1)
    return Fraction(*_tail_in_whole_numbers(x, population, marked, size))


def lower_tail_within(risk: Fraction, x: int, population: int, marked: int, size: int) -> bool:
    """Whether P(X <= x) <= risk, equality included, decided exactly.

    0 < risk < 1; 0 <= marked, size <= population.
    """
    first, last = _support(population, marked, size)
    if x < first:
        return True
    if x >= last:
        return False
    distance = _log_lower_tail(x, first, population, marked, size) - _log(risk)
    if abs(distance) > _doubt(population):
        return distance < 0
    tail, total = _tail_in_whole_numbers(x, population, marked, size)
    return tail * risk.denominator <= risk.numerator * total


def _support(population: int, marked: int, size: int) -> tuple[int, int]:
    return max(0, size + marked - population), min(size, marked)


def _tail_in_whole_numbers(x: int, population: int, marked: int, size: int) -> tuple[int, int]:
    """Draws with X <= x, and all draws; the smaller of K and n takes the place of n (X is symmetric in them)."""
    small, large = sorted((marked, size))
    first = max(0, small + large - population)
    term = comb(large, first) * comb(population - large, small - first)
    tail = term
    for value in range(first, x):
        term = term * (large - value) * (small - value)
        term //= (value + 1) * (population - large - small + value + 1)
        tail += term
    return tail, comb(population, small)


def _log_lower_tail(x: int, first: int, population: int, marked: int, size: int) -> float:
    """log P(X <= x) for x inside the support: the term at x by log-gamma, the smaller ones by their ratios."""
    unmarked = population - marked
    at_x = _log_comb(marked, x) + _log_comb(unmarked, size - x) - _log_comb(population, size)
    term, others = 1.0, 0.0
    for value in range(x, first, -1):
        ratio = (value * (unmarked - size + value)) / ((marked - value + 1) * (size - value + 1))
        term *= ratio
        others += term
        if ratio < 1 and term < _NEGLIGIBLE * (1 + others) * (1 - ratio):
            break
    return at_x + log1p(others)


def _log_comb(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def _log(risk: Fraction) -> float:
    return log(risk.numerator) - log(risk.denominator)


def _doubt(population: int) -> float:
    """How far the screening may err: nine log-gammas of at most that of N + 1, each right to a few units in the last
    place (2**-52), with a margin of a hundred; the sum of ratios errs by far less than 1e-9."""
    return 1e-9 + 9 * 4 * 2.0**-52 * 100 * lgamma(population + 2)


def point_within(risk: Fraction, x: int, population: int, marked: int, size: int) -> bool:
    """Whether P(X = x) <= risk, equality included, decided exactly."""
    first, last = _support(population, marked, size)
    if not first <= x <= last:
        return True
    distance = (
        _log_comb(marked, x) + _log_comb(population - marked, size - x) - _log_comb(population, size) - _log(risk)
    )
    if abs(distance) > _doubt(population):
        return distance < 0
    ways = comb(marked, x) * comb(population - marked, size - x)
    return ways * risk.denominator <= risk.numerator * comb(population, size)
