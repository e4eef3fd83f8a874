"""Columns of dates: texts, spreadsheet dates, serial numbers, zones, days without a time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.crm.date_columns import DateCell, DateReader

PANAMA = ZoneInfo("America/Panama")


def reader(zone: str = "America/Panama") -> DateReader:
    return DateReader(ZoneInfo(zone), frozenset({"null", "n/a", "sin fecha", "-"}))


def read_one(cell: DateCell, order: str | None = None, zone: str = "America/Panama") -> datetime | str | None:
    column = reader(zone).read([cell], order)  # type: ignore[arg-type]
    return column.faults.get(cell, column.values[0])


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2024-03-05 08:00:00", datetime(2024, 3, 5, 13)),
        ("2024-03-05T08:00:00.250", datetime(2024, 3, 5, 13, 0, 0, 250_000)),
        ("2024-03-05T08:00:00Z", datetime(2024, 3, 5, 8)),
        ("2024-03-05T08:00:00-04:00", datetime(2024, 3, 5, 12)),
        ("5/3/2024 1:05 p. m.", datetime(2024, 3, 5, 18, 5)),
        ("  5/3/2024\u00a0 1:05\u202fp.\u00a0m. ", datetime(2024, 3, 5, 18, 5)),
        ("5 de marzo de 2024 13:05", datetime(2024, 3, 5, 18, 5)),
        (datetime(2024, 3, 5, 8, 30), datetime(2024, 3, 5, 13, 30)),
        (45356.5, datetime(2024, 3, 5, 17)),
        ("45356.5", datetime(2024, 3, 5, 17)),
        ("45356,5", datetime(2024, 3, 5, 17)),
        (("2024-03-05", "08:00"), datetime(2024, 3, 5, 13)),
        (("2024-03-05", "08:00:00 p. m."), datetime(2024, 3, 6, 1)),
        ((date(2024, 3, 5), time(8, 0)), datetime(2024, 3, 5, 13)),
        ((date(2024, 3, 5), 0.5), datetime(2024, 3, 5, 17)),
        (("5/3/2024 0:00", timedelta(hours=8)), datetime(2024, 3, 5, 13)),
    ],
)
def test_moments_become_utc(cell: DateCell, moment: datetime) -> None:
    assert read_one(cell, "DMY") == moment


@pytest.mark.parametrize("cell", ["", "   ", "NULL", "n/a", "Sin fecha", "-", ("", ""), ("", "08:00")])
def test_empty_cells_are_no_fault(cell: DateCell) -> None:
    column = reader().read([cell], None)
    assert (column.values, column.faults, column.day_only) == ([None], {}, False)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1900-01-01", "sentinel_date"),
        ("01/01/1900 00:00:00", "sentinel_date"),
        ("9999-12-31", "sentinel_date"),
        ("1753-01-01", "sentinel_date"),
        ("00/00/0000", "sentinel_date"),
        ("0000-00-00 00:00:00", "sentinel_date"),
        (date(1900, 1, 1), "sentinel_date"),
        (time(0, 0), "sentinel_date"),
        (1.0, "sentinel_date"),
        ("31/02/2026", "impossible_date"),
        ("2026-02-31 10:00", "impossible_date"),
        ("03/15/2026", "date_against_order"),
        ("3024-01-05", "implausible_date"),
        (date(1931, 5, 6), "implausible_date"),
        ("mañana", "unreadable_date"),
        ("2024-03-05 25:00", "unreadable_date"),
        (("2024-03-05", "tarde"), "unreadable_date"),
        (12.0, "unreadable_date"),
        (True, "unreadable_date"),
    ],
)
def test_faults(cell: DateCell, code: str) -> None:
    assert read_one(cell, "DMY") == code


def test_a_column_of_days_is_panamas_midnight_whatever_the_zone() -> None:
    column = reader("Europe/Madrid").read(["2024-03-05", "2024-07-05 00:00:00", "2024-07-05T00:00:00Z", ""], None)
    assert column.day_only
    assert column.values == [datetime(2024, 3, 5, 5), datetime(2024, 7, 5, 5), datetime(2024, 7, 5, 5), None]


def test_one_time_makes_it_a_column_of_moments() -> None:
    column = reader().read(["2024-03-05", "2024-03-05 08:00"], None)
    assert not column.day_only
    assert column.values == [datetime(2024, 3, 5, 5), datetime(2024, 3, 5, 13)]


@given(st.datetimes(min_value=datetime(1990, 1, 1, 1), max_value=datetime(2040, 12, 31)), st.sampled_from(
    ["America/Panama", "America/New_York", "Europe/Madrid", "Asia/Kolkata"]))  # fmt: skip
def test_zones_agree_with_the_standard_library(moment: datetime, zone: str) -> None:
    local = moment.replace(microsecond=0)
    if local.hour == local.minute == local.second == 0:
        local += timedelta(hours=1)
    expected = local.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo("UTC")).replace(tzinfo=None)
    column = reader(zone).read([local, local.isoformat(sep=" ")], None)
    assert column.values == [expected, expected]


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        ("2024-03-10 01:30", datetime(2024, 3, 10, 6, 30)),
        ("2024-03-10 03:30", datetime(2024, 3, 10, 7, 30)),
        ("2024-11-03 00:30", datetime(2024, 11, 3, 4, 30)),
        ("2024-11-03 12:00", datetime(2024, 11, 3, 17)),
    ],
)
def test_the_days_on_which_new_yorks_clocks_change(local: str, utc: datetime) -> None:
    assert read_one(local, zone="America/New_York") == utc


@given(st.lists(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2040, 1, 1)), min_size=2, max_size=20))
def test_a_column_reads_as_its_cells_alone(moments: list[datetime]) -> None:
    moments.append(datetime(2020, 1, 1, 10))
    texts: list[DateCell] = [moment.strftime("%d/%m/%Y %H:%M:%S") for moment in moments]
    column = reader().read(texts, "DMY")
    expected = [moment.replace(microsecond=0) + timedelta(hours=5) for moment in moments]
    assert column.values == expected


def test_numbers_are_serials_only_where_the_whole_column_is() -> None:
    column = reader().read(["45356", "2024-03-05 08:00"], None)
    assert column.faults == {"45356": "unreadable_date"}
    assert column.first_serial is None
    assert reader().read(["45356", "45357.25"], None).first_serial == "45356"


def test_mixed_kinds_are_noticed() -> None:
    column = reader().read([datetime(2024, 3, 5, 8), "13/03/2024 08:00"], "DMY")
    assert (column.has_native, column.has_text) == (True, True)
