"""One sentence over the whole width of a view, with what may be done about it at its right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.ui.parts.panels import Icon
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


class Banner(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label("", "13", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(20), theme.px(7), theme.px(17), theme.px(7))
        self._row.setSpacing(theme.px(10))
        self._row.addWidget(Icon(theme, "info", 16))
        self._row.addWidget(self._words, 1)
        self.hide()

    def say(self, text: str) -> None:
        """The sentence; nothing hides the banner."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def offer(self, action: QWidget) -> None:
        self._row.addWidget(action)
