"""One program sends at a time; the lock ends with the program that holds it, however it ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.store.faults import told
from advisor_app.store.location import Location

_SENDING = 0x41645604


@contextmanager
def sending_lock(engine: sa.Engine, location: Location) -> Iterator[None]:
    """Raises `UserError("mail_being_sent")` where another program is sending.

    SQLite's own lock on an empty file beside the database; a server's session lock. The system takes both from a
    program that is killed, so that whoever gets the lock knows that nobody is sending.
    """
    if location.path is not None:
        with _file_lock(location.path.with_name(location.path.name + "-sending")):
            yield
        return
    with told(location), engine.connect() as connection:
        if not connection.execute(sa.select(sa.func.pg_try_advisory_lock(_SENDING))).scalar_one():
            raise UserError("mail_being_sent")
        connection.commit()
        try:
            yield
        finally:
            connection.execute(sa.select(sa.func.pg_advisory_unlock(_SENDING)))
            connection.commit()


@contextmanager
def _file_lock(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise UserError("mail_being_sent") from None
            raise
        yield
