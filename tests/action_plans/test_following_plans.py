"""Progress by weight and date, when a plan is due, and when a closed one has fallen back."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from action_plans.counted import Counted
from action_plans.due import CriticalWeeks, DueRules, Month, Reason, plans_due
from action_plans.errors import ActionPlanError
from action_plans.plan import Action, Proof
from action_plans.progress import due_in_working_days, progress, working_days_after
from action_plans.relapse import RelapseSign, relapse

RULES = DueRules()
HOLIDAYS = {date(2026, 11, 3), date(2026, 11, 4), date(2026, 11, 5), date(2026, 11, 10)}


def working(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


def months(*met: int, cases: int = 100, first: int = 1) -> list[Month]:
    return [
        Month(date(2025 + (first + at - 1) // 12, (first + at - 1) % 12 + 1, 1), Counted(one, cases))
        for at, one in enumerate(met)
    ]


def action(key: str, due: date, weight: int = 1, done: date | None = None) -> Action:
    proof = Proof("Foto", "foto.jpg", done) if done else None
    return Action(key, key, "Ana", date(2026, 10, 1), due, "Foto", weight, proof)


def test_progress_is_by_weight_and_by_what_was_to_be_done() -> None:
    actions = [
        action("a", date(2026, 10, 20), 2, done=date(2026, 10, 19)),
        action("b", date(2026, 11, 2), 1),
        action("c", date(2026, 11, 30), 1),
    ]
    now = progress(actions, date(2026, 11, 11), working)
    assert (now.done, now.planned, now.behind) == (Fraction(1, 2), Fraction(3, 4), True)
    assert [(late.action.key, late.working_days) for late in now.overdue] == [("b", 3)]
    assert now.next_due is actions[2]
    assert progress(actions, date(2026, 10, 18), working).done == 0
    on_its_day = progress(actions, date(2026, 11, 2), working)
    assert not on_its_day.overdue


def test_working_days_leave_out_weekends_and_the_november_holidays() -> None:
    assert due_in_working_days(date(2026, 11, 2), 3, working) == date(2026, 11, 11)
    assert working_days_after(date(2026, 11, 2), date(2026, 11, 11), working) == 3
    assert due_in_working_days(date(2026, 11, 6), 0, working) == date(2026, 11, 6)


def test_two_months_at_seventy_make_a_plan_due_and_one_above_does_not() -> None:
    (found,) = plans_due(RULES, months(90, 70, 65), None, [], date(2025, 4, 1))
    assert found.reason is Reason.RATE
    assert [month.first_day.month for month in found.chosen] == [2, 3]
    assert found.cohort == Counted(135, 200)
    assert plans_due(RULES, months(60, 71, 65), None, [], date(2025, 4, 1)) == []
    assert plans_due(RULES, months(60), None, [], date(2025, 4, 1)) == []


def test_a_month_without_cases_is_passed_over() -> None:
    between = [*months(60), Month(date(2025, 2, 1), Counted(0, 0)), *months(60, first=3)]
    (found,) = plans_due(RULES, between, None, [], date(2025, 4, 1))
    assert [month.first_day.month for month in found.chosen] == [1, 3]


def test_a_rate_surely_over_the_tolerable_one_and_a_critical_finding_that_comes_back() -> None:
    as_of = date(2026, 3, 30)
    weeks = tuple(as_of - timedelta(weeks=back) for back in (0, 2, 7, 9))
    found = plans_due(
        RULES, months(90, 90), Fraction(21, 100), [CriticalWeeks("motivo-cierre", "sin respuesta", weeks)], as_of
    )
    assert [one.reason for one in found] == [Reason.NONCONFORMITY, Reason.CRITICAL]
    assert found[1].critical is not None
    assert len(found[1].critical.weeks) == 3
    rarely = CriticalWeeks("motivo-cierre", "sin respuesta", weeks[:2])
    assert plans_due(RULES, months(90, 90), Fraction(20, 100), [rarely], as_of) == []
    with pytest.raises(ActionPlanError):
        DueRules(months=0)


def test_a_closed_plan_falls_back_under_the_rule_or_below_its_level() -> None:
    verified = months(84, 86, 85, 85)
    assert relapse(verified, months(85, 80, 84), RULES) is None
    under = relapse(verified, months(84, 69, 68, 90), RULES)
    assert under is not None
    assert under.sign is RelapseSign.UNDER_THE_RULE
    assert [month.cohort.met for month in under.months] == [69, 68]
    once = relapse(verified, months(85, 71), RULES)
    assert once is not None
    assert once.sign is RelapseSign.BELOW_ITS_LEVEL
    assert [month.cohort.met for month in once.months] == [71]
    slowly = relapse(verified, months(*[82] * 9), RULES)
    assert slowly is not None
    assert len(slowly.months) == 8
