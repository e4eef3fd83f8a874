"""While many cases come into an SQLite table, what is kept beside them is put aside and made anew at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import sqlalchemy as sa

from advisor_app.store.imports.bulk import driver
from advisor_app.store.tables import citizen_case
from advisor_app.store.transaction import Transaction

_INDEX_ANEW = 20_000
"""From so many rows on, at least as many as are there already, building an index anew beats keeping it up to date."""
_WORDS_AT_ONCE = 1_000
"""From so many rows on their words are learnt in one statement; a trigger does it row by row."""
_WORDS_COME = ("case_words_come", "case_words_resolved_come")
_LEARN = "INSERT INTO case_words (rowid, search_key) SELECT id, search_key FROM citizen_case WHERE id > ?"
_LEARN_RESOLVED = (
    "INSERT INTO case_words_resolved (rowid, resolution) SELECT id, resolution FROM citizen_case"
    " WHERE id > ? AND id <= (SELECT upto FROM case_words_learnt) AND resolution <> ''"
)
"""Keys that were given before, to cases that are gone; what lies beyond the mark is learnt after the import."""


class IndexesAside:
    """Indexes of `citizen_case`, and the triggers that keep those of its words, for cases beyond the key `last`."""

    def __init__(self, transaction: Transaction, *, present: int, coming: int, last: int) -> None:
        """Puts them aside, where it is worth it."""
        self._in, self._last = transaction, last
        self._indexes: list[sa.Index] = []
        self._triggers: list[str] = []
        if transaction.dialect != "sqlite":
            return
        if coming >= max(_INDEX_ANEW, present):
            self._indexes = sorted(citizen_case.indexes, key=lambda index: str(index.name))
            for index in self._indexes:
                index.drop(transaction.connection)
        if coming >= _WORDS_AT_ONCE:
            found = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
            for name in _WORDS_COME:
                self._triggers.append(driver(transaction).execute(found, (name,)).fetchone()[0])
                driver(transaction).execute(f"DROP TRIGGER {name}")

    @contextmanager
    def made_anew(self) -> Iterator[None]:
        """Makes them in a thread; within the block nothing may be asked of the connection.

        SQLite lets other threads work meanwhile, so that two cores are of use.
        """
        if not self._indexes and not self._triggers:
            yield
            return
        failed: list[BaseException] = []
        maker = Thread(target=self._make, args=(failed,), name="indexes")
        maker.start()
        try:
            yield
        finally:
            maker.join()
        if failed:
            raise failed[0]

    def _make(self, failed: list[BaseException]) -> None:
        try:
            for index in self._indexes:
                index.create(self._in.connection)
            if self._triggers:
                for learn in (_LEARN, _LEARN_RESOLVED):
                    driver(self._in).execute(learn, (self._last,))
            for trigger in self._triggers:
                driver(self._in).execute(trigger)
        except BaseException as error:
            failed.append(error)
