"""Panama's working days: Monday to Friday less the national holidays, bank holidays included.

Carnival Monday and 4 November stand among the bank holidays only, and public offices close on them.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import lru_cache

_SATURDAY = 5


@lru_cache(maxsize=64)
def national_holidays(year: int) -> frozenset[date]:
    """The days of a year on which public offices are closed by law, observed Mondays included."""
    import holidays

    known = holidays.country_holidays("PA", years=year, categories=(holidays.PUBLIC, holidays.BANK))
    return frozenset(day for day in known if day.year == year)


def is_working_day(day: date, closings: AbstractSet[date] = frozenset()) -> bool:
    """`closings` are further days without work, such as those decreed for one year or one district."""
    return day.weekday() < _SATURDAY and day not in closings and day not in national_holidays(day.year)


def add_working_days(start: date, days: int, closings: AbstractSet[date] = frozenset()) -> date:
    """The day that is so many working days after `start`, which itself does not count.

    With 0 days: `start`, or the next working day where it is none. Raises ValueError for negative days.
    """
    if days < 0:
        raise ValueError(days)
    day = start
    while days == 0 and not is_working_day(day, closings):
        day += timedelta(days=1)
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day, closings)
    return day
