"""A closed plan is watched: until when, which months verified it, and which months are looked at since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from action_plans.due import Month
from action_plans.lifecycle import Move
from action_plans.plan import ActionPlan, State
from action_plans.verdict import Verdict
from advisor_app.office.plans.cohorts import MEASURES, PlanIndicator, SpanFigures, compared
from advisor_app.office.plans.records import SetOff


def closed_on(plan: ActionPlan) -> date | None:
    """The day of the closing that still holds."""
    if plan.state is not State.CLOSED:
        return None
    return next((step.on for step in reversed(plan.steps) if step.move == Move.CLOSE), None)


def watched_until(plan: ActionPlan, months: int) -> date | None:
    """The last day of the watch: so many whole months after the month of the closing. None if it is not closed."""
    day = closed_on(plan)
    if day is None:
        return None
    first = day.replace(day=1)
    for _ in range(months + 1):
        first = (first + timedelta(days=32)).replace(day=1)
    return first - timedelta(days=1)


def verified_months(plan: ActionPlan, indicator: PlanIndicator, found: Sequence[SpanFigures]) -> list[Month]:
    """The months that showed it to be effective, empty if none did."""
    judged = plan.verification
    if judged is None or judged.verdict is not Verdict.EFFECTIVE:
        return []
    after = {one.label for one in compared(plan, SetOff(None, ""), indicator, found, judged.as_of).after}
    return [_month(one, indicator) for one in found if one.span.label in after]


def watched_months(plan: ActionPlan, indicator: PlanIndicator, found: Sequence[SpanFigures]) -> list[Month]:
    """The months since the verification; what the verification rested on is not looked at twice."""
    judged = plan.verification
    since = judged.as_of.replace(day=1) if judged else closed_on(plan)
    return [_month(one, indicator) for one in found if since is not None and one.span.start >= since]


def _month(one: SpanFigures, indicator: PlanIndicator) -> Month:
    return Month(one.span.start, MEASURES[indicator].counted(one.figures))
