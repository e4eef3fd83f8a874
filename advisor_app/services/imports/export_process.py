"""Reading and taking in an export in a process of its own, so that its memory goes back and its crash is a message.

The child opens the database itself and writes in one transaction of its own; the window waits in a thread and hears how
far it is. The file stays in the child's memory between a preview and the import that follows it. Always a fresh
interpreter ("spawn"): Windows has no other, and a fork would carry Qt's threads along.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from advisor_app import crm
from advisor_app.errors import AppError, EnvironmentFault, UserError
from advisor_app.office.chosen_file import leave_own_file
from advisor_app.services.imports.export_server import MOST_PROBLEMS, PreviewOrder, Refused, Told, serve
from advisor_app.services.imports.import_cases import ImportOrder, ImportResult
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from advisor_app.services.imports.export_server import Order

__all__ = ["MOST_PROBLEMS", "ExportProcess"]

T = TypeVar("T")
Progress = Callable[[int, int], None]

_LISTENING = 0.05
_GRACE = 5.0
"""Seconds for a child that is asked to end before it is ended."""


class ExportProcess:
    """A child that reads one file at a time; to be closed. Used by one thread at a time."""

    def __init__(self, office: Office) -> None:
        self._address = office.store.address
        self._who = office.who
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    def preview(
        self, path: Path, options: crm.ReadOptions, *, cancelled: Callable[[], bool], profile: str | None = None
    ) -> crm.Preview:
        """As `preview_export`; the file's problems cut at `MOST_PROBLEMS`."""
        return self._ask(crm.Preview, PreviewOrder(path, options, profile), path, None, cancelled=cancelled)

    def take_in(
        self,
        path: Path,
        order: ImportOrder,
        *,
        progress: Progress | None,
        cancelled: Callable[[], bool],
        storing: Callable[[], None] | None = None,
    ) -> ImportResult:
        """As `import_cases`; the file's problems cut at `MOST_PROBLEMS`.

        `storing` is called before the database is locked for all other changes.
        Raises what that raises, and `EnvironmentFault("import_process_ended")` for a child that is gone; nothing was
        stored then.
        """
        return self._ask(ImportResult, (path, order), path, progress, cancelled=cancelled, begun=storing)

    def close(self) -> None:
        """End the child, and give its memory back."""
        connection, process = self._connection, self._process
        self._connection = self._process = None
        if connection is not None:
            connection.close()
        if process is not None:
            process.join(_GRACE)
            if process.is_alive():
                process.kill()
                process.join()
            process.close()

    def _ask(
        self,
        kind: type[T],
        order: Order,
        path: Path,
        progress: Progress | None,
        *,
        cancelled: Callable[[], bool],
        begun: Callable[[], None] | None = None,
    ) -> T:
        leave_own_file(path)  # another process reads, which has no part in these locks; it is no export all the same
        connection = self._started()
        try:
            connection.send(order)
            return self._listen(kind, connection, path, progress, cancelled=cancelled, begun=begun)
        except (EOFError, OSError) as error:
            raise self._gone(path, error) from error

    def _listen(
        self,
        kind: type[T],
        connection: Connection,
        path: Path,
        progress: Progress | None,
        *,
        cancelled: Callable[[], bool],
        begun: Callable[[], None] | None,
    ) -> T:
        asked_to_end = False
        storing = False
        while True:
            if cancelled() and not asked_to_end:
                asked_to_end = True
                if not storing:  # nothing is written yet: no need to wait for a reader that can't be interrupted
                    self._kill()
                    raise UserError("import_cancelled", file=path.name)
                connection.send("cancel")
            if not connection.poll(_LISTENING):
                continue
            told = connection.recv()
            if isinstance(told, Told):
                if told.storing and not storing and begun is not None:
                    begun()
                storing = storing or told.storing
                if progress is not None:
                    progress(told.done, told.total)
            elif isinstance(told, Refused):
                raise told.error
            elif isinstance(told, kind):
                return told
            else:
                raise RuntimeError(f"the process that reads exports failed:\n{told}")

    def _started(self) -> Connection:
        if self._connection is not None and self._process is not None and self._process.is_alive():
            return self._connection
        self.close()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, self._address, self._who), name="export", daemon=True
        )
        self._process.start()
        theirs.close()
        self._connection = ours
        return ours

    def _gone(self, path: Path, error: BaseException) -> AppError:
        process = self._process
        if process is not None:
            process.join(_GRACE)
        code = None if process is None else process.exitcode
        self._kill()
        detail = str(code) if code is not None else str(error)
        return EnvironmentFault("import_process_ended", file=path.name, detail=detail)

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
        self.close()
