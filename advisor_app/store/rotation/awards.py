"""The director's words on entities for the yearly award."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.keys import new_id
from advisor_app.store.rotation.rotation_tables import award_word as table
from advisor_app.store.transaction import Transaction


class AwardWord(NamedTuple):
    """`criterion` as in `office.award.measures`; `at` naive UTC."""

    id: UUID
    year: int
    entity_id: UUID
    criterion: str
    words: str
    who: str
    at: datetime
    version: int


def word_from(row: sa.RowMapping) -> AwardWord:
    return AwardWord(
        row["id"],
        row["year"],
        row["entity_id"],
        row["criterion"],
        row["words"],
        row["changed_by"],
        row["changed_at"],
        row["version"],
    )


class ReadAwards:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def words(self, year: int) -> list[AwardWord]:
        """Those of a year that hold: of each entity and criterion the last, in the order of writing."""
        found = sa.select(table).where(table.c.year == year, table.c.withdrawn_by.is_(None))
        rows = self._in.connection.execute(found.order_by(table.c.created_at, table.c.id)).mappings()
        last = {(row["entity_id"], row["criterion"]): word_from(row) for row in rows}
        return list(last.values())


class Awards(ReadAwards):
    def write(self, year: int, entity_id: UUID, criterion: str, words: str) -> None:
        """New words take the place of those that held, which stay on record as withdrawn."""
        self.withdraw(year, entity_id, criterion)
        row = {"id": new_id(), "year": year, "entity_id": entity_id, "criterion": criterion, "words": words}
        self._in.insert(table, row)

    def withdraw(self, year: int, entity_id: UUID, criterion: str) -> int:
        """How many held until now."""
        holds = (
            (table.c.year == year)
            & (table.c.entity_id == entity_id)
            & (table.c.criterion == criterion)
            & table.c.withdrawn_by.is_(None)
        )
        signed = {"withdrawn_by": self._in.who, "withdrawn_at": self._in.at, "version": table.c.version + 1}
        signed |= {"changed_by": self._in.who, "changed_at": self._in.at}
        return self._in.connection.execute(table.update().where(holds).values(signed)).rowcount
