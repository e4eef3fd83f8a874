"""A workbook of the directory is taken in, undone in its notice or in the list of imports, and told why not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hands import button, click, offered, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.office import Office
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.shell import Window


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (("Entidad", "Asesor"), ("IDAAN", "Ana Ríos"), ("MOP", "Ana Ríos")):
        book.active.append(row)
    path = tmp_path / "entidades.xlsx"
    book.save(path)
    return path


def test_an_import_goes_back_from_its_notice_and_from_the_list(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, directory: Path
) -> None:
    window = open_window(page="entities")
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)

    def take_in() -> None:
        page.look_at(directory)
        settled(qtbot, window)
        click(qtbot, page.importing.keep)
        settled(qtbot, window)
        assert len(list_entities(office)) == 2

    take_in()
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert list_entities(office) == []
    assert "El directorio está como antes de entidades.xlsx." in said(window.notices)

    take_in()
    click(qtbot, page.past)
    settled(qtbot, window)
    assert page.imports.table.hasFocus()
    assert page.imports.model.rowCount() == 2
    assert "Deshacer esta importación" in offered(page.imports)
    entity = list_entities(office)[0].entity
    add_liaison(office, entity.id, "Karina Atencio", LiaisonKind.OPERATIONAL, email="k@x.example")
    page.imports.undo.setFocus()
    qtbot.keyClick(page.imports.undo, Qt.Key.Key_Space)
    settled(qtbot, window)
    assert "ya se usa en otra parte" in said(window.notices)
    assert len(list_entities(office)) == 2
    qtbot.keyClick(page.imports.table, Qt.Key.Key_Down)
    assert "Deshacer esta importación" not in offered(page.imports)
    click(qtbot, button(page.imports, "Volver a las entidades"))
    settled(qtbot, window)
    assert page.table.isVisible()
