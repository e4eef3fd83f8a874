"""Above the list: how many messages wait for a decision of a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.theme import Theme


class DecisionBand(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said = label("", "13b", "warn")
        self.see = Button(theme, self.tr("See them"), "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(3), theme.px(20), theme.px(3))
        row.setSpacing(theme.px(8))
        row.addWidget(StateGlyph(theme, State.DOUBT))
        row.addWidget(self._said)
        row.addWidget(ElidedLabel(self.tr("None of them is sent again by itself."), "12", "text2"), 1)
        row.addWidget(self.see)

    def say(self, text: str) -> None:
        self._said.setText(text)
