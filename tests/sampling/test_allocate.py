"""Allocation is the exact integer optimum within its bounds."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sampling import CapacityTooSmall, InvalidCount, InvalidRate, LengthsDiffer, allocate


@st.composite
def problems(draw: st.DrawFn) -> tuple[list[Fraction], list[int], list[int], int]:
    number = draw(st.integers(1, 4))
    weights = draw(st.lists(st.fractions(0, 50, max_denominator=6), min_size=number, max_size=number))
    upper = draw(st.lists(st.integers(1, 6), min_size=number, max_size=number))
    lower = [draw(st.integers(1, bound)) for bound in upper]
    return weights, lower, upper, draw(st.integers(sum(lower), sum(upper) + 3))


def objective(weights: list[Fraction], sizes: tuple[int, ...] | list[int]) -> Fraction:
    return sum((weight**2 / size for weight, size in zip(weights, sizes, strict=True)), Fraction(0))


@given(problems())
def test_no_other_sizes_do_better(problem: tuple[list[Fraction], list[int], list[int], int]) -> None:
    weights, lower, upper, capacity = problem
    sizes = allocate(weights, capacity, lower, upper)
    assert sum(sizes) == min(capacity, sum(upper))
    assert all(low <= size <= high for low, size, high in zip(lower, sizes, upper, strict=True))
    ranges = (range(low, high + 1) for low, high in zip(lower, upper, strict=True))
    best = min(objective(weights, other) for other in product(*ranges) if sum(other) <= capacity)
    assert objective(weights, sizes) == best


def test_a_tie_goes_to_the_stratum_named_first() -> None:
    assert allocate([5, 5, 5], 7, [1, 1, 1], [9, 9, 9]) == [3, 2, 2]
    # The second unit of weight 1 and the ninth of weight 6 are worth the same: 1 / (1 x 2) = 36 / (8 x 9).
    assert allocate([1, 6], 10, [1, 8], [9, 9]) == [2, 8]
    assert allocate([6, 1], 10, [8, 1], [9, 9]) == [9, 1]


def test_a_stratum_without_anything_comes_first_and_one_without_weight_last() -> None:
    assert allocate([5, 1, 0], 2, [0, 0, 0], [9, 9, 9]) == [1, 1, 0]
    assert allocate([5, 0], 4, [0, 0], [3, 9]) == [3, 1]
    assert allocate([], 0, [], []) == []
    assert allocate([3, 3], 5, [1, 1], [9, 9]) == [3, 2]


def test_a_weeks_capacity_for_many_entities_is_shared_out_at_once() -> None:
    populations = [(number * 37) % 400 + 1 for number in range(300)]
    upper = [min(size, 14) for size in populations]
    sizes = allocate(populations, 1500, [min(3, size) for size in populations], upper)
    assert sum(sizes) == 1500


def test_a_capacity_below_the_minima_says_by_how_much() -> None:
    with pytest.raises(CapacityTooSmall) as error:
        allocate([1, 1, 1], 7, [3, 3, 3], [9, 9, 9])
    assert (error.value.needed, error.value.missing) == (9, 2)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(LengthsDiffer):
        allocate([1], 3, [1, 1], [2, 2])
    with pytest.raises(InvalidCount):
        allocate([1], 3, [3], [2])
    with pytest.raises(InvalidRate):
        allocate([-1], 3, [1], [2])
