"""What is kept of the cases by number, as an import looks them up: read ahead while its file is being understood.

SQLite joins some thousands of cases into one answer each time, so that the reading thread does not hold up Python's
others. Whether anybody committed since is asked once the import has the lock; where somebody did, it is read again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from threading import Event, Thread
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa

from advisor_app.store.imports.bulk import raw_rows
from advisor_app.store.location import Location
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.transaction import Transaction

PRINT = 16
"""Bytes of a case's fingerprint."""
_NO_PRINT = bytes(PRINT)
"""Stands for one that is missing."""
_AT_ONCE = 500
_JOINED = 8192
_WHOLE_TABLE = 4
"""A file with at least one case for so many kept ones is looked up by reading the table once."""
_SEPARATOR = "\x1f"
_VERSION = "PRAGMA data_version"
_READ_JOINED = f"""
    SELECT count(*), max(id), group_concat(number, char(31)), group_concat(id),
           group_concat(CASE WHEN length(fingerprint) = {PRINT} THEN hex(fingerprint) ELSE '{_NO_PRINT.hex()}' END, '')
    FROM (SELECT id, number, fingerprint FROM citizen_case WHERE id > ? ORDER BY id LIMIT ?)
"""  # noqa: S608 - nothing but figures of our own


@dataclass(frozen=True)
class KeptCases:
    """Columns of one length."""

    places: dict[str, int]
    """Number to place."""
    keys: Sequence[int]
    prints: Sequence[bytes]
    """Never equal to a case's own where none is kept."""

    @classmethod
    def of(cls, rows: Iterable[tuple[str, int, bytes | None]]) -> KeptCases:
        listed = list(rows)
        return cls(
            {row[0]: place for place, row in enumerate(listed)},
            [row[1] for row in listed],
            [_NO_PRINT if row[2] is None else row[2] for row in listed],
        )


class KeptAhead:
    """Reads beside whatever its block does; only a whole table of SQLite, and only if a file is worth it."""

    def __init__(self, engine: sa.Engine, location: Location, coming: int) -> None:
        """`coming`: the rows of the file."""
        self._engine, self._location, self._coming = engine, location, coming
        self._ended = Event()
        self._thread: Thread | None = None
        self._raw: sa.PoolProxiedConnection | None = None
        self._version = 0
        self._found: KeptCases | None = None

    def __enter__(self) -> Self:
        if self._location.dialect == "sqlite":
            self._raw = self._engine.raw_connection()
            self._thread = Thread(target=self._read, args=(self._raw,), name="kept cases")
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
        if self._raw is not None:
            self._raw.close()

    def still_true(self) -> KeptCases | None:
        """What was read, for one who has the lock; None where it was not, or somebody committed since."""
        if self._thread is None or self._raw is None:
            return None
        self._thread.join()
        if self._found is None or _one(self._raw, _VERSION)[0] != self._version:
            return None
        return self._found

    def _read(self, raw: sa.PoolProxiedConnection) -> None:
        cursor = raw.cursor()
        try:
            cursor.execute("BEGIN")
            self._version = _one(raw, _VERSION)[0]
            count, first = _one(raw, "SELECT count(*), min(id) FROM citizen_case")
            if count and count <= _WHOLE_TABLE * self._coming:
                self._found = self._joined(raw, first - 1)
        except sqlite3.Error:  # the import itself will meet it, and tell it
            self._found = None
        finally:
            raw.rollback()

    def _joined(self, raw: sa.PoolProxiedConnection, last: int) -> KeptCases | None:
        numbers: list[str] = []
        keys: list[int] = []
        prints: list[bytes] = []
        while not self._ended.is_set():
            count, upto, joined, ids, digits = _one(raw, _READ_JOINED, (last, _JOINED))
            if not count:
                return KeptCases(dict(zip(numbers, range(len(numbers)), strict=True)), keys, prints)
            last = upto
            part = joined.split(_SEPARATOR)
            if len(part) != count:  # a number that holds the separator
                return None
            numbers += part
            keys += map(int, ids.split(","))
            digests = bytes.fromhex(digits)
            prints += [digests[at : at + PRINT] for at in range(0, len(digests), PRINT)]
        return None


def kept_cases(transaction: Transaction, numbers: Sequence[str], kept: int) -> KeptCases:
    """Of these cases, and perhaps of others; `kept` is how many there are at all."""
    found = sa.select(table.c.number, table.c.id, table.c.fingerprint)
    if kept <= _WHOLE_TABLE * len(numbers):
        return KeptCases.of(raw_rows(transaction, found) if kept else ())
    parts = (
        raw_rows(transaction, found.where(table.c.number.in_(numbers[start : start + _AT_ONCE])))
        for start in range(0, len(numbers), _AT_ONCE)
    )
    return KeptCases.of(chain.from_iterable(parts))


def _one(raw: sa.PoolProxiedConnection, statement: str, values: Sequence[int] = ()) -> Any:
    """The only row."""
    cursor = raw.cursor()
    cursor.execute(statement, values)
    return cursor.fetchone()
