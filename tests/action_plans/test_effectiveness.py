"""Whether a plan worked: what chance explains is not called an effect, and what changed is found."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from made_plans import judged_plans

from action_plans.counted import Counted
from action_plans.effectiveness import Method, Period, evaluate
from action_plans.errors import ActionPlanError
from action_plans.verdict import Verdict


def periods(*met: int, cases: int = 60, chosen_up_to: int | None = None) -> list[Period]:
    return [Period(f"{at}", Counted(one, cases), chosen_up_to) for at, one in enumerate(met)]


def test_a_rise_after_the_worst_two_months_alone_is_regression_to_the_mean() -> None:
    before = periods(43, 45, 44, 42, 46, 43, 44, 45, 43, 44) + periods(33, 34, chosen_up_to=42)
    after = periods(45, 43, 44)
    naive = evaluate(periods(33, 34), after)
    found = evaluate(before, after)
    assert naive.verdict is Verdict.EFFECTIVE
    assert found.verdict is Verdict.INCONCLUSIVE
    assert found.regression is not None
    assert found.regression.expected_rise == pytest.approx(439 / 600 - 67 / 120)


def test_a_true_rise_is_found() -> None:
    before = periods(32, 33, 31, 34, 32, 30, 33, 32, 31, 33) + periods(28, 29, chosen_up_to=42)
    found = evaluate(before, periods(44, 46, 45), goal=Fraction(70, 100))
    assert found.verdict is Verdict.EFFECTIVE
    assert found.difference.lower > 0.1
    assert found.goal_reached


def test_what_the_plan_promised_can_be_ruled_out() -> None:
    found = evaluate(periods(*[300] * 10, cases=600), periods(*[302] * 6, cases=600), goal=Fraction(70, 100))
    assert found.verdict is Verdict.NOT_EFFECTIVE
    assert not found.goal_reached


def test_where_only_the_chosen_months_are_there_they_count_for_what_they_are_worth() -> None:
    chosen = periods(41, 42, chosen_up_to=42)
    found = evaluate(chosen, periods(47, 46, 47))
    assert found.method is Method.CHOSEN_MONTHS
    assert found.usual_before > 83 / 120
    assert found.verdict is Verdict.INCONCLUSIVE
    assert evaluate(periods(20, 22, chosen_up_to=42), periods(47, 46, 47)).verdict is Verdict.EFFECTIVE


def test_months_that_differ_by_more_than_chance_widen_the_interval() -> None:
    wild = periods(20, 45, 25, 50, 22, 44, 28, 48)
    calm = periods(35, 36, 35, 34, 36, 35, 36, 35)
    after = periods(42, 43, 42)
    assert evaluate(wild, after).dispersion > 3
    assert evaluate(wild, after).verdict is Verdict.INCONCLUSIVE
    assert evaluate(calm, after).verdict is Verdict.EFFECTIVE


def test_few_cases_are_compared_exactly_and_none_not_at_all() -> None:
    found = evaluate(periods(3, 4, 3, 4, cases=8), periods(7, 6, cases=8))
    assert found.method is Method.EXACT
    with pytest.raises(ActionPlanError):
        evaluate(periods(0, cases=0), periods(1, cases=2))


@pytest.mark.parametrize("seed", [1, 2])
def test_an_office_where_nothing_changed_is_told_so(seed: int) -> None:
    verdicts = Counter(one.verdict for one in judged_plans(seed, plans=200, rise=0.0))
    assert verdicts[Verdict.EFFECTIVE] <= 10


@pytest.mark.parametrize("seed", [1, 2])
def test_an_office_where_shares_rose_by_twenty_points_is_told_so(seed: int) -> None:
    verdicts = Counter(one.verdict for one in judged_plans(seed, plans=200, rise=0.2))
    assert verdicts[Verdict.EFFECTIVE] >= 160
