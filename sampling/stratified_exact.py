"""Two or three strata: the probability of a draw's estimated total for every vector of errors, by plain summation.

J. Wendell and J. Schmee, "Exact inference for proportions from a stratified finite population", JASA 91 (1996).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm, prod

import numpy as np
from numpy.typing import NDArray

from sampling.probability_tables import probabilities

Real = NDArray[np.float64]
Design = tuple[int, int]
"""N and n of a stratum."""

_AFFORDABLE = 2e8
_SAFETY = 1e-9
"""Relative: what the sums of products of probabilities may err by; they err by far less."""


def affordable(designs: Sequence[Design]) -> bool:
    """Whether the summation takes well under a second: decided by the design alone."""
    if len(designs) > 3 or min(size for _, size in designs) == 0:
        return False
    return _work(designs) <= _AFFORDABLE


def exact_largest_total(strata: Sequence[tuple[int, int, int]], risk: Fraction) -> int:
    """The largest total of which some vector, able to produce the draw, has P(T <= t) above the risk.

    strata  (N, n, k) of two or three strata, all sampled in part; T is the sum of N_h / n_h * X_h, compared in whole
            numbers
    """
    ordered = sorted(strata, key=lambda stratum: -stratum[0])
    common = lcm(*(size for _, size, _ in ordered))
    weights = [units * (common // size) for units, size, _ in ordered]
    observed = sum(weight * errors for weight, (_, _, errors) in zip(weights, ordered, strict=True))
    largest = _TwoStrata(ordered, weights, risk) if len(ordered) == 2 else _ThreeStrata(ordered, weights, risk)
    low = sum(errors for _, _, errors in ordered)
    high = sum(units - size + errors for units, size, errors in ordered)
    while low < high:  # the largest probability falls as the total grows: one error less only raises it
        middle = (low + high + 1) // 2
        if largest.leaves_open(middle, observed):
            low = middle
        else:
            high = middle - 1
    return low


def _work(designs: Sequence[Design]) -> float:
    ordered = sorted(designs, key=lambda design: -design[0])
    halvings = 2 + sum(units for units, _ in ordered).bit_length()
    sizes = prod(size + 1 for _, size in ordered[:-1])
    return float(halvings * sizes * prod(units + 1 for units, _ in ordered[1:]))


class _TwoStrata:
    """The probability for all splits of a total over two strata, in one pass."""

    def __init__(self, strata: Sequence[tuple[int, int, int]], weights: Sequence[int], risk: Fraction) -> None:
        self._strata, self._weights = strata, weights
        self._level = float(risk) * (1 - _SAFETY)
        (first_units, first_size, _), (second_units, second_size, _) = strata
        self._first = probabilities(first_units, first_size)
        self._second = np.cumsum(probabilities(second_units, second_size), axis=1)

    def leaves_open(self, total: int, observed: int) -> bool:
        """Whether some split of the total has P(T <= observed) above the risk."""
        (_, first_size, _), (_, second_size, _) = self._strata
        seconds = np.arange(*_range(self._strata[1], total, *_ends(self._strata[0])))
        firsts = total - seconds
        probability = np.zeros(len(seconds))
        for value in range(first_size + 1):
            left = (observed - self._weights[0] * value) // self._weights[1]
            if left < 0:
                break
            probability += self._first[firsts, value] * self._second[seconds, min(left, second_size)]
        return bool((probability > self._level).any())


class _ThreeStrata:
    """The same over three: for each number in the smallest stratum, all splits of the rest."""

    def __init__(self, strata: Sequence[tuple[int, int, int]], weights: Sequence[int], risk: Fraction) -> None:
        self._strata, self._weights = strata, weights
        self._level = float(risk) * (1 - _SAFETY)
        self._tables = [probabilities(units, size) for units, size, _ in strata]
        self._third = np.cumsum(self._tables[2], axis=1)

    def leaves_open(self, total: int, observed: int) -> bool:
        """Whether some split of the total has P(T <= observed) above the risk."""
        first, second, third = self._strata
        left_for_third = self._left_for_third(observed)
        inside = left_for_third >= 0
        columns = np.minimum(np.maximum(left_for_third, 0), third[1])
        least, most = _ends(first)[0] + _ends(second)[0], _ends(first)[1] + _ends(second)[1]
        for marked in range(*_range(third, total, least, most)):
            rest = total - marked
            seconds = np.arange(*_range(second, rest, *_ends(first)))
            tail = np.where(inside, self._third[marked][columns], 0.0)
            by_second = self._tables[1][seconds] @ tail.T
            probability = np.einsum("ij,ij->i", self._tables[0][rest - seconds], by_second)
            if bool((probability > self._level).any()):
                return True
        return False

    def _left_for_third(self, observed: int) -> NDArray[np.int64]:
        """How many errors the third stratum may show beside x1 and x2; -1 where those two are too many already."""
        first, second, third = self._weights
        return np.array(
            [
                [max(-1, (observed - first * x1 - second * x2) // third) for x2 in range(self._strata[1][1] + 1)]
                for x1 in range(self._strata[0][1] + 1)
            ],
            dtype=np.int64,
        )


def _ends(stratum: tuple[int, int, int]) -> tuple[int, int]:
    """The fewest and the most units in error that could have produced what was found."""
    units, size, errors = stratum
    return errors, units - size + errors


def _range(stratum: tuple[int, int, int], total: int, others_least: int, others_most: int) -> tuple[int, int]:
    """From and to (exclusive) for this stratum's share of a total, the others keeping within their ends."""
    least, most = _ends(stratum)
    return max(least, total - others_most), min(most, total - others_least) + 1
