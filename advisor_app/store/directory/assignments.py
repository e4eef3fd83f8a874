"""Who looks after which entity from when."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.people import ENTITIES_PER_ADVISOR, Assignment
from advisor_app.store.keys import new_id
from advisor_app.store.tables import advisor, entity
from advisor_app.store.tables import assignment as table
from advisor_app.store.transaction import Transaction


def assignment_from(row: sa.RowMapping) -> Assignment:
    return Assignment(row["id"], row["entity_id"], row["advisor_id"], row["start_on"], row["end_on"], row["version"])


def assignment_row(assignment: Assignment) -> dict[str, object]:
    return {
        "id": assignment.id,
        "entity_id": assignment.entity_id,
        "advisor_id": assignment.advisor_id,
        "start_on": assignment.start,
        "end_on": assignment.end,
        "version": assignment.version,
    }


def most_at_once(assignments: Sequence[Assignment]) -> tuple[int, date | None]:
    """The greatest number that hold on one day, and the first such day."""
    days = sorted({assignment.start for assignment in assignments})
    counts = [sum(assignment.holds_on(day) for assignment in assignments) for day in days]
    if not counts:
        return 0, None
    most = max(counts)
    return most, days[counts.index(most)]


class ReadAssignments:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def on(self, day: date) -> list[Assignment]:
        """Those that hold on a day, of entities not merged into another."""
        holds = (table.c.start_on <= day) & (table.c.end_on.is_(None) | (table.c.end_on > day))
        return self._found(holds & entity.c.merged_into.is_(None))

    def history_of(self, entity_id: UUID) -> list[Assignment]:
        """All of one entity, oldest first."""
        return self._found(table.c.entity_id == entity_id)

    def between(self, start: date, end: date) -> list[Assignment]:
        """Those that hold on any day from `start` until the day before `end`."""
        return self._found((table.c.start_on < end) & (table.c.end_on.is_(None) | (table.c.end_on > start)))

    def _found(self, condition: sa.ColumnElement[bool]) -> list[Assignment]:
        found = sa.select(table).join(entity).where(condition).order_by(table.c.start_on, table.c.id)
        return list(map(assignment_from, self._in.connection.execute(found).mappings()))


class Assignments(ReadAssignments):
    def assign(self, entity_id: UUID, advisor_id: UUID, start: date) -> Assignment:
        """Give an entity to an advisor from a day on, until the day of a later assignment if there is one.

        The assignment before ends on that day. Raises `UserError("too_many_entities")` where the advisor would look
        after more than 25 on any day, and `UserError("record_gone")`.
        """
        self._lock_advisor(advisor_id)
        given = self._give(entity_id, advisor_id, start)
        self._refuse_too_many(advisor_id)
        return given

    def hand_over(self, holders: Mapping[UUID, UUID], start: date) -> None:
        """Give many entities, by key, to their advisors from a day on, as one change; raises as `assign` does."""
        for advisor_id in sorted(set(holders.values())):
            self._lock_advisor(advisor_id)
        for entity_id, advisor_id in holders.items():
            self._give(entity_id, advisor_id, start)
        for advisor_id in set(holders.values()):
            self._refuse_too_many(advisor_id)

    def end(self, entity_ids: Collection[UUID], start: date) -> None:
        """From that day on nobody looks after these entities."""
        for entity_id in entity_ids:
            for one in self.history_of(entity_id):
                if one.holds_on(start) and one.start < start:
                    self._update(replace(one, end=start))

    def take_back(self, entity_ids: Collection[UUID], start: date) -> None:
        """Undo what begins or ends on that day for these entities: whoever had them before goes on."""
        for entity_id in entity_ids:
            held = self.history_of(entity_id)
            begun = next((one for one in held if one.start == start), None)
            before = next((one for one in held if one.end == start), None)
            until = begun.end if begun else min((one.start for one in held if one.start > start), default=None)
            if begun is not None:
                self._in.connection.execute(table.delete().where(table.c.id == begun.id))
            if before is not None:
                self._update(replace(before, end=until))

    def _give(self, entity_id: UUID, advisor_id: UUID, start: date) -> Assignment:
        held = self.history_of(entity_id)
        current = next((one for one in held if one.holds_on(start)), None)
        if current is not None and current.advisor_id == advisor_id:
            return current
        later = min((one.start for one in held if one.start > start), default=None)
        if current is not None and current.start == start:
            given = replace(current, advisor_id=advisor_id)
            given = replace(given, version=self._update(given))
        else:
            if current is not None:
                self._update(replace(current, end=start))
            given = Assignment(new_id(), entity_id, advisor_id, start, later)
            self._in.insert(table, assignment_row(given))
        return given

    def _update(self, assignment: Assignment) -> int:
        row = assignment_row(assignment)
        return self._in.update(table, assignment.id, assignment.version, row, assignment.start.isoformat())

    def _lock_advisor(self, advisor_id: UUID) -> None:
        locked = sa.select(advisor.c.id).where(advisor.c.id == advisor_id).with_for_update()
        if self._in.connection.execute(locked).one_or_none() is None:
            raise UserError("record_gone", kind="advisor")

    def _refuse_too_many(self, advisor_id: UUID) -> None:
        most, day = most_at_once(self._found((table.c.advisor_id == advisor_id) & entity.c.merged_into.is_(None)))
        if most > ENTITIES_PER_ADVISOR:
            named = sa.select(advisor.c.name).where(advisor.c.id == advisor_id)
            name = self._in.connection.execute(named).scalar_one()
            raise UserError("too_many_entities", advisor=name, entities=most, limit=ENTITIES_PER_ADVISOR, day=str(day))
