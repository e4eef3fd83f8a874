"""Whether the database answers, and what others change in it.

A server that is gone is waited for: what was asked, and what was to be saved and was not sent, is done when it is back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from advisor_app.errors import EnvironmentFault

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.ui.window_thread import WindowThread

T = TypeVar("T")
LOST = frozenset({"database_unreachable", "server_stopped", "server_busy"})
FIRST_PAUSE, LONGEST_PAUSE = 0.25, 5.0
"""Seconds between two tries to reach the server; each pause is twice the one before."""
TOGETHER_MS = 200
"""What others change so soon after each other is told to pages once."""


class Connection(QObject):
    changed = Signal(bool)
    """Whether the database answers, each time that this changes."""
    others = Signal(object)
    """Which kinds of things others changed."""

    def __init__(self, parent: QObject, in_window: WindowThread) -> None:
        super().__init__(parent)
        self._in_window = in_window
        self.answers = True
        self._ending = threading.Event()
        self._watching: _Watching | None = None
        self._things: frozenset[str] = frozenset()
        self._together = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._together.timeout.connect(self._tell)

    def watch(self, office: Office) -> None:
        """Hear of what others change, in a thread of its own, until the end."""
        if self._watching is None:
            self._watching = _Watching(self, office, self._ending)
            self._watching.start()

    @property
    def watching(self) -> bool:
        """Whether what others change from now on is heard."""
        return self._watching is not None and self._watching.listening.is_set()

    def end(self) -> None:
        """Wait for nothing any more; to be called before the office is closed."""
        self._ending.set()
        if self._watching is not None:
            self._watching.join()
            self._watching = None

    def patiently(self, work: Callable[[], T], commits: Callable[[], int], given_up: Callable[[], bool]) -> T:
        """What `work` returns; where the server is lost before anything of it was committed, once it is back.

        commits: how many units of work this opening has committed. given_up: whether nobody wants it any more.
        """
        pause, lost = FIRST_PAUSE, False
        while True:
            before = commits()
            try:
                value = work()
            except EnvironmentFault as fault:
                if fault.code not in LOST:
                    raise
                self.hear(answers=False)
                lost = True
                if commits() != before or given_up() or self._ending.wait(pause):
                    raise
                pause = min(2 * pause, LONGEST_PAUSE)
                continue
            if lost:
                self.hear(answers=True)
            return value

    def hear(self, *, answers: bool) -> None:
        """From any thread."""
        self._in_window.soon(partial(self._hear, answers))

    def gather(self, things: frozenset[str]) -> None:
        """What others changed; from any thread."""
        self._in_window.soon(partial(self._gather, things))

    def _hear(self, answers: bool) -> None:
        if answers != self.answers:
            self.answers = answers
            self.changed.emit(answers)

    def _gather(self, things: frozenset[str]) -> None:
        self._things |= things
        if not self._together.isActive():
            self._together.start()

    def _tell(self) -> None:
        things, self._things = self._things, frozenset()
        self.others.emit(things)


class _Watching(threading.Thread):
    def __init__(self, connection: Connection, office: Office, ending: threading.Event) -> None:
        super().__init__(name="others", daemon=True)
        self._connection = connection
        self._office = office
        self._ending = ending
        self.listening = threading.Event()

    def run(self) -> None:
        from advisor_app.store.watching.things import EVERYTHING

        pause, missed = FIRST_PAUSE, False
        while not self._ending.is_set():
            try:
                watch = self._office.store.watch()
                self.listening.set()
                try:
                    if missed:
                        self._connection.hear(answers=True)
                        self._connection.gather(EVERYTHING)
                    pause, missed = FIRST_PAUSE, False
                    while not self._ending.is_set():
                        if things := watch.wait(self._ending):
                            self._connection.gather(things)
                finally:
                    self.listening.clear()
                    watch.close()
            except EnvironmentFault as fault:
                missed = True
                if fault.code in LOST:
                    self._connection.hear(answers=False)
                self._ending.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
