"""What can be said of an office's database from outside it, whatever its schema; nothing is changed by looking."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa

from advisor_app.errors import EnvironmentFault
from advisor_app.office.last_import import LastImport
from advisor_app.store import schema
from advisor_app.store.faults import told
from advisor_app.store.location import Dialect, Location, parse_location
from advisor_app.store.opening import server_engine
from advisor_app.store.protection import protection_of
from advisor_app.store.server_schema import check_server

Standing = Literal["ready", "older", "newer", "empty", "foreign"]
_COUNTED = {"cases": "citizen_case", "entities": "entity", "advisors": "advisor", "history": "history"}


@dataclass(frozen=True, slots=True)
class Connected:
    """A connection of somebody else to the same database; `program` is what it calls itself."""

    role: str
    program: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class OfficeState:
    """`schema` is None where there is none; counts are of what the asking role may see, and None without an office.

    `encryption`, `sslmode` and `local` are of this very connection, as in `Protection`; `verified` whether the server
    proved who it is; `may_create` whether the asking role may make tables; `size` in bytes; `server` "17.2", or
    SQLite's own version for a file.
    """

    location: str
    kind: Dialect
    standing: Standing
    server: str
    role: str
    schema: str | None
    needed: str
    counts: dict[str, int] | None
    size: int
    last_import: LastImport | None
    connected: tuple[Connected, ...]
    encryption: str | None
    may_create: bool
    sslmode: str | None
    verified: bool
    local: bool


def office_state(location: str) -> OfficeState:
    """Raises `UsageError("database_location")`, and `EnvironmentFault`: "database_missing", "database_unreachable",
    "database_refused", "server_too_old" and others of opening."""
    place = parse_location(location)
    with told(place), _connection(place) as connection:
        found, standing = _schema(connection, place)
        an_office = standing in ("ready", "older")
        shared = {
            "location": place.shown,
            "kind": place.dialect,
            "standing": standing,
            "schema": found,
            "needed": schema.SCHEMA,
            "counts": _counts(connection) if an_office else None,
            "last_import": _last_import(connection) if an_office else None,
        }
        of_kind = _of_file(place.path) if place.path is not None else _of_server(connection)
        reached = protection_of(connection, place)
        how = {"encryption": reached.encryption, "sslmode": reached.sslmode, "local": reached.local}
        return OfficeState(**{**shared, **of_kind, **how, "verified": reached.verified})


@contextmanager
def _connection(place: Location) -> Iterator[sa.Connection]:
    if place.path is None:
        engine = server_engine(place)
    else:
        path = place.path
        if not path.is_file():
            raise EnvironmentFault("database_missing", location=place.shown, detail="")
        address = f"{path.as_uri()}?mode=ro"
        engine = sa.create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True))
    try:
        with engine.connect() as connection:
            check_server(connection, place)
            yield connection
    finally:
        engine.dispose()


def _schema(connection: sa.Connection, place: Location) -> tuple[str | None, Standing]:
    try:
        found = schema.schema_of(connection, place.shown)
    except EnvironmentFault as fault:
        if fault.code == "schema_newer":
            return str(fault.values["found"]), "newer"
        if fault.code == "not_our_database":
            return None, "foreign"
        raise
    if found is None:
        return None, "empty"
    return found, "ready" if found == schema.SCHEMA else "older"


def _counts(connection: sa.Connection) -> dict[str, int]:
    return {
        name: int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())  # noqa: S608 - our names
        for name, table in _COUNTED.items()
    }


def _last_import(connection: sa.Connection) -> LastImport | None:
    latest = sa.text("SELECT file_name, rows, created_at FROM case_import ORDER BY created_at DESC LIMIT 1")
    row = connection.execute(latest.columns(created_at=sa.DateTime())).one_or_none()
    return None if row is None else LastImport(row.file_name, row.rows, row.created_at)


def _of_file(path: Path) -> dict[str, Any]:
    return {
        "server": sqlite3.sqlite_version,
        "role": "",
        "size": path.stat().st_size,
        "connected": (),
        "may_create": False,
    }


def _of_server(connection: sa.Connection) -> dict[str, Any]:
    asked = (
        "SELECT current_user, pg_database_size(current_database()), has_schema_privilege('public', 'CREATE'),"
        " current_setting('server_version')"
    )
    role, size, may_create, version = connection.exec_driver_sql(asked).one()
    others = (
        "SELECT usename, application_name, backend_start FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid() AND usename IS NOT NULL ORDER BY usename, pid"
    )
    connected = tuple(
        Connected(who, program or "", None if since is None else since.replace(tzinfo=None))
        for who, program, since in connection.exec_driver_sql(others).fetchall()
    )
    return {
        "server": str(version).partition(" ")[0],
        "role": role,
        "size": int(size),
        "connected": connected,
        "may_create": bool(may_create),
    }
