"""Limits that stay valid while a sample grows, and means of scores."""

from fractions import Fraction
from itertools import combinations, permutations
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sampling import (
    InvalidCount,
    InvalidMethod,
    InvalidRate,
    anytime_interval,
    anytime_sequence,
    anytime_verdict,
    interval,
    mean_score,
)


@pytest.mark.parametrize("method", ["ppr", "betting"])
@pytest.mark.parametrize(("population", "marked"), [(9, 0), (9, 2), (9, 4), (10, 5), (8, 7), (11, 1)])
def test_the_truth_is_inside_at_every_size_at_once(method: str, population: int, marked: int) -> None:
    """Every order in which the marked units can come is looked at to its end."""
    missed = 0
    for places in combinations(range(population), marked):
        marks = [int(place in places) for place in range(population)]
        steps = anytime_sequence(marks, population, 0.8, method)  # type: ignore[arg-type]
        missed += any(not step.lower_count <= marked <= step.upper_count for step in steps)
    assert Fraction(missed, comb(population, marked)) <= Fraction(2, 10)


@given(st.lists(st.integers(0, 1), min_size=1, max_size=30), st.integers(0, 60), st.sampled_from(["ppr", "betting"]))
def test_each_look_narrows_and_a_census_is_certain(marks: list[int], unseen: int, method: str) -> None:
    population = len(marks) + unseen
    low, high = 0, population
    for step in anytime_sequence(marks, population, 0.95, method):  # type: ignore[arg-type]
        assert step.lower_count <= step.upper_count
        contradicts = step.lower_count > high or step.upper_count < low
        assert contradicts or low <= step.lower_count <= step.upper_count <= high
        low, high = step.lower_count, step.upper_count
    if unseen == 0:
        assert low == high == sum(marks)


def test_staying_valid_costs_width() -> None:
    fixed, kept = interval(3, 30, 300, 0.95), anytime_interval([0, 0, 1, 0, 0] * 3 + [0] * 15, 300, 0.95)
    assert fixed.upper_count < kept.upper_count < 1.5 * fixed.upper_count


def test_an_enlarged_sample_has_its_own_verdict() -> None:
    assert anytime_verdict([0] * 40, 64, 0.2, 0.95).kind == "meets"
    assert anytime_verdict([1] * 20, 64, 0.2, 0.95).kind == "fails"
    assert anytime_verdict([], 64, 0.2, 0.95).kind == "none"
    unsure = anytime_verdict([0] * 12, 64, 0.2, 0.95)
    assert unsure.kind == "inconclusive"
    assert "en más de una etapa y ninguno incumple; con 95\u00a0% de confianza, válida aunque" in unsure.statement


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(InvalidCount):
        anytime_interval([0, 2], 5, 0.95)
    with pytest.raises(InvalidCount):
        anytime_interval([0] * 6, 5, 0.95)
    with pytest.raises(InvalidMethod):
        anytime_interval([0], 5, 0.95, "wald")  # type: ignore[arg-type]
    with pytest.raises(InvalidRate):
        mean_score([101], 5, 0.95)
    with pytest.raises(InvalidRate):
        mean_score([1], 5, 0.95, least=1, most=1)
    with pytest.raises(InvalidCount):
        mean_score([], 5, 0.95)
    with pytest.raises(InvalidCount):
        mean_score([50] * 6, 5, 0.95)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=20), st.integers(0, 100))
def test_a_mean_lies_in_its_interval_and_the_scale_does_not_matter(scores: list[int], unseen: int) -> None:
    population = len(scores) + unseen
    found = mean_score(scores, population, 0.95)
    possible = sum(scores) / population, (sum(scores) + 100 * unseen) / population
    assert possible[0] - 1e-6 <= found.lower <= found.mean <= found.upper <= possible[1] + 1e-6 or unseen == 0
    turned = mean_score([100 - score for score in scores], population, 0.95)
    assert (100 - turned.upper, 100 - turned.lower) == pytest.approx((found.lower, found.upper), abs=1e-6)
    tenths = mean_score([Fraction(score, 10) for score in scores], population, 0.95, most=10)
    assert (tenths.lower * 10, tenths.upper * 10) == pytest.approx((found.lower, found.upper), abs=1e-6)
    if unseen == 0:
        assert found.lower == found.upper == float(found.mean)


@pytest.mark.parametrize("population", [[0, 0, 40, 80, 100, 100, 100], [100, 100, 100, 100, 100, 100, 0], [50] * 7])
def test_a_mean_is_covered_in_every_order_of_the_draw(population: list[int]) -> None:
    truth = sum(population) / len(population)
    draws = list(permutations(population, 3))
    found = {draw: mean_score(list(draw), len(population), 0.8) for draw in set(draws)}
    missed = sum(not found[draw].lower <= truth <= found[draw].upper for draw in draws)
    assert missed / len(draws) <= 0.2


def test_three_perfect_scores_say_little_and_forty_say_much() -> None:
    assert mean_score([100] * 3, 400, 0.95).lower < 40
    assert mean_score([100] * 40, 400, 0.95).lower > 85
