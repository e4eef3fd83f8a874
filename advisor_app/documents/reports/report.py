"""What a report says, whatever it is printed to: headings, paragraphs, tables, key figures, pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from advisor_app.documents.letters.letter import Letterhead
from advisor_app.documents.table_columns import Cell, Column


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 1
    """1 for a part of the report, 2 for a part of that."""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    opening: str = ""
    """Set in bold before the text."""
    quiet: bool = False
    """Smaller and grey: sources, definitions, what a table leaves out."""


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigure:
    value: str
    """ "71.4 %"."""
    label: str
    note: str = ""
    """Goal, interval, last year's."""
    missed: bool = False
    """Whether it misses its goal; said by colour, and to be said in the note too."""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Side by side, three or four in a line."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    """As a workbook's; the widths are shares of the page's. Numbers stand at the right."""
    rows: tuple[Sequence[Cell], ...]
    """Values of the columns' kinds, or texts that stand for them; None is shown as a dash."""
    title: str = ""
    strong: frozenset[int] = frozenset()
    """Rows, counted from 0, in bold: totals."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as PNG, at twice the dots that it is shown with or more."""

    png: bytes
    alt: str
    """What it shows, for whoever does not see it: the finding and the figures that carry it."""
    width_mm: float = 171.9
    """No more than the text's width, which it is by itself."""
    height_mm: float = 60.0
    title: str = ""
    """The finding."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on."""

    name: str
    post: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Part: TypeAlias = Heading | Paragraph | Bullets | KeyFigures | Table | Picture | Signature | PageBreak


@dataclass(frozen=True, slots=True)
class Report:
    """One document. The same values give the same bytes, as PDF and as docx."""

    title: str
    subtitle: str
    dated: date
    """The day that the file's properties tell; no clock is asked."""
    parts: tuple[Part, ...]
    kind: str = "Informe"
    """In the head of each page, at the right: what it is, and below it `reference`."""
    reference: str = ""
    author: str = ""
    """In the file's properties; empty for the office's name."""
    copies: tuple[str, ...] = ()
    """Who gets a copy, told at the end: "c. c."."""
    demonstration: str = ""
    """What is made up in it, as a sentence; empty for a real one. It stands in every page's foot."""
    foot: str = ""
    """What else each page's foot tells, such as the file's source or its number."""
    letterhead: Letterhead = field(default_factory=Letterhead)
