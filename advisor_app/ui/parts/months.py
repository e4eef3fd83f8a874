"""A month with arrows to the one before and the one after."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


def month_name(year: int, month: int, *, short: bool = False) -> str:
    """As the window's language has it: "octubre de 2026", short "oct 26"."""
    locale = QLocale()
    if short:
        named = locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat).rstrip(".")
        return f"{named} {year % 100:02d}"
    named = locale.standaloneMonthName(month)
    return f"{named} de {year}" if locale.language() is QLocale.Language.Spanish else f"{named} {year}"


class MonthStepper(QWidget):
    """`stepped` follows a person's choice; `year` and `month` are what is shown."""

    stepped = Signal()

    def __init__(self, theme: Theme, year: int, month: int) -> None:
        super().__init__()
        self.year, self.month = year, month
        self._back = Button(theme, "", "icon", icon="left", name=self.tr("The month before"))
        self._on = Button(theme, "", "icon", icon="right", name=self.tr("The month after"))
        self._back.clicked.connect(lambda: self.step(-1))
        self._on.clicked.connect(lambda: self.step(1))
        self._said: QLabel = label("", "13b")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setMinimumWidth(theme.width_of("Septiembre de 2026", 13, 600) + theme.px(8))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        for part in (self._back, self._said, self._on):
            row.addWidget(part)
        self.show_month(year, month)

    def show_month(self, year: int, month: int) -> None:
        self.year, self.month = year, month
        named = month_name(year, month)
        self._said.setText(named[:1].upper() + named[1:])
        self.setAccessibleName(self._said.text())

    def step(self, months: int) -> None:
        counted = self.year * 12 + self.month - 1 + months
        self.show_month(counted // 12, counted % 12 + 1)
        self.stepped.emit()
