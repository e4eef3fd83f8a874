"""On which days meetings that return are held."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from enum import StrEnum

from advisor_app.office.working_days import is_working_day

_DAY = timedelta(days=1)


class Every(StrEnum):
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    """The same weekday of the month: the third Wednesday, or the last one where a month has no fifth."""


def returning_days(first: date, until: date, every: Every, closings: Collection[date] = ()) -> list[date]:
    """From the first day to the last, both included; one on which offices are closed goes to the next working day.

    What would so fall after `until` is left out, and a day is there once.
    """
    found: list[date] = []
    for wanted in _wanted(first, until, every):
        day = wanted
        while not is_working_day(day, frozenset(closings)):
            day += _DAY
        if day <= until and day not in found:
            found.append(day)
    return found


def _wanted(first: date, until: date, every: Every) -> Iterator[date]:
    if every is Every.MONTH:
        month, ordinal = first.replace(day=1), (first.day - 1) // 7
        while month <= until:
            day = _weekday_of(month, first.weekday(), ordinal)
            if first <= day <= until:
                yield day
            month = (month + 31 * _DAY).replace(day=1)
        return
    step = _DAY * (7 if every is Every.WEEK else 14)
    day = first
    while day <= until:
        yield day
        day += step


def _weekday_of(month: date, weekday: int, ordinal: int) -> date:
    """The weekday of a month that comes `ordinal` weeks after its first; the last one where there are fewer."""
    day = month + _DAY * ((weekday - month.weekday()) % 7) + 7 * ordinal * _DAY
    return day if day.month == month.month else day - 7 * _DAY
