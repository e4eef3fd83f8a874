"""An export from end to end: bytes, table, columns, orders, fields, cases."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.crm.columns import ColumnsFound, find_columns
from advisor_app.crm.date_columns import DateCell, DateReader
from advisor_app.crm.date_order import decide
from advisor_app.crm.delimited import read_delimited
from advisor_app.crm.export import DEFAULT_TIME_ZONE, DateOrder, FoundOrder, Preview, Problem, Reading, ReadOptions
from advisor_app.crm.file_kind import kind_of, read_bytes
from advisor_app.crm.rows import FieldColumns, build_cases, judge
from advisor_app.crm.table import Table, shown
from advisor_app.crm.text_columns import read_texts
from advisor_app.crm.vocabulary import Vocabulary, load_vocabulary
from advisor_app.crm.workbook import read_workbook
from advisor_app.errors import DecisionNeeded, UsageError, UserError
from advisor_app.office.case import DATE_FIELDS, FIELDS, REQUIRED_FIELDS, TEXT_FIELDS
from advisor_app.office.names import name_key, tidy

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

FIRST_CASES = 10
_TEXT_JOIN = "-"
_NO_OPTIONS = ReadOptions()


@dataclass
class _Examined:
    """An export whose columns and orders are known, before its cases are built."""

    path: Path
    table: Table
    found: ColumnsFound
    dates: DateReader
    date_cells: dict[str, Sequence[DateCell]]
    orders: dict[str, FoundOrder]
    vocabulary: Vocabulary
    options: ReadOptions
    sha256: str

    @property
    def undecided(self) -> list[str]:
        return [name for name, order in self.orders.items() if order == "ambiguous"]

    @property
    def missing(self) -> list[str]:
        return [name for name in REQUIRED_FIELDS if name not in self.found.columns]


def preview_export(path: Path, options: ReadOptions = _NO_OPTIONS) -> Preview:
    """How the file would be read, with the problems that an import would report.

    What import would ask or refuse is told as a problem of the file: "number_column_missing", "created_column_missing",
    "entity_needed", "date_order_ambiguous". Raises `UserError` for a file that can't be read at all.
    """
    with _without_collector():
        examined = _examine(path, options, None)
        problems = [*examined.table.problems, *_open_questions(examined)]
        first: tuple[object, ...] = ()
        if not examined.missing and not examined.undecided:
            columns, found = _fields(examined)
            judged = judge(columns, examined.vocabulary)
            problems += [*found, *judged.problems]
            columns_of_first = build_cases(columns, _first(judged.taken))
            first = tuple(columns_of_first)
        return Preview(**_facts(examined, problems), first=first)  # type: ignore[arg-type]


def read_export(
    path: Path,
    options: ReadOptions = _NO_OPTIONS,
    progress: Callable[[int, int], None] | None = None,
) -> Reading:
    """Every case of the file, and every fault.

    `progress` is called with the rows read and all rows (0 where that isn't known). Raises `UserError` for a file that
    can't be read or lacks a required column, and `DecisionNeeded` "date_order_needed", "entity_needed" or
    "header_choice_needed".
    """
    with _without_collector():
        examined = _examine(path, options, progress)
        _refuse_open_questions(examined)
        columns, found = _fields(examined)
        _refuse_unfit_order(examined, columns)
        judged = judge(columns, examined.vocabulary)
        cases = build_cases(columns, judged.taken)
        facts = _facts(examined, [*examined.table.problems, *found, *judged.problems])
        return Reading(
            **facts,  # type: ignore[arg-type]
            first=tuple(cases[:FIRST_CASES]),
            cases=cases,
            rejected=judged.rejected,
            repeated=judged.repeated,
            negative=judged.negative,
            sha256=examined.sha256,
        )


def _examine(path: Path, options: ReadOptions, progress: Callable[[int, int], None] | None) -> _Examined:
    vocabulary = load_vocabulary()
    zone = _zone(options.time_zone)
    content = read_bytes(path)
    digest = hashlib.sha256(content).hexdigest()
    if kind_of(path, content) == "xlsx":
        table = read_workbook(path, content, vocabulary, options.sheet, progress)
    else:
        table = read_delimited(path, content, vocabulary, progress)
    if not table.rows:
        raise UserError("no_cases", path=str(path))
    dates = DateReader(zone, vocabulary.empty_words)
    found = find_columns(table, vocabulary, options, dates)
    date_cells = {name: _date_cells(table, found.columns[name]) for name in DATE_FIELDS if name in found.columns}
    orders = _orders(date_cells, dates, options.date_order)
    return _Examined(path, table, found, dates, date_cells, orders, vocabulary, options, digest)


def _zone(name: str | None) -> ZoneInfo:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name or DEFAULT_TIME_ZONE)
    except (KeyError, ValueError, OSError):
        raise UsageError("time_zone_unknown", value=name) from None


def _date_cells(table: Table, headers: tuple[str, ...]) -> Sequence[DateCell]:
    first = table.column(headers[0])
    return first if len(headers) == 1 else list(zip(first, table.column(headers[1]), strict=True))


def _orders(
    date_cells: dict[str, Sequence[DateCell]], dates: DateReader, chosen: DateOrder | None
) -> dict[str, FoundOrder]:
    told = {name: dates.evidence(cells) for name, cells in date_cells.items()}
    orders = decide({name: evidence for name, evidence in told.items() if evidence is not None}, chosen)
    for name, cells in date_cells.items():
        if name not in orders and any(cells):
            orders[name] = "native"
    return {name: orders[name] for name in date_cells if name in orders}


def _overall(orders: dict[str, FoundOrder]) -> FoundOrder:
    found = set(orders.values())
    if "ambiguous" in found:
        return "ambiguous"
    written = [order for order in orders.values() if order != "native"]
    return written[0] if written else "native"


def _fields(examined: _Examined) -> tuple[FieldColumns, list[Problem]]:
    """Every field's column, texts cleaned and dates read, with the problems of the cells."""
    table, found = examined.table, examined.found.columns
    problems: list[Problem] = []
    headers = {name: "+".join(parts) for name, parts in found.items()}
    texts = {}
    for name in TEXT_FIELDS:
        if name in found:
            texts[name] = _text(examined, name, problems)
    dates = {}
    for name, cells in examined.date_cells.items():
        order = examined.orders.get(name)
        column = examined.dates.read(cells, None if order == "native" or order == "ambiguous" else order)  # noqa: PLR1714 - mypy narrows this form
        dates[name] = column
        if column.has_native and column.has_text:
            problems.append(Problem(None, headers[name], "dates_mixed", ""))
        if column.has_serials:
            problems.append(Problem(None, headers[name], "dates_as_numbers", ""))
    entity = tidy(examined.options.entity or "")
    return FieldColumns(table.rows, texts, dates, examined.date_cells, headers, entity), problems


def _text(examined: _Examined, name: str, problems: list[Problem]) -> list[str]:
    table = examined.table
    parts = []
    for header in examined.found.columns[name]:
        texts, found = read_texts(table.column(header), table.rows, header, table.kind, keep_lines=name == "resolution")
        parts.append(texts)
        problems.extend(found)
    if name == "number":
        empty = examined.vocabulary.empty_words
        parts = [
            ["" if name_key(text) in empty else text for text in part] if _has_blank(part, empty) else part
            for part in parts
        ]
    if len(parts) == 1:
        return parts[0]
    return [_TEXT_JOIN.join(filter(None, values)) for values in zip(*parts, strict=True)]


def _has_blank(texts: list[str], empty: frozenset[str]) -> bool:
    return any(name_key(text) in empty for text in set(texts) if len(text) < 10 and not text.isdigit())


def _open_questions(examined: _Examined) -> list[Problem]:
    problems = [Problem(None, "", f"{name}_column_missing", "") for name in examined.missing]
    for name in examined.undecided:
        header, example = _undecided_example(examined, name)
        problems.append(Problem(None, header, "date_order_ambiguous", example))
    if "entity" not in examined.found.columns and not examined.options.entity:
        problems.append(Problem(None, "", "entity_needed", ""))
    return problems


def _refuse_open_questions(examined: _Examined) -> None:
    path = str(examined.path)
    for name in examined.missing:
        raise UserError(f"{name}_column_missing", path=path, headers=", ".join(examined.table.headers))
    repeated = [problem for problem in examined.table.problems if problem.code == "header_repeated"]
    required = {header for name in REQUIRED_FIELDS for header in examined.found.columns[name]}
    for problem in repeated:
        table = examined.table
        chosen = any(problem.column in headers for headers in examined.options.columns.values())
        if problem.column in required and not chosen and table.column(problem.column) != table.column(problem.value):
            raise DecisionNeeded("header_choice_needed", path=path, header=problem.column, second=problem.value)
    if examined.undecided:
        header, example = _undecided_example(examined, examined.undecided[0])
        raise DecisionNeeded("date_order_needed", path=path, column=header, value=example)
    if "entity" not in examined.found.columns and not examined.options.entity:
        raise DecisionNeeded("entity_needed", path=path)


def _undecided_example(examined: _Examined, name: str) -> tuple[str, str]:
    """The column's header and its first text."""
    cells = (cell[0] if isinstance(cell, tuple) else cell for cell in examined.date_cells[name])
    example = next((cell for cell in cells if isinstance(cell, str) and cell.strip()), "")
    return "+".join(examined.found.columns[name]), shown(example)


def _refuse_unfit_order(examined: _Examined, columns: FieldColumns) -> None:
    """A person's order under which no creation can be read is a slip, not a wish to reject every row."""
    created = columns.dates["created"]
    if examined.options.date_order is None or not created.has_text or any(created.values):
        return
    header, example = _undecided_example(examined, "created")
    raise UserError("date_order_unfit", order=examined.options.date_order, column=header, value=example)


def _facts(examined: _Examined, problems: list[Problem]) -> dict[str, object]:
    table, found = examined.table, examined.found
    keys = sorted(name_key(header) for header in table.headers)
    ordered = sorted(problems, key=lambda problem: (problem.row is not None, problem.row or 0))
    return {
        "path": examined.path,
        "kind": table.kind,
        "sheet": table.sheet,
        "headers": table.headers,
        "columns": {name: found.columns[name] for name in FIELDS if name in found.columns},
        "rows": len(table.rows),
        "date_order": _overall(examined.orders),
        "date_orders": examined.orders,
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "left_out": found.left_out,
        "unused": found.unused,
        "problems": tuple(ordered),
        "shape": hashlib.sha256("\n".join([table.kind, *keys]).encode()).hexdigest(),
        "recognised_by": found.recognised_by,
    }


def _first(taken: Sequence[bool]) -> list[bool]:
    chosen, left = [], FIRST_CASES
    for one in taken:
        chosen.append(one and left > 0)
        left -= one
    return chosen


@contextmanager
def _without_collector() -> Iterator[None]:
    """Millions of cells that live to the end would be walked again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
