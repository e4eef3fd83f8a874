"""The workbooks that were taken into the directory, and taking one back whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.formats import moment, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import Facts, label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.store.directory.directory_imports import DirectoryImportLine
    from advisor_app.ui.jobs import Running

CHANGED = frozenset({"entities", "people", "cases", "indicators", "places"})


class DirectoryImportsView(QWidget):
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._line: DirectoryImportLine | None = None
        columns: tuple[Column[DirectoryImportLine], ...] = (
            Column("at", self.tr("Taken in"), lambda one: moment(one.at), 130, order=lambda one: one.at),
            Column("file", self.tr("File"), lambda one: one.file_name, 180, heavy=True, stretches=True),
            Column("who", self.tr("Who"), lambda one: one.who, 100, quiet=True),
            Column("added", self.tr("Added"), lambda one: number(one.added), 80,
                   order=lambda one: one.added, right=True),
            Column("changed", self.tr("Changed"), lambda one: number(one.changed), 80,
                   order=lambda one: one.changed, right=True),
            Column("undone", self.tr("Undone"), self._undone_said, 150, quiet=True),
        )  # fmt: skip
        self.model: ListModel[DirectoryImportLine] = ListModel(columns, lambda one: one.id, self)
        self.table = TableView(theme, around.memory, "directory imports", self.tr("Imports of the directory"), columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.table.row_changed.connect(self._show_row)
        self.table.say_when_empty(self.tr("No directory was imported yet."))
        self._panel = SidePanel(theme, self.tr("Import"))
        self._title = label("", "16", wrap=True)
        self._facts = Facts(theme)
        self.undo = Button(theme, self.tr("Undo this import"), "plain")
        self.undo.clicked.connect(self._undo)
        self._kept = label(
            self.tr(
                "All of it goes back at once, while nothing that it brought was changed, drawn or used elsewhere since."
            ),
            "12",
            "text2",
            wrap=True,
        )
        for part in (self._title, self._facts, self.undo, self._kept):
            self._panel.column.addWidget(part)
        self._panel.column.addStretch(1)
        back = Button(theme, self.tr("Back to the entities"), "link")
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), 0)
        head.addWidget(back)
        head.addStretch(1)
        listing = Listing(theme, self.table)
        self._sum = label("", "12b")
        listing.foot.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(ListBeside(around.memory, "directory imports", listing, self._panel, (5, 2)), 1)
        self._show(None)

    def ask(self) -> None:
        def look(office: Office) -> list[DirectoryImportLine]:
            from advisor_app.services.directory.undo_directory_import import list_directory_imports

            return list_directory_imports(office)

        self._around.jobs.ask(self, look, self._take, purpose="directory imports")

    def _take(self, lines: list[DirectoryImportLine]) -> None:
        shown = self._line.id if self._line else None
        self.model.show_rows(lines)
        self._sum.setText(self.tr("%Ln import(s)", "", len(lines)))
        place = self.model.place_of(shown) if shown else None
        self.table.select_row(place if place is not None else 0)
        if not lines:
            self._show(None)

    def _show_row(self, row: int) -> None:
        self._show(self.model.row_at(row) if 0 <= row < self.model.rowCount() else None)

    def _show(self, line: DirectoryImportLine | None) -> None:
        self._line = line
        for part in (self._title, self._facts, self.undo, self._kept):
            part.setVisible(line is not None)
        if line is None:
            return
        self._title.setText(line.file_name)
        facts = [
            (self.tr("Taken in"), moment(line.at)),
            (self.tr("Who"), line.who),
            (self.tr("Added"), number(line.added)),
            (self.tr("Changed"), number(line.changed)),
        ]
        if line.undone_at is not None:
            facts.append((self.tr("Undone"), self._undone_said(line)))
        self._facts.show_facts(facts)
        for part in (self.undo, self._kept):
            part.setVisible(line.undone_at is None)

    def _undo(self) -> None:
        if self._line is not None:
            undo_import(self._around, self, str(self._line.id))

    def _undone_said(self, one: DirectoryImportLine) -> str:
        if one.undone_at is None:
            return ""
        return self.tr("{when}, by {who}").format(when=moment(one.undone_at), who=one.undone_by)


def undo_import(around: Surroundings, owner: QWidget, named: str) -> None:
    """Take an import of the directory back, and say so."""

    def work(office: Office, _running: Running) -> DirectoryImportLine:
        from advisor_app.services.directory.undo_directory_import import undo_directory_import

        return undo_directory_import(office, named)

    around.jobs.change(owner, work, partial(_say_undone, around), things=CHANGED)


def _say_undone(around: Surroundings, line: DirectoryImportLine) -> None:
    said = QCoreApplication.translate("DirectoryImportsView", "The directory is as it was before {file}.")
    around.notices.done(said.format(file=line.file_name))
