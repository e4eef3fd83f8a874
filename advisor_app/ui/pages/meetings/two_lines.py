"""Lists whose rows have two lines, a state's shape before them and a word at their right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from advisor_app.ui.states import State, paint_state
from advisor_app.ui.theme import Theme

LINE = int(Qt.ItemDataRole.UserRole)
_HEIGHT = 42


@dataclass(frozen=True, slots=True)
class TwoLines:
    """What a row says; `number` stands in a ring where there is no state."""

    title: str
    more: str = ""
    right: str = ""
    state: State | None = None
    number: str = ""
    tone: str = "text"


class TwoLinesList(QListWidget):
    """As high as its rows, so that the column around it scrolls, or filling it."""

    def __init__(self, theme: Theme, name: str, *, grows: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._grows = grows
        self.setObjectName("plainlist")
        self.setAccessibleName(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_Painter(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    def show_lines(self, lines: list[TwoLines]) -> None:
        """The current row stays where it was."""
        current = self.currentRow()
        self.blockSignals(True)
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        while self.count() < len(lines):
            self.addItem(QListWidgetItem())
        for at, line in enumerate(lines):
            item = self.item(at)
            item.setData(LINE, line)
            words = ". ".join(one for one in (line.title, line.more, line.right) if one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setToolTip(words)
        if lines:
            self.setCurrentRow(min(max(current, 0), len(lines) - 1))
        self.blockSignals(False)
        if self._grows:
            self.setFixedHeight(self._theme.px(_HEIGHT) * max(1, len(lines)) + 2)
        self.viewport().update()


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line, t = index.data(LINE), self._theme
        if not isinstance(line, TwoLines):
            return
        place, px = option.rect, t.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        view = self.parent()
        focused = (
            isinstance(view, QListWidget) and view.hasFocus() and bool(option.state & QStyle.StateFlag.State_Selected)
        )
        if chosen:
            painter.fillRect(place, t.colour("accent_tint"))
            painter.fillRect(QRect(place.left(), place.top(), px(3), place.height()), t.colour("accent"))
        if focused:
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), px(3), px(3))
        left = place.left() + px(10)
        if line.state is not None:
            paint_state(painter, line.state, QRectF(left, place.top() + px(6), px(14), px(14)), t.colours)
        elif line.number:
            self._ring(painter, QRectF(left - px(2), place.top() + px(4), px(18), px(18)), line.number, chosen)
        marked = line.state is not None or bool(line.number)
        begins = left + px(24) if marked else place.left() + px(2)
        words = QRect(begins, place.top() + px(3), place.right() - begins - px(6), px(18))
        below = words.translated(0, px(18))
        if line.right:
            painter.setFont(t.font(12))
            painter.setPen(t.colour("text2"))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), line.right)
            words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(line.right) - px(8))
        painter.setFont(t.font(13, 600 if chosen else 400))
        painter.setPen(t.colour("accent" if chosen and line.tone == "text" else line.tone))
        self._draw(painter, words, line.title)
        painter.setFont(t.font(12))
        painter.setPen(t.colour("text2"))
        self._draw(painter, below, line.more)
        painter.restore()

    def _ring(self, painter: QPainter, place: QRectF, number: str, chosen: bool) -> None:
        t = self._theme
        painter.setPen(QPen(t.colour("accent" if chosen else "ctl"), 1.2))
        painter.setBrush(t.colour("accent") if chosen else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place)
        painter.setFont(t.font(11, 600))
        painter.setPen(t.colour("on_accent" if chosen else "text2"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), number)

    def _draw(self, painter: QPainter, place: QRect, words: str) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
