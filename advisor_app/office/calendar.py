"""Panama's clock and the ISO weeks that audits are counted in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from advisor_app.errors import UsageError

PANAMA = timezone(timedelta(hours=-5), "America/Panama")
"""UTC-5 all year; Panama has kept no daylight saving since 1908."""

_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})")


@dataclass(frozen=True, order=True, slots=True)
class IsoWeek:
    """A week from Monday to Sunday, numbered by ISO 8601."""

    year: int
    number: int

    def __post_init__(self) -> None:
        try:
            date.fromisocalendar(self.year, self.number, 7)  # the last week of 9999 has no Sunday
        except ValueError:
            raise UsageError("unknown_week", value=f"{self.year}-W{self.number:02d}") from None

    @classmethod
    def parse(cls, text: str) -> IsoWeek:
        """Read "2024-W12"; raises `UsageError("unknown_week")`."""
        match = _WEEK.fullmatch(text.strip().upper())
        if match is None:
            raise UsageError("unknown_week", value=text)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> IsoWeek:
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @property
    def monday(self) -> date:
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        return date.fromisocalendar(self.year, self.number, 7)

    def shifted(self, weeks: int) -> IsoWeek:
        return IsoWeek.of(self.monday + timedelta(weeks=weeks))

    def __str__(self) -> str:
        return f"{self.year:04d}-W{self.number:02d}"


def in_panama(moment: datetime) -> datetime:
    """A moment (aware, or naive in UTC) on Panama's clock."""
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    return aware.astimezone(PANAMA)


def from_panama(moment: datetime) -> datetime:
    """A naive moment on Panama's clock as naive UTC."""
    return moment.replace(tzinfo=PANAMA).astimezone(UTC).replace(tzinfo=None)


def panama_day(moment: datetime) -> date:
    """The day in Panama on which a moment (aware, or naive in UTC) fell."""
    return in_panama(moment).date()


def now_utc() -> datetime:
    """The present moment, naive in UTC, to the microsecond: the form that the database keeps."""
    return datetime.now(UTC).replace(tzinfo=None)
