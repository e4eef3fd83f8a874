"""A first start: three steps by keyboard, each may be passed over, and they never come again by themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.services.office import Office
from advisor_app.ui.first_start.first_start import FirstStart
from advisor_app.ui.memory import LOCATION, WHO, Memory
from advisor_app.ui.shell import Window

OpenWindow = Callable[..., Window]


def first_start(qtbot: QtBot, window: Window) -> FirstStart | None:
    window.frame.beside.offer_first_start()
    settled(qtbot, window)
    shown = window.frame.beside.first_start
    return shown if shown is not None and shown.isVisible() else None


def focused() -> str:
    found = QApplication.focusWidget()
    return "" if found is None else found.accessibleName()


@pytest.mark.needs_file("a server itself says who works")
def test_by_keyboard_from_ones_name_to_the_first_export(
    qtbot: QtBot, open_window: OpenWindow, office: Office, memory_file: Path
) -> None:
    window = open_window()
    window.activateWindow()
    steps = first_start(qtbot, window)
    assert steps is not None
    assert "¿Quién es usted?" in said(steps)
    qtbot.waitUntil(lambda: focused() == "Nombre y apellido")
    qtbot.keyClicks(steps.who.name, "Marisol Quintero")
    qtbot.keyClick(steps.who.name, Qt.Key.Key_Tab)
    assert focused() == "Correo electrónico"
    qtbot.keyClicks(steps.who.email, "nada")
    qtbot.keyClick(steps.who.email, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "nada" in said(steps.who)  # no address: told where it stands, and one stays there
    steps.who.email.clear()
    qtbot.keyClicks(steps.who.email, "marisol@cac.example")
    qtbot.keyClick(steps.who.email, Qt.Key.Key_Return)
    settled(qtbot, window)
    with office.store.reading() as reading:
        assert [one.name for one in reading.advisors.all()] == ["Marisol Quintero"]
    assert "¿Dónde está la oficina?" in said(steps)
    with qtbot.waitSignal(window.frame.beside.again_wanted):  # under another name the window is opened anew
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (window._memory.text(WHO), window._memory.text(LOCATION)) == ("Marisol Quintero", "")

    window = open_window()
    steps = first_start(qtbot, window)
    assert steps is not None
    assert "La primera exportación" in said(steps)
    qtbot.keyClick(steps, Qt.Key.Key_Escape)

    assert first_start(qtbot, open_window()) is None
    assert Memory(memory_file).text("first/done") == "yes"


def test_a_server_is_tried_before_anything_is_kept(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    steps = first_start(qtbot, window)
    assert steps is not None
    qtbot.keyClick(steps, Qt.Key.Key_Escape)
    steps.place.show_way("server")
    steps.place.address.setFocus()
    qtbot.keyClicks(steps.place.address, "mysql://nadie@servidor/oficina")
    qtbot.keyClick(steps.place.address, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "mysql" in said(steps.place)
    assert window._memory.text(LOCATION) == ""


def test_an_office_with_cases_is_no_first_start(qtbot: QtBot, open_window: OpenWindow, samples: object) -> None:
    window = open_window()
    assert first_start(qtbot, window) is None
    window.frame.beside.choose_office()  # by one's own wish, at any time
    settled(qtbot, window)
    steps = window.frame.beside.first_start
    assert steps is not None
    assert "¿Dónde está la oficina?" in said(steps)
