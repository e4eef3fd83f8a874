"""A small CSV file of scores, whose headings are its own: every value stays text, every row keeps its number."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from advisor_app.crm.delimited import DELIMITERS, decode
from advisor_app.crm.file_kind import kind_of, read_bytes
from advisor_app.errors import UserError


@dataclass(frozen=True, slots=True)
class PlainRow:
    """`row` is the file's own number, the heading being 1 unless blank rows stand above it."""

    row: int
    cells: tuple[str, ...]

    def cell(self, place: int | None) -> str:
        return "" if place is None or place >= len(self.cells) else self.cells[place].strip()


@dataclass(frozen=True, slots=True)
class PlainTable:
    headers: tuple[str, ...]
    rows: tuple[PlainRow, ...]


def read_plain_table(path: Path) -> PlainTable:
    """Raises what `read_bytes` and `kind_of` raise, and `UserError`: "scores_not_csv", "scores_unreadable"."""
    content = read_bytes(path)
    if kind_of(path, content) != "csv":
        raise UserError("scores_not_csv", path=str(path))
    text = decode(content)[0].replace("\0", "")
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [PlainRow(number, tuple(cells)) for number, cells in enumerate(records, start=1)]
    except csv.Error as error:
        raise UserError("scores_unreadable", path=str(path), detail=str(error)) from error
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not filled:
        raise UserError("no_header", path=str(path))
    return PlainTable(tuple(cell.strip() for cell in filled[0].cells), tuple(filled[1:]))
