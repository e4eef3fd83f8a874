"""The table as people use it: sort by a heading, hide columns, copy to a spreadsheet; all remembered, all by key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from advisor_app.ui.memory import Memory
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.frozen import FrozenColumn
from advisor_app.ui.tables.painting import PADDING, ROW_HEIGHT, CellPainter, Headings
from advisor_app.ui.theme import Theme

COPIED_AT_MOST = 100_000


class TableView(QTableView):
    """`name` is what its columns are remembered under. `opened` tells the row that Enter or a double click chose."""

    row_changed = Signal(int)
    opened = Signal(int)

    def __init__(self, theme: Theme, memory: Memory, name: str, title: str, columns: Sequence[Column[Any]]) -> None:
        super().__init__()
        self._theme = theme
        self._memory = memory
        self._name = name
        self._columns = tuple(columns)
        self.setAccessibleName(title)
        groups = [one.group for one in columns]
        headings = Headings(theme, self)
        headings.show_groups(groups, [one.narrow for one in columns])
        self.setHorizontalHeader(headings)
        painter = CellPainter(theme, self)
        begun = (at for at, (before, group) in enumerate(zip(["", *groups], groups, strict=False)) if group != before)
        painter.lines_before = frozenset(begun)
        self.setItemDelegate(painter)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.px(ROW_HEIGHT))
        headings.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        headings.customContextMenuRequested.connect(self._offer_columns)
        self.said_when_empty = ""
        self.frozen: FrozenColumn | None = None
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        theme.changed.connect(self.viewport().update)

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        return self._columns

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is None:
            return
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.row_changed.emit(now.row()))
        hidden = self._memory.texts(f"tables/{self._name}/hidden")
        if hidden is None:
            hidden = [column.key for column in self._columns if column.hidden]
        for place, column in enumerate(self._columns):
            self.setColumnWidth(place, self._least(column))
            self.setColumnHidden(place, column.key in hidden)
        widths = self._memory.texts(f"tables/{self._name}/widths") or []
        for place, width in enumerate(widths[: len(self._columns)]):
            if width.isdigit() and int(width) > 0:
                self.setColumnWidth(place, int(width))
        self.horizontalHeader().sectionResized.connect(self._keep_widths)
        self._fill()

    def freeze_first(self) -> None:
        """Keep the first column in view while the others scroll; once the model is set."""
        self.frozen = FrozenColumn(self._theme, self, [one.group for one in self._columns], self.wheelEvent)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        if self.frozen is not None and index.column() > 0:
            hidden = self.frozen.covered - self.visualRect(index).left()
            if hidden > 0:
                self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)

    def select_row(self, row: int) -> None:
        """Make a row the current one and bring it into view; a negative one selects nothing."""
        model = self.model()
        if row < 0 or model is None or row >= model.rowCount():
            self.clearSelection()
            return
        first = next((c for c in range(len(self._columns)) if not self.isColumnHidden(c)), 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(model.index(row, first), flags)
        self.scrollTo(model.index(row, first))

    def select_cell(self, row: int, column: int) -> None:
        """Put the keyboard on one cell of a row that is there."""
        model = self.model()
        if model is not None and not self.isColumnHidden(column):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(model.index(row, column), flags)

    def selected_rows(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def columns_menu(self) -> QMenu:
        """A menu in which each column can be shown or hidden; at least one stays."""
        menu = QMenu(self)
        shown = [place for place in range(len(self._columns)) if not self.isColumnHidden(place)]
        for place, column in enumerate(self._columns):
            act = QAction(column.title, menu, checkable=True, checked=place in shown)
            act.setEnabled(shown != [place])
            act.toggled.connect(lambda on, place=place: self._show_column(place, on))
            menu.addAction(act)
        return menu

    def copy(self) -> None:
        """The selected rows with their headings, tab-separated, onto the clipboard."""
        rows = self.selected_rows()[:COPIED_AT_MOST]
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        shown = [place for place in order if not self.isColumnHidden(place)]
        lines = ["\t".join(self._columns[place].title for place in shown)]
        for row in rows:
            cells = (str(self.model().index(row, place).data() or "") for place in shown)
            lines.append("\t".join(" ".join(words.split()) for words in cells))
        if rows:
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()
        if self.frozen is not None:
            self.frozen.follow()

    def say_when_empty(self, text: str) -> None:
        """What stands in the place of rows while there are none."""
        self.said_when_empty = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        model = self.model()
        if self.said_when_empty and (model is None or model.rowCount() == 0):
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.font())
            painter.setPen(self._theme.colour("text2"))
            inside = self.viewport().rect().adjusted(self._theme.px(8), self._theme.px(12), -self._theme.px(8), 0)
            painter.drawText(inside, int(Qt.TextFlag.TextWordWrap), self.said_when_empty)

    def _offer_columns(self, at: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(at))

    def _show_column(self, place: int, on: bool) -> None:
        self.setColumnHidden(place, not on)
        hidden = [column.key for at, column in enumerate(self._columns) if self.isColumnHidden(at)]
        self._memory.keep(f"tables/{self._name}/hidden", hidden)
        self._fill()

    def _keep_widths(self, place: int, _old: int, _new: int) -> None:
        if not self._columns[place].stretches:
            self._memory.keep(
                f"tables/{self._name}/widths", [str(self.columnWidth(p)) for p in range(len(self._columns))]
            )

    def _fill(self) -> None:
        """Give the room that is left to the columns that stretch."""
        stretching = [p for p, c in enumerate(self._columns) if c.stretches and not self.isColumnHidden(p)]
        if not stretching or self.model() is None:
            return
        taken = sum(
            self.columnWidth(p) for p in range(len(self._columns)) if p not in stretching and not self.isColumnHidden(p)
        )
        each = (self.viewport().width() - taken) // len(stretching)
        for place in stretching:
            self.setColumnWidth(place, max(self._least(self._columns[place]), each))

    def _least(self, column: Column[Any]) -> int:
        """Room for what the column holds, and for its heading with the arrow of a sorted table."""
        arrow = 2 if column.narrow else 18
        heading = self._theme.width_of(column.title, 12, 600) + self._theme.px(2 * PADDING + arrow)
        return max(self._theme.wide(column.width), heading)
