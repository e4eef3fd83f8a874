"""Bars with their words: lying ones for names, standing ones for days."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from advisor_app.charts.figure import family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.months import month_axis, words_at_right
from advisor_app.charts.report_marks import Bar, Pair
from advisor_app.charts.scales import Margins, fitting, set_plot, text_size, weight
from advisor_app.charts.spots import column_spots, row_spots

_THICK = 0.62
_THIN = 0.28
_ROOM_ABOVE = 2.9
"""Lines of text that a bar with its name above it takes at least."""
_PALE = 0.45


def lying_bars(bars: Sequence[Bar], mark: float | None, mark_said: str) -> Chart:
    """One bar a name, from above; `mark` is a line across all, as a goal is.

    Names stand beside their bars, or above them where one has no room beside and there is room above.
    """

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        names = [fitting(figure, look, bar.label, 0.46 * width) for bar in bars]
        above = height >= _ROOM_ABOVE * body * len(bars) and any(
            name != bar.label for name, bar in zip(names, bars, strict=True)
        )
        if above:
            names = [fitting(figure, look, bar.label, width - 2 * body) for bar in bars]
        left = max((text_size(figure, look, name, bold=True)[0] for name in names), default=0)
        right = max((text_size(figure, look, bar.said, bold=True)[0] for bar in bars), default=0)
        top_margin = (1.8 if mark_said else 0.3) * body
        set_plot(figure, axes, Margins(0.2 * body if above else left + body, top_margin, right + body, 0.3 * body))
        top = max([bar.value for bar in bars] + ([mark] if mark is not None else []), default=1) or 1
        axes.set_xlim(0, top)
        axes.set_ylim(max(len(bars), 1) - 0.5, -0.5)
        axes.set_xticks([])
        axes.set_yticks([])
        for at, (bar, name) in enumerate(zip(bars, names, strict=True)):
            middle = at + 0.2 if above else at
            axes.barh(
                middle,
                bar.value,
                height=_THIN if above else _THICK,
                color=look.accent,
                alpha=1.0 if bar.strong else _PALE,
            )
            if above:
                _above(axes, look, name, (0, at - 0.1), bold=bar.strong)
            else:
                _beside(axes, look, name, (0, at), left=True, bold=bar.strong)
            _beside(axes, look, bar.said, (bar.value, middle), left=False, bold=bar.strong)
        row_spots(axes, len(bars))
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
    """One bar a week or day; its words above it, its label below, which may have two lines.

    Where they have no room beside each other some are left out; the strong bar's and the last one's label are not.
    """

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        set_plot(figure, axes, Margins(body, 1.8 * body, body, 3.6 * body))
        axes.set_xlim(-0.6, max(len(bars), 1) - 0.4)
        axes.set_ylim(0, max((bar.value for bar in bars), default=1) or 1)
        axes.set_yticks([])
        room = (width - 2 * body) / max(len(bars), 1)
        labelled = _with_room(figure, look, [bar.label for bar in bars], room, len(bars) - 1)
        axes.set_xticks(labelled, [bars[at].label for at in labelled])
        axes.axhline(0, color=look.quiet, linewidth=points(1.2), clip_on=False)
        strong = next((at for at, bar in enumerate(bars) if bar.strong), len(bars) - 1)
        told = _with_room(figure, look, [bar.said for bar in bars], room, strong)
        for at, bar in enumerate(bars):
            axes.bar(at, bar.value, width=_THICK, color=look.accent, alpha=1.0 if bar.strong else _PALE)
            if at in told:
                _over(axes, look, bar.said, (at, bar.value), bold=bar.strong)
        column_spots(axes, len(bars))
        return figure

    return chart


def _with_room(figure: Figure, look: Look, words: Sequence[str], room: float, always: int) -> list[int]:
    """The places whose words don't touch, each `room` pixels from the next; `always` is one of them."""
    sizes = [text_size(figure, look, one, bold=True)[0] for one in words]
    beside = max((sum(pair) / 2 for pair in pairwise(sizes)), default=0) + 0.15 * look.body
    every = max(1, ceil(beside / max(room, 1)))
    return [at for at in range(len(words)) if (at - always) % every == 0]


def paired_bars(pairs: Sequence[Pair], whole_said: str, part_said: str) -> Chart:
    """Of each month a whole as a pale column and its part as a strong one inside, the share above it."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        right = max(text_size(figure, look, words, bold=True)[0] for words in (whole_said, part_said))
        set_plot(figure, axes, Margins(0.4 * body, 1.8 * body, right + body, 2.2 * body))
        last = max(len(pairs), 1) - 1
        axes.set_xlim(-0.6, last + 0.6)
        top = max((pair.whole for pair in pairs), default=1) or 1
        axes.set_ylim(0, top)
        axes.set_yticks([])
        month_axis(axes, look, [pair.label for pair in pairs], 0.6)
        axes.axhline(0, color=look.quiet, linewidth=points(1.2), clip_on=False)
        room = (width - right - 1.4 * body) / max(len(pairs), 1)
        told = _with_room(figure, look, [pair.said for pair in pairs], room, last)
        for at, pair in enumerate(pairs):
            axes.bar(at, pair.whole, width=_THICK, color=look.accent, alpha=_PALE / 2)
            axes.bar(at, pair.part, width=_THICK, color=look.accent)
            if at in told:
                _over(axes, look, pair.said, (at, pair.whole), bold=at == last)
        if pairs:
            words_at_right(
                axes,
                look,
                [(pairs[-1].whole, whole_said, look.quiet, True), (pairs[-1].part, part_said, look.accent, True)],
            )
        column_spots(axes, len(pairs))
        return figure

    return chart


def _over(axes: Axes, look: Look, words: str, at: tuple[float, float], *, bold: bool) -> None:
    axes.annotate(
        words,
        at,
        xytext=(0, points(0.4 * look.body)),
        textcoords="offset points",
        ha="center",
        color=look.text,
        fontsize=points(look.body),
        fontfamily=family(look),
        fontweight=weight(bold=bold),
        annotation_clip=False,
    )


def _above(axes: Axes, look: Look, words: str, at: tuple[float, float], *, bold: bool) -> None:
    axes.annotate(
        words,
        at,
        va="bottom",
        color=look.text,
        fontsize=points(look.body),
        fontfamily=family(look),
        fontweight=weight(bold=bold),
        annotation_clip=False,
    )


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
