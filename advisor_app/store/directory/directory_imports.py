"""Imports of a directory as single actions: every row that one added or changed, as it was, so that it can go back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calendar import in_panama
from advisor_app.store import tables
from advisor_app.store.directory.directory_tables import directory_import as table
from advisor_app.store.directory.directory_tables import entity_requirement, territory_place
from advisor_app.store.indicators.indicator_tables import indicator_label, service_term
from advisor_app.store.keys import new_id
from advisor_app.store.transaction import Transaction

RECORDED = (
    tables.advisor,
    tables.entity,
    tables.entity_alias,
    tables.assignment,
    tables.liaison,
    service_term,
    entity_requirement,
    territory_place,
)
"""What a directory's import may touch, so that whatever refers to a row comes after it."""
_SIGNED = frozenset({"version", "created_by", "created_at", "changed_by", "changed_at"})

Rows = Mapping[str, Mapping[UUID, Mapping[str, Any]]]
"""By table and key."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """`before`: None for a row that was added. `version`: the one that it was left with."""

    table: str
    key: UUID
    before: Mapping[str, Any] | None
    version: int


@dataclass(frozen=True, slots=True)
class DirectoryImportLine:
    """An import in the list of them; moments are naive in UTC."""

    id: UUID
    file_name: str
    who: str
    at: datetime
    added: int
    changed: int
    undone_at: datetime | None
    undone_by: str


class ReadDirectoryImports:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def lines(self, limit: int = 100) -> list[DirectoryImportLine]:
        """The latest first, those undone among them."""
        latest = sa.select(table).order_by(table.c.created_at.desc(), table.c.id.desc()).limit(limit)
        return [_line(row) for row in self._in.connection.execute(latest).mappings()]

    def find(self, named: str) -> DirectoryImportLine:
        """By its key, the beginning of it, or "last" for the last one not undone; `UserError("import_unknown")`."""
        wanted = named.strip().lower().replace("-", "")
        lines = self.lines(limit=1000)
        if wanted == "last":
            found = [line for line in lines if line.undone_at is None][:1]
        else:
            found = [line for line in lines if wanted and line.id.hex.startswith(wanted)]
        if len(found) != 1:
            raise UserError("import_unknown", value=named)
        return found[0]


class DirectoryImports(ReadDirectoryImports):
    def rows(self) -> Rows:
        """Every row that an import may touch, as it is now."""
        found: dict[str, dict[UUID, Mapping[str, Any]]] = {}
        for one in RECORDED:
            rows = self._in.connection.execute(sa.select(one)).mappings()
            found[one.name] = {row["id"]: dict(row) for row in rows}
        return found

    def keep(self, file_name: str, before: Rows) -> UUID | None:
        """Record what became of the rows since `before` was read, in the same transaction: the import's key.

        None where nothing did.
        """
        changes = list(_changes(before, self.rows()))
        if not changes:
            return None
        import_id = new_id()
        added = sum(1 for one in changes if one.before is None)
        self._in.insert(
            table,
            {
                "id": import_id,
                "file_name": file_name,
                "added": added,
                "changed": len(changes) - added,
                "rows": json.dumps([_told(one) for one in changes], ensure_ascii=False, separators=(",", ":")),
                "undone_by": "",
            },
        )
        return import_id

    def undo(self, line: DirectoryImportLine) -> None:
        """Rows that the import added go, those that it changed become what they were.

        Raises `UserError`: "import_undone_already", "directory_import_changed_since", "directory_import_in_use" where
        something else names a row that would go, and "directory_import_drawn" where a list was sealed or drawn since
        of an entity that the import gave an advisor.
        """
        if line.undone_at is not None:
            raise UserError("import_undone_already", file=line.file_name, who=line.undone_by)
        kept = sa.select(table.c.rows).where(table.c.id == line.id)
        changes = [_change(told) for told in json.loads(self._in.connection.execute(kept).scalar_one())]
        for recorded in reversed(RECORDED):
            own = [one for one in changes if one.table == recorded.name]
            self._refuse_changed(line, recorded, own)
        self._refuse_drawn(line, [one for one in changes if one.table == tables.assignment.name])
        for recorded in reversed(RECORDED):
            own = [one for one in changes if one.table == recorded.name]
            self._restore(recorded, [one for one in own if one.before is not None])
            self._remove(line, recorded, [one.key for one in own if one.before is None])
        marked = {"undone_at": self._in.at, "undone_by": self._in.who}
        self._in.connection.execute(table.update().where(table.c.id == line.id).values(marked))

    def _refuse_changed(self, line: DirectoryImportLine, recorded: sa.Table, changes: Sequence[RowChange]) -> None:
        versions = {one.key: one.version for one in changes}
        if not versions:
            return
        found = sa.select(recorded).where(recorded.c.id.in_(list(versions)))
        rows = {row["id"]: row for row in self._in.connection.execute(found).mappings()}
        for key, version in versions.items():
            row = rows.get(key)
            if row is None:
                raise UserError("directory_import_changed_since", file=line.file_name, name="?", who="?", at="?")
            if row["version"] != version:
                at, who = f"{in_panama(row['changed_at']):%d/%m/%Y %H:%M}", row["changed_by"]
                name = self._named(row)
                raise UserError("directory_import_changed_since", file=line.file_name, name=name, who=who, at=at)

    def _refuse_drawn(self, line: DirectoryImportLine, assigned: Sequence[RowChange]) -> None:
        keys = [one.key for one in assigned]
        given = sa.select(tables.assignment.c.entity_id).where(tables.assignment.c.id.in_(keys))
        for drawn in (tables.weekly_round, tables.round_seal):
            found = sa.select(drawn.c.entity_id).where(drawn.c.entity_id.in_(given), drawn.c.sealed_at >= line.at)
            key = self._in.connection.execute(found.limit(1)).scalar_one_or_none()
            if key is not None:
                raise UserError("directory_import_drawn", file=line.file_name, name=self._entity_name(key))

    def _restore(self, recorded: sa.Table, changes: Sequence[RowChange]) -> None:
        for one in changes:
            before = {name: value for name, value in (one.before or {}).items() if name not in _SIGNED}
            signed = {"version": one.version + 1, "changed_by": self._in.who, "changed_at": self._in.at}
            values = recorded.update().where(recorded.c.id == one.key).values({**before, **signed})
            self._in.connection.execute(values)

    def _remove(self, line: DirectoryImportLine, recorded: sa.Table, keys: Sequence[UUID]) -> None:
        if not keys:
            return
        connection, gone = self._in.connection, recorded.c.id.in_(keys)
        for column in recorded.columns:
            if column.nullable and any(reference.column.table is recorded for reference in column.foreign_keys):
                connection.execute(recorded.update().where(gone).values({column.name: None}))
        if recorded is tables.entity:
            connection.execute(indicator_label.delete().where(indicator_label.c.entity_id.in_(keys)))
        for column in _referring(recorded):
            found = connection.execute(sa.select(column).where(column.in_(keys)).limit(1)).scalar_one_or_none()
            if found is not None:
                row = connection.execute(sa.select(recorded).where(recorded.c.id == found)).mappings().one()
                raise UserError("directory_import_in_use", file=line.file_name, name=self._named(row))
        connection.execute(recorded.delete().where(gone))

    def _named(self, row: sa.RowMapping) -> str:
        if "name" in row:
            return str(row["name"])
        return self._entity_name(row["entity_id"]) if "entity_id" in row else str(row.get("province", ""))

    def _entity_name(self, key: UUID) -> str:
        found = sa.select(tables.entity.c.name).where(tables.entity.c.id == key)
        return str(self._in.connection.execute(found).scalar_one())


def _referring(recorded: sa.Table) -> Iterator[sa.Column[Any]]:
    """Every column of any table that names a row of this one."""
    for other in tables.metadata.sorted_tables:
        for column in other.columns:
            if any(reference.column.table is recorded for reference in column.foreign_keys):
                yield column


def _changes(before: Rows, after: Rows) -> Iterator[RowChange]:
    for name, rows in after.items():
        for key, row in rows.items():
            was = before[name].get(key)
            if was is None:
                yield RowChange(name, key, None, row["version"])
            elif was["version"] != row["version"]:
                yield RowChange(name, key, dict(was), row["version"])


def _told(one: RowChange) -> list[object]:
    before = None if one.before is None else {name: _plain(value) for name, value in one.before.items()}
    return [one.table, one.key.hex, one.version, before]


def _plain(value: object) -> object:
    if isinstance(value, UUID):
        return value.hex
    return value.isoformat() if isinstance(value, date) else value


def _change(told: Sequence[Any]) -> RowChange:
    name, key, version, before = told
    columns = next(one for one in RECORDED if one.name == name).columns
    values = None if before is None else {at: _typed(columns[at], value) for at, value in before.items()}
    return RowChange(name, UUID(key), values, version)


def _typed(column: sa.Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, sa.Uuid):
        return UUID(value)
    if isinstance(column.type, sa.DateTime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(column.type, sa.Date) else value


def _line(row: sa.RowMapping) -> DirectoryImportLine:
    return DirectoryImportLine(
        row["id"],
        row["file_name"],
        row["created_by"],
        row["created_at"],
        row["added"],
        row["changed"],
        row["undone_at"],
        row["undone_by"],
    )
