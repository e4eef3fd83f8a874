"""The row under a table that says what its columns sum to, each sum under its column."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from advisor_app.ui.tables.list_model import alignment
from advisor_app.ui.tables.painting import PADDING
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.theme import Theme

HEIGHT = 28


class SumRow(QWidget):
    """Follows the columns of `table` as they are moved, hidden, made wider and scrolled."""

    def __init__(self, theme: Theme, table: TableView) -> None:
        super().__init__()
        self._theme = theme
        self._table = table
        self._sums: Mapping[str, str] = {}
        self.setFixedHeight(theme.px(HEIGHT))
        header = table.horizontalHeader()
        header.sectionResized.connect(self.update)
        header.sectionMoved.connect(self.update)
        header.geometriesChanged.connect(self.update)
        table.horizontalScrollBar().valueChanged.connect(self.update)
        theme.changed.connect(self.update)

    def show_sums(self, sums: Mapping[str, str]) -> None:
        """Words by the key of their column; the first column's say what is summed."""
        self._sums = dict(sums)
        told = [f"{one.title}: {sums[one.key]}" for one in self._table.columns[1:] if sums.get(one.key)]
        first = sums.get(self._table.columns[0].key, "")
        self.setAccessibleName(", ".join((first, *told)))
        self.update()

    def text_of(self, key: str) -> str:
        return self._sums.get(key, "")

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = self._theme
        header = self._table.horizontalHeader()
        painter.fillRect(QRect(0, 0, self.width(), 1), t.colour("line2"))
        painter.setFont(t.font(12, 600))
        painter.setPen(t.colour("text2"))
        for place, column in enumerate(self._table.columns):
            words = self._sums.get(column.key, "")
            if not words or header.isSectionHidden(place):
                continue
            left, wide = header.sectionViewportPosition(place), header.sectionSize(place)
            cell = QRect(left + t.px(PADDING), 0, wide - t.px(2 * PADDING), self.height())
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, cell.width())
            painter.drawText(cell, alignment(column) | int(Qt.TextFlag.TextSingleLine), shown)
        if self._table.frozen is not None and (covered := self._table.frozen.covered):
            painter.fillRect(QRect(0, 1, covered, self.height()), t.colour("bg"))
            first = self._table.columns[0]
            cell = QRect(t.px(PADDING), 0, covered - t.px(2 * PADDING), self.height())
            painter.drawText(cell, alignment(first) | int(Qt.TextFlag.TextSingleLine), self._sums.get(first.key, ""))
