"""The made-up exports look as the CRM's do, and read back as what was written."""

from __future__ import annotations

import csv
import hashlib
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from advisor_app.crm import ReadOptions, read_export
from advisor_app.demonstration import Demonstration, write_exports
from advisor_app.demonstration.columns import crm_columns
from advisor_app.demonstration.workbook import write_workbook

PANAMA_TO_UTC = timedelta(hours=5)


@pytest.fixture(scope="module")
def shorter(made: Demonstration) -> Demonstration:
    """The demonstration with the last cases of each export alone."""
    return replace(
        made,
        exports=tuple(replace(one, cases=one.cases[-800:], changed=one.changed[-800:]) for one in made.exports),
    )


@pytest.fixture(scope="module")
def paths(shorter: Demonstration, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_exports(shorter, tmp_path_factory.mktemp("exports"))


@pytest.fixture(scope="module")
def workbook(paths: list[Path]) -> Workbook:
    return load_workbook(paths[1])


def test_files_say_that_they_are_made_up(paths: list[Path], workbook: Workbook) -> None:
    assert [path.name for path in paths] == [
        "demostracion-casos-hasta-2026-10-25.csv",
        "demostracion-casos-cambiados-2026-11-16.xlsx",
    ]
    assert workbook.properties.title == "Datos de demostración"


def test_the_same_demonstration_gives_the_same_bytes(shorter: Demonstration, paths: list[Path], tmp_path: Path) -> None:
    again = write_exports(shorter, tmp_path)
    assert [_digest(path) for path in again] == [_digest(path) for path in paths]


def test_the_csv_is_as_a_spanish_speaking_office_saves_it(shorter: Demonstration, paths: list[Path]) -> None:
    assert paths[0].read_bytes().startswith(b"\xef\xbb\xbfN\xc3\xbamero de caso;")
    with paths[0].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == len(shorter.exports[0].cases)
    for row, case in zip(rows, shorter.exports[0].cases, strict=True):
        assert row["Número de caso"] == case.number
        assert datetime.strptime(row["Fecha de creación"], "%d/%m/%Y %H:%M") + PANAMA_TO_UTC == case.created
        closed = datetime.strptime(row["Fecha de cierre"], "%d/%m/%Y %H:%M") if row["Fecha de cierre"] else None
        assert (closed and closed + PANAMA_TO_UTC) == case.closed


def test_personal_columns_hold_people_who_cannot_exist(paths: list[Path]) -> None:
    with paths[0].open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            assert row["Cliente"].startswith("Persona Inventada ")
            assert row["Cédula"].startswith("0-000-")
            assert row["Teléfono"].startswith("000-")
            assert row["Correo electrónico"].endswith("@ciudadania.example")


def test_the_workbook_has_the_shape_of_a_dynamics_export(shorter: Demonstration, workbook: Workbook) -> None:
    data, hidden = workbook.worksheets
    assert (data.sheet_properties.codeName, hidden.sheet_properties.codeName) == ("dataSheet", "hiddenDataSheet")
    assert (data.sheet_state, hidden.sheet_state) == ("visible", "veryHidden")
    headers = [cell.value for cell in data[1]]
    assert headers[:3] == [
        "(No modificar) Caso",
        "(No modificar) Suma de comprobación de fila",
        "(No modificar) Fecha de modificación",
    ]
    assert all(data.column_dimensions[letter].hidden for letter in "ABC")
    assert not data.column_dimensions["D"].hidden
    assert data.tables["Table1"].ref == data.dimensions
    assert data.max_row == 1 + len(shorter.exports[1].cases)
    assert {len(str(row[0])) for row in data.iter_rows(2, None, 2, 2, values_only=True)} == {88}
    assert len({row[0] for row in data.iter_rows(2, None, 1, 1, values_only=True)}) == len(shorter.exports[1].cases)


def test_the_hidden_sheet_maps_every_header_and_lists_the_labels(workbook: Workbook) -> None:
    data, hidden = workbook.worksheets
    table, checksum, pairs = str(hidden["A1"].value).split(":", 2)
    assert (table, len(checksum)) == ("incident", 88)
    names = dict(pair.split("=") for pair in pairs.split("&"))
    assert [unquote(header) for header in names.values()] == [cell.value for cell in data[1]]
    assert names["createdon"] == "Fecha%20de%20creaci%C3%B3n"
    assert [cell.value for cell in hidden[2]][:5] == ["Consulta", "Denuncia", "Queja", "Solicitud", "Sugerencia"]


def test_visible_dates_are_panamas_and_the_hidden_one_is_utc(shorter: Demonstration, workbook: Workbook) -> None:
    data = workbook.worksheets[0]
    headers = [cell.value for cell in data[1]]
    number, created, text = (headers.index(name) for name in ("Número de caso", "Fecha de creación", "Asunto"))
    export = shorter.exports[1]
    for row, case, changed in zip(data.iter_rows(min_row=2), export.cases, export.changed, strict=True):
        assert row[number].value == case.number
        assert row[created].value + PANAMA_TO_UTC == case.created
        assert row[2].value == changed
    assert (row[created].number_format, row[text].number_format) == ("m/d/yyyy h:mm", "@")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_no_text_is_a_formula(shorter: Demonstration, paths: list[Path], tmp_path: Path) -> None:
    hostile = ('=HYPERLINK("http://x.example","Ñ")', "@SUM(1+1)", "+cmd|' /C calc'!A0", "-2+3", "<script>&{{7*7}}")
    export = shorter.exports[1]
    cases = [
        replace(case, type=text, subject=text, entity=text, status=text)
        for case, text in zip(export.cases, hostile, strict=False)
    ]
    made_up = replace(export, cases=tuple(cases), changed=export.changed[: len(cases)])
    write_workbook(made_up, crm_columns(), tmp_path / "casos.xlsx")
    with zipfile.ZipFile(tmp_path / "casos.xlsx") as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 2
    assert not any(b"<f>" in sheet or b't="f"' in sheet for sheet in sheets)
    read = read_export(tmp_path / "casos.xlsx", ReadOptions())
    assert [(case.type, case.subject, case.entity) for case in read.cases] == [(text,) * 3 for text in hostile]
    with paths[0].open(encoding="utf-8-sig", newline="") as file:  # Excel would take such a cell of a CSV for a formula
        assert not [cell for row in csv.reader(file, delimiter=";") for cell in row if cell[:1] in set("=+-@")]
