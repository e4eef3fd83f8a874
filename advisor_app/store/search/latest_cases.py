"""The latest cases in memory: what most questions are answered from, and what tells which words are common."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

import sqlalchemy as sa

from advisor_app.store.search.matching import KEPT, plain, slip
from advisor_app.store.search.records_at_hand import RecordsAtHand
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.tables import history
from advisor_app.store.transaction import Transaction

LATEST = 3000
LONGEST = 4000
"""Characters of a resolution that are looked at one by one."""
_COMMON = 15
"""Among the latest. Looking for a common beginning in an index means reading the places of each word that has it."""
_TERMS = 40
_FAR = (99, 0, "")


class LatestCases:
    """To be kept by whoever finds."""

    def __init__(self) -> None:
        self._head = -1
        self._texts: list[tuple[int, str]] = []
        self._own = _Vocabulary(())
        self._resolved = _Vocabulary(())

    def refresh(self, transaction: Transaction, records: RecordsAtHand) -> None:
        """Read again where an import, its undoing or a change of an entity came in between."""
        head = transaction.connection.execute(sa.select(sa.func.max(history.c.seq))).scalar_one() or 0
        if self._head >= 0:
            about = history.c.action.startswith("cases.") | history.c.action.startswith("entit")
            since = sa.select(history.c.seq).where(history.c.seq > self._head, about).limit(1)
            if head == self._head or transaction.connection.execute(since).first() is None:
                self._head = head
                return
        columns = (table.c.id, table.c.entity_id, table.c.search_key, sa.func.substr(table.c.resolution, 1, LONGEST))
        found = sa.select(*columns).order_by(table.c.created.desc(), table.c.id.desc()).limit(LATEST)
        told = [
            (key, plain(words), plain(resolution), records.plain_name_of(entity_id))
            for key, entity_id, words, resolution in transaction.connection.execute(found)
        ]
        self._texts = [(key, f"{own} {resolved}{named}") for key, own, resolved, named in told]
        self._own = _Vocabulary(own for _, own, _, _ in told)
        self._resolved = _Vocabulary(resolved for _, _, resolved, _ in told)
        self._head = head

    def holding(self, words: Sequence[str], limit: int) -> list[int]:
        """Keys of those in which a word begins with each of these."""
        begun = [f" {word}" for word in words]
        found = []
        for key, text in self._texts:
            if all(word in text for word in begun):
                found.append(key)
                if len(found) == limit:
                    break
        return found

    def terms(self, word: str, *, resolved: bool) -> tuple[str, ...]:
        """The whole words that begin so, where they are common; empty for a rare beginning."""
        return (self._resolved if resolved else self._own).terms(word)

    def nearest(self, word: str) -> str:
        """The word of these cases that differs least from one that begins none of them; empty where none is near."""
        if self._own.begins(word) or self._resolved.begins(word):
            return ""
        return min((self._own.nearest(word), self._resolved.nearest(word)))[-1]


class _Vocabulary:
    """Words and in how many of the texts each stands."""

    def __init__(self, texts: Iterable[str]) -> None:
        counted = Counter(word for text in texts for word in set(text.split()))
        self._counted = counted
        self._words = sorted(counted)

    def begins(self, word: str) -> bool:
        return bool(self._begun(word))

    def nearest(self, word: str) -> tuple[int, int, str]:
        """Letters that differ, how rare it is, and the word; a large number and nothing for none."""
        near = [
            (apart, -self._counted[one], one)
            for one in self._begun(word[:KEPT])
            if len(word) > KEPT and (apart := slip(word, f" {one}")) is not None
        ]
        return min(near, default=_FAR)

    def _begun(self, word: str) -> list[str]:
        start = bisect_left(self._words, word)
        places = takewhile(lambda at: self._words[at].startswith(word), range(start, len(self._words)))
        return [self._words[at] for at in places]

    def terms(self, word: str) -> tuple[str, ...]:
        begun = self._begun(word)
        if sum(self._counted[one] for one in begun) < _COMMON:
            return ()
        return tuple(sorted(begun, key=lambda one: -self._counted[one])[:_TERMS])
