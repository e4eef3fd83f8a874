"""Writing a database anew without what was erased: free pages, the log, and the room within pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.store.faults import fault_of, told
from advisor_app.store.location import Location

if TYPE_CHECKING:
    import sqlalchemy as sa

WAIT_SECONDS = 5


def compact(engine: sa.Engine, location: Location, tables: Collection[str]) -> bool:
    """An SQLite file is written anew whole and its log emptied; on a server, each of the tables with its indexes.

    Whether nothing is left to be done: somebody else who reads or writes, or a role that does not own the tables, holds
    it up, and it can be asked for again. A server's own log goes by the server's rules.
    """
    if location.path is not None:
        with told(location):
            return _compact_file(location.path)
    with told(location), engine.connect() as connection:
        alone = connection.execution_options(isolation_level="AUTOCOMMIT")
        whole = True
        for name in sorted(tables):
            quoted = connection.dialect.identifier_preparer.quote_identifier(name)
            try:
                alone.exec_driver_sql(f"VACUUM (FULL, ANALYZE) {quoted}")
            except Exception as error:
                fault = fault_of(error, location)
                if fault is None or fault.code not in ("database_locked", "access_rule_refused"):
                    raise
                whole = False
        return whole and _all_owned(alone, tables)


def _all_owned(connection: sa.Connection, tables: Collection[str]) -> bool:
    """The server passes over, with a warning, what the role does not own."""
    asked = (
        "SELECT coalesce(bool_and(pg_has_role(relowner, 'USAGE')), true) FROM pg_class"
        " WHERE relnamespace = 'public'::regnamespace AND relname = ANY(%s)"
    )
    return bool(connection.exec_driver_sql(asked, (sorted(tables),)).scalar_one())


def _compact_file(path: Path) -> bool:
    address = path.absolute().as_uri() + "?mode=rw"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT_SECONDS)) as connection:
        connection.execute("PRAGMA secure_delete=ON")
        try:
            connection.execute("VACUUM")
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise
            return False
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
