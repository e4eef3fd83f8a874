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
    package = CheckedPackage(path, content)
    for part in package.parts:
        package.check(part)
    return package.rows


class CheckedPackage:
    """A workbook's parts; what is taken out of them has been measured before."""

    def __init__(self, path: Path, content: bytes) -> None:
        """Raises `UserError` for what the package says of itself; its parts are not looked at yet."""
        self._path = path
        self._content = memoryview(content)
        self._strings = _LongStrings()
        self.rows = 0
        """Of the longest sheet that was gone through."""
        self.parts = sorted(_declared(path, content), key=lambda one: not _is_shared_strings(one))
        """Shared strings first: what sheets make of them is counted as sheets are gone through."""

    def check(self, part: zipfile.ZipInfo) -> None:
        for _ in self.blocks(part):
            pass

    def read(self, part: zipfile.ZipInfo) -> bytes:
        return b"".join(self.blocks(part))

    def blocks(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        """The part's content, block by block, each measured with all before it.

        Unpacks it as far as its declared size, so that a size declared too small shows; keeps one block.
        Raises `UserError` as `check_workbook`.
        """
        extent = _Extent()
        size = 0
        try:
            for block in _unpacked(self._content, part):
                size += len(block)
                if is_sheet(part):
                    extent.add(block)
                    self._strings.count(block)
                    self._refuse_what_would_not_fit(extent)
                elif _is_shared_strings(part):
                    self._strings.add(block)
                yield block
        except (zlib.error, struct.error, NotImplementedError):
            raise UserError("workbook_damaged", path=str(self._path)) from None
        if size != part.file_size:
            code = "workbook_bomb" if size > part.file_size else "workbook_damaged"
            raise UserError(code, path=str(self._path))
        self.rows = max(self.rows, extent.rows)

    def _refuse_what_would_not_fit(self, extent: _Extent) -> None:
        if extent.columns * extent.rows > LARGEST_SHEET:
            raise UserError("sheet_too_large", path=str(self._path), columns=extent.columns, rows=extent.rows)
        if self._strings.expanded > LARGEST_UNPACKED:
            raise UserError("workbook_bomb", path=str(self._path))


def is_sheet(part: zipfile.ZipInfo) -> bool:
    return part.filename.casefold().startswith("xl/worksheets/") and part.filename.endswith(".xml")


def _is_shared_strings(part: zipfile.ZipInfo) -> bool:
    return part.filename.casefold() == "xl/sharedstrings.xml"


def _declared(path: Path, content: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise UserError("workbook_damaged", path=str(path)) from None
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
    return parts


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
