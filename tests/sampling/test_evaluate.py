"""Limits, intervals and verdicts behave as limits should, and say what they found."""

from fractions import Fraction
from math import ceil, comb, floor

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sampling import InvalidCount, InvalidMethod, interval, lower_limit, upper_limit, verdict

LEVELS = st.sampled_from([Fraction(9, 10), Fraction(19, 20), Fraction(99, 100)])


@st.composite
def samples(draw: st.DrawFn, most: int = 80) -> tuple[int, int, int]:
    population = draw(st.integers(1, most))
    size = draw(st.integers(0, population))
    return draw(st.integers(0, size)), size, population


def lower_tail(errors: int, size: int, population: int, marked: int) -> Fraction:
    ways = sum(comb(marked, x) * comb(population - marked, size - x) for x in range(errors + 1))
    return Fraction(ways, comb(population, size))


@given(samples(), LEVELS)
def test_the_upper_limit_is_the_largest_not_ruled_out(sample: tuple[int, int, int], level: Fraction) -> None:
    errors, size, population = sample
    open_ones = [marked for marked in range(population + 1) if lower_tail(errors, size, population, marked) > 1 - level]
    assert upper_limit(errors, size, population, level).count == open_ones[-1]


@given(samples(), LEVELS)
def test_limits_and_intervals_are_symmetric_under_relabelling(sample: tuple[int, int, int], level: Fraction) -> None:
    errors, size, population = sample
    assert (
        lower_limit(errors, size, population, level).count
        == population - upper_limit(size - errors, size, population, level).count
    )
    for method in ("equal-tail", "amo"):
        one = interval(errors, size, population, level, method)  # type: ignore[arg-type]
        other = interval(size - errors, size, population, level, method)  # type: ignore[arg-type]
        assert (one.lower_count, one.upper_count) == (population - other.upper_count, population - other.lower_count)
        if size:  # the share found may lie between two whole counts, of which one is in the interval
            share = Fraction(errors * population, size)
            assert one.lower_count <= ceil(share)
            assert floor(share) <= one.upper_count


@given(samples(), LEVELS)
def test_more_errors_mean_higher_limits_and_more_sample_lower_ones(
    sample: tuple[int, int, int], level: Fraction
) -> None:
    errors, size, population = sample
    assume(errors < size)
    for method in ("equal-tail", "amo"):
        one = interval(errors, size, population, level, method)  # type: ignore[arg-type]
        worse = interval(errors + 1, size, population, level, method)  # type: ignore[arg-type]
        assert one.lower_count <= worse.lower_count
        assert one.upper_count <= worse.upper_count
    limit = upper_limit(errors, size, population, level).count
    assert limit <= upper_limit(errors + 1, size, population, level).count
    if size < population:
        assert upper_limit(errors, size + 1, population, level).count <= limit


@given(st.integers(1, 200), st.data(), LEVELS)
def test_a_census_is_certain(population: int, data: st.DataObject, level: Fraction) -> None:
    errors = data.draw(st.integers(0, population))
    assert upper_limit(errors, population, population, level).count == errors
    assert lower_limit(errors, population, population, level).count == errors
    amo = interval(errors, population, population, level, "amo")
    assert (amo.lower_count, amo.upper_count) == (errors, errors)
    assert verdict(errors, population, population, "0.2", level).kind in {"meets", "fails"}


def test_without_a_sample_nothing_is_ruled_out() -> None:
    assert upper_limit(0, 0, 7, 0.95).count == 7
    assert interval(0, 0, 7, 0.95).lower_count == 0
    assert interval(0, 0, 7, 0.95, "amo").upper_count == 7
    assert verdict(0, 0, 7, 0.2, 0.95).kind == "none"


@given(samples(), LEVELS, st.fractions(Fraction(1, 30), 1, max_denominator=30))
def test_the_verdict_follows_the_exact_limits(sample: tuple[int, int, int], level: Fraction, rate: Fraction) -> None:
    errors, size, population = sample
    assume(size > 0)
    result = verdict(errors, size, population, rate, level)
    if result.kind == "meets":
        assert upper_limit(errors, size, population, level).count < rate * population
    elif result.kind == "fails":
        assert lower_limit(errors, size, population, level).count >= rate * population
    else:
        assert size < population
        assert result.lower_limit.count < rate * population <= result.upper_limit.count


@pytest.mark.parametrize(
    ("errors", "size", "population", "says"),
    [
        (
            0,
            12,
            64,
            "Cumple: de los 12 revisados ninguno incumple; con 95 % de confianza incumplen a lo sumo 12 de los 64 "
            "casos cerrados (18.8 %), menos del 20 % tolerable.",
        ),
        (
            9,
            12,
            64,
            "No cumple: de los 12 revisados 9 incumplen; con 95 % de confianza incumplen al menos 32 de los 64 casos "
            "cerrados (50 %), y lo tolerable es menos del 20 %.",
        ),
        (
            1,
            12,
            64,
            "No concluyente: de los 12 revisados 1 incumple; con 95 % de confianza incumplen entre 1 y 22 de los 64 "
            "casos cerrados (1.6 % a 34.4 %), y lo tolerable es menos del 20 %.",
        ),
        (
            0,
            3,
            3,
            "Cumple: se revisaron todos los casos cerrados (3) y ninguno incumple (0 %); lo tolerable es menos "
            "del 20 %.",
        ),
        (
            1,
            3,
            3,
            "No cumple: se revisaron todos los casos cerrados (3) e incumple 1 (33.3 %); lo tolerable es menos "
            "del 20 %.",
        ),
        (1, 1, 1, "No cumple: se revisó el único caso cerrado e incumple; lo tolerable es menos del 20 %."),
    ],
)
def test_sentences(errors: int, size: int, population: int, says: str) -> None:
    assert verdict(errors, size, population, 0.2, 0.95).statement.replace("\u00a0", " ") == says


def test_exactly_the_tolerable_rate_is_not_less_than_it() -> None:
    fails = verdict(9, 12, 64, "0.5", 0.95)
    assert (fails.lower_limit.count, fails.kind) == (32, "fails")
    unsure = verdict(0, 12, 64, Fraction(12, 64), 0.95)
    assert (unsure.upper_limit.count, unsure.kind) == (12, "inconclusive")


def test_a_rate_just_under_the_threshold_is_not_rounded_onto_it() -> None:
    statement = verdict(1999, 10000, 10000, "0.2", 0.95).statement.replace("\u00a0", " ")
    assert "(19.99 %)" in statement


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(InvalidCount):
        upper_limit(4, 3, 10, 0.95)
    with pytest.raises(InvalidCount):
        upper_limit(0, 11, 10, 0.95)
    with pytest.raises(InvalidMethod):
        interval(0, 3, 10, 0.95, "wilson")  # type: ignore[call-overload]
    with pytest.raises(InvalidMethod):
        interval(0, 3, None, 0.95, "amo")  # type: ignore[call-overload]
