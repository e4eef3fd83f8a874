"""A day that may be left blank."""

from __future__ import annotations

import re
from datetime import date, timedelta

from advisor_app.ui.formats import day as day_text
from advisor_app.ui.parts.fields import CheckedField

_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


class OptionalDay(CheckedField):
    """Typed as dd/mm/yyyy, or blank; `day` is None for either blank or unreadable, which `readable` tells apart."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self.setPlaceholderText(self.tr("dd/mm/yyyy, or blank"))

    @property
    def day(self) -> date | None:
        match = _DAY.fullmatch(self.text().strip())
        try:
            return date(int(match[3]), int(match[2]), int(match[1])) if match else None
        except ValueError:
            return None

    def show_day(self, day: date | None) -> None:
        self.setText(day_text(day) if day else "")

    def readable(self) -> bool:
        return not self.text().strip() or self.day is not None

    def step_by(self, step: int) -> None:
        if (day := self.day) is not None:
            self.show_day(day + timedelta(days=step))
