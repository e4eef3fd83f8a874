"""What a person may not do is not offered, and who works is said at the foot: the server was asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hands import settled
from postgresql_server import Server
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.office.access.duties import Duty
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.access.grant_role import grant_role
from advisor_app.services.access.stand_in import stand_in
from advisor_app.services.access.who_works import working_as
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.shell import Window

PEOPLE = {"Sofía Ríos": Duty.SECRETARY, "Ana Pérez": Duty.ADVISOR, "Marisol Quintero": Duty.DIRECTOR}


@pytest.fixture
def addresses(postgresql_server: Server, postgresql_location: str) -> Iterator[dict[str, str]]:
    """The address with which each person opens the office."""
    store = open_store(postgresql_location)
    owner = Office(store, "informática")
    add_advisor(owner, "Ana Pérez", "ana@cac.example")
    found = {}
    for name, duty in PEOPLE.items():
        role = f"window_{duty}"
        postgresql_server.execute(f"CREATE ROLE {role} LOGIN PASSWORD '{postgresql_server.password}'")
        grant_role(owner, name, role, duty)
        found[name] = postgresql_location.replace("advisor:", f"{role}:", 1)
    yield found
    store.close()
    database = postgresql_location.rpartition("/")[2]
    for duty in PEOPLE.values():
        postgresql_server.execute(f"DROP OWNED BY window_{duty}", f"DROP ROLE window_{duty}", database=database)


def test_the_window_offers_what_the_server_allows(
    qtbot: QtBot, qapp: QApplication, addresses: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    director = working_as(open_store(addresses["Marisol Quintero"]), "?")
    until = panama_day(now_utc()) + timedelta(days=3)
    stand_in(director, "Ana Pérez", "Marisol Quintero", last=until)
    director.store.close()

    def window_of(name: str) -> Window:
        memory = Memory(tmp_path_factory.mktemp("window") / "window.ini")
        window = make_window(qapp, lambda: working_as(open_store(addresses[name]), "?"), "es", memory, "light")
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        settled(qtbot, window)
        qtbot.waitUntil(window.frame.status.who.shown.isVisible)
        settled(qtbot, window)
        return window

    sofia = window_of("Sofía Ríos").frame
    offered = {name for name in ("cases", "audit", "plans", "direction", "entities", "meetings") if sofia.offers(name)}
    assert offered == {"entities", "meetings"}
    assert sofia.status.who.shown.text() == "Sofía Ríos · secretaría"
    assert "Casos" in sofia.status.who.shown.toolTip()
    for page in ("entities", "meetings", "mail", "reports", "settings"):
        sofia.go_to(page)
        qtbot.wait(1)
    ana = window_of("Ana Pérez").frame
    assert ana.offers("cases")
    assert ana.offers("direction"), "she stands in for the director"
    assert f"en lugar de Marisol Quintero hasta el {until:%d/%m/%Y}" in ana.status.who.shown.text()
