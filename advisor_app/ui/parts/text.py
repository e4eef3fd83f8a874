"""Labels in the sizes and tones of the type scale, dividers, and lists of named facts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from advisor_app.ui.states import State, paint_state
from advisor_app.ui.theme import Theme


def label(text: str = "", size: str = "13", tone: str = "text", *, wrap: bool = False) -> QLabel:
    """`size` is 11, 12, 12b, 13, 13b, 14, 16 or 20; `tone` a text role of the palette. The text is never markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("scale", size)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    return made


def retone(made: QLabel, tone: str) -> None:
    made.setProperty("tone", tone)
    made.style().unpolish(made)
    made.style().polish(made)


class ElidedLabel(QLabel):
    """One line that gives up its end where room is short; the whole text is then in the tooltip."""

    def __init__(self, text: str = "", size: str = "13", tone: str = "text") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("scale", size)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        place = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(self.alignment()) | int(Qt.TextFlag.TextSingleLine), shown)

    def _explain(self) -> None:
        wide = self.fontMetrics().horizontalAdvance(self.text())
        self.setToolTip(self.text() if wide > self.contentsRect().width() else "")


class StateGlyph(QWidget):
    """The shape of a state. Its words stand beside it, so it has no name of its own."""

    def __init__(self, theme: Theme, state: State | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._state = state
        side = theme.px(14)
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, state: State | None) -> None:
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state is not None:
            painter = QPainter(self)
            paint_state(painter, self._state, self.rect().toRectF(), self._theme.colours)


def divider() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedHeight(1)
    return line


def upright() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedWidth(1)
    return line


class Facts(QWidget):
    """Names at the left, values at the right, one pair a line; values can be selected and copied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(5))
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, (name, value) in enumerate(facts):
            name_label = label(name, "12", "text2")
            name_label.setContentsMargins(0, 1, 0, 0)  # sits on the base line of the larger value
            value_label = label(value, wrap=True)
            value_label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value_label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            value_label.setAccessibleName(f"{name}: {value}")
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(name_label, row, 0, top | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(value_label, row, 1, top)
