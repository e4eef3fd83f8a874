"""An empty figure in a look, and what becomes of a finished one: pixels for the window, PNG or SVG for a document."""

from __future__ import annotations

import logging
from functools import cache
from io import BytesIO
from threading import Lock

from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from advisor_app.charts.look import Chart, Look

DRAWING = Lock()
"""matplotlib's fonts and glyphs are shared by all figures, and not made for two threads."""

DPI = 96.0
"""A figure is laid out in the pixels of a screen at 100 %; a sharper one has more dots for each of them."""


def points(pixels: float) -> float:
    """Type and lines are given in pixels here, as everywhere in the window; matplotlib takes points."""
    return pixels * 72.0 / DPI


def new_figure(look: Look, width: float, height: float) -> tuple[Figure, Axes]:
    """An empty figure of `width` x `height` pixels with one axes that fills it; the caller sets its place."""
    figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=look.ground)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(facecolor=look.ground)
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(length=0, labelsize=points(look.body), labelcolor=look.quiet, labelfontfamily=family(look))
    axes.set_axisbelow(True)
    return figure, axes


def family(look: Look) -> str:
    """The first of the look's families that this machine has."""
    return _first_known(look.families)


def png(chart: Chart, look: Look, width: float, height: float, ratio: float = 2.0) -> bytes:
    """The chart as PNG, the same bytes each time it is made of the same values; may be called from any thread."""
    with DRAWING:
        figure = chart(look, width, height)
        held = BytesIO()
        figure.savefig(held, format="png", dpi=DPI * ratio, facecolor=look.ground, metadata={"Software": None})
        return held.getvalue()


@cache
def _first_known(families: tuple[str, ...]) -> str:
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # it warns of each family that is missing
    known = {font.name for font in font_manager.fontManager.ttflist}
    return next((one for one in families if one in known), "DejaVu Sans")
