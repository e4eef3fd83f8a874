"""Sharing out a capacity: whole numbers that make the variance of the total as small as it can be."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from heapq import heapify, heappop, heapreplace
from math import floor, isqrt, lcm

from sampling.errors import CapacityTooSmall, InvalidRate, LengthsDiffer
from sampling.rates import Rate, count, exact

_HALVINGS = 48
"""Any price serves, a good one saves steps; weights of zero fit at every price, so the halving must end by itself."""


def allocate(weights: Sequence[Rate], capacity: int, lower: Sequence[int], upper: Sequence[int]) -> list[int]:
    """The sizes n_h, lower <= n_h <= upper, summing to the capacity, with the smallest sum of weight_h**2 / n_h.

    weights   one number >= 0 a stratum; N_h * S_h for Neyman's allocation
    capacity  what there is to share; if it exceeds the sum of the upper bounds, everybody gets theirs
    lower, upper  one bound a stratum, 0 <= lower <= upper

    Exact: each unit goes where weight**2 / (n (n + 1)) is largest, which is optimal because the gain of a unit falls
    with n (Wright, "The equivalence of Neyman optimum allocation for sampling and equal proportions for apportioning
    the U.S. House of Representatives", 2012, and "Exact optimal sample allocation: more efficient than Neyman",
    2017, algorithms III and IV with bounds). All those above a common price are taken at once. Ties go to the
    stratum named first.

    Raises CapacityTooSmall if the lower bounds alone take more; LengthsDiffer, InvalidCount, InvalidRate.
    """
    if not len(weights) == len(lower) == len(upper):
        raise LengthsDiffer(weights=len(weights), lower=len(lower), upper=len(upper))
    most = [count(bound, "upper") for bound in upper]
    least = [count(bound, "lower", most=top) for bound, top in zip(lower, most, strict=True)]
    available = count(capacity, "capacity")
    if available < sum(least):
        raise CapacityTooSmall(available, sum(least))
    squares = [number * number for number in _whole(weights)]
    if available >= sum(most):
        return most
    return _fill_up(squares, available, _at_fair_price(squares, available, least, most), most)


def _whole(weights: Sequence[Rate]) -> list[int]:
    """The weights times their common denominator."""
    numbers = [exact(weight, "weights") for weight in weights]
    for number, weight in zip(numbers, weights, strict=True):
        if number < 0:
            raise InvalidRate("weights", weight, "at least 0")
    common = lcm(*(number.denominator for number in numbers))
    return [number.numerator * (common // number.denominator) for number in numbers]


def _at_fair_price(squares: list[int], available: int, least: list[int], most: list[int]) -> list[int]:
    """Sizes that hold every unit worth at least some price, at a price found by halving so that they fit."""

    def sizes(price: Fraction) -> list[int]:
        return [
            min(max(_units_worth(square, price), low), high)
            for square, low, high in zip(squares, least, most, strict=True)
        ]

    low, high = Fraction(0), Fraction(max(squares) + 1)
    best = least
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        fitting = sizes(middle)
        if sum(fitting) <= available:
            high, best = middle, fitting
        else:
            low = middle
    return best


def _units_worth(square: int, price: Fraction) -> int:
    """The largest n whose last unit is worth the price: square / (n (n - 1)) >= price."""
    if square == 0:
        return 0
    return (1 + isqrt(1 + 4 * floor(square / price))) // 2


def _fill_up(squares: list[int], available: int, sizes: list[int], most: list[int]) -> list[int]:
    """One unit at a time, each where it is worth most."""
    filled = list(sizes)
    waiting = [
        (_worth(square, size), place)
        for place, (square, size, top) in enumerate(zip(squares, filled, most, strict=True))
        if size < top
    ]
    heapify(waiting)
    for _ in range(available - sum(filled)):
        _, place = waiting[0]
        filled[place] += 1
        if filled[place] < most[place]:
            heapreplace(waiting, (_worth(squares[place], filled[place]), place))
        else:
            heappop(waiting)
    return filled


def _worth(square: int, size: int) -> tuple[int, Fraction]:
    """What one unit more is worth, smallest for the best; a stratum with nothing yet comes before all others."""
    if size == 0:
        return (0 if square else 2, Fraction(-square))
    return (1 if square else 2, Fraction(-square, size * (size + 1)))
