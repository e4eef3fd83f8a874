"""A large sheet read in parts, two beside each other: each a small workbook of its own that holds some of its rows.

The reader lets other threads work while it parses, so that a machine of two cores takes half the time, and what is
being read can be told and ended. A sheet that does not lend itself to it (no rows that end plainly, comments, rows out
of their order) is left to be read as a whole; so is whatever the reader stumbles over in a part.
"""

from __future__ import annotations

import zipfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from io import BytesIO
from itertools import chain, repeat
from typing import TYPE_CHECKING

from advisor_app.crm.table import Cell
from advisor_app.crm.workbook_safety import CheckedPackage, is_sheet

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

PART = 12 << 20
"""Bytes of a part's rows, unpacked. A sheet that makes no two parts is read as a whole."""
_SHARED_TIMES = 2
"""Times that a part is larger than what all parts share, since each part's reader goes through that again."""
_BESIDE = 2
_HEAD = 256 << 10
"""Bytes in which a sheet's beginning and its header stand."""
_ROWS_BEGIN, _ROW_ENDS, _SHEET_ENDS = b"<sheetData>", b"</row>", b"</sheetData></worksheet>"
_UNUSUAL = b"<!"
_RARE = b"!"
"""A single byte is found twenty times as fast as two."""
_LEFT_OUT = ("xl/media/", "xl/drawings/", "xl/worksheets/", "xl/charts/", "xl/theme/", "xl/pivot", "docprops/")

Progress = Callable[[int, int], None]


class NotInPartsError(Exception):
    """The sheet has to be read as a whole."""


class SheetInParts:
    """The one large sheet of a workbook."""

    def __init__(self, package: CheckedPackage, sheet: zipfile.ZipInfo, part_size: int) -> None:
        """Goes through all the other parts; raises as `CheckedPackage.check`."""
        self._package, self._sheet = package, sheet
        others = {part: package.read(part) for part in package.parts if part is not sheet}
        self._others = {part.filename: content for part, content in others.items()}
        self._shared = {
            name: content for name, content in self._others.items() if not name.casefold().startswith(_LEFT_OUT)
        }
        self._size = max(part_size, _SHARED_TIMES * sum(map(len, self._shared.values())))
        if sheet.file_size < 2 * self._size:
            raise NotInPartsError

    def beginning(self) -> CalamineWorkbook:
        """The workbook with no more of the sheet than its first rows."""
        head = b""
        for block in self._package.blocks(self._sheet):
            head += block
            if len(head) >= _HEAD:
                break
        start, rest = _cut_at_rows(head)
        return _opened(self._others, self._sheet.filename, start + _whole_rows(rest)[0] + _SHEET_ENDS)

    def rows(self, name: str, progress: Progress | None) -> Iterator[list[Cell]]:
        """Every row of the sheet from the file's first one on, empty ones included.

        `progress` is called with the rows read and an estimate of all. Raises `NotInPartsError`, also after some rows.
        """
        waiting: deque[tuple[int, Future[CalamineSheet]]] = deque()
        read = given = 0
        with ThreadPoolExecutor(_BESIDE, thread_name_prefix="sheet") as readers:
            try:
                for start, rows in self._groups():
                    given += len(rows)
                    waiting.append((given, readers.submit(self._read, name, start + rows + _SHEET_ENDS)))
                    if len(waiting) > _BESIDE:
                        upto, part = waiting.popleft()
                        yield from (found := _laid_out(part.result(), read))
                        read += len(found)
                        self._tell(progress, read, upto)
                while waiting:
                    upto, part = waiting.popleft()
                    yield from (found := _laid_out(part.result(), read))
                    read += len(found)
                    self._tell(progress, read, upto)
            finally:
                readers.shutdown(cancel_futures=True)

    def _groups(self) -> Iterator[tuple[bytes, bytes]]:
        """What stands before the rows, and a group of whole rows, again and again."""
        start, rest = b"", b""
        gathered: list[bytes] = []
        size = 0
        for block in self._package.blocks(self._sheet):
            gathered.append(block)
            size += len(block)
            if size < self._size:
                continue
            rest = b"".join(gathered)
            if not start:
                start, rest = _cut_at_rows(rest)
            while len(rest) >= self._size:
                rows, behind = _whole_rows(rest[: self._size])
                yield start, rows
                rest = behind + rest[self._size :]
            gathered, size = [rest], len(rest)
        rest = b"".join(gathered)
        if not start:
            raise NotInPartsError
        if _ROW_ENDS in rest:
            yield start, _whole_rows(rest)[0]

    def _read(self, name: str, sheet: bytes) -> CalamineSheet:
        try:
            with _opened(self._shared, self._sheet.filename, sheet) as workbook:
                return workbook.get_sheet_by_name(name)
        except Exception as error:
            raise NotInPartsError from error
        except BaseException as error:
            if type(error).__name__ != "PanicException":  # the reader's panics are no Exception
                raise
            raise NotInPartsError from error

    def _tell(self, progress: Progress | None, rows: int, upto: int) -> None:
        if progress is not None:
            progress(rows, max(rows, rows * self._sheet.file_size // max(1, upto)))


def sheet_in_parts(package: CheckedPackage, part_size: int = PART) -> SheetInParts | None:
    """The sheet that is worth being read in parts, if there is exactly one; raises as `CheckedPackage.check`."""
    large = [part for part in package.parts if is_sheet(part) and part.file_size >= 2 * part_size]
    if len(large) != 1:
        return None
    try:
        return SheetInParts(package, large[0], part_size)
    except NotInPartsError:
        return None


def _cut_at_rows(sheet: bytes) -> tuple[bytes, bytes]:
    begin = sheet.find(_ROWS_BEGIN, 0, _HEAD) + len(_ROWS_BEGIN)
    if begin < len(_ROWS_BEGIN) or _UNUSUAL in sheet[:begin]:
        raise NotInPartsError
    return sheet[:begin], sheet[begin:]


def _whole_rows(text: bytes) -> tuple[bytes, bytes]:
    end = text.rfind(_ROW_ENDS) + len(_ROW_ENDS)
    if end < len(_ROW_ENDS) or (_RARE in text and _UNUSUAL in text):
        raise NotInPartsError
    return text[:end], text[end:]


def _opened(others: dict[str, bytes], name: str, sheet: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as package:
        for one, content in chain(others.items(), [(name, sheet)]):
            package.writestr(zipfile.ZipInfo(one), content)
    target.seek(0)
    return CalamineWorkbook.from_filelike(target)


def _laid_out(sheet: CalamineSheet, read: int) -> Sequence[list[Cell]]:
    """The part's rows from the file's row `read` on (from 0), each from the first column on."""
    if sheet.start is None:
        raise NotInPartsError  # another sheet's name, or rows without a cell
    row, column = sheet.start
    if row < read:
        raise NotInPartsError
    rows: list[list[Cell]] = sheet.to_python()
    if column:
        rows = [[""] * column + one for one in rows]
    return [*([] for _ in repeat(None, row - read)), *rows] if row > read else rows
