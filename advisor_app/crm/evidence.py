"""What a whole file gives away about itself, told as warnings with examples; none of them keeps a row out.

- A closing before its creation, or a day that has not come yet, is impossible. Where exchanging day and month in one of
  the two mends at least half of what is impossible, Excel has most likely taken one for the other.
- Days that all stand at 05:00 or 19:00, or first actions that regularly come some hours before the
  case, were written in another time zone.
- A round number of rows is where exports are cut off, and a last line with cells missing is where one was interrupted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from advisor_app.crm.export import Problem, Warned
from advisor_app.office.calendar import now_utc
from advisor_app.office.case import DATE_FIELDS
from advisor_app.office.case_batch import CaseBatch

EXAMPLES = 5
_ROUND = 10_000
_OTHER_LIMITS = frozenset({5_000, 65_535, 65_536, 1_048_575})
_FEWEST = 3
"""A single slip is a person's, not a program's."""
_SAME_HOUR_SHARE = 0.9
_LOOKED_AT = 1000
_SHIFTED_MIDNIGHTS = ((5, 0, 0), (19, 0, 0))
"""Panama's clock at UTC's midnight, and five hours to the other side, where the shift was done the wrong way."""
_HOURS_APART = timedelta(hours=6)
_SHIFTED_SHARE = 0.05
_PANAMA_BEHIND = timedelta(hours=5)
_TOMORROW = timedelta(days=1)
_COUNTED = {
    "sentinel_date": "sentinel_dates",
    "row_repeated": "numbers_repeated",
    "number_conflict": "numbers_in_conflict",
}

Moments = Sequence[datetime | None]


@dataclass(frozen=True, slots=True)
class _Impossible:
    places: list[int]
    mended: list[int]
    """Those of them that an exchange of day and month makes possible."""


def weigh(batch: CaseBatch, problems: Sequence[Problem], rows: int, *, cut_line: bool) -> tuple[Warned, ...]:
    """The warnings of a file with so many rows; `cut_line`: its last line lacks cells."""
    now = now_utc()
    warnings = [*_days_and_months(batch, now), *_zones(batch)]
    if rows % _ROUND == 0 or rows in _OTHER_LIMITS:
        warnings.append(Warned("export_cut_off", rows, ()))
    if cut_line:
        last = batch.text("number")[-1:] or ("",)
        warnings.append(Warned("export_interrupted", 1, tuple(last)))
    found: dict[str, list[str]] = {}
    for problem in problems:
        if problem.code in _COUNTED:
            found.setdefault(_COUNTED[problem.code], []).append(problem.value)
    warnings += [Warned(code, len(values), tuple(dict.fromkeys(values))[:EXAMPLES]) for code, values in found.items()]
    return tuple(warnings)


def _days_and_months(batch: CaseBatch, now: datetime) -> Iterable[Warned]:
    created, closed = batch.moment("created"), batch.moment("closed")
    found = _impossible(created, closed, now + _TOMORROW)
    numbers = batch.text("number")
    if len(found.mended) >= _FEWEST and len(found.mended) * 2 >= len(found.places):
        yield Warned("day_month_swapped", len(found.mended), _examples(batch, found.mended))
    future = [place for place in found.places if _is_future(created[place], closed[place], now + _TOMORROW)]
    if future:
        yield Warned("dates_in_the_future", len(future), tuple(numbers[place] for place in future[:EXAMPLES]))


def _impossible(created: Moments, closed: Moments, limit: datetime) -> _Impossible:
    places = [
        place
        for place, (begin, end) in enumerate(zip(created, closed, strict=True))
        if begin is not None
        and (begin > limit or (end is not None and (end > limit or (end < begin and _day(end) < _day(begin)))))
    ]
    mended = []
    for place in places:
        begin, end = created[place], closed[place]
        if begin is not None and any(_possible(*pair, limit) for pair in _exchanged(begin, end)):
            mended.append(place)
    return _Impossible(places, mended)


def _exchanged(begin: datetime, end: datetime | None) -> Iterable[tuple[datetime, datetime | None]]:
    other_begin, other_end = _swapped(begin), None if end is None else _swapped(end)
    if other_begin is not None:
        yield other_begin, end
    if other_end is not None:
        yield begin, other_end
        if other_begin is not None:
            yield other_begin, other_end


def _swapped(moment: datetime) -> datetime | None:
    here = moment - _PANAMA_BEHIND
    if here.day > 12 or here.day == here.month:
        return None
    return here.replace(month=here.day, day=here.month) + _PANAMA_BEHIND


def _possible(begin: datetime, end: datetime | None, limit: datetime) -> bool:
    return begin <= limit and (end is None or (_day(begin) <= _day(end) and end <= limit))


def _day(moment: datetime) -> date:
    return (moment - _PANAMA_BEHIND).date()


def _is_future(begin: datetime | None, end: datetime | None, limit: datetime) -> bool:
    return any(moment is not None and moment > limit for moment in (begin, end))


def _zones(batch: CaseBatch) -> Iterable[Warned]:
    day_only = batch.day_only[0] if len(batch) else frozenset()
    for name in DATE_FIELDS:
        filled = [moment for moment in batch.moment(name) if moment is not None]
        if name in day_only or len(filled) < 2 * _FEWEST or not _one_hour(filled[:_LOOKED_AT]):
            continue
        found = _one_hour(filled)
        if found is not None:
            yield Warned("time_zone_shift", found[1], (f"{name}: {found[0]:02}:00",))
            return
    if "created" in day_only or "first_worked" in day_only:
        return
    pairs = zip(batch.moment("created"), batch.moment("first_worked"), strict=True)
    early = [
        place
        for place, (begin, worked) in enumerate(pairs)
        if begin is not None and worked is not None and worked < begin and begin - worked <= _HOURS_APART
    ]
    if len(early) >= max(_FEWEST, _SHIFTED_SHARE * len(batch)):
        yield Warned("time_zone_shift", len(early), tuple(batch.text("number")[place] for place in early[:EXAMPLES]))


def _one_hour(moments: Sequence[datetime]) -> tuple[int, int] | None:
    """The hour to which another zone's midnight was shifted, if nearly all of them stand there, and how many do."""
    clocks = Counter(((moment - _PANAMA_BEHIND).hour, moment.minute, moment.second) for moment in moments)
    (clock, count), *_ = clocks.most_common(1)
    return (clock[0], count) if count >= _SAME_HOUR_SHARE * len(moments) and clock in _SHIFTED_MIDNIGHTS else None


def _examples(batch: CaseBatch, places: Sequence[int]) -> tuple[str, ...]:
    told = []
    for place in places[:EXAMPLES]:
        begin, end = batch.moment("created")[place], batch.moment("closed")[place]
        days = [f"{moment - _PANAMA_BEHIND:%d/%m/%Y}" for moment in (begin, end) if moment is not None]
        told.append(f"{batch.text('number')[place]}: {' - '.join(days)}")
    return tuple(told)
