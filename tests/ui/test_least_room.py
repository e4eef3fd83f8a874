"""A window smaller than its pages need, as on a screen at 200 %: nothing is squeezed, and all of it can be come to."""

from __future__ import annotations

from collections.abc import Callable

from hands import settled
from letters_hands import Samples
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from advisor_app.ui.parts.least_room import LeastRoom
from advisor_app.ui.shell import Window


def in_sight(widget: QWidget, window: Window) -> bool:
    at = widget.mapTo(window, QPoint(0, 0))
    return window.rect().contains(at) and not widget.visibleRegion().isEmpty()


def test_what_the_keyboard_comes_to_is_scrolled_into_sight(
    qtbot: QtBot, open_window: Callable[..., Window], samples: Samples
) -> None:
    window = open_window(page="entities")
    window.resize(700, 420)
    settled(qtbot, window)
    assert window.width() == 700, "a window may be as small as half a screen at 200 %"
    room = window.findChild(LeastRoom)
    assert room is not None
    assert room.horizontalScrollBar().maximum() > 0
    page = window.page("entities")
    assert page is not None
    assert page.width() >= 1000, "no part is squeezed"
    farthest = max(
        (one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()),
        key=lambda one: one.mapTo(page, QPoint(one.width(), 0)).x(),
    )
    room.horizontalScrollBar().setValue(0)
    assert not in_sight(farthest, window)
    farthest.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: in_sight(farthest, window))
    window.resize(1366, 700)
    settled(qtbot, window)
    assert (room.horizontalScrollBar().maximum(), room.verticalScrollBar().maximum()) == (0, 0)


def test_a_window_larger_than_its_screen_takes_all_of_it(open_window: Callable[..., Window]) -> None:
    window = open_window()
    room = window.screen().availableSize()
    window.resize(room.width() - 10, room.height() - 10)
    window.stay_on_screen()
    assert not window.isMaximized()
    window.resize(room.width() + 1, room.height() - 10)
    window.stay_on_screen()
    assert window.isMaximized()
