"""Cases and directories are told apart by their headings, however large the file is."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from advisor_app.crm.file_purpose import FilePurpose, file_purpose
from advisor_app.crm.workbook import visible_sheets
from advisor_app.errors import UserError
from tests.crm.crm_builders import workbook_of

CASES = ["Número de caso", "Entidad", "Estado", "Fecha de creación", "Provincia", "Distrito"]
DIRECTORY = ["Entidad", "Asesor", "Enlace operativo", "Correo", "Teléfono"]


@pytest.mark.parametrize(
    ("headings", "purpose"),
    [
        (CASES, FilePurpose.CASES),
        (["Entidad", "Asesor"], FilePurpose.DIRECTORY),
        (DIRECTORY, FilePurpose.DIRECTORY),
        (["Provincia", "Distrito", "Corregimiento", "Fuente"], FilePurpose.DIRECTORY),
        (["Entidad", "Estado", "Provincia", "Asunto"], None),  # cases without what they need: mapped by a person
        (["Entidad"], None),
        (["a", "b"], None),
    ],
)
def test_headings_say_what_a_file_is(tmp_path: Path, headings: list[str], purpose: FilePurpose | None) -> None:
    row = ["x"] * len(headings)
    book = workbook_of(tmp_path / "a.xlsx", ("Notas", [["nada"]]), ("Hoja1", [["Un título"], [], headings, row]))
    assert file_purpose(book) is purpose
    text = tmp_path / "a.csv"
    text.write_text(";".join(headings) + "\n" + ";".join(row) + "\n", encoding="cp1252")
    assert file_purpose(text) is purpose


def test_of_a_large_sheet_only_the_beginning_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [[f"N-{at}", "IDAAN", "Abierto", datetime(2024, 1, 1), "Colón", "Colón"] for at in range(400)]
    path = workbook_of(tmp_path / "a.xlsx", ("Casos", [CASES, *rows]))
    whole = visible_sheets(path, path.read_bytes())
    assert [len(found) for _, found in whole] == [401]
    monkeypatch.setattr("advisor_app.crm.workbook.check_workbook", None)  # it would go through all of the sheet
    begun = visible_sheets(path, path.read_bytes(), 5, part_size=9000)
    assert begun == [("Casos", whole[0][1][:5])]


def test_a_file_too_large_for_a_directory_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Entidad;Asesor\nIDAAN;Ana\n", encoding="utf-8")
    assert file_purpose(path) is FilePurpose.DIRECTORY
    monkeypatch.setattr("advisor_app.crm.file_purpose.LARGEST_DIRECTORY", 10)
    monkeypatch.setattr("advisor_app.crm.file_purpose.read_bytes", None)
    assert file_purpose(path) is FilePurpose.CASES


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(UserError):
        file_purpose(path)
