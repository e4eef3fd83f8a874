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
from advisor_app.office.duties.facts import Place
from advisor_app.office.indicators.age_bands import expiry
from advisor_app.office.indicators.asked import Asked, Span
from advisor_app.office.indicators.case_columns import CaseColumns, day_number
from advisor_app.office.indicators.tallying import Groups, PeriodCases

_WEEK_DAYS = 7


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
    """By entity and month: RATE-30's cohort, and the first work of those received. No case, no entry."""

    in_30_days: Mapping[Place, Share]
    first_work: Mapping[Place, Share]


def weeks_with_closed(columns: CaseColumns, weeks: Sequence[IsoWeek], as_of: date) -> set[Place]:
    """In which of some weeks, that follow one another, each entity closed cases, as known at the start of `as_of`."""
    if not weeks or not len(columns):
        return set()
    first = day_number(weeks[0].monday)
    end = min(first + _WEEK_DAYS * len(weeks), day_number(as_of))
    cases = np.flatnonzero((columns.closed >= first) & (columns.closed < end))
    cells = columns.entity[cases].astype(np.int64) * len(weeks) + (columns.closed[cases] - first) // _WEEK_DAYS
    return _places(np.bincount(cells, minlength=len(columns.entities) * len(weeks)), columns, weeks)


def weeks_with_expired(columns: CaseColumns, weeks: Sequence[IsoWeek]) -> set[Place]:
    """In which of some weeks, that follow one another, each entity began its Monday with expired cases."""
    if not weeks or not len(columns):
        return set()
    mondays = np.array([day_number(week.monday) for week in weeks], np.int32)
    cases = np.flatnonzero(columns.closed >= mondays[0])
    ripe = np.maximum(expiry(columns, cases), columns.created[cases])
    from_week = np.searchsorted(mondays, ripe, side="right")
    to_week = np.searchsorted(mondays, columns.closed[cases], side="right")
    held = from_week < to_week
    rows = columns.entity[cases[held]].astype(np.int64) * (len(weeks) + 1)
    size = len(columns.entities) * (len(weeks) + 1)
    steps = np.bincount(rows + from_week[held], minlength=size) - np.bincount(rows + to_week[held], minlength=size)
    standing = np.cumsum(steps.reshape(-1, len(weeks) + 1), axis=1)[:, : len(weeks)]
    return _places(standing.ravel(), columns, weeks)


def month_indexes(columns: CaseColumns, months: Sequence[Span], as_of: date, first_work_hours: int) -> MonthIndexes:
    """Of months that follow one another, as known at the start of `as_of`."""
    if not months or not len(columns):
        return MonthIndexes({}, {})
    asked = Asked(months[0].start, months[-1].end, as_of)
    groups = Groups(columns.entity, len(columns.entities))
    counts = (
        PeriodCases(columns, asked, first_work_hours=first_work_hours).tally(months, groups, percentiles=False).counts
    )

    def shares(part: str, whole: str) -> dict[Place, Share]:
        parts, wholes = counts[part], counts[whole]
        return {
            (entity, month.label): Share(int(parts[row, column]), int(wholes[row, column]))
            for row, entity in enumerate(columns.entities)
            if entity is not None
            for column, month in enumerate(months)
            if wholes[row, column]
        }

    return MonthIndexes(shares("due_in_30", "due"), shares("worked_in_24h", "with_first_work"))


def whole_weeks(since: date, until: date) -> list[IsoWeek]:
    """The weeks from that of one day to that of another."""
    first = IsoWeek.of(since)
    return [IsoWeek.of(first.monday + timedelta(weeks=at)) for at in range((until - first.monday).days // 7 + 1)]


def _places(counts: NDArray[np.int64], columns: CaseColumns, weeks: Sequence[IsoWeek]) -> set[Place]:
    labels = [str(week) for week in weeks]
    entities: Sequence[UUID | None] = columns.entities
    found = np.flatnonzero(counts)
    rows, places = found // len(weeks), found % len(weeks)
    return {
        (entities[row], labels[place])
        for row, place in zip(rows.tolist(), places.tolist(), strict=True)
        if entities[row] is not None
    }
