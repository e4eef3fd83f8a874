"""Above the page: its title, the period and scope it shows, and at the right the one main action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel, label
from advisor_app.ui.theme import Theme

HEIGHT = 56


class Header(QWidget):
    find_wanted = Signal()

    def __init__(self, theme: Theme, find_key: str) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(HEIGHT))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        self._row.setSpacing(theme.px(12))
        self._title = label("", "20")
        self._scope = ElidedLabel("", "13", "text2")
        self._side: QWidget | None = None
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(self._title, 0, middle)
        self._row.addWidget(self._scope, 1, middle)
        name = self.tr("Find anything ({key})").format(key=find_key)
        self.find_button = Button(theme, "", "icon", icon="search", name=name)
        self.find_button.clicked.connect(self.find_wanted)
        self._row.addWidget(self.find_button, 0, middle)

    def show_page(self, title: str, scope: str, side: QWidget) -> None:
        self._title.setText(title)
        self._scope.setText(scope)
        if side is not self._side:
            if self._side is not None:
                self._side.hide()
            if self._row.indexOf(side) < 0:
                self._row.addWidget(side, 0, Qt.AlignmentFlag.AlignVCenter)
            side.show()
            self._side = side
