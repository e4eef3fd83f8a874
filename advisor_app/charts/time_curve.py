"""How long cases take: the share still open after so many days, with its limits, and the law's day marked."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.figure import Figure

from advisor_app.charts.figure import family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.report_marks import DayShare, TimeLabels
from advisor_app.charts.scales import Margins, percent, set_plot, share_axis, text_size, weight

LAST_DAY = 90
_EVERY = 15


def time_curve(steps: Sequence[DayShare], followed: int, limit: int, labels: TimeLabels) -> Chart:
    """The curve's first ninety days, no further than cases were followed; `limit` is the law's day."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        left = text_size(figure, look, percent(1))[0] + body
        set_plot(figure, axes, Margins(left, 1.4 * body, 1.2 * body, 2.2 * body))
        share_axis(axes, look, 1.0)
        axes.set_xlim(0, LAST_DAY)
        marks = list(range(0, LAST_DAY + 1, _EVERY))
        axes.set_xticks(marks, [*map(str, marks[:-1]), f"{marks[-1]} {labels.days}"])
        axes.tick_params(axis="x", pad=points(0.5 * body))
        end = max(1, min(followed, LAST_DAY))
        shown = [DayShare(0, 1.0, 1.0, 1.0), *(one for one in steps if one.days <= end)]
        days = [*(one.days for one in shown), end]
        axes.fill_between(
            days,
            [*(one.lower for one in shown), shown[-1].lower],
            [*(one.upper for one in shown), shown[-1].upper],
            step="post",
            color=look.band,
            linewidth=0,
        )
        axes.step(
            days,
            [*(one.share for one in shown), shown[-1].share],
            where="post",
            color=look.accent,
            linewidth=points(2.2),
            clip_on=False,
        )
        axes.axvline(limit, color=look.text, linewidth=points(1.4), linestyle=(0, (4, 2.4)), zorder=2)
        there = [one for one in shown if one.days <= limit][-1].share
        words = {"fontsize": points(body), "fontfamily": family(look), "fontweight": weight(bold=True)}
        axes.annotate(
            labels.limit,
            (limit, 1),
            xytext=(points(0.5 * body), -points(0.4 * body)),
            textcoords="offset points",
            va="top",
            color=look.text,
            **words,  # type: ignore[arg-type]
        )
        if end < limit:
            return figure
        axes.plot([limit], [there], marker="o", markersize=points(8), color=look.accent, zorder=4)
        axes.annotate(
            labels.at_limit,
            (limit, there),
            xytext=(points(0.7 * body), points(0.8 * body)),
            textcoords="offset points",
            color=look.accent,
            **words,  # type: ignore[arg-type]
        )
        return figure

    return chart
