"""The board of duties: every advisor, late ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.ui.formats import day, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.direction.board_columns import board_columns, sums
from advisor_app.ui.pages.direction.view import DirectionView
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.sum_row import SumRow
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.services.director_board import BoardRow, DirectorBoard
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.targets import DirectionAt


class BoardView(DirectionView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self.model: ListModel[BoardRow] = ListModel(board_columns(), lambda row: row.advisor_id, self)
        self.table = TableView(theme, around.memory, "board", self.tr("Advisors and their duties"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("There is no advisor and no entity yet."))
        self.sum_row = SumRow(theme, self.table)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(theme.px(12), 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.sum_row)
        self.fill(listed)

    def entered(self, target: DirectionAt | None) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        def look(office: Office) -> DirectorBoard:
            from advisor_app.services.director_board import director_board

            return director_board(office)

        self.around.jobs.ask(self, look, self._show, purpose="board")

    def _show(self, board: DirectorBoard) -> None:
        self.model.show_rows(board.rows)
        self.sum_row.show_sums(sums(board))
        advisors = sum(row.advisor_id is not None for row in board.rows)
        self.say_scope(
            self.tr("{today} · %Ln advisor(s), {entities} entities", "", advisors).format(
                today=day(board.day), entities=number(board.entities)
            )
        )
        if board.rows:
            self.table.select_row(0)
