"""Ideas as they are kept."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.ideas.records import Idea, idea_from, idea_text
from advisor_app.store.access.across import last_number
from advisor_app.store.ideas.idea_tables import improvement_idea
from advisor_app.store.transaction import Transaction


def idea_row(one: Idea) -> dict[str, object]:
    return {
        "id": one.id,
        "entity_id": one.entity_id,
        "year": one.year,
        "serial": one.serial,
        "state": one.state.value,
        "noted_on": one.noted_on,
        "plan_id": one.plan_id,
        "body": idea_text(one),
    }


def idea_of(row: sa.RowMapping) -> Idea:
    return idea_from(
        row["body"],
        key=row["id"],
        entity_id=row["entity_id"],
        year=row["year"],
        serial=row["serial"],
        noted_on=row["noted_on"],
        state=row["state"],
        plan_id=row["plan_id"],
        version=row["version"],
    )


class ReadIdeas:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self, entity_id: UUID | None = None) -> list[Idea]:
        """By number."""
        found = sa.select(improvement_idea)
        if entity_id is not None:
            found = found.where(improvement_idea.c.entity_id == entity_id)
        ordered = found.order_by(improvement_idea.c.year, improvement_idea.c.serial)
        return list(map(idea_of, self._in.connection.execute(ordered).mappings()))

    def numbered(self, year: int, serial: int) -> Idea | None:
        same = (improvement_idea.c.year == year) & (improvement_idea.c.serial == serial)
        row = self._in.connection.execute(sa.select(improvement_idea).where(same)).mappings().one_or_none()
        return None if row is None else idea_of(row)


class Ideas(ReadIdeas):
    def next_serial(self, year: int) -> int:
        """The number that this unit of work gives; nobody else gets one until it ends, so that none is left out."""
        self._in.lock("ideas")
        return last_number(self._in, improvement_idea, year) + 1

    def add(self, one: Idea) -> Idea:
        self._in.insert(improvement_idea, idea_row(one))
        return one

    def save(self, one: Idea) -> Idea:
        """Raises `UserError("changed_by_another")`."""
        values = idea_row(one)
        return replace(one, version=self._in.update(improvement_idea, one.id, one.version, values, one.number))
