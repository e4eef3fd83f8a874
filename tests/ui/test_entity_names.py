"""Names of an entity: one more, one led to another entity from a day on, a part split off, and all of it undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.shell import Window

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)

ROWS = (
    "1,Ministerio Unido,2024-06-30 23:00,2024-07-02 10:00",
    "2,Ministerio Unido,2024-07-01 00:10,",
    "3,Otra,2024-06-05 09:00,2024-06-06 10:00",
)


@pytest.fixture
def opened(office: Office, tmp_path: Path, open_window: Callable[..., Window]) -> tuple[Window, EntitiesPage]:
    path = tmp_path / "casos.csv"
    path.write_text("\n".join(("Número,Entidad,Creado,Cerrado", *ROWS)), encoding="utf-8")
    import_cases(office, path)
    window = open_window(page="entities")
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)
    page.panel.show_section("facts")
    return window, page


def cases(office: Office) -> dict[str, int]:
    return {line.entity.name: line.cases for line in list_entities(office)}


def test_a_name_is_added_split_off_from_a_day_on_and_taken_back(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office
) -> None:
    window, page = opened
    names = page.panel.facts.names
    settled(qtbot, window)
    before = cases(office)
    assert before == {"Ministerio Unido": 2, "Otra": 1}
    click(qtbot, names.add)
    qtbot.keyClicks(names.name_form.name, "M. Unido")
    qtbot.keyClick(names.name_form.name, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "«M. Unido» lleva a Ministerio Unido" in said(window.notices)
    assert "0 casos · se conoce desde" in said(names)

    click(qtbot, names.lead)
    form = names.leading_form
    assert not form.save.isEnabled()
    qtbot.keyClicks(form.into, "Autoridad Nueva")
    assert "solo lleva a otra desde un día" in said(form)
    assert not form.save.isEnabled()
    qtbot.keyClicks(form.start, "01/07/2024")
    assert "Autoridad Nueva es nueva y se crea." in said(form)
    qtbot.keyClick(form.start, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert cases(office) == {"Ministerio Unido": 1, "Autoridad Nueva": 1, "Otra": 1}
    assert "Los casos creados desde el 01/07/2024 van a Autoridad Nueva." in said(names)

    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert cases(office) == before
    assert "Autoridad Nueva" not in said(names)


def test_one_spelling_goes_to_a_known_entity_and_all_of_them_after_a_confirmation(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office
) -> None:
    window, page = opened
    names = page.panel.facts.names
    settled(qtbot, window)
    click(qtbot, names.lead)
    form = names.leading_form
    qtbot.keyClicks(form.into, "otra")
    assert "pasan a ser una sola" in said(form)
    click(qtbot, form.save)
    assert "Ministerio Unido" in answer(qtbot, window, accept=False)
    assert cases(office) == {"Ministerio Unido": 2, "Otra": 1}
    click(qtbot, form.save)
    answer(qtbot, window, accept=True)
    assert cases(office) == {"Otra": 3}
