"""The plan explorer: what another size would show, by slider and by typing, said in figures that are exact."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, click, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

import sampling
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.ui.pages.audit.page import AuditPage
from advisor_app.ui.pages.audit.plan_explorer import chance_said
from advisor_app.ui.shell import Window

WEEK = IsoWeek.of(panama_day(now_utc())).shifted(-1)
Opened = tuple[Window, AuditPage]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def opened(office: Office, tmp_path: Path, open_window: Callable[..., Window]) -> Opened:
    day = WEEK.monday + timedelta(days=2)
    rows = [*closed_cases("IDAAN", 64, day), *closed_cases("MOP", 2, day)]
    import_cases(office, write_export(tmp_path / "semana.csv", rows))
    window = open_window(page="audit")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    return window, page


def finished(opened: Opened) -> str:
    opened[1].draw.panel.explorer.curve.chart.finish()
    return said(opened[1].draw.panel.explorer)


def test_it_begins_at_the_plans_own_size(opened: Opened) -> None:
    told = finished(opened)
    explorer = opened[1].draw.panel.explorer
    assert (explorer.size_field.count, explorer.slider.value()) == (12, 12)
    for errors, verdict in ((0, "Cumple"), (1, "No concluyente"), (3, "No concluyente")):
        limit = sampling.upper_limit(errors, 12, 64, "0.95")
        assert f"{errors}\n{limit.count} ({100 * float(limit.rate):.1f}".rstrip("0").rstrip(".") in told
        assert verdict in told
    assert "Si incumple el 9.4\u00a0% de los casos, pasa el 27.2\u00a0% de estas muestras" in told
    assert not explorer.statement.isVisible(), "the plan's own sentence stands above already"


def test_another_size_is_typed_and_the_slider_follows(qtbot: QtBot, opened: Opened) -> None:
    window, page = opened
    explorer = page.draw.panel.explorer
    explorer.size_field.selectAll()
    qtbot.keyClicks(explorer.size_field, "20")
    settled(qtbot, window)
    assert explorer.slider.value() == 20
    claim = sampling.claim_of(64, 20, "0.20", "0.95")
    assert explorer.statement.text() == claim.statement
    assert explorer.statement.isVisible()
    assert str(sampling.upper_limit(0, 20, 64, "0.95").count) in finished(opened)
    explorer.size_field.selectAll()
    qtbot.keyClicks(explorer.size_field, "65")
    assert explorer.size_field.property("wrong")


def test_the_slider_moves_by_keys_and_the_newest_size_is_shown(qtbot: QtBot, opened: Opened) -> None:
    window, page = opened
    explorer = page.draw.panel.explorer
    explorer.slider.setFocus()
    for _ in range(6):
        qtbot.keyClick(explorer.slider, Qt.Key.Key_Left)
    settled(qtbot, window)
    assert explorer.size_field.count == 6
    assert explorer.statement.text() == sampling.claim_of(64, 6, "0.20", "0.95").statement
    assert "Cobertura mínima, sin afirmación estadística" in finished(opened)


def test_a_census_is_exact_and_has_no_curve(qtbot: QtBot, opened: Opened) -> None:
    window, page = opened
    explorer = page.draw.panel.explorer
    qtbot.keyClick(explorer.slider, Qt.Key.Key_End)
    settled(qtbot, window)
    assert explorer.size_field.count == 64
    assert "sin margen de error" in explorer.statement.text()
    assert not explorer.curve.isVisible()


def test_the_curves_numbers_stand_behind_a_key(qtbot: QtBot, opened: Opened) -> None:
    explorer = opened[1].draw.panel.explorer
    click(qtbot, explorer.curve.as_table)
    shown = [
        tuple(explorer.curve.model.index(row, column).data() for column in range(3))
        for row in range(explorer.curve.model.rowCount())
    ]
    exact = sampling.operating_characteristic(64, 12, 0)
    assert shown[0] == ("0", "0\u00a0%", "100\u00a0%")
    assert ("6", "9.4\u00a0%", chance_said(exact[6].probability)) in shown
    finished(opened)


def test_a_drawn_sample_is_explored_where_it_is_asked_for(qtbot: QtBot, opened: Opened) -> None:
    window, page = opened
    click(qtbot, page.draw.main)
    answer(qtbot, window, accept=True)
    panel = page.draw.panel
    assert not panel.explorer.isVisible()
    assert panel.cases.isVisible()
    click(qtbot, panel.other_sizes)
    settled(qtbot, window)
    assert panel.explorer.isVisible()
    assert not panel.cases.isVisible()
    finished(opened)
    click(qtbot, panel.other_sizes)
    assert panel.cases.isVisible()


def test_no_move_of_the_slider_holds_the_window(qtbot: QtBot, opened: Opened) -> None:
    window, page = opened
    explorer = page.draw.panel.explorer
    finished(opened)
    longest = 0.0
    for size in range(3, 64, 5):
        start = time.thread_time()
        explorer.slider.setValue(size)
        longest = max(longest, time.thread_time() - start)
        settled(qtbot, window)
    finished(opened)
    assert longest < 0.05


def test_what_is_nearly_never_is_not_told_as_never(opened: Opened) -> None:
    assert chance_said(0.0) == "0\u00a0%"
    assert chance_said(1e-9) == "menos del 0.1\u00a0%"
    assert chance_said(1 - 1e-9) == "más del 99.9\u00a0%"
    assert chance_said(1.0) == "100\u00a0%"
    finished(opened)
