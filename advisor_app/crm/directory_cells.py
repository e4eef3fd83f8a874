"""One row of a directory's sheet, read field by field; what cannot be read is told by row and column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypeVar

from advisor_app.crm.written_dates import read_day, split_moment
from advisor_app.office.directory.sheets import RawCell, RawRow, RawSheet, SheetProblem
from advisor_app.office.indicators.service_terms import LONGEST_TERM
from advisor_app.office.names import name_key, tidy
from advisor_app.office.people import LiaisonKind

_SEPARATED = re.compile(r"[;,\n\r/]+|\s{2,}")
_NAMED_MAIL = re.compile(r"^(?P<name>[^<]*)<(?P<mail>[^>]+)>$")
_YES = frozenset({"si", "s", "x", "1", "true", "verdadero", "yes"})
_NO = frozenset({"no", "n", "0", "false", "falso", "-"})
_KINDS: Sequence[tuple[str, LiaisonKind]] = (
    ("operativ", LiaisonKind.OPERATIONAL),
    ("operational", LiaisonKind.OPERATIONAL),
    ("ejecutiv", LiaisonKind.EXECUTIVE),
    ("executive", LiaisonKind.EXECUTIVE),
    ("funcionari", LiaisonKind.OFFICIAL),
    ("autoridad", LiaisonKind.OFFICIAL),
    ("official", LiaisonKind.OFFICIAL),
    ("enlace", LiaisonKind.OPERATIONAL),
)
_Read = TypeVar("_Read")


class Cells:
    """One row, read field by field."""

    def __init__(
        self, sheet: RawSheet, row: RawRow, problems: list[SheetProblem], is_address: Callable[[str], bool]
    ) -> None:
        self.sheet, self.number = sheet.name, row.number
        self.fields = row.cells.keys()
        self._headings, self._cells, self._problems = sheet.headings, row.cells, problems
        self.is_address = is_address

    def raw(self, name: str) -> RawCell:
        return self._cells.get(name, "")

    def text(self, name: str) -> str:
        value = self.raw(name)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return tidy(str(value))

    def tell(self, name: str, code: str, value: str, more: str = "") -> None:
        self._problems.append(SheetProblem(self.sheet, self.number, self._headings.get(name, ""), code, value, more))

    def several(self, name: str) -> list[str]:
        value = self.raw(name)
        text = value if isinstance(value, str) else self.text(name)
        return [tidy(part) for part in _SEPARATED.split(text) if tidy(part)]

    def day(self, name: str) -> date | None:
        return self._read(name, day_of, "directory_day")

    def yes(self, name: str) -> bool | None:
        return self._read(name, _yes, "directory_yes_no")

    def days(self, name: str) -> int | None:
        return self._read(name, _days, "directory_days")

    def kind(self, name: str) -> LiaisonKind | None:
        return self._read(name, _kind, "directory_kind")

    def mails(self, name: str) -> list[tuple[str, str]]:
        """Name and address of each; "Ana Peña <ana@x.gob.pa>" has both."""
        found = []
        for part in self.several(name):
            named = _NAMED_MAIL.match(part)
            address = (named["mail"] if named else part).strip().removeprefix("mailto:")
            if self.is_address(address):
                found.append((tidy(named["name"]) if named else "", address))
            else:
                self.tell(name, "directory_mail", part)
        return found

    def _read(self, name: str, reader: Callable[[RawCell], _Read | None], code: str) -> _Read | None:
        value = self.raw(name)
        if isinstance(value, str) and not tidy(value):
            return None
        found = reader(value)
        if found is None:
            self.tell(name, code, self.text(name))
        return found


def day_of(value: RawCell) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    written = read_day(split_moment(value.strip())[0])
    return None if written is None else written.under("DMY")


def _yes(value: RawCell) -> bool | None:
    if isinstance(value, bool):
        return value
    key = name_key(str(int(value)) if isinstance(value, float) else str(value))
    return True if key in _YES else False if key in _NO else None


def _days(value: RawCell) -> int | None:
    number = re.match(r"^(\d{1,4})(?:\.0)?\s*(?:d[ií]as?.*)?$", str(value).strip().lower())
    if number is None or isinstance(value, bool):
        return None
    return int(number[1]) if int(number[1]) <= LONGEST_TERM else None


def _kind(value: RawCell) -> LiaisonKind | None:
    key = name_key(str(value))
    return next((kind for part, kind in _KINDS if part in key), None)
