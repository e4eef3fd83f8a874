"""Panama's provinces and comarcas in shades; the shapes' source and licence stand in `shapes/NOTICE.md`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from advisor_app.charts.figure import family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.report_marks import AreaMark, MapLabels, Shade
from advisor_app.charts.scales import Margins, set_plot, text_size, weight
from advisor_app.charts.spots import lead_from

_SHAPES = FilePath(__file__).parent / "shapes" / "panama.json"
_NARROWING = 0.989
"""A degree of longitude beside one of latitude, at 8.5 degrees north."""
_HATCH = "////"
_ALPHA: dict[Shade, float] = {"low": 0.9, "near": 0.45, "over": 0.14, "few": 0.0, "none": 0.0}


@dataclass(frozen=True, slots=True, eq=False)
class _Area:
    name: str
    label: tuple[float, float]
    outline: Path


def map_of_panama(marks: Sequence[AreaMark], labels: MapLabels) -> Chart:
    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        set_plot(figure, axes, Margins(0.2 * body, 0.2 * body, 0.2 * body, 4.2 * body))
        axes.set_xticks([])
        axes.set_yticks([])
        _frame(axes)
        at = {mark.name: place for place, mark in enumerate(marks)}
        for area in _areas():
            place = at.get(area.name)
            _draw(axes, look, area, "none" if place is None else marks[place].shade, place)
            if place is not None and marks[place].said:
                dark = marks[place].shade == "low"
                axes.annotate(
                    marks[place].said,
                    area.label,
                    ha="center",
                    va="center",
                    color=look.ground if dark else look.text,
                    fontsize=points(body),
                    fontfamily=family(look),
                    fontweight=weight(bold=True),
                )
        _legend(figure, look, labels, width, height)
        return figure

    return chart


@cache
def _areas() -> tuple[_Area, ...]:
    told = json.loads(_SHAPES.read_text(encoding="utf-8"))["areas"]
    return tuple(_Area(one["name"], _projected(one["label"]), _outline(one["rings"])) for one in told)


def _projected(point: Sequence[float]) -> tuple[float, float]:
    return _NARROWING * point[0], point[1]


def _outline(rings: Sequence[Sequence[Sequence[float]]]) -> Path:
    paths = [Path([_projected(point) for point in ring], closed=True) for ring in rings]
    return Path.make_compound_path(*paths)


def _frame(axes: Axes) -> None:
    """The whole country as large as the plot allows, in its true proportions."""
    corners = np.concatenate([area.outline.vertices for area in _areas()])
    (left, low), (right, high) = corners.min(axis=0), corners.max(axis=0)
    box = axes.bbox
    scale = max((right - left) / max(box.width, 1), (high - low) / max(box.height, 1)) * 1.02
    middle, centre = (left + right) / 2, (low + high) / 2
    axes.set_xlim(middle - scale * box.width / 2, middle + scale * box.width / 2)
    axes.set_ylim(centre - scale * box.height / 2, centre + scale * box.height / 2)


def _draw(axes: Axes, look: Look, area: _Area, shade: Shade, place: int | None) -> None:
    empty = shade in ("few", "none")
    if shade == "few":
        axes.add_artist(PathPatch(area.outline, facecolor="none", edgecolor=look.grid, hatch=_HATCH, linewidth=0))
    patch = PathPatch(
        area.outline,
        facecolor="none" if empty else look.accent,
        alpha=None if empty else _ALPHA[shade],
        linewidth=0,
    )
    if place is not None:
        lead_from(patch, place)
    axes.add_artist(patch)
    edge = look.grid if empty else look.ground
    axes.add_artist(PathPatch(area.outline, facecolor="none", edgecolor=edge, linewidth=points(1)))


def _legend(figure: Figure, look: Look, labels: MapLabels, width: float, height: float) -> None:
    body, left, line = look.body, 0.2 * look.body, 2.6 * look.body
    shades: tuple[tuple[Shade, str], ...] = (
        ("low", labels.low),
        ("near", labels.near),
        ("over", labels.over),
        ("few", labels.few),
    )
    for shade, words in shades:
        hatched = shade == "few"
        needed = 1.3 * body + text_size(figure, look, words)[0]
        if left + needed > width:  # it goes to the end of the notice's line
            left, line = width - needed - 0.2 * body, 0.55 * body
        swatch = Rectangle(
            (left / width, (line - 0.1 * body) / height),
            0.9 * body / width,
            0.9 * body / height,
            transform=figure.transFigure,
            facecolor="none" if hatched else look.accent,
            alpha=None if hatched else _ALPHA[shade],
            hatch=_HATCH if hatched else None,
            edgecolor=look.quiet if hatched else "none",
            linewidth=points(0.6),
        )
        figure.patches.append(swatch)
        _said(figure, look, words, ((left + 1.3 * body) / width, (line + 0.35 * body) / height))
        left += 2.1 * body + text_size(figure, look, words)[0]
    _said(figure, look, labels.notice, (0.2 * body / width, 0.9 * body / height))


def _said(figure: Figure, look: Look, words: str, at: tuple[float, float]) -> None:
    figure.text(*at, words, va="center", color=look.quiet, fontsize=points(0.92 * look.body), fontfamily=family(look))
