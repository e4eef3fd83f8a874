"""From the settings an office goes to a server in three steps, and only to an empty one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, said, settled
from postgresql_server import Server
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.services.office import Office
from advisor_app.services.shared_office.office_status import office_status
from advisor_app.store import open_store
from advisor_app.store.schema import SCHEMA
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.pages.settings.page import SettingsPage
from advisor_app.ui.shell import Window


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_the_office_is_tried_moved_and_found_there(
    qtbot: QtBot,
    open_window: Callable[..., Window],
    sqlite_location: str,
    postgresql_location: str,
    postgresql_server: Server,
) -> None:
    store = open_store(sqlite_location)
    with store.unit_of_work("Ana") as work:
        work.entities.resolve(["IDAAN"])
        work.history.append("tried", {})
        work.commit()
    store.close()
    window = open_window(page="settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    part = page.move_office
    part.address.setFocus()

    QTest.keyClicks(part.address, "otra cosa")
    click(qtbot, part.test)
    settled(qtbot, window)
    assert "Mover" not in part.told.text()
    assert not part.move_it.isEnabled(), "a file that is not there is no server"

    part.address.selectAll()
    before, _, after = postgresql_location.replace("+psycopg", "").partition(f":{postgresql_server.password}")
    QTest.keyClicks(part.address, before + after)
    part.password.setFocus()
    QTest.keyClicks(part.password, postgresql_server.password)
    click(qtbot, part.test)
    settled(qtbot, window)
    assert "PostgreSQL" in said(part.found)
    assert "Sin cifrar; el servidor está en este equipo." in said(part.found)
    assert "Un archivo de este equipo: nada va por la red." in said(page.computer)
    click(qtbot, part.move_it)
    asked = answer(qtbot, window, accept=True)
    assert "127.0.0.1" in asked
    settled(qtbot, window)

    assert office_status(postgresql_location).counts == {"cases": 0, "entities": 1, "advisors": 0, "history": 1}
    assert digest(postgresql_location) == digest(sqlite_location)
    click(qtbot, part.test)
    settled(qtbot, window)
    assert not part.move_it.isEnabled(), "it is no longer empty"


def test_an_office_of_another_version_is_told_on_a_calm_page(
    qtbot: QtBot, qapp: QApplication, sqlite_location: str, tmp_path: Path
) -> None:
    stamp(sqlite_location, "9999")
    window = make_window(
        qapp, lambda: Office(open_store(sqlite_location), "yo"), "es", Memory(tmp_path / "w.ini"), "light"
    )
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: "9999" in said(window), timeout=20_000)
    told = said(window)
    assert SCHEMA in told, "both versions are named"
    assert "No se cambió nada" in told
    stamp(sqlite_location, SCHEMA)
    click(qtbot, button(window, "Intentar de nuevo"))
    settled(qtbot, window)
    assert "9999" not in said(window)


def digest(location: str) -> str:
    store = open_store(location)
    try:
        return store.digest()
    finally:
        store.close()


def stamp(location: str, revision: str) -> None:
    with closing(sqlite3.connect(location)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        connection.commit()
