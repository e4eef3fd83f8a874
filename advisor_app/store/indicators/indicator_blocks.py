"""Keeping the blocks that indicators are counted from equal to the cases: after an import, a merge, or from nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

import numpy as np
import sqlalchemy as sa

from advisor_app.store.indicators.indicator_labels import LabelNumbers
from advisor_app.store.indicators.indicator_packing import (
    FORMAT,
    KEYS,
    LABELS,
    PackedCases,
    joined,
    month_number,
    months_of,
    packed_days,
)
from advisor_app.store.indicators.indicator_tables import PACKED_LABELS, indicator_block, indicator_label
from advisor_app.store.tables import citizen_case, office_fact
from advisor_app.store.transaction import Transaction

Columns = list[Sequence[Any]]
EntityMonth = tuple[UUID | None, int]
"""The cases of an entity that came in one month, year x 100 + month."""

_FACT = "indicator_blocks"
_ROWS_AT_ONCE = 50_000
_BLOCKS_AT_ONCE = 500
_READ = ("id", "entity_id", "created", "first_worked", "closed", "due", "day_only", *PACKED_LABELS)
_FIRST_LABEL = len(_READ) - len(PACKED_LABELS)


@dataclass(frozen=True, slots=True)
class Arrived:
    """Cases that have just come in, still at hand as columns of texts: `places` of the columns, with the keys given."""

    columns: Mapping[str, Sequence[Any]]
    places: Sequence[int]
    keys: Sequence[int]


def are_kept(connection: sa.Connection) -> bool:
    """Whether the blocks hold what the cases hold; not so in an office from before there were any.

    On a server it has to be said also where there are no cases: who imports first may see none of those that there are.
    """
    empty_file = connection.dialect.name == "sqlite" and not _has_cases_below(connection, None)
    return _has_fact(connection) or empty_file


def rebuild_all(transaction: Transaction) -> None:
    """Make every block anew from the cases."""
    transaction.lock("import")
    _begin_anew(transaction.connection)
    _append(transaction, _read(transaction.connection, sa.true()))


def begin_packing(transaction: Transaction, arrived: Arrived) -> Packing | None:
    """None where nothing arrived, and where the office's older cases are in no block yet."""
    transaction.lock("import")
    if not arrived.keys:
        return None
    if not _has_fact(transaction.connection):
        if _has_cases_below(transaction.connection, min(arrived.keys)):
            return None
        _begin_anew(transaction.connection)
    return Packing(transaction, arrived)


def rebuild(transaction: Transaction, touched: Iterable[EntityMonth], packing: Packing | None = None) -> None:
    """Make the blocks of these months anew from the cases, and add those of the cases that arrived."""
    transaction.lock("import")
    connection = transaction.connection
    if not _has_fact(connection):
        if _has_cases_below(connection, None):
            rebuild_all(transaction)
            return
        _begin_anew(connection)
    if packing is not None:
        packing.numbers.keep()
    by_entity = _by_entity(set(touched))
    for entity_id, months in by_entity.items():
        here = _is(indicator_block.c.entity_id, entity_id)
        connection.execute(indicator_block.delete().where(here, indicator_block.c.month.in_(months)))
    old = sa.true() if packing is None else citizen_case.c.id < packing.first
    for entity_id, months in by_entity.items():
        _append(transaction, _read(connection, _in_months(entity_id, months), old))
    if packing is not None:
        packing.insert(connection)


def forget_empty(connection: sa.Connection, entity_id: UUID | None) -> None:
    """Leave no texts of an entity that has no cases any more; those of no entity are shared."""
    if entity_id is None:
        return
    block = sa.select(indicator_block.c.id).where(_is(indicator_block.c.entity_id, entity_id)).limit(1)
    if connection.execute(block).first() is None:
        connection.execute(indicator_label.delete().where(_is(indicator_label.c.entity_id, entity_id)))


def months_with_cases(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> set[EntityMonth]:
    """The entities' months in which the cases of a condition came in."""
    found = sa.select(citizen_case.c.entity_id, citizen_case.c.created_on).where(condition).distinct()
    return {(entity_id, month_number(day.year, day.month)) for entity_id, day in connection.execute(found)}


def _has_fact(connection: sa.Connection) -> bool:
    kept = sa.select(office_fact.c.value).where(office_fact.c.key == _FACT)
    return connection.execute(kept).scalar_one_or_none() == FORMAT


def _has_cases_below(connection: sa.Connection, key: int | None) -> bool:
    found = sa.select(citizen_case.c.id).limit(1)
    return connection.execute(found if key is None else found.where(citizen_case.c.id < key)).first() is not None


def _begin_anew(connection: sa.Connection) -> None:
    connection.execute(indicator_block.delete())
    connection.execute(indicator_label.delete())
    connection.execute(office_fact.delete().where(office_fact.c.key == _FACT))
    connection.execute(office_fact.insert(), {"key": _FACT, "value": FORMAT})


def _by_entity(months: Iterable[EntityMonth]) -> dict[UUID | None, list[int]]:
    found: dict[UUID | None, list[int]] = {}
    for entity_id, month in sorted(months, key=str):
        found.setdefault(entity_id, []).append(month)
    return found


def _is(column: sa.ColumnElement[Any], entity_id: UUID | None) -> sa.ColumnElement[bool]:
    return column.is_(None) if entity_id is None else column == entity_id


def _in_months(entity_id: UUID | None, months: Sequence[int]) -> sa.ColumnElement[bool]:
    runs = [citizen_case.c.created_on.between(first, last) for first, last in _runs(months)]
    return sa.and_(_is(citizen_case.c.entity_id, entity_id), sa.or_(*runs))


def _runs(months: Sequence[int]) -> Iterator[tuple[date, date]]:
    """Months that follow one another as one run of days."""
    start = end = None
    for month in sorted(months):
        first = date(month // 100, month % 100, 1)
        after = _month_after(first)
        if start is not None and end == first:
            end = after
            continue
        if start is not None and end is not None:
            yield start, _day_before(end)
        start, end = first, after
    if start is not None and end is not None:
        yield start, _day_before(end)


def _month_after(first: date) -> date:
    if (first.year, first.month) == (9999, 12):
        return date.max
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _day_before(day: date) -> date:
    return day if day == date.max else date.fromordinal(day.toordinal() - 1)


class Packing:
    """The blocks of cases that arrived: what it takes from the database it takes at once."""

    def __init__(self, transaction: Transaction, arrived: Arrived) -> None:
        self.numbers = LabelNumbers(transaction)
        self.first = min(arrived.keys)
        """The first key of those that arrived."""
        self._arrived = arrived
        self._parts: list[PackedCases] = []
        self._entities: dict[Any, int] = {}
        self.numbers.learn(map(entity_key, dict.fromkeys(_new_ones(arrived, "entity_id"))))

    def packed(self) -> Packing:
        """The same, packed; asks nothing of the database."""
        self._parts = [_packed(columns, self._entities, self.numbers) for columns in _at_hand(self._arrived)]
        return self

    def insert(self, connection: sa.Connection) -> None:
        _insert_blocks(connection, joined(self._parts), list(map(entity_key, self._entities)))


def _new_ones(arrived: Arrived, name: str) -> Iterable[Any]:
    column = arrived.columns[name]
    return column if len(arrived.places) == len(column) else map(column.__getitem__, arrived.places)


def _append(transaction: Transaction, cases: Iterable[Columns]) -> None:
    """Blocks for these cases, whatever else is there."""
    numbers = LabelNumbers(transaction)
    entities: dict[Any, int] = {}
    parts = [_packed(columns, entities, numbers) for columns in cases]
    numbers.keep()
    if parts:
        _insert_blocks(transaction.connection, joined(parts), list(map(entity_key, entities)))


def _read(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> Iterator[Columns]:
    """The driver's own values: what SQLAlchemy would make of them costs more than the reading."""
    last = 0
    columns = [citizen_case.c[name] for name in _READ]
    while True:
        found = (
            sa.select(*columns)
            .where(citizen_case.c.id > last, *conditions)
            .order_by(citizen_case.c.id)
            .limit(_ROWS_AT_ONCE)
        )
        with connection.execute(found) as result:
            cursor = result.cursor
            rows = cursor.fetchall() if cursor is not None else []
        if rows:
            yield list(zip(*rows, strict=True))
        if len(rows) < _ROWS_AT_ONCE:
            return
        last = rows[-1][0]


def _at_hand(arrived: Arrived) -> Iterator[Columns]:
    keys = sorted(arrived.keys)
    columns = [arrived.columns[name] for name in _READ[1:]]
    for start in range(0, len(keys), _ROWS_AT_ONCE):
        places = arrived.places[start : start + _ROWS_AT_ONCE]
        if places[-1] - places[0] + 1 == len(places):
            part = [column[places[0] : places[-1] + 1] for column in columns]
        else:
            part = [[column[place] for place in places] for column in columns]
        yield [keys[start : start + _ROWS_AT_ONCE], *part]


def _packed(columns: Columns, entities: dict[Any, int], numbers: LabelNumbers) -> PackedCases:
    """`columns` in the order of `_READ`; `entities` gets their keys in the form in which they came."""
    for raw in dict.fromkeys(columns[1]):
        entities.setdefault(raw, len(entities))
    entity = np.fromiter(map(entities.__getitem__, columns[1]), np.int32, len(columns[1]))
    keys = list(map(entity_key, entities))
    days = packed_days(*columns[2:_FIRST_LABEL])
    labels = [
        numbers.of(field, entity, keys, texts)
        for field, texts in zip(PACKED_LABELS, columns[_FIRST_LABEL:], strict=True)
    ]
    return PackedCases(entity, months_of(days), days, np.array(columns[0], KEYS), np.array(labels, LABELS))


def entity_key(raw: object) -> UUID | None:
    """SQLite keeps a key as 32 hexadecimal digits."""
    return raw if raw is None or isinstance(raw, UUID) else UUID(str(raw))


def _insert_blocks(connection: sa.Connection, cases: PackedCases, entities: Sequence[UUID | None]) -> None:
    order = np.lexsort((cases.month, cases.entity))
    cases = cases.taken(order)
    changes = np.flatnonzero((np.diff(cases.entity) != 0) | (np.diff(cases.month) != 0)) + 1
    bounds = [0, *changes.tolist(), len(order)]
    blocks = []
    for begin, end in pairwise(bounds):
        fields = {name: cases.labels[place, begin:end].tobytes() for place, name in enumerate(PACKED_LABELS)}
        blocks.append(
            {
                "entity_id": entities[cases.entity[begin]],
                "month": int(cases.month[begin]),
                "cases": end - begin,
                "days": cases.days[begin:end].tobytes(),
                "keys": cases.keys[begin:end].tobytes(),
                **fields,
            }
        )
        if len(blocks) == _BLOCKS_AT_ONCE:
            connection.execute(indicator_block.insert(), blocks)
            blocks = []
    if blocks:
        connection.execute(indicator_block.insert(), blocks)
