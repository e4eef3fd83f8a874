"""Sizes for a margin, operating curves, and what the library says it exports."""

from fractions import Fraction
from itertools import pairwise
from math import ceil, comb

import pytest

import sampling
from sampling import InvalidCount, InvalidRate, interval, operating_characteristic, sample_size_for_margin


@pytest.mark.parametrize("rate", ["0.1", "0.5", "0"])
@pytest.mark.parametrize("margin", ["0.05", "0.1", "0.2"])
@pytest.mark.parametrize("population", [1, 10, 64, 150])
def test_no_smaller_size_has_the_margin(population: int, margin: str, rate: str) -> None:
    def half_width(size: int) -> Fraction:
        ends = interval(ceil(Fraction(rate) * size), size, population, 0.95)
        return (ends.upper - ends.lower) / 2

    plan = sample_size_for_margin(population, margin, 0.95, rate)
    smallest = min(size for size in range(1, population + 1) if half_width(size) <= Fraction(margin))
    assert (plan.size, plan.half_width) == (smallest, half_width(smallest))


def test_the_operating_curve_is_the_chance_of_passing() -> None:
    curve = operating_characteristic(30, 8, 1)
    for point in curve:
        ways = sum(comb(point.count, x) * comb(30 - point.count, 8 - x) for x in (0, 1))
        assert point.probability == pytest.approx(ways / comb(30, 8), abs=1e-10)
        assert point.rate == Fraction(point.count, 30)
    assert [point.count for point in curve] == list(range(31))
    assert curve[0].probability == pytest.approx(1.0)
    assert all(left.probability >= right.probability - 1e-12 for left, right in pairwise(curve))
    assert {point.probability for point in operating_characteristic(5, 2, 4)} == {1.0}


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(InvalidRate):
        sample_size_for_margin(10, 0, 0.95)
    with pytest.raises(InvalidCount):
        operating_characteristic(10, 11, 0)


def test_every_public_name_exists_and_is_described() -> None:
    for name in sampling.__all__:
        thing = getattr(sampling, name)
        assert name in {"Rate", "VerdictKind"} or thing.__doc__, name
