"""Provinces and comarcas, their districts, and the corregimientos of these: a list that staff correct."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.names import name_key, tidy

SHIPPED = "de fábrica"
"""The source of what the program brings; whoever corrects a place names another."""
OWN = "la oficina"
"""The source of a place that somebody corrected without naming any."""


@dataclass(frozen=True, slots=True)
class Place:
    """A province or comarca, one of its districts, or a corregimiento of it; what is not named is "".

    source  where it was taken from
    """

    id: UUID
    province: str
    district: str = ""
    corregimiento: str = ""
    source: str = ""
    version: int = 1

    @property
    def key(self) -> str:
        return place_key(self.province, self.district, self.corregimiento)

    @property
    def name(self) -> str:
        return self.corregimiento or self.district or self.province


def place_key(province: str, district: str = "", corregimiento: str = "") -> str:
    """What two spellings of one place share. Corregimientos of one name stand in several districts."""
    return "/".join(name_key(tidy(part)) for part in (province, district, corregimiento))


def read_shipped_places(file: Path) -> list[tuple[str, str, str]]:
    """Province, district and corregimiento of each line of a file of templates/territory; lines with # are its notice.

    Raises `UserError("territory_file_unreadable")` naming the line.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("territory_file_unreadable", path=str(file), line=0, detail=str(error)) from error
    found: dict[str, tuple[str, str, str]] = {}
    lines = text.splitlines()
    numbered = [(number, line) for number, line in enumerate(lines, start=1) if line.strip() and line[0] != "#"]
    for number, cells in zip((number for number, _ in numbered), csv.reader(line for _, line in numbered), strict=True):
        parts = [tidy(cell) for cell in cells]
        if not 1 <= len(parts) <= 3 or not parts[0] or (len(parts) == 3 and parts[2] and not parts[1]):
            raise UserError("territory_file_unreadable", path=str(file), line=number, detail=numbered[0][1])
        province, district, several = [*parts, "", ""][:3]
        for corregimiento in ["", *(tidy(one) for one in several.split(";"))] if district else [""]:
            place = (province, district, corregimiento)
            found.setdefault(place_key(*place), place)
        found.setdefault(place_key(province), (province, "", ""))
    return sorted(found.values(), key=lambda place: [name_key(part) for part in place])
