"""What a whole file gives away about itself; a clean one is left in peace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from crm_builders import workbook_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor_app.crm import ReadOptions, Warned, read_export

HEADERS = ["Número", "Entidad", "Creado", "Primera acción", "Cerrado"]
START = datetime(2024, 1, 2, 8, 15)
DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "cases"


def warned(path: Path, options: ReadOptions | None = None) -> dict[str, Warned]:
    return {one.code: one for one in read_export(path, options or ReadOptions()).warnings}


def made(tmp_path: Path, rows: Sequence[Sequence[object]]) -> Path:
    return workbook_of(tmp_path / "casos.xlsx", ("Casos", [HEADERS, *map(list, rows)]))


def half_year(hours: int = 30) -> list[list[datetime]]:
    created = [START + timedelta(days=at, hours=at % 9) for at in range(180)]
    return [[begin, begin + timedelta(hours=3), begin + timedelta(days=5, hours=hours % 24)] for begin in created]


def as_excel_takes_it(moment: datetime) -> datetime:
    """What Excel makes of 05/01/2024 where it expects the month first: only days up to the twelfth can be taken so."""
    return moment.replace(day=moment.month, month=moment.day) if moment.day <= 12 else moment


def rows_of(dates: Sequence[Sequence[datetime]]) -> list[list[object]]:
    return [[f"C-{at}", "IDAAN", *listed] for at, listed in enumerate(dates)]


def test_a_clean_half_year_says_nothing(tmp_path: Path) -> None:
    assert warned(made(tmp_path, rows_of(half_year()))) == {}


def test_day_and_month_exchanged_for_half_a_year(tmp_path: Path) -> None:
    exchanged = [list(map(as_excel_takes_it, listed)) for listed in half_year()]

    found = warned(made(tmp_path, rows_of(exchanged)))

    told = found["day_month_swapped"]
    impossible = sum(listed[2].date() < listed[0].date() for listed in exchanged)
    assert 20 < told.count == impossible
    assert told.examples[0].startswith("C-")
    assert "/2024" in told.examples[0]


def test_a_few_slips_of_people_are_no_exchange(tmp_path: Path) -> None:
    dates = half_year()
    for at in (3, 50):
        dates[at][2] = dates[at][0] - timedelta(days=40)

    assert warned(made(tmp_path, rows_of(dates))) == {}


def test_days_to_come_are_told(tmp_path: Path) -> None:
    dates = half_year()
    dates[7][2] = datetime(2090, 3, 20, 10)

    assert warned(made(tmp_path, rows_of(dates))) == {"dates_in_the_future": Warned("dates_in_the_future", 1, ("C-7",))}


def test_days_at_five_in_the_morning_were_midnights_elsewhere(tmp_path: Path) -> None:
    dates = [[begin, begin, end.replace(hour=5, minute=0)] for begin, _, end in half_year()]

    assert warned(made(tmp_path, rows_of(dates)))["time_zone_shift"].examples == ("closed: 05:00",)
    at_midnight = [[begin, begin, end.replace(hour=0, minute=0)] for begin, _, end in half_year()]
    assert warned(made(tmp_path, rows_of(at_midnight))) == {}


def test_first_actions_some_hours_before_the_case_are_of_another_zone(tmp_path: Path) -> None:
    dates = [[begin, begin + timedelta(hours=1) - timedelta(hours=5), end] for begin, _, end in half_year()]

    assert warned(made(tmp_path, rows_of(dates)))["time_zone_shift"].count == 180


def test_filler_dates_and_numbers_that_stand_twice_are_counted(tmp_path: Path) -> None:
    rows = rows_of(half_year()[:6])
    rows[2][4] = datetime(1900, 1, 1)
    rows += [rows[0], [*rows[1][:4], rows[3][4]]]

    found = warned(made(tmp_path, rows))

    assert {code: one.count for code, one in found.items()} == {
        "sentinel_dates": 1,
        "numbers_repeated": 1,
        "numbers_in_conflict": 2,
    }
    assert found["numbers_repeated"].examples == ("C-0",)


@pytest.mark.parametrize(("rows", "told"), [(9_999, False), (10_000, True), (10_001, False)])
def test_a_round_number_of_rows_is_told(tmp_path: Path, rows: int, told: bool) -> None:
    path = tmp_path / "casos.csv"
    path.write_text("Número,Entidad,Creado\n" + "".join(f"{at},IDAAN,2024-03-13\n" for at in range(rows)), "utf-8")

    assert ("export_cut_off" in warned(path)) is told


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 700), st.integers(0, 90)), min_size=1, max_size=60))
def test_possible_days_are_never_said_to_be_exchanged(tmp_path: Path, days: list[tuple[int, int]]) -> None:
    lines = ["Número,Entidad,Creado,Cerrado"]
    for at, (begin, length) in enumerate(days):
        created = datetime(2022, 1, 1) + timedelta(days=begin)
        lines.append(f"{at},IDAAN,{created:%Y-%m-%d},{created + timedelta(days=length):%Y-%m-%d}")
    path = tmp_path / "casos.csv"
    path.write_text("\n".join(lines), encoding="utf-8")

    assert warned(path) == {}


@pytest.mark.skipif(not DATA.exists(), reason="the shared case files are not here")
def test_real_files_are_warned_about_for_what_they_are() -> None:
    angeles = warned(DATA / "myla311_2018.csv")
    assert angeles["export_cut_off"].count == 10_000
    assert "day_month_swapped" not in angeles
    assert "day_month_swapped" not in warned(DATA / "medellin_pqrs_2024_ene-may.xlsx")
    assert warned(DATA / "boston311_2022_iso.csv") == {}
