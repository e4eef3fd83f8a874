"""Down from a cell of the board: the entities behind it, late ones first, each a way to its duty and proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.ui.page import Surroundings


@dataclass(frozen=True, slots=True)
class Behind:
    """One entity's duty (None: the office's) as the cell tells it."""

    entity: str | None
    duty: Duty
    state: State
    text: str


class LateList(QWidget):
    """`opened` tells the `Behind` that a person chose, `left` that the list was closed."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._title = label("", "14", wrap=True)
        self.close_button = Button(theme, "", "icon", icon="close", name=self.tr("Close the list"))
        self.close_button.clicked.connect(self.left)
        columns: tuple[Column[Behind], ...] = (
            Column("entity", self.tr("Entity"), lambda one: one.entity or self.tr("The office"), 120, heavy=True),
            Column("duty", self.tr("Duty"), lambda one: one.duty.title, 110, stretches=True),
            Column("state", self.tr("State"), lambda one: one.text, 104, state=lambda one: one.state),
        )
        self.model: ListModel[Behind] = ListModel(columns, lambda one: (one.entity, one.duty.id), self)
        self.table = TableView(theme, around.memory, "board_behind", self.tr("What is behind the cell"), columns)
        self.table.setModel(self.model)
        self.table.opened.connect(lambda row: self.opened.emit(self.model.row_at(row)))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(4))
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def show_list(self, title: str, behind: Sequence[Behind]) -> None:
        self._title.setText(title)
        self.model.show_rows(behind)
        if behind:
            self.table.select_row(0)

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
