"""What a plan's chart by weeks is drawn from. Nothing heavy is loaded before it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.charts.look import Chart, Look
from advisor_app.office.plans.chart_weeks import ChartWeek, Phase

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Ends = tuple[float, float]
_PHASES = tuple(Phase)


@dataclass(frozen=True, slots=True)
class PlanPoint:
    """A week's share, 0 to 1; `at` counts weeks from the first one. `phase`: 0 before, 1 under way, 2 after.

    was, now   lower and upper limit of the weeks before, and of those after; None where too few weeks carry them
    full       chance does not explain it
    apart      it set the plan off, so the limits are not taken from it
    """

    at: int
    label: str
    share: float
    phase: int
    was: Ends | None = None
    now: Ends | None = None
    full: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class PlanLevels:
    """Shares from 0 to 1: of the weeks before, of those after, and the goal; None where there is none."""

    usual: float | None
    after: float | None
    goal: float | None


@dataclass(frozen=True, slots=True)
class PlanLabels:
    """In the reader's language: over the three phases, at the lines' ends, and before the first week's number."""

    before: str
    under_way: str
    after: str
    goal: str
    mean: str
    was: str
    now: str
    week: str


def plan_points(weeks: Sequence[ChartWeek]) -> list[PlanPoint]:
    """Of these weeks, at least one, in their order."""
    first = weeks[0].span.start
    return [
        PlanPoint(
            (one.span.start - first).days // 7,
            str(one.span.start.isocalendar().week),
            one.share,
            _PHASES.index(one.phase),
            (one.was.lower, one.was.upper) if one.was else None,
            (one.now.lower, one.now.upper) if one.now else None,
            full=one.phase is Phase.AFTER and one.signal is not None,
            apart=one.chosen,
        )
        for one in weeks
    ]


def chart_of_plan(points: Sequence[PlanPoint], levels: PlanLevels, labels: PlanLabels) -> Chart:
    """The chart of these weeks, at least one, in their order."""

    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.plan_weeks import plan_weeks_chart

        return plan_weeks_chart(points, levels, labels)(look, width, height)

    return chart


def chart_of_causes(branches: Sequence[tuple[str, Sequence[str]]], effect: str) -> Chart:
    """Cause and effect, a branch with its causes each."""

    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.cause_diagram import cause_diagram

        return cause_diagram(branches, effect)(look, width, height)

    return chart
