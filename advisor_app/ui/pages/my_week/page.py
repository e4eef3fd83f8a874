"""Mi semana: what matters, the Monday path with what is left in each step, and every entity's week."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.duties.cells import DutyCell
from advisor_app.office.duties.engine import State as DutyState
from advisor_app.office.last_import import LastImport
from advisor_app.office.my_week import MyWeek, WaitingObjection
from advisor_app.office.people import Advisor
from advisor_app.office.rounds.week_progress import EntityWeek, Step, WeekDescription, WeekProgress, WeekVerdict
from advisor_app.ui.formats import day, moment
from advisor_app.ui.loading import loading
from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.pages.my_week.entity_table import EntityTable
from advisor_app.ui.pages.my_week.next_step import NextStep
from advisor_app.ui.pages.my_week.openings import (
    CHOOSE_FILE,
    Opening,
    opening_of_cell,
    opening_of_duty,
    opening_of_step,
)
from advisor_app.ui.pages.my_week.path import Path
from advisor_app.ui.pages.my_week.register_table import RegisterTable, duty_of
from advisor_app.ui.pages.my_week.sentences import Sentences
from advisor_app.ui.parts.list_beside import ListBeside
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.switches import Segments, WeekStepper
from advisor_app.ui.targets import CasesOf, DutyAt, EntityAt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from advisor_app.services.office import Office
    from advisor_app.services.registers.list_registers import RegisterLine
    from advisor_app.ui.duties.panel import DutyPanel
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.steps import Step as WindowStep

SCOPE = "my_week/advisor"
DUTIES, REGISTERS = "duties", "registers"
REMEMBERED = (
    MyWeek, WaitingObjection, WeekDescription, WeekProgress, EntityWeek, WeekVerdict, Advisor, LastImport, IsoWeek,
    DutyCell, DutyState,
)  # fmt: skip
"""What a week as it was left is made of."""


class MyWeekPage(Page):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._told: MyWeek | None = None
        self._wanted: DutyAt | None = None
        self._seen_at: datetime | None = None
        self._stale = True
        self.stepper = WeekStepper(theme, IsoWeek.of(panama_day(now_utc())).shifted(-1))
        self.stepper.stepped.connect(lambda _week: self._ask())
        self.main = NextStep(theme)
        self.main.clicked.connect(self._take_next_step)
        self.sentences = Sentences(theme)
        self.sentences.opened.connect(self._open)
        self.path = Path(theme)
        self.path.chosen.connect(self._open_step)
        self.entities = EntityTable(around)
        self.entities.opened.connect(self._open_cell)
        self.entities.scope_chosen.connect(self._choose_scope)
        self.table, self.model, self.sum_row = self.entities.table, self.entities.model, self.entities.sum_row
        self.filter, self.views, self.scope_choice = (
            self.entities.filter, self.entities.views, self.entities.scope_choice,
        )  # fmt: skip
        for part in (self.scope_choice, self.stepper, self.main):  # in the order in which Tab goes
            self.header_row.addWidget(part)
        self.registers = RegisterTable(around)
        self.registers.opened.connect(self._open_register)
        self.kinds = self._kinds_in(self.entities.tools)
        self._kinds_of_registers = self._kinds_in(self.registers.tools)
        self._duty: DutyPanel | None = None
        self.empty = EmptyPage(
            theme,
            "calendar",
            self.tr("There are no cases yet"),
            self.tr("The week begins with the export of the CRM: its closed cases are what is drawn, scored and told."),
            self.tr("Choose a file"),
            around.choose_file,
        )
        # From the outside inwards: what moves into another widget is styled anew, with all that it holds.
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        week = QWidget(self._stack)
        for shown in (QWidget(), self.empty, week):
            self._stack.addWidget(shown)
        self._lists = QStackedWidget(week)
        self._beside = ListBeside(around.memory, "my_week", self._lists, None, (17, 7))
        self._fill(week)
        self._lists.addWidget(self.entities)
        self._lists.addWidget(self.registers)
        for keys, weeks in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda weeks=weeks: self.stepper.step(weeks))
        self._say_scope()

    @property
    def duty(self) -> DutyPanel:
        """Made when it is first wanted."""
        if self._duty is None:
            from advisor_app.ui.duties.panel import DutyPanel

            self._duty = DutyPanel(self.around)
            self._duty.left.connect(self._leave_duty)
            self._beside.put_beside(self._duty)
        return self._duty

    def later_steps(self) -> Iterator[WindowStep]:
        yield from loading("advisor_app.ui.duties.panel")
        yield lambda: self.duty

    def entered(self, target: object) -> None:
        if isinstance(target, IsoWeek):
            self.stepper.show_week(target)
            self._ask()
        elif isinstance(target, DutyAt):
            self._wanted = target
            self._ask()
        elif self._stale or self._told is None:
            self._show_last_seen()
            self._ask()

    def take_focus(self) -> None:
        if self._stack.currentIndex() == 1:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            shown = self.registers.table if self._lists.currentWidget() is self.registers else self.table
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self, kind: str) -> None:
        """Duties or registers, as a person chooses by the segment."""
        self.kinds.choose(kind)
        self._kinds_of_registers.choose(kind)
        self._lists.setCurrentWidget(self.registers if kind == REGISTERS else self.entities)
        self._show_registers()
        self.take_focus()

    def things_changed(self, things: Things, initiator: object) -> None:
        """While another page is in front, what was told merely grows old: scoring changes something at every key."""
        if self.isVisible():
            self._ask()
            if self._duty is not None:
                self._duty.things_changed(things)
        else:
            self._stale = True

    def _ask(self) -> None:
        week = None if self._told is None or self._seen_at is not None else self.stepper.week
        kept = self.around.memory.text(SCOPE)
        last_seen = self.around.memory.last_seen
        self._stale = False

        def look(office: Office) -> MyWeek:
            from advisor_app.services.duties.describe_my_week import describe_my_week

            told = describe_my_week(office, week, _as_key(kept), own=not kept)
            last_seen.keep(told, now_utc())
            return told

        self.around.jobs.ask(self, look, self._show_now, purpose="week")

    def _show_last_seen(self) -> None:
        """At a start, the week as it was left, until the database has answered."""
        if self._told is None and (seen := self.around.memory.last_seen.recall(REMEMBERED)) is not None:
            self._seen_at = seen.at
            self._show(cast("MyWeek", seen.value))

    def _show_now(self, told: MyWeek) -> None:
        self._seen_at = None
        self._show(told)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and (row := self.entities.go_to_cell(wanted.entity_id, wanted.duty_id)) is not None:
            self._open_cell(row, wanted.duty_id)

    def _show(self, told: MyWeek) -> None:
        first = self._told is None
        self._told = told
        week = told.week
        self.stepper.show_week(week.week)
        self.entities.show_week(told)
        self.sentences.show_week(told, self.entities.duties)
        self._show_registers()
        self.path.show_week(week)
        empty = week.last_import is None and not week.progress.entities and week.advisor is None
        self._stack.setCurrentIndex(1 if empty else 2)
        self._say_scope()
        self.main.show_week(None if empty else week)
        if first and self.isVisible():
            self.take_focus()

    def _kinds_in(self, tools: QHBoxLayout) -> Segments:
        """The switch between the two lists stands at the same place in each."""
        made = Segments(
            self.around.theme,
            self.tr("What is listed"),
            ((DUTIES, self.tr("Duties")), (REGISTERS, self.tr("Registers"))),
        )
        made.choose(DUTIES)
        made.chosen.connect(self.show_list)
        tools.insertWidget(0, made)
        return made

    def _show_registers(self) -> None:
        if self._lists.currentWidget() is self.registers and self._told is not None:
            week = self._told.week
            self.registers.show_of([row.entity_id for row in week.progress.entities] if week.advisor else None)

    def _open_register(self, line: RegisterLine) -> None:
        """Beside the list of registers: what it proves, and the register itself."""
        from advisor_app.ui.duties.panel import DutyOf

        duty = self.entities.duties.get(duty_of(line))
        if duty is not None:
            self.duty.show_duty(DutyOf(duty, line.entity))
            self.duty.take_focus()

    def _choose_scope(self, scope: str) -> None:
        self.around.memory.keep(SCOPE, scope)
        self._leave_duty()
        self._ask()

    def _say_scope(self) -> None:
        week, today = self.stepper.week, panama_day(now_utc())
        weekday = QLocale().dayName(today.isoweekday())
        said = self.tr("{today} · week {number} is audited").format(
            today=f"{weekday[:1].upper()}{weekday[1:]} {day(today)}", number=week.number
        )
        if self._seen_at is not None:
            said = self.tr("As it was left on {when}; the database is being opened").format(when=moment(self._seen_at))
        self.say_scope(said)

    def _take_next_step(self) -> None:
        if self._told is not None and (upcoming := self._told.week.progress.next_step) is not None:
            self._open_step(upcoming.step)

    def _open_step(self, step: Step) -> None:
        if self._told is not None:
            self._open(opening_of_step(step, self._told.week.week, self._told.week.progress))

    def _open_cell(self, row: EntityWeek, column: str) -> None:
        from advisor_app.ui.duties.panel import DutyOf

        if self._told is None:
            return
        duty = self.entities.duties.get(column)
        if duty is None:
            self._open(opening_of_cell(column, row, self._told.week.week))
            return
        shown = self.entities.pressing(row, duty)
        self.duty.show_duty(DutyOf(shown, row.entity), self._ways_on(row, shown.id))
        self.duty.take_focus()

    def _ways_on(self, row: EntityWeek, duty_id: str) -> list[tuple[str, Callable[[], None]]]:
        go_to, there = self.around.go_to, opening_of_duty(duty_id, row.entity, panama_day(now_utc()))
        return [
            *([(self.tr("Where it is done"), lambda: self._open(there))] if there else []),
            (self.tr("Its cases"), lambda: go_to("cases", CasesOf(row.entity_id, row.entity))),
            (self.tr("Its directory"), lambda: go_to("entities", EntityAt(row.entity_id))),
        ]

    def _leave_duty(self) -> None:
        if self._duty is not None and self._duty.isVisible():
            self._duty.hide()
            self.take_focus()

    def _open(self, opening: Opening) -> None:
        if opening is CHOOSE_FILE:
            self.around.choose_file()
        else:
            self.around.go_to(opening.page, opening.target)

    def _fill(self, week: QWidget) -> None:
        theme = self.around.theme
        upper = QHBoxLayout()
        upper.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        upper.setSpacing(theme.px(24))
        upper.addWidget(self.sentences, 1)
        upper.addWidget(self.path)
        column = QVBoxLayout(week)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(upper)
        column.addWidget(self._beside, 1)


def _as_key(kept: str) -> UUID | None:
    try:
        return UUID(kept)
    except ValueError:
        return None


def build(around: Surroundings) -> Page:
    return MyWeekPage(around)
