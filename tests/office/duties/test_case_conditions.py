"""What the cases say, beside the same told case by case."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from uuid import UUID

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.duties.case_conditions import (
    Share,
    month_indexes,
    weeks_with_closed,
    weeks_with_expired,
    whole_weeks,
)
from advisor_app.office.duties.catalogue import Frequency
from advisor_app.office.duties.periods import span_at
from advisor_app.office.indicators.asked import Asked, Span
from advisor_app.office.indicators.case_columns import NEVER, CaseColumns, day_number
from advisor_app.office.indicators.tallying import Groups, PeriodCases

ONE, OTHER = UUID(int=1), UUID(int=2)
START = date(2026, 1, 1)
Row = tuple[UUID | None, date, date | None, date | None, int | None]
"""Entity, created, closed, due, hours to the first work."""


def columns(rows: list[Row]) -> CaseColumns:
    def days(values: list[date | None]) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
        return np.array([NEVER if day is None else day_number(day) for day in values], np.int32)

    entities: list[UUID | None] = [ONE, OTHER, None]
    return CaseColumns(
        created=days([row[1] for row in rows]),
        closed=days([row[2] for row in rows]),
        due=days([row[3] for row in rows]),
        worked=days([None if row[4] is None else row[1] + timedelta(hours=row[4]) for row in rows]),
        seconds_to_work=np.array([3600 * (row[4] or 0) for row in rows], np.int32),
        by_day=np.zeros(len(rows), np.bool_),
        entity=np.array([entities.index(row[0]) for row in rows], np.int32),
        entities=entities,
        keys=np.empty(0, np.int64),
    )


def flat(found: dict[str, list[UUID]]) -> set[tuple[UUID, str]]:
    return {(entity, week) for week, entities in found.items() for entity in entities}


some_days = st.integers(-60, 200).map(lambda number: START + timedelta(days=number))
a_row = st.tuples(
    st.sampled_from([ONE, OTHER, None]),
    some_days,
    st.none() | some_days,
    st.none() | some_days,
    st.none() | st.integers(0, 60),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(a_row, max_size=25), st.integers(1, 30))
def test_weeks_are_those_told_case_by_case(rows: list[Row], length: int) -> None:
    weeks = whole_weeks(START, START + timedelta(weeks=length))
    packed = columns(rows)
    closed: set[tuple[UUID, str]] = {
        (entity, str(IsoWeek.of(gone)))
        for entity, _, gone, _, _ in rows
        if entity is not None and gone is not None and IsoWeek.of(gone) in weeks
    }
    assert flat(weeks_with_closed(packed, weeks, date(2030, 1, 1))) == closed
    expired = {
        (entity, str(week))
        for entity, created, gone, due, _ in rows
        for week in weeks
        if entity is not None
        and created < week.monday
        and (due or created + timedelta(days=30)) < week.monday
        and (gone is None or gone >= week.monday)
    }
    assert flat(weeks_with_expired(packed, weeks)) == expired


def test_what_closes_later_is_not_known_yet() -> None:
    rows: list[Row] = [(ONE, START, date(2026, 2, 4), None, None)]
    weeks = whole_weeks(START, date(2026, 2, 28))
    assert flat(weeks_with_closed(columns(rows), weeks, date(2026, 2, 4))) == set()
    assert flat(weeks_with_closed(columns(rows), weeks, date(2026, 2, 5))) == {(ONE, "2026-W06")}


def test_a_months_indexes() -> None:
    january = date(2026, 1, 1)
    rows: list[Row] = [
        (ONE, january, january + timedelta(days=30), None, 24),  # on day 30, and after 24 hours: both in time
        (ONE, january, january + timedelta(days=31), None, 25),
        (ONE, january, None, None, None),
        (OTHER, date(2025, 12, 1), None, None, 1),
    ]
    months = [_month(january), _month(date(2026, 2, 1))]
    found = month_indexes(columns(rows), months, date(2026, 3, 1), 24)
    assert found.in_30_days == {"2026-01": {ONE: Share(1, 3)}, "2026-02": {}}  # OTHER's ran out on 31 December
    assert found.first_work == {"2026-01": {ONE: Share(1, 2)}, "2026-02": {}}
    assert found.in_30_days["2026-01"][ONE].rate == Fraction(1, 3)


@settings(max_examples=60, deadline=None)
@given(st.lists(a_row, max_size=25), st.integers(0, 8), some_days, st.sampled_from([12, 24]))
def test_a_months_indexes_are_the_offices_indicators(rows: list[Row], more: int, as_of: date, hours: int) -> None:
    packed = columns(rows)
    months = [_month(date(2026, number, 1)) for number in range(1, 2 + more)]
    tally = PeriodCases(packed, Asked(months[0].start, months[-1].end, as_of), first_work_hours=hours).tally(
        months, Groups(packed.entity, 3)
    )

    def shares(part: str, whole: str) -> dict[str, dict[UUID, Share]]:
        return {
            month.label: {
                entity: Share(int(tally.counts[part][row, place]), int(tally.counts[whole][row, place]))
                for row, entity in enumerate((ONE, OTHER))
                if tally.counts[whole][row, place]
            }
            for place, month in enumerate(months)
        }

    found = month_indexes(packed, months, as_of, hours)
    empty = {month.label: {} for month in months}  # type: dict[str, dict[UUID, Share]]
    assert {**empty, **found.in_30_days} == shares("due_in_30", "due")
    assert {**empty, **found.first_work} == shares("worked_in_24h", "with_first_work")


def test_without_cases_nothing_is_known() -> None:
    assert weeks_with_expired(columns([]), whole_weeks(START, START)) == {}
    assert month_indexes(columns([]), [], START, 24).first_work == {}


def _month(day: date) -> Span:
    span = span_at(Frequency.MONTH, day)
    return Span(span.label, span.start, span.end)
