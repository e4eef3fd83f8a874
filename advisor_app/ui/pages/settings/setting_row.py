"""One setting: what it is called and does, its value to be changed, its default and the way back to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.round_settings import DEFAULTS
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.settings.dated_values import DatedValues
from advisor_app.ui.pages.settings.explained import (
    RoundSetting,
    choice_said,
    default_said,
    explanation,
    title,
    written,
)
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.office.round_settings import DatedSetting

WIDE = 168
Value = Mapping[str, str]
"""For two versions side by side: what is to hold, under "value"."""


class SettingRow(QWidget):
    """`changed` carries a value as the office keeps it."""

    changed = Signal(str)

    def __init__(self, theme: Theme, setting: RoundSetting) -> None:
        super().__init__()
        self.setting = setting
        self._values: Sequence[DatedSetting] = ()
        self._settling: Settling | None = None
        self.text = f"{title(setting)} {explanation(setting)} {setting.key}"
        """What it is found by."""
        self.field = self._field(theme)
        self.field.setFixedWidth(theme.px(WIDE))
        self.dated = DatedValues(theme, setting)
        self.wrong = label("", "12", "late", wrap=True)
        self.wrong.hide()
        self.reset = Button(theme, self.tr("Back to the default"), "quiet")
        self.reset.setAccessibleName(self.tr("{setting}: back to the default").format(setting=title(setting)))
        self.reset.clicked.connect(lambda: self.changed.emit(DEFAULTS[setting.key]))
        self.reset.hide()
        self._said = said = QVBoxLayout()
        said.setSpacing(theme.px(2))
        said.addWidget(label(title(setting), "13b"))
        said.addWidget(label(explanation(setting), "12", "text2", wrap=True))
        said.addWidget(self.wrong)
        said.addWidget(self.dated)
        said.addStretch(1)
        valued = QVBoxLayout()
        valued.setSpacing(theme.px(2))
        valued.addWidget(self.field)
        default = label(default_said(setting), "12", "text2", wrap=True)
        default.setFixedWidth(theme.px(WIDE))
        valued.addWidget(default)
        valued.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        valued.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(24))
        row.addLayout(said, 1)
        row.addLayout(valued)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(row)
        column.addWidget(divider())

    def show_value(self, kept: str, values: Sequence[DatedSetting]) -> None:
        """`values` are all that it had and will have. What somebody is typing meanwhile stays."""
        self.dated.show_values(values)
        self.reset.setVisible(kept != DEFAULTS[self.setting.key] and not self.field.isHidden())
        if isinstance(self.field, Choice):
            self.field.setCurrentIndex(self.field.findData(kept))
        elif self.field.hasFocus() and self.field.isModified():
            return
        else:
            self.field.setText(written(self.setting, kept))
        self._values = values

    def seen_on(self, day: date) -> str:
        """What held on a day when what is typed here was begun."""
        held = [one.value for one in self._values if one.valid_from <= day]
        return held[-1] if held else DEFAULTS[self.setting.key]

    def settling(self, around: Surroundings) -> Settling:
        """Made when two set it, in the place of the field."""
        if self._settling is None:
            value: Field[Value] = Field("value", title(self.setting), partial(written, self.setting))
            self._settling = Settling(around, [value], (self.field, self.reset))
            self._said.insertWidget(self._said.indexOf(self.dated), self._settling.panel)
        return self._settling

    def show_wrong(self, text: str) -> None:
        self.field.setProperty("wrong", bool(text))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))

    def _field(self, theme: Theme) -> QLineEdit | Choice:
        setting = self.setting
        if setting.choices:
            choice = Choice(theme, title(setting))
            for value, words_of_it in setting.choices:
                choice.addItem(choice_said(words_of_it), value)
            choice.activated.connect(lambda _index: self.changed.emit(str(choice.currentData())))
            return choice
        line = QLineEdit()
        line.setAccessibleName(title(setting))
        line.setAccessibleDescription(f"{explanation(setting)} {default_said(setting)}")
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.editingFinished.connect(lambda: self._type(line))
        return line

    def _type(self, line: QLineEdit) -> None:
        if line.isModified():
            line.setModified(False)
            self.changed.emit(self.setting.read(line.text()))


class SettingGroup:
    """Settings under a heading, which is there as long as any of them is."""

    def __init__(self, heading: str) -> None:
        self.heading = label(heading, "14")
        self.rows: list[SettingRow] = []

    @property
    def shown(self) -> int:
        return sum(not row.isHidden() for row in self.rows)

    def show_matching(self, wanted: Callable[[SettingRow], bool]) -> None:
        for row in self.rows:
            row.setVisible(wanted(row))
        self.heading.setVisible(bool(self.heading.text()) and self.shown > 0)
