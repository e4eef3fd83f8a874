"""Weights for `allocate`: how much each stratum needs, from its size and what earlier samples found in it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from math import isqrt

from sampling.errors import InvalidRate, LengthsDiffer
from sampling.rates import Rate, count, exact, share

_DIGITS = 12


def neyman_weights(
    populations: Sequence[int], errors: Sequence[int], sizes: Sequence[int], strength: Rate = 20
) -> list[Fraction]:
    """N_h times the standard deviation of a unit, sqrt(p_h (1 - p_h)), for the smallest variance of the total.

    populations   units of each stratum, from 0
    errors, sizes what earlier samples of each stratum found, errors up to the size; a stratum without history has 0, 0
    strength      above 0: for how many units of its own history the rate over all strata counts in each

    A rate from a few units is mostly chance, so each is shrunken towards the rate over all strata: p_h = (k_h + m p) /
    (n_h + m), the posterior mean under a beta prior of strength m, with p = (sum k + 1/2) / (sum n + 1), which is never
    0 or 1; so no stratum is starved for having been clean three times. Twelve digits.
    (J. Neyman, "On the Two Different Aspects of the Representative Method", 1934; shrinkage after B. Efron and
    C. Morris, "Data Analysis Using Stein's Estimator and Its Generalizations", 1975, here by a conjugate prior.)
    Raises LengthsDiffer, InvalidCount, InvalidRate.
    """
    if not len(populations) == len(errors) == len(sizes):
        raise LengthsDiffer(populations=len(populations), errors=len(errors), sizes=len(sizes))
    units = [count(number, "population") for number in populations]
    seen = [count(number, "size") for number in sizes]
    found = [count(number, "errors", most=size) for number, size in zip(errors, seen, strict=True)]
    prior = exact(strength, "strength")
    if prior <= 0:
        raise InvalidRate("strength", strength, "above 0")
    overall = (sum(found) + Fraction(1, 2)) / (sum(seen) + 1)
    rates = [(k + prior * overall) / (n + prior) for k, n in zip(found, seen, strict=True)]
    return [number * _root(rate * (1 - rate)) for number, rate in zip(units, rates, strict=True)]


def power_weights(importance: Sequence[int], power: Rate = Fraction(1, 2)) -> list[Fraction]:
    """importance**power: between the same precision for every stratum (0) and for the total alone (1).

    importance   a count for each stratum, such as its cases, from 0
    power        from 0 to 1

    Where strata are reported one by one as well as together, a power near a half keeps small ones from being left at
    their minimum (M. D. Bankier, "Power Allocations: Determining Sample Sizes for Subnational Areas", The American
    Statistician 42, 1988, with equal coefficients of variation). A stratum of 0 has weight 0. Twelve digits.
    Raises InvalidCount, InvalidRate.
    """
    exponent = share(power, "power", zero=True, one=True)
    return [_power(count(number, "importance"), exponent) for number in importance]


def _root(square: Fraction) -> Fraction:
    return Fraction(isqrt(square.numerator * 100**_DIGITS // square.denominator), 10**_DIGITS)


def _power(number: int, exponent: Fraction) -> Fraction:
    if number == 0:
        return Fraction(0)
    with localcontext() as context:
        context.prec = 40
        raised = Decimal(number) ** (Decimal(exponent.numerator) / Decimal(exponent.denominator))
        return Fraction(raised.quantize(Decimal(10) ** -_DIGITS))
