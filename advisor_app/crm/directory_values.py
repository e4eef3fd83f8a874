"""What the cells of a directory's sheets say: days, mails, kinds; and what cannot be read, by row and column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from advisor_app.crm.directory_cells import Cells, day_of
from advisor_app.office.directory.requirements import Requirement
from advisor_app.office.directory.sheets import RawSheet, SheetKind, SheetProblem
from advisor_app.office.names import name_key, tidy
from advisor_app.office.people import LiaisonKind

_LEADING_DAY = re.compile(r"^(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})[\s:,;.-]*(.*)$", re.DOTALL)
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class PersonCells:
    """A person as a row names one; without a name the mail alone is known."""

    name: str
    kind: LiaisonKind | None
    post: str = ""
    email: str = ""
    telephone: str = ""


@dataclass(frozen=True, slots=True)
class EntityRow:
    """Blank texts and None say nothing: what is known stays."""

    sheet: str
    number: int
    name: str
    texts: dict[str, str]
    advisor_from: date | None
    confirmed_on: date | None
    other_names: tuple[str, ...]
    people: tuple[PersonCells, ...]
    requirements: dict[Requirement, tuple[bool, date | None, str]]
    """Whether it applies, the day on which it was met, and a note."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    sheet: str
    number: int
    entity: str
    person: PersonCells
    district: str
    inside: bool | None
    start: date | None
    end: date | None
    confirmed_on: date | None
    replaced_by: str


@dataclass(frozen=True, slots=True)
class TermRow:
    sheet: str
    number: int
    entity: str
    type: str
    region: str
    days: int | None
    start: date | None
    responsible: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    sheet: str
    number: int
    province: str
    district: str
    corregimiento: str
    source: str


@dataclass
class DirectoryRows:
    """What a file's sheets say; `problems` are of cells that say nothing that can be kept."""

    entities: list[EntityRow] = field(default_factory=list)
    people: list[PersonRow] = field(default_factory=list)
    terms: list[TermRow] = field(default_factory=list)
    places: list[PlaceRow] = field(default_factory=list)
    problems: list[SheetProblem] = field(default_factory=list)


def read_rows(sheets: Sequence[RawSheet], is_address: Callable[[str], bool]) -> DirectoryRows:
    """`is_address` says whether a letter could go to it."""
    found = DirectoryRows()
    for sheet in sheets:
        for row in sheet.rows:
            cells = Cells(sheet, row, found.problems, is_address)
            if sheet.kind is SheetKind.ENTITIES:
                _add(found.entities, _entity(cells))
            elif sheet.kind is SheetKind.PEOPLE:
                found.people.extend(_people(cells))
            elif sheet.kind is SheetKind.TERMS:
                _add(found.terms, _term(cells))
            else:
                _add(found.places, _place(cells))
    return found


def _add(rows: list[_Row], row: _Row | None) -> None:
    if row is not None:
        rows.append(row)


def _entity(cells: Cells) -> EntityRow | None:
    acronym, name, full_name = cells.text("acronym"), cells.text("name"), cells.text("full_name")
    if acronym and name:
        full_name = full_name or name
    name = acronym or name or full_name
    if not name:
        cells.tell("name" if "name" in cells.fields else "acronym", "directory_entity_missing", "")
        return None
    texts = {key: cells.text(key) for key in ("kind", "sector", "parent", "district", "address", "advisor")}
    mails = cells.mails("advisor_email")
    return EntityRow(
        sheet=cells.sheet,
        number=cells.number,
        name=name,
        texts={**texts, "full_name": full_name, "advisor_email": mails[0][1] if mails else ""},
        advisor_from=cells.day("advisor_from"),
        confirmed_on=cells.day("confirmed_on"),
        other_names=tuple(name for one in cells.text("other_names").split(";") if (name := tidy(one))),
        people=(
            *_inline(cells, "operational", LiaisonKind.OPERATIONAL),
            *_inline(cells, "executive", LiaisonKind.EXECUTIVE),
        ),
        requirements={
            Requirement(key.removeprefix("requirement:")): noted
            for key in cells.fields
            if key.startswith("requirement:") and (noted := _noted(cells, key)) is not None
        },
    )


def _inline(cells: Cells, who: str, kind: LiaisonKind) -> list[PersonCells]:
    """Liaisons named within an entity's row: names and mails beside each other, or mails alone."""
    mails = cells.mails(f"{who}_email")
    text = cells.raw(who)
    names = [tidy(one) for one in re.split(r"[;\n\r/]+", text)] if isinstance(text, str) else [cells.text(who)]
    named = [one for one in names if one and "@" not in one]
    mails += [("", one) for one in names if "@" in one and cells.is_address(one)]
    post, phone = cells.text(f"{who}_post"), cells.text(f"{who}_phone")
    found = []
    for place in range(max(len(named), len(mails))):
        own, mail = mails[place] if place < len(mails) else ("", "")
        name = named[place] if place < len(named) else own
        found.append(
            PersonCells(name, kind, post, mail, phone) if place == 0 else PersonCells(name, kind, "", mail, "")
        )
    return found


def _people(cells: Cells) -> list[PersonRow]:
    entity = cells.text("entity")
    mails, name = cells.mails("email"), cells.text("name")
    if not entity:
        cells.tell("entity", "directory_entity_missing", name or (mails[0][1] if mails else ""))
        return []
    if not name and not mails:
        cells.tell("name", "directory_person_missing", "")
        return []
    kind = cells.kind("kind")
    started, ended = cells.day("start"), cells.day("end")
    if started is not None and ended is not None and ended < started:
        cells.tell("end", "directory_days_backwards", f"{ended:%d/%m/%Y}", f"{started:%d/%m/%Y}")
        return []
    many = mails or [("", "")]
    if name:  # a person's second mail is no second person
        many = many[:1]
    return [
        PersonRow(
            sheet=cells.sheet,
            number=cells.number,
            entity=entity,
            person=PersonCells(name or own, kind, cells.text("post"), mail, cells.text("telephone")),
            district=cells.text("district"),
            inside=cells.yes("inside"),
            start=started,
            end=ended,
            confirmed_on=cells.day("confirmed_on"),
            replaced_by=cells.text("replaced_by"),
        )
        for own, mail in many
    ]


def _term(cells: Cells) -> TermRow | None:
    entity = cells.text("entity")
    if not entity:
        cells.tell("entity", "directory_entity_missing", cells.text("days"))
        return None
    written = cells.text("days")
    days = cells.days("days")
    if written and days is None:
        return None
    texts = {key: cells.text(key) for key in ("type", "region", "responsible")}
    return TermRow(
        cells.sheet, cells.number, entity, texts["type"], texts["region"], days, cells.day("from"),
        texts["responsible"],
    )  # fmt: skip


def _place(cells: Cells) -> PlaceRow | None:
    province, district, corregimiento = (cells.text(key) for key in ("province", "district", "corregimiento"))
    if not province:
        cells.tell("province", "place_without_province", corregimiento or district)
        return None
    if corregimiento and not district:
        cells.tell("district", "place_without_district", corregimiento)
        return None
    return PlaceRow(cells.sheet, cells.number, province, district, corregimiento, cells.text("source"))


def _noted(cells: Cells, key: str) -> tuple[bool, date | None, str] | None:
    """A day, a day with a note, "no aplica" with or without a note, or a note alone."""
    value = cells.raw(key)
    if not isinstance(value, str):
        day = day_of(value)
        if day is None:
            cells.tell(key, "directory_day", cells.text(key))
        return None if day is None else (True, day, "")
    text = tidy(value)
    if not text:
        return None
    if name_key(text).startswith("no aplica"):
        return False, None, text[len("no aplica") :].lstrip(" :;,.-")
    told = _LEADING_DAY.match(text)
    if told is None:
        return True, None, text
    day = day_of(told[1])
    if day is None:
        cells.tell(key, "directory_day", told[1])
        return None
    return True, day, told[2]
