"""When a plan was live. Needs nothing that computes, since Mi semana asks for it at every start."""

from __future__ import annotations

from datetime import date

from action_plans.lifecycle import Move
from action_plans.plan import ActionPlan, State


def begun_on(plan: ActionPlan) -> date | None:
    """The day on which the plan first started."""
    return next((step.on for step in plan.steps if step.move == Move.START), None)


def live_months(plan: ActionPlan, until: date) -> list[str]:
    """The months, as "2026-07", in which the plan was live on any day up to `until`."""
    months: list[str] = []
    since: date | None = None
    for step in plan.steps:
        if step.move == Move.START:
            since = step.on
        elif since is not None and step.move in (Move.VERIFY, Move.REVISE, Move.CLOSE):
            months += _months_between(since, min(step.on, until))
            since = None
    if since is not None and plan.state in (State.LIVE, State.DONE):
        months += _months_between(since, until)
    return list(dict.fromkeys(months))


def _months_between(first: date, last: date) -> list[str]:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    places = (first.month - 1 + at for at in range(max(0, count)))
    return [f"{first.year + place // 12:04d}-{place % 12 + 1:02d}" for place in places]
