"""The charts of a report are drawn from any values a month may have, and say what they are given."""

from __future__ import annotations

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from advisor_app.charts.drawing import picture_of
from advisor_app.charts.figure import png
from advisor_app.charts.look import PAPER, Chart
from advisor_app.charts.report_marks import (
    AreaMark,
    Bar,
    DayShare,
    MapLabels,
    MonthFlow,
    MonthLine,
    MonthRate,
    Pair,
    RangeMark,
    TimeLabels,
    chart_of_areas,
    chart_of_bars,
    chart_of_columns,
    chart_of_flow,
    chart_of_lines,
    chart_of_pairs,
    chart_of_ranges,
    chart_of_rates,
    chart_of_time,
)

MAP = MapLabels("hasta 60 %", "hasta 70 %", "más de 70 %", "menos de 10", "Contornos: alguien")
LABELS = TimeLabels("30 días", "36 % sigue abierto", "d")
RATES = [
    MonthRate("ene 26", 0.8, 0.7, 0.9),
    MonthRate("feb 26", None),
    MonthRate("mar 26", 0.64, 0.6, 0.68, missed=True),
]


def drawn(chart: Chart) -> Figure:
    return chart(PAPER, 360.0, 190.0)


def words(chart: Chart) -> set[str]:
    figure = drawn(chart)
    figure.canvas.draw()
    return {one.get_text() for one in figure.findobj(Text) if one.get_visible() and one.get_text()}


def test_rates_show_the_goal_the_last_value_and_the_months_that_missed() -> None:
    chart = chart_of_rates(RATES, 0.7, "meta 70 %", "64 %")
    assert {"meta 70 %", "64 %", "mar 26"} <= words(chart)
    missed = drawn(chart).axes[0].lines[-1]
    assert (list(missed.get_xdata()), list(missed.get_ydata())) == ([2], [0.64])
    bottom, top = drawn(chart).axes[0].get_ylim()
    assert bottom <= 0.6
    assert top >= 0.9


def test_a_flow_reaches_above_its_highest_month() -> None:
    chart = chart_of_flow([MonthFlow("ene", 742, 688), MonthFlow("feb", 10, 900)], "recibidos 10", "cerrados 900", "")
    assert drawn(chart).axes[0].get_ylim()[1] >= 900
    assert {"recibidos 10", "cerrados 900"} <= words(chart)


def test_the_time_curve_ends_where_cases_could_no_longer_be_followed() -> None:
    steps = [DayShare(3, 0.9, 0.85, 0.94), DayShare(24, 0.5, 0.4, 0.6), DayShare(60, 0.2, 0.1, 0.3)]
    chart = chart_of_time(steps, 52, 30, LABELS)
    curve = drawn(chart).axes[0].lines[0]
    assert max(curve.get_xdata()) == 52
    assert "36 % sigue abierto" in words(chart)
    assert "36 % sigue abierto" not in words(chart_of_time(steps[:1], 20, 30, LABELS))


def test_bars_cut_long_names_and_keep_their_figures() -> None:
    bars = [
        Bar("Comarca Emberá-Wounaan de nombre muy largo, que no cabe", 0.4, "40 %", strong=True),
        Bar("Coclé", 0.0, "0 %"),
    ]
    found = words(chart_of_bars(bars, 0.7, "meta 70 %"))
    assert {"40 %", "0 %", "Coclé", "meta 70 %"} <= found
    assert any(one.startswith("Comarca") and one.endswith("…") for one in found)
    assert {"12", "23/11\n29/11"} <= words(chart_of_columns([Bar("23/11\n29/11", 12, "12"), Bar("30/11", 0, "0")]))


def test_every_mark_has_its_spot() -> None:
    bars = [Bar("Coclé", 3, "3"), Bar("Darién", 0, "0")]
    areas = [AreaMark("Panamá", "64", "near"), AreaMark("Darién", "", "few"), AreaMark("Atlantis", "1", "low")]
    for chart, places in (
        (chart_of_bars(bars), {0, 1}),
        (chart_of_columns(bars), {0, 1}),
        (chart_of_rates(RATES, 0.7, "meta 70 %", "64 %"), {0, 1, 2}),
        (chart_of_pairs([Pair("ene", 9, 3, "33 %")], "activos 9", "cerrados 3"), {0}),
        (chart_of_lines(["ene", "feb"], [MonthLine("Agua", (3, 4))]), {0, 1}),
        (chart_of_ranges([RangeMark("IDAAN", 0.5, 0.4, 0.6, "50 %", missed=True)], 0.7, "meta"), {0}),
        (chart_of_areas(areas, MAP), {0, 1}),
    ):
        picture = picture_of(chart, PAPER, 360.0, 190.0, 2.0)
        assert {one.place for one in picture.spots} == places
        assert (picture.across, picture.down) == (720, 380)
        for spot in picture.spots:
            corners = [corner for ring in spot.outlines for corner in ring]
            across, down = ([corner[side] for corner in corners] for side in (0, 1))
            assert 0 < (min(across) + max(across)) / 2 < 360
            assert 0 < (min(down) + max(down)) / 2 < 190


def test_the_map_says_what_its_shades_mean_and_whose_the_shapes_are() -> None:
    found = words(chart_of_areas([AreaMark("Chiriquí", "46", "low"), AreaMark("Darién", "", "few")], MAP))
    assert {"46", "hasta 60 %", "menos de 10", "Contornos: alguien"} <= found


def test_names_without_room_beside_stand_above_their_bars() -> None:
    name = "Corte del suministro de agua potable en las barriadas"
    assert name in {one.get_text() for one in drawn(chart_of_bars([Bar(name, 3, "3")])).findobj(Text)}


@pytest.mark.parametrize(
    "chart",
    [
        chart_of_rates([MonthRate("ene", None)], 0.7, "meta 70 %", ""),
        chart_of_rates([MonthRate("ene", 1.0, 0.9, 1.0)], 1.0, "meta", "100 %"),
        chart_of_flow([MonthFlow("ene", 0, 0)], "recibidos 0", "cerrados 0", ""),
        chart_of_flow([MonthFlow("ene", 1_000_000, 3)], "recibidos", "cerrados", "faltan"),
        chart_of_time([], 0, 30, LABELS),
        chart_of_bars([]),
        chart_of_columns([]),
        chart_of_columns([Bar("hoy", 0, "0")]),
        chart_of_pairs([], "", ""),
        chart_of_lines([], []),
        chart_of_ranges([], 0.7, "meta"),
        chart_of_areas([], MAP),
    ],
)
def test_empty_and_extreme_months_are_drawn_without_a_warning(chart: Chart) -> None:
    assert png(chart, PAPER, 360.0, 190.0).startswith(b"\x89PNG")
    assert png(chart, PAPER, 40.0, 30.0).startswith(b"\x89PNG")


def test_the_same_values_give_the_same_bytes() -> None:
    chart = chart_of_rates(RATES, 0.7, "meta 70 %", "64 %")
    assert png(chart, PAPER, 360.0, 190.0) == png(chart, PAPER, 360.0, 190.0)
