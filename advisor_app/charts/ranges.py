"""Rates with their limits, one below the other, against a goal."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.figure import Figure

from advisor_app.charts.figure import family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.report_marks import RangeMark
from advisor_app.charts.scales import Margins, fitting, percent, set_plot, text_size, weight
from advisor_app.charts.spots import row_spots


def ranges(marks: Sequence[RangeMark], goal: float, goal_said: str) -> Chart:
    """A bar from the lower to the upper limit and a dot at the rate; the dot of one that misses is a triangle."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        names = [fitting(figure, look, mark.label, 0.36 * width) for mark in marks]
        left = max((text_size(figure, look, name, bold=True)[0] for name in names), default=0)
        right = max((text_size(figure, look, mark.said, bold=True)[0] for mark in marks), default=0)
        set_plot(figure, axes, Margins(left + body, 1.8 * body, right + 1.5 * body, 2.0 * body))
        low = min([goal, *(mark.lower for mark in marks)])
        axes.set_xlim(max(0.0, 0.1 * int(10 * low)), 1)
        axes.set_ylim(max(len(marks), 1) - 0.5, -0.5)
        axes.set_yticks([])
        fifth = 0.2 * (width - left - right - 2.5 * body) / (1 - axes.get_xlim()[0])
        step = 2 if fifth > 1.3 * text_size(figure, look, percent(1))[0] else 5
        ticks = [tick / 10 for tick in range(0, 11, step) if tick / 10 >= axes.get_xlim()[0]]
        axes.set_xticks(ticks, [percent(tick) for tick in ticks])
        for at, (mark, name) in enumerate(zip(marks, names, strict=True)):
            colour = look.late if mark.missed else look.accent
            axes.barh(at, mark.upper - mark.lower, left=mark.lower, height=0.34, color=look.band)
            shape = "v" if mark.missed else "o"
            axes.plot([mark.rate], [at], marker=shape, markersize=points(8), color=colour, clip_on=False)
            for text, where, offset, side in ((name, 0, -0.5, "right"), (mark.said, 1, 1.0, "left")):
                axes.annotate(
                    text,
                    (where, at),
                    xycoords=("axes fraction", "data"),
                    xytext=(points(offset * body), 0),
                    textcoords="offset points",
                    ha=side,
                    color=look.text,
                    va="center",
                    fontsize=points(body),
                    fontfamily=family(look),
                    fontweight=weight(bold=mark.missed and side == "left"),
                    annotation_clip=False,
                )
        axes.axvline(goal, color=look.text, linewidth=points(1.4), linestyle=(0, (4, 2.4)), zorder=0.5)
        axes.annotate(
            goal_said,
            (goal, 1),
            xycoords=("data", "axes fraction"),
            xytext=(0, points(0.4 * body)),
            textcoords="offset points",
            ha="center",
            color=look.text,
            fontsize=points(body),
            fontfamily=family(look),
            fontweight=weight(bold=True),
            annotation_clip=False,
        )
        row_spots(axes, len(marks))
        return figure

    return chart
