"""All cases in memory as columns of numbers, so that a million are narrowed, ordered and counted while one types.

What is not a number (what a case's words are, its number, status or owner) the database is asked for, by an index
where there is one; the answer comes as keys, and is laid over the columns.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from datetime import date
from typing import cast
from uuid import UUID

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.office.indicators.asked import OTHERS, Dimension
from advisor_app.office.indicators.case_columns import NEVER, Days, day_number
from advisor_app.store.access.across import history_head
from advisor_app.store.cases.case_query import CaseQuery, GroupField, LabelField
from advisor_app.store.cases.case_rows import folded
from advisor_app.store.cases.case_words import with_words, words_of
from advisor_app.store.indicators.indicator_labels import LONGEST_LABEL
from advisor_app.store.indicators.indicator_tables import PACKED_LABELS
from advisor_app.store.indicators.repository import Grouping, ReadIndicators
from advisor_app.store.key_lists import Keys, read_keys
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.tables import entity, history
from advisor_app.store.transaction import Transaction

Mask = NDArray[np.bool_]
Places = NDArray[np.int32]
"""Where cases stand in the columns, which are in the order of the keys."""

ORDERS_KEPT = 4
_IN_DATABASE = frozenset({"number", "created", "status", "reason", "owner", "subject"})
"""Sorted by the database: exact, and the first two by an index."""
_DATES = {"closed": "closed", "due": "due", "first_worked": "worked"}


class CasesAtHand:
    """To be kept by whoever browses, and handed to each reading; used by one thread at a time."""

    def __init__(self) -> None:
        self._head = -1
        self.keys: Keys = np.empty(0, np.int64)
        self._by_key: NDArray[np.intp] = np.empty(0, np.intp)
        self._days: dict[str, Days] = {}
        self._entity = Grouping(np.empty(0, np.int32), ())
        self._entity_keys: list[UUID | None] = []
        self._entity_words: list[str] = []
        self._labels: dict[Dimension, Grouping] = {}
        self._orders: OrderedDict[tuple[str, date | None], Places] = OrderedDict()

    def __len__(self) -> int:
        return len(self.keys)

    def refresh(self, transaction: Transaction) -> None:
        """Read the columns anew where an import, its undoing or a change of an entity came in between."""
        head = (history_head(transaction) or (0, ""))[0]
        if self._head >= 0 and (head == self._head or not self._touched(transaction, head)):
            self._head = head
            return
        columns, groupings = ReadIndicators(transaction).columns(None, ("entity",), keys=True)
        self._by_key = order = np.argsort(columns.keys, kind="stable")
        self.keys = columns.keys[order]
        self._days = {
            "created": columns.created[order],
            "closed": columns.closed[order],
            "due": columns.due[order],
            "worked": columns.worked[order],
        }
        self._entity = Grouping(groupings["entity"].places[order], groupings["entity"].labels)
        self._entity_keys = list(columns.entities)
        self._entity_words = self._words_of_entities(transaction)
        self._labels.clear()
        self._orders.clear()
        self._head = head

    def has_order(self, sort: str) -> bool:
        return any(kept == sort for kept, _ in self._orders)

    def find(self, transaction: Transaction, query: CaseQuery) -> Places:
        """The cases that match, in the order asked for."""
        order = self.ordered(transaction, query)
        mask = self.matching(transaction, query)
        return order if mask is None else order[mask[order]]

    def matching(self, transaction: Transaction, query: CaseQuery) -> Mask | None:
        """Which cases match; None for all."""
        mask = self.conditions(transaction, query)
        words = words_of(query.text)
        if not words:
            return mask
        found = self.with_words(transaction, words)
        return found if mask is None else mask & found

    def conditions(self, transaction: Transaction, query: CaseQuery) -> Mask | None:
        """Which cases match but for the text; None for all."""
        masks: list[Mask] = []
        if query.entity_ids is not None:
            wanted = set(query.entity_ids)
            chosen = np.array([key in wanted for key in self._entity_keys], np.bool_)
            masks.append(chosen[self._entity.places] if len(chosen) else np.zeros(len(self), np.bool_))
        masks += [self._having(transaction, field, texts) for field, texts in query.having.items()]
        masks += self._in_state(query)
        for name, span in query.spans.items():
            days = self._days[name]
            masks.append(days != NEVER)
            if span.first is not None:
                masks.append(days >= day_number(span.first))
            if span.last is not None:
                masks.append(days <= day_number(span.last))
        if query.longer_than is not None:
            masks.append(self.days_taken(query.as_of) > query.longer_than)
        if query.keys is not None:
            masks.append(self._of_keys(np.array(query.keys, np.int64)))
        if query.numbers is not None:
            masks.append(self._of_keys(self._keys_of_numbers(transaction, query.numbers)))
        if not masks:
            return None
        return np.logical_and.reduce(masks) if len(masks) > 1 else masks[0]

    def ordered(self, transaction: Transaction, query: CaseQuery) -> Places:
        """All cases in the order asked for."""
        kept = (query.sort, query.as_of if query.sort == "days" else None)
        order = self._orders.get(kept)
        if order is None:
            order = self._order(transaction, query)
            self._orders[kept] = order
            while len(self._orders) > ORDERS_KEPT:
                self._orders.popitem(last=False)
        self._orders.move_to_end(kept)
        return order[::-1] if query.descending else order

    def with_words(self, transaction: Transaction, words: list[str]) -> Mask:
        """Which cases have a word that begins with each of these, in their own texts or in their entity's name."""
        mask = np.ones(len(self), np.bool_)
        for word, named in ((word, self.named(word)) for word in words):
            if named is not None:
                mask &= named | self._of_keys(read_keys(transaction, with_words([word], transaction)))
        rest = [word for word in words if self.named(word) is None]
        if rest:
            mask &= self._of_keys(read_keys(transaction, with_words(rest, transaction)))
        return mask

    def named(self, word: str) -> Mask | None:
        """Which cases are of an entity with a word that begins so; None for no entity."""
        chosen = np.array([f" {word}" in words for words in self._entity_words], np.bool_)
        return chosen[self._entity.places] if chosen.any() else None

    def entity_words(self, place: int) -> str:
        return self._entity_words[int(self._entity.places[place])]

    def days_taken(self, as_of: date) -> NDArray[np.int32]:
        """Days from creation to closing, or to `as_of`."""
        closed = self._days["closed"]
        return np.where(closed == NEVER, day_number(as_of), closed) - self._days["created"]

    def tally(self, places: Places, query: CaseQuery) -> tuple[int, int, int | None]:
        """How many of these are open, how many expired, and the median of the days they took."""
        open_ones, late = self._in_state(replace(query, state="expired"))
        days = self.days_taken(query.as_of)[places]
        median = int(np.partition(days, (len(days) - 1) // 2)[(len(days) - 1) // 2]) if len(days) else None
        return int(open_ones[places].sum()), int((open_ones & late)[places].sum()), median

    def entity_of(self, place: int) -> UUID | None:
        """The key of an entity that `groups` names by its place."""
        return self._entity_keys[place]

    def groups(self, transaction: Transaction, field: GroupField) -> Grouping:
        """The group of every case; months as "2026-11", "" for none."""
        if field in ("created_month", "closed_month"):
            return _months(self._days[field.removesuffix("_month")])
        return self._entity if field == "entity" else self._label(transaction, cast("Dimension", field))

    def _order(self, transaction: Transaction, query: CaseQuery) -> Places:
        sort = query.sort
        if sort in _IN_DATABASE:
            column: sa.ColumnElement[str] = table.c[sort]
            if transaction.dialect == "postgresql" and isinstance(column.type, sa.Text):
                column = sa.collate(column, "C")  # as SQLite: by code point, whatever the server's language
            found = read_keys(transaction, sa.select(table.c.id).order_by(column, table.c.id))
            return np.searchsorted(self.keys, found).astype(np.int32)
        if sort in _DATES:
            days = self._days[_DATES[sort]]
            return _by_number(np.where(days == NEVER, np.iinfo(np.int32).min, days))
        if sort == "days":
            return _by_number(self.days_taken(query.as_of))
        grouping = self._entity if sort == "entity" else self._label(transaction, cast("Dimension", sort))
        return _by_number(_ranks(grouping.labels)[grouping.places])

    def _in_state(self, query: CaseQuery) -> list[Mask]:
        if query.state == "all":
            return []
        is_open = self._days["closed"] == NEVER
        if query.state != "expired":
            return [is_open if query.state == "open" else ~is_open]
        due, today = self._days["due"], day_number(query.as_of)
        by_law = self._days["created"] < today - DAYS_BY_LAW
        return [is_open, np.where(due == NEVER, by_law, due < today)]

    def _having(self, transaction: Transaction, field: LabelField, texts: tuple[str, ...]) -> Mask:
        if field in PACKED_LABELS:
            grouping = self._label(transaction, cast("Dimension", field))
            known = OTHERS not in grouping.labels and all(len(text) < LONGEST_LABEL for text in texts)
            if known:
                wanted = set(texts)
                chosen = np.array([text in wanted for text in grouping.labels], np.bool_)
                return chosen[grouping.places] if len(chosen) else np.zeros(len(self), np.bool_)
        return self._of_keys(read_keys(transaction, sa.select(table.c.id).where(table.c[field].in_(texts))))

    def _label(self, transaction: Transaction, field: Dimension) -> Grouping:
        if field not in self._labels:
            _, groupings = ReadIndicators(transaction).columns(None, (field,))
            found = groupings[field]
            self._labels[field] = Grouping(found.places[self._by_key], found.labels)
        return self._labels[field]

    def _of_keys(self, keys: Keys) -> Mask:
        mask = np.zeros(len(self), np.bool_)
        if len(self) and len(keys):
            places = np.minimum(np.searchsorted(self.keys, keys), len(self) - 1)
            mask[places[self.keys[places] == keys]] = True
        return mask

    def _keys_of_numbers(self, transaction: Transaction, numbers: tuple[str, ...]) -> Keys:
        parts = [np.empty(0, np.int64)]
        for start in range(0, len(numbers), _NUMBERS_AT_ONCE):
            part = numbers[start : start + _NUMBERS_AT_ONCE]
            parts.append(read_keys(transaction, sa.select(table.c.id).where(table.c.number.in_(part))))
        return np.concatenate(parts)

    def _touched(self, transaction: Transaction, head: int) -> bool:
        """Whether an entry of the history since then is about cases or entities, or may not be seen from here."""
        about = history.c.action.startswith("cases.") | history.c.action.startswith("entit")
        since = sa.select(sa.func.count(), sa.func.count().filter(about)).where(history.c.seq > self._head)
        seen, of_cases = transaction.connection.execute(since).one()
        return bool(of_cases) or seen < head - self._head

    def _words_of_entities(self, transaction: Transaction) -> list[str]:
        """Each entity's names folded, a blank before every word."""
        found = transaction.connection.execute(sa.select(entity.c.id, entity.c.name, entity.c.full_name))
        told = {key: " " + " ".join(words_of(f"{name} {full_name}")) for key, name, full_name in found}
        return [told.get(key, "") for key in self._entity_keys]


_NUMBERS_AT_ONCE = 10_000


def _by_number(values: NDArray[np.int32]) -> Places:
    """The places in the order of the values, equal ones in their own: by one sort of values and places together."""
    together = (values.astype(np.int64) << 32) + np.arange(len(values), dtype=np.int64)
    together.sort()
    return (together & 0xFFFF_FFFF).astype(np.int32)


def _ranks(labels: tuple[str, ...]) -> NDArray[np.int32]:
    ranks = np.zeros(max(len(labels), 1), np.int32)
    for rank, place in enumerate(sorted(range(len(labels)), key=lambda at: (folded(labels[at]), labels[at]))):
        ranks[place] = rank
    return ranks


def _months(days: Days) -> Grouping:
    """Only months that have a case are groups; "" is for days that have not come."""
    never = days == NEVER
    months = np.where(never, 0, days).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    first = int(months[~never].min()) if not never.all() else 0
    codes = np.where(never, 0, months - first + 1)
    present = np.flatnonzero(np.bincount(codes))
    places = np.zeros(int(present[-1]) + 1 if len(present) else 1, np.int32)
    places[present] = np.arange(len(present))
    since = (first + code - 1 for code in present.tolist())
    labels = ("" if code == first - 1 else f"{1970 + code // 12}-{code % 12 + 1:02d}" for code in since)
    return Grouping(places[codes], tuple(labels))
