"""Cause and effect as a fish's bones: each category a bone, its causes beside it, the effect at the head."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from advisor_app.charts.figure import family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.scales import Margins, set_plot

_HEAD_SHARE = 0.2
_LINE = 15.0


def cause_diagram(branches: Sequence[tuple[str, Sequence[str]]], effect: str) -> Chart:
    """Bones alternate above and below the spine, from the tail to the head."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        set_plot(figure, axes, Margins(4, 4, 4, 4))
        axes.set_axis_off()
        axes.set_xlim(0, width)
        axes.set_ylim(height, 0)
        middle, tip = height / 2, width * (1 - _HEAD_SHARE)
        axes.plot([8, tip], [middle, middle], color=look.text, linewidth=points(2))
        _words(axes, look, _wrapped(effect, width * _HEAD_SHARE - 20), (tip + 10, middle), bold=True, vertical="center")
        pairs = (len(branches) + 1) // 2
        room = (tip - 20) / max(1, pairs)
        for at, (category, causes) in enumerate(branches):
            above = at % 2 == 0
            end = 20 + room * (at // 2 + 1) - 12
            start = end - min(room * 0.3, 60)
            outer = 24 if above else height - 24
            axes.plot([start, end], [outer, middle], color=look.quiet, linewidth=points(1.4))
            _words(
                axes,
                look,
                category,
                (start, outer - 4 if above else outer + 4),
                bold=True,
                vertical="bottom" if above else "top",
                horizontal="center",
            )
            _causes(axes, look, causes, _Bone(start, outer, end, middle), room - 24)
        return figure

    return chart


class _Bone:
    def __init__(self, start: float, outer: float, end: float, middle: float) -> None:
        self.start, self.outer, self.end, self.middle = start, outer, end, middle

    def at(self, part: float) -> tuple[float, float]:
        return self.start + (self.end - self.start) * part, self.outer + (self.middle - self.outer) * part


def _causes(axes: Axes, look: Look, causes: Sequence[str], bone: _Bone, width: float) -> None:
    for number, cause in enumerate(causes):
        across, up = bone.at((number + 0.6) / (len(causes) + 0.4))
        reach = max(40.0, width - 30)
        axes.plot([across - reach, across], [up, up], color=look.grid, linewidth=points(1.2))
        _words(axes, look, _wrapped(cause, reach), (across - reach, up - 2), vertical="bottom")


def _wrapped(text: str, width: float) -> str:
    return "\n".join(textwrap.wrap(text, max(8, int(width / 6.4))))


def _words(
    axes: Axes,
    look: Look,
    text: str,
    place: tuple[float, float],
    *,
    bold: bool = False,
    vertical: str = "center",
    horizontal: str = "left",
) -> None:
    axes.text(
        *place,
        text,
        ha=horizontal,
        va=vertical,
        color=look.text,
        fontsize=points(look.body),
        fontfamily=family(look),
        fontweight=600 if bold else 400,
        linespacing=1.15,
    )
