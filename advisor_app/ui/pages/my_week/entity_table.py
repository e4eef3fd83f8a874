"""The table of entities with its tools: each entity's week, and where each of the guide's duties stands."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.names import name_key
from advisor_app.office.rounds.week_progress import UNCERTAIN, EntityWeek, Stage
from advisor_app.ui.duties.headings import TOGETHER
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.my_week.duty_columns import ShownDuties, duty_columns, duty_sums
from advisor_app.ui.pages.my_week.legend import Legend
from advisor_app.ui.pages.my_week.openings import next_column
from advisor_app.ui.pages.my_week.week_columns import sums, week_columns
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.sum_row import SumRow
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.office.my_week import MyWeek

EVERYBODY = "all"


class EntityTable(QWidget):
    """`opened` tells the row and the column's key of the cell that a person chose; `scope_chosen` whose entities."""

    opened = Signal(object, str)
    scope_chosen = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._told: MyWeek | None = None
        self._view = "all"
        self._advisors: dict[UUID, str] = {}
        self.duties: dict[str, Duty] = {}
        self.shown = ShownDuties()
        self.model: ListModel[EntityWeek] = ListModel(self._columns(), lambda row: row.entity_id, self)
        self.table = TableView(theme, around.memory, "my_week", self.tr("Entities and their week"), self.model.columns)
        self.table.setModel(self.model)
        self.table.freeze_first()
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.opened.connect(self._open_row)
        self.table.say_when_empty(self.tr("No entity is like that."))
        self.sum_row = SumRow(theme, self.table)
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.filter.setFixedWidth(theme.px(170))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.views = Views(
            theme,
            self.tr("Which entities are shown"),
            (
                ("all", self.tr("All")),
                ("late", self.tr("With something late")),
                ("to_do", self.tr("To do")),
                ("failing", self.tr("Not complying")),
            ),
        )
        self.views.choose("all")
        self.views.chosen.connect(self._choose_view)
        self.scope_choice = Choice(theme, self.tr("Whose entities"))
        self.scope_choice.setFixedWidth(theme.px(160))
        self.scope_choice.activated.connect(lambda _at: self.scope_chosen.emit(str(self.scope_choice.currentData())))
        self.tools = tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), 0)
        tools.setSpacing(theme.px(14))
        for part in (self.filter, self.views):
            tools.addWidget(part)
        tools.addWidget(self._legend(around), 1)
        listed = QVBoxLayout()
        listed.setContentsMargins(theme.px(12), 0, 0, 0)
        listed.setSpacing(0)
        listed.addWidget(self.table, 1)
        listed.addWidget(self.sum_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(tools)
        column.addLayout(listed, 1)

    @property
    def keys(self) -> list[str]:
        return [column.key for column in self.model.columns]

    def show_week(self, told: MyWeek) -> None:
        self._told = told
        self.shown.show(told.day, told.by_entity, self.duties)
        self._advisors.clear()
        self._advisors.update({one.id: one.name for one in told.week.advisors})
        self._show_scopes(told)
        self._show_rows()

    def go_to_next_cell(self) -> None:
        """Put the keyboard on the next cell to work on: of the entity to go on with, else of the first."""
        entity = self._told.week.progress.next_to_score if self._told else None
        row = (self.model.place_of(entity.entity_id) if entity else None) or 0
        self.table.select_row(row)
        self.table.select_cell(row, self.keys.index(next_column(self.model.row_at(row))))

    def go_to_cell(self, entity_id: UUID, column: str) -> EntityWeek | None:
        """Put the keyboard on a cell, shown or not; returns its row, None where the entity is not among these."""
        if self.model.place_of(entity_id) is None:
            self.filter.clear()
            self.model.filter_by("")
            self.views.choose("all")
            self._choose_view("all")
        row = self.model.place_of(entity_id)
        if row is None:
            return None
        self.table.select_row(row)
        if column in self.keys:
            self.table.select_cell(row, self.keys.index(column))
        return self.model.row_at(row)

    def pressing(self, row: EntityWeek, duty: Duty) -> Duty:
        """Of the duties that share a column with one, the one that presses an entity most."""
        together = [one for one in self.duties.values() if TOGETHER.get(one.id, one.id) == duty.id]
        return self.shown.of(row.entity_id, together or [duty])[0]

    def _columns(self) -> tuple[Column[EntityWeek], ...]:
        week = week_columns(self._advisors)
        try:
            catalogue = read_catalogue()
        except AppError:  # told when the week is asked for
            return week
        self.duties = {duty.id: duty for duty in catalogue.duties}
        owed = tuple(duty_columns(catalogue.duties, self.shown, panama_day(now_utc())))
        return (*week[:-1], *owed, week[-1])

    def _show_scopes(self, told: MyWeek) -> None:
        self.scope_choice.clear()
        self.scope_choice.addItem(self.tr("Entities of everybody"), EVERYBODY)
        for advisor in sorted(told.week.advisors, key=lambda one: name_key(one.name)):
            self.scope_choice.addItem(advisor.name, str(advisor.id))
        chosen = self.scope_choice.findData(str(told.week.advisor.id)) if told.week.advisor else 0
        self.scope_choice.setCurrentIndex(chosen)
        self.scope_choice.setVisible(bool(told.week.advisors))

    def _show_rows(self) -> None:
        place = self.table.currentIndex()
        kept = self.model.row_at(place.row()).entity_id if 0 <= place.row() < self.model.rowCount() else None
        views = {key: self._of_view(key) for key in ("all", "late", "to_do", "failing")}
        for key, found in views.items():
            self.views.show_count(key, len(found))
        self.model.show_rows(sorted(views[self._view], key=self._urgency))
        self._show_sums()
        if self.model.rowCount():
            row = self.model.place_of(kept) if kept is not None else None
            if row is None:
                self.go_to_next_cell()
            else:
                self.table.select_row(row)
                self.table.select_cell(row, max(0, place.column()))

    def _show_sums(self) -> None:
        rows = self.model.rows()
        self.sum_row.show_sums(sums(rows) | duty_sums(rows, self.model.columns, self.duties, self.shown))

    def _of_view(self, view: str) -> list[EntityWeek]:
        if self._told is None:
            return []
        progress = self._told.week.progress
        if view == "late":
            return [row for row in progress.entities if row.entity_id in self.shown.late]
        if view == "to_do":
            return [row for row in progress.entities if row.stage not in (Stage.DONE, Stage.NOTHING_CLOSED)]
        if view == "failing":
            return list(progress.failing)
        return list(progress.entities)

    def _urgency(self, row: EntityWeek) -> tuple[int, int, str]:
        """What waits for a decision first, then what is late or below its goal, then the rest of the work; by name."""
        late = self.shown.late.get(row.entity_id, 0)
        place = {Stage.DONE: 3, Stage.NOTHING_CLOSED: 4}.get(row.stage, 2)
        if row.mail_state in UNCERTAIN:
            place = 0
        elif late or row.entity_id in self.shown.below:
            place = 1
        return place, -late, name_key(row.entity)

    def _choose_view(self, view: str) -> None:
        self._view = view
        if self._told is not None:
            self._show_rows()

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        self._show_sums()
        if self.model.rowCount():
            self.table.select_row(0)

    def _open_row(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            column = self.keys[max(0, self.table.currentIndex().column())]
            self.opened.emit(self.model.row_at(row), column)

    def _legend(self, around: Surroundings) -> Legend:
        return Legend(
            around.theme,
            self.tr("Shapes"),
            (
                (State.LATE, self.tr("late")),
                (State.BELOW_GOAL, self.tr("below goal")),
                (State.DUE_SOON, self.tr("due soon")),
                (State.DUE, self.tr("due")),
                (State.UNDER_WAY, self.tr("under way")),
                (State.DONE, self.tr("done")),
                (State.EXCUSED, self.tr("excused")),
                (State.NOT_DUE, self.tr("not due")),
                (State.DOUBT, self.tr("in doubt")),
            ),
        )
