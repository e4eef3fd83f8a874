"""A database of a server that is moved, and one that takes in what is moved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.store import schema
from advisor_app.store.access.policies import put_rules
from advisor_app.store.faults import told
from advisor_app.store.location import Location
from advisor_app.store.moving.canonical import quoted
from advisor_app.store.moving.digests import Digesting, tables_in_order
from advisor_app.store.moving.lines import lines_of_server, speak_canonically
from advisor_app.store.server_schema import check_may_create, check_owns, check_schema, lift_rules, working_alone

if TYPE_CHECKING:
    import psycopg

_FIRST_FACTS = "office_fact"


class ServerSource:
    """Nothing in it changes, and while it is read nobody else can change it either."""

    def __init__(self, driver: psycopg.Connection[Any]) -> None:
        self._driver = driver

    def rows(self, table: sa.Table) -> int:
        counted = self._driver.execute(f"SELECT count(*) FROM {quoted(table.name)}".encode())  # noqa: S608 - our names
        return int((counted.fetchone() or (0,))[0])

    def lines(self, table: sa.Table) -> Iterator[list[bytes]]:
        return lines_of_server(self._driver, table)


@contextmanager
def server_source(engine: sa.Engine, location: Location) -> Iterator[ServerSource]:
    """The whole office, read by the role that owns it; until the block ends everybody else waits.

    Raises `EnvironmentFault`: "schema_missing", "schema_older", "schema_newer", "not_the_owner", "database_locked".
    """
    reading = engine.execution_options(isolation_level="REPEATABLE READ")
    with told(location), engine.connect() as connection:
        check_schema(connection, location)
        check_owns(connection, location)
    with told(location), reading.connect() as connection, connection.begin() as transaction:
        working_alone(connection)  # before the first question, which fixes the moment that is read
        check_schema(connection, location)
        driver = _canonical(connection)
        lift_rules(connection, location)
        try:
            yield ServerSource(driver)
        finally:
            transaction.rollback()  # the rules that were lifted for this reading stand as before


class ServerTarget:
    def __init__(self, driver: psycopg.Connection[Any]) -> None:
        self._driver = driver

    def take(self, table: sa.Table, blocks: Iterator[list[bytes]], digesting: Digesting) -> None:
        names = ", ".join(quoted(column.name) for column in table.columns)
        query = f"COPY {quoted(table.name)} ({names}) FROM STDIN"
        with self._driver.cursor() as cursor, cursor.copy(query.encode()) as copy:
            for _, joined in digesting.through(blocks):
                copy.write(joined)

    def lines(self, table: sa.Table) -> Iterator[list[bytes]]:
        return lines_of_server(self._driver, table)


@contextmanager
def server_target(engine: sa.Engine, location: Location) -> Iterator[ServerTarget]:
    """One transaction: where the block ends well everything is there, otherwise nothing is.

    The tables are made where there are none; an office that was just made, and holds nothing, is filled.
    Raises `UserError("target_not_empty")` and `EnvironmentFault`: "not_our_database", "schema_older", "schema_newer",
    "may_not_create", "not_the_owner", "database_locked".
    """
    with told(location), engine.begin() as connection:
        found = schema.schema_of(connection, location.shown)
        if found is None:
            check_may_create(connection, location)
            schema.bring_to(connection)
        else:
            check_schema(connection, location)
            check_owns(connection, location)
            working_alone(connection)
        driver = _canonical(connection)
        lift_rules(connection, location)
        _refuse_a_full_one(driver, location)
        aside = _Aside(connection)
        yield ServerTarget(driver)
        aside.make_anew()
        _set_counters(connection)
        connection.exec_driver_sql("SET LOCAL row_security = on")
        put_rules(connection)
        connection.exec_driver_sql("ANALYZE")


def _canonical(connection: sa.Connection) -> psycopg.Connection[Any]:
    driver: Any = connection.connection.driver_connection
    speak_canonically(driver)
    return driver  # type: ignore[no-any-return]


def _refuse_a_full_one(driver: psycopg.Connection[Any], location: Location) -> None:
    driver.execute(f"DELETE FROM {_FIRST_FACTS}".encode())  # noqa: S608 - our own name
    for table in tables_in_order():
        if driver.execute(f"SELECT 1 FROM {quoted(table.name)} LIMIT 1".encode()).fetchone():  # noqa: S608
            raise UserError("target_not_empty", location=location.shown)


class _Aside:
    """Triggers of ours, and indexes beside the keys, while rows come in: at the end they are made of all at once."""

    def __init__(self, connection: sa.Connection) -> None:
        self._in = connection
        self._names = [table.name for table in tables_in_order()]
        for name in self._names:
            connection.exec_driver_sql(f"ALTER TABLE {quoted(name)} DISABLE TRIGGER USER")
        found = (
            "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i"
            " JOIN pg_class c ON c.oid = i.indrelid"
            " WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique AND c.relname = ANY(%s)"
        )
        self._indexes = [tuple(row) for row in connection.exec_driver_sql(found, (self._names,)).fetchall()]
        for name, _ in self._indexes:
            connection.exec_driver_sql(f"DROP INDEX {name}")

    def make_anew(self) -> None:
        for _, definition in self._indexes:
            self._in.exec_driver_sql(definition.replace("%", "%%"))
        for name in self._names:
            self._in.exec_driver_sql(f"ALTER TABLE {quoted(name)} ENABLE TRIGGER USER")


def _set_counters(connection: sa.Connection) -> None:
    """The server's own counters go on after the highest number that came."""
    counted = (
        "SELECT c.relname, a.attname, pg_get_serial_sequence(quote_ident(c.relname), a.attname) FROM pg_attribute a"
        " JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'"
        " AND a.attnum > 0 AND NOT a.attisdropped"
        " AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL"
    )
    for table, column, counter in connection.exec_driver_sql(counted).fetchall():
        highest = f"SELECT max({quoted(column)}) FROM {quoted(table)}"  # noqa: S608 - our own names
        connection.exec_driver_sql(f"SELECT setval('{counter}', coalesce(({highest}), 0) + 1, false)")
