"""Where the offices of the tests lie: in files, or with `--office=postgresql` in databases of the tests' own server.

A test names its office by a path either way. On the server the path's digest is the name of a database, so that a
command in another process finds the same one.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg

SERVER = "ADVISOR_APP_TESTS_SERVER"
"""The environment's variable with the address of the server and its template; unset where offices are files."""


def on_server() -> bool:
    return SERVER in os.environ


def office_at(path: Path | str) -> str:
    """The location of the office that a path names: the path, or its database, made empty when it is first asked for.

    The location of a server is returned as it is.
    """
    if not on_server() or "://" in str(path):
        return str(path)
    name, template = _database(path), os.environ[SERVER].rpartition("/")[2]
    if not _said(f"SELECT 1 FROM pg_database WHERE datname = '{name}'"):
        _make(path, template)
    return _address(name)


def copy_office(made: Path | str, path: Path) -> Path:
    """A copy of an office that nobody has open, under another path; returns the path."""
    if not on_server():
        return Path(shutil.copy(made, path))
    source = str(made).rpartition("/")[2] if "://" in str(made) else _database(made)
    _make(path, source)
    return path


def drop_offices(folder: Path) -> None:
    """Drop the databases that stand for paths in a folder."""
    if not on_server():
        return
    told = "SELECT datname FROM pg_database WHERE starts_with(shobj_description(oid, 'pg_database'), "
    for (name,) in _said(f"{told}{_quoted(folder)})"):
        _said(f"DROP DATABASE {name} WITH (FORCE)")


def rows_of(location: Path | str, statement: str) -> list[tuple[Any, ...]]:
    """What another program reads in an office: a statement in words that both kinds of database know."""
    location = office_at(location)
    if "://" not in location:
        with closing(sqlite3.connect(location)) as connection, connection:
            return connection.execute(statement).fetchall()
    with psycopg.connect(location.replace("+psycopg", ""), autocommit=True) as told:
        cursor = told.execute(statement)  # type: ignore[call-overload]
        rows: Sequence[tuple[Any, ...]] = cursor.fetchall() if cursor.description else []
        return list(rows)


def _make(path: Path | str, template: str) -> None:
    name = _database(path)
    _said(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    _said(f"COMMENT ON DATABASE {name} IS {_quoted(path)}")


def _database(path: Path | str) -> str:
    return f"path_{sha256(str(path).encode()).hexdigest()[:32]}"


def _quoted(path: Path | str) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _address(database: str) -> str:
    return f"{os.environ[SERVER].rpartition('/')[0]}/{database}"


def _said(statement: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(_address("postgres").replace("+psycopg", ""), autocommit=True) as connection:
        cursor = connection.execute(statement)  # type: ignore[call-overload]
        return cursor.fetchall() if cursor.description else []
