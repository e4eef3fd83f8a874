"""Cases by the beginnings of their words: an index that the database itself keeps, by triggers, beside the cases.

SQLite has it as a table of FTS5 over `citizen_case.search_key` that keeps no text of its own; PostgreSQL as an index
over the words of that column.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import sqlalchemy as sa

from advisor_app.store.cases.case_rows import folded
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.transaction import Transaction

_INDEX = sa.table("case_words", sa.column("rowid", sa.Integer()))
POSTGRESQL_WORDS = (
    "array_to_tsvector(string_to_array(trim(regexp_replace(search_key,"
    r" '[^0-9a-z\u00df-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff\uff66-\uffdc]+',"
    " ' ', 'g')), ' '))"
)
"""As the index has it, letter for letter: every run of letters and digits of a folded text."""


def words_of(text: str) -> list[str]:
    """What is looked for: letters and digits, folded; everything else separates."""
    return "".join(one if _of_word(one) else " " for one in folded(text)).split()


def has_words(text: str, words: Sequence[str]) -> bool:
    """Whether each of the words begins one of a folded text's."""
    return all(re.search(rf"(?<![^\W_]){re.escape(word)}", text) for word in words)


def with_words(words: Sequence[str], transaction: Transaction) -> sa.Select[int]:
    """The keys of the cases that hold a word beginning with each of these."""
    if transaction.dialect == "sqlite":
        wanted = " ".join(f'"{word}" *' for word in words)
        return sa.select(_INDEX.c.rowid).where(sa.literal_column(_INDEX.name).op("MATCH")(wanted))
    wanted = " & ".join(f"'{word}':*" for word in words)
    holds = sa.text(f"{POSTGRESQL_WORDS} @@ CAST(:wanted AS tsquery)")
    return sa.select(table.c.id).where(holds.bindparams(wanted=wanted))


def _of_word(one: str) -> bool:
    if one.isascii():
        return one.isalnum()
    return unicodedata.ucd_3_2_0.category(one)[0] in "LN"  # FTS5 knows the letters of Unicode 6.1, no later ones
