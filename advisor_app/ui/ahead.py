"""Makes pages ready while the window rests, so that a first visit takes no longer than a second one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from advisor_app.ui.shell import Window
    from advisor_app.ui.steps import Step

BETWEEN_STEPS_MS = 15
QUIET = 0.5
"""Seconds without a key, a click or a move of the mouse, after which the window counts as resting."""
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    }
)


class Ahead(QObject):
    """One small step at a time, and none while somebody types or clicks, or the worker is asked for something.

    It begins by itself in a window that is furnished, and ends when every page stands.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._steps: Iterator[Step] | None = None
        self._last_input = 0.0
        self.over = False
        """Whether everything stands."""
        self._turn = QTimer(self, interval=BETWEEN_STEPS_MS)
        self._turn.timeout.connect(self._go_on)
        handle = window.windowHandle()
        if handle is not None:  # all input comes through it, and little else
            handle.installEventFilter(self)
        self._turn.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._last_input = time.monotonic()
        return False

    def _go_on(self) -> None:
        if not (self._window.ready and self._window.idle) or time.monotonic() - self._last_input < QUIET:
            return
        if self._steps is None:
            self._steps = self._window.frame.steps_ahead()
        step = next(self._steps, None)
        if step is not None:
            step()
            return
        self._turn.stop()
        self.over = True
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
