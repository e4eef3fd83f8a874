"""Entities that came in by mistake and go again, as long as nobody touched them."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from advisor_app.store import tables
from advisor_app.store.indicators.indicator_tables import indicator_label
from advisor_app.store.tables import entity, entity_alias
from advisor_app.store.transaction import Transaction

_ITS_OWN = (entity_alias, indicator_label)


def remove_untouched(transaction: Transaction, key: UUID) -> str:
    """Remove an entity that nobody edited, that no second spelling leads to and no record names: its name; else ""."""
    connection = transaction.connection
    row = connection.execute(sa.select(entity.c.name, entity.c.version).where(entity.c.id == key)).one_or_none()
    if row is None or row.version != 1 or _is_named(connection, key):
        return ""
    spellings = sa.select(sa.func.count()).where(entity_alias.c.entity_id == key)
    if connection.execute(spellings).scalar_one() > 1:
        return ""
    for table in _ITS_OWN:
        connection.execute(table.delete().where(table.c.entity_id == key))
    connection.execute(entity.delete().where(entity.c.id == key))
    return str(row.name)


def _is_named(connection: sa.Connection, key: UUID) -> bool:
    referring = (
        (table, column)
        for table in tables.metadata.tables.values()
        for column in table.columns
        for reference in column.foreign_keys
        if reference.column.table is entity and table not in _ITS_OWN
    )
    return any(
        connection.execute(sa.select(sa.literal(1)).select_from(table).where(column == key).limit(1)).first()
        for table, column in referring
    )
