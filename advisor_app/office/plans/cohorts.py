"""Which of an entity's months a plan's evaluation compares: those before it began, and those after its last action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from action_plans.counted import Counted
from action_plans.effectiveness import Period
from action_plans.plan import ActionPlan
from advisor_app.office.indicators.asked import Span
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.plans.life import begun_on
from advisor_app.office.plans.records import SetOff

MONTHS_BEFORE = 12
DAYS_TO_CONCLUDE = 30


class PlanIndicator(StrEnum):
    """The indicators that a plan's goal may name."""

    RATE_30 = "rate_30"
    RATE_24H = "rate_24h"


@dataclass(frozen=True, slots=True)
class Measure:
    """How an indicator is counted, and how many days after a case's creation it is known."""

    counted: Callable[[Figures], Counted]
    days_to_know: int


MEASURES = {
    PlanIndicator.RATE_30: Measure(lambda found: Counted(found.due_in_30, found.due), DAYS_TO_CONCLUDE),
    PlanIndicator.RATE_24H: Measure(lambda found: Counted(found.worked_in_24h, found.with_first_work), 0),
}


@dataclass(frozen=True, slots=True)
class SpanFigures:
    span: Span
    figures: Figures


@dataclass(frozen=True, slots=True)
class Compared:
    """`first_after` is the first day of a month that can count as after; None while an action is not proved."""

    before: tuple[Period, ...]
    after: tuple[Period, ...]
    first_after: date | None


def last_action_on(plan: ActionPlan) -> date | None:
    """The day of the last action's proof, None while one is open."""
    days = [action.done_on for action in plan.content.actions]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def compared(
    plan: ActionPlan, set_off: SetOff, indicator: PlanIndicator, found: Sequence[SpanFigures], as_of: date
) -> Compared:
    """Split whole months, or weeks, into before and after.

    Before: those over when the plan started. After: those whose cases were all created after the last action, and are
    known as of the day. What lies between is neither. Months that set the plan off carry their bound.
    """
    measure = MEASURES[indicator]
    begun, last = begun_on(plan) or as_of, last_action_on(plan)
    first_after = None if last is None else last + timedelta(days=1 + measure.days_to_know)
    bounds = {one.first_day: one.up_to for one in set_off.chosen} if indicator is PlanIndicator.RATE_30 else {}
    before, after = [], []
    for one in found:
        count = measure.counted(one.figures)
        if one.span.end < begun:
            bound = bounds.get(one.span.start)
            # later imports may have mended a month's figures: it was chosen all the same
            up_to = None if bound is None else max(bound, count.met)
            before.append(Period(one.span.label, count, up_to))
        elif first_after is not None and one.span.start >= first_after and one.span.end < as_of:
            after.append(Period(one.span.label, count))
    return Compared(tuple(before), tuple(after), first_after)


def in_chosen_month(set_off: SetOff, span: Span) -> bool:
    return any((one.first_day.year, one.first_day.month) in _months_of(span) for one in set_off.chosen)


def _months_of(span: Span) -> set[tuple[int, int]]:
    return {(day.year, day.month) for day in (span.start, span.end)}


def whole_months_before(as_of: date, count: int) -> list[Span]:
    """The last `count` months that were over when the day began, in order."""
    first, spans = as_of.replace(day=1), []
    for _ in range(count):
        end = first - timedelta(days=1)
        first = end.replace(day=1)
        spans.append(Span(f"{first:%Y-%m}", first, end))
    return spans[::-1]
