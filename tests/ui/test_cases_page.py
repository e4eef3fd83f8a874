"""Cases: from the empty page through an import to one case beside the list, by keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hands import choose, click, count_cases, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_exports import HEADERS, closed_cases, open_cases, write_export

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.cases.browse_cases import show_case
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.store import CaseQuery
from advisor_app.ui.pages.cases.page import CasesPage
from advisor_app.ui.shell import Window

TODAY = panama_day(now_utc())
LAST_WEEK = TODAY - timedelta(days=TODAY.weekday() + 4)

Opened = Callable[..., Window]


def cases(window: Window) -> CasesPage:
    page = window.page("cases")
    assert isinstance(page, CasesPage)
    return page


def previewed(qtbot: QtBot, window: Window, path: Path) -> CasesPage:
    window.take_file(path)
    settled(qtbot, window)
    return cases(window)


@pytest.fixture
def filled(office: Office, tmp_path: Path) -> None:
    rows = [*closed_cases("IDAAN", 40, LAST_WEEK), *open_cases("ATTT", 30, TODAY - timedelta(days=50))]
    import_cases(office, write_export(tmp_path / "lleno.csv", rows))


def test_an_empty_office_says_what_belongs_here_and_offers_the_first_step(open_window: Opened) -> None:
    page = cases(open_window(page="cases"))
    assert "Todavía no hay casos" in said(page)
    assert page.empty.button.isVisible()
    assert page.empty.button.text() == "Elegir un archivo"


def test_an_import_stores_what_it_said_it_would(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    window = open_window(page="cases")
    rows = [*closed_cases("IDAAN", 12, LAST_WEEK), *open_cases("ATTT", 5, TODAY)]
    page = previewed(qtbot, window, write_export(tmp_path / "casos.csv", rows))
    assert page.main.text() == "Importar 17 casos"
    assert count_cases(office, CaseQuery()) == 0
    click(qtbot, page.main)
    settled(qtbot, window)
    assert count_cases(office, CaseQuery()) == 17
    assert "17 filas leídas" in said(window.notices)
    assert "17 nuevos" in said(window.notices)
    assert page.browser.isVisible()
    assert page.browser.model.rowCount() == 17


def test_a_wrong_column_is_corrected_and_remembered(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    window = open_window(page="cases")
    headers = ("Número de caso", "Dependencia X", "Creado", "Asunto")
    rows = [("C-1", "MOP", "2026-11-02 08:00", "Hueco en la vía"), ("C-2", "MOP", "2026-11-03 08:00", "Otro hueco")]
    page = previewed(qtbot, window, write_export(tmp_path / "raro.csv", rows, headers))
    importing = page.importing
    assert importing is not None
    assert importing.undecided == 1
    assert not page.main.isEnabled()
    choose(qtbot, importing.mapping.choice("entity"), "Dependencia X")
    settled(qtbot, window)
    assert importing.undecided == 0
    click(qtbot, page.main)
    settled(qtbot, window)
    assert show_case(office, "C-1").case.entity == "MOP"
    page = previewed(qtbot, window, write_export(tmp_path / "otro.csv", rows, headers))
    assert page.importing is not None
    assert page.importing.mapping.choice("entity").currentText() == "Dependencia X"


def test_a_file_without_an_entity_asks_for_it(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    window = open_window(page="cases")
    rows = [("C-1", "2026-11-02 08:00", "Hueco")]
    page = previewed(qtbot, window, write_export(tmp_path / "x.csv", rows, ("Número de caso", "Creado", "Asunto")))
    assert page.importing is not None
    field = page.importing.decisions.entity
    assert field is not None
    qtbot.keyClicks(field, "Municipio de David")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, window)
    click(qtbot, page.main)
    settled(qtbot, window)
    assert show_case(office, "C-1").case.entity == "Municipio de David"


@pytest.mark.parametrize(("order", "expected"), [("DMY", date(2026, 4, 3)), ("MDY", date(2026, 3, 4))])
def test_an_ambiguous_order_of_dates_is_decided_for_the_whole_file(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path, order: str, expected: date
) -> None:
    window = open_window(page="cases")
    rows = [("C-1", "MOP", "03/04/2026"), ("C-2", "MOP", "05/06/2026")]
    page = previewed(qtbot, window, write_export(tmp_path / "f.csv", rows, ("Número de caso", "Institución", "Creado")))
    assert page.importing is not None
    assert "¿Las fechas son día/mes o mes/día?" in said(page)
    assert "1 decisión pendiente" in said(window)
    assert not page.main.isEnabled()
    order_choice = page.importing.decisions.date_order
    assert order_choice is not None
    click(qtbot, order_choice.button(order))
    settled(qtbot, window)
    assert "decisión pendiente" not in said(window)
    click(qtbot, page.main)
    settled(qtbot, window)
    assert show_case(office, "C-1").case.created_on == expected


def test_problems_are_told_with_row_column_and_value_and_good_rows_still_come_in(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    window = open_window(page="cases")
    good = closed_cases("IDAAN", 3, LAST_WEEK)
    unreadable = (*good[0][:5], "31/02/2026 x", *good[0][6:])
    rows = [*good[1:], ("BAD-1", *unreadable[1:])]
    page = previewed(qtbot, window, write_export(tmp_path / "p.csv", rows))
    importing = page.importing
    assert importing is not None
    assert page.main.text() == "Importar 2 casos"
    shown = [[importing.problems.index(row, column).data() for column in range(5)] for row in range(1)]
    assert shown[0][0] == "4"
    assert shown[0][2] == "Fecha de creación"
    assert shown[0][3] == "31/02/2026 x"
    assert shown[0][4] == "queda fuera"
    click(qtbot, page.main)
    settled(qtbot, window)
    assert count_cases(office, CaseQuery()) == 2
    assert "1 rechazada" in said(window.notices)


def test_personal_columns_stay_out_and_are_named(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    window = open_window(page="cases")
    rows = [(*row, "8-123-456") for row in closed_cases("IDAAN", 2, LAST_WEEK)]
    page = previewed(qtbot, window, write_export(tmp_path / "c.csv", rows, (*HEADERS, "Cédula")))
    assert page.importing is not None
    assert "1 columna con datos personales no entra" in said(page.importing.mapping)
    assert "Cédula." in said(page.importing.mapping)


def test_a_file_that_cannot_be_read_is_told_and_nothing_changes(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    window = open_window(page="cases")
    path = tmp_path / "vacio.csv"
    path.write_bytes(b"")
    page = previewed(qtbot, window, path)
    assert said(window.notices)
    assert page.empty.isVisible()
    assert count_cases(office, CaseQuery()) == 0


def test_leaving_an_import_stores_nothing(qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path) -> None:
    window = open_window(page="cases")
    page = previewed(qtbot, window, write_export(tmp_path / "c.csv", closed_cases("IDAAN", 2, LAST_WEEK)))
    click(qtbot, page.cancel)
    settled(qtbot, window)
    assert page.empty.isVisible()
    assert count_cases(office, CaseQuery()) == 0


@pytest.mark.usefixtures("filled")
def test_typing_filters_and_the_sum_row_says_of_how_many(qtbot: QtBot, open_window: Opened) -> None:
    window = open_window(page="cases")
    browser = cases(window).browser
    assert browser.model.rowCount() == 70
    qtbot.keyClicks(browser.filter, "semaforo 1")
    qtbot.waitUntil(lambda: browser.model.rowCount() == 11)
    settled(qtbot, window)
    assert "11 de 70 casos" in said(browser)
    qtbot.keyClick(browser.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: browser.model.rowCount() == 70)
    settled(qtbot, window)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(("view", "count"), [("all", 70), ("open", 30), ("expired", 30), ("closed_last_week", 40)])
def test_views_show_what_their_count_says(qtbot: QtBot, open_window: Opened, view: str, count: int) -> None:
    window = open_window(page="cases")
    browser = cases(window).browser
    button = browser.views.button(view)
    assert button.accessibleName().endswith(f", {count}")
    click(qtbot, button)
    settled(qtbot, window)
    assert browser.model.rowCount() == count


@pytest.mark.usefixtures("filled")
def test_a_heading_sorts_the_whole_list_in_the_database(qtbot: QtBot, open_window: Opened) -> None:
    from PySide6.QtCore import QPoint

    window = open_window(page="cases")
    browser = cases(window).browser
    headings = browser.table.horizontalHeader()
    at = QPoint(headings.sectionViewportPosition(0) + 10, headings.height() // 2)
    qtbot.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settled(qtbot, window)
    first = browser.model.index(0, 0).data()
    qtbot.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settled(qtbot, window)
    assert {first, browser.model.index(0, 0).data()} == {"ATT-A001", "IDA-0040"}


@pytest.mark.usefixtures("filled")
def test_the_arrows_walk_the_list_and_the_case_stands_beside_it(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    rows = [("IDA-0001", "Queja", "", "IDAAN", "Reabierto", "2026-01-05 09:00", "", "Otro asunto")]
    import_cases(office, write_export(tmp_path / "despues.csv", rows))
    window = open_window(page="cases")
    browser = cases(window).browser
    qtbot.keyClicks(browser.filter, "IDA-0001")
    qtbot.waitUntil(lambda: browser.model.rowCount() == 1)
    qtbot.keyClick(browser.filter, Qt.Key.Key_Down)
    settled(qtbot, window)
    assert browser.details.number == "IDA-0001"
    told = said(browser.details)
    assert "Estado: Resuelto → Reabierto" in told
    assert "Otro asunto" in told
