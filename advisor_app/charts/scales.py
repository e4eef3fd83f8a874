"""Axes that every chart shares: where the plot stands, shares of a whole upwards, words at a line's end."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import cast

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from advisor_app.charts.figure import DPI, family, points
from advisor_app.charts.look import Look

NO_BREAK = "\u00a0"
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25)
_MOST_STEPS = 5
_MOST_SIZES = 4000


@dataclass(frozen=True, slots=True)
class Margins:
    """Pixels between the plot and the figure's edges."""

    left: float
    top: float
    right: float
    bottom: float


def set_plot(figure: Figure, axes: Axes, margins: Margins) -> None:
    """Place the plot; one that would have no room left keeps a twentieth of the figure."""
    wide, high = figure.get_figwidth() * DPI, figure.get_figheight() * DPI
    across = max(0.05, 1 - (margins.left + margins.right) / wide)
    up = max(0.05, 1 - (margins.top + margins.bottom) / high)
    axes.set_position((margins.left / wide, margins.bottom / high, across, up))


def percent(share: float, decimals: int = 0) -> str:
    return f"{100 * share:.{decimals}f}{NO_BREAK}%"


def share_axis(axes: Axes, look: Look, highest: float) -> float:
    """Shares from 0 upwards as percentages with a hairline each; returns the top, a round share of at most 1."""
    step = next((one for one in _STEPS if highest <= one * _MOST_STEPS), _STEPS[-1])
    top = min(1.0, step * max(1, ceil(highest / step - 1e-9)))
    marks = [step * at for at in range(round(top / step) + 1)]
    axes.set_ylim(0, top)
    axes.set_yticks(marks, [percent(mark) for mark in marks])
    axes.grid(axis="y", color=look.grid, linewidth=points(1))
    return top


def text_size(figure: Figure, look: Look, text: str, *, bold: bool = False) -> tuple[float, float]:
    """Width and height in pixels of one line in the look's body size."""
    known = _sizes()
    key = (text, family(look), look.body, bold)
    if key not in known:
        if len(known) >= _MOST_SIZES:
            known.clear()
        known[key] = _measured(figure, look, text, bold=bold)
    return known[key]


def fitting(figure: Figure, look: Look, words: str, width: float) -> str:
    """The words, or as many of them as `width` pixels hold and an ellipsis."""
    if text_size(figure, look, words, bold=True)[0] <= width:
        return words
    held = bisect_left(
        range(len(words)), True, key=lambda count: text_size(figure, look, words[:count] + "…", bold=True)[0] > width
    )
    return words[: max(held - 1, 0)].rstrip() + "…"


def _measured(figure: Figure, look: Look, text: str, *, bold: bool) -> tuple[float, float]:
    made = Text(0, 0, text, fontsize=points(look.body), fontfamily=family(look), fontweight=weight(bold=bold))
    made.set_figure(figure)
    canvas = cast(FigureCanvasAgg, figure.canvas)
    extent = made.get_window_extent(canvas.get_renderer())  # type: ignore[no-untyped-call]
    scale = figure.dpi / DPI
    return extent.width / scale, extent.height / scale


@cache
def _sizes() -> dict[tuple[str, str, float, bool], tuple[float, float]]:
    """Sizes of texts: measuring one takes longer than drawing a bar. Used under the drawing's lock."""
    return {}


def weight(*, bold: bool) -> str:
    return "semibold" if bold else "normal"
