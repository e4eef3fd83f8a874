"""A directory in a workbook: written and read back to the same state, and read as people make one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from made_offices import copy_office, office_at

from advisor_app.errors import UserError
from advisor_app.office.directory.requirements import Requirement
from advisor_app.office.directory.territory import Place
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.services.directory.agree_term import agree_term
from advisor_app.services.directory.correct_places import correct_place, list_places
from advisor_app.services.directory.export_directory import export_directory
from advisor_app.services.directory.import_directory import DirectoryImported, import_directory
from advisor_app.services.directory.list_entities import EntityLine, list_entities
from advisor_app.services.directory.note_requirement import note_requirement
from advisor_app.services.directory.save_entity import add_entity, save_entity
from advisor_app.services.directory.save_liaison import add_liaison, end_liaison, list_liaisons, replace_liaison
from advisor_app.services.directory.take_in_directory import Outcome
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.store import new_id, open_store

Write = Callable[..., Path]
ODD = '¡Dirección de Ñuño & <Hijas> "4"!'


@pytest.fixture
def file_office(location: str) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, "Marisol Quintero")
    store.close()


@pytest.fixture
def other_office(empty_office: str, tmp_path: Path) -> Iterator[Office]:
    store = open_store(office_at(copy_office(empty_office, tmp_path / "otra.sqlite3")))
    yield Office(store, "Otra persona")
    store.close()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A workbook of one sheet or, by title, of several."""

    def written(rows: Sequence[Sequence[object]] | dict[str, Sequence[Sequence[object]]], name: str = "d.xlsx") -> Path:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.worksheets[0])
        for title, lines in (rows if isinstance(rows, dict) else {"Hoja1": rows}).items():
            sheet = workbook.create_sheet(title)
            for line in lines:
                sheet.append(list(line))
        workbook.save(tmp_path / name)
        return tmp_path / name

    return written


def line_of(office: Office, name: str) -> EntityLine:
    return next(line for line in list_entities(office) if line.entity.name == name)


def told(done: DirectoryImported) -> list[tuple[int, str, str, str]]:
    return [(one.row, one.column, one.code, one.value) for one in done.problems]


def full_directory(office: Office) -> None:
    """Parts, people who left and came, regional terms, notes, a corrected place."""
    ministry = add_entity(office, "MIDA", "Ministerio de Desarrollo Agropecuario")
    part = add_entity(office, "MIDA Chiriquí")
    save_entity(
        office,
        replace(
            part, parent_id=ministry.id, kind="regional", sector="agropecuario", seat_district="David", address=ODD
        ),
    )
    save_entity(office, replace(ministry, seat_district="Santiago", confirmed_on=date(2026, 2, 1), version=1))
    add_advisor(office, "Ana Ríos", "ana@cac.example")
    assign_entities(office, ["MIDA"], "Ana Ríos", date(2026, 1, 1))
    first = add_liaison(
        office, ministry.id, "Karina Peña", LiaisonKind.OPERATIONAL, email="k@mida.example", telephone="512-0000"
    )
    came = Liaison(new_id(), ministry.id, "Julio Ñame", LiaisonKind.OPERATIONAL, ODD, district="Panamá")
    replace_liaison(office, first, came, date(2026, 3, 2))
    add_liaison(office, ministry.id, "Luz", LiaisonKind.EXECUTIVE, in_panama_district=False, start=date(2020, 5, 4))
    end_liaison(office, add_liaison(office, part.id, "Rita", LiaisonKind.OFFICIAL, post="Regional"), date(2025, 12, 31))
    agree_term(office, "MIDA", 20, "Queja", date(2026, 1, 1), responsible="Dirección Técnica")
    agree_term(office, "MIDA", None, "Queja", date(2026, 6, 1))
    agree_term(office, "MIDA", 45, start=date(2026, 1, 1), region="Darién", responsible="Regional")
    note_requirement(office, ministry.id, Requirement.TRAINING, met_on=date(2026, 2, 3), note="con 40 personas")
    note_requirement(office, ministry.id, Requirement.REGIONAL_AGREEMENTS, applies=False, note="no hay")
    note_requirement(office, part.id, Requirement.ESCALATION, note="falta el tercer nivel")
    nargana = next(one for one in list_places(office).places if one.district == "Narganá" and not one.corregimiento)
    correct_place(office, nargana, Place(nargana.id, nargana.province, "Gaigirgordub", version=nargana.version))


def test_what_is_exported_is_read_back_to_the_same_state(
    file_office: Office, other_office: Office, tmp_path: Path
) -> None:
    full_directory(file_office)
    made = export_directory(file_office, tmp_path / "uno.xlsx")
    assert (made.entities, made.people, made.terms) == (2, 4, 3)
    done = import_directory(other_office, tmp_path / "uno.xlsx")
    assert (done.applied, done.problems) == (True, ())
    export_directory(replace(other_office, who=file_office.who), tmp_path / "dos.xlsx")
    assert (tmp_path / "dos.xlsx").read_bytes() == (tmp_path / "uno.xlsx").read_bytes()
    again = import_directory(other_office, tmp_path / "dos.xlsx")
    assert {one.outcome for one in again.done} == {Outcome.LEFT}
    with other_office.store.reading() as reading:
        assert len(reading.history.entries(action="directory.imported")) == 1, "what changes nothing is no event"
        assert reading.history.verify().ok
    assert line_of(other_office, "MIDA Chiriquí").entity.address == ODD


def test_a_list_of_entities_advisors_and_mails_is_enough_to_begin(file_office: Office, write: Write) -> None:
    path = write(
        [
            ["Dirección del CAC-311", None, None],
            [],
            ["N.º", "INSTITUCIÓN", "Asesor(a)", "Correo electrónico del enlace", "Observaciones"],
            [1, "IDAAN - Instituto de Acueductos y Alcantarillados Nacionales", "Ana Ríos", "a@i.example; b@i.example"],
            [2, "MOP", "ANA RIOS", "José Muñoz <jose@mop.example>"],
            [3, "Municipio de Chame", "Berta Solís", None, "urge"],
            [4, " I.D.A.A.N. ", None, "A@I.example"],
        ]
    )
    done = import_directory(file_office, path)
    assert done.applied, told(done)
    assert done.sheets[0].left_out == ("N.º", "Observaciones")
    lines = {line.entity.name: line for line in list_entities(file_office)}
    assert {name: line.advisor for name, line in lines.items()} == {
        "IDAAN": "Ana Ríos",
        "MOP": "Ana Ríos",
        "Municipio de Chame": "Berta Solís",
    }
    assert lines["IDAAN"].entity.full_name == "Instituto de Acueductos y Alcantarillados Nacionales"
    people = list_liaisons(file_office, lines["IDAAN"].entity.id)
    assert [one.email for one in people] == ["a@i.example", "b@i.example"]
    assert lines["MOP"].people == "José Muñoz"


def test_nothing_is_kept_where_a_cell_cannot_be(file_office: Office, write: Write) -> None:
    add_entity(file_office, "Autoridad de Aseo Urbano")
    path = write(
        {
            "Entidades": [
                ["Entidad", "Confirmada el", "Depende de", "Asesor", "Correo del enlace operativo"],
                ["MOP", "31/02/2026", None, "Ana", "jose@mop.example"],
                ["Autoridad de Aseo Urbana", None, None, None, None],
                [None, datetime(2026, 1, 1), None, None, None],
                ["MEF", None, "MINISTERIO", "Ana", "sin arroba"],
            ],
            "Enlaces": [
                ["Entidad", "Nombre", "Clase", "Desde", "Hasta"],
                ["IDAN", "Luz", "enlace", None, None],
                ["MOP", "Luz", "vecina", None, None],
                ["MOP", "Eva", "enlace", date(2026, 5, 1), date(2026, 4, 1)],
            ],
            "Acuerdos": [["Entidad", "Días", "Desde"], ["MOP", "pronto", None], ["MOP", 20.0, "1 de enero de 2026"]],
        }
    )
    for dry_run in (True, False):
        done = import_directory(file_office, path, dry_run=dry_run)
        assert not done.applied
        assert told(done) == [
            (2, "Días", "directory_days", "pronto"),
            (2, "", "directory_unknown_entity", "IDAN"),
            (3, "Clase", "directory_kind", "vecina"),
            (4, "Hasta", "directory_days_backwards", "01/04/2026"),
            (2, "Confirmada el", "directory_day", "31/02/2026"),
            (3, "", "directory_near_entity", "Autoridad de Aseo Urbana"),
            (4, "Entidad", "directory_entity_missing", ""),
            (5, "Correo del enlace operativo", "directory_mail", "sin arroba"),
            (5, "", "directory_unknown_entity", "MINISTERIO"),
        ]
    assert [line.entity.name for line in list_entities(file_office)] == ["Autoridad de Aseo Urbano"]


def test_a_near_name_is_another_entity_where_a_person_says_so(file_office: Office, write: Write) -> None:
    add_entity(file_office, "Autoridad de Aseo Urbano")
    path = write([["Entidad"], ["Autoridad de Aseo Urbana"]])
    assert not import_directory(file_office, path).applied
    assert import_directory(file_office, path, as_new=["autoridad de aseo urbana"]).applied
    assert len(list_entities(file_office)) == 2


def test_more_than_25_entities_for_one_advisor_are_refused_whole(file_office: Office, write: Write) -> None:
    path = write([["Entidad", "Asesor"], *([f"Zona {at}", "Ana"] for at in range(26))])
    done = import_directory(file_office, path)
    assert [(one.row, one.code) for one in done.problems] == [(27, "too_many_entities")]
    assert list_entities(file_office) == []


def test_a_blank_cell_leaves_what_is_known_and_a_run_without_keeping_keeps_nothing(
    file_office: Office, write: Write
) -> None:
    full_directory(file_office)
    before = line_of(file_office, "MIDA")
    path = write(
        {
            "Entidades": [["Entidad", "Distrito", "Dirección", "Asesor"], ["mida", None, "Calle 1", None]],
            "Enlaces": [["Entidad", "Nombre", "Correo", "Cargo"], ["MIDA", "LUZ", "luz@mida.example", ""]],
        }
    )
    seen = import_directory(file_office, path, dry_run=True)
    assert (seen.applied, seen.count("entity", Outcome.CHANGED), seen.count("person", Outcome.CHANGED)) == (False, 1, 1)
    assert line_of(file_office, "MIDA") == before
    import_directory(file_office, path)
    after = line_of(file_office, "MIDA")
    assert (after.entity.address, after.entity.seat_district, after.advisor) == ("Calle 1", "Santiago", "Ana Ríos")
    (luz,) = [one for one in list_liaisons(file_office, after.entity.id) if one.name == "Luz"]
    assert (luz.email, luz.start, luz.kind) == ("luz@mida.example", date(2020, 5, 4), LiaisonKind.EXECUTIVE)


def test_a_short_list_of_places_adds_to_the_programs(file_office: Office, write: Write) -> None:
    shipped = len(list_places(file_office).places)
    path = write(
        [["Provincia", "Distrito", "Corregimiento"], ["Coclé", "Antón", "El Valle"], ["COCLE", "Natá", "Villarreal"]]
    )
    done = import_directory(file_office, path)
    assert [one.outcome for one in done.done] == [Outcome.LEFT, Outcome.NEW]
    assert len(list_places(file_office).places) == shipped + 1


def test_a_csv_will_do_and_what_is_no_directory_is_told(file_office: Office, tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("Entidad;Asesor\nASEP;Ana\n", encoding="cp1252")
    assert import_directory(file_office, path).applied
    path.write_text("Color;Tamaño\nazul;4\n", encoding="utf-8")
    with pytest.raises(UserError) as refused:
        import_directory(file_office, path)
    assert refused.value.code == "directory_not_found"
