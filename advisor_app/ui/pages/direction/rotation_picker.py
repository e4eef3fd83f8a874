"""A rule that names people and entities: chosen from lists, added, and taken away again as a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import Condition, emptied
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


class RulePicker(QWidget):
    """`fields` name the choices of one rule; a rule is one name from each of them."""

    def __init__(self, theme: Theme, title: str, fields: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._rules: list[tuple[str, ...]] = []
        self.setAccessibleName(title)
        self.choices = [Choice(theme, f"{title}: {name}") for name in fields]
        for choice, name in zip(self.choices, fields, strict=True):
            choice.setPlaceholderText(name)
            choice.currentIndexChanged.connect(lambda _index: self._say())
        self.add = Button(theme, self.tr("Add"), "small", icon="plus")
        self.add.setAccessibleName(f"{self.add.text()}: {title}")
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for choice in self.choices:
            row.addWidget(choice, 1)
        row.addWidget(self.add)
        self._shown = QVBoxLayout()
        self._shown.setSpacing(theme.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(label(title, "13b"))
        column.addLayout(row)
        column.addLayout(self._shown)
        self._say()

    @property
    def rules(self) -> tuple[tuple[str, ...], ...]:
        return tuple(self._rules)

    def offer(self, names: Sequence[Sequence[str]]) -> None:
        """What each choice has to choose from."""
        for choice, words in zip(self.choices, names, strict=True):
            choice.blockSignals(True)
            choice.clear()
            choice.addItems(list(words))
            choice.setCurrentIndex(-1)
            choice.blockSignals(False)
        self._say()

    def show_rules(self, rules: Sequence[Sequence[str]]) -> None:
        self._rules = [tuple(one) for one in rules]
        emptied(self._shown)
        for one in self._rules:
            word = Condition(self._theme, self.tr("Take away"))
            word.say(" · ".join(one))
            word.removed.connect(lambda one=one: self._remove(one))
            line = QHBoxLayout()
            line.addWidget(word)
            line.addStretch(1)
            self._shown.addLayout(line)

    def _say(self) -> None:
        chosen = [choice.currentText() for choice in self.choices if choice.currentIndex() >= 0]
        self.add.setEnabled(len(chosen) == len(self.choices) and len(set(chosen)) == len(chosen))

    def _add(self) -> None:
        one = tuple(choice.currentText() for choice in self.choices)
        if one not in self._rules:
            self.show_rules([*self._rules, one])
        for choice in self.choices:
            choice.setCurrentIndex(-1)
        self.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, one: tuple[str, ...]) -> None:
        self.show_rules([other for other in self._rules if other != one])
