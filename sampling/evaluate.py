"""What the errors found in a sample say about the population: limits that hold their confidence, exactly.

In a finite population of N the limits are whole numbers K of units in error, decided with whole numbers; equality of
a tail with the risk counts as ruled out. `population=None` stands for a process without an end, where a limit is a
rate in floating point.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import Literal, overload

from sampling import hypergeometric
from sampling.errors import InvalidMethod
from sampling.rates import Rate, count, risk_of

FiniteMethod = Literal["equal-tail", "amo"]
EndlessMethod = Literal["clopper-pearson", "wilson"]
_FINITE: tuple[FiniteMethod, ...] = ("equal-tail", "amo")
_ENDLESS: tuple[EndlessMethod, ...] = ("clopper-pearson", "wilson")


@dataclass(frozen=True, slots=True)
class Limit:
    """A one-sided limit in a finite population: so many units, and the share that they are."""

    count: int
    rate: Fraction


@dataclass(frozen=True, slots=True)
class RateLimit:
    """A one-sided limit for a process without an end."""

    rate: float


@dataclass(frozen=True, slots=True)
class Interval:
    """A two-sided interval in a finite population, ends included."""

    method: FiniteMethod
    lower_count: int
    upper_count: int
    lower: Fraction
    upper: Fraction


@dataclass(frozen=True, slots=True)
class RateInterval:
    """A two-sided interval for a process without an end."""

    method: EndlessMethod
    lower: float
    upper: float


@overload
def upper_limit(errors: int, size: int, population: int, confidence: Rate) -> Limit: ...
@overload
def upper_limit(errors: int, size: int, population: None, confidence: Rate) -> RateLimit: ...
def upper_limit(errors: int, size: int, population: int | None, confidence: Rate) -> Limit | RateLimit:
    """The largest K with P(X <= errors | N, K, n) > 1 - confidence; with no sample at all, the whole population.

    (T. Wright, "Exact Confidence Bounds when Sampling from Small Finite Universes", 1991.) For population=None the
    limit of Clopper and Pearson (1934). Raises InvalidCount, InvalidRate.
    """
    risk = risk_of(confidence)
    found, seen = _checked(errors, size, population)
    if population is None:
        return RateLimit(_clopper_pearson_upper(found, seen, risk))
    return _limit(largest_not_ruled_out(risk, found, population, seen), population)


@overload
def lower_limit(errors: int, size: int, population: int, confidence: Rate) -> Limit: ...
@overload
def lower_limit(errors: int, size: int, population: None, confidence: Rate) -> RateLimit: ...
def lower_limit(errors: int, size: int, population: int | None, confidence: Rate) -> Limit | RateLimit:
    """The smallest K with P(X >= errors | N, K, n) > 1 - confidence; else as `upper_limit`."""
    risk = risk_of(confidence)
    found, seen = _checked(errors, size, population)
    if population is None:
        return RateLimit(1 - _clopper_pearson_upper(seen - found, seen, risk))
    return _limit(population - largest_not_ruled_out(risk, seen - found, population, seen), population)


@overload
def interval(
    errors: int, size: int, population: int, confidence: Rate, method: FiniteMethod | None = None
) -> Interval: ...
@overload
def interval(
    errors: int, size: int, population: None, confidence: Rate, method: EndlessMethod | None = None
) -> RateInterval: ...
def interval(
    errors: int,
    size: int,
    population: int | None,
    confidence: Rate,
    method: FiniteMethod | EndlessMethod | None = None,
) -> Interval | RateInterval:
    """A two-sided interval for the errors in the population.

    "equal-tail"       (default where there is a population) half the risk at each end
    "amo"              Bartroff, Lorden and Wang 2023: the smallest on average
    "clopper-pearson"  (default for population=None) half the risk at each end
    "wilson"           Wilson 1927; an approximation: its coverage falls below the confidence for some rates

    Raises InvalidMethod, InvalidCount, InvalidRate.
    """
    risk = risk_of(confidence)
    found, seen = _checked(errors, size, population)
    if population is None:
        return _endless(found, seen, risk, method or "clopper-pearson")
    return _finite(found, seen, population, risk, method or "equal-tail")


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


def _checked(errors: int, size: int, population: int | None) -> tuple[int, int]:
    if population is not None:
        count(population, "population", least=1)
    seen = count(size, "size", most=population)
    return count(errors, "errors", most=seen), seen


def _limit(units: int, population: int) -> Limit:
    return Limit(units, Fraction(units, population))


def _finite(found: int, seen: int, population: int, risk: Fraction, method: str) -> Interval:
    if method == "equal-tail":
        least = population - largest_not_ruled_out(risk / 2, seen - found, population, seen)
        most = largest_not_ruled_out(risk / 2, found, population, seen)
        return Interval("equal-tail", least, most, Fraction(least, population), Fraction(most, population))
    if method == "amo":
        from sampling.amo import amo_intervals  # numpy and scipy are loaded where they are needed

        every = amo_intervals(seen, population, risk)
        least, most = int(every.lower[found]), int(every.upper[found])
        return Interval("amo", least, most, Fraction(least, population), Fraction(most, population))
    raise InvalidMethod(method, _FINITE)


def _endless(found: int, seen: int, risk: Fraction, method: str) -> RateInterval:
    if method == "clopper-pearson":
        lower = 1 - _clopper_pearson_upper(seen - found, seen, risk / 2)
        return RateInterval("clopper-pearson", lower, _clopper_pearson_upper(found, seen, risk / 2))
    if method == "wilson":
        return _wilson(found, seen, risk)
    raise InvalidMethod(method, _ENDLESS)


def _clopper_pearson_upper(found: int, seen: int, risk: Fraction) -> float:
    """The rate with P(X <= found) = risk, by the beta quantile (Clopper and Pearson, Biometrika 26, 1934)."""
    from scipy.special import betaincinv

    return 1.0 if found == seen else float(betaincinv(found + 1, seen - found, float(1 - risk)))


def _wilson(found: int, seen: int, risk: Fraction) -> RateInterval:
    """E. B. Wilson, "Probable Inference", JASA 22 (1927)."""
    if seen == 0:
        return RateInterval("wilson", 0.0, 1.0)
    from scipy.special import ndtri

    z = -float(ndtri(float(risk / 2)))
    share, wide = found / seen, 1 + z * z / seen
    middle = (share + z * z / (2 * seen)) / wide
    half = z / wide * sqrt(share * (1 - share) / seen + z * z / (4 * seen * seen))
    lower = 0.0 if found == 0 else middle - half
    return RateInterval("wilson", lower, 1.0 if found == seen else middle + half)
