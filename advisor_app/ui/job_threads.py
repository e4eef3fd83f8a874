"""The threads that do the window's jobs: one opens the office, owns its database and closes it, one works beside it.

Each tells `Jobs` what came of an order by its signals, which reach the main thread.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread

from advisor_app.errors import AppError
from advisor_app.services.done_again import done_again
from advisor_app.ui.fault_report import FaultReport, report_of
from advisor_app.ui.running import Running

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Jobs, Things

_END = (2, 0)


@dataclass(eq=False)
class Order:
    work: Callable[[Office, Running], Any]
    running: Running
    owner: QObject
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


@dataclass
class Outcome:
    order: Order
    value: Any = None
    error: AppError | None = None
    fault: FaultReport | None = None


class _Hands(QThread):
    """Does one order after the other until the last."""

    def __init__(self, jobs: Jobs, name: str) -> None:
        super().__init__(jobs)
        self.setObjectName(name)
        self.orders: queue.PriorityQueue[Order] = queue.PriorityQueue()
        self._jobs = jobs

    def end(self) -> None:
        """Let it do what it has, and wait for it."""
        running = Running("", cancellable=False, tell=self._jobs.progressed.emit)
        last = Order(lambda _office, _running: None, running, self._jobs, None, None, frozenset(), "", _END)
        self.orders.put(last)
        self.wait()

    def _work(self, office: Office) -> None:
        while (order := self.orders.get()).rank is not _END:
            if not self._jobs.holds_back(order):
                self._jobs.worked.emit(self._do(office, order))

    def _do(self, office: Office, order: Order) -> Outcome:
        if order.running.cancelled():
            return Outcome(order)
        order.running.started = time.monotonic()
        self._jobs.progressed.emit(order.running)
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
            self._jobs.open_failed.emit(error)
            return
        except Exception as error:
            self._jobs.open_failed.emit(report_of(error))
            return
        self._jobs.opened.emit(office)
        try:
            self._work(office)
        finally:
            office.store.close()


class Beside(_Hands):
    """Works over the store that the worker has opened; ends before it."""

    def __init__(self, jobs: Jobs, office: Office) -> None:
        super().__init__(jobs, "beside")
        self._office = office

    def run(self) -> None:
        self._work(self._office)
