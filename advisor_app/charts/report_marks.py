"""What the charts of a report are drawn from, and the charts themselves as the window asks for them.

Nothing of matplotlib is loaded until one is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from advisor_app.charts.look import Chart, Look


@dataclass(frozen=True, slots=True)
class MonthRate:
    """`rate` and its limits are shares of 1, all None where the month has nothing to divide by."""

    label: str
    rate: float | None
    lower: float | None = None
    upper: float | None = None
    missed: bool = False


@dataclass(frozen=True, slots=True)
class MonthFlow:
    label: str
    received: int
    closed: int


@dataclass(frozen=True, slots=True)
class DayShare:
    """The share still open after so many days, with its limits; holds until the next one's day."""

    days: int
    share: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Bar:
    """`said` stands at its end; a `strong` one is what the title speaks of."""

    label: str
    value: float
    said: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class TimeLabels:
    """At the limit's line, at the curve there, and after the axis's last number."""

    limit: str
    at_limit: str
    days: str


def chart_of_rates(months: Sequence[MonthRate], goal: float, goal_said: str, last_said: str) -> Chart:
    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.months import rates

        return rates(months, goal, goal_said, last_said)(look, width, height)

    return chart


def chart_of_flow(months: Sequence[MonthFlow], received_said: str, closed_said: str, gap_said: str) -> Chart:
    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.months import flow

        return flow(months, received_said, closed_said, gap_said)(look, width, height)

    return chart


def chart_of_time(steps: Sequence[DayShare], followed: int, limit: int, labels: TimeLabels) -> Chart:
    """`followed` is how many days the first case could be followed: beyond them nothing is known."""

    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.time_curve import time_curve

        return time_curve(steps, followed, limit, labels)(look, width, height)

    return chart


def chart_of_bars(bars: Sequence[Bar], mark: float | None = None, mark_said: str = "") -> Chart:
    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.bars import lying_bars

        return lying_bars(bars, mark, mark_said)(look, width, height)

    return chart


def chart_of_columns(bars: Sequence[Bar]) -> Chart:
    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.bars import standing_bars

        return standing_bars(bars)(look, width, height)

    return chart
