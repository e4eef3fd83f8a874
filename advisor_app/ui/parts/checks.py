"""A box to tick, whose edge is seen in the dark too, and several of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from advisor_app.ui.icons import paint_icon
from advisor_app.ui.theme import Theme

K = TypeVar("K")
_BOX, _WORDS = 16, 26


class Check(QCheckBox):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words)
        self._theme = theme
        self.setAccessibleName(words)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        t = self._theme
        return QSize(t.px(_WORDS + 4) + t.width_of(self.text()), t.px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """The words belong to the box."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        side = t.px(_BOX)
        box = QRectF(t.px(3) + 0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
        ticked, enabled = self.isChecked(), self.isEnabled()
        edge = ("accent" if ticked else "ctl") if enabled else "line2"
        painter.setPen(QPen(t.colour(edge), 1))
        painter.setBrush(t.colour("accent" if ticked and enabled else "bg"))
        painter.drawRoundedRect(box, t.px(3), t.px(3))
        if ticked:
            paint_icon(painter, "check", box.adjusted(1, 1, -1, -1), t.colour("on_accent" if enabled else "text3"))
        painter.setFont(t.font())
        painter.setPen(t.colour("text" if enabled else "text3"))
        words = QRectF(t.px(_WORDS), 0, self.width() - t.px(_WORDS), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), t.px(4), t.px(4))


class Ticks(QWidget, Generic[K]):
    """Boxes one under another, in as many columns as are wanted; `choices` by key with their words."""

    changed = Signal()

    def __init__(self, theme: Theme, choices: Mapping[K, str], columns: int = 1) -> None:
        super().__init__()
        self._boxes: dict[K, Check] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        for at, (key, words) in enumerate(choices.items()):
            box = Check(theme, words)
            box.toggled.connect(lambda _ticked: self.changed.emit())
            self._boxes[key] = box
            grid.addWidget(box, at // columns, at % columns, Qt.AlignmentFlag.AlignLeft)

    def show_ticked(self, keys: Sequence[K]) -> None:
        for key, box in self._boxes.items():
            box.setChecked(key in keys)

    def ticked(self) -> tuple[K, ...]:
        return tuple(key for key, box in self._boxes.items() if box.isChecked())
