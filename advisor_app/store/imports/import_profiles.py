"""Mappings that have a name: each change is a next version, the last is in force, everyone in the office has them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import sqlalchemy as sa

from advisor_app.office.names import name_key, tidy
from advisor_app.store.imports.import_tables import import_profile as table
from advisor_app.store.keys import new_id
from advisor_app.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ImportProfile:
    """How files of a shape are read; what is empty, the file decides."""

    name: str
    version: int
    shape: str
    columns: Mapping[str, tuple[str, ...]]
    date_order: str
    time_zone: str
    entity: str


class ReadImportProfiles:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def named(self, name: str) -> ImportProfile | None:
        return self._first(sa.select(table).where(table.c.name_key == name_key(name)).order_by(table.c.version.desc()))

    def of_shape(self, shape: str) -> ImportProfile | None:
        """The last one that was made for, or changed with, a file of this shape."""
        latest = sa.select(table).where(table.c.shape == shape).order_by(table.c.created_at.desc(), table.c.id.desc())
        found = self._first(latest)
        return None if found is None else self.named(found.name)

    def names(self) -> list[str]:
        return sorted(self._in.connection.execute(sa.select(table.c.name).where(table.c.version == 1)).scalars())

    def _first(self, found: sa.Select[tuple[object, ...]]) -> ImportProfile | None:
        row = self._in.connection.execute(found.limit(1)).mappings().one_or_none()
        if row is None:
            return None
        columns = {name: tuple(headers) for name, headers in json.loads(row["columns"]).items()}
        told = (row["date_order"], row["time_zone"], row["entity"])
        return ImportProfile(row["name"], cast(int, row["version"]), row["shape"], columns, *told)


class ImportProfiles(ReadImportProfiles):
    def save(
        self,
        name: str,
        shape: str,
        columns: Mapping[str, Sequence[str]],
        *,
        date_order: str = "",
        time_zone: str = "",
        entity: str = "",
    ) -> ImportProfile:
        """Keep it as the next version of its name, unless it says what the last one says."""
        self._in.lock("import")
        tidied = {field: tuple(headers) for field, headers in columns.items()}
        last = self.named(name)
        wanted = ImportProfile(
            last.name if last else tidy(name),
            last.version if last else 0,
            shape,
            tidied,
            date_order,
            time_zone,
            entity,
        )
        if last == wanted:
            return wanted
        self._in.insert(
            table,
            {
                "id": new_id(),
                "name": wanted.name,
                "name_key": name_key(name),
                "version": wanted.version + 1,
                "shape": shape,
                "columns": json.dumps(tidied, ensure_ascii=False),
                "date_order": date_order,
                "time_zone": time_zone,
                "entity": entity,
            },
        )
        saved = self.named(name)
        if saved is None:
            raise RuntimeError("what was just kept is there")
        return saved
