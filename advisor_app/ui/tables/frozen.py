"""A table's first column, kept in view while the others scroll under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from advisor_app.ui.tables.painting import CellPainter, Headings
from advisor_app.ui.theme import Theme


class FrozenColumn(QTableView):
    """Lies over `table`, whose model and selection it shares, and is there only where the first column is scrolled off.

    The keyboard stays with the table; `wheel` gives it the mouse's wheel.
    """

    def __init__(
        self, theme: Theme, table: QTableView, groups: Sequence[str], wheel: Callable[[QWheelEvent], None]
    ) -> None:
        super().__init__(table)
        self._theme = theme
        self._under = table
        self._wheel = wheel
        self.setAccessibleName(table.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(CellPainter(theme, self))
        headings = Headings(theme, self)
        self.setHorizontalHeader(headings)
        headings.setSectionsClickable(False)
        headings.show_groups(groups, [])
        rows, theirs = self.verticalHeader(), table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theirs.defaultSectionSize())
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        for place in range(1, table.model().columnCount()):
            self.setColumnHidden(place, True)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self.follow())
        table.horizontalHeader().sectionResized.connect(lambda *_: self.follow())
        table.horizontalHeader().sectionMoved.connect(lambda *_: self.follow())
        self.doubleClicked.connect(table.doubleClicked)
        theme.changed.connect(self.viewport().update)
        self.hide()

    @property
    def covered(self) -> int:
        """How much of the table lies under it."""
        return self.width() if self.isVisible() else 0

    def follow(self) -> None:
        """Stand where the table's first column would, as wide as it is."""
        headings = self._under.horizontalHeader()
        first = headings.visualIndex(0) == 0 and not self._under.isColumnHidden(0)
        shown = first and self._under.horizontalScrollBar().value() > 0
        if shown:
            self.horizontalHeader().setFixedHeight(headings.height())
            wide = self._under.columnWidth(0)
            self.setColumnWidth(0, wide)
            edge = self._under.frameWidth()
            self.setGeometry(edge, edge, wide, headings.height() + self._under.viewport().height())
            self.verticalScrollBar().setValue(self._under.verticalScrollBar().value())
            self.raise_()
        self.setVisible(shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._under.setFocus(Qt.FocusReason.MouseFocusReason)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel(event)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The table scrolls; this follows."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        right = self.viewport().width() - 1
        painter.fillRect(right, 0, 1, self.viewport().height(), self._theme.colour("line2"))
