"""Above the list while all sending is paused: by whom, since when, why; and the way to pause it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from advisor_app.ui.formats import moment
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.office.mail.sending_plan import OutboxPause


class PauseBand(QWidget):
    paused = Signal(str)
    resumed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pause: OutboxPause | None = None
        self._said = label("", "13b", "warn")
        self._why = ElidedLabel("", "12", "text2")
        self.reason = QLineEdit()
        self.reason.setFixedHeight(theme.px(28))
        self.reason.setAccessibleName(self.tr("Why nothing is to go out for now"))
        self.reason.setPlaceholderText(self.tr("why nothing is to go out for now"))
        self.reason.textChanged.connect(lambda _text: self._offer())
        self.reason.returnPressed.connect(self._act)
        self.act = Button(theme, "", "small")
        self.act.clicked.connect(self._act)
        self.leave = Button(theme, self.tr("Cancel"), "link")
        self.leave.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(3), theme.px(20), theme.px(3))
        row.setSpacing(theme.px(8))
        row.addWidget(StateGlyph(theme, State.DOUBT))
        for part in (self._said, self._why, self.reason):
            row.addWidget(part, 1 if part is not self._said else 0)
        row.addWidget(self.act)
        row.addWidget(self.leave)
        self.show_pause(None)

    def show_pause(self, pause: OutboxPause | None) -> None:
        asking = self.isVisible() and self._pause is None and pause is None
        self._pause = pause
        if asking:
            return
        self._said.setText(self.tr("All sending is paused.") if pause else "")
        if pause is not None:
            told = self.tr("By {who} since {hour}: “{why}”")
            self._why.setText(told.format(who=pause.by, hour=moment(pause.since), why=pause.why))
        self._why.setVisible(pause is not None)
        self.reason.hide()
        self.leave.hide()
        self.setVisible(pause is not None)
        self._offer()

    def ask(self) -> None:
        self._said.setText(self.tr("Pause all sending?"))
        self._why.hide()
        self.reason.clear()
        self.reason.show()
        self.leave.show()
        self.show()
        self._offer()
        self.reason.setFocus()

    def _offer(self) -> None:
        self.act.say(self.tr("Pause") if self._pause is None else self.tr("Let it go on"))
        self.act.setEnabled(self._pause is not None or bool(self.reason.text().strip()))

    def _act(self) -> None:
        if self._pause is not None:
            self.resumed.emit()
        elif said := self.reason.text().strip():
            self.hide()
            self.paused.emit(said)

    def _close(self) -> None:
        self.hide()
