"""How the table of cases is painted: a group's row over all columns, a case's cells straight from its line.

A screenful is two hundred cells; painted by the usual way, each asks the model six times, which is too slow to scroll.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.icons import paint_icon
from advisor_app.ui.pages.cases.case_model import CaseModel, GroupRow
from advisor_app.ui.tables.painting import PADDING, CellPainter
from advisor_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_CUT_KEPT = 4000


class CasePainter(CellPainter):
    def __init__(self, theme: Theme, parent: QWidget, model: CaseModel, headings: QHeaderView) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._headings = headings
        self._learn()
        theme.changed.connect(self._learn)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.row()
        group = self._model.group_at(row) if self._model.grouped else None
        if group is not None:
            self._paint_group(painter, option, group)
            return
        line = self._model.line_at(row)
        column = self._model.columns[index.column()]
        if line is not None and column.state is not None and column.state(line) is not None:
            super().paint(painter, option, index)
            return
        place: QRect = option.rect
        x, y, wide, high = place.x(), place.y(), place.width(), place.height()
        state = option.state
        if state & _SELECTED:
            painter.fillRect(x, y, wide + 1, high, self._tint)  # no seam at 125 or 150 %
        painter.fillRect(x, y + high - 1, wide, 1, self._grid)
        if line is not None:
            font = self._heavy if column.heavy else self._plain
            painter.setFont(font)
            painter.setPen(self._quiet_ink if column.quiet else self._ink)
            room = wide - 2 * self._padding
            words = self._cut(column.text(line), room, heavy=column.heavy)
            painter.drawText(x + self._padding, y, room, high - 1, _RIGHT if column.right else _LEFT, words)
        if state & _FOCUSED:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._ring)
            radius = self._theme.px(3)
            painter.drawRoundedRect(QRectF(x + 1, y + 1, wide - 2, high - 3), radius, radius)

    def _cut(self, words: str, room: int, *, heavy: bool) -> str:
        """What fits; most texts come back again and again."""
        known = self._known.get((words, room))
        if known is None:
            metrics = self._heavy_metrics if heavy else self._plain_metrics
            known = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, room)
            if len(self._known) >= _CUT_KEPT:
                self._known.clear()
            self._known[words, room] = known
        return known

    def _learn(self) -> None:
        """Colours and letters as the theme has them now."""
        t = self._theme
        self._padding = t.px(PADDING)
        self._tint: QColor = t.colour("accent_tint")
        self._grid: QColor = t.colour("grid")
        self._ink, self._quiet_ink = QPen(t.colour("text")), QPen(t.colour("text2"))
        self._ring = QPen(t.colour("accent"), 2)
        self._plain: QFont = t.font(13, 400)
        self._heavy: QFont = t.font(13, 600)
        self._plain_metrics, self._heavy_metrics = QFontMetrics(self._plain), QFontMetrics(self._heavy)
        self._known: dict[tuple[str, int], str] = {}

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, group: GroupRow) -> None:
        t = self._theme
        place: QRect = option.rect
        painter.save()
        painter.setClipRect(place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(place.adjusted(0, 0, 1, 0), t.colour("accent_tint" if option.state & _SELECTED else "soft"))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), t.colour("line"))
        left = -self._headings.offset()
        side = t.px(13)
        arrow = QRectF(left + self._padding, place.center().y() - side / 2 + 0.5, side, side)
        paint_icon(painter, "down" if group.unfolded else "right", arrow, t.colour("text2"))
        words = QRect(left + t.px(PADDING + 20), place.top(), t.px(4000), place.height() - 1)
        painter.setFont(self._heavy)
        painter.setPen(self._ink)
        painter.drawText(words, _LEFT, group.name)
        words.setLeft(words.left() + self._heavy_metrics.horizontalAdvance(group.name) + t.px(10))
        painter.setFont(self._plain)
        painter.setPen(self._quiet_ink)
        painter.drawText(words, _LEFT, number(group.count))
        if option.state & _FOCUSED:
            painter.setPen(self._ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -2), t.px(3), t.px(3))
        painter.restore()
