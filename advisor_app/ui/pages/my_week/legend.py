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
        """At the right; of what does not fit, the last are left out whole."""
        painter = QPainter(self)
        t = self._theme
        painter.setFont(t.font(12))
        painter.setPen(t.colour("text2"))
        side, gap = t.px(14), t.px(_GAP)
        shown: list[tuple[State, str, int]] = []
        room = self.width()
        for state, words in self._meanings:
            wide = painter.fontMetrics().horizontalAdvance(words) + 2 + t.px(5) + side
            if wide > room:
                break
            shown.append((state, words, wide))
            room -= wide + gap
        left = float(self.width() - sum(wide for _, _, wide in shown) - gap * max(0, len(shown) - 1))
        for state, words, wide in shown:
            paint_state(painter, state, QRectF(left, (self.height() - side) / 2, side, side), t.colours)
            place = QRectF(left + side + t.px(5), 0, wide, self.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
            left += wide + gap
