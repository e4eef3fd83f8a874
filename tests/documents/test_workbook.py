from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import Cell as ReadCell
from python_calamine import CalamineWorkbook

from advisor_app.documents.workbooks import sheet_xml
from advisor_app.documents.workbooks.workbook import Cell, Column, Kind, Notes, Sheet, write_workbook
from advisor_app.documents.workbooks.workbook_parts import sheet_names

COLUMNS = tuple(Column(kind.value, kind, meaning=f"Un {kind.value}") for kind in Kind)
NOTES = Notes("Prueba", (("Fuente", "=1+1"),))
EPOCH = datetime(1899, 12, 30)

texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40) | st.sampled_from(
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "_x0041_",
        " con blancos ",
        "dos\nlíneas",
        "007",
        "<b>&amp;</b>",
        "{{7*7}}",
    ]
)
values = st.tuples(
    st.none() | texts,
    st.none() | st.integers(-(10**15) + 1, 10**15 - 1),
    st.none() | st.decimals(-(10**9), 10**9, places=4),
    st.none() | st.fractions(0, 1, max_denominator=1000),
    st.none() | st.dates(date(1900, 3, 1), date(9999, 12, 31)),
    st.none() | st.datetimes(datetime(1900, 3, 2), datetime(2200, 1, 1)).map(lambda one: one.replace(microsecond=0)),
)


def written(*sheets: Sheet, notes: Notes = NOTES) -> bytes:
    stream = io.BytesIO()
    write_workbook(stream, sheets, notes)
    return stream.getvalue()


def expected(value: Cell) -> object:
    """What a spreadsheet holds: floats for numbers, moments on Panama's clock."""
    if isinstance(value, datetime):
        return value - timedelta(hours=5)
    if isinstance(value, Decimal | Fraction):
        return float(value)
    return value or None if isinstance(value, str) else value


def as_moment(value: object) -> object:
    """Calamine gives a day for a moment at midnight and the other way round."""
    if isinstance(value, datetime):
        return (value + timedelta(microseconds=500_000)).replace(microsecond=0)
    return datetime(value.year, value.month, value.day) if isinstance(value, date) else value


def unescaped(value: object) -> object:
    """openpyxl leaves the marks that keep a text from being read as an escaped character."""
    return value.replace("_x005F_", "_") if isinstance(value, str) else value


@settings(max_examples=25, deadline=None)
@given(st.lists(values, min_size=1, max_size=6))
def test_two_readers_find_the_values_that_were_written(rows: list[tuple[Cell, ...]]) -> None:
    data = written(Sheet("Casos", COLUMNS, rows))
    wanted = [[as_moment(expected(value)) for value in row] for row in rows]
    found = openpyxl.load_workbook(io.BytesIO(data))["Casos"].iter_rows(2, len(rows) + 1, values_only=True)
    assert [[unescaped(as_moment(cell)) for cell in row] for row in found] == wanted
    read = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("Casos")
    lines = read.to_python(skip_empty_area=False)[1:]
    told = [[None if cell == "" else as_moment(cell) for cell in row] for row in lines]
    assert told == wanted[: len(told)]
    assert not any(cell is not None for row in wanted[len(told) :] for cell in row)


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+1", "-1", "@A1", "\t=1", "\n=1", "\r=1"])
def test_text_is_never_a_formula_not_even_when_it_is_edited(text: str) -> None:
    data = written(Sheet("Casos", (Column("Texto"), Column("Largo", wraps=True)), [(text, text)]))
    for cell in openpyxl.load_workbook(io.BytesIO(data))["Casos"][2]:
        assert isinstance(cell, ReadCell)
        assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "@", True)
        assert cell.value == text.replace("\r", "\n")
    assert b"<f>" not in sheet_part(data, 1)


def test_what_no_xml_holds_is_marked_and_what_does_not_fit_is_cut() -> None:
    rows = [("a\x00b\ud800c\ufffe",), ("\U0001f600" * 20_000,)]
    found = openpyxl.load_workbook(io.BytesIO(written(Sheet("Casos", (Column("Texto"),), rows))))["Casos"]
    assert found["A2"].value == "a�b�c�"
    long = found["A3"].value
    assert isinstance(long, str)
    assert long.endswith("…")
    assert len(long.encode("utf-16-le")) // 2 <= 32_767


def test_numbers_and_days_that_a_spreadsheet_would_change_stay_as_text() -> None:
    columns = (Column("n", Kind.WHOLE), Column("d", Kind.DAY), Column("m", Kind.MOMENT), Column("x", Kind.DECIMAL))
    rows = [(10**15, date(1900, 2, 28), datetime(1899, 12, 31, 5), float("nan"))]
    found = openpyxl.load_workbook(io.BytesIO(written(Sheet("Casos", columns, rows))))["Casos"]
    assert [cell.value for cell in found[2]] == ["1000000000000000", "1900-02-28", "1899-12-31 00:00:00", None]


def test_a_sheet_opens_with_its_heading_in_sight_a_filter_and_formats() -> None:
    rows = [("a", 1, 1.5, 0.5, date(2026, 11, 2), datetime(2026, 11, 2, 17))]
    book = openpyxl.load_workbook(io.BytesIO(written(Sheet("Casos", COLUMNS, rows))))
    sheet = book["Casos"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:F2", "$1:$1")
    assert [cell.number_format for cell in sheet[2]] == [
        "@",
        "#,##0",
        "#,##0.00",
        "0.0%",
        "dd/mm/yyyy",
        "dd/mm/yyyy hh:mm",
    ]
    assert sheet.column_dimensions["A"].width > sheet.column_dimensions["B"].width
    notes = [tuple(row) for row in book["Notas"].iter_rows(values_only=True)]
    assert notes[1:4] == [("Título", None, "Prueba"), ("Fuente", None, "=1+1"), ("Hoja «Casos»", "text", "Un text")]
    assert book.properties.title == "Prueba"


def test_rows_are_as_high_as_what_wraps_in_them() -> None:
    """LibreOffice does not find that out by itself: lines of one row lay over the next."""
    columns = (Column("Texto", width=20, wraps=True), Column("Una cifra de nombre muy largo", Kind.WHOLE))
    rows = [("corto", 1), ("palabras " * 8, 2), ("una\ny otra", 3), (None, 4), ("x" * 9_000, 5)]
    book = openpyxl.load_workbook(io.BytesIO(written(Sheet("Casos", columns, rows))))
    heights = [book["Casos"].row_dimensions[row].height for row in range(1, 7)]
    assert heights == [30, None, 60, 30, None, 409]


def test_the_same_values_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def sheet() -> Sheet:
        return Sheet("Casos", COLUMNS, [("a", 1, 1.5, 0.5, date(2026, 11, 2), datetime(2026, 11, 2, 17))])

    once = written(sheet())
    monkeypatch.setattr("time.time", lambda: 4e9)
    write_workbook(tmp_path / "otra.xlsx", [sheet()], NOTES)
    assert (tmp_path / "otra.xlsx").read_bytes() == once


def test_rows_that_do_not_fit_go_on_in_a_further_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_xml, "MOST_ROWS", 1_001)
    told: list[int] = []
    stream = io.BytesIO()
    rows = ((number,) for number in range(2_500))
    assert write_workbook(stream, [Sheet("Casos", (Column("n", Kind.WHOLE),), rows)], NOTES, told.append) == 2_500
    book = openpyxl.load_workbook(stream)
    assert book.sheetnames == ["Casos", "Casos (2)", "Casos (3)", "Notas"]
    found = [cell for name in book.sheetnames[:3] for (cell,) in book[name].iter_rows(2, values_only=True)]
    assert found == list(range(2_500))
    assert told == [1_000, 2_000, 2_500]


def test_a_sheet_without_rows_has_its_heading() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(Sheet("Casos", COLUMNS, []))))
    assert [cell.value for cell in book["Casos"][1]] == [kind.value for kind in Kind]


def test_what_is_cancelled_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "casos.xlsx"
    path.write_bytes(b"antes")

    def rows() -> Iterator[Sequence[Cell]]:
        yield ("a",)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_workbook(path, [Sheet("Casos", (Column("Texto"),), rows())], NOTES)
    assert [one.name for one in tmp_path.iterdir()] == ["casos.xlsx"]
    assert path.read_bytes() == b"antes"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.TEXT, 1),
        (Kind.WHOLE, 1.5),
        (Kind.WHOLE, True),
        (Kind.SHARE, "1"),
        (Kind.DAY, datetime(2026, 1, 1)),
        (Kind.MOMENT, date(2026, 1, 1)),
    ],
)
def test_a_value_of_another_kind_is_a_fault(kind: Kind, value: Cell) -> None:
    with pytest.raises(TypeError, match="columna"):
        written(Sheet("Casos", (Column("columna", kind),), [(value,)]))


def test_names_of_sheets_are_what_a_spreadsheet_takes() -> None:
    assert sheet_names(["Casos", "casos", "a/b:c", "", "'x'", "History", "m" * 40, "m" * 40]) == [
        "Casos", "casos (2)", "a b c", "Hoja", "x", "History (2)", "m" * 31, "m" * 27 + " (2)",
    ]  # fmt: skip


def test_a_folder_is_no_place_for_a_workbook() -> None:
    with pytest.raises(IsADirectoryError):
        write_workbook(Path(), [Sheet("Casos", (Column("a", Kind.TEXT),), [("x",)])], NOTES)


def sheet_part(data: bytes, number: int) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(f"xl/worksheets/sheet{number}.xml")
