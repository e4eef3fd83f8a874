"""Informes: a month's figures by mouse and keyboard, of the office and of one entity, with their tables and hints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hands import choose, click, press, said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, open_cases, write_export

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.ui.pages.reports.page import ReportsPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window

TODAY = panama_day(now_utc())
LAST_MONTH = TODAY.replace(day=1) - timedelta(days=1)
THIS = LAST_MONTH.replace(day=15)


def page(window: Window) -> ReportsPage:
    found = window.page("reports")
    assert isinstance(found, ReportsPage)
    return found


def fill(office: Office, folder: Path) -> None:
    """IDAAN closed 6 cases in ten days and left 4 that came in 80 days ago; MINSA closed 3."""
    rows = [
        *closed_cases("IDAAN", 6, THIS),
        *open_cases("IDAAN", 4, THIS - timedelta(days=40)),
        *closed_cases("MINSA", 3, THIS),
    ]
    import_cases(office, write_export(folder / "casos.csv", rows))


def figures(window: Window) -> dict[str, str]:
    """Of each tile its name and figure, as a screen reader says them."""
    told = (tile.accessibleName() for tile in page(window).view.tiles.children() if hasattr(tile, "accessibleName"))
    pairs = (one.partition(":") for one in told if one)
    return {name: rest.strip().split(". ")[0] for name, _, rest in pairs}


def test_without_cases_the_page_says_what_to_do(open_window: Callable[..., Window]) -> None:
    assert "Todavía no hay qué informar" in said(open_window(page="reports"))


def test_the_last_month_of_the_whole_office_is_told(
    open_window: Callable[..., Window], office: Office, tmp_path: Path
) -> None:
    fill(office, tmp_path)
    window = open_window(page="reports")
    told = figures(window)
    assert told["Cerrados"] == "9"
    assert told["Recibidos"] == "9"
    assert told["Vencidos"] == "4"
    assert told["De los cerrados, en 30 días"] == "100.0\u00a0%"
    assert f"al final del {TODAY:%d/%m/%Y}" in said(window)
    assert [row.figures.group for row in page(window).view.below.model.rows()] == ["IDAAN", "MINSA"]


def test_one_entity_is_chosen_and_remembered(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, tmp_path: Path
) -> None:
    fill(office, tmp_path)
    window = open_window(page="reports")
    choose(qtbot, page(window).scope_choice, "MINSA")
    settled(qtbot, window)
    assert figures(window)["Cerrados"] == "3"
    assert not page(window).view.below.isVisible()
    window.close()
    again = open_window(page="reports")
    assert page(again).scope_choice.currentText() == "MINSA"
    assert figures(again)["Cerrados"] == "3"


def test_an_earlier_month_is_told_as_it_stood_at_its_end(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, tmp_path: Path
) -> None:
    fill(office, tmp_path)
    window = open_window(page="reports")
    for _ in range(2):
        click(qtbot, page(window).months._back)
        settled(qtbot, window)
    start = date(page(window).months.year, page(window).months.month, 1)
    end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    assert (LAST_MONTH.year * 12 + LAST_MONTH.month) - (start.year * 12 + start.month) == 2
    assert f"al final del {end:%d/%m/%Y}" in said(window)
    assert figures(window)["Cerrados"] == "0"


def test_a_chart_shows_its_numbers_and_is_copied_as_a_picture(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, tmp_path: Path
) -> None:
    fill(office, tmp_path)
    window = open_window(page="reports")
    flow = page(window).view.panels["flow"]
    assert flow.chart.accessibleName() == flow.title.text() != ""
    QApplication.clipboard().clear()
    click(qtbot, flow.copy)
    qtbot.waitUntil(lambda: not QApplication.clipboard().image().isNull(), timeout=20_000)
    click(qtbot, flow.as_table)
    assert flow.table.isVisible()
    assert (flow.model.row_at(0).cells) == ("9", "9")


def test_a_figure_explains_itself(open_window: Callable[..., Window], office: Office, tmp_path: Path) -> None:
    fill(office, tmp_path)
    window = open_window(page="reports")
    tiles = [one for one in page(window).view.tiles.children() if hasattr(one, "toolTip") and one.toolTip()]
    assert len(tiles) == 6
    assert any("guía" in tile.toolTip() for tile in tiles)


def test_a_later_import_is_counted_without_being_asked(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, tmp_path: Path
) -> None:
    fill(office, tmp_path)
    window = open_window(page="reports")
    window.go_to("cases", write_export(tmp_path / "más.csv", closed_cases("IDAAN", 2, THIS, first=50)))
    settled(qtbot, window)
    window.go_to("my_week")
    import_cases(office, tmp_path / "más.csv")
    page(window).things_changed(frozenset({"cases"}), None)
    window.go_to("reports")
    settled(qtbot, window)
    assert figures(window)["Cerrados"] == "11"


def test_the_report_that_is_shown_is_written_as_files(
    qtbot: QtBot,
    open_window: Callable[..., Window],
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fill(office, tmp_path)
    window = open_window(page="reports")
    choose(qtbot, page(window).scope_choice, "MINSA")
    settled(qtbot, window)
    folder = tmp_path / "informes"
    folder.mkdir()
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_: str(folder))
    click(qtbot, page(window).acts.copy)
    page(window).acts.copy.setFocus(Qt.FocusReason.MouseFocusReason)
    press(qtbot, window, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert page(window).acts.prepare.hasFocus()
    qtbot.keyClick(page(window).acts.prepare, Qt.Key.Key_Space)
    settled(qtbot, window)
    months = (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    )  # fmt: skip
    name = f"Informe MINSA {months[LAST_MONTH.month - 1]} de {LAST_MONTH.year}"
    assert {path.name for path in folder.iterdir()} == {f"{name}.{kind}" for kind in ("pdf", "docx", "xlsx")}
    assert "El informe quedó escrito: Informe de indicadores: MINSA" in said(window)


def test_the_head_of_the_report_is_copied_as_one_picture(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, tmp_path: Path
) -> None:
    fill(office, tmp_path)
    window = open_window(page="reports")
    click(qtbot, page(window).acts.copy)
    picture = QApplication.clipboard().image()
    goals = page(window).view.sections["goals"]
    assert picture.width() >= goals.width()
    assert picture.height() > goals.y() + goals.height()
    assert "La imagen ya se puede pegar" in said(window)


def test_nothing_is_prepared_where_nothing_is_told(open_window: Callable[..., Window]) -> None:
    window = open_window(page="reports")
    assert not page(window).acts.prepare.isVisible()
