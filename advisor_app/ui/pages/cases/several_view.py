"""Several files that were dropped together: taken in one after the other, with one progress and one outcome."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.ui.formats import number
from advisor_app.ui.jobs import Telling
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.text import label
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.services.imports.import_several import FileOutcome
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class SeveralView(QWidget):
    state_changed = Signal()
    ended = Signal(object)
    """The outcomes of the files."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.paths: tuple[Path, ...] = ()
        self.busy = False
        self.done = False
        theme = around.theme
        columns: tuple[Column[FileOutcome], ...] = (
            Column("file", self.tr("File"), lambda one: one.path.name, 260, heavy=True),
            Column("rows", self.tr("Rows"), lambda one: _count(one, "rows"), 80, right=True),
            Column("new", self.tr("New"), lambda one: _count(one, "new"), 80, right=True),
            Column("changed", self.tr("Changed"), lambda one: _count(one, "changed"), 90, right=True),
            Column("unchanged", self.tr("Unchanged"), lambda one: _count(one, "unchanged"), 90, right=True),
            Column("rejected", self.tr("Rejected"), lambda one: _count(one, "rejected"), 90, right=True),
            Column("outcome", self.tr("Outcome"), self._said, 240, state=_state, stretches=True, hint=self._said),
        )
        self.files: ListModel[FileOutcome] = ListModel(columns, lambda one: one.path, self)
        self.table = TableView(theme, around.memory, "several-files", self.tr("Files"), columns)
        self.table.setModel(self.files)
        self._lead = label("", "13", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(12), theme.px(12), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self._lead)
        column.addWidget(self.table, 1)

    def open_files(self, paths: Sequence[Path]) -> None:
        from advisor_app.services.imports.import_several import FileOutcome

        self.paths = tuple(sorted(paths, key=lambda path: path.name))
        self.done = False
        self.files.show_rows([FileOutcome(path) for path in self.paths])
        self._lead.setText(
            self.tr(
                "They are taken in one after the other, as parts of one export, each read as the last file of its "
                "shape was. Open one alone to see what it would change before."
            )
        )
        self.state_changed.emit()

    def start_import(self) -> None:
        if self.busy or self.done:
            return
        paths = self.paths

        def work(office: Office, running: Running) -> tuple[FileOutcome, ...]:
            from advisor_app.services.imports.import_several import import_several

            return import_several(office, paths, running.progress, running.cancelled)

        self._set_busy(True)
        self._around.jobs.change(
            self,
            work,
            self._ended,
            things=frozenset({"cases", "entities"}),
            broke=lambda: self._set_busy(False),
            title=self.tr("Importing %Ln file(s)", "", len(paths)),
            cancellable=True,
            beside=True,
            telling=Telling(self._how_far, self.tr("Cancelling; the files that are in stay…")),
        )

    def _how_far(self, done: int, total: int) -> str:
        from advisor_app.services.imports.import_several import PARTS

        place = min(done // PARTS + 1, len(self.paths))
        share = done * 100 // max(total, 1)
        said = self.tr("file {place} of {count} · {share} %")
        return said.format(place=place, count=len(self.paths), share=share)

    def _ended(self, outcomes: tuple[FileOutcome, ...]) -> None:
        self.done = True
        self.files.show_rows(outcomes)
        self._set_busy(False)
        self.ended.emit(outcomes)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.state_changed.emit()

    def _said(self, one: FileOutcome) -> str:
        if one.result is not None:
            return self.tr("came in")
        if one.error is not None:
            told = words(one.error.code, one.error.values, self._around.language)
            return f"{told.what} {told.to_do}".strip()
        return self.tr("not taken in") if self.done else self.tr("waiting")


def _count(one: FileOutcome, name: str) -> str:
    return "" if one.result is None else number(getattr(one.result, name))


def _state(one: FileOutcome) -> State | None:
    if one.error is not None:
        return State.LATE
    return None if one.result is None else State.DONE
