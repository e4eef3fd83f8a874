"""Files that can't be read: each says what it is and what to do, and nothing comes in."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from crm_builders import HEADERS, ROW, csv_of, workbook_of, write_csv, zip_of

from advisor_app.crm import ReadOptions, preview_export, read_export
from advisor_app.errors import AppError, DecisionNeeded, UserError
from advisor_app.messages import line

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
GOOD_SHEET = [["Número", "Fecha", "Entidad"], ["1", datetime(2024, 3, 5, 8), "A"]]


def good_xlsx(path: Path) -> bytes:
    return workbook_of(path.with_name("good.xlsx"), ("Casos", GOOD_SHEET)).read_bytes()


def sheet_replaced(path: Path, sheet: bytes) -> bytes:
    with zipfile.ZipFile(workbook_of(path.with_name("good.xlsx"), ("Casos", GOOD_SHEET))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return zip_of({**parts, "xl/worksheets/sheet1.xml": sheet})


def declaring_less(path: Path, sheet: bytes) -> bytes:
    """A part whose declared size is a lie, in both places where it is declared."""
    content = bytearray(sheet_replaced(path, sheet))
    true, told = len(sheet).to_bytes(4, "little"), (5000).to_bytes(4, "little")
    assert content.count(true) == 2
    return bytes(content.replace(true, told))


BAD: dict[str, tuple[str, Callable[[Path], bytes]]] = {
    "empty.csv": ("file_empty", lambda path: b""),
    "blank.csv": ("file_empty", lambda path: b"\xef\xbb\xbf \r\n\r\n"),
    "empty.xlsx": ("file_empty", lambda path: b""),
    "truncated.xlsx": ("workbook_damaged", lambda path: good_xlsx(path)[:-400]),
    "start_only.xlsx": ("workbook_damaged", lambda path: good_xlsx(path)[:1500]),
    "flipped.xlsx": ("workbook_damaged", lambda path: sheet_replaced(path, b"<worksheet><sheetData><row")),
    "protected.xlsx": ("workbook_protected", lambda path: OLE + "EncryptedPackage".encode("utf-16-le") + bytes(500)),
    "old.xls": ("workbook_old", lambda path: OLE + "Workbook".encode("utf-16-le") + bytes(500)),
    "really_a_workbook.csv": ("workbook_named_text", good_xlsx),
    "really_text.xlsx": ("text_named_workbook", lambda path: b"a;b\r\n1;2\r\n"),
    "really_text.xls": ("text_named_workbook", lambda path: b"a\tb\r\n1\t2\r\n"),
    "page.xls": ("web_page", lambda path: b"<html><table><tr><td>1</td></tr></table></html>"),
    "page.csv": ("web_page", lambda path: b"\xef\xbb\xbf <!DOCTYPE html><html></html>"),
    "old_xml.xml": ("web_page", lambda path: b'<?xml version="1.0"?><Workbook/>'),
    "letter.docx": ("not_a_workbook", lambda path: zip_of({"word/document.xml": b"<w/>"})),
    "letter.pdf": ("not_a_table", lambda path: b"%PDF-1.7 ..."),
    "noise.csv": ("not_a_table", lambda path: bytes(range(256)) * 50),
    "noise.xlsx": ("workbook_damaged", lambda path: bytes(range(256)) * 50),
    "header_only.csv": ("no_cases", lambda path: "Número;Fecha;Entidad\r\n".encode()),
    "header_and_blanks.csv": ("no_cases", lambda path: "Número;Fecha;Entidad\r\n;;\r\n\r\n".encode()),
    "bomb.xlsx": ("workbook_bomb", lambda path: sheet_replaced(path, b" " * 80_000_000)),
    "lying_bomb.xlsx": ("workbook_bomb", lambda path: declaring_less(path, b" " * 3_000_000)),
}  # fmt: skip


def refusal(path: Path, options: ReadOptions | None = None) -> AppError:
    """What both preview and import refuse the file with."""
    with pytest.raises(AppError) as previewed:
        preview_export(path, options or ReadOptions())
    with pytest.raises(AppError) as read:
        read_export(path, options or ReadOptions())
    assert (previewed.value.code, previewed.value.values) == (read.value.code, read.value.values)
    return read.value


@pytest.mark.parametrize("name", BAD)
def test_bad_files_say_what_they_are(tmp_path: Path, name: str) -> None:
    code, make = BAD[name]
    path = tmp_path / name
    path.write_bytes(make(path))
    error = refusal(path)
    assert isinstance(error, UserError)
    assert error.code == code
    assert path.name in line(error)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.csv").code == "file_missing"
    assert refusal(tmp_path).code == "file_is_folder"


def test_sheets_without_any_text(tmp_path: Path) -> None:
    assert refusal(workbook_of(tmp_path / "empty.xlsx", ("Casos", []))).code == "no_header"
    assert refusal(workbook_of(tmp_path / "numbers.xlsx", ("Casos", [[1, 2], [3, 4]]))).code == "no_header"
    assert refusal(workbook_of(tmp_path / "header.xlsx", ("Casos", GOOD_SHEET[:1]))).code == "no_cases"


def test_a_stray_cell_at_the_far_end_is_refused_and_not_laid_out(tmp_path: Path) -> None:
    """The reader would ask for 550 GB and end the process."""
    book = openpyxl.Workbook()
    book.active.append(["Número", "Fecha"])
    book.active["XFD1048576"] = "x"
    book.save(tmp_path / "far.xlsx")
    error = refusal(tmp_path / "far.xlsx")
    assert error.code == "sheet_too_large"
    assert error.values["rows"] == 1_048_576


def with_shared_string(path: Path, text: bytes, uses: int) -> bytes:
    """A workbook whose rows all use one shared string, as their subject."""
    header = ("Número", "Fecha", "Entidad", "Asunto")
    first = "".join(
        f'<c r="{"ABCD"[place]}1" t="inlineStr"><is><t>{text}</t></is></c>' for place, text in enumerate(header)
    )
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><v>{row}</v></c><c r="B{row}"><v>45356.5</v></c>'
        f'<c r="D{row}" t="s"><v>0</v></c></row>'
        for row in range(2, uses + 2)
    )
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = f'<worksheet {space}><sheetData><row r="1">{first}</row>{rows}</sheetData></worksheet>'
    with zipfile.ZipFile(workbook_of(path, ("Casos", [["x"]]))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    parts["xl/sharedStrings.xml"] = f"<sst {space}><si><t>".encode() + text + b"</t></si></sst>"
    return zip_of(parts)


def test_one_long_text_used_by_many_cells_is_refused(tmp_path: Path) -> None:
    """10 MB once, 10 GB when every cell has its copy."""
    path = tmp_path / "many.xlsx"
    path.write_bytes(with_shared_string(path, b"x" * 10_000_000, 1000))
    assert refusal(path).code == "workbook_bomb"


def test_a_cell_of_fifty_megabytes_in_a_workbook_is_cut_and_said(tmp_path: Path) -> None:
    path = tmp_path / "one.xlsx"
    path.write_bytes(with_shared_string(path, b"agua " * 10_000_000, 1))
    found = read_export(path, ReadOptions(entity="IDAAN"))
    assert [len(case.subject) for case in found.cases] == [32_767]
    assert (2, "Asunto", "cell_too_long") in [(one.row, one.column, one.code) for one in found.problems]


@pytest.mark.parametrize(("field", "header"), [("number", "Número de caso"), ("created", "Fecha de creación")])
def test_a_required_column_is_missing(tmp_path: Path, field: str, header: str) -> None:
    path = csv_of(tmp_path / "casos.csv", {}, headers=tuple(one for one in HEADERS if one != header))
    with pytest.raises(UserError) as refused:
        read_export(path)
    assert refused.value.code == f"{field}_column_missing"
    seen = preview_export(path)
    assert [one.code for one in seen.problems] == [f"{field}_column_missing"]
    assert seen.first == ()


def test_two_headers_of_one_name(tmp_path: Path) -> None:
    """The first is taken and both are told apart; the good rows come in."""
    headers = (*HEADERS, "ESTADO")
    path = write_csv(tmp_path / "casos.csv", [headers, (*ROW, "otro")])
    found = read_export(path)
    assert found.headers == (*HEADERS, "ESTADO (2)")
    assert found.cases[0].status == "Resuelto"
    assert [(one.row, one.column, one.code, one.value) for one in found.problems] == [
        (1, "ESTADO", "header_repeated", "ESTADO (2)")
    ]
    second = read_export(path, ReadOptions(columns={"status": ("ESTADO (2)",)}))
    assert second.cases[0].status == "otro"


def test_two_number_columns_that_differ_are_asked_about(tmp_path: Path) -> None:
    headers = (*HEADERS, HEADERS[0])
    path = write_csv(tmp_path / "casos.csv", [headers, (*ROW, "OTRO-1")])
    with pytest.raises(DecisionNeeded) as asked:
        read_export(path)
    assert asked.value.code == "header_choice_needed"
    assert "header_choice_needed" in {one.code for one in preview_export(path).problems}
    for chosen, number in ((HEADERS[0], "CAS-1"), (f"{HEADERS[0]} (2)", "OTRO-1")):
        assert read_export(path, ReadOptions(columns={"number": (chosen,)})).cases[0].number == number
    same = write_csv(tmp_path / "same.csv", [headers, (*ROW, ROW[0])])
    assert read_export(same).cases[0].number == "CAS-1"


def test_without_an_entity_one_is_asked_for(tmp_path: Path) -> None:
    path = csv_of(tmp_path / "casos.csv", {}, headers=tuple(one for one in HEADERS if one != "Entidad"))
    with pytest.raises(DecisionNeeded) as asked:
        read_export(path)
    assert asked.value.code == "entity_needed"
    assert "--entity" in line(asked.value)
    assert read_export(path, ReadOptions(entity="IDAAN")).cases[0].entity == "IDAAN"


def test_an_open_order_is_asked_for_and_named(tmp_path: Path) -> None:
    path = csv_of(tmp_path / "casos.csv", {HEADERS[3]: "01/02/2024", HEADERS[4]: "03/02/2024"})
    seen = preview_export(path)
    assert (seen.date_order, seen.date_orders) == ("ambiguous", {"created": "ambiguous", "closed": "ambiguous"})
    assert seen.first == ()
    with pytest.raises(DecisionNeeded) as asked:
        read_export(path)
    assert asked.value.code == "date_order_needed"
    assert "--date-order" in line(asked.value)
    assert read_export(path, ReadOptions(date_order="DMY")).cases[0].created == datetime(2024, 2, 1, 5)
    assert read_export(path, ReadOptions(date_order="MDY")).cases[0].created == datetime(2024, 1, 2, 5)


def test_an_order_that_reads_nothing_is_a_slip(tmp_path: Path) -> None:
    path = csv_of(tmp_path / "casos.csv", {HEADERS[3]: "13/02/2024", HEADERS[4]: ""})
    with pytest.raises(UserError) as refused:
        read_export(path, ReadOptions(date_order="MDY"))
    assert refused.value.code == "date_order_unfit"


def test_a_persons_order_leaves_out_what_it_cannot_read(tmp_path: Path) -> None:
    path = csv_of(
        tmp_path / "casos.csv", {HEADERS[3]: "13/02/2024"}, {HEADERS[3]: "02/03/2024", HEADERS[4]: "02/20/2024"}
    )
    assert preview_export(path).date_order == "ambiguous" or preview_export(path).date_orders["closed"] == "MDY"
    found = read_export(path, ReadOptions(date_order="DMY"))
    assert len(found.cases) == 2
    assert (3, HEADERS[4], "date_against_order", "02/20/2024") in [
        (one.row, one.column, one.code, one.value) for one in found.problems
    ]


def test_an_unknown_time_zone(tmp_path: Path) -> None:
    path = csv_of(tmp_path / "casos.csv", {})
    for name in ("Marte/Olimpo", "../etc/passwd", "/etc/localtime"):
        assert refusal(path, ReadOptions(time_zone=name)).code == "time_zone_unknown"
