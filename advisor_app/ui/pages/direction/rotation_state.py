"""Where a rotation stands: draft, approved, in force from a day; and what that means today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.office.rotation.decision import RotationState
from advisor_app.ui.formats import day
from advisor_app.ui.pages.direction.rotation_words import state_words
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel, label

if TYPE_CHECKING:
    from advisor_app.services.rotation.rotation_desk import RotationDesk
    from advisor_app.ui.theme import Theme

STEPS = (RotationState.DRAFT, RotationState.APPROVED, RotationState.APPLIED)


class _Step(QWidget):
    """A numbered ring, filled while it is the state."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self._now = False
        self.setFixedSize(theme.px(20), theme.px(20))

    def show_now(self, now: bool) -> None:
        self._now = now
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        place = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(t.colour("accent" if self._now else "ctl"), 1.4))
        painter.setBrush(t.colour("accent") if self._now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place)
        painter.setFont(t.font(11, 600))
        painter.setPen(t.colour("on_accent" if self._now else "text2"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))


class StateLine(QWidget):
    withdraw = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(7), theme.px(20), theme.px(7))
        row.setSpacing(theme.px(8))
        self._rings = [_Step(theme, at) for at in range(1, len(STEPS) + 1)]
        self._names = [label("", "13") for _ in STEPS]
        self._days = [label("", "12", "text2") for _ in STEPS]
        for at, (ring, name, since) in enumerate(zip(self._rings, self._names, self._days, strict=True)):
            if at:
                between = label("———", "12", "text3")
                between.setAccessibleName(" ")
                row.addWidget(between)
            row.addWidget(ring)
            row.addWidget(name)
            row.addWidget(since)
        self.meaning = ElidedLabel("", "12", "text2")
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.take_back = Button(theme, self.tr("Withdraw"), "link")
        self.take_back.clicked.connect(self.withdraw)
        row.addWidget(self.meaning, 1)
        row.addWidget(self.take_back)

    def show_desk(self, desk: RotationDesk, in_force: bool) -> None:
        """`in_force` where the first day has come."""
        for state, ring, name, since in zip(STEPS, self._rings, self._names, self._days, strict=True):
            now = state is desk.state
            ring.show_now(now)
            name.setText(state_words(state))
            name.setProperty("scale", "13b" if now else "13")
            name.setProperty("tone", "accent" if now else "text")
            name.style().unpolish(name)
            name.style().polish(name)
            since.setText(day(desk.start) if state is RotationState.APPLIED else "")
        self.take_back.setVisible(not in_force)
        start = day(desk.start)
        if in_force:
            said = self.tr("In force since {day}; the history keeps who had what.").format(day=start)
        elif desk.state is RotationState.APPLIED:
            said = self.tr("The assignments are written. Until {day} nothing changes; it can be withdrawn.")
        else:
            said = self.tr("Until {day} nothing changes; it can be withdrawn at any time.")
        self.meaning.setText(said.format(day=start))
        self.setAccessibleName(f"{state_words(desk.state) if desk.state else ''}. {self.meaning.text()}")
