"""A piece of work that goes on elsewhere: how far it is, whether it is still wanted, and who waits for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

_BETWEEN_REPORTS = 0.05


@dataclass(frozen=True, slots=True)
class Telling:
    """The words for work that does not go by rows: `how_far` gets what is done and the total."""

    how_far: Callable[[int, int], str]
    stopping: str


class Running:
    """A piece of work under way, as the work itself and the status line see it."""

    def __init__(
        self, title: str, cancellable: bool, tell: Callable[[Running], None], telling: Telling | None = None
    ) -> None:
        self.title = title
        self.telling = telling
        self.cancellable = cancellable
        self.done = 0
        self.total = 0
        self.started = time.monotonic()
        self.waiting = 0
        """Changes that wait until this is over."""
        self._tell = tell
        self._cancel = threading.Event()
        self._alone = threading.Event()
        self._told = 0.0

    def progress(self, done: int, total: int) -> None:
        """Called by the work, as often as it likes; the window hears of it at most twenty times a second."""
        self.done, self.total = done, total
        now = time.monotonic()
        if now - self._told >= _BETWEEN_REPORTS or done == total:
            self._told = now
            self._tell(self)

    def begin_alone(self) -> None:
        """Called by work done beside that from here on lets nobody else write: changes wait until it is over."""
        self._alone.set()

    @property
    def alone(self) -> bool:
        return self._alone.is_set()

    def cancel(self) -> None:
        self._cancel.set()

    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def seconds_left(self) -> float | None:
        """From the pace so far; None as long as there is none."""
        passed = time.monotonic() - self.started
        if self.total <= 0 or self.done <= 0 or passed < 0.5:
            return None
        return passed / self.done * (self.total - self.done)
