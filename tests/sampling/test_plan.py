"""Plans: the smallest size that shows what it says, and sentences a person can rely on."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sampling import InvalidCount, InvalidRate, PlanImpossible, claim_of, sample_size, upper_limit
from sampling.rates import exact

LEVELS = st.sampled_from(["0.9", "0.95", "0.99", "0.5"])
RATES = st.fractions(Fraction(1, 40), 1, max_denominator=40)


def chance_of_passing(population: int, marked: int, size: int, allowed: int) -> Fraction:
    ways = sum(comb(marked, x) * comb(population - marked, size - x) for x in range(min(allowed, size) + 1))
    return Fraction(ways, comb(population, size))


@given(st.integers(1, 60), RATES, LEVELS, st.integers(0, 4))
def test_the_size_is_the_smallest_that_meets_the_rule(
    population: int, rate: Fraction, level: str, allowed: int
) -> None:
    marked, risk = ceil(rate * population), 1 - Fraction(level)
    fitting = [n for n in range(1, population + 1) if chance_of_passing(population, marked, n, allowed) <= risk]
    if allowed >= marked:
        with pytest.raises(PlanImpossible) as error:
            sample_size(population, rate, level, allowed, minimum=1)
        smallest = error.value.smallest_rate
        assert smallest == (Fraction(allowed + 1, population) if allowed < population else None)
        if smallest is not None:
            assert sample_size(population, smallest, level, allowed).size <= population
    else:
        assert sample_size(population, rate, level, allowed, minimum=1).size == fitting[0]


@given(st.integers(1, 60), RATES, LEVELS, st.fractions(0, Fraction(1, 2), max_denominator=30))
def test_the_size_for_an_expected_rate_is_the_smallest_too(
    population: int, rate: Fraction, level: str, expected: Fraction
) -> None:
    marked, risk = ceil(rate * population), 1 - Fraction(level)
    fitting = [
        n for n in range(1, population + 1) if chance_of_passing(population, marked, n, ceil(expected * n)) <= risk
    ]
    if fitting:
        plan = sample_size(population, rate, level, expected_rate=expected, minimum=1)
        assert (plan.size, plan.acceptance) == (fitting[0], ceil(expected * fitting[0]))
    else:
        with pytest.raises(PlanImpossible):
            sample_size(population, rate, level, expected_rate=expected, minimum=1)


@given(st.integers(1, 400), RATES, LEVELS, st.integers(0, 6))
def test_a_valid_claim_is_what_the_limit_shows(population: int, rate: Fraction, level: str, allowed: int) -> None:
    for size in {1, 3, 12, population // 2, population} - {0}:
        if size > population:
            continue
        claim = claim_of(population, size, rate, level, allowed)
        if size == population:
            assert claim.kind == "census"
        else:
            limit = upper_limit(min(allowed, size), size, population, level)
            assert (claim.kind == "valid") == (limit.count < rate * population)
            assert str(limit.count) in claim.statement or limit.count == 0


@given(st.integers(0, 300), st.integers(0, 8))
def test_the_minimum_is_kept_and_everything_where_there_is_less(population: int, minimum: int) -> None:
    plan = sample_size(population, "0.9", "0.6", minimum=minimum)
    assert plan.size >= min(minimum, population)
    assert plan.census == (population > 0 and plan.size == population)
    assert (plan.claim == "none") == (population == 0)


def test_an_equal_tail_counts_as_ruled_out_however_the_rate_is_written() -> None:
    for tenth in (0.1, "0.1", Decimal("0.1"), Fraction(1, 10)):
        for level in (0.9, "0.90", Fraction(9, 10)):
            assert sample_size(10, tenth, level, minimum=1).size == 9  # 1/10 of the draws miss the one error


def test_a_float_is_its_shortest_decimal() -> None:
    assert exact(0.05) == Fraction(1, 20)
    assert exact(0.1 + 0.2) == Fraction("0.30000000000000004")


@pytest.mark.parametrize("rate", [0, -0.1, 1.5, "twenty", float("nan"), float("inf"), None, True])
def test_rates_that_are_none_are_refused(rate: object) -> None:
    with pytest.raises(InvalidRate):
        sample_size(10, rate, 0.95)  # type: ignore[arg-type]


@pytest.mark.parametrize("population", [-1, 2.5, "10", True])
def test_counts_that_are_none_are_refused(population: object) -> None:
    with pytest.raises(InvalidCount):
        sample_size(population, 0.2, 0.95)  # type: ignore[call-overload, arg-type]


def plain(text: str) -> str:
    assert " %" not in text, "a space that breaks before a percent sign"
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("population", "size", "allowed", "says"),
    [
        (
            64,
            12,
            0,
            "Si los 12 cumplen, con 95 % de confianza a lo sumo 12 de los 64 casos cerrados incumplen "
            "(menos del 20 %).",
        ),
        (
            30,
            17,
            1,
            "Si de los 17 revisados a lo sumo 1 incumple, con 95 % de confianza a lo sumo 5 de los 30 casos cerrados "
            "incumplen (menos del 20 %).",
        ),
        (
            64,
            3,
            0,
            "Cobertura mínima, sin afirmación estadística: aunque los 3 revisados cumplan, con 95 % de confianza "
            "todavía podrían incumplir hasta 39 de los 64 casos cerrados (60.9 %).",
        ),
        (5, 5, 0, "Se revisan todos los casos cerrados (5): el resultado es exacto, sin margen de error."),
        (1, 1, 0, "Se revisa el único caso cerrado: el resultado es exacto, sin margen de error."),
        (0, 0, 0, "No hubo casos cerrados: no hay nada que revisar."),
        (7, 0, 0, "No se revisa ninguno de los 7 casos cerrados: no se puede afirmar nada."),
    ],
)
def test_sentences(population: int, size: int, allowed: int, says: str) -> None:
    assert plain(claim_of(population, size, 0.2, 0.95, allowed).statement) == says


def test_an_endless_process() -> None:
    plan = sample_size(None, 0.05, 0.95)
    assert (plan.size, plan.method, plan.claim) == (59, "binomial", "valid")
    assert plain(plan.statement) == (
        "Si los 59 cumplen, con 95 % de confianza incumple menos del 5 % de los casos cerrados."
    )
    with pytest.raises(PlanImpossible):
        sample_size(None, 0.05, 0.95, expected_rate=0.05)


def test_a_large_population_is_planned_as_exactly_as_a_small_one() -> None:
    plan = sample_size(5000, 0.05, 0.95, 3)
    marked, risk = 250, Fraction(1, 20)
    assert chance_of_passing(5000, marked, plan.size, 3) <= risk < chance_of_passing(5000, marked, plan.size - 1, 3)
