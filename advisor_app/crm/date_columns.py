"""A column of dates, as text, spreadsheet dates or serial numbers, becomes moments in UTC."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import compress

from advisor_app.crm.date_order import Evidence, gather
from advisor_app.crm.even_dates import EvenDates, even_dates
from advisor_app.crm.export import DateOrder
from advisor_app.crm.table import Cell
from advisor_app.crm.written_dates import WrittenClock, WrittenDay, read_clock, read_day, split_moment
from advisor_app.office.calendar import PANAMA
from advisor_app.office.names import name_key

DateCell = Cell | tuple[Cell, Cell]
"""One cell, or a day's and a time's."""

_MAY_BE_TEXT = frozenset({str, tuple})
_BLANKS = re.compile(r"\s+")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_ZEROS = re.compile(r"[0/.\-\s:]+")
_SERIAL_START = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day zero has no zone
_SERIALS = (20_000.0, 80_000.0)
"""From 1954 to 2119."""
_YEARS = (1950, 2100)
_SENTINELS = frozenset({date(1970, 1, 1), date(2099, 12, 31), date(2100, 1, 1), date(9999, 12, 31), date(2999, 12, 31)})
_LAST_SENTINEL_YEAR = 1901
_SENTINEL_YEARS = frozenset(day.year for day in _SENTINELS)
_PLAIN_YEARS = frozenset(range(_YEARS[0], _YEARS[1] + 1)) - _SENTINEL_YEARS
"""Years in which every day is taken as it stands."""
_LONGEST_DATE = 100
"""Characters; longer texts are not looked at as dates."""
_MIDNIGHT = timedelta(0)
_PANAMA_MIDNIGHT = -(PANAMA.utcoffset(None) or _MIDNIGHT)
"""Panama's midnight on UTC's clock."""


@dataclass(frozen=True, slots=True)
class _WithOffset:
    """A moment that names its offset from UTC."""

    at: datetime
    offset: timedelta


_Local = datetime | _WithOffset
"""A moment as written, before it is known whether its column has times."""


@dataclass(frozen=True, slots=True)
class DateColumn:
    """Moments in UTC, naive; None for an empty cell and for one in `faults`."""

    values: list[datetime | None]
    faults: dict[DateCell, str]
    """What could not be taken as a date, with the problem's code."""
    day_only: bool
    has_native: bool
    has_text: bool
    first_serial: str | None
    """The first date that was a number of days, as written; None without any."""


class DateReader:
    """Reads the date columns of one file; what was once read is not read again."""

    def __init__(self, zone: tzinfo, empty_words: frozenset[str]) -> None:
        self._zone = zone
        self._empty_words = empty_words
        self._splits: dict[str, tuple[str, str]] = {}
        self._days: dict[str, WrittenDay | None] = {}
        self._clocks: dict[str, WrittenClock | None] = {"": WrittenClock(_MIDNIGHT, None)}
        self._plain_clocks: dict[str, timedelta] = {"": _MIDNIGHT}
        """Times of day without an offset, as written."""
        self._evens: dict[int, tuple[Sequence[DateCell], EvenDates | None]] = {}
        self._offsets: dict[date, timedelta | None] = {}
        self._fixed_offset = _fixed_offset(zone)

    def evidence(self, cells: Sequence[DateCell]) -> Evidence | None:
        """What the column's texts say about their order; None without text dates."""
        even = self._even(cells)
        if even is not None:
            written = [day for day in map(self._day, even.days) if day is not None]
            return gather(written) if written else None
        days = set()
        for cell in set(compress(cells, map(_MAY_BE_TEXT.__contains__, map(type, cells)))):
            text = cell[0] if isinstance(cell, tuple) else cell
            if isinstance(text, str) and text:
                days.add(self._split(text)[0])
        written = [day for day in map(self._day, days) if day is not None]
        return gather(written) if written else None

    def read(self, cells: Sequence[DateCell], order: DateOrder | None) -> DateColumn:
        """The column with its texts read in `order`. A column with no time but midnight is of days."""
        return self._all_native(cells) or self._all_even(cells, order) or self._each(cells, order)

    def _even(self, cells: Sequence[DateCell]) -> EvenDates | None:
        key = id(cells)
        if key not in self._evens or self._evens[key][0] is not cells:
            self._evens[key] = cells, even_dates(cells, self._split)
        return self._evens[key][1]

    def _all_even(self, cells: Sequence[DateCell], order: DateOrder | None) -> DateColumn | None:
        """A column of texts of one length, none of which needs a second look; None where one does."""
        even = self._even(cells)
        if even is None or self._fixed_offset is None:
            return None
        written = list(map(self._day, even.days))
        days = [day.under(order) for day in written if day is not None]
        clocks = [clock for clock in map(self._clock, even.clocks) if clock is not None and clock.offset is None]
        plain = [day for day in days if day is not None and day.year in _PLAIN_YEARS]
        if len(plain) < len(even.days) or len(clocks) < len(even.clocks):
            return None
        day_only = not any(clock.since_midnight for clock in clocks)
        shift = _PANAMA_MIDNIGHT if day_only else -self._fixed_offset
        values = even.moments(plain, clocks, shift)
        return DateColumn(values, {}, day_only, has_native=False, has_text=True, first_serial=None)

    def _all_native(self, cells: Sequence[DateCell]) -> DateColumn | None:
        """A column of a spreadsheet's own dates, none of which needs a second look; None where one does."""
        kinds = set(map(type, cells))
        if self._fixed_offset is None or not kinds & {datetime, date} or not kinds <= {datetime, date, str}:
            return None
        if str in kinds and any(cell for cell in cells if type(cell) is str):
            return None
        if date in kinds:
            cells = [datetime(cell.year, cell.month, cell.day) if type(cell) is date else cell for cell in cells]  # noqa: DTZ001
        if not {cell.year for cell in cells if type(cell) is datetime} <= _PLAIN_YEARS:
            return None
        day_only = all(_is_midnight(cell) for cell in cells if type(cell) is datetime)
        shift = _PANAMA_MIDNIGHT if day_only else -self._fixed_offset
        values = [cell + shift if type(cell) is datetime else None for cell in cells]
        return DateColumn(values, {}, day_only, has_native=True, has_text=False, first_serial=None)

    def _each(self, cells: Sequence[DateCell], order: DateOrder | None) -> DateColumn:
        moments: dict[DateCell, _Local] = {}
        faults: dict[DateCell, str] = {}
        kinds: set[str] = set()
        distinct = dict.fromkeys(cells)
        texts_are_serials = self._only_serials(distinct)
        midnights: dict[str, datetime] = {}
        for cell in distinct:
            if type(cell) is datetime and cell.year in _PLAIN_YEARS:
                moments[cell] = cell
                continue
            parts = self._splits.get(cell) if isinstance(cell, str) else None
            if parts and parts[0] in midnights and parts[1] in self._plain_clocks:
                moments[cell] = midnights[parts[0]] + self._plain_clocks[parts[1]]
                continue
            found = self._local(cell, order, kinds, serials=texts_are_serials)
            if isinstance(found, str):
                faults[cell] = found
            elif found is not None:
                moments[cell] = found
                if parts and self._days.get(parts[0]):
                    midnights[parts[0]] = datetime.combine(_plain(found), time())
        if datetime in set(map(type, cells)):
            kinds.add("native")
        day_only = bool(moments) and all(map(_is_midnight, moments.values()))
        if day_only:
            converted = {cell: _plain(moment) + _PANAMA_MIDNIGHT for cell, moment in moments.items()}
        elif self._fixed_offset is not None and _WithOffset not in set(map(type, moments.values())):
            converted = {cell: _plain(moment) - self._fixed_offset for cell, moment in moments.items()}
        else:
            converted = {cell: self._utc(moment) for cell, moment in moments.items()}
        return DateColumn(
            values=list(map(converted.get, cells)),
            faults=faults,
            day_only=day_only,
            has_native="native" in kinds,
            has_text="text" in kinds,
            first_serial=self._first_serial(distinct) if "serial" in kinds else None,
        )

    def looks_like_dates(self, cells: Iterable[Cell]) -> float:
        """The share of filled cells that are dates; 0 where none is filled."""
        filled = dates = 0
        for cell in cells:
            if cell == "" or (isinstance(cell, str) and not cell.strip()):
                continue
            filled += 1
            if isinstance(cell, date):
                dates += 1
            elif isinstance(cell, str):
                day, clock = self._split(cell)
                dates += self._day(day) is not None and self._clock(clock) is not None
        return dates / filled if filled else 0.0

    def look_like_serials(self, cells: Sequence[Cell]) -> bool:
        """Whether every filled cell is a number of days from 1900, as a sheet or CSV of unformatted dates has."""
        filled = [cell for cell in cells if cell != ""]
        numbers = [float(cell) for cell in filled if isinstance(cell, float | int) and not isinstance(cell, bool)]
        in_range = all(_SERIALS[0] <= number < _SERIALS[1] for number in numbers)
        rest = [cell for cell in filled if not isinstance(cell, float | int)]
        return bool(filled) and in_range and all(isinstance(cell, str) for cell in rest) and self._only_serials(rest)

    def _local(self, cell: DateCell, order: DateOrder | None, kinds: set[str], *, serials: bool) -> _Local | str | None:
        """The moment as written, the code of a fault, or None for an empty cell."""
        if isinstance(cell, tuple):
            return self._joined(cell[0], cell[1], order, kinds, serials=serials)
        if isinstance(cell, str):
            return self._text(cell, order, kinds, serials=serials)
        if isinstance(cell, date):
            kinds.add("native")
            at = cell if isinstance(cell, datetime) else datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001
            return _plausible(at)
        if isinstance(cell, time):
            return "sentinel_date" if cell == time() else "unreadable_date"
        if isinstance(cell, float | int) and not isinstance(cell, bool):
            return self._serial(float(cell), kinds)
        return "unreadable_date"

    def _serial(self, number: float, kinds: set[str]) -> _Local | str:
        if number in (0.0, 1.0, 2.0):
            return "sentinel_date"
        if not _SERIALS[0] <= number < _SERIALS[1]:
            return "unreadable_date"
        kinds.add("serial")
        return _SERIAL_START + timedelta(seconds=round(number * 86_400))

    def _text(self, cell: str, order: DateOrder | None, kinds: set[str], *, serials: bool) -> _Local | str | None:
        day_text, clock_text = self._split(cell)
        day = self._day(day_text)
        if day is None:
            return self._not_a_day(cell.strip(), kinds, serials=serials)
        kinds.add("text")
        clock = self._clock(clock_text)
        if clock is None:
            return "unreadable_date"
        found = day.under(order)
        if found is None:
            other = "sentinel_date" if _ZEROS.fullmatch(day_text) else "impossible_date"
            return "date_against_order" if day.readings else other
        at = datetime(found.year, found.month, found.day) + clock.since_midnight  # noqa: DTZ001
        return _plausible(at, clock.offset)

    def _not_a_day(self, text: str, kinds: set[str], *, serials: bool) -> _Local | str | None:
        if len(text) > _LONGEST_DATE:
            return "unreadable_date"
        if not text or name_key(text) in self._empty_words:
            return None
        if serials and _SERIAL.fullmatch(text):
            return self._serial(float(text.replace(",", ".")), kinds)
        return "sentinel_date" if _ZEROS.fullmatch(text) else "unreadable_date"

    def _joined(
        self, day_cell: Cell, clock_cell: Cell, order: DateOrder | None, kinds: set[str], *, serials: bool
    ) -> _Local | str | None:
        day = self._local(day_cell, order, kinds, serials=serials)
        if day is None or isinstance(day, str) or clock_cell == "":
            return day
        clock = self._joined_clock(clock_cell)
        if clock is None:
            return "unreadable_date"
        at = datetime.combine(_plain(day), time()) + clock.since_midnight
        return at if clock.offset is None else _WithOffset(at, clock.offset)

    def _joined_clock(self, cell: Cell) -> WrittenClock | None:
        if isinstance(cell, datetime):
            cell = cell.time()
        if isinstance(cell, time):
            since = timedelta(hours=cell.hour, minutes=cell.minute, seconds=cell.second, microseconds=cell.microsecond)
            return WrittenClock(since, None)
        if isinstance(cell, timedelta):
            return WrittenClock(cell, None) if _MIDNIGHT <= cell < timedelta(days=1) else None
        if isinstance(cell, float):
            return WrittenClock(timedelta(seconds=round(cell * 86_400)), None) if 0 <= cell < 1 else None
        return self._clock(_BLANKS.sub(" ", cell).strip()) if isinstance(cell, str) else None

    def _split(self, text: str) -> tuple[str, str]:
        parts = self._splits.get(text)
        if parts is None and len(text) > _LONGEST_DATE:
            parts = self._splits[text] = ("", "")
        elif parts is None:
            plain = text.isascii() and text[:1] != " " != text[-1:] and "  " not in text
            parts = self._splits[text] = split_moment(text if plain else _BLANKS.sub(" ", text).strip())
        return parts

    def _day(self, text: str) -> WrittenDay | None:
        if text not in self._days:
            self._days[text] = read_day(text)
        return self._days[text]

    def _clock(self, text: str) -> WrittenClock | None:
        if text not in self._clocks:
            clock = self._clocks[text] = read_clock(text)
            if clock is not None and clock.offset is None:
                self._plain_clocks[text] = clock.since_midnight
        return self._clocks[text]

    def _only_serials(self, cells: Iterable[DateCell]) -> bool:
        """Whether every text is a number of five digits: days counted from 1900, as a CSV of unformatted dates has."""
        texts = (
            text.strip() for cell in cells if isinstance(text := cell[0] if isinstance(cell, tuple) else cell, str)
        )
        return all(_SERIAL.fullmatch(text) for text in texts if text and name_key(text) not in self._empty_words)

    def _first_serial(self, cells: Iterable[DateCell]) -> str | None:
        firsts = (cell[0] if isinstance(cell, tuple) else cell for cell in cells)
        return next((str(cell) for cell in firsts if _SERIAL.match(str(cell)) and not isinstance(cell, date)), None)

    def _utc(self, moment: _Local) -> datetime:
        if isinstance(moment, _WithOffset):
            return moment.at - moment.offset
        day = moment.date()
        if day not in self._offsets:
            self._offsets[day] = self._whole_day_offset(day)
        offset = self._offsets[day]
        if offset is not None:
            return moment - offset
        return moment.replace(tzinfo=self._zone).astimezone(UTC).replace(tzinfo=None)

    def _whole_day_offset(self, day: date) -> timedelta | None:
        """The zone's offset, or None on a day that changes it."""
        first = datetime.combine(day, time(), self._zone).utcoffset()
        last = datetime.combine(day, time(23, 59, 59), self._zone).utcoffset()
        return first if first == last else None


def _fixed_offset(zone: tzinfo) -> timedelta | None:
    """The zone's offset, if it is the same in every month of the years that are read."""
    months = (
        datetime(year, month, 1, tzinfo=zone) for year in range(_YEARS[0], _YEARS[1] + 1) for month in range(1, 13)
    )
    offsets = {moment.utcoffset() for moment in months}
    return offsets.pop() if len(offsets) == 1 else None


def _plain(moment: _Local) -> datetime:
    return moment.at if isinstance(moment, _WithOffset) else moment


def _is_midnight(moment: _Local) -> bool:
    at = _plain(moment)
    return not (at.hour or at.minute or at.second or at.microsecond)


def _plausible(at: datetime, offset: timedelta | None = None) -> _Local | str:
    year = at.year
    if year <= _LAST_SENTINEL_YEAR or (year in _SENTINEL_YEARS and at.date() in _SENTINELS):
        return "sentinel_date"
    if not _YEARS[0] <= year <= _YEARS[1]:
        return "implausible_date"
    return at if offset is None else _WithOffset(at, offset)
