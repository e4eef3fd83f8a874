"""What an import, its undoing or a merge means for the indicators: blocks made anew, reopenings noted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import panama_day
from advisor_app.store.indicators.indicator_blocks import (
    Arrived,
    EntityMonth,
    begin_packing,
    forget_empty,
    months_with_cases,
    rebuild,
)
from advisor_app.store.indicators.indicator_packing import month_number
from advisor_app.store.indicators.indicator_tables import case_reopening, indicator_block
from advisor_app.store.tables import case_change, case_import, citizen_case
from advisor_app.store.transaction import Transaction

_KEYS_AT_ONCE = 10_000


def follow_import(
    transaction: Transaction, import_id: UUID, arrived: Arrived, indexing: AbstractContextManager[None]
) -> None:
    """After an import's cases were applied and its changes kept; `arrived` are the new ones.

    `indexing` is held while nothing is asked of the database.
    """
    connection = transaction.connection
    changed = sa.select(case_change.c.case_id).where(case_change.c.import_id == import_id)
    packing = begin_packing(transaction, arrived)
    with indexing:
        packed = None if packing is None else packing.packed()
    rebuild(transaction, _touched(connection, import_id, changed), packed)
    brought: sa.ColumnElement[bool] = citizen_case.c.id.in_(changed)
    if arrived.keys:
        brought |= citizen_case.c.id >= min(arrived.keys)
    _note_reopenings(connection, import_id, brought)


@contextmanager
def undoing_import(transaction: Transaction, import_id: UUID) -> Iterator[None]:
    """To be held around the undoing of an import: while its changes are still kept, until the cases are as before."""
    connection = transaction.connection
    changed = sa.select(case_change.c.case_id).where(case_change.c.import_id == import_id)
    touched = _touched(connection, import_id, changed)
    touched |= months_with_cases(connection, citizen_case.c.first_import_id == import_id)
    keys = list(connection.execute(changed).scalars())
    connection.execute(case_reopening.delete().where(case_reopening.c.import_id == import_id))
    yield
    for start in range(0, len(keys), _KEYS_AT_ONCE):  # an entity that was merged since has its cases back elsewhere
        touched |= months_with_cases(connection, citizen_case.c.id.in_(keys[start : start + _KEYS_AT_ONCE]))
    rebuild(transaction, touched)
    for entity_id in {entity_id for entity_id, _ in touched}:
        forget_empty(connection, entity_id)


@contextmanager
def moving_cases(transaction: Transaction, where: sa.ColumnElement[bool], target: UUID) -> Iterator[None]:
    """To be held while the cases of a condition become another entity's."""
    connection = transaction.connection
    months = months_with_cases(connection, where)
    keys = sa.select(citizen_case.c.id).where(where)
    connection.execute(case_reopening.update().where(case_reopening.c.case_id.in_(keys)).values(entity_id=target))
    yield
    if months:
        rebuild(transaction, months | {(target, month) for _, month in months})
    for entity_id in {entity_id for entity_id, _ in months}:
        forget_empty(connection, entity_id)


def follow_merge(transaction: Transaction, keep_id: UUID, gone_id: UUID) -> None:
    """After the cases of one entity became another's."""
    connection = transaction.connection
    both = (keep_id, gone_id)
    months = sa.select(indicator_block.c.entity_id, indicator_block.c.month)
    found = connection.execute(months.where(indicator_block.c.entity_id.in_(both)).distinct()).all()
    touched: set[EntityMonth] = {(entity_id, month) for _, month in found for entity_id in both}
    rebuild(transaction, touched)
    forget_empty(connection, gone_id)


def _touched(connection: sa.Connection, import_id: UUID, changed: sa.Select[tuple[int]]) -> set[EntityMonth]:
    """The entities' months that hold, or held, the cases which an import changed."""
    touched = months_with_cases(connection, citizen_case.c.id.in_(changed))
    moved = (
        sa.select(case_change.c.fields, citizen_case.c.entity_id, citizen_case.c.created_on)
        .join_from(case_change, citizen_case, citizen_case.c.id == case_change.c.case_id)
        .where(case_change.c.import_id == import_id, _mentions("entity") | _mentions("created"))
    )
    for text, entity_id, created_on in connection.execute(moved):
        fields = json.loads(text)
        was_of = UUID(fields["entity"][0]) if fields.get("entity", [""])[0] else None
        day = _day(fields["created"][0]) if "created" in fields else created_on
        touched.add((was_of if "entity" in fields else entity_id, month_number(day.year, day.month)))
    return touched


def _mentions(field: str) -> sa.ColumnElement[bool]:
    """Quotes within values are escaped, so that this can only be a field's name."""
    return case_change.c.fields.contains(f'"{field}":[', autoescape=True)


def _day(told: str) -> date:
    """A kept moment's day in Panama; one told as a day alone is that day."""
    return date.fromisoformat(told) if len(told) == len("2024-01-01") else panama_day(datetime.fromisoformat(told))


def _note_reopenings(connection: sa.Connection, import_id: UUID, of_import: sa.ColumnElement[bool]) -> None:
    """Cases that were closed and are open now.

    The export does not say on which day that happened. It is put on the day of the newest moment among the cases that
    the import brought or changed, not before the closing that it undoes and not after the import itself.
    """
    emptied = (
        sa.select(case_change.c.case_id, case_change.c.entity_id, case_change.c.fields)
        .join_from(case_change, citizen_case, citizen_case.c.id == case_change.c.case_id)
        .where(case_change.c.import_id == import_id, citizen_case.c.closed.is_(None), _mentions("closed"))
    )
    rows = connection.execute(emptied).all()
    if not rows:
        return
    imported = connection.execute(sa.select(case_import.c.created_at).where(case_import.c.id == import_id)).scalar_one()
    latest, newest = panama_day(imported), _newest_day(connection, of_import)
    noted = []
    for case_id, entity_id, text in rows:
        closed = _day(json.loads(text)["closed"][0])
        noted.append(
            {
                "import_id": import_id,
                "case_id": case_id,
                "entity_id": entity_id,
                "reopened_on": min(latest, max(newest, closed)),
            }
        )
    connection.execute(case_reopening.insert(), noted)


def _newest_day(connection: sa.Connection, of_import: sa.ColumnElement[bool]) -> date:
    moments: list[Any] = [sa.func.max(citizen_case.c[name]) for name in ("created", "first_worked", "closed")]
    found = connection.execute(sa.select(*moments).where(of_import)).one()
    return max(panama_day(moment) for moment in found if moment is not None)
