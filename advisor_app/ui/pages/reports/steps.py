"""One thing after the other, each in a turn of the window of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal


class Steps(QObject):
    """Does one thing after the other, each in a turn of its own; what is begun anew leaves the rest of the old."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: list[Callable[[], object]] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._next)

    @property
    def at_rest(self) -> bool:
        return not self._left

    def begin(self, steps: Sequence[Callable[[], object]]) -> None:
        self._left = list(steps)
        self._turn.start()

    def _next(self) -> None:
        if self._left:
            step = self._left[0]
            step()
            if self._left and self._left[0] is step:
                self._left.pop(0)
        if not self._left:
            self._turn.stop()
            self.done.emit()
