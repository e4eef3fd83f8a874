"""The numbers by which blocks name texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from uuid import UUID

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from advisor_app.office.indicators.asked import OTHERS
from advisor_app.store.access.across import last_number
from advisor_app.store.imports.bulk import Row, insert_rows
from advisor_app.store.indicators.indicator_packing import LABELS
from advisor_app.store.indicators.indicator_tables import PACKED_LABELS
from advisor_app.store.indicators.indicator_tables import indicator_label as table
from advisor_app.store.transaction import Transaction

LONGEST_LABEL = 200
"""Texts that are equal so far are one group."""
OWN_FIELDS = frozenset({"subject"})
"""What citizens wrote stays with the entity; the office shares its names of places, types and channels."""
MOST_OWN, MOST_SHARED = 500, 20_000
"""Texts of a field that are told apart. Where it holds free text, further ones are counted together as `OTHERS`."""


class LabelNumbers:
    """Finds the number of each text of an entity, and gives numbers to new ones; for one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction
        self._known: dict[UUID | None, dict[str, dict[str, int]]] = {}
        self._new: list[Row] = []
        self._next = self._first = last_number(transaction, table) + 1

    def of(
        self, field: str, entity: NDArray[np.int32], keys: Sequence[UUID | None], texts: Sequence[str]
    ) -> NDArray[np.int32]:
        """The number of each case's text.

        entity   place in `keys` of each case's entity
        """
        place_of = dict(zip(dict.fromkeys(texts), count(), strict=False))
        listed = list(place_of)
        places = np.fromiter(map(place_of.__getitem__, texts), np.int64, len(texts))
        if field not in OWN_FIELDS:
            return np.array(self._numbers(None, field, [text[:LONGEST_LABEL] for text in listed]), LABELS)[places]
        pairs, where = np.unique(entity * np.int64(len(listed)) + places, return_inverse=True)
        owners, words = np.divmod(pairs, len(listed))
        numbers = np.empty(len(pairs), LABELS)
        for owner in np.unique(owners).tolist():
            own = np.flatnonzero(owners == owner)
            wanted = [listed[word][:LONGEST_LABEL] for word in words[own].tolist()]
            numbers[own] = self._numbers(keys[owner], field, wanted)
        return numbers[where]

    def learn(self, entities: Iterable[UUID | None]) -> None:
        """Read what is known of these entities and of all, so that their texts need no further reading."""
        for entity_id in {None, *entities}:
            if entity_id not in self._known:
                self._known[entity_id] = self._kept(entity_id)

    def keep(self) -> None:
        """Write down the numbers that were given; once, at the end."""
        if self._new:
            insert_rows(self._in, table.name, ("id", "entity_id", "field", "text"), self._new)

    def _numbers(self, entity_id: UUID | None, field: str, texts: Sequence[str]) -> list[int]:
        self.learn([entity_id])
        known = self._known[entity_id][field]
        most = MOST_OWN if field in OWN_FIELDS else MOST_SHARED
        numbers = []
        for text in texts:
            number = known.get(text)
            if number is None and len(known) >= most:
                number = known.get(OTHERS)
            if number is None:
                told = text if len(known) < most else OTHERS
                number = known[told] = self._next
                self._new.append((number, None if entity_id is None else entity_id.hex, field, told))
                self._next += 1
            numbers.append(number)
        return numbers

    def _kept(self, entity_id: UUID | None) -> dict[str, dict[str, int]]:
        numbers: dict[str, dict[str, int]] = {field: {} for field in PACKED_LABELS}
        if self._first > 1:
            here = table.c.entity_id.is_(None) if entity_id is None else table.c.entity_id == entity_id
            kept = sa.select(table.c.field, table.c.text, table.c.id).where(here)
            for field, text, number in self._in.connection.execute(kept):
                numbers[field][text] = number
        return numbers
