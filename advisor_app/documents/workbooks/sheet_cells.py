"""Values as cells of a sheet's XML, a column at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import TypeAlias

from advisor_app.documents.table_columns import Cell, Column, Kind
from advisor_app.office.calendar import PANAMA

ROW = "\0"
"""Stands in a cell's reference for the row's number, so that a value that comes again is not written out again."""

Encoder: TypeAlias = Callable[[Sequence[Cell]], list[str]]
"""The values of a column as their cells' XML; an empty cell is an empty text."""

STYLES = {
    "heading": 1, "heading at right": 2, Kind.TEXT: 3, "quoted": 4, "wrapped": 5, "wrapped and quoted": 6,
    Kind.WHOLE: 7, Kind.DECIMAL: 8, Kind.SHARE: 9, Kind.DAY: 10, Kind.MOMENT: 11,
}  # fmt: skip
"""Places in the workbook's list of formats (`workbook_parts.STYLES_XML`)."""

LONGEST_TEXT = 32_767
"""UTF-16 units that a cell holds."""

_MOST_KNOWN = 20_000
_MOST_DIGITS = 15
"""A spreadsheet counts no further; a longer whole number is kept as text."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n", "\r")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  # spreadsheets know no zones
_FIRST_SOUND_DAY = date(1900, 3, 1)
"""Before it, spreadsheets disagree by a day."""
_PANAMA_OFFSET = timedelta(hours=-5)


def encoder(column: Column, letters: str) -> Encoder:
    """Turns the column's values into cells; `letters` name its place, as "AB" does.

    It raises TypeError for a value that is not of the column's kind.
    """
    make = _MAKERS[column.kind](column, letters)
    known: dict[Cell, str] = {}

    def made(value: Cell) -> str:
        cell = make(value)
        if len(known) < _MOST_KNOWN:
            known[value] = cell
        return cell

    if column.kind in (Kind.TEXT, Kind.DAY):
        look = known.get
        return lambda values: ["" if value is None else look(value) or made(value) for value in values]
    return lambda values: ["" if value is None else make(value) for value in values]


def text_cell(text: str, letters: str, style: int) -> str:
    """Text as it is, never a formula; characters that no XML holds become �, what doesn't fit is cut with …"""
    clean = text.replace("\r\n", "\n").replace("\r", "\n")
    if not clean.isprintable():
        clean = _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", clean)
    if len(clean) * 2 > LONGEST_TEXT:
        clean = _cut(clean)
    if "_x" in clean:
        clean = _LOOKS_ESCAPED.sub("_x005F_", clean)
    clean = clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    kept = ' xml:space="preserve"' if clean[0].isspace() or clean[-1].isspace() or "\n" in clean else ""
    return f'<c r="{letters}{ROW}" s="{style}" t="inlineStr"><is><t{kept}>{clean}</t></is></c>'


def _text(column: Column, letters: str) -> Callable[[Cell], str]:
    plain, quoted = (
        (STYLES["wrapped"], STYLES["wrapped and quoted"]) if column.wraps else (STYLES[Kind.TEXT], STYLES["quoted"])
    )

    def make(value: Cell) -> str:
        if not isinstance(value, str):
            raise TypeError(f"{column.heading}: {value!r} is no text")
        return text_cell(value, letters, quoted if value.startswith(_FORMULA_STARTS) else plain) if value else ""

    return make


def _whole(column: Column, letters: str) -> Callable[[Cell], str]:
    start = f'<c r="{letters}{ROW}" s="{STYLES[Kind.WHOLE]}"><v>'
    largest = 10**_MOST_DIGITS

    def make(value: Cell) -> str:
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{column.heading}: {value!r} is no whole number")
        if -largest < value < largest:
            return f"{start}{value}</v></c>"
        return text_cell(str(value), letters, STYLES[Kind.TEXT])

    return make


def _number(column: Column, letters: str) -> Callable[[Cell], str]:
    start = f'<c r="{letters}{ROW}" s="{STYLES[column.kind]}"><v>'

    def make(value: Cell) -> str:
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal | Fraction):
            raise TypeError(f"{column.heading}: {value!r} is no number")
        number = float(value)
        return f"{start}{number!r}</v></c>" if isfinite(number) else ""

    return make


def _day(column: Column, letters: str) -> Callable[[Cell], str]:
    start = f'<c r="{letters}{ROW}" s="{STYLES[Kind.DAY]}"><v>'
    epoch = _EPOCH.date()

    def make(value: Cell) -> str:
        if isinstance(value, datetime) or not isinstance(value, date):
            raise TypeError(f"{column.heading}: {value!r} is no day")
        if value < _FIRST_SOUND_DAY:
            return text_cell(value.isoformat(), letters, STYLES[Kind.TEXT])
        return f"{start}{(value - epoch).days}</v></c>"

    return make


def _moment(column: Column, letters: str) -> Callable[[Cell], str]:
    start = f'<c r="{letters}{ROW}" s="{STYLES[Kind.MOMENT]}"><v>'

    def make(value: Cell) -> str:
        if not isinstance(value, datetime):
            raise TypeError(f"{column.heading}: {value!r} is no moment")
        there = value + _PANAMA_OFFSET if value.tzinfo is None else value.astimezone(PANAMA).replace(tzinfo=None)
        if there.date() < _FIRST_SOUND_DAY:
            return text_cell(there.isoformat(" ", "seconds"), letters, STYLES[Kind.TEXT])
        since = there - _EPOCH
        return f"{start}{since.days + since.seconds / 86400!r}</v></c>"

    return make


def _cut(text: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= LONGEST_TEXT * 2:
        return text
    return units[: (LONGEST_TEXT - 1) * 2].decode("utf-16-le", "ignore") + "…"


_MAKERS: dict[Kind, Callable[[Column, str], Callable[[Cell], str]]] = {
    Kind.TEXT: _text,
    Kind.WHOLE: _whole,
    Kind.DECIMAL: _number,
    Kind.SHARE: _number,
    Kind.DAY: _day,
    Kind.MOMENT: _moment,
}
