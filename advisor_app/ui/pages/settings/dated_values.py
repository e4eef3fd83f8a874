"""The values that a setting had, has and will have: each with the day from which it holds, and who set it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day
from advisor_app.ui.pages.settings.explained import RoundSetting, written
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.round_settings import DatedSetting
    from advisor_app.ui.theme import Theme


class DatedValues(QWidget):
    """What is yet to come is always said; what was, behind a key."""

    def __init__(self, theme: Theme, setting: RoundSetting) -> None:
        super().__init__()
        self._setting = setting
        self._values: Sequence[DatedSetting] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(1))
        self.earlier = Button(theme, "", "link")
        self.earlier.setCheckable(True)
        self.earlier.toggled.connect(lambda _shown: self._say())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1))
        column.addLayout(self._lines)
        column.addWidget(self.earlier)
        self.hide()

    def show_values(self, values: Sequence[DatedSetting]) -> None:
        """In the order of their days."""
        self._values = values
        self.setVisible(bool(values))
        self._say()

    def _say(self) -> None:
        today = panama_day(now_utc())
        past = [one for one in self._values if one.valid_from <= today]
        coming = [one for one in self._values if one.valid_from > today]
        emptied(self._lines)
        for one in (past if self.earlier.isChecked() else []) + coming:
            said = self.tr("from {day}: {value} ({who})").format(
                day=day(one.valid_from), value=written(self._setting, one.value) or "—", who=one.who
            )
            self._lines.addWidget(label(said, "12", "text2", wrap=True))
        self.earlier.say(
            self.tr("Hide the values it had")
            if self.earlier.isChecked()
            else self.tr("%Ln value(s) so far", "", len(past))
        )
        self.earlier.setVisible(bool(past))
