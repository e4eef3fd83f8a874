"""Typed columns and the rows under them: what a sheet of a workbook is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from advisor_app.office.calendar import in_panama

Cell: TypeAlias = "str | int | float | Decimal | Fraction | date | None"
"""A datetime is a date too. None leaves the cell empty."""


class Kind(Enum):
    """What a column holds, and the style its cells have."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    SHARE = "share"
    """A fraction of 1, shown as a percentage."""
    DAY = "day"
    MOMENT = "moment"
    """Naive UTC or aware; shown on Panama's clock, to the second."""

    @property
    def at_right(self) -> bool:
        return self in (Kind.WHOLE, Kind.DECIMAL, Kind.SHARE)


_USUAL_WIDTHS = {Kind.TEXT: 18.0, Kind.WHOLE: 10.0, Kind.DECIMAL: 11.0, Kind.SHARE: 10.0, Kind.DAY: 12.0}
_WIDEST_HEADING = 24.0


@dataclass(frozen=True, slots=True)
class Column:
    heading: str
    kind: Kind = Kind.TEXT
    width: float = 0.0
    """In characters; 0 for what suits the kind and the heading."""
    meaning: str = ""
    """What the column says, for the sheet of notes."""
    wraps: bool = False
    """Whether long text breaks into lines."""

    @property
    def set_width(self) -> float:
        usual = _USUAL_WIDTHS.get(self.kind, 19.0)
        return self.width or max(usual, min(len(self.heading) + 4.0, _WIDEST_HEADING))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A heading in the first row that stays in sight, and rows; more than one sheet holds go on in a further one."""

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]
    """Each as long as `columns`, its values of their kinds."""
    filtered: bool = True
    """Whether each heading offers a filter."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What stands on the last sheet, above what the columns mean, and in the file's properties."""

    title: str
    lines: tuple[tuple[str, str], ...] = ()
    """What a line is about, and what it says."""
    author: str = "advisor-app"

    def signed(self, who: str, at: datetime | None = None) -> Notes:
        """With who took it out of the office, as the file's author too, and when (naive UTC).

        Without a moment where the same content is to give the same bytes.
        """
        told = f"{in_panama(at):%d/%m/%Y %H:%M} por {who}" if at else f"por {who}"
        return replace(self, lines=(*self.lines, ("Escrito", told)), author=who)
