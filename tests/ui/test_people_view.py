"""Ajustes, Personas: the owner adds and closes, the director lets colleagues stand in, others look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, choose, click, said, settled
from postgresql_server import Server
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.office.access.duties import Duty
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.access.add_person import add_person
from advisor_app.services.access.grant_role import list_roles
from advisor_app.services.access.stand_in import list_stand_ins
from advisor_app.services.access.what_may_i_do import what_may_i_do
from advisor_app.services.access.who_works import working_as
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.pages.settings.page import SettingsPage
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import SettingsAt

DATABASE = "people_view_office"
ROLES = ("luis_vista", "marisol_vista", "ana_perez")


@pytest.fixture
def owned(postgresql_server: Server, empty_postgresql_office: str) -> Iterator[Office]:
    postgresql_server.copy(empty_postgresql_office, DATABASE)
    office = Office(open_store(postgresql_server.url(DATABASE)), "informática")
    for name in ("Ana Pérez", "Luis Gómez"):
        add_advisor(office, name)
    with office.store.unit_of_work("informática") as work:
        names = list(work.entities.resolve(["IDAAN", "MEF", "MOP"]))
        work.commit()
    assign_entities(office, names, "Ana Pérez", panama_day(now_utc()))
    add_person(office, "Luis Gómez", Duty.ADVISOR, "luis_vista", postgresql_server.password)
    add_person(office, "Marisol Quintero", Duty.DIRECTOR, "marisol_vista", postgresql_server.password)
    yield office
    office.store.close()
    postgresql_server.execute(f"DROP DATABASE {DATABASE} WITH (FORCE)", *(f"DROP ROLE {role}" for role in ROLES))


@pytest.fixture
def open_as(qtbot: QtBot, qapp: QApplication, owned: Office, memory_file: Path) -> Callable[[str], Window]:
    def opened(role: str) -> Window:
        address = owned.store.address.replace("//advisor:", f"//{role}:", 1)
        window = make_window(qapp, lambda: working_as(open_store(address), "?"), "es", Memory(memory_file), "light")
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        settled(qtbot, window)
        window.go_to("settings", SettingsAt("people"))
        settled(qtbot, window)
        return window

    return opened


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_the_owner_adds_the_director_grants_and_an_advisor_looks(
    qtbot: QtBot, open_as: Callable[[str], Window], owned: Office
) -> None:
    window = open_as("advisor")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    view = page.people
    assert view.model.rowCount() == 2
    click(qtbot, view.name)
    qtbot.keyClicks(view.name, "ana perez")
    click(qtbot, view.add)
    settled(qtbot, window)
    first = view.password.text()
    assert len(first) >= 12
    assert "se muestra una sola vez" in view.told.text()
    assert [one.person for one in list_roles(owned)] == ["Ana Pérez", "Luis Gómez", "Marisol Quintero"]
    click(qtbot, page.segments.button("rules"))
    click(qtbot, page.segments.button("people"))
    settled(qtbot, window)
    assert view.password.text() == "", "it is shown once"
    window.close()

    window = open_as("marisol_vista")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    view = page.people
    assert not view.add.isVisible()
    row = next(at for at in range(view.model.rowCount()) if view.model.row_at(at).role.person == "Luis Gómez")
    view.table.select_row(row)
    choose(qtbot, view.standing.other, "Ana Pérez")
    click(qtbot, view.standing.let)
    settled(qtbot, window)
    (made,) = list_stand_ins(owned)
    assert (made.person, made.stands_in_for, made.entity) == ("Luis Gómez", "Ana Pérez", "")
    assert "Luis Gómez reemplaza a Ana Pérez." in said(window)
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert list_stand_ins(owned)[0].last < made.last

    choose(qtbot, view.standing.about, "Solo de algunas entidades")
    assert not view.standing.let.isEnabled(), "none is chosen"
    boxes = view.standing.ticks.findChildren(Check)
    assert [box.text() for box in boxes] == ["IDAAN", "MEF", "MOP"]
    for box in boxes[:2]:
        click(qtbot, box)
    click(qtbot, view.standing.until)
    view.standing.until.selectAll()
    last = panama_day(now_utc()) + timedelta(days=3)
    qtbot.keyClicks(view.standing.until, f"{last:%d/%m/%Y}")
    click(qtbot, view.standing.let)
    settled(qtbot, window)
    now = [one for one in list_stand_ins(owned) if one.last == last]
    assert [(one.person, one.stands_in_for) for one in now] == [("Luis Gómez", "Ana Pérez")] * 2
    assert {one.entity for one in now} == {"IDAAN", "MEF"}
    told = what_may_i_do(working_as(open_store(owned.store.address.replace("//advisor:", "//luis_vista:", 1)), "?"))
    assert told.entities == 2, "the server opens these, and not the third"
    window.close()

    window = open_as("luis_vista")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    view = page.people
    assert not [one for one in (view.add, view.standing.let, view.close_access) if one.isVisible()]
    window.close()

    window = open_as("advisor")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.people.table.select_row(0)
    click(qtbot, page.people.close_access)
    assert "Ana Pérez" in answer(qtbot, window, accept=True)
    assert [one.person for one in list_roles(owned)] == ["Luis Gómez", "Marisol Quintero"]
