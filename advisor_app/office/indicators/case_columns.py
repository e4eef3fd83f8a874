"""Cases as columns of numbers, so that a million are counted in a moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int32]
"""Panama's days, counted from 1 January 1970."""

NEVER = np.iinfo(np.int32).max
"""A day that has not come, or is not known."""

_FIRST_DAY = date(1970, 1, 1).toordinal()


def day_number(day: date) -> int:
    return day.toordinal() - _FIRST_DAY


def day_of(number: int) -> date:
    return date.fromordinal(number + _FIRST_DAY)


@dataclass(frozen=True, slots=True, eq=False)
class CaseColumns:
    """Cases, one a place in each column.

    created, closed, due, worked   days; `NEVER` where there is none. `due` is the CRM's
    seconds_to_work   from creation to the first work, rounded up; whole days where a column has no time
    by_day            the first work is judged by days
    entity            places in `entities`
    keys              the store's keys of the cases; empty where they were not asked for
    """

    created: Days
    closed: Days
    due: Days
    worked: Days
    seconds_to_work: NDArray[np.int32]
    by_day: NDArray[np.bool_]
    entity: NDArray[np.int32]
    entities: Sequence[UUID | None]
    keys: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.created)
