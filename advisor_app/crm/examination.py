"""A table under a person's options: which column is which field, in which order its dates stand, its values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.crm.columns import ColumnsFound, find_columns
from advisor_app.crm.date_columns import DateCell, DateReader
from advisor_app.crm.date_order import decide
from advisor_app.crm.export import DEFAULT_TIME_ZONE, FoundOrder, Problem, ReadOptions
from advisor_app.crm.rows import FieldColumns
from advisor_app.crm.table import Table, shown
from advisor_app.crm.text_columns import read_texts
from advisor_app.crm.vocabulary import Vocabulary
from advisor_app.errors import UsageError
from advisor_app.office.case import DATE_FIELDS, REQUIRED_FIELDS, TEXT_FIELDS
from advisor_app.office.names import name_key, tidy

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_TEXT_JOIN = "-"
_KEEPS_LINES = frozenset({"resolution"})
_LONGEST_EMPTY_WORD = 12


@dataclass
class Examination:
    """What is known of the columns before any row is judged."""

    table: Table
    vocabulary: Vocabulary
    options: ReadOptions
    found: ColumnsFound
    dates: DateReader
    date_cells: dict[str, Sequence[DateCell]]
    orders: dict[str, FoundOrder]
    """By date field; a column without dates is absent."""

    @property
    def undecided(self) -> list[str]:
        return [name for name, order in self.orders.items() if order == "ambiguous"]

    @property
    def missing(self) -> list[str]:
        return [name for name in REQUIRED_FIELDS if name not in self.found.columns]

    @property
    def date_order(self) -> FoundOrder:
        """One word for the whole file: ambiguous if any column is, else the first text column's order, else native."""
        if self.undecided:
            return "ambiguous"
        return next((order for order in self.orders.values() if order != "native"), "native")

    def header(self, name: str) -> str:
        return "+".join(self.found.columns[name])

    def first_text(self, name: str) -> str:
        """A date field's first text, as an example; "" where it has none."""
        cells = (cell[0] if isinstance(cell, tuple) else cell for cell in self.date_cells[name])
        return shown(next((cell for cell in cells if isinstance(cell, str) and cell.strip()), ""))


def examine(table: Table, vocabulary: Vocabulary, options: ReadOptions) -> Examination:
    """Find columns and orders. Raises `UsageError` for an unknown field, header or time zone in the options."""
    dates = DateReader(_zone(options.time_zone), vocabulary.empty_words)
    found = find_columns(table, vocabulary, options, dates)
    date_cells = {name: _date_cells(table, found.columns[name]) for name in DATE_FIELDS if name in found.columns}
    evidence = {name: dates.evidence(cells) for name, cells in date_cells.items()}
    orders = decide({name: told for name, told in evidence.items() if told is not None}, options.date_order)
    orders |= {name: "native" for name, cells in date_cells.items() if evidence[name] is None and any(cells)}
    ordered = {name: orders[name] for name in date_cells if name in orders}
    return Examination(table, vocabulary, options, found, dates, date_cells, ordered)


def read_fields(examined: Examination) -> tuple[FieldColumns, list[Problem]]:
    """Every field's column, texts cleaned and dates read, with the problems of its cells."""
    problems: list[Problem] = []
    found = examined.found.columns
    texts = {name: _texts(examined, name, problems) for name in TEXT_FIELDS if name in found}
    dates = {}
    for name, cells in examined.date_cells.items():
        order = examined.orders.get(name, "native")
        column = examined.dates.read(cells, None if order == "native" or order == "ambiguous" else order)  # noqa: PLR1714
        dates[name] = column
        if column.has_native and column.has_text:
            problems.append(Problem(None, examined.header(name), "dates_mixed", examined.first_text(name)))
        if column.first_serial is not None:
            problems.append(Problem(None, examined.header(name), "dates_as_numbers", column.first_serial))
    headers = {name: examined.header(name) for name in found}
    entity = tidy(examined.options.entity or "")
    return FieldColumns(examined.table.rows, texts, dates, examined.date_cells, headers, entity), problems


def _zone(name: str | None) -> ZoneInfo:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name or DEFAULT_TIME_ZONE)
    except (KeyError, ValueError, OSError):
        raise UsageError("time_zone_unknown", value=name) from None


def _date_cells(table: Table, headers: tuple[str, ...]) -> Sequence[DateCell]:
    first = table.column(headers[0])
    return first if len(headers) == 1 else list(zip(first, table.column(headers[1]), strict=True))


def _texts(examined: Examination, name: str, problems: list[Problem]) -> list[str]:
    table = examined.table
    parts = []
    for header in examined.found.columns[name]:
        keep_lines = name in _KEEPS_LINES
        part, found = read_texts(table.column(header), table.rows, header, table.kind, keep_lines=keep_lines)
        parts.append(_without_empty_words(part, examined.vocabulary.empty_words) if name == "number" else part)
        problems.extend(found)
    if len(parts) == 1:
        return parts[0]
    return [_TEXT_JOIN.join(filter(None, values)) for values in zip(*parts, strict=True)]


def _without_empty_words(texts: list[str], empty_words: frozenset[str]) -> list[str]:
    digits = "0123456789"
    with_digit = any(word[-1:] in digits for word in empty_words)
    short = {text for text in texts if len(text) <= _LONGEST_EMPTY_WORD and (with_digit or text[-1:] not in digits)}
    blanks = {text for text in short if name_key(text) in empty_words}
    return ["" if text in blanks else text for text in texts] if blanks else texts
