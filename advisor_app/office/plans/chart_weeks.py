"""A plan's indicator week by week: before it began, under way, and after its last action, with its control limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from action_plans.counted import Counted, together
from action_plans.p_chart import Point, Signal, p_chart
from action_plans.plan import ActionPlan
from advisor_app.office.indicators.asked import Span
from advisor_app.office.plans.cohorts import MEASURES, PlanIndicator, SpanFigures, compared, in_chosen_month
from advisor_app.office.plans.life import begun_on
from advisor_app.office.plans.records import SetOff

WEEKS_TO_CHART = 8
"""Weeks with cases from which limits are drawn at all."""
_WEEK = timedelta(days=7)


class Phase(StrEnum):
    BEFORE = "before"
    UNDER_WAY = "under way"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Limits:
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class ChartWeek:
    """`was` are the limits of the weeks before, carried on; `now` those of the weeks after. None where too few are.

    `chosen`: the week lies in a month that set the plan off, so the limits are not taken from it.
    """

    span: Span
    count: Counted
    phase: Phase
    chosen: bool = False
    was: Limits | None = None
    now: Limits | None = None
    signal: Signal | None = None

    @property
    def share(self) -> float:
        return self.count.met / self.count.cases


@dataclass(frozen=True, slots=True)
class PlanWeeks:
    """`weeks` with a case, in order. The two levels are shares of all their cases, None without any."""

    weeks: tuple[ChartWeek, ...]
    usual: Counted
    after: Counted

    def of(self, phase: Phase) -> tuple[ChartWeek, ...]:
        return tuple(one for one in self.weeks if one.phase is phase)

    @property
    def judged(self) -> bool:
        """There are weeks enough before and after for the chart to say something."""
        after = self.of(Phase.AFTER)
        return len(after) >= WEEKS_TO_CHART and after[0].was is not None

    @property
    def above(self) -> int:
        """Weeks after that lie above the upper limit of before."""
        return sum(one.signal is Signal.ABOVE for one in self.of(Phase.AFTER))

    @property
    def since(self) -> ChartWeek | None:
        """The first week after that chance does not explain, upwards."""
        rises = (Signal.ABOVE, Signal.RUN_ABOVE)
        return next((one for one in self.of(Phase.AFTER) if one.signal in rises), None)


def whole_weeks(first: date, until: date) -> list[Span]:
    """Weeks from a Monday on or after `first` that were over when the day `until` began."""
    monday = first + timedelta(days=-first.weekday() % 7)
    weeks = []
    while monday + _WEEK <= until:
        weeks.append(Span(f"{monday:%G-W%V}", monday, monday + timedelta(days=6)))
        monday += _WEEK
    return weeks


def plan_weeks(
    plan: ActionPlan, set_off: SetOff, indicator: PlanIndicator, found: Sequence[SpanFigures], as_of: date
) -> PlanWeeks:
    """The weeks of `found` by their phase; what lies in between, or is after but not yet known to be, is under way."""
    split = compared(plan, replace(set_off, chosen=()), indicator, found, as_of)
    after_labels = {one.label for one in split.after}
    begun = begun_on(plan) or as_of
    shown = []
    for one in found:
        count = MEASURES[indicator].counted(one.figures)
        if not count.cases:
            continue
        after = one.span.label in after_labels
        phase = Phase.BEFORE if one.span.end < begun else Phase.AFTER if after else Phase.UNDER_WAY
        chosen = phase is Phase.BEFORE and in_chosen_month(set_off, one.span)
        shown.append(ChartWeek(one.span, count, phase, chosen))
    clean = [one.count for one in shown if one.phase is Phase.BEFORE and not one.chosen]
    after_counts = [one.count for one in shown if one.phase is Phase.AFTER]
    return PlanWeeks(tuple(_limited(shown, clean, after_counts)), together(clean), together(after_counts))


def _limited(shown: Sequence[ChartWeek], clean: Sequence[Counted], after: Sequence[Counted]) -> Iterator[ChartWeek]:
    own = iter(p_chart(after, []).base if len(after) >= WEEKS_TO_CHART else ())
    for phase in Phase:
        part = [one for one in shown if one.phase is phase]
        points: Sequence[Point | None] = [None] * len(part)
        if len(clean) >= WEEKS_TO_CHART:
            points = p_chart(clean, [one.count for one in part]).points
        for one, point in zip(part, points, strict=True):
            mine = next(own, None) if phase is Phase.AFTER else None
            yield replace(
                one,
                was=Limits(point.lower, point.upper) if point else None,
                now=Limits(mine.lower, mine.upper) if mine else None,
                signal=point.signal if point else None,
            )
