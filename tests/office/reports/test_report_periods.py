"""Of which days a report is, and which periods it is held against."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.errors import UsageError
from advisor_app.office.duties.catalogue import Frequency as Calendar
from advisor_app.office.reports.period import Frequency, calendar_period, parse_period, usual_period


@pytest.mark.parametrize(
    ("label", "start", "end", "frequency"),
    [
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31), Frequency.MONTH),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3), Frequency.WEEK),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31), Frequency.QUARTER),
        ("2026-09-30..2026-10-01", date(2026, 9, 30), date(2026, 10, 1), Frequency.ON_REQUEST),
    ],
)
def test_a_period_is_read_as_it_is_written(label: str, start: date, end: date, frequency: Frequency) -> None:
    one = parse_period(label)
    assert (one.label, one.start, one.end, one.frequency) == (label, start, end, frequency)


@pytest.mark.parametrize("label", ["2026-13", "2026-Q5", "octubre", "2026-02-30..2026-03-01", "2026-10-02..2026-10-01"])
def test_what_is_no_period_is_refused(label: str) -> None:
    with pytest.raises(UsageError):
        parse_period(label)


@settings(max_examples=40)
@given(st.dates(date(2001, 1, 1), date(2100, 1, 1)), st.sampled_from([Calendar.WEEK, Calendar.MONTH, Calendar.QUARTER]))
def test_the_periods_before_follow_one_another_up_to_it(day: date, calendar: Calendar) -> None:
    one = calendar_period(calendar, day)
    assert one.start <= day <= one.end
    assert parse_period(one.label) == one
    row = [*one.before(), one]
    assert len(row) > 4
    assert all(early.end + timedelta(days=1) == late.start for early, late in pairwise(row))


def test_what_is_usually_reported_is_over() -> None:
    today = date(2026, 11, 22)
    assert [usual_period(one, today).label for one in Frequency] == ["2026-W46", "2026-10", "2026-Q3", "2026-10"]
