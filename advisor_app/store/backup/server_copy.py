"""A server's office written to a file, in one moment of it, while everybody goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from advisor_app.errors import EnvironmentFault
from advisor_app.store.backup.file_copy import opened_to_read, remove_database, settle
from advisor_app.store.backup.server_dump import DUMP_ENDING, dump_server, usable_dump
from advisor_app.store.faults import told
from advisor_app.store.location import Location, parse_location
from advisor_app.store.moving.digests import Digesting, tables_in_order
from advisor_app.store.moving.files import file_target
from advisor_app.store.moving.lines import speak_canonically
from advisor_app.store.moving.servers import ServerSource
from advisor_app.store.server_schema import check_schema

if TYPE_CHECKING:
    import sqlalchemy as sa

    from advisor_app.office.backup.records import CopyForm

Progress = Callable[[int, int], None]


def server_copy_ending(engine: sa.Engine) -> str:
    """What a copy is called where nobody says: a dump where there is a `pg_dump` that fits the server."""
    return DUMP_ENDING if usable_dump(engine) else ".db"


def copy_server(engine: sa.Engine, location: Location, path: Path, progress: Progress | None = None) -> CopyForm:
    """As `pg_dump` writes it where the path ends in ".dump"; else every row of one repeatable-read transaction as an
    SQLite office, each table compared by its digest.

    Whole or absent; nobody waits for it. Raises `EnvironmentFault`: "backup_needs_all_rows" for a role from which the
    server keeps rows back, and those of either place.
    """
    if path.suffix == DUMP_ENDING:
        with all_rows(engine, location):
            pass
        dump_server(engine, location, path)
        return "dump"
    place = parse_location(path)
    unfinished = path.with_name(path.name + ".part")
    remove_database(unfinished)
    try:
        with (
            all_rows(engine, location) as source,
            told(place),
            file_target(place, unfinished) as into,
        ):
            tables = tables_in_order()
            counted = _Counted(sum(source.rows(table) for table in tables), progress)
            for table in tables:
                came = Digesting()
                into.take(table, counted.through(source.lines(table)), came)
                came.compare(table.name, into.lines(table))
        with told(place):
            connection = opened_to_read(unfinished)
            connection.execute("PRAGMA journal_mode=DELETE").fetchone()
            connection.close()
            unfinished.chmod(0o600)
            settle(unfinished)
            unfinished.replace(path)
            settle(path.parent)
    except BaseException:
        remove_database(unfinished)
        raise
    return "export"


@contextmanager
def all_rows(engine: sa.Engine, location: Location) -> Iterator[ServerSource]:
    """One moment of every table. Lifting the rules would stop everybody, so the role must stand above them, or own the
    tables: their owner's own policy lets it see every row."""
    reading = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    with told(location), reading.connect() as connection, connection.begin():
        check_schema(connection, location)
        asked = (
            "SELECT current_user, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
            "SELECT bool_or(row_security_active(oid) AND pg_get_userbyid(relowner) <> current_user) FROM pg_class"
            " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
        )
        role, above = connection.exec_driver_sql(asked[0]).one()
        if not above and connection.exec_driver_sql(asked[1]).scalar_one():
            raise EnvironmentFault("backup_needs_all_rows", location=location.shown, role=role)
        driver: Any = connection.connection.driver_connection
        speak_canonically(driver)
        driver.execute("SET LOCAL row_security = on")  # the owner's own policy leaves no row out
        yield ServerSource(driver)


class _Counted:
    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total, self._done, self._progress = total, 0, progress

    def through(self, blocks: Iterator[list[bytes]]) -> Iterator[list[bytes]]:
        for block in blocks:
            yield block
            self._done += len(block)
            if self._progress is not None:
                self._progress(self._done, self._total)
