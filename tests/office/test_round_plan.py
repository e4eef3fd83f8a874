from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.errors import UserError
from advisor_app.office.rounds.round_plan import capacity_of, plan_portfolio, planned_size
from advisor_app.office.rounds.weekly_round import RoundRules

RULES = RoundRules()


def test_the_sizes_of_a_week_follow_the_exact_rule() -> None:
    # P(X = 0 | N, ceil(0.2 N), n) <= 0.05, worked out by hand from binomial coefficients for the small ones
    assert [planned_size(n, RULES) for n in (0, 1, 2, 3, 5, 10)] == [0, 1, 2, 3, 5, 8]
    assert planned_size(148, RULES) == 13


def test_more_expected_errors_than_a_small_entity_can_carry_means_all_of_it() -> None:
    assert planned_size(4, RoundRules(expected_errors=1)) == 4


def test_within_capacity_everyone_gets_the_planned_size() -> None:
    plan = plan_portfolio({"a": 148, "b": 2, "c": 0}, RULES, capacity=120)
    assert {key: one.sample_size for key, one in plan.items()} == {"a": 13, "b": 2, "c": 0}
    assert [plan[key].claim for key in "abc"] == ["valid", "census", "none"]


def test_a_smaller_sample_says_that_it_claims_nothing() -> None:
    plan = plan_portfolio({"a": 148, "b": 200}, RULES, capacity=10)
    assert sum(one.sample_size for one in plan.values()) == 10
    assert all(one.claim == "minimum" and "sin afirmación estadística" in one.statement for one in plan.values())


def test_a_capacity_below_the_guides_minimum_says_by_how_much() -> None:
    with pytest.raises(UserError) as told:
        plan_portfolio({"a": 148, "b": 200}, RULES, capacity=5)
    assert told.value.values == {"capacity": 5, "needed": 6}


@given(st.lists(st.integers(0, 600), min_size=1, max_size=25), st.integers(0, 200))
def test_sizes_lie_between_the_minimum_and_the_plan_and_use_the_capacity(populations: list[int], capacity: int) -> None:
    keyed = dict(enumerate(populations))
    least = {key: min(RULES.minimum, n) for key, n in keyed.items()}
    wanted = {key: planned_size(n, RULES) for key, n in keyed.items()}
    if sum(least.values()) > capacity:
        with pytest.raises(UserError):
            plan_portfolio(keyed, RULES, capacity)
        return
    plan = plan_portfolio(keyed, RULES, capacity)
    assert all(least[key] <= plan[key].sample_size <= wanted[key] for key in keyed)
    assert sum(one.sample_size for one in plan.values()) == min(capacity, sum(wanted.values()))


def test_entities_without_an_advisor_have_the_capacity_of_those_they_need() -> None:
    assert capacity_of(25, RULES, has_advisor=True) == 120
    assert capacity_of(60, RULES, has_advisor=True) == 120
    assert capacity_of(26, RULES, has_advisor=False) == 240
    assert capacity_of(0, RULES, has_advisor=False) == 120


def test_rates_are_exact() -> None:
    assert RULES.confidence == Fraction(19, 20)
    assert RULES.tolerable_rate == Fraction(1, 5)
