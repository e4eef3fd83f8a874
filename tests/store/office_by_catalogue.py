"""Rows for every table that a server's catalogue lists, for each of several people, whatever the tables are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

_NULL_FOR = frozenset({"merged_into", "parent_id", "replaced_by", "end_on", "closed_on", "handed_in_at"})
"""What these say would take a row from whoever has it, or close what is to be tried while it is open."""


@dataclass(frozen=True)
class Column:
    name: str
    kind: str
    required: bool
    refers_to: tuple[str, str] | None
    made_by_server: bool


@dataclass(frozen=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    def has(self, name: str) -> bool:
        return any(column.name == name for column in self.columns)


@dataclass
class Person:
    """`rows`: by table, the row that is this one's."""

    name: str
    role: str
    number: int
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)


def tables_of(connection: psycopg.Connection[Any]) -> dict[str, Table]:
    """Every table of the schema, by name, parents first."""
    found = {}
    names = connection.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1"
    ).fetchall()
    for (name,) in names:
        found[name] = Table(name, tuple(_columns(connection, name)), _key(connection, name))
    return dict(_parents_first(found))


def _columns(connection: psycopg.Connection[Any], table: str) -> Iterator[Column]:
    refers = {
        column: (parent, key)
        for column, parent, key in connection.execute(
            "SELECT a.attname, c.confrelid::regclass::text, k.attname FROM pg_constraint c"
            " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
            " JOIN pg_attribute k ON k.attrelid = c.confrelid AND k.attnum = c.confkey[1]"
            " WHERE c.contype = 'f' AND c.conrelid = %s::regclass",
            [table],
        )
    }
    for name, kind, required, default in connection.execute(
        "SELECT attname, format_type(atttypid, NULL), attnotnull, atthasdef OR attidentity <> '' FROM pg_attribute"
        " WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
        [table],
    ):
        yield Column(name, kind, required, refers.get(name), default)


def _key(connection: psycopg.Connection[Any], table: str) -> tuple[str, ...]:
    found = connection.execute(
        "SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)"
        " WHERE i.indrelid = %s::regclass AND i.indisprimary",
        [table],
    ).fetchall()
    return tuple(name for (name,) in found)


def _parents_first(tables: Mapping[str, Table]) -> Iterator[tuple[str, Table]]:
    waiting = dict(tables)
    while waiting:
        ready = [
            name
            for name, table in waiting.items()
            if not any(
                one.refers_to and one.refers_to[0] in waiting and one.refers_to[0] != name for one in table.columns
            )
        ]
        assert ready, f"tables that refer to each other in a circle: {sorted(waiting)}"
        for name in ready:
            yield name, waiting.pop(name)


_turn = count(1)


def row_of(table: Table, person: Person) -> dict[str, Any]:
    """A new row as this one would write it: of their entity, under their name, belonging to their other rows."""
    turn = next(_turn)
    return {
        column.name: _value(table, column, person, turn)
        for column in table.columns
        if not (column.made_by_server and column.name != "id")
    }


def _value(table: Table, column: Column, person: Person, turn: int) -> Any:
    if column.name in _NULL_FOR and not column.required:
        return None
    if column.refers_to is not None:
        parent, key = column.refers_to
        return None if parent == table.name else person.rows[parent][key]
    if column.name == "entity_id":
        return person.rows["entity"]["id"]
    if column.name in ("created_by", "changed_by", "who", "person", "granted_by"):
        return person.name
    if column.kind == "uuid":
        return UUID(int=(person.number << 64) + turn)
    made: dict[str, Any] = {
        "text": f"secret of {person.name} {turn}",
        "character varying": f"{person.role} {turn}"[:30],
        "integer": turn,
        "bigint": turn,
        "boolean": False,
        "date": "2020-01-01",
        "timestamp without time zone": "2020-01-01 10:00",
        "bytea": f"secret of {person.name} {turn}".encode(),
    }
    return made[column.kind]


def add(connection: psycopg.Connection[Any], table: Table, row: Mapping[str, Any]) -> int:
    names = sql.SQL(", ").join(map(sql.Identifier, row))
    places = sql.SQL(", ").join(sql.Placeholder() * len(row))
    statement = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(sql.Identifier(table.name), names, places)
    return connection.execute(statement, list(row.values())).rowcount


def of_row(table: Table, row: Mapping[str, Any]) -> sql.Composed:
    """The condition that finds one row, its values written out."""
    known = table.key or tuple(row)
    parts = [sql.SQL("{} = {}").format(sql.Identifier(name), sql.Literal(row[name])) for name in known]
    return sql.SQL(" AND ").join(parts)
