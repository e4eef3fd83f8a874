"""Actions over time: what was agreed as an outline, what was done as a bar within it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from advisor_app.charts.figure import family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.scales import Margins, set_plot, text_size

ROW = 26.0
"""Pixels that an action takes."""
HEAD = 30.0
_MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
_LONGEST_LABEL = 46
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ActionBar:
    """Agreed from `begins` to `due`; done on a day, or not yet. `said` stands at the bar's end."""

    label: str
    begins: date
    due: date
    done_on: date | None
    said: str
    late: bool = False


def height_of(actions: int) -> float:
    return HEAD + ROW * max(1, actions)


def gantt(bars: Sequence[ActionBar], today: date, goal: date | None, words: tuple[str, str]) -> Chart:
    """`words` name the lines of today and of the goal's day. Its height is best `height_of` the actions."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        names = [_cut(one.label) for one in bars]
        left = max((text_size(figure, look, name)[0] for name in names), default=0) + 12
        right = max((text_size(figure, look, one.said)[0] for one in bars), default=0) + 12
        set_plot(figure, axes, Margins(min(left, width * 0.42), HEAD, right, 4))
        first = min(one.begins for one in bars) - _DAY
        last = max([today, *(one.due for one in bars), *(one.done_on for one in bars if one.done_on)])
        last = max(last, goal or last) + timedelta(days=max(2, (last - first).days // 40))
        axes.set_xlim(0, (last - first).days)
        axes.set_ylim(len(bars) - 0.5, -0.5)
        axes.set_yticks([])
        _months(axes, look, first, last)
        for at, (one, name) in enumerate(zip(bars, names, strict=True)):
            _bar(axes, look, at, one, first=first, today=today)
            _beside(axes, look, name, at, left=True)
            _beside(axes, look, one.said, at, left=False, tone=look.late if one.late else look.quiet)
        for day, word, style in ((today, words[0], "-"), (goal, words[1], "--")):
            if day is not None and first <= day <= last:
                place = (day - first).days
                axes.axvline(place, color=look.text, linewidth=points(1.2), linestyle=style, zorder=3)
                _above(axes, look, word, place)
        return figure

    return chart


def _bar(axes: Axes, look: Look, at: int, one: ActionBar, *, first: date, today: date) -> None:
    begin, length = (one.begins - first).days, max(1, (one.due - one.begins).days)
    edge = look.late if one.late else look.quiet
    axes.barh(at, length, left=begin, height=0.56, facecolor="none", edgecolor=edge, linewidth=points(1.2), zorder=2)
    until = one.done_on or (today if today > one.begins else None)
    if until is None:
        return
    reach = max(1, (min(until, today) - one.begins).days)
    tone = look.accent if one.done_on else look.band
    axes.barh(at, reach, left=begin, height=0.3, color=tone, zorder=2.5)


def _months(axes: Axes, look: Look, first: date, last: date) -> None:
    places, labels = [], []
    day = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    step = max(1, ((last - first).days // 30) // 10)
    number = 0
    while day <= last:
        if number % step == 0:
            places.append((day - first).days)
            year = f" {day.year % 100:02d}" if day.month == 1 else ""
            labels.append(_MONTHS[day.month - 1] + year)
        number += 1
        day = (day + timedelta(days=32)).replace(day=1)
    axes.xaxis.tick_top()
    axes.set_xticks(places, labels)
    axes.tick_params(axis="x", labelsize=points(look.body * 11 / 12), pad=points(1), length=0)
    axes.grid(axis="x", color=look.grid, linewidth=points(1))


def _beside(axes: Axes, look: Look, text: str, at: int, *, left: bool, tone: str = "") -> None:
    axes.annotate(
        text,
        (0 if left else 1, at),
        xycoords=("axes fraction", "data"),
        xytext=(points(-8 if left else 8), 0),
        textcoords="offset points",
        ha="right" if left else "left",
        va="center",
        color=tone or look.text,
        fontsize=points(look.body),
        fontfamily=family(look),
    )


def _above(axes: Axes, look: Look, word: str, place: float) -> None:
    axes.annotate(
        word,
        (place, 1),
        xycoords=("data", "axes fraction"),
        xytext=(0, points(14)),
        textcoords="offset points",
        ha="center",
        va="bottom",
        color=look.text,
        fontsize=points(look.body * 11 / 12),
        fontfamily=family(look),
        fontweight=600,
    )


def _cut(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1].rstrip() + "…"
