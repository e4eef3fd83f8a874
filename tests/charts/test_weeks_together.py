"""The chart of weeks shows the figures it was given, and its words never lie on each other."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from advisor_app.charts.figure import png
from advisor_app.charts.look import PAPER
from advisor_app.charts.spacing import apart
from advisor_app.charts.week_marks import Labels, Span, WeekMark, chart_of_weeks

LABELS = Labels("cada semana sola", "8.8\u00a0% acumulado", "3.9 a 16.6\u00a0%", "20\u00a0% tolerable", "semana")
WEEKS = [
    WeekMark(0, "40", Span(0.154, 0.02, 0.45), Span(0.154, 0.02, 0.45)),
    WeekMark(1, "41", Span(0.077, 0.005, 0.345), Span(0.115, 0.025, 0.30)),
    WeekMark(3, "43", Span(0.0, 0.0, 0.235), Span(0.08, 0.022, 0.19)),
]


def drawn(marks: list[WeekMark], tolerable: float = 0.2, size: tuple[int, int] = (560, 260)) -> Figure:
    figure = chart_of_weeks(marks, tolerable, LABELS)(PAPER, *size)
    figure.canvas.draw()
    return figure


def words_of(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.axes[0].texts]


def test_each_weeks_interval_and_the_accumulated_line_are_where_their_figures_say() -> None:
    (axes,) = drawn(WEEKS).axes
    (whiskers,) = [one for one in axes.collections if isinstance(one, LineCollection)]
    ends = [(segment[0][1], segment[1][1]) for segment in whiskers.get_segments()]
    assert ends == [(0.02, 0.45), (0.005, 0.345), (0.0, 0.235)]
    lines = [list(line.get_ydata()) for line in axes.lines]
    assert [0.154, 0.115, 0.08] in lines
    assert [0.154, 0.077, 0.0] in lines
    assert [0.2, 0.2] in lines
    weeks = next(list(line.get_xdata()) for line in axes.lines if list(line.get_ydata()) == [0.154, 0.115, 0.08])
    assert weeks == [0, 1, 3], "the week without an audit leaves its place empty"


def test_words_stand_beside_the_lines_and_do_not_touch() -> None:
    figure = drawn(WEEKS)
    assert words_of(figure) == ["8.8\u00a0% acumulado", "3.9 a 16.6\u00a0%", "20\u00a0% tolerable", "cada semana sola"]
    near = [WeekMark(0, "40", Span(0.2, 0.19, 0.2), Span(0.2, 0.19, 0.21))]
    for marks in (WEEKS, near):
        figure = drawn(marks)
        places = [text.get_window_extent() for text in figure.axes[0].texts]
        for one, other in itertools.combinations(places, 2):
            assert not one.overlaps(other)
        for place in places:
            assert place.x1 <= figure.bbox.width
            assert place.x0 >= figure.axes[0].bbox.x1


def test_many_weeks_keep_their_labels_apart() -> None:
    marks = [WeekMark(at, str(at + 1), Span(0.1, 0.0, 0.3), Span(0.1, 0.05, 0.15)) for at in range(52)]
    figure = drawn(marks, size=(420, 240))
    shown = [label for label in figure.axes[0].get_xticklabels() if label.get_text()]
    assert len(shown) >= 8
    for one, other in itertools.pairwise(shown):
        assert not one.get_window_extent().overlaps(other.get_window_extent())


def test_the_word_for_a_week_stands_before_the_first_one_where_there_is_room() -> None:
    def shown(width: int) -> list[str]:
        return [label.get_text() for label in drawn(WEEKS[:2], size=(width, 220)).axes[0].get_xticklabels()]

    assert shown(560) == ["semana 40", "41"]
    assert shown(260) == ["40", "41"]


@pytest.mark.parametrize("tolerable", [0.05, 0.2, 0.9])
def test_the_scale_holds_everything(tolerable: float) -> None:
    (axes,) = drawn(WEEKS, tolerable).axes
    low, high = axes.get_ylim()
    assert low == 0
    assert max(0.45, tolerable) <= high <= 1
    assert all(label.get_text().endswith("\u00a0%") for label in axes.get_yticklabels())


def test_one_week_alone_can_be_drawn_and_the_same_values_give_the_same_picture() -> None:
    one = chart_of_weeks(WEEKS[:1], 0.2, LABELS)
    assert png(one, PAPER, 400, 200) == png(one, PAPER, 400, 200)
    assert png(one, PAPER, 400, 200) != png(chart_of_weeks(WEEKS[1:2], 0.2, LABELS), PAPER, 400, 200)


sizes = st.floats(1, 20)


@given(st.lists(st.tuples(st.floats(-50, 150), sizes), min_size=1, max_size=6))
def test_labels_are_moved_apart_and_keep_their_order(wanted: list[tuple[float, float]]) -> None:
    places, lengths = [one for one, _ in wanted], [size for _, size in wanted]
    placed = apart(places, lengths, 0, 130)
    ordered = sorted(range(len(placed)), key=lambda at: placed[at])
    for one, other in itertools.pairwise(ordered):
        assert placed[other] - placed[one] >= (lengths[one] + lengths[other]) / 2 - 1e-6
    for at, place in enumerate(placed):
        assert place - lengths[at] / 2 >= -1e-6
        assert place + lengths[at] / 2 <= 130 + 1e-6


def test_labels_with_room_stay_where_they_are_wanted() -> None:
    assert apart([10, 50, 30], [5, 5, 5], 0, 100) == [10, 50, 30]
