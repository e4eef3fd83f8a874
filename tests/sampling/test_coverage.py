"""No method that may carry a claim falls below its level, for any frame, any size, any number in error."""

from fractions import Fraction
from math import log

import pytest
from exact_coverage import least_coverage, least_stratified_coverage

from sampling import interval, lower_limit, stratified, upper_limit
from sampling.amo import amo_intervals
from sampling.contour_limit import contour_largest_total
from sampling.stratified_limit import Stratum, chernoff_largest_total, counted_largest_total

LEVELS = [Fraction(90, 100), Fraction(95, 100), Fraction(99, 100)]


def check_every_size(population: int, level: Fraction) -> None:
    for size in range(population + 1):
        found = range(size + 1)
        upper = [(0, upper_limit(k, size, population, level).count) for k in found]
        lower = [(lower_limit(k, size, population, level).count, population) for k in found]
        both = [interval(k, size, population, level) for k in found]
        amo = amo_intervals(size, population, 1 - level)
        equal_tail = [(ends.lower_count, ends.upper_count) for ends in both]
        narrowest = [(int(low), int(high)) for low, high in zip(amo.lower, amo.upper, strict=True)]
        for ends in (upper, lower, equal_tail, narrowest):
            assert least_coverage(size, population, ends) >= level, (population, size, level, ends)
        assert sum(b - a for a, b in narrowest) <= sum(b - a for a, b in equal_tail)


@pytest.mark.parametrize("level", LEVELS, ids=str)
@pytest.mark.parametrize("population", range(1, 31))
def test_one_frame(population: int, level: Fraction) -> None:
    check_every_size(population, level)


@pytest.mark.long
@pytest.mark.parametrize("level", LEVELS, ids=str)
@pytest.mark.parametrize("population", range(31, 61))
def test_one_frame_of_every_size_up_to_sixty(population: int, level: Fraction) -> None:
    check_every_size(population, level)


DESIGNS = [
    ([12, 12], [1, 12]),
    ([12, 7], [3, 3]),
    ([12, 5], [6, 1]),
    ([10, 10], [5, 5]),
    ([12, 3], [11, 2]),
    ([4, 12], [2, 3]),
    ([6, 6, 6], [2, 2, 2]),
    ([12, 8, 4], [3, 3, 3]),
    ([9, 5, 3], [1, 4, 2]),
    ([8, 8, 2], [4, 1, 1]),
    ([6, 4, 3, 2], [1, 2, 1, 1]),
]
OF_MANY_STRATA = [([4, 4, 4, 4], [2, 2, 2, 2]), ([3, 3, 2, 2, 2], [1, 1, 1, 1, 2])]


def check_strata(populations: list[int], sizes: list[int], level: Fraction) -> None:
    for side in ("both", "upper", "lower"):

        def ends(found: tuple[int, ...], side: str = side) -> tuple[int, int]:
            result = stratified(populations, sizes, found, level, side=side)  # type: ignore[arg-type]
            assert result.lower_count is not None
            assert result.upper_count is not None
            return result.lower_count, result.upper_count

        assert least_stratified_coverage(populations, sizes, ends) >= level, (populations, sizes, level, side)


def check_bounds_for_many_strata(populations: list[int], sizes: list[int], level: Fraction) -> None:
    """The bounds that serve many strata, on designs that are small enough to be enumerated."""
    sampled = [place for place, units in enumerate(populations) if sizes[place] < units]
    units, seen = [populations[p] for p in sampled], [sizes[p] for p in sampled]
    risk = 1 - level

    def strata(found: tuple[int, ...]) -> list[Stratum]:
        return [Stratum(*numbers) for numbers in zip(units, seen, found, strict=True)]

    for weighted in (True, False):
        assert (
            least_stratified_coverage(
                units, seen, lambda f, w=weighted: (0, chernoff_largest_total(strata(f), risk, weighted=w))
            )
            >= level
        )
    assert least_stratified_coverage(units, seen, lambda f: (0, counted_largest_total(strata(f), risk))) >= level
    least = log(risk) - 1e-6
    assert least_stratified_coverage(units, seen, lambda f: (0, contour_largest_total(strata(f), least))) >= level


@pytest.mark.parametrize("design", DESIGNS, ids=str)
def test_strata(design: tuple[list[int], list[int]]) -> None:
    check_strata(*design, Fraction(95, 100))
    check_bounds_for_many_strata(*design, Fraction(95, 100))


@pytest.mark.long
@pytest.mark.parametrize("level", LEVELS, ids=str)
@pytest.mark.parametrize("design", [*DESIGNS, *OF_MANY_STRATA], ids=str)
def test_strata_at_every_level(design: tuple[list[int], list[int]], level: Fraction) -> None:
    check_strata(*design, level)
    check_bounds_for_many_strata(*design, level)


def test_beta_falls_short_where_draws_are_small_and_so_carries_no_claim() -> None:
    def ends(found: tuple[int, ...]) -> tuple[int, int]:
        try:
            result = stratified([12, 12], [3, 3], found, Fraction(95, 100), "beta")
        except ValueError:
            return 0, 0
        return round(result.lower * 24 + 0.49), int(result.upper * 24)

    assert least_stratified_coverage([12, 12], [3, 3], ends) < Fraction(85, 100)
