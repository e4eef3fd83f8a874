"""Which database role is whose, and the rights that a person's role is given on a server."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.access.duties import Duty, PersonRole
from advisor_app.store.access.access_tables import person_role as table
from advisor_app.store.access.asked_rights import asked_rights, password_until
from advisor_app.store.access.policies import run
from advisor_app.store.access.rights import right_statements, withdrawal_statements
from advisor_app.store.transaction import Transaction


class ReadPersonRoles:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self) -> list[PersonRole]:
        """By the roles' names; whoever is not the director sees their own alone."""
        found = sa.select(table).order_by(table.c.role)
        return list(map(_role_from, self._in.connection.execute(found).mappings()))

    def holds(self, duty: Duty) -> bool:
        """Whether whoever is logged in has this work today, their own or standing in; never so in a file."""
        if self._in.dialect == "sqlite":
            return False
        asked = sa.text("SELECT public.office_holds(:duty)")
        return bool(self._in.connection.execute(asked, {"duty": str(duty)}).scalar_one())

    def entities(self) -> frozenset[UUID] | None:
        """Those that whoever is logged in works with today; None where that is all of them."""
        if self.mine() is None or self.holds(Duty.DIRECTOR):
            return None
        asked = sa.text("SELECT entity_id FROM public.office_entities() AS entity_id")
        return frozenset(self._in.connection.execute(asked).scalars())

    def rights(self) -> dict[str, bool]:
        """By page and action of the program, for a person's role: whether the server lets whoever is logged in."""
        return asked_rights(self._in)

    def password_until(self) -> date | None:
        """The day on which a first password ends; None for one's own."""
        return password_until(self._in)

    def mine(self) -> PersonRole | None:
        """That of whoever is logged in; None in a file, and for the owner of the tables."""
        if self._in.dialect == "sqlite":
            return None
        found = sa.select(table).where(table.c.role == sa.text("session_user"))
        row = self._in.connection.execute(found).mappings().one_or_none()
        return None if row is None else _role_from(row)


class PersonRoles(ReadPersonRoles):
    def grant(self, one: PersonRole) -> None:
        """Say whose a role of the server is, and give it the rights to work with; nothing else about the role changes.

        Raises `UserError`: "roles_need_a_server" for an SQLite file, "unknown_role" where the server has no such role.
        """
        self._insist_on_server()
        if not role_exists(self._in.connection, one.role):
            raise UserError("unknown_role", role=one.role)
        self._in.connection.execute(table.delete().where(table.c.role == one.role))
        row = {"role": one.role, "person": one.person, "advisor_id": one.advisor_id, "duty": str(one.duty)}
        signed = {"granted_by": self._in.who, "granted_at": self._in.at}
        self._in.connection.execute(table.insert(), {**row, **signed})
        run(self._in.connection, list(_rights(self._in.connection, {one.role: one.duty})))

    def revoke(self, role: str) -> None:
        """The role is nobody's any more and has no right here."""
        self._insist_on_server()
        there = sa.inspect(self._in.connection).get_table_names()
        if role_exists(self._in.connection, role):
            run(self._in.connection, withdrawal_statements(self._in.connection, role, there))
        self._in.connection.execute(table.delete().where(table.c.role == role))

    def _insist_on_server(self) -> None:
        if self._in.dialect == "sqlite":
            raise UserError("roles_need_a_server")


def give_rights(connection: sa.Connection) -> None:
    """Every person's role gets the rights of its work, on every table that there is now."""
    known = sa.select(table.c.role, table.c.duty)
    roles = {role: Duty(duty) for role, duty in connection.execute(known) if role_exists(connection, role)}
    run(connection, list(_rights(connection, roles)))


def role_exists(connection: sa.Connection, role: str) -> bool:
    known = sa.text("SELECT 1 FROM pg_roles WHERE rolname = :role")
    return connection.execute(known, {"role": role}).first() is not None


def _rights(connection: sa.Connection, roles: Mapping[str, Duty]) -> list[str]:
    return list(right_statements(connection, roles, set(sa.inspect(connection).get_table_names())))


def _role_from(row: sa.RowMapping) -> PersonRole:
    return PersonRole(row["role"], row["person"], row["advisor_id"], Duty(row["duty"]))
