"""Who stands in for whom, from which day to which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.access.duties import StandIn
from advisor_app.store.access.access_tables import stand_in as table
from advisor_app.store.transaction import Transaction


class ReadStandIns:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self) -> list[StandIn]:
        """By their last days, the latest first; whoever is not the director sees those that are about them."""
        found = sa.select(table).order_by(table.c.last_on.desc(), table.c.first_on, table.c.id)
        return [
            StandIn(
                row["id"],
                row["role"],
                row["for_role"],
                row["entity_id"],
                row["first_on"],
                row["last_on"],
                row["version"],
            )
            for row in self._in.connection.execute(found).mappings()
        ]


class StandIns(ReadStandIns):
    def add(self, one: StandIn) -> None:
        """Raises `UserError("roles_need_a_server")`."""
        if self._in.dialect == "sqlite":
            raise UserError("roles_need_a_server")
        row = {"id": one.id, "role": one.role, "for_role": one.for_role, "entity_id": one.entity_id}
        self._in.insert(table, {**row, "first_on": one.first, "last_on": one.last})

    def end(self, stand_in_id: UUID, last: date) -> StandIn:
        """Let it end on another day; raises `UserError`: "record_gone", "changed_by_another"."""
        found = next((one for one in self.all() if one.id == stand_in_id), None)
        if found is None:
            raise UserError("record_gone", kind="stand_in")
        version = self._in.update(table, found.id, found.version, {"last_on": last}, found.role)
        return replace(found, last=last, version=version)
