"""Which differences between entities are real, since when a goal is missed, how long cases are overdue."""

from __future__ import annotations

import itertools
import random
from datetime import date, datetime, timedelta
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from indicator_columns import columns_of
from scipy import stats

from advisor_app.errors import UsageError
from advisor_app.office.case import Case
from advisor_app.office.indicators.age_bands import AGE_BANDS, by_age, days_overdue, will_expire
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.indicators.goals import GOAL_DEFAULTS, check_goal, goals_from, missed_since
from advisor_app.office.indicators.ranking import ranked_rates, rate_limits, surely_changed


def test_limits_of_one_rate_are_clopper_and_pearsons() -> None:
    found = rate_limits(7, 12)
    assert found is not None
    peer = stats.binomtest(7, 12).proportion_ci(0.95, method="exact")
    assert (found.lower, found.upper) == pytest.approx((peer.low, peer.high), abs=1e-9)
    assert found.small
    assert rate_limits(0, 0) is None


def test_small_numbers_say_little_and_large_ones_much() -> None:
    few = ranked_rates({"A": (9, 10), "B": (7, 10)})
    assert [(one.place, one.first, one.last, one.certain) for one in few] == [(1, 1, 2, False), (2, 1, 2, False)]
    many = ranked_rates({"A": (900, 1000), "B": (700, 1000), "C": (0, 0)})
    assert [(one.name, one.first, one.last) for one in many] == [("A", 1, 1), ("B", 2, 2)]
    assert many[1].surely_before == ("A",)


def test_a_ranking_is_wider_than_each_rate_alone() -> None:
    alone = rate_limits(80, 100)
    (among, *_) = ranked_rates({"A": (80, 100), **{f"{at}": (1, 2) for at in range(9)}})
    assert alone is not None
    assert among.limits.lower < alone.lower < alone.upper < among.limits.upper
    peer = stats.binomtest(80, 100).proportion_ci(0.995, method="exact")
    assert (among.limits.lower, among.limits.upper) == pytest.approx((peer.low, peer.high), abs=1e-9)


def test_all_places_hold_at_once_as_often_as_is_said() -> None:
    chance = random.Random(311)
    truth = {"A": 0.9, "B": 0.8, "C": 0.8, "D": 0.5}
    held = 0
    for _ in range(200):
        seen = {name: (sum(chance.random() < rate for _ in range(60)), 60) for name, rate in truth.items()}
        held += all(
            one.first <= 1 + sum(rate > truth[one.name] for rate in truth.values())
            and one.last >= sum(rate >= truth[one.name] for rate in truth.values())
            for one in ranked_rates(seen)
        )
    assert held >= 190


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 9).flatmap(
    lambda whole: st.tuples(st.integers(0, whole), st.just(whole))), max_size=6))  # fmt: skip
def test_every_ranking_is_a_ranking(rates: dict[str, tuple[int, int]]) -> None:
    places = ranked_rates(rates)
    assert [one.place for one in places] == list(range(1, len(places) + 1))
    for one in places:
        assert one.first <= one.last <= len(places)
        assert one.limits.lower <= one.limits.rate <= one.limits.upper


def test_goals_are_those_of_the_guide_unless_set() -> None:
    goals = goals_from({})
    assert (goals.rate_30, goals.first_work_hours, goals.first_work_rate) == (Fraction(7, 10), 24, 1)
    assert goals.standing_30(Fraction(7, 10)) == "missed", "more than 70 %"
    assert goals.standing_30(Fraction(7001, 10000)) == "met"
    assert goals.standing_30(None) == "not_known"
    assert goals.standing_first_work(Fraction(1)) == "met"
    assert goals.standing_first_work(Fraction(99, 100)) == "missed"
    assert goals_from({"goal_rate_30": "0.8"}).standing_30(Fraction(3, 4)) == "missed"


@pytest.mark.parametrize(
    ("key", "text"),
    [("goal_rate_30", "70"), ("goal_rate_30", "x"), ("goal_first_work_rate", "-0.1"), ("goal_rate_30", "nan"),
     ("goal_first_work_hours", "0"), ("goal_first_work_hours", "1.5"), ("goal_first_work_hours", "²")],
)  # fmt: skip
def test_what_cannot_be_a_goal(key: str, text: str) -> None:
    with pytest.raises(UsageError):
        check_goal(key, text)


def test_goals_are_kept_as_written() -> None:
    assert {key: check_goal(key, f" {value} ") for key, value in GOAL_DEFAULTS.items()} == GOAL_DEFAULTS


def test_since_when_a_goal_is_missed() -> None:
    assert missed_since(["missed", "met", "missed", "not_known", "missed"]) == 2
    assert missed_since(["missed", "met"]) is None
    assert missed_since(["met", "missed", "not_known"]) == 1
    assert missed_since([]) is None


TODAY = Asked.of(date(2024, 3, 1), date(2024, 3, 31))


def open_case(created: date, due: date | None = None) -> Case:
    moment = None if due is None else datetime(due.year, due.month, due.day, 17)
    return Case("1", "", datetime(created.year, created.month, created.day, 17), due=moment)


def test_bands_neither_overlap_nor_leave_a_gap() -> None:
    for one, after in itertools.pairwise(AGE_BANDS):
        assert one.last is not None
        assert after.first == one.last + 1
    assert AGE_BANDS[0].first == 1
    assert AGE_BANDS[-1].last is None


def test_every_expired_case_is_in_one_band() -> None:
    as_of = date(2024, 4, 1)
    overdue = [1, 7, 8, 30, 31, 90, 91, 180, 181, 365, 366, 4000]
    cases = [open_case(date(2010, 1, 1), as_of - timedelta(days=days)) for days in overdue]
    cases += [open_case(date(2024, 3, 1)), open_case(date(2024, 3, 2)), open_case(date(2024, 3, 25), as_of)]
    columns = columns_of(cases)
    assert by_age(columns, TODAY).tolist() == [[3, 2, 2, 2, 2, 2]]
    assert sorted(days_overdue(columns, TODAY)[1].tolist()) == sorted([*overdue, 1])
    halves = by_age(columns, TODAY, np.arange(len(cases), dtype=np.int32) % 2, 2)
    assert halves.sum(axis=0).tolist() == [3, 2, 2, 2, 2, 2]


def test_what_will_expire_comes_in_the_order_in_which_it_does() -> None:
    as_of = date(2024, 4, 1)
    cases = [
        open_case(date(2024, 3, 20)),  # last day 19 April
        open_case(date(2024, 3, 2)),  # 1 April: can still be closed in time
        open_case(date(2024, 3, 1)),  # expired yesterday
        open_case(date(2024, 3, 30), date(2024, 4, 30)),
        open_case(date(2024, 3, 30), date(2024, 5, 1)),
        open_case(as_of),
    ]
    assert will_expire(columns_of(cases), TODAY, 30).tolist() == [1, 0, 3]


def test_two_rates_differ_for_sure_as_the_two_first_of_a_ranking_do() -> None:
    assert surely_changed((90, 100), (60, 100))
    assert not surely_changed((9, 10), (6, 10))
    assert not surely_changed((9, 10), (0, 0))
    for part in range(0, 101, 10):
        first, second = ranked_rates({"now": (part, 100), "before": (50, 100)})
        assert surely_changed((part, 100), (50, 100)) == bool(second.surely_before), (part, first)
