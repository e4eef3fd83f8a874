"""Reads a directory: the program's own workbook, or a list of entities as people make it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from advisor_app.crm.delimited import DELIMITERS, Dialect, decode
from advisor_app.crm.directory_headings import SHEET_NAMES, heading_key, headings_of
from advisor_app.crm.file_kind import kind_of, read_bytes
from advisor_app.crm.table import HEADER_SEARCH, Cell
from advisor_app.crm.workbook import visible_sheets
from advisor_app.errors import UserError
from advisor_app.office.directory.sheets import RawRow, RawSheet, SheetKind
from advisor_app.office.names import name_key, tidy

_ESSENTIAL = {
    SheetKind.ENTITIES: ({"name", "acronym"},),
    SheetKind.PEOPLE: ({"entity"}, {"name", "email"}),
    SheetKind.TERMS: ({"entity"}, {"days"}),
    SheetKind.PLACES: ({"province"}, {"district", "corregimiento"}),
}
"""Of each of these sets a sheet of the kind has at least one field."""


def read_directory(path: Path) -> list[RawSheet]:
    """The sheets in which a directory was recognised, in the order entities, people, terms, places.

    Raises what `read_bytes` and `kind_of` raise, and `UserError`: "workbook_damaged", "workbook_protected",
    "directory_not_found" where no sheet names an entity.
    """
    content = read_bytes(path)
    tables = _csv(path, content) if kind_of(path, content) == "csv" else visible_sheets(path, content)
    found = [sheet for name, rows in tables if (sheet := directory_sheet(name, rows)) is not None]
    if not found:
        raise UserError("directory_not_found", path=str(path))
    order = list(SheetKind)
    return sorted(found, key=lambda sheet: order.index(sheet.kind))


def _csv(path: Path, content: bytes) -> list[tuple[str, Sequence[Sequence[Cell]]]]:
    text = decode(content)[0].replace("\0", "")
    first = next((line for line in text.splitlines() if line.strip()), "")
    return [(path.stem, list(Dialect(max(DELIMITERS, key=first.count)).reader(text)))]


def directory_sheet(name: str, rows: Sequence[Sequence[Cell]]) -> RawSheet | None:
    """A sheet of a directory; None for any other.

    It is of the kind that its name says, where its headings allow it; else of the one that most headings speak for.
    """
    named = SHEET_NAMES.get(name_key(name))
    best: tuple[tuple[bool, int], RawSheet] | None = None
    for kind in SheetKind:
        found = _as_kind(name, rows, kind)
        if found is None:
            continue
        rank = (kind is named, len(found.headings))
        if best is None or rank > best[0]:
            best = (rank, found)
    return best[1] if best else None


def _as_kind(name: str, rows: Sequence[Sequence[Cell]], kind: SheetKind) -> RawSheet | None:
    known = headings_of(kind)
    best: dict[str, int] = {}
    header = -1
    for index, row in enumerate(rows[:HEADER_SEARCH]):
        places: dict[str, int] = {}
        for place, cell in enumerate(row):
            field = known.get(heading_key(cell)) if isinstance(cell, str) and cell.strip() else None
            if field is not None:
                places.setdefault(field, place)
        if len(places) > len(best):
            best, header = places, index
    if any(best.keys().isdisjoint(needed) for needed in _ESSENTIAL[kind]):
        return None
    titles = [tidy(cell) if isinstance(cell, str) else tidy(str(cell)) for cell in rows[header]]
    taken = set(best.values())
    return RawSheet(
        kind,
        name,
        {field: titles[place] for field, place in best.items()},
        tuple(
            RawRow(number, {field: row[place] if place < len(row) else "" for field, place in best.items()})
            for number, row in enumerate(rows[header + 1 :], start=header + 2)
            if any(place < len(row) and str(row[place]).strip() for place in taken)
        ),
        tuple(title for place, title in enumerate(titles) if title and place not in taken),
    )
