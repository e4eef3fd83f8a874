"""What the operating curve is drawn from. Nothing heavy is loaded before it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.charts.look import Chart, Look

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A true share in 0..1, and with which probability it passes."""

    rate: float
    probability: float


@dataclass(frozen=True, slots=True)
class CurveLabels:
    """In the reader's language: at the tolerable share's line, beside the point told of, and under the axis."""

    tolerable: str
    told: str
    axis: str


def operating_chart(points: Sequence[CurvePoint], tolerable: float, told: CurvePoint, labels: CurveLabels) -> Chart:
    """The chart of these points, at least two, in the order of their shares; `told` is one that the title speaks of."""

    def chart(look: Look, width: float, height: float) -> Figure:
        from advisor_app.charts.operating_curve import operating_curve

        return operating_curve(points, tolerable, told, labels)(look, width, height)

    return chart
