"""The file that is looked at, in a process of its own: read, compared with what is here, taken in, put away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from advisor_app.errors import AppError
from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.crm import Preview, ReadOptions
    from advisor_app.office.case import Case
    from advisor_app.services.imports.export_process import ExportProcess
    from advisor_app.services.imports.foresee_rows import RowChange
    from advisor_app.services.imports.import_cases import ImportResult
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

T = TypeVar("T")
Found = tuple["Preview", "ReadOptions", frozenset[str]]
"""A preview, the options that it was read with, and the codes of the problems that keep a row out."""


class ExportReader(QObject):
    """Its orders are done beside the database, one after the other; an answer that is out of date is not given."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._process: ExportProcess | None = None
        self._under_way: list[Running] = []
        self._asked = 0
        self.profile: str | None = None
        """The mapping to read with, by its name; None for the one that fits the file's shape."""

    def ask_profiles(self, show: Callable[[list[str]], None]) -> None:
        """The names of the mappings that were kept."""

        def look(office: Office) -> list[str]:
            with office.store.reading() as reading:
                return reading.import_profiles.names()

        self._around.jobs.ask(self, look, show, purpose="profiles")

    def read(
        self,
        path: Path,
        options: ReadOptions | None,
        done: Callable[[Found], None],
        failed: Callable[[AppError], None],
    ) -> None:
        profile = self.profile

        def work(office: Office, running: Running) -> Found:
            from advisor_app import crm

            used = options or crm.ReadOptions()
            read = self._opened(office).preview(path, used, cancelled=running.cancelled, profile=profile)
            return read, used, crm.REJECTING

        title = self.tr("Reading {file}").format(file=path.name)
        self._order(work, done, failed, title)

    def compare(self, path: Path, options: ReadOptions, done: Callable[[ImportResult], None]) -> None:
        """What the file would change, while nobody decides otherwise; a question that is open is asked elsewhere."""

        profile = self.profile

        def work(office: Office, running: Running) -> ImportResult:
            from advisor_app.services.imports.import_cases import ImportOrder

            order = ImportOrder(options, profile=profile, dry_run=True)
            return self._opened(office).take_in(path, order, progress=None, cancelled=running.cancelled)

        title = self.tr("Comparing {file} with the cases that are here").format(file=path.name)
        self._order(work, done, lambda _: None, title)

    def foresee(
        self, rows: Sequence[Case], fields: Sequence[str], done: Callable[[tuple[RowChange, ...]], None]
    ) -> None:
        """What becomes of the rows that are shown."""

        def look(office: Office) -> tuple[RowChange, ...]:
            from advisor_app.services.imports.foresee_rows import foresee_rows

            return foresee_rows(office, rows, fields)

        self._around.jobs.ask(self, look, done, purpose="rows")

    def take_in(
        self,
        path: Path,
        options: ReadOptions,
        done: Callable[[ImportResult], None],
        failed: Callable[[AppError], None],
        broke: Callable[[], None],
    ) -> None:
        profile = self.profile

        def work(office: Office, running: Running) -> ImportResult:
            from advisor_app.services.imports.import_cases import ImportOrder

            process = self._opened(office)
            order = ImportOrder(options, profile=profile)
            return process.take_in(
                path, order, progress=running.progress, cancelled=running.cancelled, storing=running.begin_alone
            )

        self._asked += 1
        self._around.jobs.change(
            self,
            work,
            done,
            things=frozenset({"cases", "entities"}),
            failed=failed,
            broke=broke,
            title=self.tr("Importing {file}").format(file=path.name),
            cancellable=True,
            beside=True,
        )

    def put_away(self) -> None:
        """Give back the memory of the file; what is still being read of it ends."""
        self._asked += 1
        for running in self._under_way:
            running.cancel()
        self._under_way.clear()
        self._around.jobs.change(self, lambda _office, _running: self._close(), things=frozenset(), beside=True)

    def _order(
        self,
        work: Callable[[Office, Running], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None],
        title: str,
    ) -> None:
        self._asked += 1
        asked = self._asked

        def answered(value: T) -> None:
            if asked == self._asked:
                done(value)

        def refused(error: AppError) -> None:
            if asked == self._asked:
                failed(error)

        running = self._around.jobs.change(
            self, work, answered, things=frozenset(), failed=refused, title=title, beside=True
        )
        self._under_way.append(running)

    def _opened(self, office: Office) -> ExportProcess:
        from advisor_app.services.imports.export_process import ExportProcess

        if self._process is None:
            self._process = ExportProcess(office)
        return self._process

    def _close(self) -> None:
        if self._process is not None:
            self._process.close()
            self._process = None
