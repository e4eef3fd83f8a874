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
_LOCAL_HEADER = 30
_NAME_LENGTH_AT = 26


def check_workbook(path: Path, content: bytes) -> None:
    """Raises `UserError` for a damaged package, one that is no workbook, and one that would not fit."""
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
        for part in parts:
            is_sheet = part.filename.casefold().startswith("xl/worksheets/") and part.filename.endswith(".xml")
            try:
                _check_part(path, view, part, is_sheet=is_sheet)
            except (zlib.error, struct.error, NotImplementedError):
                raise UserError("workbook_damaged", path=str(path)) from None


def _check_part(path: Path, content: memoryview, part: zipfile.ZipInfo, *, is_sheet: bool) -> None:
    """Unpacks the part as far as its declared size, so that a size declared too small shows; keeps one block."""
    extent = _Extent()
    size = 0
    for block in _unpacked(content, part):
        size += len(block)
        if is_sheet:
            extent.add(block)
    if size != part.file_size:
        raise UserError("workbook_bomb" if size > part.file_size else "workbook_damaged", path=str(path))
    if extent.columns * extent.rows > LARGEST_SHEET:
        raise UserError("sheet_too_large", path=str(path), columns=extent.columns, rows=extent.rows)


class _Extent:
    """The last column and row with a cell, by the last cell of each row; what the sheet says of itself may be wrong."""

    def __init__(self) -> None:
        self.columns = 0
        self.rows = 0
        self._rest = b""
        self._widths: dict[bytes, int] = {}

    def add(self, block: bytes) -> None:
        text = self._rest + block
        start = end = 0
        while (end := text.find(b"row>", start)) >= 0:
            found = _REFERENCE.match(text, text.rfind(b' r="', start, end)) if end > start else None
            if found:
                letters = found[1]
                if letters not in self._widths:
                    self._widths[letters] = _column_number(letters)
                    self.columns = max(self.columns, self._widths[letters])
                self.rows = max(self.rows, int(found[2]))
            start = end + 4
        self._rest = text[start:]


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
