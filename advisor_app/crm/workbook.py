"""Workbooks through calamine: which sheet holds the cases, and its table."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.crm.dynamics import HiddenMap, is_technical, parse_hidden_map
from advisor_app.crm.sheet_parts import PART, NotInPartsError, SheetInParts, sheet_in_parts
from advisor_app.crm.table import HEADER_SEARCH, Cell, Progress, Table, build_table, find_header, header_score
from advisor_app.crm.vocabulary import Vocabulary
from advisor_app.crm.workbook_safety import CheckedPackage, check_workbook
from advisor_app.errors import UserError
from advisor_app.office.names import name_key, tidy

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_MAP_MATCH = 1000
"""Outranks any number of known words in another sheet's header."""


def read_workbook(
    path: Path,
    content: bytes,
    vocabulary: Vocabulary,
    sheet: str | None = None,
    progress: Progress | None = None,
    *,
    part_size: int = PART,
) -> Table:
    """The table of cases in an xlsx file's bytes.

    With Dynamics' hidden sheet it is the sheet that the map describes, wherever it stands; else the one whose header
    holds the most known words. Raises `UserError` for a damaged, protected or empty workbook and an unknown sheet.

    part_size   bytes, unpacked; a sheet of at least twice as many is read in parts
    """
    parted = sheet_in_parts(CheckedPackage(path, content), part_size)
    if parted is not None:
        try:
            return _read_parts(path, parted, vocabulary, sheet, progress)
        except NotInPartsError:
            pass
    return _read_whole(path, content, vocabulary, sheet, progress)


def visible_sheets(
    path: Path, content: bytes, rows: int | None = None, *, part_size: int = PART
) -> list[tuple[str, list[list[Cell]]]]:
    """The cells of every visible sheet, from its first row; of a large one no more is read than its first `rows`.

    `part_size` is that of `read_workbook`. Raises `UserError` for a damaged, protected or too large workbook.
    """
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    with damage_told(path), _opened(path, content, part_size if rows is not None else None) as workbook:
        return [
            (one.name, _head(_sheet(workbook, one.name), rows))
            for one in workbook.sheets_metadata
            if one.typ == SheetTypeEnum.WorkSheet and one.visible == SheetVisibleEnum.Visible
        ]


def _opened(path: Path, content: bytes, part_size: int | None) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    parted = sheet_in_parts(CheckedPackage(path, content), part_size) if part_size else None
    if parted is not None:
        try:
            return parted.beginning()
        except NotInPartsError:
            pass
    check_workbook(path, content)
    return CalamineWorkbook.from_filelike(BytesIO(content))


def _read_parts(
    path: Path, parted: SheetInParts, vocabulary: Vocabulary, wanted: str | None, progress: Progress | None
) -> Table:
    from python_calamine import CalamineError, PasswordError

    try:
        with parted.beginning() as workbook:
            hidden = _hidden_map(workbook)
            name, chosen, index = _choose(path, workbook, vocabulary, hidden, wanted)
            score = _sheet_score(_head(chosen, index + 1)[index], vocabulary, hidden)
    except (CalamineError, PasswordError, OSError, ValueError, OverflowError):
        raise NotInPartsError from None
    if not score:  # the sheets' sizes decide, and this one's is not known
        raise NotInPartsError
    table = build_table("xlsx", parted.rows(name, progress), vocabulary, header_index=index)
    return _named(path, table, name, hidden)


def _read_whole(
    path: Path, content: bytes, vocabulary: Vocabulary, wanted: str | None, progress: Progress | None
) -> Table:
    from python_calamine import CalamineWorkbook

    height = check_workbook(path, content)
    if progress is not None:
        progress(0, height)
    with damage_told(path):
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
    with workbook:
        with damage_told(path):
            hidden = _hidden_map(workbook)
            name, chosen, index = _choose(path, workbook, vocabulary, hidden, wanted)
        total = chosen.end[0] - index if chosen.end else 0
        rows = _rows(path, chosen)
        table = build_table("xlsx", rows, vocabulary, header_index=index, total=total, progress=progress)
    return _named(path, table, name, hidden)


def _named(path: Path, table: Table | None, sheet: str, hidden: HiddenMap | None) -> Table:
    if table is None:
        raise UserError("no_header", path=str(path))
    table.sheet = sheet
    if hidden is not None:
        table.logical = {
            header: hidden.logical_names[header] for header in table.headers if header in hidden.logical_names
        }
    return table


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """What calamine stumbles over is the workbook's damage, a panic of its own included."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError:
        raise UserError("workbook_protected", path=str(path)) from None
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise UserError("workbook_damaged", path=str(path), detail=str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # Rust's panics are no Exception, and pyo3 names no class for them
            raise
        raise UserError("workbook_damaged", path=str(path), detail=str(error)) from error


def _rows(path: Path, sheet: CalamineSheet) -> Iterator[list[Cell]]:
    with damage_told(path):
        yield from sheet.iter_rows()


def _hidden_map(workbook: CalamineWorkbook) -> HiddenMap | None:
    from python_calamine import SheetVisibleEnum

    for known in workbook.sheets_metadata:
        if known.visible == SheetVisibleEnum.Visible:
            continue
        first = _head(_sheet(workbook, known.name), 1)
        if first and first[0] and isinstance(first[0][0], str):
            found = parse_hidden_map(first[0][0])
            if found is not None:
                return found
    return None


def _choose(
    path: Path, workbook: CalamineWorkbook, vocabulary: Vocabulary, hidden: HiddenMap | None, wanted: str | None
) -> tuple[str, CalamineSheet, int]:
    """Name, sheet and 0-based header row of the sheet that `wanted` names, else of the best one."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    known = [one for one in workbook.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    if wanted is not None:
        known = [one for one in known if name_key(one.name) == name_key(wanted)]
        if not known:
            names = ", ".join(workbook.sheet_names)
            raise UserError("sheet_missing", path=str(path), sheet=wanted, sheets=names)
    best: tuple[int, bool, int] | None = None
    choice: tuple[str, CalamineSheet, int] | None = None
    for one in known:
        sheet = _sheet(workbook, one.name)
        head = _head(sheet, HEADER_SEARCH)
        index = _mapped_header(head, hidden)
        if index is None:
            index = find_header(head, vocabulary)
        if index is None or (head[index] and isinstance(head[index][0], str) and parse_hidden_map(str(head[index][0]))):
            continue
        score = _sheet_score(head[index], vocabulary, hidden)
        rank = (score, one.visible == SheetVisibleEnum.Visible, sheet.total_height if not score else 0)
        if best is None or rank > best:
            best, choice = rank, (one.name, sheet, index)
    if choice is None:
        raise UserError("no_header", path=str(path))
    return choice


def _sheet_score(header: list[Cell], vocabulary: Vocabulary, hidden: HiddenMap | None) -> int:
    score = header_score(header, vocabulary)
    if _mapped_header([header], hidden) is not None:
        score += _MAP_MATCH
    if any(is_technical(cell) for cell in header if isinstance(cell, str)):
        score += _MAP_MATCH
    return score


def _mapped_header(head: list[list[Cell]], hidden: HiddenMap | None) -> int | None:
    """The first row with more than half of the map's headers."""
    if hidden is None:
        return None
    for index, row in enumerate(head):
        mapped = sum(tidy(cell) in hidden.logical_names for cell in row if isinstance(cell, str))
        if mapped * 2 > len(hidden.logical_names):
            return index
    return None


def _sheet(workbook: CalamineWorkbook, name: str) -> CalamineSheet:
    return workbook.get_sheet_by_name(name)


def _head(sheet: CalamineSheet, rows: int | None) -> list[list[Cell]]:
    return sheet.to_python(skip_empty_area=False, nrows=rows)
