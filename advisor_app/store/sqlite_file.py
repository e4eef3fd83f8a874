"""An SQLite file: its connections, its making, its upgrade after a backup."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from advisor_app.errors import EnvironmentFault
from advisor_app.office.calendar import now_utc
from advisor_app.store import schema
from advisor_app.store.drives import refuse_network_drive
from advisor_app.store.faults import told
from advisor_app.store.location import Location, parse_location
from advisor_app.store.same_file import stay_with_file

BUSY_SECONDS = 5.0
BUSY_SECONDS_FOR_TABLES = 60.0
"""Several may open a new file at once: the others wait while one makes its tables, on a slow computer too."""
LEAST_CACHE_KIB, MOST_CACHE_KIB = 8 * 1024, 64 * 1024
PART_OF_FILE = 12
"""Of the file each connection keeps one such part in memory, within those bounds; what it lacks comes from the system's
own cache of the file. An import asks for more. With the most for every office, a window's memory grew for hours."""


def open_file(location: Location, path: Path, *, create: bool, log_waits: bool = False) -> sa.Engine:
    """An engine on the file, its schema the present one; a missing file is made where `create` allows it.

    Where its `log_waits`, what is committed is brought from SQLite's log into the file by `settle_log` alone.
    """
    refuse_network_drive(path)
    made = _make_file(location, path, create=create)
    engine = _engine(path, log_waits=log_waits)
    try:
        with told(location):
            _bring_up_to_date(engine, location, path, create=create)
    except BaseException:
        engine.dispose()
        if made and path.stat().st_size == 0:
            path.unlink()
        raise
    return engine


def _make_file(location: Location, path: Path, *, create: bool) -> bool:
    """Whether the file was made here; only its owner may read it, for it will hold citizens' cases."""
    try:
        if path.is_dir():
            raise EnvironmentFault("database_is_folder", location=location.shown)
        if not path.exists():
            if not create:
                raise EnvironmentFault("database_missing", location=location.shown, detail="")
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            return True
        if not os.access(path, os.R_OK):
            raise EnvironmentFault("database_refused", location=location.shown, detail="")
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise EnvironmentFault("database_read_only", location=location.shown, detail="")
    except FileExistsError:
        if path.is_file():  # another process made it in between
            return False
        raise EnvironmentFault("database_unreachable", location=location.shown, detail=str(path.parent)) from None
    except PermissionError as error:
        raise EnvironmentFault("database_read_only", location=location.shown, detail=error.strerror) from error
    except OSError as error:
        raise EnvironmentFault("database_unreachable", location=location.shown, detail=error.strerror) from error
    return False


def upgrade_file(path: Path) -> None:
    """Bring a copy's schema up to the present one, without another copy of it; the file stays one file."""
    location = parse_location(path)
    engine = _engine(path, log_waits=False)
    try:
        with told(location):
            _migrate(engine, location)
            with closing(engine.raw_connection()) as raw:
                raw.cursor().execute("PRAGMA journal_mode=DELETE")
    finally:
        engine.dispose()


def settle_log(engine: sa.Engine) -> None:
    """Bring what is committed into the file, as far as nobody still reads what was there before."""
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")


def _engine(path: Path, *, log_waits: bool) -> sa.Engine:
    address = path.as_uri() + "?mode=rw"  # a file that was removed is never silently made anew

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in ("synchronous=FULL", "foreign_keys=ON", f"cache_size=-{_cache_kib(path)}"):
                connection.execute(f"PRAGMA {pragma}")
            if log_waits:
                connection.execute("PRAGMA wal_autocheckpoint=0")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=sa.QueuePool, pool_size=2)
    stay_with_file(engine, path)
    return engine


def _cache_kib(path: Path) -> int:
    try:
        size = path.stat().st_size // 1024
    except OSError:  # what is wrong with it is told by whoever reads it
        size = 0
    return min(MOST_CACHE_KIB, max(LEAST_CACHE_KIB, size // PART_OF_FILE))


def _bring_up_to_date(engine: sa.Engine, location: Location, path: Path, *, create: bool) -> None:
    with engine.connect() as connection:
        found = schema.schema_of(connection, location.shown)
        if found is None and not create:
            raise EnvironmentFault("not_our_database", location=location.shown)
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA journal_mode=WAL")
    if found == schema.SCHEMA:
        return
    if found is not None:
        back_up(path, path.with_name(f"{path.stem}.before-{schema.SCHEMA}-{_stamp(now_utc())}{path.suffix}"))
    _migrate(engine, location)


def _migrate(engine: sa.Engine, location: Location) -> None:
    with engine.connect() as connection:
        # rebuilding a table must not follow its references; SQLite takes this only outside a transaction
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql(f"PRAGMA busy_timeout={int(BUSY_SECONDS_FOR_TABLES * 1000)}")
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            found = schema.schema_of(connection, location.shown)  # another process may have been first
            if found != schema.SCHEMA:
                schema.bring_to(connection)
                if found is None:
                    schema.write_first_facts(connection)
            connection.commit()
        finally:
            connection.rollback()
            connection.exec_driver_sql("PRAGMA foreign_keys=ON")
            connection.exec_driver_sql(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")


def back_up(path: Path, copy: Path) -> None:
    """A whole copy of a database by SQLite's own backup, which is right also while others write."""
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    except BaseException:
        copy.unlink()
        raise


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%S%f")
