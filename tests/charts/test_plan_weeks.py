"""A plan's chart shows its weeks, their limits where they hold, and words that never lie on each other."""

from __future__ import annotations

import itertools

import pytest
from matplotlib.figure import Figure

from advisor_app.charts.figure import png
from advisor_app.charts.look import PAPER
from advisor_app.charts.plan_marks import PlanLabels, PlanLevels, PlanPoint, chart_of_causes, chart_of_plan

LABELS = PlanLabels(
    "antes: media 53\u00a0%",
    "en marcha",
    "después: media 71\u00a0%",
    "meta 70\u00a0%",
    "media 71\u00a0%",
    "límite de antes",
    "límites de ahora",
    "semana",
)
WEEKS = [
    *(PlanPoint(at, str(20 + at), 0.5 + 0.01 * (at % 4), 0, (0.4, 0.66), apart=at == 7) for at in range(8)),
    *(PlanPoint(at, str(20 + at), 0.6, 1, (0.41, 0.65)) for at in range(8, 12)),
    *(PlanPoint(at, str(20 + at), 0.72, 2, (0.4, 0.66), (0.6, 0.84), full=True) for at in range(12, 20)),
]


def drawn(weeks: list[PlanPoint], levels: PlanLevels, size: tuple[int, int] = (760, 290)) -> Figure:
    figure = chart_of_plan(weeks, levels, LABELS)(PAPER, *size)
    figure.canvas.draw()
    return figure


def test_weeks_levels_and_limits_stand_where_their_figures_say() -> None:
    (axes,) = drawn(WEEKS, PlanLevels(0.53, 0.71, 0.7)).axes
    lines = [(list(line.get_xdata()), list(line.get_ydata())) for line in axes.lines]
    shares = [one.share for one in WEEKS]
    assert (list(range(20)), shares) in lines
    assert ([-0.5, 7.5], [0.53, 0.53]) in lines, "the level of before is drawn over the weeks before alone"
    assert ([11.5, 19.5], [0.71, 0.71]) in lines
    full = [one for one in WEEKS if one.full]
    assert ([one.at for one in full], [one.share for one in full]) in lines
    words = [text.get_text() for text in axes.texts]
    assert words.count("límite de antes") == 2
    assert {"en marcha", "meta 70\u00a0%", "límites de ahora"} <= set(words)
    low, high = axes.get_ylim()
    assert low < min(0.4, *shares)
    assert high > 0.84


@pytest.mark.parametrize("size", [(760, 290), (520, 290), (360, 240)])
def test_words_do_not_lie_on_each_other(size: tuple[int, int]) -> None:
    figure = drawn(WEEKS, PlanLevels(0.53, 0.71, 0.7), size)
    boxes = [text.get_window_extent() for text in figure.axes[0].texts]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
    ticks = [tick.get_window_extent() for tick in figure.axes[0].get_xticklabels() if tick.get_text()]
    assert not any(one.overlaps(other) for one, other in itertools.pairwise(ticks))


def test_a_plan_that_only_began_has_no_words_of_what_came_after() -> None:
    figure = drawn([PlanPoint(0, "52", 0.5, 0)], PlanLevels(0.5, None, None))
    assert [text.get_text() for text in figure.axes[0].texts] == ["antes: media 53\u00a0%"]


def test_the_pictures_are_the_same_each_time() -> None:
    chart = chart_of_causes((("Personas", ("nadie cubre las vacaciones",)), ("Sistema", ())), "Nadie los reparte")
    assert png(chart, PAPER, 600, 210, 1.0) == png(chart, PAPER, 600, 210, 1.0)
