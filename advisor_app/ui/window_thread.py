"""What other threads tell the window: they put it into a list, and wake the window by a byte through a pair of sockets.

Nothing of Qt is used by them. One of Qt's locks of connections may be held by the window while it waits for Python's,
and whoever waits for that lock with Python's in hand makes both stand still for good (decision 54).
"""

from __future__ import annotations

import socket
import weakref
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier

_MANY = 4096


class WindowThread(QObject):
    """Has things done in the thread that it was made in, one after the other as they were told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: deque[Callable[[], object]] = deque()
        self._heard, self._bell = both = socket.socketpair()
        for one in both:
            one.setblocking(False)
            weakref.finalize(self, one.close)
        waker = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        waker.activated.connect(self._turn)

    def soon(self, what: Callable[[], object]) -> None:
        """Have it called in the window's thread. From any thread; never waits."""
        self._told.append(what)
        self._ring()

    def _ring(self) -> None:
        with suppress(OSError):  # so many bytes wait that none is needed, or the window is gone
            self._bell.send(b"\0")

    def _turn(self) -> None:
        with suppress(BlockingIOError):
            self._heard.recv(_MANY)
        try:
            for _ in range(len(self._told)):
                self._told.popleft()()
        finally:
            if self._told:
                self._ring()  # one of them failed, or told another
