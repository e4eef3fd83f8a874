"""The places of a chart that lead to something: a bar, a month, a province, each with its number among the marks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle
from matplotlib.transforms import blended_transform_factory

from advisor_app.charts.figure import DPI

_SPOT = "spot:"


@dataclass(frozen=True, slots=True)
class Spot:
    """`place` of the mark among those that the chart was given, and its outlines in pixels from the upper left."""

    place: int
    outlines: tuple[tuple[tuple[float, float], ...], ...]


def lead_from(patch: Patch, place: int) -> None:
    """Whoever points at the patch means the mark of that place."""
    patch.set_gid(f"{_SPOT}{place}")


def row_spots(axes: Axes, count: int) -> None:
    """Rows one below the other at 0, 1, ...: each leads as wide as the figure is."""
    _strips(axes, count, across=True)


def column_spots(axes: Axes, count: int) -> None:
    """Columns beside each other at 0, 1, ...: each leads as high as the figure is."""
    _strips(axes, count, across=False)


def spots_of(figure: Figure) -> tuple[Spot, ...]:
    """Of a laid-out figure; drawing it is not needed."""
    found: dict[int, list[tuple[tuple[float, float], ...]]] = {}
    scale, high = figure.dpi / DPI, figure.get_figheight() * DPI
    for patch in figure.findobj(Patch):
        name = patch.get_gid() or ""
        if not name.startswith(_SPOT) or not isinstance(patch, Patch):
            continue
        path = patch.get_transform().transform_path(patch.get_path())
        rings = [np.asarray(ring, np.float64).tolist() for ring in path.to_polygons()]
        outlines = [tuple((x / scale, high - y / scale) for x, y in ring) for ring in rings]
        found.setdefault(int(name.removeprefix(_SPOT)), []).extend(outlines)
    return tuple(Spot(place, tuple(found[place])) for place in sorted(found))


def _strips(axes: Axes, count: int, *, across: bool) -> None:
    figure = axes.figure
    horizontal = figure.transFigure if across else axes.transData
    vertical = axes.transData if across else figure.transFigure
    for place in range(count):
        corner, wide, high = ((0, place - 0.5), 1, 1) if across else ((place - 0.5, 0), 1, 1)
        strip = Rectangle(corner, wide, high, transform=blended_transform_factory(horizontal, vertical))
        strip.set_visible(False)
        lead_from(strip, place)
        axes.add_artist(strip)
