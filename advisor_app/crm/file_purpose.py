"""Whether a file is an export of cases or a directory of entities, from the headings of its sheets alone."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from advisor_app.crm.delimited import DELIMITERS, Dialect, decode
from advisor_app.crm.directory_workbook import directory_sheet
from advisor_app.crm.file_kind import kind_of, read_bytes
from advisor_app.crm.table import HEADER_SEARCH, Cell
from advisor_app.crm.vocabulary import Vocabulary, header_words, load_vocabulary
from advisor_app.crm.workbook import visible_sheets
from advisor_app.office.case import REQUIRED_FIELDS

LARGEST_DIRECTORY = 16 << 20
"""Bytes. A larger file holds cases, and is not read to find that out: the window's own process has no room for it."""
_HEAD = 64 << 10
"""Bytes of a text in which its headings stand."""
_FEWEST = 2
"""A single heading, the entity's, stands in nearly every file."""


class FilePurpose(StrEnum):
    CASES = "cases"
    DIRECTORY = "directory"


def file_purpose(path: Path) -> FilePurpose | None:
    """What the file's headings speak for; None where they are not known.

    Raises what `read_bytes`, `kind_of` and `visible_sheets` raise.
    """
    if path.is_file() and path.stat().st_size > LARGEST_DIRECTORY:
        return FilePurpose.CASES
    content = read_bytes(path)
    as_text = kind_of(path, content) == "csv"
    heads = _text_head(path, content) if as_text else visible_sheets(path, content, HEADER_SEARCH)
    vocabulary = load_vocabulary()
    fields = [_case_fields(row, vocabulary) for _, rows in heads for row in rows[:HEADER_SEARCH]]
    best = max(fields, key=len, default=set())
    if best.issuperset(REQUIRED_FIELDS):
        return FilePurpose.CASES
    sheets = [sheet for name, rows in heads if (sheet := directory_sheet(name, rows)) is not None]
    told = max((len(sheet.headings) for sheet in sheets), default=0)
    return FilePurpose.DIRECTORY if told >= _FEWEST and told >= len(best) else None


def _case_fields(row: Sequence[Cell], vocabulary: Vocabulary) -> set[str]:
    words = {header_words(cell) for cell in row if isinstance(cell, str) and cell.strip() and len(cell) < 100}
    return {name for name, known in vocabulary.fields.items() if not words.isdisjoint(known.exact)}


def _text_head(path: Path, content: bytes) -> Sequence[tuple[str, Sequence[Sequence[Cell]]]]:
    head = content[:_HEAD]
    if len(head) < len(content):
        head = head[: head.rfind(b"\n") + 1] or head
    text = decode(head)[0].replace("\0", "")
    first = next((line for line in text.splitlines() if line.strip()), "")
    records = Dialect(max(DELIMITERS, key=first.count)).reader(text)
    return [(path.stem, [record for record, _ in zip(records, range(HEADER_SEARCH), strict=False)])]
