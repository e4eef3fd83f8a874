"""An SQLite file that is moved, and one that takes in what is moved."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path

import sqlalchemy as sa

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.store.location import Location
from advisor_app.store.moving.canonical import quoted
from advisor_app.store.moving.digests import Digesting
from advisor_app.store.moving.lines import lines_of_file, read_line
from advisor_app.store.schema import APPLICATION_ID, REVISIONS, SCHEMA
from advisor_app.store.sqlite_file import BUSY_SECONDS

_CACHE_KIB = 256 * 1024
_REMADE = ("index", "trigger")
_WORDS = "case_words"


class FileSource:
    """Nothing in it changes; and while it is read, nobody else can change it either."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, table: sa.Table) -> int:
        counted = self._connection.execute(f"SELECT count(*) FROM {quoted(table.name)}")  # noqa: S608 - our own names
        return int(counted.fetchone()[0])

    def lines(self, table: sa.Table) -> Iterator[list[bytes]]:
        return lines_of_file(self._connection, table)


@contextmanager
def file_source(location: Location, path: Path) -> Iterator[FileSource]:
    """The office in a file, as it stands; nobody else may write to it until the block ends.

    Raises `EnvironmentFault`: "database_missing", "not_our_database", "source_schema_older", "schema_newer",
    "database_locked".
    """
    if not path.is_file():
        raise EnvironmentFault("database_missing", location=location.shown, detail="")
    address = f"{path.as_uri()}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        _check_schema(connection, location)
        try:
            yield FileSource(connection)
        finally:
            connection.rollback()


def _check_schema(connection: sqlite3.Connection, location: Location) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise EnvironmentFault("not_our_database", location=location.shown)
    found = str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    if found not in REVISIONS:
        raise EnvironmentFault("schema_newer", location=location.shown, found=found, known=SCHEMA)
    if found != SCHEMA:
        raise EnvironmentFault("source_schema_older", location=location.shown, found=found, needed=SCHEMA)


class FileTarget:
    """A file of its own beside the wanted one, which takes its place once everything in it is checked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def take(self, table: sa.Table, blocks: Iterator[list[bytes]], digesting: Digesting) -> None:
        names = ", ".join(quoted(column.name) for column in table.columns)
        places = ", ".join("?" * len(table.columns))
        read = read_line(table)
        rows = (map(read, block) for block, _ in digesting.through(blocks))
        statement = f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({places})"  # noqa: S608 - our own names
        self._connection.executemany(statement, chain.from_iterable(rows))

    def lines(self, table: sa.Table) -> Iterator[list[bytes]]:
        return lines_of_file(self._connection, table)


@contextmanager
def file_target(location: Location, path: Path) -> Iterator[FileTarget]:
    """Where the block ends well the file is there, whole; otherwise it is not there.

    A killed move leaves FILE.unfinished, which the next one makes anew. Raises `UserError("target_not_empty")`.
    """
    from advisor_app.store.opening import open_store

    if path.exists():
        raise UserError("target_not_empty", location=location.shown)
    unfinished = path.with_name(path.name + ".unfinished")
    _remove(unfinished)
    try:
        open_store(unfinished).close()
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            for pragma in ("journal_mode=OFF", "synchronous=OFF", "foreign_keys=OFF", f"cache_size=-{_CACHE_KIB}"):
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM office_fact")
            remade = _put_aside(connection)
            yield FileTarget(connection)
            _make_anew(connection, remade)
            connection.execute("COMMIT")
            connection.execute("PRAGMA journal_mode=WAL")
        with unfinished.open("rb+") as written:
            os.fsync(written.fileno())
        if path.exists():
            raise UserError("target_not_empty", location=location.shown)
        unfinished.rename(path)
    except BaseException:
        _remove(unfinished)
        raise


def _remove(unfinished: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        unfinished.with_name(unfinished.name + end).unlink(missing_ok=True)


def _put_aside(connection: sqlite3.Connection) -> list[str]:
    """What is made of the rows comes back once they are there: at once that is far quicker than row by row."""
    remade = []
    kept = f"SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN {_REMADE}"  # noqa: S608
    for kind, name, sql in connection.execute(f"{kept} ORDER BY type, name").fetchall():
        connection.execute(f"DROP {kind} {quoted(name)}")
        remade.append(sql)
    return remade


def _make_anew(connection: sqlite3.Connection, remade: list[str]) -> None:
    connection.execute(f"INSERT INTO {_WORDS} ({_WORDS}) VALUES ('rebuild')")  # noqa: S608 - our own name
    for sql in remade:
        connection.execute(sql)
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise UserError("moved_rows_differ", table=broken[0], row=broken[1] or 0)
