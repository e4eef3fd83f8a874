"""What the shapes in the table mean; gives way where room is short, for each cell has its words too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advisor_app.ui.states import State, paint_state
from advisor_app.ui.theme import Theme

_GAP = 14


class Legend(QWidget):
    def __init__(self, theme: Theme, name: str, meanings: Sequence[tuple[State, str]]) -> None:
        super().__init__()
        self._theme = theme
        self._meanings = tuple(meanings)
        self.setAccessibleName(f"{name}: {', '.join(words for _, words in meanings)}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(28))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """From the right; those that don't fit are left out whole."""
        painter = QPainter(self)
        t = self._theme
        painter.setFont(t.font(12))
        painter.setPen(t.colour("text2"))
        side = t.px(14)
        right = float(self.width())
        for state, words in reversed(self._meanings):
            wide = painter.fontMetrics().horizontalAdvance(words) + 2
            left = right - wide - t.px(5) - side
            if left < 0:
                break
            paint_state(painter, state, QRectF(left, (self.height() - side) / 2, side, side), t.colours)
            place = QRectF(right - wide, 0, wide, self.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
            right = left - t.px(_GAP)
