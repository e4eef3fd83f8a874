"""The operating curve goes through the figures it was given, and its words stand clear of the limit's line."""

from __future__ import annotations

import pytest
from matplotlib.figure import Figure

from advisor_app.charts.curve_marks import CurveLabels, CurvePoint, operating_chart
from advisor_app.charts.figure import png
from advisor_app.charts.look import PAPER

LABELS = CurveLabels("20\u00a0% tolerable", "27.2\u00a0%", "parte de los casos cerrados que de verdad incumple")
FEW = [CurvePoint(at / 10, (1 - at / 10) ** 5) for at in range(5)]
MANY = [CurvePoint(at / 200, (1 - at / 200) ** 12) for at in range(80)]


def drawn(points: list[CurvePoint], size: tuple[int, int] = (480, 200), tolerable: float = 0.2) -> Figure:
    figure = operating_chart(points, tolerable, points[1], LABELS)(PAPER, *size)
    figure.canvas.draw()
    return figure


@pytest.mark.parametrize("points", [FEW, MANY])
def test_the_curve_goes_through_its_points(points: list[CurvePoint]) -> None:
    (axes,) = drawn(points).axes
    curve = next(line for line in axes.lines if len(line.get_xdata()) == len(points))
    assert list(curve.get_xdata()) == [one.rate for one in points]
    assert list(curve.get_ydata()) == [one.probability for one in points]
    assert [list(line.get_xdata()) for line in axes.lines].count([0.2, 0.2]) == 1
    assert axes.get_ylim() == (0, 1)


def test_a_population_of_few_shows_each_point() -> None:
    assert len(drawn(FEW).axes[0].collections) == 1
    assert len(drawn(MANY).axes[0].collections) == 0


@pytest.mark.parametrize("size", [(360, 170), (480, 200), (700, 260)])
@pytest.mark.parametrize("tolerable", [0.05, 0.2, 0.38])
def test_all_words_are_inside_the_picture_and_apart(size: tuple[int, int], tolerable: float) -> None:
    figure = drawn(MANY, size, tolerable)
    (axes,) = figure.axes
    words = [text.get_window_extent() for text in (*axes.texts, axes.xaxis.label)]
    for place in words:
        assert place.x0 >= 0
        assert place.x1 <= figure.bbox.width
        assert place.y0 >= 0
        assert place.y1 <= figure.bbox.height
    limit, told = words[0], words[1]
    assert not limit.overlaps(told)


def test_it_becomes_a_picture() -> None:
    assert png(operating_chart(MANY, 0.2, MANY[20], LABELS), PAPER, 480, 200).startswith(b"\x89PNG")
