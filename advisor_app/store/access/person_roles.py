"""Which database role is whose, and the rights that a person's role is given on a server."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.store.access.access_tables import person_role as table
from advisor_app.store.access.rules import NOT_WRITTEN_BY_PERSONS
from advisor_app.store.transaction import Transaction


class PersonRole(NamedTuple):
    """`duty` is "director" or "advisor"."""

    role: str
    person: str
    advisor_id: UUID | None
    duty: str


class ReadPersonRoles:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self) -> list[PersonRole]:
        found = sa.select(table).order_by(table.c.role)
        rows = self._in.connection.execute(found).mappings()
        return [PersonRole(row["role"], row["person"], row["advisor_id"], row["duty"]) for row in rows]


class PersonRoles(ReadPersonRoles):
    def grant(self, one: PersonRole) -> None:
        """Say whose a role of the server is, and give it the rights to work with; nothing else about the role changes.

        Raises `UserError`: "roles_need_a_server" for an SQLite file, "unknown_role" where the server has no such role.
        """
        if self._in.dialect == "sqlite":
            raise UserError("roles_need_a_server")
        known = sa.text("SELECT 1 FROM pg_roles WHERE rolname = :role")
        if self._in.connection.execute(known, {"role": one.role}).first() is None:
            raise UserError("unknown_role", role=one.role)
        self._in.connection.execute(table.delete().where(table.c.role == one.role))
        signed = {"granted_by": self._in.who, "granted_at": self._in.at}
        self._in.connection.execute(table.insert(), {**one._asdict(), **signed})
        role = self._in.connection.dialect.identifier_preparer.quote_identifier(one.role)
        for statement in (
            f"GRANT USAGE ON SCHEMA public TO {role}",
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
            f"REVOKE INSERT, UPDATE, DELETE ON {', '.join(NOT_WRITTEN_BY_PERSONS)} FROM {role}",
        ):
            self._in.connection.exec_driver_sql(statement.replace("%", "%%"))
