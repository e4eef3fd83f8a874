"""Exports, directories and plain tables as they come damaged: read, or refused in words, and in bounded time."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError
from trying import CHANGES, Changes, changed, told_or_done, try_on

from advisor_app.crm import ReadOptions, load_export
from advisor_app.crm.directory_workbook import read_directory
from advisor_app.crm.file_purpose import file_purpose
from advisor_app.crm.plain_table import read_plain_table

pytestmark = [pytest.mark.long, pytest.mark.timeout(0)]

HEADERS = ["Número de caso", "Entidad", "Estado", "Fecha de creación", "Fecha de cierre", "Asunto", "Provincia"]
CELLS = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.booleans(),
    st.sampled_from(
        ["2024-02-30", "31/12/9999 25:61", "0000-00-00", "3/4/24", "2024-03-05T08:00:00Z", "45356.5", "-1",
         "1e9", "=1+1",
         "Cerrado", "Resuelto", "En curso", "IDAAN", "", " ", "\u202e", "12:00 a. m.", "5 de marzo de 2024",
         "NaN", "#N/A"]
    ),
    st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)).map(lambda day: day.strftime("%d/%m/%Y %H:%M")),
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=8), max_size=12)
SECONDS = 20.0


def judge_file(path: Path) -> None:
    began = time.process_time()

    def cases() -> None:
        export = load_export(path)
        export.preview()
        found = export.read(ReadOptions(entity="IDAAN", date_order="DMY"))
        assert found.rows == len(found.cases) + found.rejected + found.repeated

    for look in (cases, lambda: read_directory(path), lambda: read_plain_table(path), lambda: file_purpose(path)):
        told_or_done(look)
    assert time.process_time() - began < SECONDS


def workbook_bytes(rows: list[list[object]], heads: Sequence[str] = HEADERS) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(heads))
    for row in rows:
        told = [str(cell) if isinstance(cell, int) and abs(cell) > 2**53 else cell for cell in row]
        try:
            sheet.append(told)
        except (ValueError, TypeError, IllegalCharacterError):  # openpyxl writes no control signs
            continue
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be", "utf-32", "cp850"])
def test_csv(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "casos.csv"

    def csv_is_read_or_refused(rows: list[list[object]], mark: str, changes: Changes) -> None:
        lines = [HEADERS, *([("" if cell is None else str(cell)) for cell in row] for row in rows)]
        text = "\r\n".join(mark.join(line) for line in lines)
        path.write_bytes(changed(text.encode(encoding, "replace"), changes))
        judge_file(path)

    try_on(csv_is_read_or_refused, rows=ROWS, mark=st.sampled_from(";,\t|"), changes=CHANGES)


def test_workbooks_with_odd_cells(tmp_path: Path) -> None:
    path = tmp_path / "casos.xlsx"

    def odd_cells_are_read_or_refused(rows: list[list[object]]) -> None:
        path.write_bytes(workbook_bytes(rows))
        judge_file(path)

    try_on(odd_cells_are_read_or_refused, rows=ROWS)


def test_workbooks_with_a_damaged_part(tmp_path: Path) -> None:
    path = tmp_path / "casos.xlsx"
    rows: list[list[object]] = [
        [f"C-{n}", "IDAAN", "Cerrado", "2024-03-05", "2024-03-09", "Agua", ""] for n in range(5)
    ]
    whole = workbook_bytes(rows)
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        parts = {name: package.read(name) for name in package.namelist()}

    def damage_is_read_or_refused(part: str, changes: Changes, outside: Changes) -> None:
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
            for name, inside in parts.items():
                package.writestr(name, changed(inside, changes) if name == part else inside)
        path.write_bytes(changed(content.getvalue(), outside))
        judge_file(path)

    try_on(
        damage_is_read_or_refused, part=st.sampled_from(sorted(parts)), changes=CHANGES,
        outside=st.just([]) | st.just([]) | CHANGES,
    )  # fmt: skip


def test_workbooks_that_unpack_to_much(tmp_path: Path) -> None:
    path = tmp_path / "casos.xlsx"

    def bombs_are_refused_soon(part: str, size: int, twice: bool) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
            package.writestr("[Content_Types].xml", "<Types/>")
            package.writestr("xl/workbook.xml", "<workbook/>")
            with package.open(part, "w", force_zip64=True) as inside:
                for _ in range(size):
                    inside.write(b" " * 1_000_000)
            if twice:
                package.writestr("xl/worksheets/sheet2.xml", "<worksheet/>")
        judge_file(path)

    parts = st.sampled_from(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/media/a.png", "x" * 200])
    try_on(bombs_are_refused_soon, part=parts, size=st.integers(1, 120), twice=st.booleans())


def test_a_directory_of_ours_damaged(tmp_path: Path) -> None:
    path = tmp_path / "directorio.xlsx"

    def directory_is_read_or_refused(rows: list[list[object]], heads: list[str]) -> None:
        path.write_bytes(workbook_bytes(rows, heads))
        judge_file(path)

    heads = st.lists(
        st.sampled_from(["Entidad", "Asesor", "Correo", "Nombre", "Cargo", "Teléfono", "Desde", "Días",
        "Distrito", "x"]),
        min_size=1, max_size=8,
    )  # fmt: skip
    try_on(directory_is_read_or_refused, rows=ROWS, heads=heads)
