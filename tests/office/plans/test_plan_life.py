"""The months in which a plan was live: those that owe the director a report."""

from __future__ import annotations

from datetime import date

from action_plans.plan import ActionPlan, Content, State, Step
from advisor_app.office.plans.life import begun_on, live_months


def plan(state: State, *steps: tuple[str, date]) -> ActionPlan:
    return ActionPlan("p", "MOP", Content(""), state, steps=tuple(Step(move, on, "Ana", 1) for move, on in steps))


def test_a_plan_that_ended_was_live_in_its_months_and_no_later() -> None:
    ended = plan(
        State.CLOSED, ("start", date(2025, 11, 20)), ("finish", date(2026, 1, 5)), ("verify", date(2026, 2, 3))
    )
    assert live_months(ended, date(2026, 6, 30)) == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert live_months(ended, date(2025, 12, 31)) == ["2025-11", "2025-12"]
    assert begun_on(ended) == date(2025, 11, 20)


def test_one_that_was_revised_is_live_again_once_it_starts_again() -> None:
    again = plan(State.LIVE, ("start", date(2026, 1, 10)), ("revise", date(2026, 2, 2)), ("start", date(2026, 5, 4)))
    assert live_months(again, date(2026, 6, 1)) == ["2026-01", "2026-02", "2026-05", "2026-06"]


def test_one_that_never_started_owes_nothing() -> None:
    assert live_months(plan(State.AGREED, ("agree", date(2026, 1, 10))), date(2026, 6, 1)) == []
    assert begun_on(plan(State.AGREED)) is None
