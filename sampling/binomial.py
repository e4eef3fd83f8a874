"""Tails of the binomial distribution, compared with a risk exactly: for populations without an end."""

from __future__ import annotations

from fractions import Fraction
from math import comb, lgamma, log, log1p

_NEGLIGIBLE = 1e-19


def lower_tail(x: int, size: int, rate: Fraction) -> Fraction:
    """P(X <= x) for `size` independent units of which each is marked with probability `rate`, exactly."""
    if x < 0:
        return Fraction(0)
    if x >= size:
        return Fraction(1)
    return Fraction(_tail_in_whole_numbers(x, size, rate), rate.denominator**size)


def lower_tail_within(risk: Fraction, x: int, size: int, rate: Fraction) -> bool:
    """Whether P(X <= x) <= risk, equality included, decided exactly. 0 < risk < 1, 0 <= rate <= 1."""
    if x < 0:
        return True
    if x >= size or rate == 0:
        return False
    if rate == 1:
        return True
    distance = _log_lower_tail(x, size, rate) - (log(risk.numerator) - log(risk.denominator))
    if abs(distance) > _doubt(size):
        return distance < 0
    tail = _tail_in_whole_numbers(x, size, rate)
    total: int = rate.denominator**size
    return tail * risk.denominator <= risk.numerator * total


def _tail_in_whole_numbers(x: int, size: int, rate: Fraction) -> int:
    marked, unmarked = rate.numerator, rate.denominator - rate.numerator
    return sum(comb(size, value) * marked**value * unmarked ** (size - value) for value in range(x + 1))


def _log_lower_tail(x: int, size: int, rate: Fraction) -> float:
    odds = float((1 - rate) / rate)
    at_x = lgamma(size + 1) - lgamma(x + 1) - lgamma(size - x + 1) + x * _log_of(rate) + (size - x) * _log_of(1 - rate)
    term, others = 1.0, 0.0
    for value in range(x, 0, -1):
        ratio = value * odds / (size - value + 1)
        term *= ratio
        others += term
        if ratio < 1 and term < _NEGLIGIBLE * (1 + others) * (1 - ratio):
            break
    return at_x + log1p(others)


def _log_of(rate: Fraction) -> float:
    return log(rate.numerator) - log(rate.denominator)


def _doubt(size: int) -> float:
    """Log-gammas, and n logarithms of the rate, each right to a few units in the last place, a hundredfold margin."""
    return 1e-9 + 100 * 2.0**-52 * (12 * lgamma(size + 2) + 200.0 * size)
