"""A whole import of a directory goes back, row by row to what was there; not where something rests on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from services_cases import Export, week_of_cases
from sqlalchemy import select

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.import_directory import import_directory
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.save_entity import add_entity
from advisor_app.services.directory.save_liaison import add_liaison, list_liaisons
from advisor_app.services.directory.undo_directory_import import list_directory_imports, undo_directory_import
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.store.directory.directory_imports import RECORDED

SHEETS = {
    "Entidades": [
        ["Entidad", "Nombre completo", "Adscrita a", "Asesor", "Desde", "Enlace", "Correo", "Alias"],
        [
            "IDAAN",
            "Instituto de Acueductos",
            "MINSA",
            "Ana Ríos",
            date(2024, 1, 1),
            "Karina Atencio",
            "k@x.example",
            "",
        ],
        ["MINSA", "Ministerio de Salud", "", "Beto Mora", date(2024, 1, 1), "Luis Gil", "l@x.example", "Salud"],
    ],
    "Acuerdos": [["Entidad", "Tipo de caso", "Días", "Desde"], ["IDAAN", "Queja", 10, date(2024, 1, 1)]],
}
FILE_ALONE = pytest.mark.parametrize("office_location", ["sqlite"], indirect=True)


@pytest.fixture
def before(office: Office) -> dict[str, Any]:
    idaan = add_entity(office, "IDAAN")
    add_advisor(office, "Ana Ríos", "ana@x.example")
    add_advisor(office, "Carla Paz", "carla@x.example")
    assign_entities(office, ["IDAAN"], "Carla Paz", date(2023, 1, 1))
    add_liaison(office, idaan.id, "Karina Atencio", LiaisonKind.OPERATIONAL, post="Jefa", email="vieja@x.example")
    return rows(office)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, lines in SHEETS.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.save(tmp_path / "directorio.xlsx")
    return tmp_path / "directorio.xlsx"


def rows(office: Office) -> dict[str, Any]:
    """Everything that an import may touch, without who signed it last."""
    with office.store.reading() as reading:
        connection = reading._transaction.connection
        signed = {"version", "changed_by", "changed_at"}
        return {
            table.name: sorted(
                repr({name: value for name, value in row.items() if name not in signed})
                for row in connection.execute(select(table)).mappings()
            )
            for table in RECORDED
        }


def test_all_of_it_goes_back(office: Office, before: dict[str, Any], workbook: Path) -> None:
    done = import_directory(office, workbook)
    assert done.applied
    assert rows(office) != before
    (line,) = list_directory_imports(office)
    assert (line.id, line.file_name, line.who, line.undone_at) == (
        done.import_id, "directorio.xlsx", "Marisol Quintero", None,
    )  # fmt: skip
    assert line.added > 5
    assert line.changed >= 3

    undo_directory_import(office, "last")

    assert rows(office) == before
    with office.store.reading() as reading:
        assert reading.history.entries(limit=1)[0].action == "directory.import_undone"
    assert list_directory_imports(office)[0].undone_by == "Marisol Quintero"
    with pytest.raises(UserError, match="import_undone_already"):
        undo_directory_import(office, str(line.id))
    assert import_directory(office, workbook).applied, "and it can come in again"
    again = import_directory(office, workbook)
    assert again.import_id is None, "what changes nothing is no import"


@FILE_ALONE
def test_what_was_changed_or_used_since_stays(office: Office, before: dict[str, Any], workbook: Path) -> None:
    import_directory(office, workbook)
    minsa = next(line.entity for line in list_entities(office) if line.entity.name == "MINSA")
    add_liaison(office, minsa.id, "Otra Persona", LiaisonKind.EXECUTIVE, email="o@x.example")
    there = rows(office)
    with pytest.raises(UserError, match="directory_import_in_use"):
        undo_directory_import(office, "last")
    assert rows(office) == there
    karina = next(one for one in list_liaisons(office, idaan_of(office)) if one.name == "Karina Atencio")
    with office.store.unit_of_work("otra") as work:
        work.liaisons.save(karina)
        work.commit()
    with pytest.raises(UserError, match="directory_import_changed_since"):
        undo_directory_import(office, "last")


@FILE_ALONE
def test_a_drawn_week_keeps_its_advisor(
    office: Office, before: dict[str, Any], workbook: Path, take_in: Export
) -> None:
    take_in(week_of_cases(40))
    import_directory(office, workbook)
    draw_round(office, IsoWeek(2024, 12))
    with pytest.raises(UserError, match="directory_import_drawn"):
        undo_directory_import(office, "last")


def idaan_of(office: Office) -> Any:
    return next(line.entity.id for line in list_entities(office) if line.entity.name == "IDAAN")
