"""The operating curve of a plan: how often a sample passes, against the true share that does not conform."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.figure import Figure

from advisor_app.charts.curve_marks import CurveLabels, CurvePoint
from advisor_app.charts.figure import family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.scales import Margins, percent, set_plot, share_axis, text_size, weight

FEW = 40
"""So many points and fewer are seen one by one: the population has no shares between them."""
HIGH = 0.75
"""A point that passes more often has its words where the limit's would stand."""
_STEPS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25)
_MOST_MARKS = 6


def operating_curve(curve: Sequence[CurvePoint], tolerable: float, told: CurvePoint, labels: CurveLabels) -> Chart:
    """The chart of these points, at least two, in the order of their shares."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        left = text_size(figure, look, percent(1))[0] + body
        set_plot(figure, axes, Margins(left, 0.9 * body, 1.4 * body, 3.9 * body))
        share_axis(axes, look, 1.0)
        last = curve[-1].rate
        axes.set_xlim(0, last)
        step = next((one for one in _STEPS if last <= one * _MOST_MARKS), _STEPS[-1])
        marks = [step * at for at in range(int(last / step + 1e-9) + 1)]
        axes.set_xticks(marks, [percent(mark, 1 if step < 0.01 else 0) for mark in marks])
        axes.tick_params(axis="x", pad=points(0.5 * body))
        axes.set_xlabel(labels.axis, color=look.quiet, fontsize=points(body), fontfamily=family(look))
        rates, chances = [one.rate for one in curve], [one.probability for one in curve]
        few = len(curve) <= FEW
        axes.plot(rates, chances, color=look.accent, linewidth=points(1.2 if few else 2.2), zorder=3, clip_on=False)
        if few:
            axes.scatter(rates, chances, s=points(5.5) ** 2, color=look.accent, linewidths=0, zorder=4, clip_on=False)
        axes.axvline(tolerable, color=look.text, linewidth=points(1.4), linestyle=(0, (4, 2.4)), zorder=2)
        words: dict[str, Any] = {"fontsize": points(body), "fontfamily": family(look), "va": "center"}
        # The curve falls, and a point's words stand above and right of it: right of the limit the upper part is free,
        # unless the sample lets so much pass that they are up there; then the lower part is.
        right, height = tolerable < 0.62 * last, 0.93 if told.probability <= HIGH else 0.08
        axes.annotate(
            labels.tolerable,
            (tolerable, height),
            xytext=(points((0.5 if right else -0.5) * body), 0),
            textcoords="offset points",
            ha="left" if right else "right",
            color=look.text,
            fontweight=weight(bold=True),
            **words,
        )
        axes.plot(
            [told.rate],
            [told.probability],
            linestyle="",
            marker="o",
            markersize=points(9),
            color=look.accent,
            markeredgecolor=look.ground,
            markeredgewidth=points(1.2),
            zorder=5,
            clip_on=False,
        )
        axes.annotate(
            labels.told,
            (told.rate, told.probability),
            xytext=(points(0.7 * body), points(0.7 * body)),
            textcoords="offset points",
            color=look.accent,
            fontweight=weight(bold=True),
            **words,
        )
        return figure

    return chart
