"""What holds a draft back, and the way to let it go all the same: with a reason, which the history keeps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.mail.outgoing import Concern, Rule
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


class HeldBack(QWidget):
    approved = Signal(str)
    tried = Signal()
    """It is to be sent to whoever works here alone, first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._why = label("", "12", "warn", wrap=True)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Why it goes all the same"))
        self.reason.setPlaceholderText(self.tr("why it goes all the same"))
        self.reason.setFixedHeight(theme.px(28))
        self.reason.textChanged.connect(lambda _text: self._offer())
        self.reason.returnPressed.connect(self._approve)
        self.button = Button(theme, self.tr("Approve all the same"), "small")
        self.button.clicked.connect(self._approve)
        self.trial = Button(theme, self.tr("Send it to me first"), "small")
        self.trial.clicked.connect(self.tried)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.reason, 1)
        row.addWidget(self.trial)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._why)
        column.addLayout(row)
        self.show_concerns(())

    def show_concerns(self, concerns: Sequence[Concern]) -> None:
        words = {
            Rule.ADDRESS_UNKNOWN: self.tr("Not in this entity's directory: {found}."),
            Rule.OTHER_ENTITYS_CASE: self.tr("Another entity's cases are in it: {found}."),
            Rule.TOO_LARGE: self.tr("Too large for most servers: {found} bytes."),
            Rule.DIRECTOR_LEFT_OUT: self.tr("Minutes go to the director too: {found}."),
            Rule.TEMPLATE_UNTRIED: self.tr("Written with a changed template that nobody has tried: {found}."),
        }
        said = "\n".join(words[one.rule].format(found=", ".join(one.found)) for one in concerns)
        if said != self._why.text():
            self._why.setText(said)
            self.reason.clear()
        self.trial.setVisible(any(one.rule is Rule.TEMPLATE_UNTRIED for one in concerns))
        self.setVisible(bool(concerns))
        self._offer()

    def _offer(self) -> None:
        self.button.setEnabled(bool(self.reason.text().strip()))

    def _approve(self) -> None:
        if reason := self.reason.text().strip():
            self.approved.emit(reason)
