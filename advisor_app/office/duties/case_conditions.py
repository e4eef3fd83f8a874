"""What the cases say about duties: which weeks had closed or expired ones, and how a month's index came out.

Counted over the same columns and by the same meaning as the office's indicators.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.office.indicators.age_bands import expiry
from advisor_app.office.indicators.asked import Span
from advisor_app.office.indicators.case_columns import CaseColumns, day_number

_WEEK_DAYS = 7

WeekEntities = dict[str, list[UUID]]
"""The entities of which something is so, by week."""


@dataclass(frozen=True, slots=True)
class Share:
    """Of `whole` cases, at least one, `part` were in time."""

    part: int
    whole: int

    @property
    def rate(self) -> Fraction:
        return Fraction(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class MonthIndexes:
    """By month and entity: RATE-30's cohort, and the first work of those received. No case, no entry."""

    in_30_days: Mapping[str, Mapping[UUID, Share]]
    first_work: Mapping[str, Mapping[UUID, Share]]


def weeks_with_closed(columns: CaseColumns, weeks: Sequence[IsoWeek], as_of: date) -> WeekEntities:
    """In which of some weeks, that follow one another, each entity closed cases, as known at the start of `as_of`."""
    if not weeks or not len(columns):
        return {}
    first = day_number(weeks[0].monday)
    end = min(first + _WEEK_DAYS * len(weeks), day_number(as_of))
    cases = np.flatnonzero((columns.closed >= first) & (columns.closed < end))
    cells = columns.entity[cases].astype(np.int64) * len(weeks) + (columns.closed[cases] - first) // _WEEK_DAYS
    return _places(np.bincount(cells, minlength=len(columns.entities) * len(weeks)), columns, weeks)


def weeks_with_expired(columns: CaseColumns, weeks: Sequence[IsoWeek]) -> WeekEntities:
    """In which of some weeks, that follow one another, each entity began its Monday with expired cases."""
    if not weeks or not len(columns):
        return {}
    first = day_number(weeks[0].monday)
    cases = np.flatnonzero(columns.closed >= first)
    ripe = np.maximum(expiry(columns, cases), columns.created[cases])
    cases, ripe = cases[held := ripe < columns.closed[cases]], ripe[held]
    from_week = np.clip((ripe - first) // _WEEK_DAYS + 1, 0, len(weeks))  # the first Monday after it
    to_week = np.minimum((columns.closed[cases] - first) // _WEEK_DAYS + 1, len(weeks))
    held = from_week < to_week
    rows = columns.entity[cases[held]].astype(np.int64) * (len(weeks) + 1)
    size = len(columns.entities) * (len(weeks) + 1)
    steps = np.bincount(rows + from_week[held], minlength=size) - np.bincount(rows + to_week[held], minlength=size)
    standing = np.cumsum(steps.reshape(-1, len(weeks) + 1), axis=1)[:, : len(weeks)]
    return _places(standing.ravel(), columns, weeks)


def expired_at(columns: CaseColumns, day: date) -> dict[UUID, int]:
    """How many expired cases each entity had when a day began; those that had none are left out."""
    if not len(columns):
        return {}
    begun = day_number(day)
    cases = np.flatnonzero(columns.closed >= begun)
    ripe = np.maximum(expiry(columns, cases), columns.created[cases])
    counts = np.bincount(columns.entity[cases[ripe < begun]], minlength=len(columns.entities)).tolist()
    told = zip(columns.entities, counts, strict=True)
    return {entity: count for entity, count in told if entity is not None and count}


def month_indexes(columns: CaseColumns, months: Sequence[Span], as_of: date, first_work_hours: int) -> MonthIndexes:
    """Of months that follow one another, as known at the start of `as_of`."""
    if not months or not len(columns):
        return MonthIndexes({}, {})
    first, end = day_number(months[0].start), min(day_number(months[-1].end) + 1, day_number(as_of))
    month_of_day = np.repeat(
        np.arange(len(months)), [(month.end - month.start).days + 1 for month in months]
    )  # by day from the first on

    def counted(cases: NDArray[np.intp], days: NDArray[np.int32]) -> list[list[int]]:
        cells = month_of_day[days[cases] - first] * len(columns.entities) + columns.entity[cases]
        return np.bincount(cells, minlength=len(months) * len(columns.entities)).reshape(len(months), -1).tolist()

    created, by_law = columns.created, columns.created + np.int32(DAYS_BY_LAW)
    ran_out = np.flatnonzero((by_law >= first) & (by_law < end))
    in_time = ran_out[columns.closed[ran_out] <= by_law[ran_out]]
    worked = np.flatnonzero((created >= first) & (created < end) & (columns.worked < day_number(as_of)))
    at_once = worked[columns.seconds_to_work[worked] <= first_work_hours * 3600]

    def shares(parts: list[list[int]], wholes: list[list[int]]) -> dict[str, dict[UUID, Share]]:
        return {
            month.label: {
                entity: Share(some, of_all)
                for entity, some, of_all in zip(columns.entities, parts[place], wholes[place], strict=True)
                if entity is not None and of_all
            }
            for place, month in enumerate(months)
        }

    return MonthIndexes(
        shares(counted(in_time, by_law), counted(ran_out, by_law)),
        shares(counted(at_once, created), counted(worked, created)),
    )


def whole_weeks(since: date, until: date) -> list[IsoWeek]:
    """The weeks from that of one day to that of another."""
    first = IsoWeek.of(since)
    return [IsoWeek.of(first.monday + timedelta(weeks=at)) for at in range((until - first.monday).days // 7 + 1)]


def _places(counts: NDArray[np.int64], columns: CaseColumns, weeks: Sequence[IsoWeek]) -> WeekEntities:
    by_week = counts.reshape(-1, len(weeks))
    entities = columns.entities
    return {
        str(week): [found for row in np.flatnonzero(by_week[:, place]).tolist() if (found := entities[row]) is not None]
        for place, week in enumerate(weeks)
    }
