from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.office.working_days import add_working_days, is_working_day, national_holidays

LIST = Path(__file__).resolve().parents[3] / "shared" / "data" / "panama" / "feriados_panama_2015_2030.csv"


def test_november_and_carnival_are_known() -> None:
    closed = [date(2026, 11, day) for day in (3, 4, 5, 10)] + [date(2026, 2, 16), date(2026, 2, 17), date(2026, 12, 21)]
    assert not any(is_working_day(day) for day in closed)
    assert is_working_day(date(2026, 11, 6))
    assert is_working_day(date(2026, 11, 9))


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (date(2026, 11, 16), 5, date(2026, 11, 23)),
        (date(2026, 10, 30), 2, date(2026, 11, 6)),  # 2 November, then 3 to 5 are holidays
        (date(2026, 11, 2), 1, date(2026, 11, 6)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2026, 11, 14), 0, date(2026, 11, 16)),
        (date(2026, 11, 16), 0, date(2026, 11, 16)),
    ],
)
def test_due_dates(start: date, days: int, due: date) -> None:
    assert add_working_days(start, days) == due


def test_further_closings_do_not_count() -> None:
    assert add_working_days(date(2026, 11, 16), 5, {date(2026, 11, 20)}) == date(2026, 11, 24)


def test_backwards_there_are_no_due_dates() -> None:
    with pytest.raises(ValueError, match="-1"):
        add_working_days(date(2026, 11, 16), -1)


@given(st.dates(date(2015, 1, 1), date(2035, 12, 31)), st.integers(1, 60))
def test_as_many_working_days_lie_between(start: date, days: int) -> None:
    due = add_working_days(start, days)
    between = [start + timedelta(days=one) for one in range(1, (due - start).days + 1)]
    assert sum(is_working_day(day) for day in between) == days
    assert is_working_day(due)


@pytest.mark.skipif(not LIST.is_file(), reason="the shared list of holidays is not there")
def test_the_shared_list_agrees() -> None:
    with LIST.open(encoding="utf-8-sig", newline="") as lines:
        listed = {date.fromisoformat(row["fecha"]) for row in csv.DictReader(lines)}
    assert listed == {day for year in range(2015, 2031) for day in national_holidays(year)}
