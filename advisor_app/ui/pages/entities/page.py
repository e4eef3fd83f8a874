"""Entities: the table with who looks after each, and what is chosen in it beside; other views of the directory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.page import Page, RecordAsked, Surroundings
from advisor_app.ui.pages.entities.assigning import Assigning
from advisor_app.ui.pages.entities.directory_page import DIRECTORY, DirectoryPage
from advisor_app.ui.pages.entities.entity_columns import entity_columns
from advisor_app.ui.pages.entities.entity_panel import EntityPanel
from advisor_app.ui.pages.entities.merging import Merging
from advisor_app.ui.pages.entities.new_advisor import NewAdvisor
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import DirectoryFile, DirectoryIn, EntityAt, NewEntities

if TYPE_CHECKING:
    from advisor_app.office.people import Advisor
    from advisor_app.services.directory.list_entities import EntityLine
    from advisor_app.services.directory.review_entities import MergeSuggestion
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things
    from advisor_app.ui.steps import Step

Found = tuple["list[EntityLine]", "list[MergeSuggestion]", "list[Advisor]"]
MINE = frozenset({"entities", "people", "cases"})


class EntitiesPage(DirectoryPage):
    panel: EntityPanel
    assigning: Assigning
    merging: Merging
    new_advisor: NewAdvisor

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._lines: list[EntityLine] = []
        self._view = "all"
        self._views = Views(
            theme,
            self.tr("Views"),
            (
                ("all", self.tr("All")),
                ("new", self.tr("New, to review")),
                ("nobody", self.tr("Without an advisor")),
                ("alike", self.tr("Alike")),
                ("incomplete", self.tr("Incomplete")),
            ),
        )
        self._views.choose("all")
        self._views.chosen.connect(self.show_view)
        self.model: ListModel[EntityLine] = ListModel(entity_columns(), lambda line: line.entity.id, self)
        self.table = TableView(theme, around.memory, "entities", self.tr("Entities"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.say_when_empty(self.tr("No entity is like that."))
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.filter.setFixedWidth(theme.px(220))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(self._into_table)
        self._sum = label("", "12b")
        self.review = Button(theme, "", "small")
        self.review.clicked.connect(self._mark_reviewed)
        self.main = Button(theme, self.tr("Add advisor"), "main")
        self.main.clicked.connect(self._add_advisor)
        self.header_row.addWidget(self.main)
        self.empty = EmptyPage(
            theme,
            "building",
            self.tr("There are no entities yet"),
            self.tr(
                "They come with the first export: each entity that its cases name appears here for review. Or drop a "
                "list of entities and their advisors here, in Excel: it is the office's directory."
            ),
            self.tr("Import a directory"),
            self.choose_directory,
        )
        # From the outside inwards: what moves into another widget is styled anew, with all that it holds.
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        whole = QWidget(self._stack)
        for shown in (QWidget(), self.empty, whole):
            self._stack.addWidget(shown)
        self._side = QStackedWidget(whole)
        self._lay_out(whole)

    def first_steps(self) -> Iterator[Step]:
        yield self._make_panel
        yield self._make_forms
        yield from self.part_steps(self._stack)

    def _make_panel(self) -> None:
        self.panel = EntityPanel(self.around)
        self._side.addWidget(self.panel)

    def _make_forms(self) -> None:
        self.assigning = Assigning(self.around)
        self.panel.column.insertWidget(1, self.assigning)
        self.merging = Merging(self.around)
        self.new_advisor = NewAdvisor(self.around)
        self.new_advisor.left.connect(self._show_side)
        self._side.addWidget(self.merging)
        self._side.addWidget(self.new_advisor)

    def entered(self, target: object) -> None:
        if isinstance(target, NewEntities):
            self.show_view("new")
            self.show_part(DIRECTORY)
        elif isinstance(target, DirectoryIn):
            self.show_part(target.part)
        elif isinstance(target, DirectoryFile):
            self.look_at(target.path)
        elif isinstance(target, EntityAt):
            self.show_part(DIRECTORY)
            self._wanted = target.entity_id
            self.filter.clear()
            self.model.filter_by("")
            self.show_view("all")
        self._ask()

    def take_focus(self) -> None:
        if (part := self.part_in_front) is not None:
            part.take_focus()
            return
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def history_of(self) -> RecordAsked | None:
        from advisor_app.services.history.show_history import HistoryAsked

        entity = self.panel.entity
        return (entity.name, HistoryAsked(entity_id=entity.id)) if entity is not None else None

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & MINE:
            self._ask()
            if self.imports.isVisible():
                self.imports.ask()
        if (part := self.part_in_front) is not None:
            part.things_changed(things)

    def show_list(self) -> None:
        self.main.show()
        self._stack.setCurrentIndex(2 if self._lines or self._has_advisors else 1)

    def main_action_hidden(self) -> None:
        self.main.hide()

    def after_import(self) -> None:
        self._ask()

    _has_advisors = False

    def show_view(self, key: str) -> None:
        self._view = key
        self._views.choose(key)
        self._show_rows()
        self._show_side()

    def _ask(self) -> None:
        def look(office: Office) -> Found:
            from advisor_app.services.directory.list_entities import list_entities
            from advisor_app.services.directory.review_entities import suggest_merges
            from advisor_app.services.rotation.assign_entities import list_advisors

            return list_entities(office), suggest_merges(office), list_advisors(office)

        self.around.jobs.ask(self, look, self._show, purpose="entities")

    def _show(self, found: Found) -> None:
        self._lines, merges, advisors = found
        self._alike = {entity.id for merge in merges for entity in (merge.keep, merge.gone)}
        counts = {line.entity.id: line.cases for line in self._lines}
        self.merging.show_merges(merges, counts)
        self.assigning.show_advisors(advisors, self._lines)
        self.panel.know([line.entity for line in self._lines])
        self._has_advisors = bool(advisors)
        self._views.show_count("all", len(self._lines))
        for key in ("new", "nobody", "alike", "incomplete"):
            self._views.show_count(key, len(self._of_view(key)))
        if self.part == DIRECTORY and not self.of_files:
            self.show_list()
        assigned = sum(1 for line in self._lines if line.advisor)
        if not advisors:
            none = self.tr("%Ln entities; there is no advisor yet", "", len(self._lines)) if self._lines else ""
            self.say_of(DIRECTORY, none)
        elif self._lines:
            self.say_of(
                DIRECTORY,
                " · ".join(
                    (
                        self.tr("%Ln entity(ies)", "", len(self._lines)),
                        self.tr("%Ln of them with an advisor", "", assigned),
                        self.tr("%Ln advisor(s)", "", len(advisors)),
                    )
                ),
            )
        self._show_rows()
        self._wanted = None

    _wanted: UUID | None = None
    """The entity that another page asked for, until it is shown."""
    _alike: frozenset[object] | set[object] = frozenset()

    def _of_view(self, key: str) -> list[EntityLine]:
        if key == "new":
            return [line for line in self._lines if not line.entity.reviewed]
        if key == "nobody":
            return [line for line in self._lines if line.advisor is None]
        if key == "alike":
            return [line for line in self._lines if line.entity.id in self._alike]
        if key == "incomplete":
            return [line for line in self._lines if line.missing]
        return self._lines

    def _show_rows(self) -> None:
        current = self.table.currentIndex().row()
        kept = self.model.row_at(current).entity.id if 0 <= current < self.model.rowCount() else None
        if self._wanted is not None:
            kept = self._wanted
        self.model.show_rows(self._of_view(self._view))
        place = self.model.place_of(kept) if kept is not None else None
        if self.model.rowCount():
            self.table.select_row(place if place is not None else 0)
        else:
            self._selected()
        self._say_sum()

    def _selected(self) -> None:
        rows = self.table.selected_rows()
        chosen = [self.model.row_at(row) for row in rows if row < self.model.rowCount()]
        self.panel.show_lines(chosen)
        self.assigning.show_lines(chosen)
        waiting = sum(1 for line in chosen if not line.entity.reviewed)
        self.review.setVisible(waiting > 0)
        self.review.say(self.tr("Mark %Ln as reviewed", "", waiting))

    def _mark_reviewed(self) -> None:
        ids = [self.model.row_at(row).entity.id for row in self.table.selected_rows()]

        def work(office: Office, _running: Running) -> int:
            from advisor_app.services.directory.review_entities import mark_reviewed

            return mark_reviewed(office, ids)

        def done(count: int) -> None:
            self.around.notices.done(self.tr("%Ln entity(ies) reviewed.", "", count))

        self.around.jobs.change(self, work, done, things=frozenset({"entities"}))

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        if self.model.rowCount():
            self.table.select_row(0)
        else:
            self._selected()
        self._say_sum()

    def _say_sum(self) -> None:
        rows = self.model.rows()
        self._sum.setText(
            self.tr("{shown} of {total} entities, with {cases} cases").format(
                shown=number(len(rows)),
                total=number(len(self._lines)),
                cases=number(sum(line.cases for line in rows)),
            )
        )

    def _add_advisor(self) -> None:
        self._stack.setCurrentIndex(2)
        self._side.setCurrentWidget(self.new_advisor)
        self.new_advisor.begin()

    def _show_side(self) -> None:
        self._side.setCurrentWidget(self.merging if self._view == "alike" else self.panel)

    def _into_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer_columns(self) -> None:
        self.table.columns_menu().popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    def _lay_out(self, whole: QWidget) -> None:
        theme = self.around.theme
        views = QHBoxLayout()
        views.setContentsMargins(theme.px(16), 0, theme.px(20), 0)
        views.setSpacing(theme.px(8))
        views.addWidget(self._views, 1)
        self._columns = Button(theme, self.tr("Columns"), "small", icon="columns")
        self._columns.clicked.connect(self._offer_columns)
        self.importer = Button(theme, self.tr("Import"), "small", icon="file")
        self.importer.setToolTip(self.tr("Import a directory from a workbook; it can also be dropped here"))
        self.importer.clicked.connect(self.choose_directory)
        self.exporter = Button(theme, self.tr("Export"), "small", icon="arrow_down")
        self.exporter.setToolTip(self.tr("Write the directory to a workbook that can be imported again"))
        self.exporter.clicked.connect(self.export_directory)
        self.past = Button(theme, self.tr("Imports"), "small")
        self.past.setToolTip(self.tr("Workbooks of the directory that were taken in, and the way back"))
        self.past.clicked.connect(self.show_imports)
        left = Listing(theme, self.table)
        left.tools.addWidget(self.filter)
        left.tools.addWidget(self.review)
        left.tools.addStretch(1)
        left.tools.addWidget(self._columns)
        for way in (self.importer, self.past, self.exporter):
            views.addWidget(way)
        left.foot.addWidget(self._sum, 1)
        beside = ListBeside(self.around.memory, "entities", left, self._side, (16, 9))
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(views)
        column.addWidget(divider())
        column.addWidget(beside, 1)


def build(around: Surroundings) -> Page:
    return EntitiesPage(around)
