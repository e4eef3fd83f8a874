"""Weeks of audits: each week's own interval as a whisker, and all weeks up to it together as a line in a band."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import cast

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from advisor_app.charts.figure import DPI, family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.scales import Margins, set_plot, share_axis, text_size, weight
from advisor_app.charts.spacing import apart
from advisor_app.charts.week_marks import Labels, WeekMark

ASIDE = 0.09
"""How far a week's own whisker stands right of the accumulated point, in weeks, so that both are seen."""


def weeks_together(marks: Sequence[WeekMark], tolerable: float, labels: Labels) -> Chart:
    """The chart of these weeks, at least one, in their order."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        right = max(
            text_size(figure, look, text, bold=bold)[0]
            for text, bold in (
                (labels.alone, False),
                (labels.so_far, True),
                (labels.range_, False),
                (labels.tolerable, True),
            )
        )
        left = text_size(figure, look, "100\u00a0%")[0] + body
        set_plot(figure, axes, Margins(left, 0.7 * body, right + 1.4 * body, 2.4 * body))
        highest = max(tolerable, *(span.upper for mark in marks for span in (mark.alone, mark.so_far)))
        share_axis(axes, look, min(1.0, highest * 1.02))
        first, last = marks[0].at, marks[-1].at
        axes.set_xlim(first - 0.35, max(last, first + 3) + 0.35)
        _week_axis(axes, look, marks, labels.week)
        _whiskers(axes, look, marks)
        _together(axes, look, marks)
        axes.axhline(tolerable, color=look.text, linewidth=points(1.4), linestyle=(0, (4, 2.4)), zorder=3)
        _words(axes, look, marks[-1], tolerable, labels)
        return figure

    return chart


def _week_axis(axes: Axes, look: Look, marks: Sequence[WeekMark], word: str) -> None:
    """Weeks by their number; where they are many every second or third. The word stands before the first one."""
    low, high = axes.get_xlim()
    figure = cast(Figure, axes.figure)
    apart_by = axes.bbox.width / figure.dpi * DPI / (high - low)
    widest = max(text_size(figure, look, mark.label)[0] for mark in marks) + look.body
    every = max(1, ceil(widest / apart_by))
    shown = list(marks[::every])
    words = [mark.label for mark in shown]
    named = f"{word} {words[0]}"
    room = 2 * ((shown[1].at - shown[0].at) * apart_by - widest / 2) if len(shown) > 1 else apart_by * (high - low)
    if word and text_size(figure, look, named)[0] <= room:
        words[0] = named
    axes.set_xticks([mark.at for mark in shown], words)
    axes.tick_params(axis="x", pad=points(0.8 * look.body))


def _whiskers(axes: Axes, look: Look, marks: Sequence[WeekMark]) -> None:
    places = [mark.at + ASIDE for mark in marks]
    alone = [mark.alone for mark in marks]
    axes.vlines(
        places,
        [span.lower for span in alone],
        [span.upper for span in alone],
        color=look.quiet,
        linewidth=points(1.3),
        alpha=0.8,
        zorder=2,
    )
    for ends in ([span.lower for span in alone], [span.upper for span in alone]):
        axes.plot(
            places, ends, linestyle="", marker="_", color=look.quiet, markersize=points(7), zorder=2, clip_on=False
        )
    axes.plot(
        places,
        [span.rate for span in alone],
        linestyle="",
        marker="o",
        markersize=points(6),
        markerfacecolor=look.ground,
        markeredgecolor=look.quiet,
        markeredgewidth=points(1.2),
        zorder=4,
        clip_on=False,
    )


def _together(axes: Axes, look: Look, marks: Sequence[WeekMark]) -> None:
    places = [float(mark.at) for mark in marks]
    lower, upper = [mark.so_far.lower for mark in marks], [mark.so_far.upper for mark in marks]
    if len(marks) == 1:
        axes.vlines(places, lower, upper, color=look.band, linewidth=points(8), zorder=1)
    else:
        axes.fill_between(places, lower, upper, color=look.band, linewidth=0, zorder=1)
    axes.plot(
        places,
        [mark.so_far.rate for mark in marks],
        color=look.accent,
        linewidth=points(2.4),
        marker="o",
        markersize=points(9),
        markeredgecolor=look.ground,
        markeredgewidth=points(1.2),
        zorder=5,
        clip_on=False,
    )


def _words(axes: Axes, look: Look, last: WeekMark, tolerable: float, labels: Labels) -> None:
    """Beside the plot's right edge, each at its height, moved apart where they would touch."""
    top = axes.get_ylim()[1]
    room = axes.bbox.height / axes.figure.dpi * DPI
    line = 1.45 * look.body / max(1.0, room) * top
    lines = [(labels.so_far, labels.range_), (labels.tolerable,), (labels.alone,)]
    wanted = [last.so_far.rate, tolerable, last.alone.upper]
    sizes = [line * (1 + bool(len(one) > 1 and one[1])) for one in lines]
    ways = [(look.accent, True), (look.text, True), (look.quiet, False)]
    for centre, words, size, (colour, bold) in zip(apart(wanted, sizes, 0, top), lines, sizes, ways, strict=True):
        for place, text in enumerate(one for one in words if one):
            axes.annotate(
                text,
                (1, centre + size / 2 - line * (place + 0.5)),
                xycoords=("axes fraction", "data"),
                xytext=(points(0.6 * look.body), 0),
                textcoords="offset points",
                va="center",
                annotation_clip=False,
                color=look.quiet if place else colour,
                fontsize=points(look.body),
                fontfamily=family(look),
                fontweight=weight(bold=bold and not place),
            )
