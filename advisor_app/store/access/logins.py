"""Logins of a server: made with a password that nobody else learns, changed by their owners, closed at once.

What travels is never the password but what SCRAM needs to check it, so that no log of the server can hold it.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.store.access.person_roles import role_exists
from advisor_app.store.transaction import Transaction

LONGEST_ROLE = 63
_ROLE = re.compile(r"[a-z][a-z0-9_]*")


class Logins:
    """To be used by whoever owns the tables and may create roles."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def add(self, role: str, password: str, until: datetime) -> None:
        """A login whose first password ends at a moment, naive UTC, unless it is changed before.

        Raises `UserError`: "roles_need_a_server", "role_name_off", "role_exists", "may_not_add_people".
        """
        self._insist_on_right()
        if not _ROLE.fullmatch(role) or len(role) > LONGEST_ROLE:
            raise UserError("role_name_off", role=role)
        if role_exists(self._in.connection, role):
            raise UserError("role_exists", role=role)
        verifier, day = _literal(self._verifier(role, password)), _literal(f"{until:%Y-%m-%d %H:%M:%S}+00")
        self._run(f"CREATE ROLE {self._quoted(role)} LOGIN PASSWORD {verifier} VALID UNTIL {day}")

    def close(self, role: str) -> None:
        """Nobody logs in as this role any more; raises as `add`."""
        self._insist_on_right()
        if role_exists(self._in.connection, role):
            self._run(f"ALTER ROLE {self._quoted(role)} NOLOGIN")

    def end_sessions(self, role: str) -> int:
        """End what is open of a role that was closed; returns how many sessions that were."""
        if not role_exists(self._in.connection, role):
            return 0
        self._run(f"GRANT {self._quoted(role)} TO CURRENT_USER")  # a server lets members alone end a role's sessions
        asked = sa.text(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE usename = :role AND pid <> pg_backend_pid()"
        )
        ended = int(self._in.connection.execute(asked, {"role": role}).scalar_one())
        self._run(f"REVOKE {self._quoted(role)} FROM CURRENT_USER")
        return ended

    def change_own(self, password: str) -> None:
        """A new password for whoever is logged in; it does not end. Raises `UserError("roles_need_a_server")`."""
        if self._in.dialect == "sqlite":
            raise UserError("roles_need_a_server")
        role = str(self._in.connection.execute(sa.text("SELECT session_user")).scalar_one())
        changed = sa.text("SELECT public.office_new_password(:verifier)")
        self._in.connection.execute(changed, {"verifier": self._verifier(role, password)})

    def _insist_on_right(self) -> None:
        if self._in.dialect == "sqlite":
            raise UserError("roles_need_a_server")
        asked = sa.text("SELECT current_user, rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user")
        role, may = self._in.connection.execute(asked).one()
        if not may:
            raise UserError("may_not_add_people", role=role)

    def _verifier(self, role: str, password: str) -> str:
        connection: Any = self._in.connection.connection.driver_connection
        made = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
        return bytes(made).decode()

    def _quoted(self, role: str) -> str:
        return self._in.connection.dialect.identifier_preparer.quote_identifier(role)

    def _run(self, statement: str) -> None:
        self._in.connection.exec_driver_sql(statement.replace("%", "%%"))


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
