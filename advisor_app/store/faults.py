"""What a database driver's error means to a person."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from advisor_app.errors import EnvironmentFault

if TYPE_CHECKING:
    from advisor_app.store.location import Location

_SQLITE = {
    sqlite3.SQLITE_PERM: "database_refused",
    sqlite3.SQLITE_BUSY: "database_locked",
    sqlite3.SQLITE_LOCKED: "database_locked",
    sqlite3.SQLITE_READONLY: "database_read_only",
    sqlite3.SQLITE_IOERR: "disk_trouble",
    sqlite3.SQLITE_CORRUPT: "database_damaged",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_CANTOPEN: "database_unreachable",
    sqlite3.SQLITE_NOTADB: "not_a_database",
}
_UNDONE = "undone_for_another"
_SQLSTATES = {
    "3D000": "database_missing",
    "53100": "disk_full",
    "25006": "database_read_only",
    "55P03": "database_locked",
    "40P01": _UNDONE,
    "40001": _UNDONE,
    "23505": _UNDONE,  # two people made the same at once: done again, the second finds what the first made
    "42501": "access_rule_refused",
    "XX001": "database_damaged",
    "XX002": "database_damaged",
}
_SQLSTATE_CLASSES = {
    "08": "database_unreachable",
    "28": "database_refused",
    "53": "server_busy",
    "57": "server_stopped",
}


CONNECTION_LOST = frozenset({"database_unreachable", "server_stopped", "server_busy"})
"""Codes of a server that may be back in a while; nothing of what was asked is done."""


@contextmanager
def told(location: Location, if_lost: str = "") -> Iterator[None]:
    """Turn driver errors of the environment into `EnvironmentFault`; ours pass as they are.

    if_lost: the code where a server was lost meanwhile, instead of its own.
    """
    try:
        yield
    except Exception as error:
        fault = fault_of(error, location)
        if fault is None:
            raise
        if if_lost and location.path is None and fault.code in CONNECTION_LOST:
            fault = EnvironmentFault(if_lost, **fault.values)
        raise fault from error


def fault_of(error: BaseException, location: Location) -> EnvironmentFault | None:
    """The fault of the environment behind an error of SQLAlchemy or a driver, or None."""
    cause = getattr(error, "orig", None) or error
    code = _sqlite_code(cause, location) if isinstance(cause, sqlite3.Error) else _postgresql_code(cause)
    if code is None:
        return None
    detail = " ".join(str(cause).split())[:300]
    values = {"commits": location.opening.commits} if code == _UNDONE else {}
    return EnvironmentFault(code, location=location.shown, detail=detail, **values)


def _sqlite_code(error: sqlite3.Error, location: Location) -> str | None:
    code = _SQLITE.get(getattr(error, "sqlite_errorcode", -1) & 0xFF)
    if code != "database_unreachable" or location.path is None:
        return code
    if not location.path.exists():
        return "database_missing"
    return code if os.access(location.path.parent, os.W_OK) else "database_read_only"


def _postgresql_code(error: BaseException) -> str | None:
    if not type(error).__module__.startswith("psycopg"):
        return None
    state = getattr(error, "sqlstate", None)
    if state:
        return _SQLSTATES.get(state) or _SQLSTATE_CLASSES.get(state[:2])
    if type(error).__name__ not in ("OperationalError", "ConnectionTimeout"):
        return None
    words = str(error).lower()  # an error while connecting carries no state, only the server's words
    if "certificate" in words or "ssl" in words:
        return "database_not_verified"
    if "authentication" in words or "not permitted to log in" in words or "pg_hba" in words or "password" in words:
        return "database_refused"
    return "database_missing" if "database " in words and "not exist" in words else "database_unreachable"
