"""One thing after the other, each in a turn of the window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

Step: TypeAlias = "Callable[[], object]"


class Steps(QObject):
    """Does one thing after the other, each in a turn of its own; what is begun anew leaves the rest of the old."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Iterator[Step] | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._next)

    @property
    def at_rest(self) -> bool:
        return self._left is None

    def begin(self, steps: Iterable[Step]) -> None:
        """What comes next is asked for when its turn has come."""
        self._left = iter(steps)
        self._turn.start()

    def leave(self) -> None:
        """Leave the rest undone."""
        self._left = None

    def finish(self) -> None:
        """Do all that is left in this turn."""
        while self._left is not None:
            self._next()

    def _next(self) -> None:
        left = self._left
        if left is None:
            self._turn.stop()
            return
        try:
            step = next(left, None)
            if step is not None:
                step()
        except BaseException:
            self._left = None
            raise
        if step is None and self._left is left:
            self._left = None
            self._turn.stop()
            self.done.emit()
