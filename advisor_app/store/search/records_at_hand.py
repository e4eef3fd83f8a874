"""Every record but the cases as plain text in memory: read again where something changed, searched in an instant.

Nothing of it is kept in the database: who may not see a row never reads it, and what is erased there is gone here with
the next look.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.search.answers import FoundRecord, RecordKind
from advisor_app.store.search.matching import plain, rank, shortened, slip
from advisor_app.store.search.record_kinds import FoundRow, Source, sources
from advisor_app.store.tables import entity
from advisor_app.store.transaction import Transaction

MOST = 400
"""Matches that are looked at, the latest first: more than anybody reads."""
_SLIPPED = 10
_LONG_AGO = date.min
_AT_ONCE = 2000


@dataclass(slots=True)
class _Kept:
    row: FoundRow
    title: str
    text: str


class _Shelf:
    """The records of one source, the latest first, and all their texts as one to look through."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._rows: dict[UUID, _Kept] = {}
        self._mark: tuple[int, datetime | None] = (-1, None)
        self._listed: list[_Kept] = []
        self._whole = ""
        self._starts: list[int] = []

    def refresh(self, transaction: Transaction) -> None:
        """Read what changed since the last look; all where something is gone."""
        table = self.source.table
        counted = sa.select(sa.func.count(), sa.func.max(table.c.changed_at)).select_from(table)
        count, newest = transaction.connection.execute(counted).one()
        if (count, newest) == self._mark:
            return
        rows = self._read(transaction, self._mark[1])
        if len(self._rows.keys() | rows.keys()) != count:
            self._rows = self._read(transaction, None)
        else:
            self._rows.update(rows)
        self._mark = (count, newest)
        self._listed = sorted(
            (one for one in self._rows.values() if one.row.key), key=lambda one: one.row.on or _LONG_AGO, reverse=True
        )
        texts = [f"{one.title} {one.text}" for one in self._listed]
        self._whole = "\n".join(texts)
        self._starts = list(accumulate((len(text) + 1 for text in texts), initial=0))[:-1]

    def holding(self, words: Sequence[str]) -> Iterator[_Kept]:
        """Those in which every word stands, the latest first."""
        place, end = -1, -1
        first, *rest = words
        while (found := self._whole.find(first, end + 1)) >= 0:
            place = bisect_right(self._starts, found) - 1
            end = self._starts[place + 1] - 1 if place + 1 < len(self._starts) else len(self._whole)
            start = self._starts[place]
            if all(self._whole.find(word, start, end) >= 0 for word in rest):
                yield self._listed[place]

    def _read(self, transaction: Transaction, since: datetime | None) -> dict[UUID, _Kept]:
        source, table = self.source, self.source.table
        found = sa.select(*dict.fromkeys((table.c.id, *source.columns)))
        if "entity_id" in table.c:
            found = found.add_columns(table.c.entity_id)
        if source.joined is not None:
            found = found.select_from(source.joined)
        if since is not None:
            found = found.where(table.c.changed_at >= since)
        kept = {}
        for row in transaction.connection.execute(found.execution_options(yield_per=_AT_ONCE)):
            read = source.read(row) or _NOBODY
            kept[row.id] = _Kept(read, plain(read.title), plain(read.text))
        return kept


_NOBODY = FoundRow("", "", "")


class RecordsAtHand:
    """To be kept by whoever finds, and handed to each reading; used by one thread at a time."""

    def __init__(self, letter_number: Callable[[int, int], str]) -> None:
        self._shelves = [_Shelf(source) for source in sources(letter_number)]
        self._names: dict[UUID, str] = {}
        self._plain_names: dict[UUID, str] = {}

    def refresh(self, transaction: Transaction) -> None:
        for shelf in self._shelves:
            shelf.refresh(transaction)
        self.refresh_names(transaction)

    def refresh_names(self, transaction: Transaction) -> None:
        found = sa.select(entity.c.id, entity.c.name, entity.c.full_name)
        rows = transaction.connection.execute(found).all()
        self._names = {key: name for key, name, _ in rows}
        self._plain_names = {key: plain(f"{name} {full_name}") for key, name, full_name in rows}

    def name_of(self, entity_id: UUID | None) -> str:
        return "" if entity_id is None else self._names.get(entity_id, "")

    def plain_name_of(self, entity_id: UUID | None) -> str:
        """The entity's names as they are searched."""
        return "" if entity_id is None else self._plain_names.get(entity_id, "")

    def named(self, word: str) -> list[UUID]:
        """The entities with a word that begins so."""
        return [key for key, name in self._plain_names.items() if f" {word}" in name]

    def find(self, words: Sequence[str]) -> list[FoundRecord]:
        """The best first. A record holds every word itself, or its entity's name does; failing that, with a slip."""
        found = self._found(words)
        return found or self._slipped(words)

    def _found(self, words: Sequence[str]) -> list[FoundRecord]:
        best: dict[tuple[RecordKind, str], FoundRecord] = {}
        own = [word for word in words if not self.named(word)]
        for shelf in self._shelves:
            within = words if shelf.source.kind == "entity" else own or words
            for looked, kept in enumerate(shelf.holding(within)):
                if looked == MOST:
                    break
                named = f"{kept.text}{self.plain_name_of(kept.row.entity_id)}"
                quality = rank(words, kept.title, named)
                if quality is not None:
                    _keep(best, self._told(shelf.source.kind, kept.row, quality))
        return _sorted(best)

    def _slipped(self, words: Sequence[str]) -> list[FoundRecord]:
        """Every word as it is written or with a slip at its end."""
        best: dict[tuple[RecordKind, str], FoundRecord] = {}
        for shelf in self._shelves:
            for word in words:
                for beginning in shortened(word)[-1:]:
                    for looked, kept in enumerate(shelf.holding([f" {beginning}"])):
                        if looked == MOST:
                            break
                        text = f"{kept.title}{kept.text}{self.plain_name_of(kept.row.entity_id)}"
                        apart = [0 if f" {one}" in text else slip(one, text) for one in words]
                        if None not in apart:
                            off = _SLIPPED + sum(one for one in apart if one is not None)
                            _keep(best, self._told(shelf.source.kind, kept.row, off))
        return _sorted(best)

    def _told(self, kind: RecordKind, row: FoundRow, quality: int) -> FoundRecord:
        title = row.title or self.name_of(row.entity_id)
        return FoundRecord(kind, row.key, title, row.told, self.name_of(row.entity_id), row.on, quality)


class FindRecordsLike:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def find(self, words: Sequence[str], records: RecordsAtHand) -> list[FoundRecord]:
        """The best first."""
        self.refresh(records)
        return records.find(words)

    def refresh(self, records: RecordsAtHand) -> None:
        records.refresh(self._in)


def _keep(best: dict[tuple[RecordKind, str], FoundRecord], found: FoundRecord) -> None:
    key = found.kind, found.key
    if key not in best or found.quality < best[key].quality:
        best[key] = found


def _sorted(best: dict[tuple[RecordKind, str], FoundRecord]) -> list[FoundRecord]:
    """The best first, and among equal ones the latest."""
    return sorted(best.values(), key=lambda one: (one.quality, -(one.on or _LONG_AGO).toordinal(), one.title))
