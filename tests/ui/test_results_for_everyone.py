"""Results and letters for whoever can't see, sees little, has no mouse or a small screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, settled
from letters_hands import LONG, WEEK, Samples, go
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.office import Office
from advisor_app.ui.shell import Window

Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def lived_in(office: Office, samples: Samples, tmp_path: Path) -> None:
    """A week of which one letter is a draft, one has no mail, one is to be prepared, one is to be scored."""
    with office.store.reading() as reading:
        chosen = {one.id for one in reading.entities.all() if one.name in ("IDAAN", LONG)}
    prepare_findings(office, WEEK, tmp_path / "cartas", entities=chosen)
    assert samples


def shown(qtbot: QtBot, window: Window) -> Iterator[str]:
    """Each view at each entity, its figures explained and its table shown; yields what is in sight."""
    page = window.page("audit")
    for view in ("results", "letters"):
        for entity in ("IDAAN", "MOP", LONG, "ASEP"):
            go(qtbot, window, view, entity)
            if view == "results" and entity == "IDAAN":
                page.results.result.figures["interval"].click()  # type: ignore[union-attr]
                page.results.together.panel.as_table.click()  # type: ignore[union-attr]
                settled(qtbot, window)
            yield f"{view} {entity}"


def controls(window: Window) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QTableView)
    return [one for one in window.findChildren(QWidget) if one.isVisible() and isinstance(one, kinds)]


@pytest.mark.usefixtures("lived_in")
@pytest.mark.parametrize("size", [(1366, 700), (1280, 640)])
@pytest.mark.parametrize("language", ["es", "en"])
def test_no_word_is_cut_and_every_control_has_a_name(
    qtbot: QtBot, open_window: Opened, size: tuple[int, int], language: str
) -> None:
    window = open_window(size=size, language=language, page="audit")
    for place in shown(qtbot, window):
        cut = []
        for widget in window.findChildren(QWidget):
            if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
                continue
            if type(widget) is QLabel and not widget.wordWrap() and widget.sizeHint().width() > widget.width():
                cut.append(widget.text())
            if type(widget) is QLabel and widget.wordWrap() and widget.heightForWidth(widget.width()) > widget.height():
                cut.append(widget.text())
            if isinstance(widget, QAbstractButton) and widget.sizeHint().width() > widget.width():
                cut.append(widget.text())
            if widget.mapTo(window, widget.rect().topRight()).x() > window.width():
                cut.append(f"beyond the edge: {widget}")
        assert cut == [], place
        nameless = [
            one
            for one in controls(window)
            if not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name).strip()
        ]
        assert nameless == [], place


@pytest.mark.usefixtures("lived_in")
def test_the_tab_key_reaches_every_control(qtbot: QtBot, open_window: Opened) -> None:
    window = open_window(page="audit")
    window.activateWindow()
    for place in shown(qtbot, window):
        reachable = {one for one in controls(window) if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus}
        reached = set()
        for _ in range(2 * len(reachable) + 20):
            focused = QApplication.focusWidget()
            if focused is not None:
                reached.add(focused)
            qtbot.keyClick(focused or window, Qt.Key.Key_Tab)
        missed = [one for one in reachable - reached if not (isinstance(one, QAbstractButton) and one.group())]
        assert missed == [], place
