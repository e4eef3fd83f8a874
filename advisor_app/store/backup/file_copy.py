"""An SQLite office copied while others write, and a copy put in an office's place, both by SQLite's own backup."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from advisor_app.store.faults import told
from advisor_app.store.location import parse_location

Progress = Callable[[int, int], None]
PAGES_AT_ONCE = 2000
"""About 8 MB: often enough to be told of and stopped, seldom enough to cost nothing."""


def copy_file(path: Path, copy: Path, progress: Progress | None = None) -> None:
    """Write one moment of the office at `path` to `copy`, which is whole or absent; only its owner may read it.

    The reading transaction is opened before the first page: what others commit meanwhile neither comes in nor makes
    SQLite begin anew. `progress` gets pages done and all of them, and may raise to stop it.
    Raises `EnvironmentFault` of either place.
    """
    unfinished = copy.with_name(copy.name + ".part")
    try:
        with told(parse_location(copy)):
            _make_private(unfinished)
            with closing(sqlite3.connect(unfinished, isolation_level=None)) as target:
                with told(parse_location(path)), closing(opened_to_read(path)) as source:
                    source.execute("BEGIN")
                    source.execute("SELECT count(*) FROM sqlite_master").fetchone()
                    with told(parse_location(copy)):
                        source.backup(target, pages=PAGES_AT_ONCE, progress=_told_by(progress))
                target.execute("PRAGMA journal_mode=DELETE").fetchone()  # one file, readable where none can be written
        settle(unfinished)
        unfinished.replace(copy)
        settle(copy.parent)
    except BaseException:
        remove_database(unfinished)
        raise


def put_in_place(copy: Path, target: Path) -> None:
    """Make the office at `target` what `copy` holds, in one transaction: other windows see it whole, or as it was.

    Raises `EnvironmentFault`, "database_locked" where another writes.
    """
    with told(parse_location(target)), closing(sqlite3.connect(target, timeout=5, isolation_level=None)) as live:
        live.execute("PRAGMA synchronous=FULL")
        with closing(opened_to_read(copy)) as source:
            source.backup(live)
        live.execute("PRAGMA journal_mode=WAL")
        live.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def opened_to_read(path: Path) -> sqlite3.Connection:
    """A connection that never makes a file."""
    return sqlite3.connect(path.absolute().as_uri() + "?mode=rw", uri=True, isolation_level=None, timeout=5)


def settle(path: Path) -> None:
    """What was written is on the disk; a folder's own entries where the system can say so."""
    with suppress(PermissionError):  # Windows opens no folders
        handle = os.open(path, os.O_RDONLY)
        try:
            with suppress(OSError):
                os.fsync(handle)
        finally:
            os.close(handle)


def remove_database(path: Path) -> None:
    """The file and what SQLite keeps beside it."""
    for name in (path.name, path.name + "-wal", path.name + "-shm", path.name + "-journal"):
        path.with_name(name).unlink(missing_ok=True)


def _make_private(path: Path) -> None:
    remove_database(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _told_by(progress: Progress | None) -> Callable[[int, int, int], None] | None:
    if progress is None:
        return None
    return lambda _status, remaining, total: progress(total - remaining, total)
