"""Who prints: this process where its main thread asks, and a process of its own for every other thread.

Laying out a page makes Qt objects, and in a thread beside a window's that can make both stand still for good
(decision 54). It also holds Python's lock for tenths of a second.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
import traceback
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Protocol, TypeVar

from advisor_app.errors import AppError, EnvironmentFault

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from advisor_app.documents.letters.letter_templates import PaperParts

T = TypeVar("T")
_IDLE = 600.0
"""Seconds without work after which a process that prints ends, and gives its memory back."""
_apart: list[PrintingProcess] = []
"""The process that prints for this one's other threads, once one of them has asked."""
_MAKING = threading.Lock()


class Printer(Protocol):
    """Lays documents out on Letter paper."""

    def letter(self, parts: PaperParts) -> bytes:
        """A document as PDF. Raises `EnvironmentFault`: "pdf_not_written", "printing_process_ended"."""

    def heading_pages(self, parts: PaperParts, level: int) -> list[int]:
        """The pages, counted from 1, on which a document's headings of one level stand, in their order."""


def open_printer() -> Printer:
    """May be called from any thread, as often as it is needed; what it gives is for the thread that asked."""
    if threading.current_thread() is threading.main_thread():
        from advisor_app.documents.pdf import PdfPrinter

        return PdfPrinter()
    with _MAKING:
        if not _apart:
            _apart.append(PrintingProcess())
        _apart[0].begin()
        return _apart[0]


@dataclass(frozen=True, slots=True)
class _Order:
    parts: PaperParts
    level: int | None = None


class PrintingProcess:
    """Prints in a process that is begun when it is needed. From any thread, one document at a time."""

    def __init__(self, idle: float = _IDLE) -> None:
        self._idle = idle
        self._turn = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    def begin(self) -> None:
        """Have the process begun, if there is none; not waited for."""
        with self._turn:
            self._begun()

    def letter(self, parts: PaperParts) -> bytes:
        return self._ask(bytes, _Order(parts))

    def heading_pages(self, parts: PaperParts, level: int) -> list[int]:
        return self._ask(list, _Order(parts, level))

    def close(self) -> None:
        """End the process; the next document begins another."""
        with self._turn:
            self._end()

    def _ask(self, kind: type[T], order: _Order) -> T:
        """One that ended, because it had nothing to do or was killed, is begun once more."""
        with self._turn:
            try:
                told = self._told(order)
            except (EOFError, OSError):
                self._end()
                try:
                    told = self._told(order)
                except (EOFError, OSError) as error:
                    self._end()
                    raise EnvironmentFault("printing_process_ended", title=order.parts.title) from error
        if isinstance(told, kind):
            return told
        if isinstance(told, AppError):
            raise told
        raise RuntimeError(f"the process that prints failed:\n{told}")

    def _told(self, order: _Order) -> object:
        connection = self._begun()
        connection.send(order)
        return connection.recv()

    def _begun(self) -> Connection:
        if self._connection is not None and self._process is not None and self._process.is_alive():
            return self._connection
        self._end()
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._idle), name="printing", daemon=True)
        self._process.start()
        theirs.close()
        return self._connection

    def _end(self) -> None:
        connection, process = self._connection, self._process
        self._connection = self._process = None
        if connection is not None:
            connection.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()


def _serve(connection: Connection, idle: float) -> None:
    """Prints what is sent, until the other end is closed or nothing has come for so long."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who waits decides
    from advisor_app.documents.pdf import PdfPrinter

    printer = PdfPrinter()
    with suppress(EOFError, OSError):
        while connection.poll(idle):
            order: _Order = connection.recv()
            connection.send(_printed(printer, order))


def _printed(printer: Printer, order: _Order) -> bytes | list[int] | AppError | str:
    try:
        if order.level is None:
            return printer.letter(order.parts)
        return printer.heading_pages(order.parts, order.level)
    except AppError as error:
        return error
    except Exception:
        return traceback.format_exc()
