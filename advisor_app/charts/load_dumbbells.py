"""Loads beside each other: a row for each advisor, a filled point for one proposal and a hollow one for another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from advisor_app.charts.figure import family, new_figure, points
from advisor_app.charts.load_marks import FOOT, HEAD, DumbbellWords, LoadMark
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.scales import Margins, set_plot, text_size, weight
from advisor_app.charts.spots import row_spots

_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50)
_MOST_STEPS = 7


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns at the right end, in pixels from the figure's right edge."""

    counts: float
    below: float
    width: float


def load_dumbbells(marks: Sequence[LoadMark], band: float, words: DumbbellWords, chosen: int | None = None) -> Chart:
    """Loads as a percentage of the mean, 100 in the middle; `band` on both sides of it is the even one."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        names = max((text_size(figure, look, one.name, bold=True)[0] for one in marks), default=0) + 1.2 * body
        columns = _columns(figure, look, words)
        set_plot(figure, axes, Margins(names, HEAD * body, columns.width, FOOT * body))
        values = [value for one in marks for value in (one.load, one.other) if value is not None]
        reach = max((abs(value - 100) for value in values), default=1)
        reach = max(reach * 1.08, band * 1.6, 0.15)
        axes.set_xlim(100 - reach, 100 + reach)
        axes.set_ylim(len(marks) - 0.5, -0.5)
        axes.set_yticks([])
        _percent_axis(axes, look, reach)
        axes.axvspan(100 - band, 100 + band, color=look.band, linewidth=0, zorder=0)
        axes.axvline(100, color=look.quiet, linewidth=points(1.2), zorder=1)
        if chosen is not None and 0 <= chosen < len(marks):
            _stripe(figure, look, axes, chosen)
        for at, one in enumerate(marks):
            _row(axes, look, at, one)
            bold = at == chosen
            _beside(axes, look, one.name, (0, at), -names, bold=bold)
            _beside(axes, look, one.counts, (1, at), columns.counts, bold=bold, right=True)
            _beside(axes, look, one.below, (1, at), columns.below, bold=bold, right=True)
        _heads(axes, look, words, names, columns)
        row_spots(axes, len(marks))
        return figure

    return chart


def _columns(figure: Figure, look: Look, words: DumbbellWords) -> _Columns:
    first = text_size(figure, look, words.counts, bold=True)[0] + 1.4 * look.body
    second = text_size(figure, look, words.below, bold=True)[0] + 1.4 * look.body
    return _Columns(first, first + second, first + second + 0.3 * look.body)


def _percent_axis(axes: Axes, look: Look, reach: float) -> None:
    step = next((one for one in _STEPS if 2 * reach / one <= _MOST_STEPS), _STEPS[-1])
    low, high = ceil((100 - reach) / step), floor((100 + reach) / step)
    marks = [step * at for at in range(low, high + 1)]
    decimals = 1 if step < 1 else 0
    axes.set_xticks(marks, [f"{mark:.{decimals}f}" for mark in marks])
    axes.tick_params(axis="x", labelsize=points(look.body * 11 / 12), pad=points(0.5 * look.body))
    axes.grid(axis="x", color=look.grid, linewidth=points(1))


def _stripe(figure: Figure, look: Look, axes: Axes, at: int) -> None:
    """The chosen row from edge to edge."""
    place = axes.get_position()
    row = place.height / (axes.get_ylim()[0] + 0.5)
    bottom = place.y0 + place.height - row * (at + 1)
    stripe = figure.add_axes((0, bottom, 1, row), zorder=-1)
    stripe.set_facecolor(look.band)
    stripe.patch.set_alpha(0.6)
    stripe.set_xticks([])
    stripe.set_yticks([])
    for side in stripe.spines.values():
        side.set_visible(False)
    axes.patch.set_alpha(0)


def _row(axes: Axes, look: Look, at: int, one: LoadMark) -> None:
    if one.other is not None and one.load is not None:
        axes.plot([one.load, one.other], [at, at], color=look.grid, linewidth=points(2.4), zorder=2)
    if one.other is not None:
        axes.plot(
            [one.other],
            [at],
            marker="o",
            markersize=points(9),
            markerfacecolor=look.ground,
            markeredgecolor=look.accent,
            markeredgewidth=points(1.8),
            zorder=3,
        )
    if one.load is not None:
        axes.plot([one.load], [at], marker="o", markersize=points(10), color=look.accent, zorder=4)


def _heads(axes: Axes, look: Look, words: DumbbellWords, names: float, columns: _Columns) -> None:
    line = -0.5
    for text, x, shift, side in (
        (words.advisor, 0.0, -names, "left"),
        (words.counts, 1.0, columns.counts, "right"),
        (words.below, 1.0, columns.below, "right"),
    ):
        _written(axes, look, text, (x, line), shift=shift, side=side, quiet=True, bold=True, up=True)
    axes.annotate(
        words.band,
        (100, line),
        xycoords="data",
        xytext=(0, points(0.55 * look.body)),
        textcoords="offset points",
        ha="center",
        va="bottom",
        color=look.quiet,
        fontsize=points(look.body),
        fontfamily=family(look),
        annotation_clip=False,
    )


def _beside(
    axes: Axes, look: Look, text: str, at: tuple[float, float], shift: float, *, bold: bool, right: bool = False
) -> None:
    _written(axes, look, text, at, shift=shift, side="right" if right else "left", quiet=False, bold=bold)


def _written(
    axes: Axes,
    look: Look,
    text: str,
    at: tuple[float, float],
    *,
    shift: float,
    side: str,
    quiet: bool,
    bold: bool,
    up: bool = False,
) -> None:
    """`at` is a share of the plot's width and a row; `shift` pixels to the right of it."""
    axes.annotate(
        text,
        at,
        xycoords=("axes fraction", "data"),
        xytext=(points(shift), points(0.55 * look.body) if up else 0),
        textcoords="offset points",
        ha=side,
        va="bottom" if up else "center",
        color=look.quiet if quiet else look.text,
        fontsize=points(look.body),
        fontfamily=family(look),
        fontweight=weight(bold=bold),
        annotation_clip=False,
    )
