"""One date or time as somebody typed it: what it says, and under which orders of day and month it is a real date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from advisor_app.crm.export import DateOrder
from advisor_app.office.names import without_accents

ORDERS: tuple[DateOrder, ...] = ("DMY", "MDY", "YMD")

_NUMERIC = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_DAY_NAMED_MONTH = re.compile(
    r"(\d{1,2})(?:º|°|st|nd|rd|th)?[\s\-/.,]*(?:de\s+)?([a-z]{3,10})\.?[\s\-/.,]*(?:del?\s+)?(\d{4}|\d{2})"
)
_NAMED_MONTH_DAY = re.compile(r"([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_WEEKDAY = re.compile(r"(?:lun|mar|mie|jue|vie|sab|dom|mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+")
_CLOCK = re.compile(
    r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([ap])\.?\s*m\.?)?\s*(?:h(?:rs?)?\.?)?"
    r"\s*(z|utc|gmt|[+\-]\d{2}:?\d{2}|[+\-]\d{2})?",
    re.IGNORECASE,
)
_CLOCK_START = re.compile(r"(?:^|[T\s,])\s*(\d{1,2}:\d{2}.*)$", re.DOTALL)
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("ene jan", "feb", "mar", "abr apr", "may", "jun", "jul", "ago aug", "sep set", "oct", "nov", "dic dec"),
        start=1,
    )
    for name in names.split()
}
_FULL_MONTHS = (
    "enero january", "febrero february", "marzo march", "abril april", "mayo may", "junio june",
    "julio july", "agosto august",
    "septiembre setiembre september sept", "octubre october", "noviembre november", "diciembre december",
)  # fmt: skip
_MONTHS.update({name: number for number, names in enumerate(_FULL_MONTHS, start=1) for name in names.split()})
_CENTURY_TURN = 70
"""Two-digit years below it are of this century."""


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as typed. Where its form doesn't tell the order, it has a reading for each order that makes a real date."""

    readings: dict[DateOrder, date]
    own_order: DateOrder | None
    """The order where the form tells it: a year of four digits in front, or a month in letters."""

    def under(self, order: DateOrder | None) -> date | None:
        """The day, with numbers read in `order`; None where that is no date of the calendar."""
        if self.own_order is not None:
            return self.readings.get(self.own_order)
        return None if order is None else self.readings.get(order)


@dataclass(frozen=True, slots=True)
class WrittenClock:
    since_midnight: timedelta
    offset: timedelta | None
    """From UTC, where one is written."""


def split_moment(text: str) -> tuple[str, str]:
    """The part that is a day, and the part that is a time of day ("" without one)."""
    day, blank, clock = text.partition(" ")
    if blank and clock[:1].isdigit() and ":" in clock and day[:1].isdigit() and ":" not in day:
        return day, clock
    found = _CLOCK_START.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].rstrip(" ,"), found[1]


def read_day(text: str) -> WrittenDay | None:
    """A day as typed, or None where the text is not of a known form. Impossible numbers give a day without readings."""
    found = _NUMERIC.fullmatch(text)
    if found:
        return _numeric(found[1], found[3], found[4])
    found = _COMPACT.fullmatch(text)
    if found:
        return _fixed("YMD", int(found[1]), int(found[2]), int(found[3]))
    plain = without_accents(text).casefold().strip()
    return _named(plain) or _named(_WEEKDAY.sub("", plain, count=1))


def read_clock(text: str) -> WrittenClock | None:
    """A time of day as typed: "1:05 p. m.", "13:05:00.000Z"; None where it is none."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    half = (found[5] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    microsecond = int((found[4] or "0")[:6].ljust(6, "0"))
    since = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=microsecond)
    return WrittenClock(since, _offset(found[6]))


def _offset(text: str | None) -> timedelta | None:
    if not text:
        return None
    if text[0] not in "+-":
        return timedelta(0)
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -offset if text[0] == "-" else offset


def _numeric(first: str, second: str, third: str) -> WrittenDay | None:
    a, b, c = int(first), int(second), int(third)
    if len(first) == 4 and len(third) <= 2:
        return _fixed("YMD", a, b, c)
    if len(first) > 2 or len(third) == 3 or len(third) == 1:
        return None
    year = c if len(third) == 4 else _with_century(c)
    tried: dict[DateOrder, date | None] = {"DMY": _day(year, b, a), "MDY": _day(year, a, b)}
    if len(third) == 2 and len(first) == 2:
        tried["YMD"] = _day(_with_century(a), b, c)
    return WrittenDay({order: day for order, day in tried.items() if day is not None}, None)


def _named(plain: str) -> WrittenDay | None:
    found = _DAY_NAMED_MONTH.fullmatch(plain)
    if found and found[2] in _MONTHS:
        year = int(found[3]) if len(found[3]) == 4 else _with_century(int(found[3]))
        return _fixed("DMY", year, _MONTHS[found[2]], int(found[1]))
    found = _NAMED_MONTH_DAY.fullmatch(plain)
    if found and found[1] in _MONTHS:
        return _fixed("MDY", int(found[3]), _MONTHS[found[1]], int(found[2]))
    return None


def _fixed(order: DateOrder, year: int, month: int, day: int) -> WrittenDay:
    real = _day(year, month, day)
    return WrittenDay({} if real is None else {order: real}, order)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_century(year: int) -> int:
    return year + (2000 if year < _CENTURY_TURN else 1900)
