"""The board of duties: every advisor, late ones first, and what of the week may be claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import State as DutyState
from advisor_app.office.names import name_key
from advisor_app.ui.duties.cell_words import cell_said
from advisor_app.ui.duties.headings import TOGETHER
from advisor_app.ui.duties.panel import DutyOf, DutyPanel
from advisor_app.ui.formats import day, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.direction.board_columns import Today, board_columns, sums, who
from advisor_app.ui.pages.direction.compliance_menu import ComplianceMenu
from advisor_app.ui.pages.direction.coverage import Coverage
from advisor_app.ui.pages.direction.late_list import Behind, LateList
from advisor_app.ui.pages.direction.plans_block import PlansBlock
from advisor_app.ui.pages.direction.view import DirectionView
from advisor_app.ui.pages.direction.waiting_block import WaitingBlock
from advisor_app.ui.parts.list_beside import ListBeside
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.sum_row import SumRow
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import DirectionAt, PlansAt

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.services.duties.director_board import BoardRow, DirectorBoard
    from advisor_app.services.escalations.list_escalations import EscalationLine
    from advisor_app.services.office import Office
    from advisor_app.services.plans.plans_board import PlansBoard
    from advisor_app.services.rounds.week_coverage import WeekCoverage
    from advisor_app.ui.jobs import Things

_PRESSING = (DutyState.LATE, DutyState.WARNED, DutyState.DUE, DutyState.DONE, DutyState.EXCUSED, DutyState.NOT_DUE)
_ALL_LATE = ("advisor", "entities", "late")


class BoardView(DirectionView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self._board: DirectorBoard | None = None
        self._some_wait = False
        self._plans_press = False
        self._today = Today(panama_day(now_utc()))
        try:
            duties = read_catalogue().duties
        except AppError:  # told when the board is asked for
            duties = ()
        self._duties: dict[str, Duty] = {duty.id: duty for duty in duties}
        self.model: ListModel[BoardRow] = ListModel(
            board_columns(duties, self._today), lambda row: row.advisor_id, self
        )
        self.table = TableView(theme, around.memory, "board", self.tr("Advisors and their duties"), self.model.columns)
        self.table.setModel(self.model)
        self.table.freeze_first()
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("There is no advisor and no entity yet."))
        self.table.opened.connect(self._open_cell)
        self.sum_row = SumRow(theme, self.table)
        self.compliance = ComplianceMenu(around)
        self.offer(self.compliance.button)
        self.sentences = [(StateGlyph(theme), ElidedLabel()) for _ in range(4)]
        self.coverage = Coverage(theme)
        self.behind = LateList(around)
        self.behind.opened.connect(self._open_duty)
        self.behind.left.connect(self._close_beside)
        self._duty: DutyPanel | None = None
        self.beside = QStackedWidget()
        self.beside.addWidget(self.behind)
        self.waiting = WaitingBlock(around)
        self.waiting.opened.connect(lambda one: around.go_to("direction", DirectionAt("escalations", one)))
        self.plans = PlansBlock(around)
        self.plans.opened.connect(lambda number: around.go_to("plans", PlansAt("plans", number)))
        self.plans.hide()
        self.waiting.column.insertWidget(self.waiting.column.count() - 1, self.plans)
        self.beside.addWidget(self.waiting)
        self.beside.setMinimumWidth(theme.px(320))
        self.beside.hide()
        self.fill(ListBeside(around.memory, "board", self._lay_out(), self.beside, (16, 8)))

    @property
    def duty(self) -> DutyPanel:
        """Made when it is first wanted."""
        if self._duty is None:
            self._duty = DutyPanel(self.around)
            self._duty.left.connect(self._back_to_list)
            self.beside.addWidget(self._duty)
        return self._duty

    def entered(self, target: DirectionAt | None) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if self.isVisible():
            self._ask()
            if self._duty is not None:
                self._duty.things_changed(things)

    def _ask(self) -> None:
        def look(office: Office) -> DirectorBoard:
            from advisor_app.services.duties.director_board import director_board

            return director_board(office)

        def look_at_week(office: Office) -> WeekCoverage:
            from advisor_app.services.rounds.week_coverage import week_coverage

            return week_coverage(office)

        def waiting(office: Office) -> list[EscalationLine]:
            from advisor_app.office.escalations.records import State as EscalationState
            from advisor_app.services.escalations.list_escalations import list_escalations

            return list_escalations(office, state=EscalationState.WAITING)

        def plans(office: Office) -> PlansBoard:
            from advisor_app.services.plans.plans_board import plans_board

            return plans_board(office)

        self.around.jobs.ask(self, look, self._show, purpose="board")
        self.around.jobs.ask(self, plans, self._show_plans, purpose="plans board")
        self.around.jobs.ask(self, waiting, self._show_waiting, purpose="waiting")
        self.around.jobs.ask(self, look_at_week, self.coverage.show_week, purpose="coverage")

    def _show(self, board: DirectorBoard) -> None:
        self._board = board
        self._today.day = board.day
        chosen = self.table.currentIndex()
        self.model.show_rows(board.rows)
        self.sum_row.show_sums(sums(board, tuple(self._duties.values()), board.day))
        advisors = sum(row.advisor_id is not None for row in board.rows)
        said = self.tr("{today} · %Ln advisor(s), {entities} entities", "", advisors)
        self.say_scope(said.format(today=day(board.day), entities=number(board.entities)))
        self._say(board)
        if board.rows:
            self.table.select_row(max(0, chosen.row()))
            self.table.select_cell(min(max(0, chosen.row()), len(board.rows) - 1), max(0, chosen.column()))

    def _show_waiting(self, lines: list[EscalationLine]) -> None:
        self.waiting.show_lines(lines)
        glyph, words = self.sentences[2]
        glyph.show_state(State.DUE_SOON)
        words.setText(self.waiting.say(lines))
        for part in (glyph, words):
            part.setVisible(bool(lines))
        self.waiting.show_wanted(bool(lines))
        self._some_wait = bool(lines)
        self._show_unless_opened()

    def _show_plans(self, board: PlansBoard) -> None:
        self.plans.show_board(board)
        glyph, words = self.sentences[3]
        state, told = self.plans.say(board)
        glyph.show_state(state)
        words.setText(told)
        for part in (glyph, words):
            part.setVisible(bool(board.plans))
        self._plans_press = bool(board.pressing)
        self._show_unless_opened()

    def _show_unless_opened(self) -> None:
        if self.beside.isHidden() or self.beside.currentWidget() is self.waiting:
            self._show_beside()

    def _show_beside(self) -> None:
        """What waits, where nothing else was opened."""
        self.beside.setCurrentWidget(self.waiting)
        self.beside.setVisible(self._some_wait or self._plans_press)

    def _say(self, board: DirectorBoard) -> None:
        behind = sum(row.late > 0 for row in board.rows if row.advisor_id is not None)
        late = self.tr("Nothing is late; a week ago it was {before}.").format(before=number(board.late_before))
        if board.late:
            told = self.tr("{late} duties late, of {people}; a week ago it was {before}.")
            people = self.tr("%Ln advisor(s)", "", behind)
            late = told.format(late=number(board.late), people=people, before=number(board.late_before))
        measured = [duty for duty in self._duties.values() if duty.measured]
        below = {
            duty.title: board.totals[duty.id].owed - board.totals[duty.id].done
            for duty in measured
            if board.totals[duty.id].owed > board.totals[duty.id].done
        }
        said = ", ".join(
            self.tr("{count} in “{duty}”").format(count=number(count), duty=title) for title, count in below.items()
        )
        goals = self.tr("Entities below their goal: {said}.").format(said=said)
        told_now = (
            (State.LATE if board.late else State.DONE, late),
            (State.BELOW_GOAL, goals) if below else (State.AT_GOAL, self.tr("No entity is below its goals.")),
        )
        for (glyph, words), (state, sentence) in zip(self.sentences[:2], told_now, strict=True):
            glyph.show_state(state)
            words.setText(sentence)

    def _open_cell(self, row: int) -> None:
        if self._board is None or not 0 <= row < self.model.rowCount():
            return
        shown, key = self.model.row_at(row), self.model.columns[max(0, self.table.currentIndex().column())].key
        every = key in _ALL_LATE
        found = []
        for (entity_id, duty_id), cell in self._board.found.items():
            holder = None if entity_id is None else self._board.holders.get(entity_id)
            if holder != shown.advisor_id or duty_id not in self._duties:
                continue
            duty = self._duties[duty_id]
            wanted = (
                cell.state is DutyState.LATE and not duty.measured if every else TOGETHER.get(duty_id, duty_id) == key
            )
            if wanted and cell.state is not DutyState.NOT_DUE:
                found.append((_PRESSING.index(cell.state), cell.due, entity_id, duty, cell))
        names = self._board.names
        found.sort(key=lambda one: (one[0], one[1], name_key(names.get(one[2], "")) if one[2] else ""))
        behind = [
            Behind(names.get(entity_id) if entity_id else None, duty, *cell_said(cell, duty, self._board.day))
            for _, _, entity_id, duty, cell in found
        ]
        what = self.tr("everything late") if every else self._duties[key].title
        self.behind.show_list(f"{who(shown)} · {what}", behind)
        self.beside.setCurrentWidget(self.behind)
        self.beside.show()
        self.behind.take_focus()

    def _open_duty(self, chosen: Behind) -> None:
        self.duty.show_duty(DutyOf(chosen.duty, chosen.entity))
        self.beside.setCurrentWidget(self.duty)
        self.duty.take_focus()

    def _back_to_list(self) -> None:
        self.duty.hide()
        self.beside.setCurrentWidget(self.behind)
        self.behind.take_focus()

    def _close_beside(self) -> None:
        self._show_beside()
        self.take_focus()

    def _lay_out(self) -> QWidget:
        theme = self.around.theme
        said = QVBoxLayout()
        said.setContentsMargins(theme.px(20), theme.px(2), theme.px(20), theme.px(6))
        said.setSpacing(theme.px(6))
        for glyph, words in self.sentences:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(glyph)
            row.addWidget(words, 1)
            said.addLayout(row)
        listed = QVBoxLayout()
        listed.setContentsMargins(theme.px(12), 0, 0, 0)
        listed.setSpacing(0)
        listed.addWidget(self.table, 1)
        listed.addWidget(self.sum_row)
        note = label(
            self.tr("“4 · +16 d”: four late, the oldest by 16 days. Each cell opens its entities and their proof."),
            "12",
            "text2",
            wrap=True,
        )
        note.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), 0)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(said)
        column.addLayout(listed, 1)
        column.addWidget(note)
        column.addWidget(self.coverage)
        return whole
