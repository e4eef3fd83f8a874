"""Opening a database: what every service is handed. SQLAlchemy is first imported here, inside the functions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.store.location import Dialect, Location, parse_location
from advisor_app.store.reading import Reading
from advisor_app.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    import sqlalchemy as sa

    from advisor_app.office.backup.records import CopyFacts, CopyForm
    from advisor_app.office.case_batch import CaseBatch
    from advisor_app.store.imports.kept_cases import KeptAhead
    from advisor_app.store.imports.prepared_cases import PreparedCases
    from advisor_app.store.protection import Protection
    from advisor_app.store.watching.watch import Watch

CONNECT_SECONDS = 10
LOCK_SECONDS = 10


class Store:
    """An open database. Hands out units of work and readings; safe to share between threads."""

    def __init__(self, location: Location, engine: sa.Engine) -> None:
        self._location = location
        self._engine = engine

    @property
    def location(self) -> str:
        """The path or address, for people; without the password."""
        return self._location.shown

    @property
    def address(self) -> str:
        """What `open_store` takes, the password included: for another process of ours, never for people."""
        url = self._location.url
        return self._location.shown if url is None else url.render_as_string(hide_password=False)

    @property
    def commits(self) -> int:
        """How many units of work this opening of the office has committed."""
        return self._location.opening.commits

    @property
    def dialect(self) -> Dialect:
        return self._location.dialect

    def unit_of_work(self, who: str) -> UnitOfWork:
        """One change by one person; nothing stays unless `.commit()` was called once before the block ends."""
        return UnitOfWork(self._engine, self._location, who)

    def reading(self) -> Reading:
        """One moment of the database, whatever others write meanwhile."""
        return Reading(self._engine, self._location)

    def prepared(self, batch: CaseBatch) -> PreparedCases:
        """Many cases as `cases.apply_prepared` takes them, outside any transaction; `UserError("number_too_long")`."""
        from advisor_app.store.imports.prepared_cases import prepare_cases

        return prepare_cases(batch)

    def kept_ahead(self, coming: int) -> KeptAhead:
        """A block within which what is kept of the cases is read beside other work, for a file of so many rows."""
        from advisor_app.store.imports.kept_cases import KeptAhead

        return KeptAhead(self._engine, self._location, coming)

    @contextmanager
    def sending(self) -> Iterator[None]:
        """Held by the one program that sends mail; raises `UserError("mail_being_sent")`."""
        from advisor_app.store.outbox.sending_lock import sending_lock

        with sending_lock(self._engine, self._location):
            yield

    def copy_to(self, path: Path, progress: Callable[[int, int], None] | None = None) -> CopyForm:
        """One moment of the office written to `path`, whole or absent, while others go on; says of which form it is.

        `progress` gets what is done and the whole, and may raise to stop it. Raises `EnvironmentFault`.
        """
        if self._location.path is not None:
            from advisor_app.store.backup.file_copy import copy_file

            copy_file(self._location.path, path, progress)
            return "file"
        from advisor_app.store.backup.server_copy import copy_server

        return copy_server(self._engine, self._location, path, progress)

    def examine(self) -> CopyFacts:
        """Whether the office is whole, and what it holds, in one moment of it; raises `EnvironmentFault`."""
        from advisor_app.store.backup.examine import examine_office

        return examine_office(self._engine, self._location)

    def digest(self) -> str:
        """One digest over every row, 64 hexadecimal digits: equal offices have the same, of either kind."""
        from advisor_app.store.backup.whole_digest import whole_digest

        return whole_digest(self._engine, self._location)

    def compact(self, tables: Collection[str]) -> bool:
        """Give back the pages that these tables' rows have left, so that nothing erased is left in them.

        Whether all of it could be done now: another window may still read what was there before.
        """
        from advisor_app.store.privacy.compacting import compact

        return compact(self._engine, self._location, tables)

    def protection(self) -> Protection:
        """How this connection is protected, for people to see."""
        from advisor_app.store.faults import told
        from advisor_app.store.protection import OF_A_FILE, protection_of

        if self._location.path is not None:
            return OF_A_FILE
        with told(self._location), self._engine.connect() as connection:
            return protection_of(connection, self._location)

    @property
    def copy_ending(self) -> str:
        """What the name of a copy of this office ends in."""
        if self._location.path is not None:
            return self._location.path.suffix or ".db"
        from advisor_app.store.backup.server_copy import server_copy_ending

        return server_copy_ending(self._engine)

    def watch(self) -> Watch:
        """Hears what others change from now on, over a connection of its own; raises `EnvironmentFault`."""
        from advisor_app.store.watching.watch import FileWatch, ServerWatch

        return FileWatch(self._location) if self._location.path else ServerWatch(self._location, server_engine)

    def settle_log(self) -> None:
        """For a store whose `log_waits`: bring what was committed into its file. It is safe on the disk before that."""
        if self._location.path is not None:
            from advisor_app.store.sqlite_file import settle_log

            settle_log(self._engine)

    def close(self) -> None:
        self._engine.dispose()


def open_store(location: str | Path, *, create: bool = True, log_waits: bool = False) -> Store:
    """Open a path or an SQLAlchemy URL (sqlite:/// or postgresql+psycopg://).

    A missing SQLite file is made where `create` allows it; one of an older schema is copied beside itself and then
    upgraded. A server's database is neither made nor upgraded by opening it. Where the `log_waits`, a commit to an
    SQLite file answers before its pages are copied from the log into the file, which `settle_log` then does.
    Raises `UsageError("database_location")` and `EnvironmentFault`: "network_drive", "database_missing",
    "database_is_folder", "not_a_database", "not_our_database", "schema_newer", "schema_older", "schema_missing",
    "server_too_old", "database_locked", "database_read_only", "database_refused", "database_unreachable", "disk_full"
    and others.
    """
    place = parse_location(location)
    if place.path is not None:
        from advisor_app.store.sqlite_file import open_file

        return Store(place, open_file(place, place.path, create=create, log_waits=log_waits))
    engine = server_engine(place)
    try:
        _check_server_schema(engine, place)
    except BaseException:
        engine.dispose()
        raise
    return Store(place, engine)


def create_schema(location: str | Path) -> None:
    """Make the tables in an empty database of a server; an SQLite file makes its own when it is opened.

    Raises `EnvironmentFault`: "database_not_empty" where there are tables already, "may_not_create", "server_too_old".
    """
    place = parse_location(location)
    if place.path is not None:
        open_store(location).close()
        return
    from advisor_app.store.server_schema import create

    engine = server_engine(place)
    try:
        create(engine, place)
    finally:
        engine.dispose()


def server_engine(location: Location) -> sa.Engine:
    """Connections to a server, made when they are asked for."""
    import sqlalchemy as sa

    from advisor_app.store.server_tls import safe_options

    if location.url is None:
        raise ValueError("a server has an address")
    options = {
        "connect_timeout": CONNECT_SECONDS,
        "application_name": "advisor-app",
        "options": f"-c lock_timeout={LOCK_SECONDS}s -c timezone=UTC",
    }
    given = {**options, **safe_options(location.url, location.shown)}
    return sa.create_engine(location.url.set(query={}), connect_args=given, pool_size=2, pool_pre_ping=True)


def _check_server_schema(engine: sa.Engine, location: Location) -> None:
    from advisor_app.store.faults import told
    from advisor_app.store.server_schema import check_schema

    with told(location), engine.connect() as connection:
        check_schema(connection, location)
