"""When a duty is owed: its periods, each with the days on which it opens, warns and is due.

A due day is always a working day of Panama: where a period ends on a day without work, the last working day before it.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from advisor_app.errors import UsageError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.duties.catalogue import Duty, Frequency
from advisor_app.office.working_days import add_working_days, is_working_day

_DAY = timedelta(days=1)
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-[QT]([1-4])")
_YEAR = re.compile(r"\d{4}")

JOINING = "joining"
"""The label of the only period of a duty owed once."""


@dataclass(frozen=True, slots=True)
class Span:
    """A calendar period from `start` to `end`, both included."""

    label: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Period:
    """A period of one duty.

    label         "2026-W09", "2026-02", "2026-Q1", "2026", "joining", or an event's
    start, end    the days that it is about
    opens         from when it can be done: its first day, or the day after its last for what is done afterwards
    warned_from, due   working days, but for a measured duty, which is judged once its last day has passed
    limit         the last day that the guide allows, working or not
    """

    label: str
    start: date
    end: date
    opens: date
    warned_from: date
    due: date
    limit: date


@lru_cache(maxsize=4096)
def span_at(frequency: Frequency, day: date) -> Span:
    """The calendar period that holds a day."""
    match frequency:
        case Frequency.WEEK:
            week = IsoWeek.of(day)
            return Span(str(week), week.monday, week.sunday)
        case Frequency.MONTH:
            return _months(f"{day.year:04d}-{day.month:02d}", day.year, day.month, 1)
        case Frequency.QUARTER:
            quarter = (day.month + 2) // 3
            return _months(f"{day.year:04d}-Q{quarter}", day.year, 3 * quarter - 2, 3)
        case Frequency.YEAR:
            return _months(f"{day.year:04d}", day.year, 1, 12)
        case Frequency.ON_JOINING | Frequency.ON_EVENT:
            raise ValueError(frequency)


def _months(label: str, year: int, month: int, months: int) -> Span:
    last = month + months - 1
    following = date(year + last // 12, last % 12 + 1, 1)
    return Span(label, date(year, month, 1), following - _DAY)


def period_of(duty: Duty, span: Span, closings: AbstractSet[date] = frozenset()) -> Period:
    """A calendar period with the days of a duty."""
    return _period(span, duty.measured, duty.days_after, duty.warning_days, frozenset(closings))


@lru_cache(maxsize=4096)
def _period(span: Span, measured: bool, days_after: int, warning_days: int, closings: frozenset[date]) -> Period:
    """Many duties share their periods, and a window asks for the same ones again and again."""
    if measured:
        return Period(span.label, span.start, span.end, span.end + _DAY, span.end, span.end, span.end + _DAY)
    opens = span.end + _DAY if days_after else span.start
    limit = span.end + timedelta(days=days_after)
    due = _last_working_day(opens, limit, closings)
    warned_from = _warned_from(warning_days, opens, due, closings)
    return Period(span.label, span.start, span.end, opens, warned_from, due, max(due, limit))


def period_after(
    duty: Duty, label: str, on: date, due: date | None = None, closings: AbstractSet[date] = frozenset()
) -> Period:
    """The period that an event or a joining opens; due on a given day, or after the duty's working days."""
    limit = due or add_working_days(on, duty.working_days, closings)
    return Period(label, on, limit, on, _warned_from(duty.warning_days, on, limit, closings), limit, limit)


def period_worked_on(duty: Duty, day: date, closings: AbstractSet[date] = frozenset()) -> Period:
    """The period that is proved by what is done on a day, unless it says that it is about another."""
    span = span_at(duty.frequency, day)
    if duty.days_after or duty.measured:
        span = span_at(duty.frequency, span.start - _DAY)
    return period_of(duty, span, closings)


def periods_between(duty: Duty, since: date, until: date, closings: AbstractSet[date] = frozenset()) -> list[Period]:
    """Those due on `since` or later that open on `until` or before, the oldest first."""
    found = []
    period = period_worked_on(duty, until, closings)
    while period.due >= since:
        found.append(period)
        period = period_of(duty, span_at(duty.frequency, period.start - _DAY), closings)
    return found[::-1]


def period_named(duty: Duty, label: str, closings: AbstractSet[date] = frozenset()) -> Period:
    """The calendar period of that name. Raises `UsageError("unknown_duty_period")`."""
    day = _first_day(duty.frequency, label.strip().upper())
    if day is None:
        raise UsageError("unknown_duty_period", value=label, duty=duty.id, example=_EXAMPLES[duty.frequency])
    return period_of(duty, span_at(duty.frequency, day), closings)


_EXAMPLES = {
    Frequency.WEEK: "2026-W09",
    Frequency.MONTH: "2026-02",
    Frequency.QUARTER: "2026-Q1",
    Frequency.YEAR: "2026",
    Frequency.ON_JOINING: JOINING,
    Frequency.ON_EVENT: "2026-03-17",
}


def _first_day(frequency: Frequency, label: str) -> date | None:
    try:
        if frequency is Frequency.WEEK:
            return IsoWeek.parse(label).monday
        if frequency is Frequency.MONTH and (month := _MONTH.fullmatch(label)):
            return date(int(month[1]), int(month[2]), 1)
        if frequency is Frequency.QUARTER and (quarter := _QUARTER.fullmatch(label)):
            return date(int(quarter[1]), 3 * int(quarter[2]) - 2, 1)
        if frequency is Frequency.YEAR and _YEAR.fullmatch(label):
            return date(int(label), 1, 1)
    except (ValueError, UsageError):
        return None
    return None


def _last_working_day(first: date, last: date, closings: AbstractSet[date]) -> date:
    """The last one of a window; the next one after it where the window has none."""
    day = last
    while day >= first:
        if is_working_day(day, closings):
            return day
        day -= _DAY
    return add_working_days(last, 0, closings)


def _warned_from(warning_days: int, opens: date, due: date, closings: AbstractSet[date]) -> date:
    day, left = due, warning_days
    while left and day > opens:
        day -= _DAY
        left -= is_working_day(day, closings)
    return day
