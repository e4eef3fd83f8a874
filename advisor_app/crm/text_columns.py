"""A column of text: cleaned, never interpreted; what is odd in it is said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from advisor_app.crm.export import Kind, Problem
from advisor_app.crm.table import Cell, shown
from advisor_app.office.names import tidy

LONGEST_TEXT = 32_767
"""Characters; no spreadsheet cell holds more."""
_LONGEST_LOOKED_AT = 10 * LONGEST_TEXT
"""Blanks included; what follows can't be part of the text that is kept."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_LINE_ENDS = re.compile(r"\r\n?")
_MARKUP = re.compile(
    r"^=\s*\S"  # a formula
    r"|^[+\-@]\s*[A-Za-z_][\w.]*\s*[(|!]"  # +cmd|, -HYPERLINK(, @SUM(
    r"|^[+\-@].*[|!]\s*[A-Z]+\$?\d"  # -2+3+cmd|' /C calc'!A0
    r"|<[A-Za-z/!][^<]*>?"  # HTML and XML
    r"|&(?:[a-z]+|#\d+);"
    r"|\{\{|\{%|\$\{|<%"  # templates
)
_FORMULA_STARTS = ("=", "+", "-", "@")
_LEADING_ZERO = re.compile(r"0\d+")
_DIGITS = re.compile(r"\d{2,}")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+\d{1,2}", re.IGNORECASE)
_BLOCK = 4096
_REPEATING = 4
"""A block with so many cells to each distinct one is looked at by its distinct ones."""
_SEPARATOR = "\x1f"
"""In no text that is kept; where it is, the block is not taken whole."""
_NOT_PLAIN = ("<", "{", "&", "\ufffd")
_BLANKS = ("  ", f" {_SEPARATOR}", f"{_SEPARATOR} ")
_MAY_BE_NOTED = re.compile(rf"{_SEPARATOR}\d(?:\d+{_SEPARATOR}|[\d.,]*[eE]\+)")
_EXACT_FLOAT = 10**15
"""From here on a spreadsheet's number has lost digits."""


def _is_plain(text: str) -> bool:
    """Whether the text is clean as it stands."""
    return (
        text.isprintable()
        and "  " not in text
        and text[:1] != " "
        and text[-1:] != " "
        and (text.isascii() or unicodedata.is_normalized("NFC", text))
    )


class TextReader(dict[Cell, str]):
    """Cell to cleaned text, each distinct cell cleaned once; remembers which cells had what fault."""

    def __init__(self, *, keep_lines: bool = False) -> None:
        super().__init__()
        self.faults: dict[Cell, list[str]] = {}
        self._keep_lines = keep_lines

    def __missing__(self, cell: Cell) -> str:
        text = self._clean(cell) if isinstance(cell, str) else cell_text(cell)
        self[cell] = text
        return text

    def _clean(self, cell: str) -> str:
        whole = cell if len(cell) <= _LONGEST_LOOKED_AT else cell[:_LONGEST_LOOKED_AT]
        text = whole if _is_plain(whole) else self._tidied(whole)
        if len(text) > LONGEST_TEXT:
            self._fault(cell, "cell_too_long")
            text = text[:LONGEST_TEXT]
        may_be_markup = text[:1] in _FORMULA_STARTS or "<" in text or "{" in text or "&" in text
        if may_be_markup and _MARKUP.search(text):
            self._fault(cell, "markup_as_text")
        if not text.isascii() and "\ufffd" in text:
            self._fault(cell, "characters_lost")
        return text

    def _tidied(self, cell: str) -> str:
        without_controls = _CONTROLS.sub(" ", _LINE_ENDS.sub("\n", cell))
        return _lines_kept(without_controls) if self._keep_lines else tidy(without_controls)

    def _fault(self, cell: str, code: str) -> None:
        self.faults.setdefault(cell, []).append(code)


def read_texts(
    cells: Sequence[Cell], rows: Sequence[int], header: str, kind: Kind, *, keep_lines: bool = False
) -> tuple[list[str], list[Problem]]:
    """The column's texts, and what is odd in them: cell by cell, or once for the column with its first row.

    A block of clean texts is recognised as a whole and taken as it is; the cells of any other are looked at singly.
    """
    reader = TextReader(keep_lines=keep_lines)
    texts: list[str] = []
    problems: list[Problem] = []
    notes: dict[str, Problem] = {}
    known: dict[str, str] = {}
    for start in range(0, len(cells), _BLOCK):
        block = cells[start : start + _BLOCK]
        distinct = set(block)
        repeating = len(distinct) * _REPEATING < len(block)
        joined = _clean_block(list(distinct) if repeating else block)
        if joined is not None:
            if repeating:  # one text for all that are equal: what follows finds them faster, and they take less room
                texts.extend(map(known.setdefault, block, block))  # type: ignore[arg-type]
            else:
                texts.extend(block)  # type: ignore[arg-type]
            if _MAY_BE_NOTED.search(joined):
                _note_block(block, rows[start : start + _BLOCK], header, kind, notes)
            continue
        if bool in set(map(type, block)):
            block = [str(cell).upper() if isinstance(cell, bool) else cell for cell in block]
        texts.extend(map(reader.__getitem__, block))
        numbers = rows[start : start + _BLOCK]
        if reader.faults:
            problems += [
                Problem(row, header, code, shown(cell))
                for row, cell in zip(numbers, block, strict=True)
                if cell in reader.faults
                for code in reader.faults[cell]
            ]
        _note_block(block, numbers, header, kind, notes)
    problems.extend(notes.values())
    return texts, problems


def _clean_block(block: Sequence[Cell]) -> str | None:
    """The cells joined, if every one is a text that is kept exactly as it is; None where that isn't certain."""
    try:
        joined = _SEPARATOR.join(["", *block, ""])  # type: ignore[list-item]
    except TypeError:
        return None
    if joined.count(_SEPARATOR) != len(block) + 1 or not joined.replace(_SEPARATOR, "").isprintable():
        return None
    if any(sign in joined for sign in _NOT_PLAIN) or (" " in joined and any(blank in joined for blank in _BLANKS)):
        return None
    if any(sign in joined and _SEPARATOR + sign in joined for sign in _FORMULA_STARTS):
        return None
    if len(max(block, key=len)) > LONGEST_TEXT:  # type: ignore[arg-type]
        return None
    return joined if joined.isascii() or unicodedata.is_normalized("NFC", joined) else None


def _note_block(block: Sequence[Cell], rows: Sequence[int], header: str, kind: Kind, notes: dict[str, Problem]) -> None:
    """Notes on the whole column, each with the first row where it shows."""
    for place, cell in enumerate(block):
        code = _note(cell, kind)
        if code is not None and code not in notes:
            notes[code] = Problem(rows[place], header, code, shown(cell_text(cell)))


def _note(cell: Cell, kind: Kind) -> str | None:
    if isinstance(cell, float):
        return "number_rounded" if abs(cell) >= _EXACT_FLOAT else None
    if not isinstance(cell, str) or not cell[:1].isdigit():
        return None
    if _LEADING_ZERO.fullmatch(cell):
        return "leading_zeros_kept"
    if _SCIENTIFIC.fullmatch(cell):
        return "scientific_number"
    return "number_as_text" if kind == "xlsx" and _DIGITS.fullmatch(cell) else None


def cell_text(cell: Cell) -> str:
    """A cell as text; a whole number stored as a float has no ".0"."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _lines_kept(text: str) -> str:
    return "\n".join(line.strip() for line in unicodedata.normalize("NFC", text).strip().split("\n"))
