"""Columns as whoever is logged in may read them: one with citizens' words that is not granted is read as empty.

For figures over many cases, which go on without the words; where the words are the point, the server refuses.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from advisor_app.store.access.personal import PERSONAL
from advisor_app.store.transaction import Transaction


def granted_columns(transaction: Transaction, table: sa.Table, names: Sequence[str]) -> list[sa.ColumnElement[Any]]:
    """In the order of `names`."""
    personal = [name for name in names if name in PERSONAL.get(table.name, ())]
    closed: set[str] = set()
    if personal and transaction.dialect == "postgresql":
        asked = [sa.func.has_column_privilege(f"public.{table.name}", name, "SELECT") for name in personal]
        row = transaction.connection.execute(sa.select(*asked)).one()
        closed = {name for name, may in zip(personal, row, strict=True) if not may}
    return [sa.literal("").label(name) if name in closed else table.c[name] for name in names]
