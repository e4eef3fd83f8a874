"""A directory dropped among the cases, and cases dropped on the directory, are led to where they belong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hands import button, click, drop, offered, said, settled
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.office import Office
from advisor_app.ui.pages.cases.page import CasesPage
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.shell import Window

Opened = Callable[..., Window]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (("Entidad", "Asesor"), ("IDAAN", "Ana Ríos"), ("MOP", "Ana Ríos")):
        book.active.append(row)
    path = tmp_path / "entidades.xlsx"
    book.save(path)
    return path


def test_a_directory_dropped_on_the_first_page_is_opened_as_one(
    qtbot: QtBot, open_window: Opened, office: Office, directory: Path
) -> None:
    window = open_window(page="my_week")
    assert drop(window, directory)
    settled(qtbot, window)
    assert "entidades.xlsx parece una lista de entidades" in said(window.notices)
    click(qtbot, button(window.notices, "Abrirla como directorio"))
    settled(qtbot, window)
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)
    assert "parece una lista" not in said(window.notices)
    click(qtbot, page.importing.keep)
    settled(qtbot, window)
    assert {line.entity.name: line.advisor for line in list_entities(office)} == {
        "IDAAN": "Ana Ríos",
        "MOP": "Ana Ríos",
    }


def test_an_offer_goes_with_its_file(qtbot: QtBot, open_window: Opened, directory: Path, tmp_path: Path) -> None:
    window = open_window(page="cases")
    drop(window, directory)
    settled(qtbot, window)
    drop(window, write_export(tmp_path / "casos.csv", closed_cases("IDAAN", 3, panama_day(now_utc()))))
    settled(qtbot, window)
    assert "Abrirla como directorio" not in offered(window.notices)


def test_cases_given_to_the_directory_are_imported_as_cases(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    window = open_window(page="entities")
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)
    path = write_export(tmp_path / "casos.csv", closed_cases("IDAAN", 3, panama_day(now_utc())))
    page.look_at(path)
    settled(qtbot, window)
    assert "Son casos, uno por fila" in said(page)
    assert not page.importing.keep.isEnabled()
    click(qtbot, page.importing.as_cases)
    settled(qtbot, window)
    cases = window.page("cases")
    assert isinstance(cases, CasesPage)
    assert cases.importing is not None
    assert cases.importing.to_import == 3
    assert list_entities(office) == []
