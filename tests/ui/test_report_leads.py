"""Every figure of a report explains itself and leads to its cases; the window goes on while it is counted and drawn."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, choose, click, middle_of, said, settled
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from test_reports_page import THIS, fill, page
from ui_exports import closed_cases, open_cases, write_export

from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.ui.charts.chart_view import ChartView
from advisor_app.ui.pages.cases.page import CasesPage
from advisor_app.ui.pages.reports.report_view import ReportView
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import ReportAt

LONGEST_PAUSE = 0.05
ATTEMPTS = 4


@pytest.fixture
def report(open_window: Callable[..., Window], office: Office, tmp_path: Path) -> tuple[Window, ReportView]:
    fill(office, tmp_path)
    window = open_window(page="reports")
    return window, page(window).view


def listed(qtbot: QtBot, window: Window) -> int:
    """How many cases the page of cases lists, once it stands in front."""
    found = window.page("cases")
    assert isinstance(found, CasesPage)
    qtbot.waitUntil(found.isVisible)
    settled(qtbot, window)
    return len(found.browser.model.ids)


def seen(view: ReportView, name: str) -> ChartView:
    """A chart, brought into view and drawn."""
    chart = view.panels[name].chart
    view.area.ensureWidgetVisible(chart)
    QApplication.processEvents()
    chart.finish()
    return chart


def spot(chart: ChartView, mark: int) -> QPoint:
    return middle_of(chart, mark).toPoint()


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_a_bar_leads_to_its_cases(qtbot: QtBot, report: tuple[Window, ReportView]) -> None:
    window, view = report
    chart = seen(view, "expired")
    qtbot.mouseMove(chart, spot(chart, 0))
    assert "1 caso." in chart.accessibleDescription()
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot(chart, 0))
    settled(qtbot, window)
    assert listed(qtbot, window) == 1
    assert "Vencidos: Semáforo" in said(window)


def test_the_marks_are_walked_through_by_keys(qtbot: QtBot, report: tuple[Window, ReportView]) -> None:
    window, view = report
    chart = seen(view, "flow")
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "Recibidos en" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert listed(qtbot, window) == 9


def test_a_line_of_the_table_leads_to_its_cases(qtbot: QtBot, report: tuple[Window, ReportView]) -> None:
    window, view = report
    panel = view.panels["ages"]
    view.area.ensureWidgetVisible(panel)
    click(qtbot, panel.as_table)
    row = next(at for at in range(panel.model.rowCount()) if panel.model.row_at(at).cells == ("4",))
    there = panel.table.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=there)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert listed(qtbot, window) == 4


def test_a_figure_says_how_it_is_counted_and_opens_its_cases(qtbot: QtBot, report: tuple[Window, ReportView]) -> None:
    window, view = report
    tile = next(one for one in view.tiles.children() if "Vencidos" in getattr(one, "accessibleName", str)())
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    told = said(view.explanation)
    assert "Cómo se cuenta" in told
    assert "Guía del CAC" in told
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert not view.explanation.isVisible()
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    click(qtbot, button(view.explanation, "Vencidos: ver 4"))
    settled(qtbot, window)
    assert listed(qtbot, window) == 4


def test_every_chart_has_a_finding_and_a_table(report: tuple[Window, ReportView]) -> None:
    _, view = report
    assert len(view.panels) == 18
    for name, panel in view.panels.items():
        assert panel.title.text(), name
        assert panel.measure.text(), name
        assert panel.model.rowCount() > 0, name
        assert not panel.table.isVisible()


def test_one_entity_has_its_own_charts(qtbot: QtBot, report: tuple[Window, ReportView]) -> None:
    window, view = report
    choose(qtbot, page(window).scope_choice, "IDAAN")
    settled(qtbot, window)
    assert not view.sections["entities"].isVisibleTo(view)
    assert view.sections["one_entity"].isVisibleTo(view)
    assert view.panels["reasons"].model.rowCount() > 0
    rows = {row.key: row for row in view.year.model.rows()}
    assert (rows["closed"].now, rows["closed"].before, rows["closed"].change) == ("6", "0", "+6")
    choose(qtbot, page(window).scope_choice, "Toda la oficina")
    settled(qtbot, window)
    assert view.sections["entities"].isVisibleTo(view)


def test_an_entity_says_from_which_others_it_differs(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, tmp_path: Path
) -> None:
    early = THIS - timedelta(days=40)
    rows = [
        *closed_cases("MINSA", 40, THIS - timedelta(days=25)),
        *open_cases("IDAAN", 40, early),
        *closed_cases("AAUD", 2, THIS),
    ]
    import_cases(office, write_export(tmp_path / "casos.csv", rows))
    window = open_window(page="reports")
    view = page(window).view
    below = view.below
    assert below.model.row_at(0).figures.group == "IDAAN"
    view.area.ensureWidgetVisible(below.table)
    first = below.table.visualRect(below.model.index(0, 0)).center()
    qtbot.mouseClick(below.table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert "Con seguridad por encima: MINSA" in below.told.text()
    qtbot.keyClick(below.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert listed(qtbot, window) == 40


def test_the_window_goes_on_while_a_report_is_counted_drawn_and_scrolled(
    qtbot: QtBot, report: tuple[Window, ReportView]
) -> None:
    """What counts of a pause is the time that this process was running in it: others' work may stop it at any time."""
    window, view = report
    beats: list[tuple[float, float]] = []
    heart = QTimer(window, interval=2)
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append((time.perf_counter(), time.process_time())))
    longest = []
    for attempt in range(ATTEMPTS):
        beats.clear()
        heart.start()
        click(qtbot, page(window).months._back if attempt % 2 else page(window).months._on)
        settled(qtbot, window)
        bar = view.area.verticalScrollBar()
        for at in range(0, bar.maximum(), 400):
            bar.setValue(at)
            qtbot.waitUntil(lambda: not any(panel.chart.busy for panel in view.panels.values()))
        heart.stop()
        longest.append(max(min(now[0] - last[0], now[1] - last[1]) for last, now in pairwise(beats)))
        if longest[-1] < LONGEST_PAUSE:
            return
    raise AssertionError(longest)


def test_the_report_opens_at_an_entity_and_at_a_section(qtbot: QtBot, report: tuple[Window, ReportView]) -> None:
    window, view = report
    chosen = next(one for one in page(window)._scopes if one.name == "MINSA")
    assert chosen.entity_ids is not None
    window.go_to("reports", ReportAt(chosen.entity_ids[0], "year"))
    settled(qtbot, window)
    assert page(window).scope_choice.currentText() == "MINSA"
    assert view.area.verticalScrollBar().value() > 0
    assert view.year.table.visibleRegion().boundingRect().height() > 0
