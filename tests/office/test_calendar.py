from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.errors import UsageError
from advisor_app.office.calendar import IsoWeek, in_panama, panama_day


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_its_own_week(day: date) -> None:
    week = IsoWeek.of(day)
    assert week.monday <= day <= week.sunday
    assert IsoWeek.parse(str(week)) == week
    assert (week.sunday - week.monday).days == 6


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(-500, 500))
def test_weeks_are_counted_across_years(day: date, weeks: int) -> None:
    week = IsoWeek.of(day)
    assert week.shifted(weeks).monday - week.monday == timedelta(weeks=weeks)


def test_the_turn_of_the_year_belongs_to_the_week_of_its_thursday() -> None:
    assert str(IsoWeek.of(date(2024, 12, 31))) == "2025-W01"
    assert str(IsoWeek.of(date(2027, 1, 1))) == "2026-W53"


@pytest.mark.parametrize("text", ["2024-W54", "2025-W53", "2024W00", "week 12", "", "2024-12", "9999-W52"])
def test_what_is_no_week_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(UsageError) as told:
        IsoWeek.parse(text)
    assert told.value.code == "unknown_week"


def test_a_case_closed_late_on_sunday_in_panama_belongs_to_that_sunday() -> None:
    monday_in_utc = datetime(2024, 3, 25, 4, 59)  # 23:59 of Sunday the 24th in Panama
    assert panama_day(monday_in_utc) == date(2024, 3, 24)
    assert panama_day(monday_in_utc + timedelta(minutes=1)) == date(2024, 3, 25)
    assert in_panama(datetime(2024, 7, 1, 12, tzinfo=UTC)).hour == 7
