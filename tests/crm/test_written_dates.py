"""Dates and times as people and programs write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.crm.written_dates import read_clock, read_day, split_moment

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "day", "order"),
    [
        ("2024-01-31", date(2024, 1, 31), "YMD"),
        ("2024/1/3", date(2024, 1, 3), "YMD"),
        ("20240131", date(2024, 1, 31), "YMD"),
        ("01-ene-2024", date(2024, 1, 1), "DMY"),
        ("1 de septiembre de 2024", date(2024, 9, 1), "DMY"),
        ("1 de setiembre del 2024", date(2024, 9, 1), "DMY"),
        ("lunes, 5 de agosto de 2024", date(2024, 8, 5), "DMY"),
        ("mié. 7 ago. 2024", date(2024, 8, 7), "DMY"),
        ("31-Dec-24", date(2024, 12, 31), "DMY"),
        ("Mar 5, 2024", date(2024, 3, 5), "MDY"),
        ("march 5th, 2024", date(2024, 3, 5), "MDY"),
        ("Tue Mar 5 2024", date(2024, 3, 5), "MDY"),
    ],
)
def test_forms_that_tell_their_own_order(text: str, day: date, order: str) -> None:
    read = read_day(text)
    assert read is not None
    assert (read.own_order, read.under(None), read.under("MDY")) == (order, day, day)


@pytest.mark.parametrize(
    "text", ["", "mañana", "12/2024", "1/2/3", "2024-01", "1/2/024", "12:30", "5 de 2024", "03.04-2024"]
)
def test_what_is_no_day(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize("text", ["31/02/2026", "2024-02-30", "45/45/2024", "30 de febrero de 2024", "00/00/0000"])
def test_impossible_days_have_no_reading(text: str) -> None:
    read = read_day(text)
    assert read is not None
    assert read.readings == {}


@given(DAYS, st.sampled_from("/.-"))
def test_a_day_is_read_back_under_the_order_it_was_written_in(day: date, mark: str) -> None:
    first, second, year = f"{day.day}", f"{day.month:02d}", f"{day.year}"
    day_first, month_first = read_day(mark.join((first, second, year))), read_day(mark.join((second, first, year)))
    assert day_first is not None
    assert month_first is not None
    assert day_first.under("DMY") == month_first.under("MDY") == day
    assert (day_first.under("MDY") is None) == (day.day > 12)


def test_two_digit_years_can_stand_at_both_ends() -> None:
    read = read_day("05/04/24")
    assert read is not None
    assert read.readings == {"DMY": date(2024, 4, 5), "MDY": date(2024, 5, 4), "YMD": date(2005, 4, 24)}


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("00:00", 0),
        ("12:00:00 AM", 0),
        ("12:30 PM", 45_000),
        ("1:05 p. m.", 47_100),
        ("1:05 p.m.", 47_100),
        ("11:59:59 a. m.", 43_199),
        ("23:59:59", 86_399),
        ("10:30 h", 37_800),
        ("07:00:01.250", 25_201.25),
    ],
)
def test_times_of_day(text: str, seconds: float) -> None:
    read = read_clock(text)
    assert read is not None
    assert read.since_midnight == timedelta(seconds=seconds)
    assert read.offset is None


@pytest.mark.parametrize("text", ["24:00", "12:60", "13:00 PM", "0:30 AM", "doce", "12", "10:30:61"])
def test_what_is_no_time(text: str) -> None:
    assert read_clock(text) is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [("10:00Z", 0), ("10:00:00.000+00:00", 0), ("10:00:00-05:00", -5), ("10:00-0530", -5.5), ("10:00+02", 2)],
)
def test_offsets(text: str, hours: float) -> None:
    read = read_clock(text)
    assert read is not None
    assert read.offset == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2024-01-31", ("2024-01-31", "")),
        ("2024-01-31T10:00:00Z", ("2024-01-31", "10:00:00Z")),
        ("1/13/2014 5:00 PM", ("1/13/2014", "5:00 PM")),
        ("31 de enero de 2024, 10:00 a. m.", ("31 de enero de 2024", "10:00 a. m.")),
        ("31 de enero de 2024", ("31 de enero de 2024", "")),
    ],
)
def test_day_and_time_are_parted(text: str, parts: tuple[str, str]) -> None:
    assert split_moment(text) == parts
