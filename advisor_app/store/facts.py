"""What this office's database is known by."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.tables import office_fact as table
from advisor_app.store.transaction import Transaction

_DEMONSTRATION = "demonstration"


class ReadFacts:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    @property
    def demonstration(self) -> bool:
        """Whether all in here is made up."""
        return self._value(_DEMONSTRATION) == "yes"

    @property
    def office_id(self) -> UUID:
        return UUID(self._value("office_id"))

    @property
    def created_with(self) -> str:
        """The version of the program that made this database."""
        return self._value("created_with")

    def _value(self, key: str) -> str:
        found = sa.select(table.c.value).where(table.c.key == key)
        return self._in.connection.execute(found).scalar_one_or_none() or ""


class Facts(ReadFacts):
    def mark_demonstration(self) -> None:
        """Say on every page from now on that this office is made up."""
        self._in.connection.execute(table.delete().where(table.c.key == _DEMONSTRATION))
        self._in.connection.execute(table.insert(), {"key": _DEMONSTRATION, "value": "yes"})
