"""The views of cases that each person keeps under a name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.names import name_key, tidy
from advisor_app.store.cases.case_query import (
    DATE_CONDITIONS,
    GROUP_FIELDS,
    LABEL_FIELDS,
    CaseQuery,
    CaseView,
    DaySpan,
)
from advisor_app.store.cases.case_view_tables import case_view as table
from advisor_app.store.keys import new_id
from advisor_app.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SavedView:
    id: UUID
    name: str
    view: CaseView


class ReadCaseViews:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of(self, person: str) -> list[SavedView]:
        """In the order in which they were made."""
        found = sa.select(table).where(table.c.person == name_key(person)).order_by(table.c.created_at, table.c.id)
        rows = self._in.connection.execute(found).mappings()
        return [SavedView(row["id"], row["name"], view_from(json.loads(row["query"]))) for row in rows]


class CaseViews(ReadCaseViews):
    def save(self, person: str, name: str, view: CaseView) -> SavedView:
        """Under a name that the person has already, in its place."""
        shown = tidy(name)
        values = {"name": shown, "query": json.dumps(view_told(view), ensure_ascii=False)}
        chosen = (table.c.person == name_key(person)) & (table.c.name_key == name_key(shown))
        row = self._in.connection.execute(sa.select(table.c.id, table.c.version).where(chosen)).one_or_none()
        if row is not None:
            self._in.update(table, row.id, row.version, values, shown)
            return SavedView(row.id, shown, view)
        key = new_id()
        self._in.insert(table, {"id": key, "person": name_key(person), "name_key": name_key(shown), **values})
        return SavedView(key, shown, view)

    def remove(self, person: str, view_id: UUID) -> None:
        """Nothing happens where it is gone already, or is another person's."""
        mine = (table.c.id == view_id) & (table.c.person == name_key(person))
        self._in.connection.execute(table.delete().where(mine))


def view_told(view: CaseView) -> dict[str, Any]:
    """As it is kept: what it asks, without the day from which it is looked at."""
    query = view.query
    return {
        "text": query.text,
        "entities": None if query.entity_ids is None else [key.hex for key in query.entity_ids],
        "having": {field: list(texts) for field, texts in query.having.items()},
        "state": query.state,
        "longer_than": query.longer_than,
        "spans": {
            name: [one.isoformat() if one else None for one in (span.first, span.last)]
            for name, span in query.spans.items()
        },
        "keys": query.keys,
        "numbers": query.numbers,
        "sort": query.sort,
        "descending": query.descending,
        "group": view.group,
    }


def view_from(told: Mapping[str, Any]) -> CaseView:
    """What a later version of the program may have kept besides is passed over."""
    having, spans, keys, numbers = told["having"], told["spans"], told["keys"], told["numbers"]
    entities = told["entities"]
    query = CaseQuery(
        text=told["text"],
        entity_ids=None if entities is None else tuple(map(UUID, entities)),
        having={name: tuple(having[name]) for name in LABEL_FIELDS if name in having},
        state=told["state"],
        longer_than=told["longer_than"],
        spans={name: DaySpan(*map(_day, spans[name])) for name in DATE_CONDITIONS if name in spans},
        keys=None if keys is None else tuple(keys),
        numbers=None if numbers is None else tuple(numbers),
        sort=told["sort"],
        descending=told["descending"],
    )
    return CaseView(query, told["group"] if told["group"] in GROUP_FIELDS else None)


def _day(told: str | None) -> date | None:
    return None if told is None else date.fromisoformat(told)
