"""Taking an import's cases in, as sets: a staging table, a comparison, one update and one insert.

Whatever the number of rows, Python touches each once on its way in, and again only those that changed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.case import Case
from advisor_app.store.answers import Applied, CaseChange
from advisor_app.store.case_rows import COLUMNS, COMPARED, Value, case_values, changed_fields, sqlite_values
from advisor_app.store.tables import case_change, citizen_case, entity
from advisor_app.store.transaction import Transaction

CHANGES_TOLD = 1000
"""How many changed cases an answer carries; all of them are kept."""
LONGEST_NUMBER = 200
_CHUNK = 5000


def apply_cases(
    transaction: Transaction, cases: Iterable[Case], import_id: UUID, entity_ids: Mapping[str, UUID]
) -> Applied:
    """Store cases by number; see `Cases.apply`."""
    transaction.lock("import")
    connection = transaction.connection
    staged = sa.Table(
        "staged_case",
        sa.MetaData(),
        sa.Column("place", sa.Integer(), primary_key=True, autoincrement=False),
        *(sa.Column(name, citizen_case.c[name].type) for name in COLUMNS),
        prefixes=["TEMPORARY"],
    )
    staged.create(connection)
    numbers: set[str] = set()
    _stage(transaction, _rows(cases, entity_ids, numbers))
    changes, changed_fields, changed = _keep_changes(connection, staged, import_id)
    if changed:
        _update(connection, staged, import_id)
    new = _insert(connection, staged, import_id)
    staged.drop(connection)
    return Applied(new, changed, len(numbers) - new - changed, tuple(changes), dict(changed_fields))


def _rows(cases: Iterable[Case], entity_ids: Mapping[str, UUID], seen: set[str]) -> Iterator[tuple[Value, ...]]:
    """Each case's row; the numbers go into `seen`."""
    for case in cases:
        if case.number in seen:
            raise ValueError("an import brings each case number once")
        if len(case.number) > LONGEST_NUMBER:
            raise UserError("number_too_long", number=case.number[:40], limit=LONGEST_NUMBER)
        seen.add(case.number)
        yield case_values(case, entity_ids.get(case.entity))


def _stage(transaction: Transaction, rows: Iterator[tuple[Value, ...]]) -> None:
    """Straight through the driver: as fast as each database can take rows."""
    names = ", ".join(("place", *COLUMNS))
    driver = transaction.connection.connection.driver_connection
    if driver is None:
        raise RuntimeError("the connection is closed")
    if transaction.dialect == "sqlite":
        places = ", ".join("?" * (1 + len(COLUMNS)))
        statement = f"INSERT INTO staged_case ({names}) VALUES ({places})"  # noqa: S608 - our own columns' names
        driver.executemany(statement, map(sqlite_values, rows, count(1)))
        return
    with driver.cursor() as cursor:
        with cursor.copy(f"COPY staged_case ({names}) FROM STDIN") as copy:
            for place, row in enumerate(rows, start=1):
                copy.write_row((place, *row))
        cursor.execute("ANALYZE staged_case")


def _keep_changes(
    connection: sa.Connection, staged: sa.Table, import_id: UUID
) -> tuple[list[CaseChange], Counter[str], int]:
    differs = sa.or_(*(citizen_case.c[name].is_distinct_from(staged.c[name]) for name in COMPARED))
    before = [citizen_case.c[name].label(f"before_{name}") for name in COMPARED]
    after = [staged.c[name].label(f"after_{name}") for name in COMPARED]
    found = (
        sa.select(citizen_case.c.id, citizen_case.c.number, *before, *after)
        .join_from(staged, citizen_case, citizen_case.c.number == staged.c.number)
        .where(differs)
        .execution_options(yield_per=_CHUNK)
    )
    names = {str(key): name for key, name in connection.execute(sa.select(entity.c.id, entity.c.name))}
    told: list[CaseChange] = []
    fields: Counter[str] = Counter()
    changed = 0
    middle = 2 + len(COMPARED)
    for rows in connection.execute(found).partitions():
        kept = []
        for row in rows:
            differing = changed_fields(row[2:middle], row[middle:])
            fields.update(differing.keys())
            kept.append(
                {
                    "import_id": import_id,
                    "case_id": row.id,
                    "entity_id": row.after_entity_id,
                    "fields": json.dumps(differing, ensure_ascii=False, separators=(",", ":")),
                }
            )
            if len(told) < CHANGES_TOLD:
                told.append(CaseChange(row.number, with_names(differing, names), import_id))
        connection.execute(case_change.insert(), kept)
        changed += len(kept)
    return told, fields, changed


def with_names(fields: Mapping[str, tuple[str, str]], names: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """The entities of a kept change by their present names."""
    return {
        name: (names.get(old, old), names.get(new, new)) if name == "entity" else (old, new)
        for name, (old, new) in fields.items()
    }


def _update(connection: sa.Connection, staged: sa.Table, import_id: UUID) -> None:
    sa.Index("ix_staged_case_number", staged.c.number).create(connection)  # else each change scans the whole file
    changed = sa.select(case_change.c.case_id).where(case_change.c.import_id == import_id)
    values = {name: staged.c[name] for name in COLUMNS if name != "number"}
    connection.execute(
        citizen_case.update()
        .where(citizen_case.c.number == staged.c.number, citizen_case.c.id.in_(changed))
        .values({**values, "last_import_id": import_id})
    )


def _insert(connection: sa.Connection, staged: sa.Table, import_id: UUID) -> int:
    known = sa.exists().where(citizen_case.c.number == staged.c.number)
    key = sa.literal(import_id, sa.Uuid())
    new = sa.select(*(staged.c[name] for name in COLUMNS), key, key).where(~known).order_by(staged.c.place)
    inserted = citizen_case.insert().from_select([*COLUMNS, "first_import_id", "last_import_id"], new)
    return connection.execute(inserted, execution_options={"preserve_rowcount": True}).rowcount
