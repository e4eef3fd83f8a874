"""The narrowest exact two-sided intervals for a finite population (AMO).

J. Bartroff, G. Lorden and L. Wang, "Optimal and fast confidence intervals for hypergeometric successes", The American
Statistician 77 (2023). For each number M of marked units up to N/2, the acceptance interval [a, b] for X is the
shortest one with P(a <= X <= b) >= 1 - alpha, and of the shortest the most probable one; intervals for M above N/2 are
the mirror images, and that for M = N/2 is its own mirror image. Both ends are made to rise with M, and the confidence
interval for k is made of all M whose acceptance interval holds k.

The level is held by construction, whatever the shape of the intervals: every interval is checked against its level
when it is made, and again after its ends were moved; where that would not do, it is widened.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import comb

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Real = NDArray[np.float64]

_DOUBT = 1e-8
"""Probabilities below come from log-gammas and running products and err by far less than this, relative to 1."""


@dataclass(frozen=True, slots=True)
class Intervals:
    """The intervals of all k = 0 .. n: the smallest and the largest number of marked units not ruled out."""

    lower: Whole
    upper: Whole


def amo_intervals(size: int, population: int, risk: Fraction) -> Intervals:
    """The AMO intervals for each number of errors that a sample of `size` can hold. O(N) time for fixed n."""
    first, last = _acceptance(size, population, risk)
    rising_last = np.maximum.accumulate(last)  # widening only, so that the level is kept
    rising_first = np.minimum.accumulate(first[::-1])[::-1]
    errors = np.arange(size + 1)
    lower = np.searchsorted(rising_last, errors, side="left")
    upper = np.searchsorted(rising_first, errors, side="right") - 1
    return Intervals(lower.astype(np.int64), upper.astype(np.int64))


def _acceptance(size: int, population: int, risk: Fraction) -> tuple[Whole, Whole]:
    """The ends of the acceptance intervals for M = 0 .. N."""
    below_half = (population - 1) // 2
    windows = _Windows(size, population, risk, np.arange(below_half + 1))
    windows.grow()
    windows.make_first_ends_rise()
    first, last = windows.first, windows.last
    middle = [_own_mirror_image(size, population, risk)] if population % 2 == 0 else []
    firsts = [first, np.array([a for a, _ in middle], dtype=np.int64), size - last[::-1]]
    lasts = [last, np.array([b for _, b in middle], dtype=np.int64), size - first[::-1]]
    return np.concatenate(firsts), np.concatenate(lasts)


def _own_mirror_image(size: int, population: int, risk: Fraction) -> tuple[int, int]:
    """The shortest [a, n - a] with its level when half of the population is marked."""
    half, draws = population // 2, comb(population, size)
    outside, a = 0, 0
    while 2 * (a + 1) <= size:
        outside += 2 * comb(half, a) * comb(half, size - a)
        if outside * risk.denominator > risk.numerator * draws:
            break
        a += 1
    return a, size - a


class _Windows:
    """One acceptance interval for each M, grown from the mode side by side."""

    def __init__(self, size: int, population: int, risk: Fraction, marked: Whole) -> None:
        from scipy.special import gammaln

        self.size, self.population, self.risk, self.marked = size, population, risk, marked
        self.first = (size + 1) * (marked + 1) // (population + 2)
        self.last = self.first.copy()
        self._log_factorial: Real = gammaln(np.arange(population + 2, dtype=np.float64) + 1)
        self._draws = comb(population, size)

    def grow(self) -> None:
        """Widen each interval by its more probable neighbour until it has its level."""
        at_first = at_last = total = self._probability(self.first)
        left, right = self._left_of(self.first, at_first), self._right_of(self.last, at_last)
        open_ones = np.flatnonzero(~self._has_level(total, self.first, self.last))
        while open_ones.size:
            to_the_left = self._left_is_better(open_ones, left[open_ones], right[open_ones])
            lefts, rights = open_ones[to_the_left], open_ones[~to_the_left]
            self.first[lefts] -= 1
            total[lefts] += left[lefts]
            left[lefts] = self._left_of(self.first[lefts], left[lefts], lefts)
            self.last[rights] += 1
            total[rights] += right[rights]
            right[rights] = self._right_of(self.last[rights], right[rights], rights)
            done = self._has_level(total[open_ones], self.first[open_ones], self.last[open_ones], open_ones)
            open_ones = open_ones[~done]

    def make_first_ends_rise(self) -> None:
        """Shift an interval that begins before the one of a smaller M, keeping its width; widen it if it must be."""
        highest = 0
        for place in range(len(self.first)):
            shift = highest - int(self.first[place])
            if shift > 0:
                self.first[place] = highest
                self.last[place] = min(self.size, int(self.last[place]) + shift)
                while not self._has_level_exactly(place, int(self.first[place]), int(self.last[place])):
                    if self.last[place] < self.size:
                        self.last[place] += 1
                    else:
                        self.first[place] -= 1
            highest = max(highest, int(self.first[place]))

    def _probability(self, value: Whole) -> Real:
        log_factorial, unmarked = self._log_factorial, self.population - self.marked

        def log_comb(n: Whole | int, k: Whole | int) -> Real:
            result: Real = log_factorial[n] - log_factorial[k] - log_factorial[n - k]
            return result

        probability: Real = np.exp(
            log_comb(self.marked, value) + log_comb(unmarked, self.size - value) - log_comb(self.population, self.size)
        )
        return probability

    def _left_of(self, value: Whole, probability: Real, places: Whole | slice = slice(None)) -> Real:
        """P(X = value - 1) from P(X = value)."""
        marked = self.marked[places]
        above = value * (self.population - marked - self.size + value)
        lefts: Real = probability * np.maximum(above, 0) / ((marked - value + 1) * (self.size - value + 1))
        return lefts

    def _right_of(self, value: Whole, probability: Real, places: Whole | slice = slice(None)) -> Real:
        """P(X = value + 1) from P(X = value)."""
        marked = self.marked[places]
        below = (value + 1) * np.maximum(self.population - marked - self.size + value + 1, 1)
        rights: Real = probability * ((marked - value) * (self.size - value)) / below
        return rights

    def _has_level(self, total: Real, first: Whole, last: Whole, places: Whole | None = None) -> NDArray[np.bool_]:
        distance = total - float(1 - self.risk)
        enough = distance > 0
        for near in np.flatnonzero(np.abs(distance) < _DOUBT).tolist():
            place = near if places is None else int(places[near])
            enough[near] = self._has_level_exactly(place, int(first[near]), int(last[near]))
        return enough

    def _has_level_exactly(self, place: int, first: int, last: int) -> bool:
        inside = sum(self._ways(place, value) for value in range(first, last + 1))
        return inside * self.risk.denominator >= (self.risk.denominator - self.risk.numerator) * self._draws

    def _left_is_better(self, places: Whole, left: Real, right: Real) -> NDArray[np.bool_]:
        better = left > right
        for near in np.flatnonzero(np.abs(left - right) <= _DOUBT * (left + right)).tolist():
            place = int(places[near])
            left_ways = self._ways(place, int(self.first[place]) - 1)
            right_ways = self._ways(place, int(self.last[place]) + 1)
            better[near] = left_ways > right_ways or (left_ways == right_ways and int(self.first[place]) > 0)
        return better

    def _ways(self, place: int, value: int) -> int:
        marked = int(self.marked[place])
        if not 0 <= value <= self.size:
            return 0
        return comb(marked, value) * comb(self.population - marked, self.size - value)
