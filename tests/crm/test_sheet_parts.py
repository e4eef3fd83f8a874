"""A sheet read in parts is the sheet read as a whole, or is not read in parts."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from advisor_app.crm.export import Problem
from advisor_app.crm.table import Table
from advisor_app.crm.vocabulary import load_vocabulary
from advisor_app.crm.workbook import read_workbook
from advisor_app.errors import UserError
from tests.crm.crm_builders import HEADERS, raw_dynamics_export, workbook_of

WHOLE, PART = 1 << 40, 9000
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """400 rows under a title, with shared strings, dates, a row left out, rows of other widths and a second sheet."""
    start = datetime(2024, 1, 1, 8, 15)
    rows: list[list[object]] = [["Casos del mes"], [], [None, *HEADERS]]
    for at in range(400):
        closed = start + timedelta(hours=at) if at % 3 else None
        rows.append([None, at, f"Entidad {at % 7}", "Cerrado", start, closed, f"Fuga <{at % 5}> & ruido"])
        if at == 250:
            rows += [[], []]
    rows[100].append("de más")
    path = tmp_path_factory.mktemp("parts") / "casos.xlsx"
    return workbook_of(path, ("Datos", rows), ("Notas", [["nada"]])).read_bytes()


def with_sheet(content: bytes, old: str, new: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for part in package.infolist():
            text = package.read(part)
            if part.filename == SHEET:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode(), 1)
            made.writestr(part.filename, text)
    return target.getvalue()


def read(content: bytes, part_size: int) -> tuple[Table, list[tuple[int, int]]]:
    told: list[tuple[int, int]] = []
    table = read_workbook(
        Path("casos.xlsx"), content, load_vocabulary(), None, lambda *at: told.append(at), part_size=part_size
    )
    return table, told


def facts(table: Table) -> tuple[tuple[str, ...], list[int], list[list[object]], list[Problem], str | None]:
    return table.headers, list(table.rows), [list(column) for column in table.columns], table.problems, table.sheet


def test_parts_and_whole_are_the_same(saved: bytes) -> None:
    parts, told = read(saved, PART)
    assert facts(parts) == facts(read(saved, WHOLE)[0])
    assert len(parts.rows) == 400
    assert [problem.code for problem in parts.problems] == ["extra_cells"]
    assert len(told) > 3  # it was read in parts
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert all(done <= total for done, total in told)


def test_a_raw_export_with_a_hidden_map(tmp_path: Path) -> None:
    columns = [("ticketnumber", "Caso"), ("createdon", "Creado"), ("title", "Asunto")]
    rows: list[list[object]] = [[f"CAS-{at}", datetime(2024, 3, 1 + at % 20, 9), f"Bache {at}"] for at in range(900)]
    content = raw_dynamics_export(tmp_path / "crudo.xlsx", columns, rows).read_bytes()
    parts, told = read(content, PART)
    assert len(told) > 3
    whole, _ = read(content, WHOLE)
    assert (facts(parts), parts.logical) == (facts(whole), whole.logical)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<row r="300"', '<row r="20"'),  # a row that stands behind later ones
        ('<row r="300"', '<!-- </row> --><row r="300"'),
        ("<sheetData>", '<sheetData x="1">'),
        ("<sheetData>", "<!-- <sheetData> --><sheetData>"),
    ],
    ids=["order", "a comment", "attribute", "comment before"],
)
def test_what_does_not_lend_itself_is_read_as_a_whole(saved: bytes, old: str, new: str) -> None:
    content = with_sheet(saved, old, new)
    assert facts(read(content, PART)[0]) == facts(read(content, WHOLE)[0])


def test_damage_in_a_late_part_is_told_as_in_a_whole(saved: bytes) -> None:
    content = with_sheet(saved, '<row r="380"', '<row r="380"><c r="A380" t="s"><v>99999</v></c></row><row <')
    told = []
    for size in (PART, WHOLE):
        with pytest.raises(UserError) as refused:
            read(content, size)
        told.append(refused.value.code)
    assert told[0] == told[1] == "workbook_damaged"


def test_a_sheet_too_wide_is_refused_before_its_part_is_read(saved: bytes) -> None:
    content = with_sheet(saved, "</row></sheetData>", '</row><row r="1048576"><c r="XFD1048576"/></row></sheetData>')
    with pytest.raises(UserError, match="sheet_too_large"):
        read(content, PART)
