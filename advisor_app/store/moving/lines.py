"""The rows of a table as canonical lines, some thousands at a time, from either kind of database."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.store.moving.canonical import (
    BYTES,
    ENCODING,
    NOTHING,
    escaped,
    in_file,
    needs_escape,
    on_server,
    ordered_by,
    quoted,
    unescaped,
)

if TYPE_CHECKING:
    import psycopg

ROWS = 1000
"""Of a block."""
BLOCK_BYTES = 4 * 1024 * 1024
"""A block of long rows ends once it has so many."""
Fields = tuple[str | bytes | None, ...]


def lines_of_file(connection: sqlite3.Connection, table: sa.Table) -> Iterator[list[bytes]]:
    """Raises `UserError("unmovable_row")` where a row holds what a server cannot keep."""
    wanted = ", ".join(in_file(column) for column in table.columns)
    order = ordered_by(table, on_server=False)
    # neither stands in any text: what they stand for is put in once the row's own backslashes are escaped
    marks = {"nothing": f"\x1a{secrets.token_hex(8)}\x1a", "bytes": f"\x1a{secrets.token_hex(8)}\x1b"}
    statement = f"SELECT {wanted} FROM {quoted(table.name)} ORDER BY {order}"  # noqa: S608 - names of our own
    used = {name: mark for name, mark in marks.items() if f":{name}" in statement}
    tabs = len(table.columns) - 1
    rows = 0
    try:
        cursor = connection.execute(statement, used)
        block: list[bytes] = []
        size = 0
        for row in cursor:
            line = "\t".join(row)
            if line.count("\t") != tabs or needs_escape(line):
                line = "\t".join(map(escaped, row))
            if "\0" in line:
                raise UserError("unmovable_row", table=table.name, row=rows + 1)
            for name, mark in used.items():
                line = line.replace(mark, NOTHING if name == "nothing" else BYTES)
            rows += 1
            whole = (line + "\n").encode(ENCODING)
            block.append(whole)
            size += len(whole)
            if len(block) == ROWS or size >= BLOCK_BYTES:
                yield block
                block, size = [], 0
    except (sqlite3.OperationalError, UnicodeEncodeError, TypeError) as error:
        if isinstance(error, sqlite3.OperationalError) and "decode" not in str(error).lower():
            raise
        raise UserError("unmovable_row", table=table.name, row=rows + 1) from error
    if block:
        yield block


def lines_of_server(connection: psycopg.Connection[Any], table: sa.Table) -> Iterator[list[bytes]]:
    """Within the transaction that the caller has begun with `speak_canonically`."""
    wanted = ", ".join(on_server(column) for column in table.columns)
    order = ordered_by(table, on_server=True)
    query = f"COPY (SELECT {wanted} FROM {quoted(table.name)} ORDER BY {order}) TO STDOUT"  # noqa: S608 - our names
    block: list[bytes] = []
    size = 0
    with connection.cursor() as cursor, cursor.copy(query.encode()) as copy:
        for line in copy:
            whole = bytes(line)
            block.append(whole)
            size += len(whole)
            if len(block) == ROWS or size >= BLOCK_BYTES:
                yield block
                block, size = [], 0
    if block:
        yield block


def speak_canonically(connection: psycopg.Connection[Any]) -> None:
    """Until the transaction ends: the forms that canonical lines have, no row left out unsaid, and no haste."""
    for setting, value in (
        ("datestyle", "ISO, YMD"),
        ("bytea_output", "hex"),
        ("row_security", "off"),
        ("statement_timeout", "0"),
        ("idle_in_transaction_session_timeout", "0"),
    ):
        connection.execute("SELECT set_config(%s, %s, true)", (setting, value))


def read_line(table: sa.Table) -> Callable[[bytes], Fields]:
    """What turns a line into values that SQLite takes; its columns' affinity makes numbers of digits."""
    blobs = [place for place, column in enumerate(table.columns) if isinstance(column.type, sa.LargeBinary)]
    blob_at = len(BYTES)

    def read(line: bytes) -> Fields:
        fields: list[Any] = line[:-1].decode(ENCODING).split("\t")
        if b"\\" in line:
            written = [fields[place] for place in blobs]
            fields = [None if field == NOTHING else (unescaped(field) if "\\" in field else field) for field in fields]
            for place, field in zip(blobs, written, strict=True):
                if field != NOTHING:
                    fields[place] = bytes.fromhex(field[blob_at:])
        return tuple(fields)

    return read
