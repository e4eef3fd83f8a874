"""Comments of the office offered under one that is being typed; the keyboard stays where it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advisor_app.ui.theme import Theme


class SuggestionList(QWidget):
    """A line for each; `taken` tells the one that was clicked. None is chosen until an arrow steps to it."""

    taken = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words: tuple[str, ...] = ()
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        return self._words

    @property
    def chosen(self) -> str:
        """The one that Enter takes; "" while the arrows have not come to one."""
        return self._words[self._at] if 0 <= self._at < len(self._words) else ""

    def offer(self, words: Sequence[str]) -> None:
        self._words, self._at = tuple(words), -1
        self._tell()
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def step(self, by: int) -> bool:
        """One line down or up, before the first one back to none; False where there is nothing to step to."""
        wanted = self._at + by
        if not self._words or wanted < -1:
            return False
        self._at = min(wanted, len(self._words) - 1)
        self._tell()
        self.update()
        return True

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._line() * len(self._words))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._line() * len(self._words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().y()) // self._line()
        if 0 <= at < len(self._words):
            self.taken.emit(self._words[at])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, t = QPainter(self), self._theme
        painter.setFont(t.font(12))
        for at, words in enumerate(self._words):
            place = QRect(0, at * self._line(), self.width(), self._line())
            if at == self._at:
                painter.fillRect(place, t.colour("accent_tint"))
            painter.setPen(t.colour("text" if at == self._at else "text2"))
            inside = place.adjusted(t.px(8), 0, -t.px(6), 0)
            one_line = " ".join(words.split())
            shown = painter.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _line(self) -> int:
        return self._theme.px(22)

    def _tell(self) -> None:
        told = self.tr("Written before: {words}").format(words="; ".join(self._words))
        self.setAccessibleName(self.chosen or told)
        self.setToolTip(self.tr("Arrows choose one, Enter takes it.") if self._words else "")
