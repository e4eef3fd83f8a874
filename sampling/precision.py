"""Sizes for a wanted precision, and what a plan lets pass."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from sampling.evaluate import FiniteMethod, interval
from sampling.rates import Rate, count, risk_of, share


@dataclass(frozen=True, slots=True)
class MarginPlan:
    """A size whose two-sided interval has the wanted half-width at the expected rate."""

    population: int
    size: int
    expected_errors: int
    half_width: Fraction
    """What is reached, at most what was wanted."""


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """If so many of the population are in error, a plan passes with this probability."""

    count: int
    rate: Fraction
    probability: float


def sample_size_for_margin(
    population: int,
    margin: Rate,
    confidence: Rate,
    expected_rate: Rate = Fraction(1, 2),
    method: FiniteMethod = "equal-tail",
) -> MarginPlan:
    """The smallest size whose exact interval, with ceil(expected_rate * n) errors, is at most twice the margin wide.

    population from 1; margin above 0 to 1; expected_rate 0 to 1 (a half asks most). The widths fall with the size in
    saw teeth; the search ends a quarter of the size and twenty more below the smallest size found. Raises InvalidRate,
    InvalidCount, InvalidMethod.
    """
    units = count(population, "population", least=1)
    wanted, expected = share(margin, "margin", one=True), share(expected_rate, "expected_rate", zero=True, one=True)
    risk = risk_of(confidence)
    widest = floor(2 * wanted * units)

    def width(size: int) -> int:
        ends = interval(ceil(expected * size), size, units, 1 - risk, method)
        return ends.upper_count - ends.lower_count

    low, high = 1, units
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if width(middle) <= widest else (middle + 1, high)
    smallest = size = low
    while size > 1 and size > smallest - smallest // 4 - 20:
        size -= 1
        if width(size) <= widest:
            smallest = size
    return MarginPlan(units, smallest, ceil(expected * smallest), Fraction(width(smallest), 2 * units))


def operating_characteristic(population: int, size: int, acceptance: int) -> list[OperatingPoint]:
    """The chance of finding at most `acceptance` errors in `size` of `population`, for every number in error.

    In floating point, for a curve; right to about ten digits. Raises InvalidCount.
    """
    units = count(population, "population", least=1)
    seen = count(size, "size", most=units)
    from sampling.probability_tables import lower_tails  # numpy is loaded where it is needed

    passes = lower_tails(min(count(acceptance, "acceptance"), seen), units, seen)
    return [
        OperatingPoint(marked, Fraction(marked, units), min(1.0, chance))
        for marked, chance in enumerate(passes.tolist())
    ]
