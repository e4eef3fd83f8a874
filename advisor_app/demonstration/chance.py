"""Draws from the standard library's generator, so that a demonstration does not depend on the version of numpy."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from itertools import accumulate
from math import exp
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Weighted(Generic[T]):
    """Choices in proportion to their weights."""

    def __init__(self, choices: Iterable[T], weights: Iterable[float]) -> None:
        self._choices = tuple(choices)
        self._limits = tuple(accumulate(weights))

    def choose(self, rng: Random) -> T:
        place = bisect(self._limits, rng.random() * self._limits[-1])
        return self._choices[min(place, len(self._choices) - 1)]


def poisson(rng: Random, mean: float) -> int:
    """A Poisson count; large means are summed from smaller ones (their counts add up)."""
    count = 0
    while mean > 30:
        count += poisson(rng, 30)
        mean -= 30
    floor, product = exp(-mean), rng.random()
    while product > floor:
        count += 1
        product *= rng.random()
    return count


def between(rng: Random, low: int, high: int) -> int:
    """A whole number from `low` to `high`, both included."""
    return low + int(rng.random() * (high - low + 1))
