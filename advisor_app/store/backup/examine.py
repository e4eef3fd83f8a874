"""Opening a copy and counting it: nothing in it is changed, and nothing is made beside it."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from advisor_app.errors import EnvironmentFault
from advisor_app.office.backup.records import CopyFacts
from advisor_app.office.calendar import now_utc
from advisor_app.store import schema
from advisor_app.store.columns import metadata
from advisor_app.store.faults import told
from advisor_app.store.history.repository import ReadHistory
from advisor_app.store.location import Location, parse_location
from advisor_app.store.tables import history
from advisor_app.store.transaction import Transaction

_MOST_TOLD = 20


def examine_file(path: Path) -> CopyFacts:
    """What a copy holds and whether it is whole: SQLite's integrity check, references, counts, the history's chain.

    Raises `EnvironmentFault`: "database_missing", "not_a_database", "not_our_database", "schema_newer" and the disk's.
    """
    location = parse_location(path)
    if not path.is_file():
        raise EnvironmentFault("database_missing", location=location.shown, detail="")
    engine = sa.create_engine("sqlite://", creator=lambda: opened_copy(path), poolclass=sa.StaticPool)
    try:
        with told(location), engine.connect() as connection:
            return examine(connection, location)
    finally:
        engine.dispose()


def examine_office(engine: sa.Engine, location: Location) -> CopyFacts:
    """The same of an office that is worked in, of either kind, in one moment of it."""
    with told(location), engine.connect() as connection:
        if location.dialect == "sqlite":
            connection.exec_driver_sql("BEGIN")
        else:
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        try:
            return examine(connection, location)
        finally:
            connection.rollback()


def examine(connection: sa.Connection, location: Location) -> CopyFacts:
    """The same through a connection, in the moment that it reads."""
    with told(location):
        found = schema.schema_of(connection, location.shown)
        if found is None:
            raise EnvironmentFault("not_our_database", location=location.shown)
        integrity, loose = _checked_by_sqlite(connection) if connection.dialect.name == "sqlite" else ((), 0)
        dialect = location.dialect
        check = ReadHistory(Transaction(connection, dialect, "", now_utc())).verify()
        last = connection.execute(sa.select(sa.func.max(history.c.at))).scalar_one()
        office_id = connection.exec_driver_sql("SELECT value FROM office_fact WHERE key = 'office_id'").scalar()
        return CopyFacts(
            schema=found,
            office_id=str(office_id or ""),
            counts=counts(connection),
            entries=check.entries,
            redacted=check.redacted,
            head=check.head,
            last_at=_moment(last),
            integrity=integrity,
            loose=loose,
            failures=tuple(f"{one.entry}: {one.what}" for one in check.failures[:_MOST_TOLD]),
        )


def counts(connection: sa.Connection) -> dict[str, int]:
    """The rows of every table of the office that is there, also in one of an older schema."""
    there = set(sa.inspect(connection).get_table_names())
    known = sorted(name for name in metadata.tables if name in there)
    return {
        name: int(connection.execute(sa.select(sa.func.count()).select_from(metadata.tables[name])).scalar_one())
        for name in known
    }


def _checked_by_sqlite(connection: sa.Connection) -> tuple[tuple[str, ...], int]:
    said = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST_TOLD})")]
    loose = len(connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall())
    return (() if said == ["ok"] else tuple(said)), loose


def opened_copy(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing and makes nothing beside the copy."""
    # a copy with no log beside it is read as it lies, so that a folder that can't be written to holds good copies too
    way = "mode=ro" if path.with_name(path.name + "-wal").exists() else "mode=ro&immutable=1"
    return sqlite3.connect(
        path.absolute().as_uri() + "?" + way, uri=True, isolation_level=None, check_same_thread=False
    )


def _moment(text: str | None) -> datetime | None:
    with suppress(ValueError):
        return datetime.fromisoformat(text).replace(tzinfo=None) if text else None
    return None
