"""Rows become cases: what a row lacks, what its fields say of each other, and which rows are not taken in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from advisor_app.crm.date_columns import DateCell, DateColumn
from advisor_app.crm.export import Problem
from advisor_app.crm.table import shown
from advisor_app.crm.vocabulary import Vocabulary
from advisor_app.office.calendar import panama_day
from advisor_app.office.case import DATE_FIELDS, TEXT_FIELDS
from advisor_app.office.case_batch import CaseBatch
from advisor_app.office.names import name_key


@dataclass
class FieldColumns:
    """The fields' columns, all of one length: texts cleaned, dates in UTC."""

    rows: Sequence[int]
    texts: dict[str, list[str]]
    dates: dict[str, DateColumn]
    date_cells: dict[str, Sequence[DateCell]]
    headers: dict[str, str]
    """Field to its header, for problems."""
    entity: str
    """Of the rows that name none."""

    def __len__(self) -> int:
        return len(self.rows)

    def values(self, name: str) -> Sequence[object]:
        if name in self.dates:
            return self.dates[name].values
        return self.texts.get(name) or [None if name in DATE_FIELDS else ""] * len(self)


@dataclass
class Judged:
    """Which rows come in, and what is odd in them."""

    taken: list[bool]
    problems: list[Problem]
    rejected: int
    repeated: int
    negative: int


def judge(columns: FieldColumns, vocabulary: Vocabulary) -> Judged:
    """Find every row's faults; only a missing number or creation and a conflict of numbers keep a row out."""
    problems: list[Problem] = []
    taken = [True] * len(columns)
    _missing_numbers(columns, taken, problems)
    _unreadable_dates(columns, taken, problems)
    repeated = _repeated_numbers(columns, taken, problems)
    rejected = taken.count(False) - repeated
    _missing_entities(columns, taken, problems)
    negative = _closed_before_created(columns, taken, problems)
    _status_against_closing(columns, taken, problems, vocabulary)
    return Judged(taken, problems, rejected, repeated, negative)


def case_batch(columns: FieldColumns, taken: Sequence[bool]) -> CaseBatch:
    """The taken rows, in the file's order."""
    day_only = frozenset(name for name, column in columns.dates.items() if column.day_only)
    moments = {name: column.values for name, column in columns.dates.items()}
    return CaseBatch(columns.texts, moments, [day_only] * len(columns)).chosen(taken)


def _missing_numbers(columns: FieldColumns, taken: list[bool], problems: list[Problem]) -> None:
    numbers = columns.texts["number"]
    if all(numbers):
        return
    for place, number in enumerate(numbers):
        if not number:
            taken[place] = False
            problems.append(Problem(columns.rows[place], columns.headers["number"], "number_missing", ""))


def _unreadable_dates(columns: FieldColumns, taken: list[bool], problems: list[Problem]) -> None:
    for name in DATE_FIELDS:
        if name not in columns.dates:
            continue
        column, header = columns.dates[name], columns.headers[name]
        required = name == "created"
        if not column.faults and not (required and None in column.values):
            continue
        for place, value in enumerate(column.values):
            if value is not None:
                continue
            cell = columns.date_cells[name][place]
            code = column.faults.get(cell)
            if required:
                taken[place] = False
                code = "created_unreadable" if code else "created_missing"
            if code:
                problems.append(Problem(columns.rows[place], header, code, shown(_cell_shown(cell))))


def _repeated_numbers(columns: FieldColumns, taken: list[bool], problems: list[Problem]) -> int:
    """A number that stands twice: once is enough where the rows say the same, else none of them is taken.

    Rows that are kept out for another fault count as well: the two disagree about the case, whichever of them is right.
    Returns how many rows repeat an earlier one.
    """
    numbers = columns.texts["number"]
    if len(set(numbers)) == len(numbers):
        return 0
    first_places: dict[str, int] = {}
    groups: dict[str, list[int]] = {}
    for place, number in enumerate(numbers):
        if number and first_places.setdefault(number, place) != place:
            groups.setdefault(number, [first_places[number]]).append(place)
    content = [columns.values(name) for name in (*TEXT_FIELDS, *DATE_FIELDS)]
    header = columns.headers["number"]
    repeated = 0
    for number, places in groups.items():
        told = {tuple(column[place] for column in content) for place in places}
        if len(told) > 1:
            for place in places:
                taken[place] = False
                problems.append(Problem(columns.rows[place], header, "number_conflict", shown(number)))
            continue
        for place in places[1:]:
            if taken[place]:
                taken[place] = False
                repeated += 1
                problems.append(Problem(columns.rows[place], header, "row_repeated", shown(number)))
    return repeated


def _missing_entities(columns: FieldColumns, taken: list[bool], problems: list[Problem]) -> None:
    entities = columns.texts.get("entity")
    if entities is None:
        columns.texts["entity"] = [columns.entity] * len(columns)
        return
    if all(entities):
        return
    for place, entity in enumerate(entities):
        if entity:
            continue
        entities[place] = columns.entity
        if taken[place] and not columns.entity:
            problems.append(Problem(columns.rows[place], columns.headers["entity"], "entity_missing", ""))


def _closed_before_created(columns: FieldColumns, taken: list[bool], problems: list[Problem]) -> int:
    """Compares moments, or Panama's days where one of the two columns has days only."""
    if "closed" not in columns.dates:
        return 0
    created, closed = columns.dates["created"], columns.dates["closed"]
    by_day = created.day_only or closed.day_only
    negative = 0
    pairs = zip(count(), created.values, closed.values, strict=False)
    for place in [
        place for place, begin, end in pairs if end is not None and begin is not None and end < begin and taken[place]
    ]:
        begin, end = created.values[place], closed.values[place]
        if begin is None or end is None:
            continue
        if by_day and panama_day(end) >= panama_day(begin):
            continue
        negative += 1
        cell = columns.date_cells["closed"][place]
        problems.append(
            Problem(columns.rows[place], columns.headers["closed"], "closed_before_created", shown(_cell_shown(cell)))
        )
    return negative


def _status_against_closing(
    columns: FieldColumns, taken: list[bool], problems: list[Problem], vocabulary: Vocabulary
) -> None:
    """A closed status without a closing date, and a closing date under an open status."""
    statuses = columns.texts.get("status")
    if statuses is None:
        return
    keys = {status: name_key(status) for status in set(statuses)}
    closed = {status for status, key in keys.items() if key in vocabulary.closed_statuses}
    opened = {status for status, key in keys.items() if key in vocabulary.open_statuses}
    header = columns.headers["status"]
    if "closed" not in columns.dates:
        if closed:
            problems.append(Problem(None, header, "closed_column_missing", min(closed)))
        return
    ends = columns.dates["closed"].values
    told = zip(count(), statuses, ends, strict=False)
    for place in [place for place, status, end in told if status in (closed if end is None else opened)]:
        if not taken[place]:
            continue
        status = statuses[place]
        if ends[place] is None:
            problems.append(Problem(columns.rows[place], columns.headers["closed"], "closed_without_date", status))
        else:
            problems.append(Problem(columns.rows[place], header, "date_without_closed", status))


def _cell_shown(cell: DateCell) -> str:
    if isinstance(cell, tuple):
        return " ".join(_cell_shown(part) for part in cell if part != "")
    return cell.isoformat(" ") if isinstance(cell, datetime) else str(cell)
