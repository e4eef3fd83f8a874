"""Hearing what others change: by the server's notices, or in a file by looking whether it was written to."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any, Protocol

from advisor_app.store.faults import told
from advisor_app.store.location import Location
from advisor_app.store.watching.telling import CHANNEL
from advisor_app.store.watching.things import EVERYTHING

if TYPE_CHECKING:
    import psycopg
    import sqlalchemy as sa

LOOK_SECONDS = 0.25
"""How often a file is looked at; asking whether anybody wrote to it takes microseconds."""


class Watch(Protocol):
    def wait(self, stopped: threading.Event) -> frozenset[str]:
        """Which kinds of things another window changed; waits until one did, or it is stopped (then nothing).

        Raises `EnvironmentFault` where the connection is lost.
        """

    def close(self) -> None: ...


class FileWatch:
    """Over a connection of its own, that only reads."""

    def __init__(self, location: Location) -> None:
        if location.path is None:
            raise ValueError("a file has a path")
        self._location = location
        with told(location):
            self._connection = sqlite3.connect(
                location.path.as_uri() + "?mode=ro", uri=True, isolation_level=None, check_same_thread=False
            )
            self._version = self._ask("PRAGMA data_version")
            self._seen = self._ask("SELECT coalesce(max(number), 0) FROM recent_change")

    def wait(self, stopped: threading.Event) -> frozenset[str]:
        while not stopped.wait(LOOK_SECONDS):
            with told(self._location):
                version = self._ask("PRAGMA data_version")
                if version == self._version:
                    continue
                self._version = version
                if things := self._of_others():
                    return things
        return frozenset()

    def close(self) -> None:
        self._connection.close()

    def _of_others(self) -> frozenset[str]:
        last, self._seen = self._seen, self._ask("SELECT coalesce(max(number), 0) FROM recent_change")
        if self._seen < last:
            return EVERYTHING  # another file was put in its place
        rows = self._connection.execute(
            "SELECT things FROM recent_change WHERE number > ? AND number <= ? AND by_window <> ?",
            (last, self._seen, self._location.opening.mark),
        )
        return frozenset(thing for (things,) in rows for thing in things.split(","))

    def _ask(self, statement: str) -> int:
        with closing(self._connection.execute(statement)) as rows:
            return int(rows.fetchone()[0])


class ServerWatch:
    """Over a connection of its own, that the server tells of every commit."""

    def __init__(self, location: Location, make_engine: Callable[[Location], sa.Engine]) -> None:
        self._location = location
        self._engine = make_engine(location)
        try:
            with told(location):
                self._lent = self._engine.raw_connection()
                self._connection: psycopg.Connection[Any] = self._lent.driver_connection  # type: ignore[assignment]
                self._connection.autocommit = True
                self._connection.execute(f"LISTEN {CHANNEL}")
        except BaseException:
            self._engine.dispose()
            raise

    def wait(self, stopped: threading.Event) -> frozenset[str]:
        with told(self._location):
            while not stopped.is_set():
                found: set[str] = set()
                for notice in self._connection.notifies(timeout=LOOK_SECONDS, stop_after=1):
                    mark, _, things = notice.payload.partition(" ")
                    if mark != self._location.opening.mark:
                        found.update(things.split(","))
                if found:
                    return frozenset(found)
        return frozenset()

    def close(self) -> None:
        self._lent.invalidate()  # as it may be lost, nothing is rolled back on it
        self._engine.dispose()
