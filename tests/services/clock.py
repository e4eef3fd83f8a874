"""The office's clock, set by a test: weeks pass between a sealing and the public draw that it waits for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from advisor_app.office import calendar


class Clock:
    """Stands at a moment of Panama and goes on by a millisecond each time it is read."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def show(self, moment: datetime) -> None:
        """Panama's time, naive."""
        self.moment = moment

    def read(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment.replace(tzinfo=calendar.PANAMA).astimezone(UTC)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Monday of the week after 2024-W12, nine in the morning."""
    made = Clock(datetime(2024, 3, 25, 9))

    class Shown(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return made.read().astimezone(tz)

    monkeypatch.setattr(calendar, "datetime", Shown)
    return made
