"""What a workbook would change in the directory, before it does; what in it cannot be kept, by row and column."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.imports_view import CHANGED, undo_import
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.directory.sheets import SheetProblem
    from advisor_app.services.directory.import_directory import DirectoryImported
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_NEAR = "directory_near_entity"


@dataclass(frozen=True, slots=True)
class _Row:
    """A problem, or what a row would do."""

    number: int
    sheet: str
    row: int
    what: str
    said: str
    state: State
    near: str = ""


class ImportView(QWidget):
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        theme = around.theme
        self._path: Path | None = None
        self._as_new: list[str] = []
        self._title = label("", "16", wrap=True)
        self._said = label("", "13", "text2", wrap=True)
        columns: tuple[Column[_Row], ...] = (
            Column("sheet", self.tr("Sheet"), lambda one: one.sheet, 110, quiet=True),
            Column("row", self.tr("Row"), lambda one: number(one.row), 60, order=lambda one: one.row, right=True),
            Column("what", self.tr("What"), lambda one: one.what, 240, state=lambda one: one.state, stretches=True),
            Column("said", self.tr("What would happen"), lambda one: one.said, 420, stretches=True,
                   hint=lambda one: one.said),
        )  # fmt: skip
        self.model: ListModel[_Row] = ListModel(columns, lambda one: one.number, self)
        self.table = TableView(theme, around.memory, "directory import", self.tr("What the file says"), columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("The file says nothing that is not known already."))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self._whole = label("", "12", "text2", wrap=True)
        self.keep = Button(theme, self.tr("Save"), "small")
        self.keep.clicked.connect(self._keep)
        self.other = Button(theme, self.tr("It is another entity"), "small")
        self.other.clicked.connect(self._is_another)
        self.as_cases = Button(theme, self.tr("Import it as cases"), "small")
        self.as_cases.clicked.connect(self._open_as_cases)
        self.cancel = Button(theme, self.tr("Cancel"), "link")
        self.cancel.clicked.connect(self.left)
        acts = QHBoxLayout()
        for part in (self.keep, self.other, self.as_cases, self.cancel):
            acts.addWidget(part)
        acts.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(8))
        head.setSpacing(theme.px(8))
        head.addWidget(self._title)
        head.addWidget(self._said)
        head.addLayout(acts)
        head.addWidget(self._whole)
        indented = QHBoxLayout()
        indented.setContentsMargins(theme.px(12), 0, 0, 0)
        indented.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(divider())
        column.addLayout(indented, 1)

    def look_at(self, path: Path) -> None:
        """Read a file and show what it would change; nothing is kept yet."""
        self._path, self._as_new = path, []
        self._read()

    def _read(self) -> None:
        path, as_new = self._path, list(self._as_new)
        if path is None:
            return
        self.model.show_rows([])
        self._title.setText(path.name)
        self._said.setText(self.tr("Reading…"))
        self.keep.setEnabled(False)
        self.other.setVisible(False)
        self.as_cases.setVisible(False)

        def work(office: Office, _running: Running) -> DirectoryImported | None:
            from advisor_app.crm.file_purpose import FilePurpose, file_purpose
            from advisor_app.services.directory.import_directory import import_directory

            if file_purpose(path) is FilePurpose.CASES:
                return None
            return import_directory(office, path, dry_run=True, as_new=as_new)

        self.around.jobs.change(self, work, self._show, things=frozenset(), failed=self._unreadable)

    def _unreadable(self, error: AppError) -> None:
        self.around.notices.refused(error)
        self.left.emit()

    def _show(self, found: DirectoryImported | None) -> None:
        self.table.setVisible(found is not None)
        if found is None:
            self._said.setText(
                self.tr("These are cases, one to a row, and not the directory's entities. Nothing was changed.")
            )
            self.as_cases.show()
            self.as_cases.setFocus(Qt.FocusReason.OtherFocusReason)
            self._selected()
            return
        from advisor_app.services.directory.take_in_directory import Outcome

        outcomes = {Outcome.NEW: self.tr("is new"), Outcome.CHANGED: self.tr("changes")}
        rows = [self._problem(place, one) for place, one in enumerate(found.problems)]
        rows += [
            _Row(len(rows) + place, one.sheet, one.row, one.name, f"{self._what(one.what)} · {outcomes[one.outcome]}",
                 State.DUE)
            for place, one in enumerate(found.done)
            if one.outcome in outcomes
        ]  # fmt: skip
        self.model.show_rows(rows)
        new, changed, kept = (number(sum(1 for one in found.done if one.outcome is outcome)) for outcome in Outcome)
        said = self.tr("{new} new, {changed} changed, {left} as they were.").format(new=new, changed=changed, left=kept)
        if found.problems:
            told = self.tr("%Ln cell(s) to correct in the file; until then nothing is saved.", "", len(found.problems))
            said = f"{told} {said}"
        left_out = [heading for sheet in found.sheets for heading in sheet.left_out]
        if left_out:
            said += " " + self.tr("Columns that are not used: {names}.").format(names=", ".join(left_out))
        self._said.setText(said)
        self.keep.setEnabled(not found.problems and bool(rows))
        if rows:
            self.table.select_row(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._selected()

    def _problem(self, place: int, one: SheetProblem) -> _Row:
        told = words(one.code, {"value": one.value, "more": one.more, "name": one.more}, self.around.language)
        what = f"{one.column}: {one.value}" if one.column else one.value
        near = one.value if one.code == _NEAR else ""
        return _Row(place, one.sheet, one.row, what, f"{told.what} {told.to_do}", State.LATE, near)

    def _what(self, what: str) -> str:
        return {
            "entity": self.tr("entity"),
            "advisor": self.tr("advisor"),
            "assignment": self.tr("assignment"),
            "person": self.tr("liaison or official"),
            "term": self.tr("agreement"),
            "place": self.tr("place"),
        }[what]

    def _selected(self) -> None:
        rows = self.table.selected_rows()
        one = self.model.row_at(rows[0]) if rows and rows[0] < self.model.rowCount() else None
        self.other.setVisible(one is not None and bool(one.near))
        self._whole.setText(one.said if one is not None and one.state is State.LATE else "")

    def _open_as_cases(self) -> None:
        path = self._path
        self.left.emit()
        self.around.go_to("cases", path)

    def _is_another(self) -> None:
        rows = self.table.selected_rows()
        if rows and (near := self.model.row_at(rows[0]).near):
            self._as_new.append(near)
            self._read()

    def _keep(self) -> None:
        path, as_new = self._path, list(self._as_new)
        if path is None:
            return

        def work(office: Office, _running: Running) -> DirectoryImported:
            from advisor_app.services.directory.import_directory import import_directory

            return import_directory(office, path, as_new=as_new)

        def done(made: DirectoryImported) -> None:
            from advisor_app.services.directory.take_in_directory import Outcome

            import_id = made.import_id
            told = {outcome: sum(1 for one in made.done if one.outcome is outcome) for outcome in Outcome}
            self.around.notices.done(
                self.tr("{file} was taken in.").format(file=made.file),
                self.tr("{new} new, {changed} changed, {left} as they were.").format(
                    new=number(told[Outcome.NEW]),
                    changed=number(told[Outcome.CHANGED]),
                    left=number(told[Outcome.LEFT]),
                ),
                offer=self.tr("Undo"),
                act=None if import_id is None else lambda: undo_import(self.around, self, str(import_id)),
            )
            self.left.emit()

        self.around.jobs.change(self, work, done, things=CHANGED)
