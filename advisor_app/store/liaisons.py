"""Liaisons as they are kept."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.names import name_key
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.store.tables import liaison as table
from advisor_app.store.transaction import Transaction, changed_by_another


def liaison_from(row: sa.RowMapping) -> Liaison:
    return Liaison(
        row["id"],
        row["entity_id"],
        row["name"],
        LiaisonKind(row["kind"]),
        row["post"],
        row["email"],
        row["in_panama_district"],
        row["version"],
    )


def liaison_row(liaison: Liaison) -> dict[str, object]:
    return {
        "id": liaison.id,
        "entity_id": liaison.entity_id,
        "name": liaison.name,
        "kind": liaison.kind.value,
        "post": liaison.post,
        "email": liaison.email,
        "in_panama_district": liaison.in_panama_district,
        "version": liaison.version,
    }


class ReadLiaisons:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of(self, entity_id: UUID) -> list[Liaison]:
        """By name."""
        return self._found(sa.select(table).where(table.c.entity_id == entity_id))

    def all(self) -> list[Liaison]:
        """By name."""
        return self._found(sa.select(table))

    def _found(self, select: sa.Select[tuple[object, ...]]) -> list[Liaison]:
        rows = self._in.connection.execute(select).mappings()
        return sorted(map(liaison_from, rows), key=lambda liaison: (name_key(liaison.name), liaison.id))


class Liaisons(ReadLiaisons):
    def add(self, liaison: Liaison) -> Liaison:
        self._in.insert(table, liaison_row(liaison))
        return liaison

    def save(self, liaison: Liaison) -> Liaison:
        """Raises `UserError("changed_by_another")`."""
        version = self._in.update(table, liaison.id, liaison.version, liaison_row(liaison), liaison.name)
        return replace(liaison, version=version)

    def remove(self, liaison: Liaison) -> None:
        """Raises `UserError("changed_by_another")`."""
        seen = (table.c.id == liaison.id) & (table.c.version == liaison.version)
        if self._in.connection.execute(table.delete().where(seen)).rowcount != 1:
            raise changed_by_another(self._in, table, liaison.id, liaison.name)
