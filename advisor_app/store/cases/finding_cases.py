"""Cases found by a query over the columns at hand."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import cast
from uuid import UUID

import numpy as np
import sqlalchemy as sa

from advisor_app.office.indicators.asked import OTHERS
from advisor_app.store.cases.case_query import CaseQuery, GroupField
from advisor_app.store.cases.case_words import has_words, words_of
from advisor_app.store.cases.cases_at_hand import CasesAtHand, Places
from advisor_app.store.imports.bulk import raw_rows
from advisor_app.store.indicators.indicator_tables import PACKED_LABELS
from advisor_app.store.indicators.repository import Grouping
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.transaction import Transaction

_AT_ONCE = 500


class FindCases:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def at_hand(self, held: CasesAtHand | None = None) -> CasesAtHand:
        """The columns of this moment: those that are held where nothing came in between."""
        held = CasesAtHand() if held is None else held
        held.refresh(self._in)
        return held

    def places(self, held: CasesAtHand, query: CaseQuery) -> Places:
        """Where the cases that match stand in the columns, in the order asked for."""
        return held.find(self._in, query)

    def keys(self, held: CasesAtHand, query: CaseQuery) -> array[int]:
        return array("q", held.keys[self.places(held, query)].tobytes())

    def count(self, held: CasesAtHand, query: CaseQuery) -> int:
        mask = held.matching(self._in, query)
        return len(held) if mask is None else int(np.count_nonzero(mask))

    def groups(self, held: CasesAtHand, field: GroupField) -> Grouping:
        return held.groups(self._in, field)

    def near(self, held: CasesAtHand, query: CaseQuery, limit: int) -> tuple[array[int], bool]:
        """The matching among the first `limit` cases of the order, by their own words; and whether those were all."""
        order = held.ordered(self._in, query)
        mask = held.conditions(self._in, query)
        if mask is not None:
            order = order[mask[order]]
        looked = order[:limit]
        texts = dict(self._search_texts(held.keys[looked].tolist()))
        words = words_of(query.text)
        found = array("q")
        for place, key in zip(looked.tolist(), held.keys[looked].tolist(), strict=True):
            if has_words(texts.get(key, "") + held.entity_words(place), words):
                found.append(key)
        return found, len(order) <= limit

    def values(self, held: CasesAtHand, query: CaseQuery, field: str) -> list[tuple[str, int | None, UUID | None]]:
        """The texts of a field, or the entities, among the cases that match: the most frequent first, each counted.

        Of fields that no column holds every text is told, in order and uncounted.
        """
        if field != "entity" and field not in PACKED_LABELS:
            texts = self._in.connection.execute(sa.select(table.c[field]).distinct()).scalars()
            return [(text, None, None) for text in sorted(texts)]
        grouping = held.groups(self._in, cast("GroupField", field))
        mask = held.matching(self._in, query)
        codes = grouping.places if mask is None else grouping.places[mask]
        counts = np.bincount(codes, minlength=len(grouping.labels)).tolist()
        found = [
            (text, count, held.entity_of(place) if field == "entity" else None)
            for place, (text, count) in enumerate(zip(grouping.labels, counts, strict=True))
            if count and text != OTHERS
        ]
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def _search_texts(self, keys: Sequence[int]) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for start in range(0, len(keys), _AT_ONCE):
            part = sa.select(table.c.id, table.c.search_key).where(table.c.id.in_(keys[start : start + _AT_ONCE]))
            found += [(key, text) for key, text in raw_rows(self._in, part)]
        return found
