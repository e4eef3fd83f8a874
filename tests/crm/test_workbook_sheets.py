"""Which sheet holds the cases where Dynamics does not say."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from crm_builders import workbook_of

from advisor_app.crm import ReadOptions, preview_export, read_export
from advisor_app.errors import UserError

HEADERS: list[object] = ["Número de caso", "Fecha de creación", "Entidad"]
ROW: list[object] = ["CAS-1", datetime(2024, 3, 5, 8), "MINSA"]
NOTES: list[list[object]] = [["Notas", "Texto"], *[[f"{place}", "nada"] for place in range(50)]]


def test_the_sheet_with_the_known_headers_wins(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "casos.xlsx", ("Notas", NOTES), ("Datos", [["Casos"], [], HEADERS, ROW]))
    found = read_export(path)
    assert (found.sheet, found.headers, len(found.cases)) == ("Datos", tuple(HEADERS), 1)


def test_a_sheet_can_be_named(tmp_path: Path) -> None:
    other = [HEADERS, ["CAS-2", datetime(2024, 3, 6, 8), "MINSA"]]
    path = workbook_of(tmp_path / "casos.xlsx", ("Uno", [HEADERS, ROW, ROW]), ("Dós", other))
    assert read_export(path, ReadOptions(sheet="dos")).cases[0].number == "CAS-2"
    with pytest.raises(UserError) as refused:
        preview_export(path, ReadOptions(sheet="Tres"))
    assert (refused.value.code, refused.value.values["sheets"]) == ("sheet_missing", "Uno, Dós")


def test_empty_rows_and_columns_keep_the_files_own_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for place, header in enumerate(HEADERS):
        sheet.cell(4, 3 + place, header)
    for place, value in enumerate(ROW):
        sheet.cell(7, 3 + place, value)
    sheet.cell(9, 5, "MINSA")
    book.save(tmp_path / "casos.xlsx")
    found = read_export(tmp_path / "casos.xlsx")
    assert (found.headers, found.rows, len(found.cases)) == (tuple(HEADERS), 2, 1)
    assert [(one.row, one.code) for one in found.problems] == [(9, "number_missing")] * 1 + [(9, "created_missing")]


def test_dates_counted_from_1904(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(HEADERS)
    book.active.append(ROW)
    book.save(tmp_path / "casos.xlsx")
    assert read_export(tmp_path / "casos.xlsx").cases[0].created == datetime(2024, 3, 5, 13)


def test_a_workbook_is_read_by_its_content_whatever_else_its_name(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "casos.xlsx", ("Datos", [HEADERS, ROW]))
    other = path.rename(tmp_path / "export")
    assert preview_export(other).kind == "xlsx"


def test_progress_counts_to_the_end(tmp_path: Path) -> None:
    rows = [[f"CAS-{place}", datetime(2024, 3, 5, 8), "MINSA"] for place in range(9000)]
    path = workbook_of(tmp_path / "casos.xlsx", ("Datos", [HEADERS, *rows]))
    told: list[tuple[int, int]] = []
    read_export(path, ReadOptions(), lambda done, total: told.append((done, total)))
    assert told[-1] == (9000, 9000)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_what_progress_raises_goes_through(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_export(workbook_of(tmp_path / "casos.xlsx", ("Datos", [HEADERS, ROW])), ReadOptions(), stop)
