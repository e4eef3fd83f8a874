"""What is asked of an export, and what is found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from advisor_app.office.case import Case
from advisor_app.office.case_batch import CaseBatch

Kind = Literal["xlsx", "csv"]
DateOrder = Literal["DMY", "MDY", "YMD"]
FoundOrder = Literal["DMY", "MDY", "YMD", "native", "ambiguous"]
Recognition = Literal["hidden_map", "headers", "profile", "person"]

DEFAULT_TIME_ZONE = "America/Panama"
SHOWN_LENGTH = 200
"""A problem shows at most this many characters of the value."""

REJECTING = frozenset({"number_missing", "created_missing", "created_unreadable", "number_conflict"})
"""The problems for which a row is not taken in; with every other one it comes in."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in one cell, or in a whole column or file where `row` is None.

    `row` is the file's own row as a spreadsheet numbers it: 1-based, the header and blank rows counted, a record with
    line breaks inside quotes counted once, and a first line "sep=;" not counted.
    """

    row: int | None
    column: str
    code: str
    value: str


@dataclass(frozen=True, slots=True)
class Warned:
    """Something about the whole file that a person should look at; `examples` are case numbers, or words."""

    code: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True)
class ReadOptions:
    """What a person, or a remembered mapping, says about an export."""

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Field to headers. Two headers of a date field are a date and a time; of a text field they are joined with "-".
    An empty tuple leaves the field out."""
    entity: str | None = None
    """The entity of every row that names none."""
    date_order: DateOrder | None = None
    time_zone: str | None = None
    """IANA name of the zone in which the export's moments are written; Panama's where None."""
    sheet: str | None = None
    personal: frozenset[str] = frozenset()
    """Headers that look personal and may be recognised like any other. A header named in `columns` needs no entry."""


@dataclass(frozen=True, kw_only=True)
class Preview:
    """How an export will be read."""

    path: Path
    kind: Kind
    sheet: str | None
    headers: tuple[str, ...]
    columns: dict[str, tuple[str, ...]]
    """Field to its headers, in the order of `office.case.FIELDS`; unfound fields are absent."""
    rows: int
    """Rows with at least one filled cell, without the header."""
    staying_out: int
    """Rows that are not taken in; 0 while a decision or a required column is missing."""
    date_order: FoundOrder
    """The order of the text dates that need one; "native" where every date is a spreadsheet's own."""
    date_orders: dict[str, FoundOrder]
    """The same by field; a column without dates is absent."""
    encoding: str | None
    delimiter: str | None
    left_out: tuple[str, ...]
    """Headers of columns that look like citizens' personal data."""
    unused: tuple[str, ...]
    problems: tuple[Problem, ...]
    shape: str
    """SHA-256 over kind and headers, in any order: files of one shape share a mapping."""
    recognised_by: Recognition
    first: tuple[Case, ...]
    """The first rows as they will be stored; none while a decision or a required column is missing."""

    @property
    def joined_columns(self) -> dict[str, str]:
        """Field to header, two headers as "A+B"."""
        return {name: "+".join(headers) for name, headers in self.columns.items()}


@dataclass(frozen=True, kw_only=True)
class Reading(Preview):
    """An export read whole: the facts of its preview, and its cases."""

    warnings: tuple[Warned, ...]
    taken: CaseBatch
    """The rows that come in."""
    rejected: int
    """Rows that were not taken in. rows = cases + rejected + rows that repeat another exactly."""
    repeated: int
    """Rows that repeat another exactly."""
    negative: int
    """Cases closed before they were created."""
    sha256: str
    """Of the file's bytes, lowercase hex."""
    numbers: dict[int, str]
    """Row to case number, of the rows that `problems` name."""

    @cached_property
    def cases(self) -> list[Case]:
        """`taken` as objects."""
        return self.taken.cases()
