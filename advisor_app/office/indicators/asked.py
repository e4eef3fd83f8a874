"""What figures are asked for: a period, and the day from whose start they are seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from advisor_app.errors import UsageError

Dimension = Literal["entity", "type", "channel", "province", "district", "corregimiento", "subject"]
TimeStep = Literal["week", "month", "year"]
By = Dimension | TimeStep

DIMENSIONS: tuple[Dimension, ...] = ("entity", "type", "channel", "province", "district", "corregimiento", "subject")
TIME_STEPS: tuple[TimeStep, ...] = ("week", "month", "year")

OTHERS = "(otros)"
"""The group of the cases whose text is beyond those that are told apart: 500 subjects of an entity."""

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days of Panama from `start` to `end`, both included."""

    label: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Asked:
    """Figures of the days from `start` to `end`, both included, as they stood at the start of `as_of`.

    What happened on `as_of` or later is unknown.
    """

    start: date
    end: date
    as_of: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise UsageError("period_backwards", start=self.start.isoformat(), end=self.end.isoformat())

    @classmethod
    def of(cls, start: date, end: date, as_of: date | None = None) -> Asked:
        """`as_of` is the day after `end` where it is not given. Raises `UsageError("period_backwards")`."""
        return cls(start, end, as_of or day_after(end))

    def spans(self, step: TimeStep | None) -> tuple[Span, ...]:
        """The period's weeks, months or years in order, its ends cut to the period; the whole as one without a step."""
        return tuple(self._spans(step))

    def _spans(self, step: TimeStep | None) -> Iterator[Span]:
        if step is None:
            yield Span("", self.start, self.end)
            return
        start = self.start
        while True:
            label, last = _LAST_DAY[step](start)
            end = min(last, self.end)
            yield Span(label, start, end)
            if end == self.end:
                return
            start = end + _ONE_DAY


def day_after(day: date) -> date:
    return day if day == date.max else day + _ONE_DAY


def _week(day: date) -> tuple[str, date]:
    year, number, weekday = day.isocalendar()  # an IsoWeek has a Sunday; the last days of 9999 have none
    return f"{year:04d}-W{number:02d}", day + min(timedelta(days=7 - weekday), date.max - day)


def _month(day: date) -> tuple[str, date]:
    last = date.max if (day.year, day.month) == (9999, 12) else _first_of_next_month(day) - _ONE_DAY
    return f"{day:%Y-%m}", last


def _first_of_next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _year(day: date) -> tuple[str, date]:
    return f"{day.year:04d}", date(day.year, 12, 31)


_LAST_DAY = {"week": _week, "month": _month, "year": _year}
