"""The cases that hold what somebody types, a few of them, the latest first: of a million as quickly as of a thousand.

The latest of all stand in memory. What they do not answer is asked of the indexes of words that the database keeps:
whole words where a beginning is common, since an index reads those one after the other until there are enough, but
gathers all the words of a beginning before it tells the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.cases.case_words import POSTGRESQL_WORDS as OWN_WORDS
from advisor_app.store.search.latest_cases import LONGEST, LatestCases
from advisor_app.store.search.matching import plain, shortened, slip
from advisor_app.store.search.records_at_hand import RecordsAtHand
from advisor_app.store.search.resolution_words import POSTGRESQL_WORDS as RESOLVED_WORDS
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.transaction import Transaction

_LOOKED_THROUGH = 600
"""Cases whose texts are read one by one for the words that one index alone does not answer."""
_RARE = 2000
_NEAR = 200
_FEW_ENTITIES = 6
_NUMBER_LENGTHS = range(5, 9)
"""Digits of the last part of a number, the zeros before it counted."""


class FindCasesLike:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def refresh(self, latest: LatestCases, records: RecordsAtHand) -> None:
        records.refresh_names(self._in)
        latest.refresh(self._in, records)

    def find(
        self, text: str, words: Sequence[str], latest: LatestCases, records: RecordsAtHand, limit: int
    ) -> list[int]:
        """Keys of cases, the best first: the very number, then the latest of those that hold every word.

        `words` are those sought of the `text`. Where none holds them all, the nearest with slips.
        """
        self.refresh(latest, records)
        numbered = self._numbered(text.strip(), words)
        if numbered:
            return numbered[:limit]
        asked = _Asked(self._in, latest, records)
        found = latest.holding(words, limit)
        if len(found) < limit:
            found += asked.holding(words, limit)
        if not found:
            found = asked.nearly(words, limit)
        return list(dict.fromkeys(found))[:limit]

    def _numbered(self, text: str, words: Sequence[str]) -> list[int]:
        """A case by its number, or by the last part of it without the zeros that begin it."""
        exact = sa.select(table.c.id).where(table.c.number.in_((text, text.upper())))
        found = list(self._in.connection.execute(exact).scalars())
        if not found and len(words) == 1 and words[0].isdigit() and 4 <= len(words[0]) <= max(_NUMBER_LENGTHS):
            padded = [words[0].zfill(length) for length in _NUMBER_LENGTHS if length >= len(words[0])]
            ends = sa.or_(*(table.c.number.endswith(f"-{one}") for one in padded))
            wanted = _holding(self._in, [" OR ".join(f'"{one}"' for one in padded)], [" | ".join(padded)], OWN_WORDS)
            keys = _newest(self._in, wanted, _RARE)
            found = list(self._in.connection.execute(sa.select(table.c.id).where(table.c.id.in_(keys), ends)).scalars())
        return found


class _Asked:
    """One question to the indexes."""

    def __init__(self, transaction: Transaction, latest: LatestCases, records: RecordsAtHand) -> None:
        self._in = transaction
        self._latest = latest
        self._records = records

    def holding(self, words: Sequence[str], limit: int) -> list[int]:
        """Keys of cases with a word that begins with each of these, the latest that came in first."""
        found = self._of_index(words, limit, resolved=False)
        if len(found) < limit:
            found += self._of_index(words, limit, resolved=True)
        if len(found) < limit and len(words) > 1:
            found += self._scattered(words, limit)
        elif len(found) < limit and (named := self._records.named(words[0])):
            found += self._of_entities(named, limit)
        return found

    def nearly(self, words: Sequence[str], limit: int) -> list[int]:
        """With slips at the ends of words put right: as the latest cases write them, else cut until they are found."""
        righted = [self._latest.nearest(word) or word for word in words]
        if righted != list(words) and (found := self.holding(righted, limit)):
            return found
        cut = []
        for word in words:
            known = next((one for one in (word, *shortened(word)) if self._known(one)), None)
            if known is None:
                return []
            cut.append(known)
        if cut == list(words):
            return []
        near = []
        for key, text in self._texts(self.holding(cut, _NEAR)):
            apart = [0 if f" {word}" in text else slip(word, text) for word in words]
            if None not in apart:
                near.append((sum(one for one in apart if one is not None), -key))
        return [-key for _, key in sorted(near)[:limit]]

    def _scattered(self, words: Sequence[str], limit: int) -> list[int]:
        """Where one word stands in the case, another in its resolution or in its entity's name: by the rarest word."""
        named = {word: frozenset(self._records.named(word)) for word in words}
        shared = frozenset.intersection(*filter(None, named.values())) if any(named.values()) else frozenset()
        sources = [self._of_entities(sorted(shared), _RARE)] if 0 < len(shared) <= _FEW_ENTITIES else []
        for word in words:
            if not named[word]:
                keys = {*self._of_index([word], _RARE, resolved=False), *self._of_index([word], _RARE, resolved=True)}
                sources.append(sorted(keys, reverse=True))
        fewest = min(sources, key=len, default=[])
        begun = [f" {word}" for word in words]
        found = (key for key, text in self._texts(fewest[:_LOOKED_THROUGH]) if all(word in text for word in begun))
        return sorted(found, reverse=True)[:limit]

    def _known(self, word: str) -> bool:
        return bool(
            self._records.named(word)
            or self._of_index([word], 1, resolved=False)
            or self._of_index([word], 1, resolved=True)
        )

    def _texts(self, keys: Sequence[int]) -> list[tuple[int, str]]:
        """All that is searched of these cases."""
        resolution = sa.func.substr(table.c.resolution, 1, LONGEST)
        found = sa.select(table.c.id, table.c.entity_id, table.c.search_key, resolution).where(table.c.id.in_(keys))
        return [
            (key, plain(f"{said} {resolved}") + self._records.plain_name_of(entity_id))
            for key, entity_id, said, resolved in self._in.connection.execute(found)
        ]

    def _of_entities(self, keys: Sequence[UUID], limit: int) -> list[int]:
        """The latest of each."""
        found: list[int] = []
        for key in keys[:_FEW_ENTITIES]:
            newest = sa.select(table.c.id).where(table.c.entity_id == key).order_by(table.c.created_on.desc())
            found += self._in.connection.execute(newest.limit(limit)).scalars()
        return found

    def _of_index(self, words: Sequence[str], limit: int, *, resolved: bool) -> list[int]:
        sqlite, server = [], []
        for word in words:
            terms = self._latest.terms(word, resolved=resolved)
            sqlite.append(" OR ".join(f'"{term}"' for term in terms) or f'"{word}" *')
            server.append(" | ".join(f"'{term}'" for term in terms) or f"'{word}':*")
        return _newest(self._in, _holding(self._in, sqlite, server, RESOLVED_WORDS if resolved else OWN_WORDS), limit)


def _holding(transaction: Transaction, sqlite: Sequence[str], server: Sequence[str], words: str) -> sa.Select[Any]:
    """The keys of cases in one index that meet every one of these conditions, in each database's own language."""
    if transaction.dialect == "sqlite":
        name = "case_words" if words is OWN_WORDS else "case_words_resolved"
        index = sa.table(name, sa.column("rowid", sa.Integer()))
        wanted = " AND ".join(f"({one})" for one in sqlite)
        return sa.select(index.c.rowid).where(sa.literal_column(name).op("MATCH")(wanted))
    wanted = " & ".join(f"({one})" for one in server)
    holds = sa.text(f"{words} @@ CAST(:wanted AS tsquery)")
    return sa.select(table.c.id).where(holds.bindparams(wanted=wanted))


def _newest(transaction: Transaction, found: sa.Select[Any], limit: int) -> list[int]:
    """The last keys of a query for words. PostgreSQL would go through all cases backwards if it was let."""
    if transaction.dialect == "sqlite":
        key = next(iter(found.selected_columns))
        return list(transaction.connection.execute(found.order_by(key.desc()).limit(limit)).scalars())
    matching = found.cte("matching").prefix_with("MATERIALIZED", dialect="postgresql")
    newest = sa.select(matching.c.id).order_by(matching.c.id.desc()).limit(limit)
    return list(transaction.connection.execute(newest).scalars())
