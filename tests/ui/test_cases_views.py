"""Conditions, groups, saved views, the cases behind a figure, their workbook; past imports and several files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hands import button, choose, click, count_cases, offered, said, settled
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook
from ui_exports import closed_cases, open_cases, write_export

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.cases.save_case_view import case_views
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.store import CaseQuery
from advisor_app.ui.pages.cases.browser import CaseBrowser
from advisor_app.ui.pages.cases.page import CasesPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import CasesAt

TODAY = panama_day(now_utc())
LONG_AGO = TODAY - timedelta(days=50)

Opened = Callable[..., Window]


def page_of(window: Window) -> CasesPage:
    page = window.page("cases")
    assert isinstance(page, CasesPage)
    return page


def browser_of(window: Window) -> CaseBrowser:
    return page_of(window).browser


@pytest.fixture
def filled(office: Office, tmp_path: Path) -> None:
    rows = [*closed_cases("IDAAN", 8, LONG_AGO), *open_cases("ATTT", 5, LONG_AGO), *open_cases("IDAAN", 3, TODAY)]
    import_cases(office, write_export(tmp_path / "lleno.csv", rows))


def add_condition(qtbot: QtBot, window: Window, field: str, value: str) -> None:
    tools = browser_of(window).tools
    click(qtbot, tools.add)
    choose(qtbot, tools.strip.field, field)
    settled(qtbot, window)
    choose(qtbot, tools.strip.value, value)
    qtbot.keyClick(tools.strip.value, Qt.Key.Key_Return)
    settled(qtbot, window)


@pytest.mark.usefixtures("filled")
def test_conditions_are_words_that_can_be_taken_away(qtbot: QtBot, open_window: Opened) -> None:
    window = open_window(page="cases")
    browser = browser_of(window)
    add_condition(qtbot, window, "Entidad", "IDAAN (11)")
    add_condition(qtbot, window, "Situación", "Abiertos")
    assert browser.model.rowCount() == 3
    assert "Entidad: IDAAN" in said(browser.tools)
    assert "3 de 16 casos" in said(browser)
    taken = [one for one in browser.tools.findChildren(type(browser.tools.columns)) if one.isVisible()]
    cross = next(one for one in taken if one.accessibleName() == "Quitar: Entidad: IDAAN")
    click(qtbot, cross)
    settled(qtbot, window)
    assert browser.model.rowCount() == 8
    add_condition(qtbot, window, "Entidad", "IDAAN (3)")
    add_condition(qtbot, window, "Entidad", "ATTT (5)")
    assert browser.model.rowCount() == 8, "of either of them"
    assert "Entidad: IDAAN o ATTT" in said(browser.tools)


@pytest.mark.usefixtures("filled")
def test_days_and_spans_narrow_too(qtbot: QtBot, open_window: Opened) -> None:
    window = open_window(page="cases")
    tools = browser_of(window).tools
    click(qtbot, tools.add)
    choose(qtbot, tools.strip.field, "Más días que")
    qtbot.keyClick(tools.strip.days, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert browser_of(window).model.rowCount() == 5
    click(qtbot, tools.add)
    choose(qtbot, tools.strip.field, "Creado")
    qtbot.keyClick(tools.strip.first, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert browser_of(window).model.rowCount() == 0
    qtbot.keyClick(tools.strip, Qt.Key.Key_Escape)


@pytest.mark.usefixtures("filled")
def test_groups_are_counted_and_unfold_by_the_keyboard(qtbot: QtBot, open_window: Opened) -> None:
    window = open_window(page="cases")
    browser = browser_of(window)
    choose(qtbot, browser.tools.group, "Por entidad")
    browser.tools.group.activated.emit(browser.tools.group.currentIndex())
    settled(qtbot, window)
    assert [browser.model.index(row, 0).data() for row in range(2)] == ["IDAAN (11)", "ATTT (5)"]
    qtbot.mouseClick(
        browser.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=browser.table.visualRect(browser.model.index(1, 0)).center(),
    )
    assert browser.model.rowCount() == 7
    qtbot.keyClick(browser.table, Qt.Key.Key_Minus)
    assert browser.model.rowCount() == 2
    assert "16 de 16 casos" in said(browser)


@pytest.mark.usefixtures("filled")
def test_a_view_is_saved_found_again_and_forgotten(qtbot: QtBot, open_window: Opened, office: Office) -> None:
    window = open_window(page="cases")
    browser = browser_of(window)
    add_condition(qtbot, window, "Tipo", "Denuncia (8)")
    click(qtbot, browser.views.save)
    qtbot.keyClicks(browser.views.name, "Denuncias")
    qtbot.keyClick(browser.views.name, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert [one.name for one in case_views(Office(office.store, "yo"))] == ["Denuncias"]
    (key,) = [one for one in browser.views.views if one not in ("all", "open", "expired")][2:]
    assert browser.views.button(key).accessibleName() == "Denuncias, 8"
    click(qtbot, browser.views.button("all"))
    settled(qtbot, window)
    assert browser.model.rowCount() == 16
    click(qtbot, browser.views.button(key))
    settled(qtbot, window)
    assert browser.model.rowCount() == 8
    click(qtbot, browser.views.remove)
    settled(qtbot, window)
    assert case_views(Office(office.store, "yo")) == []
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert [one.name for one in case_views(Office(office.store, "yo"))] == ["Denuncias"]


@pytest.mark.usefixtures("filled")
def test_another_page_opens_any_set_of_cases(qtbot: QtBot, open_window: Opened) -> None:
    window = open_window(page="my_week")
    window.go_to("cases", CasesAt("Vencidos de octubre", CaseQuery(numbers=("ATT-A001", "ATT-A004"))))
    settled(qtbot, window)
    browser = browser_of(window)
    assert browser.model.rowCount() == 2
    assert "Vencidos de octubre" in said(browser.tools)
    window.go_to("my_week")
    window.go_to("cases", CasesAt("Dos claves", CaseQuery(keys=(1, 3))))
    settled(qtbot, window)
    assert browser.model.rowCount() == 2
    assert "2 de 16 casos" in said(browser)


@pytest.mark.usefixtures("filled")
def test_what_is_shown_goes_to_a_workbook(
    qtbot: QtBot, open_window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(page="cases")
    page = page_of(window)
    click(qtbot, page.browser.views.button("open"))
    settled(qtbot, window)
    assert page.export.text() == "Exportar 8 a xlsx"
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "abiertos"), ""))
    click(qtbot, page.export)
    settled(qtbot, window)
    heading, *rows = CalamineWorkbook.from_path(str(tmp_path / "abiertos.xlsx")).get_sheet_by_index(0).to_python()
    shown = [page.browser.model.columns[at].title for at in range(9) if not page.browser.table.isColumnHidden(at)]
    assert heading == shown
    assert len(rows) == 8
    assert "8 casos se escribieron en abiertos.xlsx" in said(window.notices)


def test_an_import_is_found_among_the_past_ones_and_undone(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    before = closed_cases("IDAAN", 4, LONG_AGO)
    import_cases(office, write_export(tmp_path / "uno.csv", before))
    import_cases(office, write_export(tmp_path / "dos.csv", [(*before[0][:4], "Otro", *before[0][5:]), *before[1:]]))
    window = open_window(page="cases")
    page = page_of(window)
    click(qtbot, page.past)
    settled(qtbot, window)
    imports = page.imports
    assert imports is not None
    assert imports.imports.rowCount() == 2
    assert "dos.csv" in said(imports)
    click(qtbot, imports.ways["changed"])
    settled(qtbot, window)
    assert page.browser.model.rowCount() == 1
    click(qtbot, page.past)
    settled(qtbot, window)
    click(qtbot, imports.undo)
    settled(qtbot, window)
    assert "Se deshizo la importación de dos.csv" in said(window.notices)
    assert not imports.undo.isVisible()
    click(qtbot, page.cancel)
    assert page.browser.isVisible()


def test_the_story_of_a_case_over_imports(qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path) -> None:
    first = closed_cases("IDAAN", 2, LONG_AGO)
    moved = (*first[0][:5], f"{LONG_AGO:%Y-%m-%d} 08:00", *first[0][6:])
    for name, row in (("a", first[0]), ("b", first[0]), ("c", moved), ("d", (*moved[:6], "", moved[7])), ("e", None)):
        import_cases(office, write_export(tmp_path / f"{name}.csv", [row or (*moved[:6], "", moved[7]), first[1]]))
    window = open_window(page="cases")
    browser = browser_of(window)
    qtbot.keyClicks(browser.filter, "0001")
    qtbot.waitUntil(lambda: browser.model.rowCount() == 1)
    settled(qtbot, window)
    told = said(browser.details)
    assert "5 importaciones" in told
    order = [
        "Sin cambios desde el",
        "Reabierto",
        "Fecha de creación movida",
        "Sin cambios desde el",
        "Entró al programa",
    ]
    places = []
    for words in order:
        places.append(told.index(words, places[-1] + 1 if places else 0))
    assert places == sorted(places)
    assert "no consta quién" in told


def test_several_files_come_in_together(qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path) -> None:
    window = open_window(page="settings")
    one = write_export(tmp_path / "1.csv", closed_cases("IDAAN", 3, LONG_AGO))
    two = write_export(tmp_path / "2.csv", open_cases("ATTT", 2, LONG_AGO))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (two, one)])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(600, 400).toPoint(), copy, data, left, none)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(600, 400), copy, data, left, none))
    settled(qtbot, window)
    page = page_of(window)
    assert page.main.text() == "Importar 2 archivos"
    click(qtbot, page.main)
    settled(qtbot, window)
    assert count_cases(office, CaseQuery()) == 5
    assert "Entraron 2 de 2 archivos" in said(window.notices)
    assert "Importaciones anteriores" in offered(window.notices)
