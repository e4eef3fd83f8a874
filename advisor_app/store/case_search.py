"""A `CaseQuery` in SQL."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.store.case_query import CaseQuery
from advisor_app.store.case_rows import folded
from advisor_app.store.location import Dialect
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.tables import entity

_COLUMNS = {"days": "days_to_close"}


def matching(query: CaseQuery, dialect: Dialect) -> list[sa.ColumnElement[bool]]:
    """The conditions of a query, all of which must hold."""
    conditions: list[sa.ColumnElement[bool]] = [_has_word(word, dialect) for word in folded(query.text).split()]
    if query.entity_ids is not None:
        conditions.append(table.c.entity_id.in_(query.entity_ids))
    conditions += [table.c[name].in_(texts) for name, texts in query.having.items()]
    for name, span in query.spans.items():
        if span.first is not None:
            conditions.append(table.c[f"{name}_on"] >= span.first)
        if span.last is not None:
            conditions.append(table.c[f"{name}_on"] <= span.last)
    if query.keys is not None:
        conditions.append(table.c.id.in_(query.keys))
    if query.numbers is not None:
        conditions.append(table.c.number.in_(query.numbers))
    if query.state == "closed":
        conditions.append(table.c.closed.is_not(None))
    elif query.state != "all":
        conditions.append(table.c.closed.is_(None))
    if query.state == "expired":
        due_by_law = table.c.created_on < query.as_of - timedelta(days=DAYS_BY_LAW)
        conditions.append((table.c.due_on < query.as_of) | (table.c.due_on.is_(None) & due_by_law))
    return conditions


def selected_ids(query: CaseQuery, dialect: Dialect) -> sa.Select[int]:
    """The keys in the order asked for; empty values stand first when ascending, equal ones in the order of arrival."""
    found = sa.select(table.c.id).where(*matching(query, dialect))
    column: sa.ColumnElement[Any] = (
        entity.c.name if query.sort == "entity" else table.c[_COLUMNS.get(query.sort, query.sort)]
    )
    if query.sort == "entity":
        found = found.outerjoin(entity, entity.c.id == table.c.entity_id)
    if dialect == "postgresql" and isinstance(column.type, sa.Text):
        column = sa.collate(column, "C")  # as SQLite: by code point, whatever the server's language
    if query.descending:
        return found.order_by(column.desc().nulls_last(), table.c.id.desc())
    return found.order_by(column.asc().nulls_first(), table.c.id.asc())


def _has_word(word: str, dialect: Dialect) -> sa.ColumnElement[bool]:
    if dialect == "sqlite":
        return sa.func.instr(table.c.search_key, word) > 0  # LIKE would fold case once more, at three times the cost
    return table.c.search_key.contains(word, autoescape=True)
