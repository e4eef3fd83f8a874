"""Ctrl+K: a few letters lead to the very record, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import press, settled
from letters_hands import Samples
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.ui.search.palette import Palette
from advisor_app.ui.shell import Window

OpenWindow = Callable[..., Window]


def opened(qtbot: QtBot, window: Window) -> Palette:
    press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.waitUntil(lambda: palette.isVisible() and palette.field.hasFocus())
    return palette


def typed(qtbot: QtBot, window: Window, palette: Palette, text: str) -> list[str]:
    palette.field.clear()
    qtbot.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: palette.asked == text)
    settled(qtbot, window)
    return rows(palette)


def rows(palette: Palette) -> list[str]:
    return [str(palette.model.index(row).data()) for row in range(palette.model.rowCount())]


def enter(qtbot: QtBot, window: Window, palette: Palette) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    settled(qtbot, window)


@pytest.fixture
def window(open_window: OpenWindow, samples: Samples) -> Window:
    return open_window()


def test_records_open_where_they_are(qtbot: QtBot, window: Window, samples: Samples) -> None:
    number = next(iter(samples.values()))[0]
    palette = opened(qtbot, window)
    assert typed(qtbot, window, palette, number)[:2] == ["Casos", number]
    enter(qtbot, window, palette)
    browser = window.page("cases").browser
    assert [browser.model.index(row, 0).data() for row in range(browser.model.rowCount())] == [number]
    assert browser.table.hasFocus()

    palette = opened(qtbot, window)
    assert palette.field.text() == ""
    assert typed(qtbot, window, palette, "idaan")[:2] == ["Entidades", "IDAAN"]
    enter(qtbot, window, palette)
    page = window.page("entities")
    assert page.model.row_at(page.table.currentIndex().row()).entity.name == "IDAAN"

    palette = opened(qtbot, window)
    assert typed(qtbot, window, palette, "munoz")[:2] == ["Personas", "José Muñoz"]
    assert "IDAAN" in palette.field.accessibleDescription()  # what Enter would open is said
    assert typed(qtbot, window, palette, "personas mop")[:2] == ["Personas", "Luz Ríos"]  # a kind by its name


def test_the_windows_own_things_are_found_too(qtbot: QtBot, window: Window) -> None:
    palette = opened(qtbot, window)
    assert rows(palette)[:3] == ["Ir y hacer", "Mi semana", "Casos"]
    found = typed(qtbot, window, palette, "tolerable")
    assert found[:2] == ["Ajustes", "Tasa tolerable"]
    enter(qtbot, window, palette)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Tasa tolerable"

    palette = opened(qtbot, window)
    assert "Importaciones anteriores" in typed(qtbot, window, palette, "import anter")
    assert "Manual" in typed(qtbot, window, palette, "huella")
    assert rows(palette)[rows(palette).index("Manual") + 1]

    window.go_to("entities")  # arrows choose, and Escape gives the keyboard back
    settled(qtbot, window)
    table = window.page("entities").table
    table.setFocus()
    palette = opened(qtbot, window)
    typed(qtbot, window, palette, "zzzz")
    assert rows(palette) == []
    typed(qtbot, window, palette, "mop")
    first = palette.list.row
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    chosen = palette.model.answer(palette.list.row)
    assert chosen is not None
    assert palette.list.row > first
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.row == first
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    qtbot.waitUntil(table.hasFocus)
