"""A plan by weeks: the share, the limits of the weeks before carried on, those of the weeks after its last action."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import cast

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from advisor_app.charts.figure import DPI, family, new_figure, points
from advisor_app.charts.look import Chart, Look
from advisor_app.charts.plan_marks import Ends, PlanLabels, PlanLevels, PlanPoint
from advisor_app.charts.scales import NO_BREAK, Margins, percent, set_plot, text_size, weight
from advisor_app.charts.spacing import apart

BEFORE, UNDER_WAY, AFTER = range(3)
_STEPS = (0.02, 0.05, 0.1, 0.2)
_MOST_STEPS = 6
_DASHED = (0, (4, 2.4))
_DOTTED = (0, (1.6, 1.6))


def plan_weeks_chart(weeks: Sequence[PlanPoint], levels: PlanLevels, labels: PlanLabels) -> Chart:
    """The chart of these weeks, at least one, in their order."""

    def chart(look: Look, width: float, height: float) -> Figure:
        figure, axes = new_figure(look, width, height)
        body = look.body
        named = (labels.goal, labels.mean, labels.was, labels.now)
        right = max(text_size(figure, look, text, bold=True)[0] for text in named)
        left = text_size(figure, look, f"100{NO_BREAK}%")[0] + body
        set_plot(figure, axes, Margins(left, 2.2 * body, right + 1.2 * body, 2.2 * body))
        axes.set_xlim(weeks[0].at - 0.6, max(weeks[-1].at, weeks[0].at + 3) + 0.6)
        _share_axis(axes, look, weeks, levels)
        _phases(axes, look, weeks, labels)
        _limits(axes, look, weeks)
        _levels(axes, look, weeks, levels)
        _line(axes, look, weeks)
        _week_axis(axes, look, weeks, labels.week)
        _words(axes, look, weeks, levels, labels)
        return figure

    return chart


def _share_axis(axes: Axes, look: Look, weeks: Sequence[PlanPoint], levels: PlanLevels) -> None:
    """Shares from a round one below all that is shown to one above it: a line may start elsewhere than at 0."""
    shown = [one.share for one in weeks]
    shown += [end for one in weeks for ends in (one.was, one.now) if ends for end in ends]
    shown += [one for one in (levels.usual, levels.after, levels.goal) if one is not None]
    low, high = min(shown), max(shown)
    step = next((one for one in _STEPS if (high - low) / one <= _MOST_STEPS), _STEPS[-1])
    bottom, top = max(0.0, floor(low / step) * step), min(1.0, ceil(high / step) * step)
    top = max(top, bottom + step)
    marks = [bottom + step * at for at in range(round((top - bottom) / step) + 1)]
    room = 0.25 * step
    axes.set_ylim(bottom - (room if low - bottom < room else 0), top + (room if top - high < room else 0))
    axes.set_yticks(marks, [percent(mark) for mark in marks])
    axes.grid(axis="y", color=look.grid, linewidth=points(1))


def _span(weeks: Sequence[PlanPoint], phase: int) -> Ends | None:
    found = [one.at for one in weeks if one.phase == phase]
    return (found[0] - 0.5, found[-1] + 0.5) if found else None


def _phases(axes: Axes, look: Look, weeks: Sequence[PlanPoint], labels: PlanLabels) -> None:
    """The weeks in between on a quiet ground, and over each phase what it is, as far as there is room."""
    between = _span(weeks, UNDER_WAY)
    if between is not None:
        axes.axvspan(*between, color=look.grid, alpha=0.45, linewidth=0, zorder=0)
    for edge in {one for phase in (UNDER_WAY, AFTER) if (found := _span(weeks, phase)) for one in found[:1]}:
        axes.axvline(edge, color=look.quiet, linewidth=points(0.8), zorder=1)
    figure = cast(Figure, axes.figure)
    low, high = axes.get_xlim()
    pixels = axes.bbox.width / figure.dpi * DPI / (high - low)
    taken = -1.0
    for phase, words in ((BEFORE, labels.before), (UNDER_WAY, labels.under_way), (AFTER, labels.after)):
        span = _span(weeks, phase)
        if span is None:
            continue
        wide = text_size(figure, look, words, bold=True)[0] / pixels
        middle = min(max((span[0] + span[1]) / 2, low + wide / 2), high - wide / 2)
        if middle - wide / 2 < taken:
            continue
        taken = middle + wide / 2 + 6 / pixels
        axes.annotate(
            words,
            (middle, 1),
            xycoords=("data", "axes fraction"),
            xytext=(0, points(0.5 * look.body)),
            textcoords="offset points",
            ha="center",
            va="bottom",
            color=look.quiet,
            fontsize=points(look.body),
            fontfamily=family(look),
            fontweight=weight(bold=True),
        )


def _limits(axes: Axes, look: Look, weeks: Sequence[PlanPoint]) -> None:
    """Steps, since each week has its own number of cases: solid where they were taken, dotted where carried on."""
    for part, style in (
        ([one for one in weeks if one.phase == BEFORE], "-"),
        ([one for one in weeks if one.phase != BEFORE], _DOTTED),
    ):
        limited = [(one.at, one.was) for one in part if one.was is not None]
        for end in (0, 1):
            _steps(axes, [at for at, _ in limited], [ends[end] for _, ends in limited], look.quiet, style)
    own = [(one.at, one.now) for one in weeks if one.now is not None]
    if own:
        places = [float(at) for at, _ in own]
        lower, upper = [ends[0] for _, ends in own], [ends[1] for _, ends in own]
        axes.fill_between(places, lower, upper, step="mid", color=look.band, linewidth=0, alpha=0.75, zorder=0.5)


def _steps(axes: Axes, places: Sequence[int], values: Sequence[float], tone: str, style: object) -> None:
    if places:
        axes.step(
            [places[0] - 0.5, *places, places[-1] + 0.5],
            [values[0], *values, values[-1]],
            where="mid",
            color=tone,
            linewidth=points(1),
            linestyle=style,
            zorder=2,
        )


def _levels(axes: Axes, look: Look, weeks: Sequence[PlanPoint], levels: PlanLevels) -> None:
    for phase, level, tone in ((BEFORE, levels.usual, look.quiet), (AFTER, levels.after, look.accent)):
        span = _span(weeks, phase)
        if span is not None and level is not None:
            axes.plot(span, (level, level), color=tone, linewidth=points(1.4), zorder=2.5)
    if levels.goal is not None:
        axes.axhline(levels.goal, color=look.text, linewidth=points(1.4), linestyle=_DASHED, zorder=2.6)


def _line(axes: Axes, look: Look, weeks: Sequence[PlanPoint]) -> None:
    places, shares = [one.at for one in weeks], [one.share for one in weeks]
    axes.plot(places, shares, color=look.accent, linewidth=points(1.6), zorder=3)
    size = 6.4 if len(weeks) <= 40 else 4.6
    for chosen, face, edge in (
        ([one for one in weeks if not one.full and not one.apart], look.ground, look.accent),
        ([one for one in weeks if one.apart and not one.full], look.ground, look.quiet),
        ([one for one in weeks if one.full], look.accent, look.accent),
    ):
        axes.plot(
            [one.at for one in chosen],
            [one.share for one in chosen],
            linestyle="",
            marker="o",
            markersize=points(size),
            markerfacecolor=face,
            markeredgecolor=edge,
            markeredgewidth=points(1.3),
            zorder=4,
        )


def _week_axis(axes: Axes, look: Look, weeks: Sequence[PlanPoint], word: str) -> None:
    """Every so many weeks its number, the first one with the word before it."""
    figure = cast(Figure, axes.figure)
    low, high = axes.get_xlim()
    pixels = axes.bbox.width / figure.dpi * DPI / (high - low)
    first = f"{word} {weeks[0].label}"
    every = max(1, ceil(4 * look.body / pixels))
    by_place = {one.at: one.label for one in weeks}
    begin = weeks[0].at
    taken = begin + (text_size(figure, look, first)[0] + look.body) / pixels
    places = [at for at in range(begin, weeks[-1].at + 1, every) if at in by_place and (at == begin or at >= taken)]
    axes.set_xticks(places, [first if at == weeks[0].at else by_place[at] for at in places])
    axes.tick_params(axis="x", pad=points(0.5 * look.body), labelsize=points(look.body * 11 / 12))
    if axes.get_xticklabels():
        axes.get_xticklabels()[0].set_horizontalalignment("left")


def _words(axes: Axes, look: Look, weeks: Sequence[PlanPoint], levels: PlanLevels, labels: PlanLabels) -> None:
    """Beside the plot's right edge, each at its line, moved apart where they would touch."""
    last = weeks[-1]
    wanted: list[tuple[float, str, str, bool]] = []
    if levels.goal is not None:
        wanted.append((levels.goal, labels.goal, look.text, True))
    if levels.after is not None and last.phase == AFTER:
        wanted.append((levels.after, labels.mean, look.accent, True))
    if last.was is not None:
        wanted += [(end, labels.was, look.quiet, False) for end in last.was]
    if last.now is not None:
        wanted.append((last.now[1], labels.now, look.accent, False))
    if not wanted:
        return
    wanted.sort()
    low, high = axes.get_ylim()
    room = axes.bbox.height / axes.figure.dpi * DPI
    line = 1.4 * look.body / max(1.0, room) * (high - low)
    centres = apart([place for place, *_ in wanted], [line] * len(wanted), low, high)
    for centre, (_, text, tone, bold) in zip(centres, wanted, strict=True):
        axes.annotate(
            text,
            (1, centre),
            xycoords=("axes fraction", "data"),
            xytext=(points(0.6 * look.body), 0),
            textcoords="offset points",
            va="center",
            annotation_clip=False,
            color=tone,
            fontsize=points(look.body),
            fontfamily=family(look),
            fontweight=weight(bold=bold),
        )
