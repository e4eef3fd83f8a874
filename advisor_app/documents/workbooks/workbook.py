"""Workbooks of typed columns: text stays text, numbers can be summed, and the same values give the same bytes.

Written as XML here, since no library does that within a minute for a million rows (decision 24).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import IO, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from advisor_app.documents.table_columns import Cell, Column, Kind, Notes, Sheet
from advisor_app.documents.whole_file import whole_file
from advisor_app.documents.workbooks.sheet_xml import filter_range, write_sheet
from advisor_app.documents.workbooks.workbook_parts import ListedSheet, package_parts, sheet_names

__all__ = ["Cell", "Column", "Kind", "Notes", "Progress", "Sheet", "write_workbook"]

Progress: TypeAlias = Callable[[int], None]
"""Hears how many rows are written, of all sheets; what it raises ends the work, and no file is left."""

_BEFORE_ALL = (1980, 1, 1, 0, 0, 0)
_NOTES_COLUMNS = (
    Column("Sobre", width=34, wraps=True),
    Column("Columna", width=30, wraps=True),
    Column("Explicación", width=100, wraps=True),
)


def write_workbook(
    to: Path | IO[bytes], sheets: Sequence[Sheet], notes: Notes, progress: Progress | None = None
) -> int:
    """Write an xlsx file while its rows stream through, and tell how many they are, without the notes.

    A path is replaced when all is written, never before. Raises OSError; TypeError for a value that is not of its
    column's kind; ValueError for a row of another length; and whatever `progress` or the rows raise.
    """
    if isinstance(to, Path):
        with whole_file(to) as stream:
            return _write(stream, sheets, notes, progress)
    return _write(to, sheets, notes, progress)


def _write(stream: IO[bytes], sheets: Sequence[Sheet], notes: Notes, progress: Progress | None) -> int:
    told = progress or _unheard
    listed: list[tuple[str, str, bool]] = []
    done = 0
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:

        def put(sheet: Sheet, rows: Iterator[Sequence[Cell]], hears: Progress) -> int:
            with package.open(_entry(f"xl/worksheets/sheet{len(listed) + 1}.xml"), "w") as part:
                count = write_sheet(
                    part, sheet.columns, rows, first=not listed, filtered=sheet.filtered, progress=hears
                )
            listed.append((sheet.title, filter_range(sheet.columns, count), sheet.filtered))
            return count

        for sheet in sheets:
            rows = iter(sheet.rows)
            following: Sequence[Cell] | None = None
            while True:
                before = done
                waiting = rows if following is None else chain([following], rows)
                done += put(sheet, waiting, lambda count, before=before: told(before + count))  # type: ignore[misc]
                following = next(rows, None)
                if following is None:
                    break
        last = _notes_sheet(sheets, notes)
        put(last, iter(last.rows), _unheard)
        names = sheet_names([title for title, _, _ in listed])
        parts = package_parts(
            [ListedSheet(name, where, filtered) for name, (_, where, filtered) in zip(names, listed, strict=True)],
            notes.title,
            notes.author,
        )
        for name, content in parts.items():
            package.writestr(_entry(name), content.encode())
    return done


def _notes_sheet(sheets: Sequence[Sheet], notes: Notes) -> Sheet:
    lines: list[tuple[str, str, str]] = [("Título", "", notes.title)]
    lines += [(about, "", words) for about, words in notes.lines]
    lines += [
        (f"Hoja «{sheet.title}»", column.heading, column.meaning)
        for sheet in sheets
        for column in sheet.columns
        if column.meaning
    ]
    return Sheet("Notas", _NOTES_COLUMNS, lines, filtered=False)


def _entry(name: str) -> ZipInfo:
    """A part whose moment is no clock's."""
    entry = ZipInfo(name, date_time=_BEFORE_ALL)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o600 << 16
    return entry


def _unheard(_rows: int) -> None:
    """Where nobody listens."""
