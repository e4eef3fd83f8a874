"""What the charts of a report are drawn from, and the charts themselves as the window asks for them.

Nothing of matplotlib is loaded until one is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

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
    year_before: float | None = None


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
class Pair:
    """A month's whole and its part; `said` is the share, above them."""

    label: str
    whole: int
    part: int
    said: str


@dataclass(frozen=True, slots=True)
class MonthLine:
    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RangeMark:
    """A rate with its limits, all shares of 1; `missed` marks one under the goal."""

    label: str
    rate: float
    lower: float
    upper: float
    said: str
    missed: bool = False


Shade = Literal["low", "near", "over", "few", "none"]
"""Far under the goal, under it, over it; too few cases to say; none at all."""


@dataclass(frozen=True, slots=True)
class AreaMark:
    """`name` as the shapes have it; `said` stands on the area."""

    name: str
    said: str
    shade: Shade


@dataclass(frozen=True, slots=True)
class MapLabels:
    """What the shades mean, and whose the shapes are."""

    low: str
    near: str
    over: str
    few: str
    notice: str


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


def chart_of_pairs(pairs: Sequence[Pair], whole_said: str, part_said: str) -> Chart:
    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.bars import paired_bars

        return paired_bars(pairs, whole_said, part_said)(look, width, height)

    return chart


def chart_of_lines(labels: Sequence[str], series: Sequence[MonthLine]) -> Chart:
    """At most three groups, each with a count for every label."""

    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.months import lines

        return lines(labels, series)(look, width, height)

    return chart


def chart_of_ranges(marks: Sequence[RangeMark], goal: float, goal_said: str) -> Chart:
    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.ranges import ranges

        return ranges(marks, goal, goal_said)(look, width, height)

    return chart


def chart_of_areas(marks: Sequence[AreaMark], labels: MapLabels) -> Chart:
    """Panama's provinces and comarcas; those without a mark are drawn as having no cases."""

    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.map_of_panama import map_of_panama

        return map_of_panama(marks, labels)(look, width, height)

    return chart
