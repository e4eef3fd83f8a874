"""One worker thread owns the database: pages give it work, and hear of the result on the main thread.

What waits for others than the database (a mail server) is done beside it, in a second thread over the same store, so
that nothing that is looked at has to wait for it.

Work is a plain function of the office. It never touches a widget; what comes back are frozen objects. Reads may be
superseded by a newer one of the same purpose; changes end in one broadcast that says which things are new and who
began it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from advisor_app.errors import AppError
from advisor_app.store.watching.things import EVERYTHING
from advisor_app.ui.connection import Connection
from advisor_app.ui.job_threads import Beside, Order, Outcome, Worker
from advisor_app.ui.running import Running, Telling
from advisor_app.ui.window_thread import WindowThread

if TYPE_CHECKING:
    from advisor_app.services.office import Office

__all__ = ["EVERYTHING", "Jobs", "Running", "Telling", "Things"]

T = TypeVar("T")
Things = frozenset[str]
"""What a change touched: some of `EVERYTHING`."""


class Jobs(QObject):
    """Hands work to the thread that owns the database, and its results back to pages."""

    opened = Signal(object)
    """The `Office`, once; only pass it on, never ask it from the main thread."""
    open_failed = Signal(object)
    """An `AppError`, or a `FaultReport` where the fault is ours."""
    changed = Signal(object, object)
    """`(things, initiator)` after every change that was committed."""
    progressed = Signal(object)
    """A `Running`, when it starts and as it goes on."""
    ended = Signal(object)
    """A `Running` that is over, however it ended."""
    refused = Signal(object)
    """An `AppError` that no page answers by itself."""
    broke = Signal(object)
    """A `FaultReport`: an error of ours."""

    def __init__(
        self, open_office: Callable[[], Office], parent: QObject | None = None, *, watches: bool = False
    ) -> None:
        """`watches`: whether what others change is told too, in the broadcast of changes, as nobody's."""
        super().__init__(parent)
        self.in_window = WindowThread(self)
        self.connection = Connection(self, self.in_window)
        self.connection.others.connect(lambda things: self.changed.emit(things, None))
        self._watches = watches
        self._open_office = open_office
        self._worker: Worker | None = None
        self._beside: Beside | None = None
        self._office: Office | None = None
        self._newest: dict[tuple[int, str], Order] = {}
        self._under_way: list[Order] = []
        self._held: list[Order] = []
        self._holding = threading.Lock()
        self._closing = False
        self._number = 0
        self.opened.connect(self._work_beside)

    def start(self) -> None:
        """Open the office in its thread. May be called again after `open_failed`."""
        if self._worker is not None:
            self._worker.join()
        self._worker = Worker(self, self._open_office)
        for order in self._under_way:
            if not order.beside:
                self._worker.orders.put(order)
        self._worker.start()

    @property
    def idle(self) -> bool:
        return not self._under_way

    def ask(
        self,
        owner: QObject,
        work: Callable[[Office], T],
        done: Callable[[T], None],
        *,
        purpose: str = "",
        failed: Callable[[AppError], None] | None = None,
        title: str = "",
        can_wait: bool = False,
    ) -> Running:
        """Read something. With a `purpose`, a later reading of the same owner and purpose takes this one's place.

        What `can_wait` is done when nothing else is asked for.
        """
        running = Running(title, cancellable=False, tell=self.tell)
        rank = 1 if can_wait else 0
        return self._give(owner, lambda office, _: work(office), running, done, failed, frozenset(), purpose, rank)

    def change(
        self,
        owner: QObject,
        work: Callable[[Office, Running], T],
        done: Callable[[T], None] | None = None,
        *,
        things: Things,
        failed: Callable[[AppError], None] | None = None,
        broke: Callable[[], None] | None = None,
        title: str = "",
        cancellable: bool = False,
        beside: bool = False,
        telling: Telling | None = None,
    ) -> Running:
        """Do something that changes `things`; `work` may report progress and look whether it was cancelled.

        What is done `beside` waits for others than the database, and holds up nothing that waits for the database.
        `broke` is called where an error of ours ended it, which the window tells by itself.
        """
        running = Running(title, cancellable, self.tell, telling)
        return self._give(owner, work, running, done, failed, things, "", beside=beside, broke=broke, changes=True)

    def tell(self, running: Running) -> None:
        """How far it is; from any thread."""
        self.in_window.soon(partial(self.progressed.emit, running))

    def holds_back(self, order: Order) -> bool:
        """Whether a change has to wait for work that writes alone; its thread goes on with what is looked at."""
        with self._holding:
            if not order.changes or order.beside or self._closing:
                return False
            alone = [other.running for other in self._under_way if other.beside and other.running.alone]
            for running in alone:
                running.waiting += 1
            if alone:
                self._held.append(order)
            return bool(alone)

    def close(self) -> None:
        """Cancel what can be cancelled, let the rest end, and stop the thread."""
        self.connection.end()
        for order in self._under_way:
            if order not in self._held:  # what was waiting for its turn is a change that somebody made
                order.running.cancel()
            order.done = order.failed = order.broke = None
        if self._beside is not None:
            self._beside.end()
            self._beside = None
        with self._holding:
            self._closing = True
        self._let_go()
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def _work_beside(self, office: Office) -> None:
        """What waited for the office to be open; the second thread is started by the first that needs it."""
        self._office = office
        if self._watches:
            self.connection.watch(office)
        for order in self._under_way:
            if order.beside:
                self._put_beside(order)

    def _put_beside(self, order: Order) -> None:
        if self._office is None or self._worker is None:
            return
        if self._beside is None:
            self._beside = Beside(self, self._office)
            self._beside.start()
        self._beside.orders.put(order)

    def _give(
        self,
        owner: QObject,
        work: Callable[[Office, Running], T],
        running: Running,
        done: Callable[[T], None] | None,
        failed: Callable[[AppError], None] | None,
        things: Things,
        purpose: str,
        rank: int = 0,
        *,
        beside: bool = False,
        broke: Callable[[], None] | None = None,
        changes: bool = False,
    ) -> Running:
        self._number += 1
        rank_of_it = (rank, self._number)
        order = Order(work, running, owner, done, failed, things, purpose, rank_of_it, beside, broke, changes)
        if purpose:
            older = self._newest.get((id(owner), purpose))
            if older is not None:
                older.running.cancel()
                older.done = None
            self._newest[id(owner), purpose] = order
        self._under_way.append(order)
        if beside:
            self._put_beside(order)
        elif self._worker is not None:
            self._worker.orders.put(order)
        return running

    def _let_go(self) -> None:
        """What was held back is done now, or held back anew where another still writes alone."""
        with self._holding:
            held, self._held = self._held, []
        for order in held:
            if self._worker is not None:
                self._worker.orders.put(order)

    def deliver(self, outcome: Outcome) -> None:
        """Called in the window's thread, once for each order."""
        try:
            self._pass_on(outcome, outcome.order)
        finally:
            outcome.let_go()

    def _pass_on(self, outcome: Outcome, order: Order) -> None:
        with self._holding:
            self._under_way.remove(order)
        if order.beside:
            self._let_go()
        key = (id(order.owner), order.purpose)
        superseded = bool(order.purpose) and self._newest.get(key) is not order
        if not superseded:
            self._newest.pop(key, None)
        self.ended.emit(order.running)
        if superseded or order.owner is None or not shiboken6.isValid(order.owner):
            return
        if outcome.fault is not None:
            self.broke.emit(outcome.fault)
            if order.broke is not None:
                order.broke()
        elif outcome.error is not None:
            if order.failed is not None:
                order.failed(outcome.error)
            else:
                self.refused.emit(outcome.error)
        else:
            if order.things:
                self.changed.emit(order.things, order.owner)
            if order.done is not None:
                order.done(outcome.value)
