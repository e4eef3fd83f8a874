"""Advisors as they are kept."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.names import name_key, tidy
from advisor_app.office.people import Advisor
from advisor_app.store.keys import new_id
from advisor_app.store.tables import advisor as table
from advisor_app.store.transaction import Transaction


def advisor_from(row: sa.RowMapping) -> Advisor:
    return Advisor(row["id"], row["name"], row["email"], row["version"])


def advisor_row(advisor: Advisor) -> dict[str, object]:
    return {
        "id": advisor.id,
        "name": advisor.name,
        "name_key": name_key(advisor.name),
        "email": advisor.email,
        "version": advisor.version,
    }


class ReadAdvisors:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self) -> list[Advisor]:
        """By name, as Spanish readers would look for it: accents and case make no difference."""
        rows = self._in.connection.execute(sa.select(table)).mappings()
        return sorted(map(advisor_from, rows), key=lambda advisor: (name_key(advisor.name), advisor.id))

    def by_id(self, advisor_id: UUID) -> Advisor:
        """Raises `UserError("record_gone")`."""
        row = self._in.connection.execute(sa.select(table).where(table.c.id == advisor_id)).mappings().one_or_none()
        if row is None:
            raise UserError("record_gone", kind="advisor")
        return advisor_from(row)

    def by_name(self, name: str) -> Advisor | None:
        found = sa.select(table).where(table.c.name_key == name_key(name))
        row = self._in.connection.execute(found).mappings().one_or_none()
        return None if row is None else advisor_from(row)


class Advisors(ReadAdvisors):
    def add(self, name: str, email: str = "") -> Advisor:
        """Raises `UserError("advisor_exists")` where the name, whatever its accents and case, is taken."""
        advisor = Advisor(new_id(), tidy(name), email.strip())
        self._refuse_taken(advisor)
        self._in.insert(table, advisor_row(advisor))
        return advisor

    def save(self, advisor: Advisor) -> Advisor:
        """Keep an edited advisor. Raises `UserError`: "advisor_exists", "changed_by_another"."""
        self._refuse_taken(advisor)
        row = advisor_row(advisor)
        version = self._in.update(table, advisor.id, advisor.version, row, advisor.name)
        return Advisor(advisor.id, advisor.name, advisor.email, version)

    def _refuse_taken(self, advisor: Advisor) -> None:
        other = self.by_name(advisor.name)
        if other is not None and other.id != advisor.id:
            raise UserError("advisor_exists", name=other.name)
