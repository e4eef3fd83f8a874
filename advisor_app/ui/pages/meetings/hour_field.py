"""An hour of the day as people type it."""

from __future__ import annotations

import re
from datetime import time

from advisor_app.ui.parts.fields import CheckedField

_HOUR = re.compile(r"(\d{1,2})(?::(\d{2}))?")


class HourField(CheckedField):
    """An hour typed as 9:30; None while it can't be read."""

    @property
    def hour(self) -> time | None:
        match = _HOUR.fullmatch(self.text().strip())
        if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
            return None
        return time(int(match[1]), int(match[2] or 0))

    def readable(self) -> bool:
        return self.hour is not None

    def step_by(self, step: int) -> None:
        if (hour := self.hour) is not None:
            minutes = (hour.hour * 60 + hour.minute + 15 * step) % (24 * 60)
            self.setText(f"{minutes // 60}:{minutes % 60:02d}")
