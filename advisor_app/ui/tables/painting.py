"""How cells and headings are painted: no vertical grid, a hairline under each row, states with their shape."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from advisor_app.ui.icons import paint_icon
from advisor_app.ui.states import HEAVY, TINTED, paint_state, text_colour
from advisor_app.ui.tables.columns import CELL_ROLE, HEAVY_ROLE, STATE_ROLE, Cell
from advisor_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PADDING = 8
ROW_HEIGHT = 24
_CUTS_KEPT = 5000
_ONE_LINE = int(Qt.TextFlag.TextSingleLine)


class CellPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines_before: frozenset[int] = frozenset()
        """The columns that begin a group."""
        self._fitted: dict[tuple[str, int, int], str] = {}
        """Words as they fit, by words, weight and width: to cut them anew was a third of a table's painting."""
        theme.changed.connect(self._fitted.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        glyph = 20 if index.data(STATE_ROLE) is not None else 0
        weight = 600 if index.data(HEAVY_ROLE) else 400
        return QSize(
            self._theme.width_of(words, 13, weight) + self._theme.px(2 * PADDING + glyph), self._theme.px(ROW_HEIGHT)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return
        t = self._theme
        place: QRect = option.rect
        flags = option.state
        left, top, wide, high = place.left(), place.top(), place.width(), place.height()
        painter.save()
        if flags & QStyle.StateFlag.State_Selected:
            painter.fillRect(left, top, wide + 1, high, t.colour("accent_tint"))  # no seam at 125 or 150 %
        painter.fillRect(left, top + high - 1, wide, 1, t.colour("grid"))
        if index.column() in self.lines_before:
            painter.fillRect(left, top, 1, high, t.colour("line2"))
        focused = bool(flags & QStyle.StateFlag.State_HasFocus)
        if focused or cell.state is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.state in TINTED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.colour("late_tint"))
            painter.drawRoundedRect(QRectF(left + 2, top + 2, wide - 4, high - 5), t.px(3), t.px(3))
        self._paint_words(painter, place, cell)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -2), t.px(3), t.px(3))
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        t = self._theme
        inner = place.adjusted(t.px(PADDING), 0, -t.px(PADDING), -1)
        state = cell.state
        if state is not None:
            side = t.px(14)
            square = QRectF(inner.left(), inner.center().y() - side / 2 + 0.5, side, side)
            paint_state(painter, state, square, t.colours, 0.5 if cell.share is None else cell.share)
            inner.setLeft(inner.left() + t.px(20))
        if not cell.words:
            return
        weight = 600 if cell.heavy or state in HEAVY else 400
        painter.setFont(t.font(13, weight))
        if state is not None:
            painter.setPen(text_colour(state, t.colours))
        else:
            painter.setPen(t.colour("text2" if cell.quiet else "text"))
        painter.drawText(inner, cell.alignment | _ONE_LINE, self._fitted_to(cell.words, weight, inner.width(), painter))

    def _fitted_to(self, words: str, weight: int, width: int, painter: QPainter) -> str:
        known = self._fitted.get((words, weight, width))
        if known is None:
            if len(self._fitted) > _CUTS_KEPT:
                self._fitted.clear()
            one_line = words.replace("\n", " ")
            known = painter.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, width)
            self._fitted[words, weight, width] = known
        return known

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """What is cut in a cell is told whole where it says nothing else."""
        if event.type() == QEvent.Type.ToolTip and not index.data(Qt.ItemDataRole.ToolTipRole):
            place: QRect = option.rect
            words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            cut = self.sizeHint(option, index).width() > place.width()
            QToolTip.showText(event.globalPos(), words if cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)


class Headings(QHeaderView):
    """Words at 12/600 over a rule, aligned as their column, an arrow where the table is sorted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(theme.px(40))
        self.setFixedHeight(theme.px(28))
        self._groups: tuple[str, ...] = ()
        self._narrow: tuple[bool, ...] = ()

    def show_groups(self, groups: Sequence[str], narrow: Sequence[bool]) -> None:
        """Where a column has a group, its name stands above the columns that share it; both by column."""
        self._groups, self._narrow = tuple(groups), tuple(narrow)
        self.setFixedHeight(self._theme.px(42 if any(groups) else 28))

    def _group_of(self, logical: int) -> str:
        return self._groups[logical] if 0 <= logical < len(self._groups) else ""

    def _paint_group(self, painter: QPainter, rect: QRect, logical: int) -> QRect:
        """The part of the group's name that falls over this column, and what is left for the column's own words."""
        t = self._theme
        group, start = self._group_of(logical), rect.left()
        place = self.visualIndex(logical)
        begins = True
        while place > 0:
            place -= 1
            before = self.logicalIndex(place)
            if self.isSectionHidden(before):
                continue
            if self._group_of(before) != group:
                break
            start, begins = start - self.sectionSize(before), False
        high = t.px(17)
        if group:
            painter.setFont(t.font(11, 600))
            painter.setPen(t.colour("text3"))
            painter.save()
            painter.setClipRect(rect)
            words = QRect(start + t.px(PADDING), rect.top(), painter.fontMetrics().horizontalAdvance(group) + 2, high)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), group)
            painter.restore()
            if begins:
                painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), t.colour("line2"))
        return rect.adjusted(0, high, 0, 0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        t = self._theme
        model = self.model()
        painter.save()
        painter.fillRect(rect, t.colour("bg"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.colour("line2"))
        sorted_here = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        words = str(model.headerData(logicalIndex, self.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        alignment = int(model.headerData(logicalIndex, self.orientation(), Qt.ItemDataRole.TextAlignmentRole) or 0)
        if any(self._groups):
            rect = self._paint_group(painter, rect, logicalIndex)
        inner = rect.adjusted(t.px(PADDING), 0, -t.px(PADDING), -1)
        right = bool(alignment & int(Qt.AlignmentFlag.AlignRight))
        painter.setFont(t.font(12, 600))
        painter.setPen(t.colour("accent" if sorted_here else "text2"))
        narrow = bool(self._narrow) and self._narrow[logicalIndex]
        room = inner.width() - (t.px(16) if sorted_here and not narrow else 0)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, alignment, shown)
        if sorted_here:
            side = t.px(12)
            wide = painter.fontMetrics().horizontalAdvance(shown)
            left = inner.right() - wide - t.px(5) - side if right else inner.left() + wide + t.px(5)
            if narrow:
                side = t.px(9)
                left = min(left, rect.right() - side)
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            place = QRectF(left, inner.center().y() - side / 2 + 0.5, side, side)
            paint_icon(painter, "arrow_up" if up else "arrow_down", place, t.colour("accent"))
        painter.restore()
