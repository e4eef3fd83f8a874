"""The imports that there were: what each brought and changed, and taking one back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.store import CaseQuery
from advisor_app.ui.formats import moment, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import Facts, label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import CasesAt

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.store import ImportLine
    from advisor_app.store.imports.import_answers import CasesOfImport

_COUNTS = (
    "rows", "new", "changed", "unchanged", "rejected", "closed", "reopened", "entity_changed", "dates_changed",
    "vanished",
)  # fmt: skip


class ImportsView(QWidget):
    undo_wanted = Signal(str)
    """The key of an import."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._names = {
            "rows": self.tr("Rows"),
            "new": self.tr("New"),
            "changed": self.tr("Changed"),
            "unchanged": self.tr("Unchanged"),
            "rejected": self.tr("Rejected"),
            "closed": self.tr("Closed"),
            "reopened": self.tr("Reopened"),
            "entity_changed": self.tr("Other entity"),
            "dates_changed": self.tr("Dates moved"),
            "vanished": self.tr("Did not come"),
        }
        columns: tuple[Column[ImportLine], ...] = (
            Column("at", self.tr("Taken in"), lambda one: moment(one.at), 124, order=lambda one: one.at),
            Column("file", self.tr("File"), lambda one: one.file_name, 200, heavy=True, stretches=True),
            Column("who", self.tr("Who"), lambda one: one.who, 90, quiet=True, hidden=True),
            *(self._counted(name, hidden=name in ("unchanged", "entity_changed", "rejected")) for name in _COUNTS),
            Column("undone", self.tr("Undone"), self._undone_said, 130, quiet=True, hidden=True),
        )
        self.imports: ListModel[ImportLine] = ListModel(columns, lambda one: one.id, self)
        self.table = TableView(theme, around.memory, "imports", self.tr("Imports"), columns)
        self.table.setModel(self.imports)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.table.row_changed.connect(self._show_row)
        self.table.say_when_empty(self.tr("Nothing was imported yet."))
        self._panel = SidePanel(theme, self.tr("Import"))
        self._title = label("", "16", wrap=True)
        self._when = label("", "13", "text2", wrap=True)
        self._facts = Facts(theme)
        self._seen: dict[CasesOfImport, str] = {
            "changed": self.tr("The cases that it changed"),
            "closed": self.tr("Those that were closed"),
            "reopened": self.tr("Those that were reopened"),
            "entity_changed": self.tr("Those that moved to another entity"),
            "dates_changed": self.tr("Those whose dates moved"),
            "vanished": self.tr("Those that did not come any more"),
        }
        self.ways = {kind: Button(theme, said, "link") for kind, said in self._seen.items()}
        for kind, way in self.ways.items():
            way.clicked.connect(partial(self._see, kind))
        self.undo = Button(theme, self.tr("Undo this import"), "plain")
        self.undo.clicked.connect(self._undo)
        self._kept = label(
            self.tr("It can be undone while no later import, draw or audit rests on what it brought."),
            "12",
            "text2",
            wrap=True,
        )
        links = QVBoxLayout()
        links.setContentsMargins(-theme.px(3), 0, 0, 0)  # a link's words begin where other words do
        links.setSpacing(0)
        for way in self.ways.values():
            links.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._title, self._when, self._facts, self.undo, self._kept):
            self._panel.column.addWidget(part)
        self._panel.column.insertLayout(self._panel.column.indexOf(self.undo), links)
        self._panel.column.addStretch(1)
        self._line: ImportLine | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        listing = Listing(theme, self.table)
        listing.tools.setContentsMargins(0, theme.px(8), 0, 0)
        self._sum = label("", "12b")
        listing.foot.addWidget(self._sum)
        column.addWidget(ListBeside(around.memory, "imports", listing, self._panel, (5, 2)))
        self._show(None)

    def ask(self) -> None:
        def look(office: Office) -> list[ImportLine]:
            from advisor_app.services.imports.undo_import import list_imports

            return list_imports(office)

        self._around.jobs.ask(self, look, self._take, purpose="imports")

    def _take(self, lines: list[ImportLine]) -> None:
        shown = self._line.id if self._line else None
        self.imports.show_rows(lines)
        self._sum.setText(self.tr("%Ln import(s)", "", len(lines)))
        place = self.imports.place_of(shown) if shown else None
        self.table.select_row(place if place is not None else 0)
        if not lines:
            self._show(None)

    def _show_row(self, row: int) -> None:
        self._show(self.imports.row_at(row) if 0 <= row < self.imports.rowCount() else None)

    def _show(self, line: ImportLine | None) -> None:
        self._line = line
        for part in (self._title, self._when, self._facts, self.undo, self._kept):
            part.setVisible(line is not None)
        for kind, way in self.ways.items():
            way.setVisible(line is not None and _can_be_seen(line, kind))
        if line is None:
            return
        self._title.setText(line.file_name)
        self._when.setText(self.tr("{when}, by {who}").format(when=moment(line.at), who=line.who))
        told = [(self._names[name], getattr(line, name)) for name in _COUNTS]
        facts = [(name, number(count)) for name, count in told if count is not None]
        if line.undone_at is not None:
            facts.append((self.tr("Undone"), self._undone_said(line)))
        self._facts.show_facts(facts)
        can_undo = line.undone_at is None and line.vanished is not None
        self.undo.setVisible(can_undo)
        self._kept.setVisible(can_undo)

    def _undo(self) -> None:
        if self._line is not None:
            self.undo_wanted.emit(str(self._line.id))

    def _see(self, kind: CasesOfImport) -> None:
        line = self._line
        if line is None:
            return

        def look(office: Office) -> tuple[int, ...]:
            from advisor_app.services.cases.browse_cases import cases_of_import

            return cases_of_import(office, line.id, kind)

        def show(keys: tuple[int, ...]) -> None:
            title = self.tr("{which}, {file}").format(which=self._seen[kind], file=line.file_name)
            self._around.go_to("cases", CasesAt(title, CaseQuery(keys=keys)))

        self._around.jobs.ask(self, look, show, purpose="changed")

    def _counted(self, name: str, *, hidden: bool) -> Column[ImportLine]:
        def count(one: ImportLine) -> int | None:
            found: int | None = getattr(one, name)
            return found

        def said(one: ImportLine) -> str:
            found = count(one)
            return "" if found is None else number(found)

        return Column(
            name, self._names[name], said, 78, order=lambda one: count(one) or 0, right=True, hidden=hidden, narrow=True
        )

    def _undone_said(self, one: ImportLine) -> str:
        if one.undone_at is None:
            return ""
        return self.tr("{when}, by {who}").format(when=moment(one.undone_at), who=one.undone_by)


def _can_be_seen(line: ImportLine, kind: CasesOfImport) -> bool:
    """Whether there are such cases, and which they are is known."""
    if line.undone_at is not None or (kind == "vanished" and not line.absent_known):
        return False
    return bool(getattr(line, kind))
