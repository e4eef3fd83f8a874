"""The directory as a workbook that import reads back: entities, people, agreements, places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from advisor_app.documents.table_columns import Cell, Column, Kind, Notes, Sheet
from advisor_app.office.directory.requirements import RequirementNote
from advisor_app.office.directory.sheets import (
    ENTITY_HEADINGS,
    KIND_WORDS,
    PEOPLE_HEADINGS,
    PLACE_HEADINGS,
    REQUIREMENT_HEADINGS,
    TERM_HEADINGS,
    SheetKind,
)
from advisor_app.office.directory.territory import Place
from advisor_app.office.indicators.service_terms import ServiceTerm
from advisor_app.office.people import Liaison

_DAYS = frozenset({"advisor_from", "confirmed_on", "start", "end", "from"})
_WIDTHS = {
    "full_name": 44.0, "address": 40.0, "advisor": 24.0, "advisor_email": 30.0, "other_names": 30.0, "name": 26.0,
    "post": 34.0, "email": 32.0, "responsible": 34.0, "province": 26.0, "district": 22.0, "corregimiento": 26.0,
}  # fmt: skip
_MEANINGS = {
    "district": "Donde queda la sede, o donde trabaja la persona. Si es Panamá se le visita cada mes; si no, cada año.",
    "other_names": "Otras maneras de escribir el nombre, separadas por punto y coma; llevan a la misma entidad.",
    "advisor_from": "Desde qué día la atiende; en blanco, desde el día en que se importa.",
    "end": "El último día en el cargo; en blanco mientras sigue.",
    "days": "Días calendario desde la creación del caso; en blanco, desde ese día no hay término propio.",
    "region": "Una provincia o comarca, si el término vale solo para sus casos; en blanco, para todo el país.",
}
_ABOUT = (
    ("Para qué", "Se corrige en Excel y se vuelve a importar. Una celda en blanco no borra nada; nada se elimina."),
    ("Datos personales", "De cada persona solo van los datos de contacto de su cargo público. No agregue otros."),
    ("Lista de ingreso", "En sus columnas va una fecha, una fecha y una nota, o «no aplica»."),
    (
        "Territorio",
        "No es una lista oficial; la oficina la corrige. Para lo oficial, vea el INEC y el Tribunal Electoral.",
    ),
)


def directory_sheets(
    entities: Iterable[Mapping[str, Cell]],
    people: Iterable[Mapping[str, Cell]],
    terms: Iterable[Mapping[str, Cell]],
    places: Iterable[Mapping[str, Cell]],
) -> list[Sheet]:
    """Rows by field; what a row does not have stays blank."""
    return [
        _sheet(SheetKind.ENTITIES, {**ENTITY_HEADINGS, **REQUIREMENT_HEADINGS}, entities),
        _sheet(SheetKind.PEOPLE, PEOPLE_HEADINGS, people),
        _sheet(SheetKind.TERMS, TERM_HEADINGS, terms),
        _sheet(SheetKind.PLACES, PLACE_HEADINGS, places),
    ]


def directory_notes(office: str) -> Notes:
    return Notes("Directorio de entidades", (("Oficina", office), *_ABOUT))


def person_cells(person: Liaison, entity: str, successor: str) -> dict[str, Cell]:
    return {
        "entity": entity,
        "name": person.name,
        "kind": KIND_WORDS[person.kind],
        "post": person.post,
        "email": person.email,
        "telephone": person.telephone,
        "district": person.district,
        "inside": "sí" if person.in_panama_district else "no",
        "start": person.start,
        "end": person.end,
        "replaced_by": successor,
        "confirmed_on": person.confirmed_on,
    }


def term_cells(term: ServiceTerm, entity: str) -> dict[str, Cell]:
    return {
        "entity": entity,
        "type": term.type,
        "region": term.region,
        "days": term.days,
        "from": term.valid_from,
        "responsible": term.responsible,
    }


def place_cells(place: Place) -> dict[str, Cell]:
    return {
        "province": place.province,
        "district": place.district,
        "corregimiento": place.corregimiento,
        "source": place.source,
    }


def note_text(note: RequirementNote) -> str:
    """As import reads it: a day, a day and a note, "no aplica", or a note."""
    if not note.applies:
        return f"no aplica: {note.note}" if note.note else "no aplica"
    return " ".join(part for part in (f"{note.met_on:%d/%m/%Y}" if note.met_on else "", note.note) if part)


def _sheet(kind: SheetKind, headings: Mapping[str, str], rows: Iterable[Mapping[str, Cell]]) -> Sheet:
    fields = list(headings)
    columns = tuple(
        Column(headings[field], _kind_of(field), _WIDTHS.get(field, 0.0), _MEANINGS.get(field, "")) for field in fields
    )
    return Sheet(kind.value, columns, _in_order(fields, rows))


def _in_order(fields: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> list[list[Cell]]:
    return [[row.get(field) or (0 if row.get(field) == 0 else None) for field in fields] for row in rows]


def _kind_of(field: str) -> Kind:
    if field in _DAYS:
        return Kind.DAY
    return Kind.WHOLE if field == "days" else Kind.TEXT
