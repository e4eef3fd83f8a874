"""The views of a page in its header: side by side, or a drop-down where the page's header has no room for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.theme import Theme


class HeaderViews(QWidget):
    """`chosen` tells which view a person took. `fit` is told how wide the switch may be."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.segments = Segments(theme, name, choices)
        self.segments.chosen.connect(self._take)
        self.drop_down = Choice(theme, name)
        for key, words in choices:
            self.drop_down.addItem(words, key)
        self.drop_down.activated.connect(lambda at: self._take(str(self.drop_down.itemData(at))))
        self.drop_down.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.segments)
        row.addWidget(self.drop_down)

    def choose(self, key: str) -> None:
        """Show a choice without telling that it was chosen."""
        self.segments.choose(key)
        self.drop_down.setCurrentIndex(self.drop_down.findData(key))

    def fit(self, room: int) -> None:
        """`room` in pixels."""
        wide = self.segments.sizeHint().width() <= room
        self.segments.setVisible(wide)
        self.drop_down.setVisible(not wide)

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)
