"""The window asks for a shared office's password where the keyring has none, and offers one's own for the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from hands import button, click, offered, said, settled
from keyring_in_memory import KeyringInMemory
from postgresql_server import Server
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from advisor_app.bootstrap import open_office
from advisor_app.office.access.duties import Duty
from advisor_app.services.access.add_person import add_person
from advisor_app.services.access.grant_role import grant_role
from advisor_app.services.access.what_may_i_do import what_may_i_do
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor
from advisor_app.settings import Settings
from advisor_app.store import open_store
from advisor_app.ui.access.door import Door, Typed
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.opening import Opening
from advisor_app.ui.shell import Window

FIRST, OWN = "la primera, dada en persona", "cuatro palabras que recuerdo"
DATABASE = "password_office"
OpenAtDoor = Callable[[Door], Window]


@pytest.fixture
def address(postgresql_server: Server, empty_postgresql_office: str) -> Iterator[str]:
    """That of Ana, who got her first password, without it."""
    postgresql_server.copy(empty_postgresql_office, DATABASE)
    store = open_store(postgresql_server.url(DATABASE))
    owned = Office(store, "informática")
    add_advisor(owned, "Ana Pérez", "ana@cac.example")
    add_person(owned, "Ana Pérez", Duty.ADVISOR, "ana_window", FIRST)
    store.close()
    yield f"postgresql+psycopg://ana_window@127.0.0.1:{postgresql_server.port}/{DATABASE}"
    postgresql_server.execute(f"DROP DATABASE {DATABASE} WITH (FORCE)", "DROP ROLE ana_window")


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> KeyringInMemory:
    made = KeyringInMemory()
    monkeypatch.setattr(keyring, "get_password", made.get_password)
    monkeypatch.setattr(keyring, "set_password", made.set_password)
    return made


@pytest.fixture
def open_at(qtbot: QtBot, qapp: QApplication, memory_file: Path) -> OpenAtDoor:
    def opened(door: Door) -> Window:
        window = make_window(qapp, door.open, "es", Memory(memory_file), "light", door=door)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        return window

    return opened


def door_to(address: str, typed: Typed) -> Door:
    return Door(lambda place, who: open_office(Settings(place, who)), address, "?", typed)


def asks(window: Window) -> bool:
    return any(one.isVisible() and one.asked is not None and one.asked.isVisible() for one in openings(window))


def openings(window: Window) -> list[Opening]:
    return window.findChildren(Opening)


def type_password(qtbot: QtBot, text: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_password_is_asked_for_kept_and_changed(
    qtbot: QtBot, open_at: OpenAtDoor, address: str, ring: KeyringInMemory, memory_file: Path
) -> None:
    typed: Typed = {}
    window = open_at(door_to(address, typed))
    qtbot.waitUntil(lambda: asks(window), timeout=20_000)
    assert "Usted entra a 127.0.0.1 como ana_window." in said(window)
    assert "Intentar de nuevo" not in offered(openings(window)[0])
    qtbot.waitUntil(lambda: _focused() == "Contraseña")
    type_password(qtbot, "no es esta")
    qtbot.waitUntil(lambda: "El servidor no la aceptó" in said(window), timeout=20_000)
    assert ring.kept == {}, "what opens nothing is not kept"
    type_password(qtbot, FIRST)
    settled(qtbot, window)
    assert [*ring.kept.values()] == [FIRST]
    assert "Ana Pérez" in said(window)

    # The first one ends: one's own is offered, once, and the window is opened anew with it.
    qtbot.waitUntil(lambda: "Usted entró con su primera contraseña." in said(window), timeout=20_000)
    click(qtbot, button(window, "Elegir una propia"))
    qtbot.waitUntil(lambda: _focused() == "Contraseña nueva, de 12 caracteres o más")
    type_password(qtbot, "corta")
    type_password(qtbot, "corta")
    qtbot.waitUntil(lambda: "La contraseña es corta" in said(window), timeout=20_000)
    type_password(qtbot, OWN)
    type_password(qtbot, "otra cosa bien distinta")
    assert "no son iguales" in said(window)
    with qtbot.waitSignal(window.frame.beside.again_wanted, timeout=20_000):
        type_password(qtbot, OWN)
        type_password(qtbot, OWN)
    window.close()
    assert [*ring.kept.values()] == [OWN]

    again = open_at(door_to(address, typed))
    settled(qtbot, again)
    assert "primera contraseña" not in said(again)
    office = open_office(Settings(address, "?"))  # as the next start does, by the keyring alone
    assert what_may_i_do(office).password_until is None
    office.store.close()
    kept = "".join(one.read_text("utf-8", "replace") for one in memory_file.parent.iterdir() if one.is_file())
    assert not any(secret in kept + str(typed) for secret in (FIRST, OWN))

    # What a rule refuses is told in the window as what it is.
    jobs = again.frame.around.jobs
    jobs.change(
        again, lambda office, _: grant_role(office, "Ana Pérez", "ana_window", Duty.DIRECTOR), things=frozenset()
    )
    qtbot.waitUntil(lambda: "reglas de acceso" in _all_said(again), timeout=20_000)


def test_without_a_keyring_it_opens_and_says_so(
    qtbot: QtBot, open_at: OpenAtDoor, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keyring.errors import NoKeyringError

    def none(*_of: str) -> str:
        raise NoKeyringError

    monkeypatch.setattr(keyring, "get_password", none)
    monkeypatch.setattr(keyring, "set_password", none)
    window = open_at(door_to(address, {}))
    qtbot.waitUntil(lambda: asks(window), timeout=20_000)
    type_password(qtbot, FIRST)
    settled(qtbot, window)
    assert "no responde ningún llavero" in _all_said(window)


def _focused() -> str:
    found = QApplication.focusWidget()
    return "" if found is None else found.accessibleName()


def _all_said(window: Window) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))
