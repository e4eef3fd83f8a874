"""The directory in the window: people, what joining needs, doubles, places, the confirmation, a workbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from hands import button, choose, click, said, settled
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.people import Entity, LiaisonKind
from advisor_app.services.directory.correct_places import list_places
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.save_entity import add_entity
from advisor_app.services.directory.save_liaison import add_liaison, list_liaisons
from advisor_app.services.directory.show_entity import show_entity
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.shell import Window

TODAY = panama_day(now_utc())
Opened = Callable[..., Window]


@pytest.fixture
def idaan(office: Office) -> Entity:
    made = add_entity(office, "IDAAN", "Instituto de Acueductos y Alcantarillados Nacionales")
    add_entity(office, "MOP")
    add_advisor(office, "Ana Ríos", "ana@cac.example")
    assign_entities(office, ["IDAAN", "MOP"], "Ana Ríos")
    add_liaison(office, made.id, "Karina Atencio", LiaisonKind.OPERATIONAL, post="Jefa", email="k@idaan.example")
    return made


@pytest.fixture
def opened(qtbot: QtBot, idaan: Entity, open_window: Opened) -> tuple[Window, EntitiesPage]:
    window = open_window(page="entities")
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)
    return window, page


def test_a_liaison_is_replaced_by_keyboard_and_the_replacement_undone(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office, idaan: Entity
) -> None:
    window, page = opened
    form = page.panel.form
    replacing = button(page.panel, "Reemplazar")
    replacing.setFocus()
    qtbot.keyClick(replacing, Qt.Key.Key_Space)
    assert "¿Quién reemplaza a Karina Atencio?" in said(page.panel)
    assert form.name.hasFocus()
    assert form.post.text() == "Jefa"
    qtbot.keyClicks(form.name, "Julio Solis")
    qtbot.keyClicks(form.district, "Santiago")
    assert not form.in_panama.isVisible(), "the district says it"
    qtbot.keyClick(form.district, Qt.Key.Key_Return)
    settled(qtbot, window)
    (julio,) = list_liaisons(office, idaan.id)
    assert (julio.name, julio.start, julio.in_panama_district) == ("Julio Solis", TODAY, False)
    shown = said(page.panel)
    assert "reemplazó a Karina Atencio" in shown
    assert f"hasta el {TODAY - timedelta(days=1):%d/%m/%Y}" in shown
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert [one.name for one in list_liaisons(office, idaan.id)] == ["Karina Atencio"]
    click(qtbot, button(page.panel, "Terminar"))
    settled(qtbot, window)
    assert list_liaisons(office, idaan.id) == []
    assert "Ya no, o todavía no" in said(page.panel)


def test_facts_agreements_and_joining_are_noted_beside_the_list(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office, idaan: Entity
) -> None:
    window, page = opened
    panel = page.panel
    click(qtbot, panel.segments.button("facts"))
    click(qtbot, panel.facts.edit)
    qtbot.keyClicks(panel.facts.form.address, "Via Brasil")
    choose(qtbot, panel.facts.form.parent_choice, "MOP")
    click(qtbot, panel.facts.form.save)
    settled(qtbot, window)
    assert "Via Brasil" in said(panel)
    click(qtbot, panel.segments.button("terms"))
    click(qtbot, panel.terms.add)
    qtbot.keyClicks(panel.terms.form.days, "20")
    qtbot.keyClicks(panel.terms.form.responsible, "Oficina Comercial")
    qtbot.keyClick(panel.terms.form.responsible, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "20 días · todo tipo · todo el país" in said(panel)
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert "20 días" not in said(panel)
    click(qtbot, panel.terms.add)
    qtbot.keyClicks(panel.terms.form.responsible, "Oficina Comercial")
    qtbot.keyClick(panel.terms.form.responsible, Qt.Key.Key_Return)
    settled(qtbot, window)
    click(qtbot, panel.segments.button("joining"))
    assert "Oficina Comercial" in said(panel)
    click(qtbot, button(panel, "Anotar"))
    assert panel.joining.form.met_on.hasFocus()
    qtbot.keyClicks(panel.joining.form.note, "no hace falta")
    qtbot.keyClick(panel.joining.form.not_applicable, Qt.Key.Key_Space)
    click(qtbot, panel.joining.form.save)
    settled(qtbot, window)
    assert "no aplica · no hace falta" in said(panel)
    click(qtbot, panel.segments.button("history"))
    assert "Ana Ríos, desde el" in said(panel)
    card = show_entity(office, idaan.id)
    assert (card.entity.address, card.parent and card.parent.name) == ("Via Brasil", "MOP")


def test_two_records_of_a_person_become_one_and_two_again(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office, idaan: Entity
) -> None:
    window, page = opened
    add_liaison(office, idaan.id, "Karina Atensio", LiaisonKind.OPERATIONAL, telephone="512-0000")
    click(qtbot, page.segments.button("doubles"))
    settled(qtbot, window)
    assert page.doubles.model.rowCount() == 1
    click(qtbot, page.doubles.merge)
    settled(qtbot, window)
    (kept,) = list_liaisons(office, idaan.id)
    assert (kept.name, kept.telephone) == ("Karina Atencio", "512-0000")
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert len(list_liaisons(office, idaan.id)) == 2


def test_entities_are_asked_and_an_answer_is_written_down(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office, idaan: Entity
) -> None:
    window, page = opened
    view = page.confirmation
    click(qtbot, page.segments.button("confirmation"))
    settled(qtbot, window)
    assert not view.confirmed.isEnabled()
    click(qtbot, view.ask)
    settled(qtbot, window)
    assert "1 borrador en la bandeja de salida." in said(window.notices)
    assert "Preguntadas 2 de 2: 0 confirmaron, 0 corrigieron, 2 en espera" in said(view)
    qtbot.keyClicks(view.note, "otro cargo")
    click(qtbot, view.corrected)
    settled(qtbot, window)
    assert "Preguntadas 2 de 2: 0 confirmaron, 1 corrigieron, 1 en espera" in said(view)
    assert show_entity(office, idaan.id).entity.confirmed_on == TODAY


def test_a_place_is_corrected(qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office) -> None:
    window, page = opened
    view = page.territory
    click(qtbot, page.segments.button("territory"))
    settled(qtbot, window)
    assert "no se copió de ninguna otra lista" in said(view)
    click(qtbot, view.filter)
    qtbot.keyClicks(view.filter, "nargana")
    qtbot.waitUntil(lambda: 0 < view.model.rowCount() < 10)
    view.form.district.selectAll()
    qtbot.keyClicks(view.form.district, "Gaigirgordub")
    qtbot.keyClick(view.form.district, Qt.Key.Key_Return)
    settled(qtbot, window)
    found = list_places(office)
    assert found.own
    assert any(one.district == "Gaigirgordub" and not one.corregimiento for one in found.places)


def test_what_is_typed_of_a_place_waits_there_while_another_is_looked_at(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage]
) -> None:
    window, page = opened
    view = page.territory
    click(qtbot, page.segments.button("territory"))
    settled(qtbot, window)
    form = view.form
    form.district.selectAll()
    qtbot.keyClicks(form.district, "Distrito escrito")
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert form.district.text() != "Distrito escrito"
    assert "no está guardado" in said(window)
    click(qtbot, view.add)
    qtbot.keyClicks(form.corregimiento, "Barrio escrito")
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Up)
    assert (form.district.text(), form.typed_in) == ("Distrito escrito", True)
    click(qtbot, view.add)
    assert form.corregimiento.text() == "Barrio escrito"


def test_a_dropped_list_is_looked_at_before_it_is_kept(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office, tmp_path: Path
) -> None:
    window, page = opened
    workbook = openpyxl.Workbook()
    for line in (
        ("Entidad", "Asesor", "Correo del enlace"),
        ("ASEP", "Berta", "b@asep.example"),
        ("M.O.P.", None, "x"),
    ):
        workbook.worksheets[0].append(list(line))
    workbook.save(tmp_path / "lista.xlsx")
    assert dropped(page, tmp_path / "lista.xlsx")
    settled(qtbot, window)
    assert "«x» no es una dirección de correo." in said(page.importing)
    assert not page.importing.keep.isEnabled()
    assert len(list_entities(office)) == 2
    workbook.worksheets[0]["C3"] = "m@mop.example"
    workbook.save(tmp_path / "lista.xlsx")
    assert dropped(page, tmp_path / "lista.xlsx")
    settled(qtbot, window)
    click(qtbot, page.importing.keep)
    settled(qtbot, window)
    lines = {line.entity.name: line for line in list_entities(office)}
    assert {name: line.advisor for name, line in lines.items()} == {
        "ASEP": "Berta",
        "IDAAN": "Ana Ríos",
        "MOP": "Ana Ríos",
    }
    assert page.table.isVisible()
    page.export_to(tmp_path / "directorio.xlsx")
    settled(qtbot, window)
    assert openpyxl.load_workbook(tmp_path / "directorio.xlsx").sheetnames[:4] == [
        "Entidades",
        "Enlaces",
        "Acuerdos",
        "Territorio",
    ]


def dropped(page: EntitiesPage, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, copy = QPointF(60, 60), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at.toPoint(), copy, data, left, none)
    QApplication.sendEvent(page, entering)
    if not entering.isAccepted():
        return False
    dropping = QDropEvent(at, copy, data, left, none)
    QApplication.sendEvent(page, dropping)
    return dropping.isAccepted()
