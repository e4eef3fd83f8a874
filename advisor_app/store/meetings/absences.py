"""Days on which advisors do not work."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.meetings.records import Absence
from advisor_app.store.meetings.meeting_tables import advisor_absence as table
from advisor_app.store.transaction import Transaction


class ReadAbsences:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def between(self, first: date, last: date, advisor_id: UUID | None = None) -> list[Absence]:
        """Those that touch a span, both days included; of an advisor or of all; the earliest first."""
        found = sa.select(table).where(table.c.first_on <= last, table.c.last_on >= first)
        if advisor_id is not None:
            found = found.where(table.c.advisor_id == advisor_id)
        rows = self._in.connection.execute(found.order_by(table.c.first_on, table.c.id)).mappings()
        return [
            Absence(row["id"], row["advisor_id"], row["first_on"], row["last_on"], row["reason"], row["version"])
            for row in rows
        ]


class Absences(ReadAbsences):
    def add(self, one: Absence) -> Absence:
        values = {"first_on": one.first, "last_on": one.last, "reason": one.reason}
        self._in.insert(table, {"id": one.id, "advisor_id": one.advisor_id, **values})
        return one

    def remove(self, one: Absence) -> None:
        self._in.connection.execute(table.delete().where(table.c.id == one.id))
