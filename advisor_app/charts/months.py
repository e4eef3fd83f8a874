"""Figures month by month: a share against its goal, and what comes in against what is closed."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import cast

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from advisor_app.charts.figure import DPI, family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.report_marks import MonthFlow, MonthLine, MonthRate
from advisor_app.charts.scales import Margins, fitting, percent, set_plot, text_size, weight
from advisor_app.charts.spacing import apart
from advisor_app.charts.spots import column_spots
from advisor_app.charts.week_marks import Span

_ROUND = (1, 2, 5)


def rates(months: Sequence[MonthRate], goal: float, goal_said: str, last_said: str) -> Chart:
    """A share of each month with its limits as a band, and the goal as a line; months that miss it are marked."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        _place(figure, axes, look, (goal_said, last_said), percent(1))
        known = [
            (at, Span(month.rate, _or(month.lower, month.rate), _or(month.upper, month.rate)), month.missed)
            for at, month in enumerate(months)
            if month.rate is not None
        ]
        ends = [one for _, span, _ in known for one in (span.lower, span.upper)]
        ends += [month.year_before for month in months if month.year_before is not None]
        low = max(0.0, 0.1 * int(10 * min([goal, *ends]) - 1e-9))
        high = min(1.0, 0.1 * ceil(10 * max([goal, *ends]) + 1e-9))
        axes.set_ylim(low, high)
        step = 0.1 if high - low <= 0.5 else 0.2
        marks = [low + step * at for at in range(round((high - low) / step) + 1)]
        axes.set_yticks(marks, [percent(mark) for mark in marks])
        axes.grid(axis="y", color=look.grid, linewidth=points(1))
        month_axis(axes, look, [month.label for month in months])
        places = [at for at, _, _ in known]
        shown = [span.rate for _, span, _ in known]
        axes.fill_between(
            places,
            [span.lower for _, span, _ in known],
            [span.upper for _, span, _ in known],
            color=look.band,
            linewidth=0,
        )
        before = [(at, month.year_before) for at, month in enumerate(months) if month.year_before is not None]
        axes.plot([at for at, _ in before], [rate for _, rate in before], color=look.quiet, linewidth=points(1.2))
        axes.axhline(goal, color=look.text, linewidth=points(1.4), linestyle=(0, (4, 2.4)), zorder=2)
        axes.plot(places, shown, color=look.accent, linewidth=points(2.2), zorder=3, clip_on=False)
        missed = [(at, span.rate) for at, span, misses in known if misses]
        axes.plot(
            [at for at, _ in missed],
            [rate for _, rate in missed],
            linestyle="",
            marker="v",
            markersize=points(8),
            color=look.late,
            zorder=4,
            clip_on=False,
        )
        if known:
            colour = look.late if known[-1][2] else look.accent
            words_at_right(axes, look, [(shown[-1], last_said, colour, True), (goal, goal_said, look.text, True)])
        column_spots(axes, len(months))
        return figure

    return chart


def flow(months: Sequence[MonthFlow], received_said: str, closed_said: str, gap_said: str) -> Chart:
    """Cases received and closed in each month, and the gap between them where more come in than go."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        received, closed = [month.received for month in months], [month.closed for month in months]
        top = _round_top(max([1, *received, *closed]))
        _place(figure, axes, look, (received_said, closed_said, gap_said), f"{top:,}")
        axes.set_ylim(0, top)
        axes.set_yticks([top * at / 4 for at in range(5)], [f"{top * at / 4:,.0f}" for at in range(5)])
        axes.grid(axis="y", color=look.grid, linewidth=points(1))
        month_axis(axes, look, [month.label for month in months])
        places = range(len(months))
        more = [come > gone for come, gone in zip(received, closed, strict=True)]
        axes.fill_between(
            places, received, closed, where=more, interpolate=True, color=look.late, alpha=0.14, linewidth=0
        )
        axes.plot(places, received, color=look.quiet, linewidth=points(1.8), clip_on=False)
        axes.plot(places, closed, color=look.accent, linewidth=points(2.2), clip_on=False)
        words = [
            (float(received[-1]), received_said, look.quiet, True),
            (float(closed[-1]), closed_said, look.accent, True),
        ]
        if gap_said:
            words.append(((received[-1] + closed[-1]) / 2, gap_said, look.late, False))
        words_at_right(axes, look, words)
        column_spots(axes, len(months))
        return figure

    return chart


def lines(labels: Sequence[str], series: Sequence[MonthLine]) -> Chart:
    """A few groups' cases month by month, each named at its line's end."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        top = _round_top(max([1, *(count for one in series for count in one.counts)]))
        names = [fitting(figure, look, one.name, 0.4 * width) for one in series]
        _place(figure, axes, look, names or [""], f"{top:,}")
        axes.set_ylim(0, top)
        axes.set_yticks([top * at / 4 for at in range(5)], [f"{top * at / 4:,.0f}" for at in range(5)])
        axes.grid(axis="y", color=look.grid, linewidth=points(1))
        month_axis(axes, look, labels)
        styles = ((look.accent, "-"), (look.quiet, "-"), (look.quiet, (0, (3, 2))))
        words = []
        for name, one, (colour, dashes) in zip(names, series, styles, strict=False):
            axes.plot(
                range(len(labels)), one.counts, color=colour, linestyle=dashes, linewidth=points(2), clip_on=False
            )
            words.append((float(one.counts[-1]), name, colour, colour == look.accent))
        words_at_right(axes, look, words)
        column_spots(axes, len(labels))
        return figure

    return chart


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def _place(figure: Figure, axes: Axes, look: Look, at_right: Sequence[str], at_left: str) -> None:
    right = max(text_size(figure, look, text, bold=True)[0] for text in at_right)
    left = text_size(figure, look, at_left)[0]
    set_plot(figure, axes, Margins(left + look.body, 0.8 * look.body, right + 1.2 * look.body, 2.2 * look.body))


def month_axis(axes: Axes, look: Look, labels: Sequence[str], beyond: float = 0.2) -> None:
    """As many months as have room, the last one among them."""
    figure = cast(Figure, axes.figure)
    axes.set_xlim(-beyond, max(len(labels) - 1, 1) + beyond)
    room = axes.bbox.width / figure.dpi * DPI / max(len(labels), 1)
    widest = max((text_size(figure, look, label)[0] for label in labels), default=0) + look.body
    every = max(1, ceil(widest / room))
    shown = sorted(range(len(labels) - 1, -1, -every))
    axes.set_xticks(shown, [labels[at] for at in shown])
    axes.tick_params(axis="x", pad=points(0.5 * look.body))


def words_at_right(axes: Axes, look: Look, said: Sequence[tuple[float, str, str, bool]]) -> None:
    """Beside the plot's right edge: height, words, colour, whether bold; moved apart where they would touch."""
    bottom, top = axes.get_ylim()
    line = 1.45 * look.body / max(1.0, axes.bbox.height / axes.figure.dpi * DPI) * (top - bottom)
    told = sorted((one for one in said if one[1]), key=lambda one: one[0])
    centres = apart([one[0] for one in told], [line] * len(told), bottom, top)
    for centre, (_, words, colour, bold) in zip(centres, told, strict=True):
        axes.annotate(
            words,
            (1, centre),
            xycoords=("axes fraction", "data"),
            xytext=(points(0.6 * look.body), 0),
            textcoords="offset points",
            va="center",
            annotation_clip=False,
            color=colour,
            fontsize=points(look.body),
            fontfamily=family(look),
            fontweight=weight(bold=bold),
        )


def _round_top(highest: int) -> int:
    """A round number at or above it that four steps divide."""
    scale = 4
    while True:
        for one in _ROUND:
            if one * scale >= highest:
                return one * scale
        scale *= 10
