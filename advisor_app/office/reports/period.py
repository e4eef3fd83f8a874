"""The period that a report is of: a week, a month, a quarter, or any days."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from advisor_app.errors import UsageError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.duties.catalogue import Frequency as Calendar
from advisor_app.office.duties.periods import span_at

_DAY = timedelta(days=1)
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-[QT]([1-4])")
_WEEK = re.compile(r"\d{4}-W\d{2}")
_RANGE = re.compile(r"(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})")
_EARLIER = {Calendar.WEEK: 6, Calendar.MONTH: 6, Calendar.QUARTER: 4}


class Frequency(StrEnum):
    """How often a report is owed; one on request has no schedule, and may be of any days."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    ON_REQUEST = "on_request"


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """Days of Panama from `start` to `end`, both included; `calendar` is None where they are no calendar period."""

    label: str
    start: date
    end: date
    calendar: Calendar | None

    @property
    def frequency(self) -> Frequency:
        return Frequency.ON_REQUEST if self.calendar is None else Frequency(self.calendar.value)

    def before(self) -> tuple[ReportPeriod, ...]:
        """The periods of the same length before it that it is held against, the first first; none for any days."""
        if self.calendar is None:
            return ()
        found: list[ReportPeriod] = []
        start = self.start
        for _ in range(_EARLIER[self.calendar]):
            one = calendar_period(self.calendar, start - _DAY)
            found.insert(0, one)
            start = one.start
        return tuple(found)


def calendar_period(calendar: Calendar, day: date) -> ReportPeriod:
    """The week, month or quarter that holds a day."""
    span = span_at(calendar, day)
    return ReportPeriod(span.label, span.start, span.end, calendar)


def days_between(start: date, end: date) -> ReportPeriod:
    """Raises `UsageError("period_backwards")`."""
    if end < start:
        raise UsageError("period_backwards", start=start.isoformat(), end=end.isoformat())
    return ReportPeriod(f"{start.isoformat()}..{end.isoformat()}", start, end, None)


def parse_period(label: str) -> ReportPeriod:
    """Read "2026-10", "2026-W46", "2026-Q4" or "2026-10-01..2026-10-15".

    Raises `UsageError`: "unknown_report_period", "period_backwards", and what a wrong week is told as.
    """
    text = label.strip()
    for pattern, read in _READERS.items():
        if (found := pattern.fullmatch(text)) is not None:
            try:
                return read(found)
            except ValueError:
                break
    raise UsageError("unknown_report_period", value=label)


def usual_period(frequency: Frequency, today: date) -> ReportPeriod:
    """The last one that is over; of what is made on request the last month."""
    calendar = Calendar.MONTH if frequency is Frequency.ON_REQUEST else Calendar(frequency.value)
    return calendar_period(calendar, calendar_period(calendar, today).start - _DAY)


def _month(found: re.Match[str]) -> ReportPeriod:
    return calendar_period(Calendar.MONTH, date(int(found[1]), int(found[2]), 1))


def _quarter(found: re.Match[str]) -> ReportPeriod:
    return calendar_period(Calendar.QUARTER, date(int(found[1]), 3 * int(found[2]) - 2, 1))


def _week(found: re.Match[str]) -> ReportPeriod:
    return calendar_period(Calendar.WEEK, IsoWeek.parse(found[0]).monday)


def _days(found: re.Match[str]) -> ReportPeriod:
    return days_between(date.fromisoformat(found[1]), date.fromisoformat(found[2]))


_READERS: Mapping[re.Pattern[str], Callable[[re.Match[str]], ReportPeriod]] = {
    _MONTH: _month,
    _QUARTER: _quarter,
    _WEEK: _week,
    _RANGE: _days,
}
