"""What runs in the process that reads exports: it takes orders from a pipe until the pipe is closed."""

from __future__ import annotations

import gc
import threading
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from advisor_app import crm
from advisor_app.errors import AppError, UserError
from advisor_app.services.imports.import_cases import ImportOrder, ImportResult, import_loaded
from advisor_app.services.imports.preview_export import preview_loaded
from advisor_app.services.office import Office

MOST_PROBLEMS = 20_000
"""How many problems travel back, those that keep a row out first; all of them are stored."""
_BETWEEN_REPORTS = 0.1
_PARSED_SHARE, _READ_SHARE, _UNDERSTOOD_SHARE = 0.4, 0.45, 0.6
"""Of the whole work: until a sheet is parsed, until the file is in memory, and until its rows are understood."""
_ROWS_A_SECOND = 30_000
"""A guess for a sheet that is parsed as a whole, unwatched; what is told never reaches its end before it has."""


@dataclass(frozen=True, slots=True)
class PreviewOrder:
    path: Path
    options: crm.ReadOptions
    profile: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """How far the work is, in rows; from `storing` on the database is written to."""

    done: int
    total: int
    storing: bool


@dataclass(frozen=True, slots=True)
class Refused:
    error: AppError


Order = PreviewOrder | tuple[Path, ImportOrder]


def serve(connection: Connection, address: str, who: str) -> None:
    """Answers each order with what it asked for, a `Refused`, or the text of an error of ours."""
    opening = _Opening(address, who)
    server = _Server(connection, opening)
    try:
        while True:
            order = connection.recv()
            if order == "cancel":  # came too late
                continue
            connection.send(_answered(server, order))
            if not isinstance(order, PreviewOrder):
                opening.settle_log()
    except (EOFError, OSError):  # nobody listens any more
        return
    finally:
        opening.close()


class _Opening:
    """The office, opened in a thread while the first file is read."""

    def __init__(self, address: str, who: str) -> None:
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="opening")
        self._office = self._threads.submit(_opened, address, who)

    @property
    def office(self) -> Office:
        """Waits for it; raises `EnvironmentFault` where it can't be opened."""
        return self._office.result()

    def settle_log(self) -> None:
        """Once the answer is given: half a million cases take the file some seconds that nobody has to wait for."""
        if self._office.exception() is None:
            self._office.result().store.settle_log()

    def close(self) -> None:
        self._threads.shutdown()
        if self._office.exception() is None:
            self._office.result().store.close()


def _opened(address: str, who: str) -> Office:
    from advisor_app.store import open_store

    return Office(open_store(address, create=False, log_waits=True), who)


def _answered(server: _Server, order: Order) -> object:
    """Without looking for garbage: there are millions of cells to look through, and no circle among them."""
    gc.disable()
    try:
        return server.do(order)
    except AppError as error:
        return Refused(error)
    except Exception:
        return traceback.format_exc()
    finally:
        gc.enable()


class _Server:
    def __init__(self, connection: Connection, opening: _Opening) -> None:
        self._connection = connection
        self._opening = opening
        self._known: tuple[object, ...] = ()
        self._export: crm.LoadedExport | None = None

    def do(self, order: Order) -> crm.Preview | ImportResult:
        report = _Report(self._connection)
        if isinstance(order, PreviewOrder):
            export = self._loaded(order.path, order.options.sheet, report)
            preview = preview_loaded(self._opening.office, export, order.options, order.profile)
            return replace(preview, problems=_most(preview.problems))
        path, how = order
        export = self._loaded(path, how.options.sheet, report)
        result = import_loaded(self._opening.office, export, how, report.taken_in)
        return replace(result, problems=_most(result.problems))

    def _loaded(self, path: Path, sheet: str | None, report: _Report) -> crm.LoadedExport:
        """The file, read again where it is not the one in memory, or has changed since."""
        found = path.stat() if path.exists() else None
        known = (path, sheet, found and (found.st_size, found.st_mtime_ns))
        if self._export is None or self._known != known:
            self._export = None  # its memory first
            with report.reading():
                self._export = crm.load_export(path, sheet, report.read)
            self._known = known
        return self._export


class _Report:
    """Tells how far the work is, and ends it where it isn't wanted any more or nobody listens."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sending = threading.Lock()
        self._last = 0.0
        self.storing = False
        self._rows = 0
        self._share = 0.0
        self._table_rows = threading.Event()

    def reading(self) -> _Guessing:
        return _Guessing(self)

    def read(self, done: int, total: int) -> None:
        self._refuse_if_unwanted()
        self._rows = total
        if done:
            self._table_rows.set()
            self._tell(_READ_SHARE * min(1.0, done / total if total else 1.0))

    def guess(self, seconds: float) -> None:
        """How far a reader that cannot be watched is likely to be."""
        if self._rows and not self._table_rows.is_set():
            self._tell(_PARSED_SHARE * min(0.95, seconds * _ROWS_A_SECOND / self._rows))

    def taken_in(self, done: int, total: int) -> None:
        self._refuse_if_unwanted()
        if not self.storing:
            self._last = 0.0  # the first of it is told at once: others wait from now on
        self.storing = True
        self._rows = total
        self._tell(_UNDERSTOOD_SHARE + (1 - _UNDERSTOOD_SHARE) * done / max(1, total))

    def _refuse_if_unwanted(self) -> None:
        if self._connection.poll():
            self._connection.recv()  # raises EOFError where nobody listens
            raise UserError("import_cancelled", file="")

    def _tell(self, share: float) -> None:
        now = time.monotonic()
        with self._sending:
            if now - self._last >= _BETWEEN_REPORTS:
                self._last = now
                self._share = max(share, self._share)
                self._connection.send(Told(round(self._share * self._rows), self._rows, self.storing))


class _Guessing:
    """A thread that tells the likely progress while a sheet is parsed; it holds nothing up."""

    def __init__(self, report: _Report) -> None:
        self._report = report
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        begun = time.monotonic()
        while not self._ended.wait(_BETWEEN_REPORTS):
            try:
                self._report.guess(time.monotonic() - begun)
            except OSError:
                return


def _most(problems: Sequence[crm.Problem]) -> tuple[crm.Problem, ...]:
    if len(problems) <= MOST_PROBLEMS:
        return tuple(problems)
    first = sorted(problems, key=lambda one: one.code not in crm.REJECTING)[:MOST_PROBLEMS]
    return tuple(sorted(first, key=lambda one: one.row or 0))
