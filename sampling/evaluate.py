"""What the errors found in a sample say about the population: limits that hold their confidence, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from sampling import hypergeometric
from sampling.errors import InvalidMethod
from sampling.rates import Rate, count, risk_of


@dataclass(frozen=True, slots=True)
class Limit:
    """A one-sided limit: a count in the population and the share that it is."""

    count: int
    rate: Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """A two-sided interval, ends included."""

    method: str
    lower_count: int
    upper_count: int
    lower: Fraction
    upper: Fraction


def upper_limit(errors: int, size: int, population: int, confidence: Rate) -> Limit:
    """The largest K with P(X <= errors | N, K, n) > 1 - confidence; equality counts as ruled out.

    With no sample at all it is the whole population. (Wright, "Exact Confidence Bounds when Sampling from Small
    Finite Universes", 1991, chapter 2.) Raises InvalidCount, InvalidRate.
    """
    found, seen, units = _checked(errors, size, population)
    most = largest_not_ruled_out(risk_of(confidence), found, units, seen)
    return Limit(most, Fraction(most, units))


def lower_limit(errors: int, size: int, population: int, confidence: Rate) -> Limit:
    """The smallest K with P(X >= errors | N, K, n) > 1 - confidence; equality counts as ruled out."""
    found, seen, units = _checked(errors, size, population)
    least = units - largest_not_ruled_out(risk_of(confidence), seen - found, units, seen)
    return Limit(least, Fraction(least, units))


def interval(
    errors: int, size: int, population: int, confidence: Rate, method: Literal["equal-tail"] = "equal-tail"
) -> Interval:
    """A two-sided interval for the errors in the population: half the risk at each end."""
    if method != "equal-tail":
        raise InvalidMethod(method, ("equal-tail",))
    found, seen, units = _checked(errors, size, population)
    half = risk_of(confidence) / 2
    least = units - largest_not_ruled_out(half, seen - found, units, seen)
    most = largest_not_ruled_out(half, found, units, seen)
    return Interval(method, least, most, Fraction(least, units), Fraction(most, units))


def largest_not_ruled_out(risk: Fraction, errors: int, population: int, size: int) -> int:
    """The largest K with P(X <= errors | N, K, n) > risk; the tail falls as K grows, so K is found by halving."""
    low, high = errors, population - size + errors
    while low < high:
        middle = (low + high + 1) // 2
        if hypergeometric.lower_tail_within(risk, errors, population, middle, size):
            high = middle - 1
        else:
            low = middle
    return low


def _checked(errors: int, size: int, population: int) -> tuple[int, int, int]:
    units = count(population, "population", least=1)
    seen = count(size, "size", most=units)
    return count(errors, "errors", most=seen), seen, units
