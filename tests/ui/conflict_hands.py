"""What a person does where two versions stand side by side."""

from __future__ import annotations

from hands import click
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from advisor_app.ui.shell import Window


def in_front(qtbot: QtBot, window: Window) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def typed(qtbot: QtBot, field: QWidget, words: str) -> None:
    """In the place of what stands there."""
    click(qtbot, field.viewport() if isinstance(field, QPlainTextEdit) else field)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, words)


def side(panel: QWidget, beginning: str) -> QRadioButton:
    """The choice whose name for readers of the screen begins so."""
    return next(one for one in panel.findChildren(QRadioButton) if one.accessibleName().startswith(beginning))
