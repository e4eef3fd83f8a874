"""Both versions side by side: keep mine, take the other's, or choose field by field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from advisor_app.ui.conflicts.excerpts import excerpts
from advisor_app.ui.conflicts.versions import Difference
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.theme import Theme

LONGEST_TOLD = 3000
"""Characters of a value that fit in a tooltip, where not all of it stands on the screen."""


class ConflictPanel(QWidget):
    """Shown in the place of an editor's fields. `chosen` gives for each field whether mine is taken."""

    chosen = Signal(dict)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        self.setAccessibleName(self.tr("Two versions of the same"))
        self.title = label("", "13b", wrap=True)
        self._what = label(self.tr("Nothing was overwritten. Choose what is to stand."), "12", "text2", wrap=True)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self.mine = Button(theme, self.tr("Keep mine"), "small")
        self.theirs = Button(theme, self.tr("Take the other's"), "small")
        self.merge = Button(theme, self.tr("Save what is chosen"), "small")
        self.mine.clicked.connect(lambda: self._decide(True))
        self.theirs.clicked.connect(lambda: self._decide(False))
        self.merge.clicked.connect(lambda: self._decide(None))
        acts = Flow(theme.px(8), theme.px(6))
        for button in (self.merge, self.mine, self.theirs):
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self.title, self._what, self._rows):
            column.addWidget(part)
        column.addLayout(acts)
        column.addStretch(1)
        self.hide()

    def show_versions(self, who: str, at: str, found: Sequence[Difference], record: str = "") -> None:
        """`who` saved the other version, `at` in words; `record` names it where the page does not."""
        said = self.tr("{who} changed this meanwhile, {at}.").format(who=who, at=at)
        self.title.setText(f"{record}\n{said}" if record else said)
        self._lay_out(found)
        self.show()
        first = self._choices[found[0].name][0 if found[0].takes_mine else 1] if found else self.mine
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, found: Sequence[Difference]) -> None:
        old, self._choices, self._groups = self._rows, {}, []
        self._rows = QWidget()
        self._grid = grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(self._theme.px(6))
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        grid.addWidget(label(self.tr("Mine"), "12b", "text2"), 0, 1)
        grid.addWidget(label(self.tr("The other's"), "12b", "text2"), 0, 3)
        for one in found:
            self._add(one)
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(old, self._rows)
        old.deleteLater()

    def _add(self, one: Difference) -> None:
        grid, group = self._grid, QButtonGroup(self._rows)
        row = grid.rowCount()
        words = self.tr("{field} · both changed it").format(field=one.words) if one.both_changed else one.words
        grid.addWidget(divider(), row, 0, 1, 4)
        grid.addWidget(label(words, "12", "warn" if one.both_changed else "text2", wrap=True), row + 1, 0, 1, 4)
        pair = []
        my, their = excerpts(one.mine, one.theirs)
        for place, text, whole in ((0, my, one.mine), (2, their, one.theirs)):
            radio = QRadioButton()
            whose = self.tr("mine") if place == 0 else self.tr("the other's")
            value = text or self.tr("(empty)")
            radio.setAccessibleName(f"{one.words}, {whose}: {value}")
            shown = _Value(value, whole if whole != text else "", radio)
            grid.addWidget(radio, row + 2, place, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, row + 2, place + 1)
            group.addButton(radio)
            pair.append(radio)
        pair[0 if one.takes_mine else 1].setChecked(True)
        self._groups.append(group)
        self._choices[one.name] = (pair[0], pair[1])

    def _decide(self, mine: bool | None) -> None:
        taken = {name: pair[0].isChecked() if mine is None else mine for name, pair in self._choices.items()}
        self.hide()
        self.chosen.emit(taken)


class _Value(QWidget):
    """A value that may be long, in lines; a click on it chooses it. `whole` where the text is only a part of it."""

    def __init__(self, text: str, whole: str, radio: QRadioButton) -> None:
        super().__init__()
        self._radio = radio
        shown = label(text, "13", wrap=True)
        shown.setToolTip(whole[:LONGEST_TOLD])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shown)
        column.addStretch(1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._radio.setChecked(True)
        super().mousePressEvent(event)
