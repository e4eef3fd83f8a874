"""Fields: a choice among words, and a filter that acts as one types."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from advisor_app.ui.formats import day as day_text
from advisor_app.ui.icons import paint_icon
from advisor_app.ui.theme import Theme

TYPING_PAUSE_MS = 120
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


class Choice(QComboBox):
    """A drop-down painted like the other fields; a `quiet` one has no edge until it is under the mouse or has focus."""

    def __init__(self, theme: Theme, name: str, *, quiet: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._quiet = quiet
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        longest = max((self._theme.width_of(self.itemText(i)) for i in range(min(self.count(), 60))), default=0)
        return QSize(longest + self._theme.px(44), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(90), self._theme.px(28))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        focus = self.hasFocus()
        inset = 1.0 if focus else 0.5
        edge = "accent" if focus else ("ctl" if self.isEnabled() else "line2")
        hidden = self._quiet and not focus and not self.underMouse()
        painter.setPen(Qt.PenStyle.NoPen if hidden else QPen(t.colour(edge), 2 if focus else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if hidden else t.colour("bg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), t.px(4), t.px(4))
        side = t.px(13)
        chevron = QRectF(self.width() - t.px(8) - side, (self.height() - side) / 2, side, side)
        paint_icon(painter, "down", chevron, t.colour("text2"))
        words = self.rect().adjusted(t.px(8), 0, -t.px(26), 0)
        painter.setFont(t.font())
        tone = "text2" if self._quiet else "text"
        painter.setPen(t.colour(tone if self.isEnabled() and self.currentIndex() >= 0 else "text3"))
        said = self.currentText() or self.placeholderText()
        shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


class FilterField(QLineEdit):
    """`typed` follows the text after a short pause; Escape empties it, the down key goes to the list."""

    typed = Signal(str)
    left_downwards = Signal()

    def __init__(self, theme: Theme, words: str, pause_ms: int = TYPING_PAUSE_MS) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(False)
        self.setTextMargins(theme.px(20), 0, 0, 0)
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(lambda: self.typed.emit(self.text()))
        self.textChanged.connect(lambda _text: self._pause.start())
        self._glass = _Glass(theme, self)

    def put(self, text: str) -> None:
        """Set the text and follow it at once, where nobody is typing."""
        self.setText(text)
        self._pause.stop()
        self.typed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self._theme.px(15)
        self._glass.setGeometry(self._theme.px(8), (self.height() - side) // 2, side, side)


class CheckedField(QLineEdit):
    """A line whose text must be readable as something; the up and down keys go to the next one."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.textChanged.connect(lambda _text: self._mark())

    def readable(self) -> bool:
        raise NotImplementedError

    def step_by(self, step: int) -> None:
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step and self.readable():
            self.step_by(step)
        else:
            super().keyPressEvent(event)

    def _mark(self) -> None:
        wrong = not self.readable()
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)


class DayField(CheckedField):
    """A day typed as dd/mm/yyyy; None while it can't be read."""

    def __init__(self, name: str, shown: date) -> None:
        super().__init__(name, day_text(shown))

    @property
    def day(self) -> date | None:
        match = _DAY.fullmatch(self.text().strip())
        try:
            return date(int(match[3]), int(match[2]), int(match[1])) if match else None
        except ValueError:
            return None

    def readable(self) -> bool:
        return self.day is not None

    def step_by(self, step: int) -> None:
        if (day := self.day) is not None:
            self.setText(day_text(day + timedelta(days=step)))


class CountField(CheckedField):
    """A whole number between two bounds; None while it is none of them."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self._least, self._most = 0, 0
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def show_count(self, count: int, least: int, most: int) -> None:
        self._least, self._most = least, most
        self.setText(str(count))

    @property
    def count(self) -> int | None:
        text = self.text().strip().replace(",", "")
        if not (text.isascii() and text.isdigit()) or len(text) > 9:
            return None
        return int(text) if self._least <= int(text) <= self._most else None

    def readable(self) -> bool:
        return self.count is not None

    def step_by(self, step: int) -> None:
        if (count := self.count) is not None:
            self.setText(str(min(self._most, max(self._least, count + step))))


class _Glass(QWidget):
    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__(field)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, "search", QRectF(self.rect()), self._theme.colour("text3"))
