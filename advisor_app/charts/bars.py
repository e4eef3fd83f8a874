"""Bars with their words: lying ones for names, standing ones for days."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from advisor_app.charts.figure import family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.report_marks import Bar
from advisor_app.charts.scales import Margins, set_plot, text_size, weight

_THICK = 0.62
_PALE = 0.45


def lying_bars(bars: Sequence[Bar], mark: float | None, mark_said: str) -> Chart:
    """One bar a name, from above; `mark` is a line across all, as a goal is."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        names = [_fitting(figure, look, bar.label, 0.46 * width) for bar in bars]
        left = max((text_size(figure, look, name, bold=True)[0] for name in names), default=0)
        right = max((text_size(figure, look, bar.said, bold=True)[0] for bar in bars), default=0)
        set_plot(figure, axes, Margins(left + body, (1.8 if mark_said else 0.3) * body, right + body, 0.3 * body))
        top = max([bar.value for bar in bars] + ([mark] if mark is not None else []), default=1) or 1
        axes.set_xlim(0, top)
        axes.set_ylim(max(len(bars), 1) - 0.5, -0.5)
        axes.set_xticks([])
        axes.set_yticks([])
        for at, (bar, name) in enumerate(zip(bars, names, strict=True)):
            axes.barh(at, bar.value, height=_THICK, color=look.accent, alpha=1.0 if bar.strong else _PALE)
            _beside(axes, look, name, (0, at), left=True, bold=bar.strong)
            _beside(axes, look, bar.said, (bar.value, at), left=False, bold=bar.strong)
        if mark is not None:
            axes.axvline(mark, color=look.text, linewidth=points(1.4), linestyle=(0, (4, 2.4)))
            axes.annotate(
                mark_said,
                (mark, 1),
                xycoords=("data", "axes fraction"),
                xytext=(0, points(0.4 * body)),
                textcoords="offset points",
                ha="right" if mark > 0.7 * top else "center",
                color=look.text,
                fontsize=points(body),
                fontfamily=family(look),
                fontweight=weight(bold=True),
                annotation_clip=False,
            )
        return figure

    return chart


def standing_bars(bars: Sequence[Bar]) -> Chart:
    """One bar a week or day; its words above it, its label below, which may have two lines."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        set_plot(figure, axes, Margins(body, 1.8 * body, body, 3.6 * body))
        axes.set_xlim(-0.6, max(len(bars), 1) - 0.4)
        axes.set_ylim(0, max((bar.value for bar in bars), default=1) or 1)
        axes.set_yticks([])
        axes.set_xticks(range(len(bars)), [bar.label for bar in bars])
        axes.axhline(0, color=look.quiet, linewidth=points(1.2), clip_on=False)
        for at, bar in enumerate(bars):
            axes.bar(at, bar.value, width=_THICK, color=look.accent, alpha=1.0 if bar.strong else _PALE)
            axes.annotate(
                bar.said,
                (at, bar.value),
                xytext=(0, points(0.4 * body)),
                textcoords="offset points",
                ha="center",
                color=look.text,
                fontsize=points(body),
                fontfamily=family(look),
                fontweight=weight(bold=bar.strong),
                annotation_clip=False,
            )
        return figure

    return chart


def _beside(axes: Axes, look: Look, words: str, at: tuple[float, float], *, left: bool, bold: bool) -> None:
    axes.annotate(
        words,
        at,
        xytext=(points((-0.5 if left else 0.5) * look.body), 0),
        textcoords="offset points",
        ha="right" if left else "left",
        va="center",
        color=look.text,
        fontsize=points(look.body),
        fontfamily=family(look),
        fontweight=weight(bold=bold),
        annotation_clip=False,
    )


def _fitting(figure: Figure, look: Look, name: str, width: float) -> str:
    if text_size(figure, look, name, bold=True)[0] <= width:
        return name
    while name and text_size(figure, look, name + "…", bold=True)[0] > width:
        name = name[:-1]
    return name.rstrip() + "…"
