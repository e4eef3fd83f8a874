"""When meetings return, and when whoever promised something is reminded."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from advisor_app.office.meetings.records import KeptCommitment
from advisor_app.office.meetings.recurrence import Every, returning_days
from advisor_app.office.meetings.reminder_days import reminder_day, reminder_is_due
from advisor_app.office.working_days import is_working_day
from minutes import CommitmentState


def test_each_month_keeps_its_weekday_and_skips_the_days_without_work() -> None:
    days = returning_days(date(2026, 1, 20), date(2026, 12, 31), Every.MONTH)
    assert days[:3] == [date(2026, 1, 20), date(2026, 2, 18), date(2026, 3, 17)], "Carnival Tuesday goes on a day"
    assert len(days) == 12
    assert all(is_working_day(day) for day in days)


def test_a_fifth_friday_is_the_last_one_where_there_is_no_fifth() -> None:
    days = returning_days(date(2026, 1, 30), date(2026, 4, 30), Every.MONTH)
    assert days == [date(2026, 1, 30), date(2026, 2, 27), date(2026, 3, 27), date(2026, 4, 24)]


@pytest.mark.parametrize(("every", "count"), [(Every.WEEK, 9), (Every.FORTNIGHT, 5)])
def test_weeks_and_fortnights_count_from_the_first_day(every: Every, count: int) -> None:
    days = returning_days(date(2026, 9, 1), date(2026, 10, 31), every)
    assert len(days) == count
    assert {day.weekday() for day in days} == {1}
    assert days[-1] <= date(2026, 10, 31)


def test_what_would_fall_after_the_last_day_is_left_out() -> None:
    assert returning_days(date(2026, 11, 3), date(2026, 11, 3), Every.WEEK) == []
    assert returning_days(date(2026, 11, 3), date(2026, 11, 30), Every.WEEK, [date(2026, 11, 17)]) == [
        date(2026, 11, 6), date(2026, 11, 11), date(2026, 11, 18), date(2026, 11, 24),
    ]  # fmt: skip


def test_a_reminder_is_due_once_before_the_day_and_each_week_after_it() -> None:
    due = date(2026, 11, 27)
    one = KeptCommitment(UUID(int=1), UUID(int=2), None, "Cerrar", "Rubén", due, date(2026, 11, 18))
    assert reminder_day(due) == date(2026, 11, 25)

    def days(reminded: date | None, state: CommitmentState = CommitmentState.OPEN) -> list[int]:
        kept = KeptCommitment(
            one.id, one.meeting_id, None, one.what, one.who, due, one.agreed_on, state=state, reminded_on=reminded
        )
        return [n for n in range(-5, 15) if reminder_is_due(kept, due + timedelta(days=n))]

    assert days(None)[0] == -2
    assert days(date(2026, 11, 20))[0] == -2, "an earlier word of the advisor's own does not count"
    assert days(date(2026, 11, 25)) == list(range(5, 15))
    assert days(date(2026, 12, 2)) == list(range(12, 15))
    assert days(None, CommitmentState.DONE) == []
