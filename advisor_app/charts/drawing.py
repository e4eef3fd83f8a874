"""A chart drawn for the window: its pixels, and where its marks are."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.backends.backend_agg import FigureCanvasAgg

from advisor_app.charts.figure import DPI, DRAWING
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.spots import Spot, spots_of


@dataclass(frozen=True, slots=True)
class Picture:
    """RGBA bytes, width and height in dots; the spots are in the chart's own pixels, whatever its sharpness."""

    data: bytes
    across: int
    down: int
    spots: tuple[Spot, ...]


def picture_of(chart: Chart, look: Look, width: float, height: float, ratio: float = 1.0) -> Picture:
    """`ratio` dots to a pixel; may be called from any thread."""
    with DRAWING:
        figure = chart(look, width, height)
        spots = spots_of(figure)
        figure.set_dpi(DPI * ratio)
        data, (across, down) = FigureCanvasAgg(figure).print_to_buffer()  # type: ignore[no-untyped-call]
        return Picture(bytes(data), across, down, spots)
