"""Mi semana: what matters, the Monday path with what is left in each step, and every entity's week."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.last_import import LastImport
from advisor_app.office.names import name_key
from advisor_app.office.people import Advisor
from advisor_app.office.week_progress import (
    UNCERTAIN,
    EntityWeek,
    Stage,
    Step,
    WeekDescription,
    WeekProgress,
    WeekVerdict,
)
from advisor_app.ui.formats import day, moment
from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.pages.my_week.legend import Legend
from advisor_app.ui.pages.my_week.next_step import NextStep
from advisor_app.ui.pages.my_week.openings import CHOOSE_FILE, Opening, next_column, opening_of_cell, opening_of_step
from advisor_app.ui.pages.my_week.path import Path
from advisor_app.ui.pages.my_week.sentences import Sentences
from advisor_app.ui.pages.my_week.week_columns import sums, week_columns
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.switches import Views, WeekStepper
from advisor_app.ui.states import State
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.sum_row import SumRow
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things

SCOPE = "my_week/advisor"
EVERYBODY = "all"
REMEMBERED = (WeekDescription, WeekProgress, EntityWeek, WeekVerdict, Advisor, LastImport, IsoWeek)
"""What a week as it was left is made of."""


class MyWeekPage(Page):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._told: WeekDescription | None = None
        self._seen_at: datetime | None = None
        self._stale = True
        self._view = "all"
        self._advisors: dict[UUID, str] = {}
        self.stepper = WeekStepper(theme, IsoWeek.of(panama_day(now_utc())).shifted(-1))
        self.stepper.stepped.connect(lambda _week: self._ask())
        self.main = NextStep(theme)
        self.main.clicked.connect(self._take_next_step)
        self.header_row.addWidget(self.stepper)
        self.header_row.addWidget(self.main)
        self.sentences = Sentences(theme)
        self.sentences.opened.connect(self._open)
        self.path = Path(theme)
        self.path.chosen.connect(self._open_step)
        self.model: ListModel[EntityWeek] = ListModel(week_columns(self._advisors), lambda row: row.entity_id, self)
        self.table = TableView(theme, around.memory, "my_week", self.tr("Entities and their week"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.opened.connect(self._open_cell)
        self.table.say_when_empty(self.tr("No entity is like that."))
        self.sum_row = SumRow(theme, self.table)
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.filter.setFixedWidth(theme.px(170))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.views = Views(
            theme,
            self.tr("Which entities are shown"),
            (("all", self.tr("All")), ("to_do", self.tr("To do")), ("failing", self.tr("Not complying"))),
        )
        self.views.choose("all")
        self.views.chosen.connect(self._choose_view)
        self.scope_choice = Choice(theme, self.tr("Whose entities"))
        self.scope_choice.setFixedWidth(theme.px(210))
        self.scope_choice.activated.connect(self._choose_scope)
        self.empty = EmptyPage(
            theme,
            "calendar",
            self.tr("There are no cases yet"),
            self.tr("The week begins with the export of the CRM: its closed cases are what is drawn, scored and told."),
            self.tr("Choose a file"),
            around.choose_file,
        )
        self._stack = QStackedWidget()
        for shown in (QWidget(), self.empty, self._week()):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for keys, weeks in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda weeks=weeks: self.stepper.step(weeks))
        self._say_scope()

    def entered(self, target: object) -> None:
        if isinstance(target, IsoWeek):
            self.stepper.show_week(target)
            self._ask()
        elif self._stale or self._told is None:
            self._show_last_seen()
            self._ask()

    def take_focus(self) -> None:
        if self._stack.currentIndex() == 1:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        """While another page is in front, what was told merely grows old: scoring changes something at every key."""
        if self.isVisible():
            self._ask()
        else:
            self._stale = True

    def _ask(self) -> None:
        week = None if self._told is None or self._seen_at is not None else self.stepper.week
        kept = self.around.memory.text(SCOPE)
        last_seen = self.around.memory.last_seen
        self._stale = False

        def look(office: Office) -> WeekDescription:
            from advisor_app.services.describe_week import describe_week, week_to_audit

            shown = week or week_to_audit(office)
            told = describe_week(office, shown, _as_key(kept))
            if not kept and told.person is not None:
                told = describe_week(office, shown, told.person.id)
            last_seen.keep(told, now_utc())
            return told

        self.around.jobs.ask(self, look, self._show_now, purpose="week")

    def _show_last_seen(self) -> None:
        """At a start, the week as it was left, until the database has answered."""
        if self._told is None and (seen := self.around.memory.last_seen.recall(REMEMBERED)) is not None:
            self._seen_at = seen.at
            self._show(cast("WeekDescription", seen.value))

    def _show_now(self, told: WeekDescription) -> None:
        self._seen_at = None
        self._show(told)

    def _show(self, told: WeekDescription) -> None:
        first = self._told is None
        self._told = told
        self.stepper.show_week(told.week)
        self._advisors.clear()
        self._advisors.update({one.id: one.name for one in told.advisors})
        self._show_scopes(told)
        self.sentences.show_week(told)
        self.path.show_week(told)
        self._show_rows()
        empty = told.last_import is None and not told.progress.entities and told.advisor is None
        self._stack.setCurrentIndex(1 if empty else 2)
        self._say_scope()
        self.main.show_week(None if empty else told)
        if first and self.isVisible():
            self.take_focus()

    def _show_scopes(self, told: WeekDescription) -> None:
        self.scope_choice.clear()
        self.scope_choice.addItem(self.tr("Entities of everybody"), EVERYBODY)
        for advisor in sorted(told.advisors, key=lambda one: name_key(one.name)):
            self.scope_choice.addItem(advisor.name, str(advisor.id))
        chosen = self.scope_choice.findData(str(told.advisor.id)) if told.advisor else 0
        self.scope_choice.setCurrentIndex(chosen)
        self.scope_choice.setVisible(bool(told.advisors))

    def _show_rows(self) -> None:
        if self._told is None:
            return
        place = self.table.currentIndex()
        kept = self.model.row_at(place.row()).entity_id if 0 <= place.row() < self.model.rowCount() else None
        views = {key: self._of_view(key) for key in ("all", "to_do", "failing")}
        for key, found in views.items():
            self.views.show_count(key, len(found))
        self.model.show_rows(sorted(views[self._view], key=_urgency))
        self.sum_row.show_sums(sums(self.model.rows()))
        if self.model.rowCount():
            row = self.model.place_of(kept) if kept is not None else None
            if row is None:
                self._go_to_next_cell()
            else:
                self.table.select_row(row)
                self.table.select_cell(row, max(0, place.column()))

    def _go_to_next_cell(self) -> None:
        """Put the keyboard on the next cell to work on: of the entity to go on with, else of the first."""
        entity = self._told.progress.next_to_score if self._told else None
        row = (self.model.place_of(entity.entity_id) if entity else None) or 0
        keys = [column.key for column in self.model.columns]
        self.table.select_row(row)
        self.table.select_cell(row, keys.index(next_column(self.model.row_at(row))))

    def _of_view(self, view: str) -> list[EntityWeek]:
        if self._told is None:
            return []
        rows = self._told.progress.entities
        if view == "to_do":
            return [row for row in rows if row.stage not in (Stage.DONE, Stage.NOTHING_CLOSED)]
        if view == "failing":
            return list(self._told.progress.failing)
        return list(rows)

    def _choose_view(self, view: str) -> None:
        self._view = view
        self._show_rows()

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        self.sum_row.show_sums(sums(self.model.rows()))
        if self.model.rowCount():
            self.table.select_row(0)

    def _choose_scope(self, _index: int) -> None:
        self.around.memory.keep(SCOPE, str(self.scope_choice.currentData()))
        self._ask()

    def _say_scope(self) -> None:
        week, today = self.stepper.week, panama_day(now_utc())
        weekday = QLocale().dayName(today.isoweekday())
        said = self.tr("{today} · week {number} is audited ({monday} – {sunday})").format(
            today=f"{weekday[:1].upper()}{weekday[1:]} {day(today)}",
            number=week.number,
            monday=day(week.monday),
            sunday=day(week.sunday),
        )
        if self._seen_at is not None:
            said = self.tr("As it was left on {when}; the database is being opened").format(when=moment(self._seen_at))
        self.say_scope(said)

    def _take_next_step(self) -> None:
        if self._told is not None and (upcoming := self._told.progress.next_step) is not None:
            self._open_step(upcoming.step)

    def _open_step(self, step: Step) -> None:
        if self._told is not None:
            self._open(opening_of_step(step, self._told.week, self._told.progress))

    def _open_cell(self, row: int) -> None:
        if self._told is not None and 0 <= row < self.model.rowCount():
            column = self.model.columns[max(0, self.table.currentIndex().column())].key
            self._open(opening_of_cell(column, self.model.row_at(row), self._told.week))

    def _open(self, opening: Opening) -> None:
        if opening is CHOOSE_FILE:
            self.around.choose_file()
        else:
            self.around.go_to(opening.page, opening.target)

    def _week(self) -> QWidget:
        theme = self.around.theme
        upper = QHBoxLayout()
        upper.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        upper.setSpacing(theme.px(24))
        upper.addWidget(self.sentences, 1)
        upper.addWidget(self.path)
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), 0)
        tools.setSpacing(theme.px(16))
        for part in (self.filter, self.views, self.scope_choice):
            tools.addWidget(part)
        tools.addWidget(self._legend(), 1)
        listed = QVBoxLayout()
        listed.setContentsMargins(theme.px(12), 0, 0, 0)
        listed.setSpacing(0)
        listed.addWidget(self.table, 1)
        listed.addWidget(self.sum_row)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(upper)
        column.addLayout(tools)
        column.addLayout(listed, 1)
        return whole

    def _legend(self) -> Legend:
        return Legend(
            self.around.theme,
            self.tr("Shapes"),
            (
                (State.DONE, self.tr("done")),
                (State.DUE, self.tr("due")),
                (State.UNDER_WAY, self.tr("under way")),
                (State.DOUBT, self.tr("in doubt")),
                (State.NOT_DUE, self.tr("not due")),
            ),
        )


def _urgency(row: EntityWeek) -> tuple[int, str]:
    """What waits for a decision first, then what is still to do; within that by name."""
    place = 0 if row.mail_state in UNCERTAIN else {Stage.DONE: 2, Stage.NOTHING_CLOSED: 3}.get(row.stage, 1)
    return place, name_key(row.entity)


def _as_key(kept: str) -> UUID | None:
    try:
        return UUID(kept)
    except ValueError:
        return None


def build(around: Surroundings) -> Page:
    return MyWeekPage(around)
