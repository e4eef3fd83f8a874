from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.errors import UsageError
from advisor_app.office.duties.catalogue import Duty, Frequency
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.periods import (
    Period,
    period_after,
    period_named,
    period_of,
    period_worked_on,
    periods_between,
    span_at,
)
from advisor_app.office.working_days import is_working_day

DUTIES = {duty.id: duty for duty in read_catalogue().duties}
PERIODIC = [duty for duty in DUTIES.values() if duty.periodic]
days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def named(duty_id: str, label: str) -> tuple[date, date, date]:
    period = period_named(DUTIES[duty_id], label)
    return period.opens, period.warned_from, period.due


@pytest.mark.parametrize(
    ("duty_id", "label", "opens", "warned", "due"),
    [
        # 28 and 29 February 2028 are Carnival's Monday and Tuesday: the month's last working day is Friday 25
        ("VISIT-M", "2028-02", date(2028, 2, 1), date(2028, 2, 18), date(2028, 2, 25)),
        ("VISIT-M", "2024-02", date(2024, 2, 1), date(2024, 2, 22), date(2024, 2, 29)),  # 29 February is a Thursday
        ("VISIT-M", "2027-02", date(2027, 2, 1), date(2027, 2, 19), date(2027, 2, 26)),
        ("EXPIRED-W", "2028-W09", date(2028, 2, 28), date(2028, 3, 1), date(2028, 3, 3)),
        ("EXPIRED-W", "2020-W53", date(2020, 12, 28), date(2020, 12, 29), date(2020, 12, 31)),
        ("AUDIT-W", "2020-W53", date(2021, 1, 4), date(2021, 1, 6), date(2021, 1, 8)),
        ("AUDIT-W", "2026-W53", date(2027, 1, 4), date(2027, 1, 6), date(2027, 1, 8)),
        ("AUDIT-W", "2027-W01", date(2027, 1, 11), date(2027, 1, 13), date(2027, 1, 15)),
        ("PUBLISH-M", "2026-12", date(2027, 1, 1), date(2027, 1, 5), date(2027, 1, 8)),  # 9 a holiday, 10 a Sunday
        ("ATTEND-Y", "2026", date(2027, 1, 1), date(2027, 1, 15), date(2027, 1, 29)),
        ("RATE-30", "2026-02", date(2026, 3, 1), date(2026, 2, 28), date(2026, 2, 28)),
    ],
)
def test_days_worked_out_by_hand(duty_id: str, label: str, opens: date, warned: date, due: date) -> None:
    assert named(duty_id, label) == (opens, warned, due)


def test_a_week_that_was_closed_by_decree_is_due_on_the_next_working_day() -> None:
    closed = {date(2026, 6, day) for day in range(1, 6)}
    period = period_of(DUTIES["EXPIRED-W"], span_at(Frequency.WEEK, date(2026, 6, 1)), closed)
    assert (period.due, period.limit) == (date(2026, 6, 8), date(2026, 6, 8))


def test_once_on_joining_counts_working_days_from_the_joining() -> None:
    duty = replace(DUTIES["VIEWS"], frequency=Frequency.ON_JOINING, working_days=10)
    period = period_after(duty, "joining", date(2026, 2, 13))
    assert period.due == date(2026, 3, 3)  # without Carnival's Monday and Tuesday


@pytest.mark.parametrize(
    ("duty_id", "label"),
    [
        ("AUDIT-W", "2025-W53"), ("AUDIT-W", "2026"), ("VISIT-M", "2026-13"), ("VISIT-M", "2026-W01"),
        ("CRM-DATA", "2026-Q5"), ("VISIT-Y", "0000"), ("VISIT-Y", "26"), ("VISIT-M", "ayer"), ("VIEWS", "2026-01"),
    ],
)  # fmt: skip
def test_a_label_of_another_kind_is_refused(duty_id: str, label: str) -> None:
    with pytest.raises(UsageError, match="unknown_duty_period"):
        period_named(DUTIES[duty_id], label)


@given(st.sampled_from(PERIODIC), days)
def test_every_day_works_on_one_period_and_its_name_leads_back(duty: Duty, day: date) -> None:
    period = period_worked_on(duty, day)
    assert period_named(duty, period.label) == period
    following = period_of(duty, span_at(duty.frequency, date.fromordinal(period.end.toordinal() + 1)))
    assert period.opens <= day < following.opens


@given(st.sampled_from(PERIODIC), days)
def test_a_due_day_is_a_working_day_within_what_the_guide_allows(duty: Duty, day: date) -> None:
    period = period_worked_on(duty, day)
    assert period.start <= period.end
    assert period.due <= period.limit
    if not duty.measured:
        assert period.opens <= period.warned_from <= period.due
        assert is_working_day(period.due)
        later = (date.fromordinal(one) for one in range(period.due.toordinal() + 1, period.limit.toordinal() + 1))
        assert not any(map(is_working_day, later))


@given(st.sampled_from(PERIODIC), days, st.integers(0, 500))
def test_periods_between_follow_each_other(duty: Duty, since: date, length: int) -> None:
    until = date.fromordinal(since.toordinal() + length)
    found = periods_between(duty, since, until)
    assert all(since <= period.due and period.opens <= until for period in found)
    joints: list[tuple[Period, Period]] = list(itertools.pairwise(found))
    assert all(one.end.toordinal() + 1 == other.start.toordinal() for one, other in joints)
    assert all(one.due < other.due for one, other in joints)
