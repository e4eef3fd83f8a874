"""What a person does at the window and sees in it: clicks, keys, drops, and the words on the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from advisor_app.services.cases.browse_cases import count_views
from advisor_app.services.office import Office
from advisor_app.store import CaseQuery
from advisor_app.ui.charts.chart_view import ChartView
from advisor_app.ui.parts.panels import Confirmation
from advisor_app.ui.shell import Window

NO_WINDOW_MANAGER = "This plugin does not support"
"""What the offscreen platform says when a second window is shown."""


def count_cases(office: Office, query: CaseQuery) -> int:
    return count_views(office, {"": query})[""]


def middle_of(chart: ChartView, mark: int) -> QPointF:
    """A point of a mark that is drawn."""
    return chart._outlines[mark][0].boundingRect().center()


def settled(qtbot: QtBot, window: Window) -> None:
    """Wait until the office is open, nothing is under way, and what came back was shown."""
    qtbot.waitUntil(lambda: window.ready and window.idle, timeout=20_000)
    for _ in range(3):
        QApplication.processEvents()
        qtbot.waitUntil(lambda: window.idle, timeout=20_000)


def press(qtbot: QtBot, window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """A key of the whole window, which stands in front as it does for whoever works in it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, modifier)
    settled(qtbot, window)


def said(widget: QWidget) -> str:
    """The words of every label in sight."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def offered(widget: QWidget) -> list[str]:
    """What the buttons in sight say."""
    return [one.text() for one in widget.findChildren(QPushButton) if one.isVisible()]


def button(widget: QWidget, text: str) -> QPushButton:
    """The button in sight that says this."""
    return next(one for one in widget.findChildren(QPushButton) if one.text() == text and one.isVisible())


def choose(qtbot: QtBot, choice: QComboBox, text: str) -> None:
    """Choose an entry of a drop-down with the keyboard."""
    wanted = choice.findText(text)
    assert wanted >= 0, [choice.itemText(place) for place in range(choice.count())]
    qtbot.keyClick(choice, Qt.Key.Key_Home)
    for _ in range(wanted):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == text


def answer(qtbot: QtBot, window: Window, *, accept: bool) -> str:
    """Answer the confirmation that stands, on which the focus rests on Cancel; returns what it said."""
    asked = next(one for one in window.findChildren(Confirmation) if one.isVisible())
    assert asked.focusWidget() is asked.cancel
    told = said(asked)
    click(qtbot, asked.act if accept else asked.cancel)
    settled(qtbot, window)
    return told


def drop(window: Window, path: Path) -> bool:
    """Drop a file on the window as a person does; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, copy = QPointF(600, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at.toPoint(), copy, data, left, none)
    QApplication.sendEvent(window, entering)
    if not entering.isAccepted():
        return False
    dropping = QDropEvent(at, copy, data, left, none)
    QApplication.sendEvent(window, dropping)
    return dropping.isAccepted()
