"""The words of resolutions: an index beside the cases that an import need not wait for.

On SQLite it is a table of FTS5 over `citizen_case.resolution` without text of its own. Cases up to a mark are learnt,
and triggers keep those equal in the transaction that changes them; what lies beyond is learnt by and by. PostgreSQL
keeps an index over the same words by itself, at once.
"""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.search.answers import WordsLearnt
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.transaction import Transaction

POSTGRESQL_WORDS = (
    "to_tsvector('simple', regexp_replace(translate(lower(left(resolution, 20000)),"
    " '\u00e1\u00e0\u00e2\u00e4\u00e3\u00e9\u00e8\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f3\u00f2\u00f4\u00f6\u00f5"
    "\u00fa\u00f9\u00fb\u00fc\u00f1\u00e7', 'aaaaaeeeeiiiiooooouuuunc'),"
    r" '[^0-9a-z\u00df-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff\uff66-\uffdc]+',"
    " ' ', 'g'))"
)
"""As the index has it, letter for letter."""


class ReadResolutionWords:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def learnt(self) -> WordsLearnt:
        """How far the index is."""
        last = self._in.connection.execute(sa.select(sa.func.max(table.c.id))).scalar_one() or 0
        if self._in.dialect != "sqlite":
            return WordsLearnt(last, last)
        upto = self._in.connection.exec_driver_sql("SELECT upto FROM case_words_learnt").scalar_one()
        return WordsLearnt(min(int(upto), last), last)


class ResolutionWords(ReadResolutionWords):
    def learn(self, cases: int) -> WordsLearnt:
        """Go on by at most so many keys."""
        before = self.learnt()
        if before.upto >= before.last:
            return before
        upto = min(before.last, before.upto + cases)
        self._in.connection.exec_driver_sql(
            "INSERT INTO case_words_resolved (rowid, resolution)"
            " SELECT id, resolution FROM citizen_case WHERE id > ? AND id <= ? AND resolution <> ''",
            (before.upto, upto),
        )
        self._in.connection.exec_driver_sql("UPDATE case_words_learnt SET upto = ?", (upto,))
        return WordsLearnt(upto, before.last)

    def make_anew(self) -> None:
        """Both indexes of words from the cases as they stand, so that no word is kept that no case has any more.

        An index that only follows the cases marks what went as gone, and throws it away when it tidies up. The file
        still holds the pages until it is compacted (`VACUUM`); PostgreSQL's until its own `VACUUM`.
        """
        connection = self._in.connection
        if self._in.dialect != "sqlite":
            for name in ("ix_citizen_case_words", "ix_citizen_case_words_resolved"):
                connection.exec_driver_sql(f"REINDEX INDEX {name}")
            return
        connection.exec_driver_sql("INSERT INTO case_words (case_words) VALUES ('rebuild')")
        connection.exec_driver_sql("INSERT INTO case_words_resolved (case_words_resolved) VALUES ('delete-all')")
        connection.exec_driver_sql("UPDATE case_words_learnt SET upto = 0")
