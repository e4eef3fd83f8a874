"""Files that no real office gave us, made as offices make them, by command into a database and out again."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import advisor_app

HEADERS = ("Número de caso", "Entidad", "Estado", "Fecha de creación", "Fecha de cierre", "Asunto")
HTML = '<div class="ck-content" data-wrapper="true"><p style="margin: 0;">Niñez &amp; baños: sin agua</p></div>'


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "office.db"


def lines(count: int, subject: str = "Sin agua en Peñón") -> list[str]:
    rows = [";".join(HEADERS)]
    for at in range(count):
        created = datetime(2024, 3, 13, 8) + timedelta(hours=at % 700)
        closed = created + timedelta(days=2)
        rows.append(
            f"CAS-{at:06};Ministerio de Educación;Resuelto;{created:%d/%m/%Y %H:%M};{closed:%d/%m/%Y %H:%M};{subject}"
        )
    return rows


def taken_in(database: Path, *words: str) -> dict[str, Any]:
    answer = advisor_app(database, "cases", "import", *words, "--json")
    assert answer.code == 0, answer.err
    found: dict[str, Any] = answer.json
    return found


def workbook(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in [list(HEADERS), *rows]:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_part(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(changed, "w") as written:
        for part in package.namelist():
            data = package.read(part)
            if part == name:
                assert old in data
                data = data.replace(old, new)
            written.writestr(part, data)
    return changed.getvalue()


ROWS: list[list[object]] = [
    [f"CAS-{at}", "IDAAN", "Resuelto", datetime(2024, 3, 1 + at, 9), datetime(2024, 3, 3 + at, 9), "Fuga"]
    for at in range(20)
]


def test_html_in_a_text_is_kept_as_text(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "html.csv"
    path.write_text("\n".join(lines(3, f'"{HTML.replace(chr(34), chr(34) * 2)}"')), encoding="utf-8")

    done = taken_in(database, str(path))

    assert (done["new"], done["rejected"]) == (3, 0)
    assert {problem["code"] for problem in done["problems"]} == {"markup_as_text"}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_the_encodings_of_excel_are_found(database: Path, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "casos.csv"
    path.write_bytes("\r\n".join(lines(30)).encode(encoding))

    assert taken_in(database, str(path))["new"] == 30
    listed = advisor_app(database, "entities", "list", "--json").json
    assert [one["entity"] for one in listed] == ["Ministerio de Educación"]


def test_a_raw_export_with_inline_strings(database: Path, tmp_path: Path) -> None:
    def cell(letter: str, at: int, value: object) -> str:
        if isinstance(value, datetime):
            serial = (value - datetime(1899, 12, 30)).total_seconds() / 86_400
            return f'<c r="{letter}{at}" s="1"><v>{serial!r}</v></c>'
        return f'<c r="{letter}{at}" t="inlineStr"><is><t>{value}</t></is></c>'

    sheet = "".join(
        f'<row r="{at}">{"".join(cell(letter, at, value) for letter, value in zip("ABCDEF", row, strict=True))}</row>'
        for at, row in enumerate([list(HEADERS), *ROWS], start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(io.BytesIO(workbook([]))) as plain:
        parts = {name: plain.read(name) for name in plain.namelist()}
    parts["xl/worksheets/sheet1.xml"] = f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>'.encode()
    parts["xl/styles.xml"] = (
        f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="49"/>'
        '<xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>'
    ).encode()
    path = tmp_path / "Casos resueltos.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)

    done = taken_in(database, str(path))

    assert (done["new"], done["problems"]) == (20, [])
    assert [one["code"] for one in done["warnings"]] == ["entities_never_seen"]


def test_exactly_100_000_rows_are_perhaps_not_all(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "cien_mil.csv"
    path.write_text("\n".join(lines(100_000)), encoding="utf-8")

    done = taken_in(database, str(path))

    assert (done["rows"], done["new"]) == (100_000, 100_000)
    assert {"code": "export_cut_off", "count": 100_000, "examples": []} in done["warnings"]


def test_day_and_month_exchanged_for_half_a_year(database: Path, tmp_path: Path) -> None:
    def exchanged(moment: datetime) -> datetime:
        half = moment.month <= 6 and moment.day <= 12
        return moment.replace(day=moment.month, month=moment.day) if half else moment

    year = [datetime(2024, 1, 2, 9) + timedelta(days=at) for at in range(330)]
    rows = [
        [f"CAS-{at}", "IDAAN", "Resuelto", exchanged(day), exchanged(day + timedelta(days=6)), "Fuga"]
        for at, day in enumerate(year)
    ]
    path = tmp_path / "abierto_en_excel.xlsx"
    path.write_bytes(workbook(rows))  # type: ignore[arg-type]

    told = {one["code"]: one for one in taken_in(database, str(path), "--dry-run")["warnings"]}

    assert told["day_month_swapped"]["count"] > 20
    assert len(told["day_month_swapped"]["examples"]) == 5
    assert advisor_app(database, "cases", "imports", "--json").json == []


def test_a_workbook_that_openpyxl_cannot_open(database: Path, tmp_path: Path) -> None:
    content = with_part(workbook(ROWS), "xl/styles.xml", b'<family val="2"', b'<family val="99"')
    path = tmp_path / "de_otro_programa.xlsx"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"Unable to read workbook|Max value"):
        openpyxl.load_workbook(path)

    assert taken_in(database, str(path))["new"] == 20


def test_an_export_interrupted_half_way(database: Path, tmp_path: Path) -> None:
    whole = workbook(ROWS)
    cut = tmp_path / "a_medias.xlsx"
    cut.write_bytes(whole[: len(whole) // 2])
    refused = advisor_app(database, "cases", "import", str(cut), "--json")
    assert (refused.code, refused.out) == (1, "")

    text = "\n".join(lines(40))
    quoted = tmp_path / "entre_comillas.csv"
    quoted.write_text(text + '\nCAS-9;IDAAN;Resuelto;13/03/2024;14/03/2024;"Sin agua en', encoding="utf-8")
    assert advisor_app(database, "cases", "import", str(quoted)).code == 1

    short = tmp_path / "a_medias.csv"
    short.write_text(text + "\nCAS-9;IDAAN;Resuelto;13/03/2024 08:00", encoding="utf-8")
    done = taken_in(database, str(short))
    assert {"code": "export_interrupted", "count": 1, "examples": ["CAS-9"]} in done["warnings"]
    assert (done["rows"], done["new"]) == (41, 41)
    assert advisor_app(database, "cases", "undo", done["import"]).code == 0
    assert advisor_app(database, "entities", "list", "--json").json == []


def test_parts_of_one_export_are_taken_in_together(database: Path, tmp_path: Path) -> None:
    rows = lines(60)
    parts = []
    for at, part in enumerate((rows[1:31], rows[31:]), start=1):
        path = tmp_path / f"parte{at}.csv"
        path.write_text("\n".join([rows[0], *part]), encoding="utf-8")
        parts.append(str(path))

    first = taken_in(database, *parts)
    again = taken_in(database, *parts, "--dry-run")

    assert (first["rows"], first["new"], first["vanished"]) == (60, 60, 0)
    assert [one["new"] for one in first["files"]] == [30, 30]
    assert (again["unchanged"], again["vanished"]) == (60, 0)
    assert taken_in(database, parts[0], "--dry-run")["vanished"] == 30
    first_undo = advisor_app(database, "cases", "undo", "last", "--json").json
    assert (first_undo["file"], first_undo["removed"]) == ("parte2.csv", 30)
