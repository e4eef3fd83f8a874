"""What an import brought: its counts, and every problem with its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.cases.row_tables import problem_columns
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.crm import Problem
    from advisor_app.services.imports.import_cases import ImportResult


class Outcome(QWidget):
    left = Signal()

    def __init__(self, around: Surroundings, rejecting: frozenset[str]) -> None:
        super().__init__()
        theme = around.theme
        columns = problem_columns(around.language, rejecting)
        self.problems: ListModel[Problem] = ListModel(columns, lambda one: one, self)
        self._said = label("", "14", wrap=True)
        table = TableView(theme, around.memory, "problems", self.tr("Problems"), columns)
        table.setModel(self.problems)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        back = Button(theme, self.tr("Back to the cases"), "link")
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        head.addWidget(self._said, 1)
        head.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(table, 1)

    def show_result(self, result: ImportResult) -> None:
        self._said.setText(
            self.tr("{problems} problems in {rows} rows; {rejected} rows stayed out").format(
                problems=number(len(result.problems)), rows=number(result.rows), rejected=number(result.rejected)
            )
        )
        self.problems.show_rows(result.problems)
