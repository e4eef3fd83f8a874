"""What every repository of one transaction shares, and how a record that people write is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calendar import in_panama, now_utc
from advisor_app.store.location import Dialect
from advisor_app.store.noted import UNTOLD, Noted

_LOCKS = {
    "import": 0x41645602,
    "history": 0x41645601,
    "letters": 0x41645603,
    "minutes": 0x41645604,
    "plans": 0x41645605,
    "escalations": 0x41645607,
    "ideas": 0x41645608,
    "calibrations": 0x41645606,
    "objections": 0x41645609,
    "reports": 0x4164560A,
}


@dataclass(frozen=True, slots=True)
class Transaction:
    connection: sa.Connection
    dialect: Dialect
    who: str
    at: datetime
    """Naive UTC: when the unit of work began."""
    noted: Noted = field(default_factory=Noted)
    """What was changed so far: told with the commit."""

    def insert(self, table: sa.Table, values: Mapping[str, object]) -> None:
        """A new record, with who wrote it and when."""
        signed = {
            "version": 1,
            "created_by": self.who,
            "created_at": self.at,
            "changed_by": self.who,
            "changed_at": self.at,
        }
        self.connection.execute(table.insert(), {**signed, **values})
        self.noted.new(table.name, values)

    def update(self, table: sa.Table, key: UUID, version: int, values: Mapping[str, object], name: str) -> int:
        """Change a record that still has the version that its editor saw; returns the new version.

        Raises `UserError("changed_by_another")` where someone else was faster, or removed it.
        """
        changed = {**values, "version": version + 1, "changed_by": self.who, "changed_at": self.at}
        unchanged_since = (table.c.id == key) & (table.c.version == version)
        before = self._as_it_is(table, key, values)
        if self.connection.execute(table.update().where(unchanged_since).values(changed)).rowcount != 1:
            raise changed_by_another(self, table, key, name)
        if before is not None:
            self.noted.changed(table.name, key, name, before, {**before, **values})
        return version + 1

    def _as_it_is(self, table: sa.Table, key: UUID, values: Mapping[str, object]) -> Mapping[str, object] | None:
        """The fields that are about to change, and whose the record is; None where nothing is told of its table."""
        names = [name for name in (*values, "entity_id") if name in table.c and name != "id"]
        if table.name in UNTOLD or not names:
            return None
        found = sa.select(*(table.c[name] for name in dict.fromkeys(names))).where(table.c.id == key)
        row = self.connection.execute(found).mappings().one_or_none()
        return None if row is None else dict(row)

    def lock(self, what: str) -> None:
        """Let nobody else do this until the transaction ends. An SQLite unit of work has the whole file already."""
        if self.dialect == "postgresql":
            self.connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCKS[what])))


def changed_by_another(transaction: Transaction, table: sa.Table, key: UUID, name: str) -> UserError:
    row = transaction.connection.execute(
        sa.select(table.c.changed_by, table.c.changed_at).where(table.c.id == key)
    ).one_or_none()
    who, at = (row.changed_by, row.changed_at) if row else ("?", now_utc())
    return UserError("changed_by_another", kind=table.name, name=name, who=who, at=f"{in_panama(at):%d/%m/%Y %H:%M}")
