"""Liaisons as they are kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calendar import panama_day
from advisor_app.office.names import name_key
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.store.meetings.meeting_tables import meeting_person
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
        row["telephone"],
        row["district"],
        row["start_on"],
        row["end_on"],
        row["replaced_by"],
        row["confirmed_on"],
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
        "telephone": liaison.telephone,
        "district": liaison.district,
        "start_on": liaison.start,
        "end_on": liaison.end,
        "replaced_by": liaison.replaced_by,
        "confirmed_on": liaison.confirmed_on,
        "version": liaison.version,
    }


def serving(day: date) -> sa.ColumnElement[bool]:
    """Which rows are of liaisons, operational or executive, who serve on a day."""
    begun = table.c.start_on.is_(None) | (table.c.start_on <= day)
    still_there = table.c.end_on.is_(None) | (table.c.end_on >= day)
    return begun & still_there & (table.c.kind != LiaisonKind.OFFICIAL.value)


class ReadLiaisons:
    """Liaisons and named officials. Whom the office writes to and visits are the liaisons who serve today."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of(self, entity_id: UUID) -> list[Liaison]:
        """The liaisons who serve today, by name."""
        return self._found(sa.select(table).where(table.c.entity_id == entity_id, serving(self._today)))

    def all(self) -> list[Liaison]:
        """The liaisons of every entity who serve today, by name."""
        return self._found(sa.select(table).where(serving(self._today)))

    def ever_of(self, entity_id: UUID) -> list[Liaison]:
        """Named officials too, and those who served or will serve, by name."""
        return self._found(sa.select(table).where(table.c.entity_id == entity_id))

    def ever(self) -> list[Liaison]:
        """The same of every entity."""
        return self._found(sa.select(table))

    def by_id(self, key: UUID) -> Liaison:
        """Raises `UserError("record_gone")`."""
        row = self._in.connection.execute(sa.select(table).where(table.c.id == key)).mappings().one_or_none()
        if row is None:
            raise UserError("record_gone", kind="liaison")
        return liaison_from(row)

    @property
    def _today(self) -> date:
        return panama_day(self._in.at)

    def _found(self, select: sa.Select[tuple[object, ...]]) -> list[Liaison]:
        rows = self._in.connection.execute(select).mappings()
        return sorted(map(liaison_from, rows), key=lambda liaison: (name_key(liaison.name), liaison.id))

    def in_meetings(self, liaison_id: UUID) -> list[UUID]:
        """The places in which someone is put down for meetings, by their keys."""
        found = sa.select(meeting_person.c.id).where(meeting_person.c.liaison_id == liaison_id)
        return list(self._in.connection.scalars(found))


class Liaisons(ReadLiaisons):
    def lead_meetings(self, places: Collection[UUID], liaison_id: UUID) -> None:
        """`places` as `in_meetings` tells them: whoever is meant there is this one."""
        these = meeting_person.c.id.in_(list(places))
        self._in.connection.execute(meeting_person.update().where(these).values(liaison_id=liaison_id))

    def add(self, liaison: Liaison) -> Liaison:
        self._in.insert(table, liaison_row(liaison))
        return liaison

    def save(self, liaison: Liaison) -> Liaison:
        """Raises `UserError("changed_by_another")`."""
        version = self._in.update(table, liaison.id, liaison.version, liaison_row(liaison), liaison.name)
        return replace(liaison, version=version)

    def remove(self, liaison: Liaison) -> None:
        """A slip taken back: who served is ended, not removed.

        Raises `UserError`: "changed_by_another"; "liaison_in_meetings" for whoever was put down for a meeting.
        """
        if self.in_meetings(liaison.id):
            raise UserError("liaison_in_meetings", name=liaison.name)
        before = table.update().where(table.c.replaced_by == liaison.id)
        self._in.connection.execute(before.values(replaced_by=None))
        seen = (table.c.id == liaison.id) & (table.c.version == liaison.version)
        if self._in.connection.execute(table.delete().where(seen)).rowcount != 1:
            raise changed_by_another(self._in, table, liaison.id, liaison.name)
