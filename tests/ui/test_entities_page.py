"""Entities: advisors, assignments, liaisons, the review of new names and the merging of two that are one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.save_liaison import list_liaisons
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, list_advisors
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.shell import Window

TODAY = panama_day(now_utc())
Opened = Callable[..., Window]


@pytest.fixture
def filled(office: Office, tmp_path: Path) -> None:
    day = date(2026, 11, 11)
    rows = [*closed_cases("IDAAN", 5, day), *closed_cases("MOP", 3, day), *closed_cases("I.D.A.A.N.", 2, day)]
    import_cases(office, write_export(tmp_path / "lleno.csv", rows))


@pytest.fixture
def opened(qtbot: QtBot, filled: None, open_window: Opened) -> tuple[Window, EntitiesPage]:
    window = open_window(page="entities")
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)
    return window, page


def test_an_empty_office_says_where_entities_come_from(open_window: Opened) -> None:
    assert "Todavía no hay entidades" in said(open_window(page="entities"))


def test_an_advisor_is_added_and_given_the_chosen_entities(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office
) -> None:
    window, page = opened
    click(qtbot, page.main)
    qtbot.keyClicks(page.new_advisor.name, "Marisol Quintero")
    qtbot.keyClicks(page.new_advisor.email, "mq@asesoria.example")
    qtbot.keyClick(page.new_advisor.email, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert [one.email for one in list_advisors(office)] == ["mq@asesoria.example"]
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.assigning.advisor.setFocus()
    qtbot.keyClick(page.assigning.advisor, Qt.Key.Key_Down)
    assert page.assigning.button.text() == "Asignar 3"
    click(qtbot, page.assigning.button)
    settled(qtbot, window)
    assert {line.advisor for line in list_entities(office)} == {"Marisol Quintero"}
    assert "3 entidades asignadas" in said(window.notices)
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert {line.advisor for line in list_entities(office)} == {None}


def test_an_assignment_holds_from_the_day_that_was_typed(
    qtbot: QtBot, filled: None, open_window: Opened, office: Office
) -> None:
    add_advisor(office, "Itzel Correa")
    window = open_window(page="entities")
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)
    later = TODAY + timedelta(days=9)
    start = page.assigning.start
    start.selectAll()
    qtbot.keyClicks(start, f"{later:%d/%m/%Y}")
    page.assigning.advisor.setFocus()
    qtbot.keyClick(page.assigning.advisor, Qt.Key.Key_Down)
    click(qtbot, page.assigning.button)
    settled(qtbot, window)
    name = page.model.row_at(0).entity.name
    of = {line.entity.name: line.advisor for line in list_entities(office, later)}
    assert of[name] == "Itzel Correa"
    assert {line.advisor for line in list_entities(office, later - timedelta(days=1))} == {None}


def test_a_day_that_does_not_exist_cannot_be_assigned_from(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office
) -> None:
    _, page = opened
    page.assigning.start.selectAll()
    qtbot.keyClicks(page.assigning.start, "31/02/2026")
    assert page.assigning.start.property("wrong")
    assert not page.assigning.button.isEnabled()


def test_liaisons_are_added_edited_removed_and_brought_back(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office
) -> None:
    window, page = opened
    entity = page.model.row_at(page.table.currentIndex().row()).entity
    form = page.panel.form
    click(qtbot, page.panel.add)
    qtbot.keyClicks(form.name, "Karina Atencio")
    qtbot.keyClicks(form.post, "Jefa de Reclamos")
    qtbot.keyClicks(form.email, "katencio@idaan.example")
    form.kind.setFocus()
    qtbot.keyClick(form.kind, Qt.Key.Key_Down)
    qtbot.keyClick(form.in_panama, Qt.Key.Key_Space)
    click(qtbot, form.save)
    settled(qtbot, window)
    kept = list_liaisons(office, entity.id)[0]
    assert (kept.name, kept.post, kept.kind) == ("Karina Atencio", "Jefa de Reclamos", LiaisonKind.EXECUTIVE)
    assert not kept.in_panama_district
    assert "fuera del distrito de Panamá" in said(page.panel)
    click(qtbot, button(page.panel, "Editar"))
    form.email.selectAll()
    qtbot.keyClicks(form.email, "karina@idaan.example")
    qtbot.keyClick(form.email, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert list_liaisons(office, entity.id)[0].email == "karina@idaan.example"
    click(qtbot, button(page.panel, "Quitar"))
    settled(qtbot, window)
    assert list_liaisons(office, entity.id) == []
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert list_liaisons(office, entity.id)[0].email == "karina@idaan.example"


def test_a_wrong_address_is_refused_and_what_was_typed_stays(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office
) -> None:
    window, page = opened
    click(qtbot, page.panel.add)
    qtbot.keyClicks(page.panel.form.name, "Karina Atencio")
    qtbot.keyClicks(page.panel.form.email, "sin arroba")
    click(qtbot, page.panel.form.save)
    settled(qtbot, window)
    assert said(window.notices)
    assert page.panel.form.isVisible()
    assert page.panel.form.name.text() == "Karina Atencio"


def test_new_names_wait_for_review(qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office) -> None:
    window, page = opened
    assert window.frame._navigation._entries["entities"].accessibleName() == "Entidades, 3"
    click(qtbot, page._views.button("new"))
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.review.text() == "Marcar 3 como revisadas"
    click(qtbot, page.review)
    settled(qtbot, window)
    assert all(line.entity.reviewed for line in list_entities(office))
    assert page.model.rowCount() == 0
    assert window.frame._navigation._entries["entities"].accessibleName() == "Entidades"


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_two_names_of_one_entity_are_merged_only_after_a_confirmation(
    qtbot: QtBot, opened: tuple[Window, EntitiesPage], office: Office
) -> None:
    window, page = opened
    click(qtbot, page._views.button("alike"))
    assert page.model.rowCount() == 2
    click(qtbot, page.merging.buttons[0])
    answer(qtbot, window, accept=False)
    assert len(list_entities(office)) == 3
    click(qtbot, page.merging.buttons[0])
    told = answer(qtbot, window, accept=True)
    assert "No se puede deshacer." in told
    assert {line.entity.name: line.cases for line in list_entities(office)} == {"IDAAN": 7, "MOP": 3}


def test_see_its_cases_opens_them(qtbot: QtBot, opened: tuple[Window, EntitiesPage]) -> None:
    window, page = opened
    page.filter.setFocus()
    qtbot.keyClicks(page.filter, "mop")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    settled(qtbot, window)
    click(qtbot, page.panel._cases)
    settled(qtbot, window)
    shown = said(window)
    assert "Entidad: MOP" in shown
    assert "3 de 10 casos" in shown
