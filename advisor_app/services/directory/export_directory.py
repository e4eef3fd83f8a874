"""The whole directory as a workbook that import reads back to the same state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.documents.table_columns import Cell
from advisor_app.documents.workbooks.directory_workbook import (
    directory_notes,
    directory_sheets,
    note_text,
    person_cells,
    place_cells,
    term_cells,
)
from advisor_app.documents.workbooks.workbook import write_workbook
from advisor_app.errors import EnvironmentFault
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.sheets import REQUIREMENT_HEADINGS
from advisor_app.office.indicators.service_terms import ServiceTerm, in_order
from advisor_app.office.names import name_key
from advisor_app.services.directory.correct_places import known_places
from advisor_app.services.directory.list_entities import people_by_entity
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class DirectoryExported:
    file: Path
    entities: int
    people: int
    terms: int
    places: int


def export_directory(office: Office, path: Path) -> DirectoryExported:
    """Everybody who ever served, terms of all times, and places. Raises `EnvironmentFault("file_not_saved")`."""
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        entities = list(_entities(reading, names))
        people = list(_people(reading, names))
        terms = [term_cells(one, names[one.entity_id]) for one in _terms(reading) if one.entity_id in names]
        places = [place_cells(one) for one in known_places(reading)]
    sheets = directory_sheets(entities, people, sorted(terms, key=_by_entity), places)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_workbook(path, sheets, directory_notes("CAC 3-1-1").signed(office.who))
    except OSError as error:
        raise EnvironmentFault("file_not_saved", file=str(path), reason=error.strerror or str(error)) from error
    return DirectoryExported(path, len(entities), len(people), len(terms), len(places))


def _entities(reading: Reading, names: dict[UUID, str]) -> Iterator[dict[str, Cell]]:
    advisors = {one.id: one for one in reading.advisors.all()}
    holders = {one.entity_id: one for one in reading.assignments.on(panama_day(now_utc()))}
    spellings = reading.entities.spellings()
    notes = reading.directory.requirements()
    for one in reading.entities.all():
        held = holders.get(one.id)
        advisor = advisors[held.advisor_id] if held else None
        noted = notes.get(one.id, {}).values()
        others = [name for name in spellings.get(one.id, []) if name_key(name) != name_key(one.name)]
        yield {
            "name": one.name,
            "full_name": one.full_name,
            "kind": one.kind,
            "sector": one.sector,
            "parent": names.get(one.parent_id, "") if one.parent_id else "",
            "district": one.seat_district,
            "address": one.address,
            "advisor": advisor.name if advisor else "",
            "advisor_email": advisor.email if advisor else "",
            "advisor_from": held.start if held else None,
            "confirmed_on": one.confirmed_on,
            "other_names": "; ".join(others),
            **{key: text for note in noted if (key := f"requirement:{note.item}") in REQUIREMENT_HEADINGS
               and (text := note_text(note))},
        }  # fmt: skip


def _people(reading: Reading, names: dict[UUID, str]) -> Iterator[dict[str, Cell]]:
    people = people_by_entity(reading)
    for entity_id, name in names.items():
        of_entity = people.get(entity_id, [])
        called = {one.id: one.name for one in of_entity}
        for one in sorted(of_entity, key=lambda person: (person.kind.value, name_key(person.name))):
            yield person_cells(one, name, called.get(one.replaced_by, "") if one.replaced_by else "")


def _terms(reading: Reading) -> list[ServiceTerm]:
    """Of several of one day for the same cases, the last, which is the one that holds."""
    kept = {
        (one.entity_id, name_key(one.type), name_key(one.region), one.valid_from): one
        for one in in_order(reading.indicators.service_terms())
    }
    return list(kept.values())


def _by_entity(row: Mapping[str, Cell]) -> tuple[str, str, str]:
    return name_key(str(row["entity"])), str(row["region"]), str(row["type"])
