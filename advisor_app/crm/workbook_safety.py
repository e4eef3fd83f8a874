"""Refuses workbooks that would not fit in memory, before the reader opens them.

The reader unpacks a part whatever its declared size, and lays a sheet out as one dense block from its first cell to its
last; where that block can't be had the process ends without an exception. So both are measured first.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from advisor_app.errors import UserError

LARGEST_UNPACKED = 3 << 30
"""Bytes of all parts together."""
LARGEST_RATIO = 250
"""Times that a part over `SMALL_PART` may grow; real sheets grow ten- to fiftyfold."""
SMALL_PART = 64 << 20
LARGEST_SHEET = 80_000_000
"""Cells from the first to the last, the empty ones between them counted."""

_REFERENCE = re.compile(rb' r="([A-Z]+)(\d+)"')
_BLOCK = 1 << 20
_OVERLAP = 1024
_LONG_STRING = 4 * 32_767
"""Bytes; a cell of the longest text that a spreadsheet holds has no more."""
_MOST_LONG_STRINGS = 100
_SI_END = len(b"</si>") - 1
_REFERENCE_REST = len(b"<v>0</v>") - 1
"""Bytes carried to the next block, too few to hold a whole use, so that none is counted twice."""
_LOCAL_HEADER = 30
_NAME_LENGTH_AT = 26


def check_workbook(path: Path, content: bytes) -> int:
    """The rows of the longest sheet.

    Raises `UserError` for a damaged package, one that is no workbook, and one that would not fit.
    """
    try:
        package = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise UserError("workbook_damaged", path=str(path)) from None
    with package:
        parts = package.infolist()
        names = {part.filename.casefold() for part in parts}
        if "xl/workbook.xml" not in names:
            raise UserError("not_a_workbook", path=str(path))
        if any(part.flag_bits & 1 for part in parts):
            raise UserError("workbook_protected", path=str(path))
        if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise UserError("workbook_bomb", path=str(path))
        for part in parts:
            if part.file_size > SMALL_PART and part.file_size > LARGEST_RATIO * part.compress_size:
                raise UserError("workbook_bomb", path=str(path))
        view = memoryview(content)
        strings = _LongStrings()
        rows = 0
        for part in sorted(parts, key=lambda one: not _is_shared_strings(one)):
            try:
                rows = max(rows, _check_part(path, view, part, strings))
            except (zlib.error, struct.error, NotImplementedError):
                raise UserError("workbook_damaged", path=str(path)) from None
        if strings.expanded > LARGEST_UNPACKED:
            raise UserError("workbook_bomb", path=str(path))
        return rows


def _is_shared_strings(part: zipfile.ZipInfo) -> bool:
    return part.filename.casefold() == "xl/sharedstrings.xml"


def _check_part(path: Path, content: memoryview, part: zipfile.ZipInfo, strings: _LongStrings) -> int:
    """The sheet's rows, 0 for another part.

    Unpacks it as far as its declared size, so that a size declared too small shows; keeps one block.
    """
    extent = _Extent()
    is_sheet = part.filename.casefold().startswith("xl/worksheets/") and part.filename.endswith(".xml")
    size = 0
    for block in _unpacked(content, part):
        size += len(block)
        if is_sheet:
            extent.add(block)
            strings.count(block)
        elif _is_shared_strings(part):
            strings.add(block)
    if size != part.file_size:
        raise UserError("workbook_bomb" if size > part.file_size else "workbook_damaged", path=str(path))
    if extent.columns * extent.rows > LARGEST_SHEET:
        raise UserError("sheet_too_large", path=str(path), columns=extent.columns, rows=extent.rows)
    return extent.rows


class _Extent:
    """The last column and row with a cell, by the last cell of each row; what the sheet says of itself may be wrong."""

    def __init__(self) -> None:
        self.columns = 0
        self.rows = 0
        self._rest = b""
        self._widths: dict[bytes, int] = {}

    def add(self, block: bytes) -> None:
        text = self._rest + block
        start = 0
        while (end := text.find(b"row>", start)) >= 0:
            self._last_cell(text, start, end)
            start = end + 4
        self._rest = text[start:]
        if len(self._rest) > _BLOCK:
            self._last_cell(self._rest, 0, len(self._rest))
            self._rest = self._rest[-_OVERLAP:]

    def _last_cell(self, text: bytes, start: int, end: int) -> None:
        place = text.rfind(b' r="', start, end)
        found = _REFERENCE.match(text, place) if place >= 0 else None
        if found is None:
            return
        letters = found[1]
        if letters not in self._widths:
            self._widths[letters] = _column_number(letters)
            self.columns = max(self.columns, self._widths[letters])
        self.rows = max(self.rows, int(found[2]))


class _LongStrings:
    """Shared strings longer than any program writes, and what the sheets make of them: every use is a copy."""

    def __init__(self) -> None:
        self.expanded = 0
        self._sizes: dict[bytes, int] = {}
        self._seen = 0
        self._size = 0
        """Bytes of the string that is not yet ended, without `_rest`."""
        self._rest = b""
        self._sheet_rest = b""

    def add(self, block: bytes) -> None:
        pieces = (self._rest + block).split(b"</si>")
        sizes = list(map(len, pieces))
        sizes[0] += self._size
        *ended, begun = sizes
        if ended and max(ended) > _LONG_STRING:
            long = {place: size for place, size in enumerate(ended, start=self._seen) if size > _LONG_STRING}
            self._sizes |= {b"<v>%d</v>" % place: size for place, size in long.items()}
        self._seen += len(ended)
        self._rest = pieces[-1][-_SI_END:]
        self._size = begun - len(self._rest)

    def count(self, block: bytes) -> None:
        if self._sizes:
            if len(self._sizes) > _MOST_LONG_STRINGS:
                self.expanded = LARGEST_UNPACKED + 1
                return
            text = self._sheet_rest + block
            self.expanded += sum(text.count(use) * size for use, size in self._sizes.items())
            self._sheet_rest = text[-_REFERENCE_REST:]


def _unpacked(content: memoryview, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part's content in blocks, at most one block more than it declares."""
    name_length, extra_length = struct.unpack_from("<HH", content, part.header_offset + _NAME_LENGTH_AT)
    start = part.header_offset + _LOCAL_HEADER + name_length + extra_length
    packed = content[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        yield from (bytes(packed[at : at + _BLOCK]) for at in range(0, len(packed), _BLOCK))
        return
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise NotImplementedError(part.filename)
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    left = part.file_size + 1
    at = 0
    pending: bytes | memoryview = b""
    while left > 0 and not inflater.eof:
        if not pending:
            pending = packed[at : at + _BLOCK]
            at += len(pending)
            if not pending:
                return
        block = inflater.decompress(pending, min(_BLOCK, left))
        pending = inflater.unconsumed_tail
        left -= len(block)
        yield block


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
