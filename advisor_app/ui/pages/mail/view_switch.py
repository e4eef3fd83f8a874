"""The views of a list with their counts: those that hold something, or a drop-down where they have no room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.theme import Theme

_BETWEEN = 16
"""What the switch leaves between two views."""


class ViewSwitch(QWidget):
    """The first view is always offered, and so is the one that is chosen. `chosen` tells which one a person took."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._theme = theme
        self._choices = tuple(choices)
        self._counts: dict[str, int] = {}
        self._current: str | None = None
        self.switch = Views(theme, name, choices)
        self.switch.chosen.connect(self._take)
        self.drop_down = Choice(theme, name)
        self.drop_down.activated.connect(lambda at: self._take(str(self.drop_down.itemData(at))))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.switch)
        row.addWidget(self.drop_down)
        row.addStretch(1)
        self._show()

    def button(self, key: str) -> QAbstractButton:
        return self.switch.button(key)

    def choose(self, key: str | None) -> None:
        """Show a choice, or none, without telling that it was chosen."""
        self._current = key
        self.switch.choose(key)
        self._show()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = dict(counts)
        for key, count in counts.items():
            self.switch.show_count(key, count)
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(38))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _take(self, key: str) -> None:
        self._current = key
        self.chosen.emit(key)

    def _offered(self) -> list[tuple[str, str]]:
        first = self._choices[0][0]
        return [one for one in self._choices if one[0] in (first, self._current) or self._counts.get(one[0])]

    def _show(self) -> None:
        offered = self._offered()
        keys = {key for key, _ in offered}
        for key, _ in self._choices:
            self.switch.show_view(key, key in keys)
        self.drop_down.clear()
        for key, words in offered:
            count = self._counts.get(key)
            self.drop_down.addItem(words if count is None else f"{words} {number(count)}", key)
        self.drop_down.setCurrentIndex(self.drop_down.findData(self._current))
        self._fit()

    def _fit(self) -> None:
        widths = [self.switch.button(key).sizeHint().width() for key, _ in self._offered()]
        spacing = self._theme.px(_BETWEEN)
        fits = sum(widths) + spacing * max(0, len(widths) - 1) <= self.width()
        self.switch.setVisible(fits)
        self.drop_down.setVisible(not fits)
