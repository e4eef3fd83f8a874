"""The threads that do the window's jobs: one opens the office, owns its database and closes it, one works beside it.

Each has `Jobs` told in the window's thread what came of an order. Nothing of Qt is used here, nor does a widget die
here: an order that was delivered is empty, whichever thread lets go of it last.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

from advisor_app.errors import AppError
from advisor_app.services.done_again import done_again
from advisor_app.ui.fault_report import FaultReport, report_of
from advisor_app.ui.running import Running

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Jobs, Things

_END = (2, 0)


def _nothing(_office: Office, _running: Running) -> None:
    """What is left to do of an order that was delivered."""


@dataclass(eq=False)
class Order:
    work: Callable[[Office, Running], Any]
    running: Running
    owner: QObject | None
    done: Callable[[Any], None] | None
    failed: Callable[[AppError], None] | None
    things: Things
    purpose: str
    rank: tuple[int, int]
    """What is looked at comes before what can wait; within that, what was asked first."""
    beside: bool = False
    broke: Callable[[], None] | None = None
    changes: bool = False

    def __lt__(self, other: Order) -> bool:
        return self.rank < other.rank

    def let_go(self) -> None:
        """Of all that may be a widget's, or hold one."""
        self.work = _nothing
        self.owner = self.done = self.failed = self.broke = None


@dataclass
class Outcome:
    order: Order
    value: Any = None
    error: AppError | None = None
    fault: FaultReport | None = None

    def let_go(self) -> None:
        """An error holds the work that raised it, and that may hold a widget."""
        self.order.let_go()
        self.value = self.error = None


class _Hands(Thread):
    """Does one order after the other until the last."""

    def __init__(self, jobs: Jobs, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self.orders: queue.PriorityQueue[Order] = queue.PriorityQueue()
        self._jobs = jobs

    def end(self) -> None:
        """Let it do what it has, and wait for it."""
        running = Running("", cancellable=False, tell=lambda _: None)
        self.orders.put(Order(_nothing, running, None, None, None, frozenset(), "", _END))
        self.join()

    def _work(self, office: Office) -> None:
        while (order := self.orders.get()).rank is not _END:
            if not self._jobs.holds_back(order):
                outcome = self._do(office, order)
                self._jobs.in_window.soon(partial(self._jobs.deliver, outcome))

    def _do(self, office: Office, order: Order) -> Outcome:
        if order.running.cancelled():
            return Outcome(order)
        order.running.started = time.monotonic()
        self._jobs.tell(order.running)
        try:
            return Outcome(order, value=self._value(office, order))
        except AppError as error:
            return Outcome(order, error=error)
        except Exception as error:
            return Outcome(order, fault=report_of(error))

    def _value(self, office: Office, order: Order) -> Any:
        def commits() -> int:
            return office.store.commits

        def once() -> Any:
            return done_again(lambda: order.work(office, order.running), commits)

        if order.beside:
            return once()
        return self._jobs.connection.patiently(once, commits, order.running.cancelled)


class Worker(_Hands):
    """Opens the database, works on it, and closes it."""

    def __init__(self, jobs: Jobs, open_office: Callable[[], Office]) -> None:
        super().__init__(jobs, "database")
        self._open_office = open_office

    def run(self) -> None:
        try:
            office = self._open_office()
        except AppError as error:
            self._tell_failed(error)
            return
        except Exception as error:
            self._tell_failed(report_of(error))
            return
        self._jobs.in_window.soon(partial(self._jobs.opened.emit, office))
        try:
            self._work(office)
        finally:
            office.store.close()

    def _tell_failed(self, error: AppError | FaultReport) -> None:
        self._jobs.in_window.soon(partial(self._jobs.open_failed.emit, error))


class Beside(_Hands):
    """Works over the store that the worker has opened; ends before it."""

    def __init__(self, jobs: Jobs, office: Office) -> None:
        super().__init__(jobs, "beside")
        self._office = office

    def run(self) -> None:
        self._work(self._office)
