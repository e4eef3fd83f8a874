"""Why a question fails, in the words of the entity: one of the card's root causes, or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.scoring.scorecard import RootCause
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


class CauseButton(Button):
    """Checked where it is the cause that was seen; a click tells it, and the checking follows from the answer."""

    def nextCheckState(self) -> None:
        pass

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        c = self._theme.colour
        return (c("late"), c("late_tint"), c("late")) if self.isChecked() else super()._colours()


class RootCauses(QWidget):
    """`chosen` tells the cause's id; the one that is chosen already, chosen again, is taken back: an empty id."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[str, str], ...] = ()
        self._now = ""
        self.buttons: dict[str, CauseButton] = {}
        self._flow = Flow(theme.px(6), theme.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(label(self.tr("R: the root cause"), "12", "text2"))
        column.addLayout(self._flow)
        self.hide()

    def show_causes(self, causes: Sequence[RootCause], now: str, entity: str) -> None:
        self._now = now
        shown = tuple((one.id, one.told_to(entity)) for one in causes)
        if shown != self._shown:
            self._shown = shown
            self._build()
        for cause_id, button in self.buttons.items():
            button.setChecked(cause_id == now)
        self.setVisible(bool(shown))

    def _build(self) -> None:
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.deleteLater()
        self.buttons = {}
        for cause_id, words in self._shown:
            button = CauseButton(self._theme, words, "small")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, one=cause_id: self.chosen.emit("" if one == self._now else one))
            self.buttons[cause_id] = button
            self._flow.addWidget(button)


def next_cause(causes: Sequence[RootCause], now: str) -> str:
    """The cause after this one; after the last none."""
    ids = ["", *(one.id for one in causes)]
    return ids[(ids.index(now) + 1) % len(ids)] if now in ids else ids[-1]
