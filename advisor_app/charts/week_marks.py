"""What the chart of weeks is drawn from. Nothing heavy is loaded before it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.charts.look import Chart, Look

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Span:
    """A share with the ends of its interval, each in 0..1."""

    rate: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class WeekMark:
    """One week; `at` counts weeks from the first one shown, so that a week without an audit leaves its place empty."""

    at: int
    label: str
    alone: Span
    so_far: Span


@dataclass(frozen=True, slots=True)
class Labels:
    """In the reader's language: at the lines' ends, and `week` before the first week's number if there is room.

    `range_` stands under `so_far`; it and `alone` may be "".
    """

    alone: str
    so_far: str
    range_: str
    tolerable: str
    week: str = ""


def chart_of_weeks(marks: Sequence[WeekMark], tolerable: float, labels: Labels) -> Chart:
    """The chart of these weeks, at least one, in their order."""

    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.weeks_together import weeks_together

        return weeks_together(marks, tolerable, labels)(look, width, height)

    return chart
