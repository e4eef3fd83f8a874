"""One form of every value that is the same on both kinds of database: what is moved, and what digests are taken over.

A row is a line of PostgreSQL's COPY in its text format: fields in the table's own order, parted by tabs, ended by a
line feed; backslash, tab, line feed and carriage return inside a field (and backspace, form feed, vertical tab) are
escaped as COPY does. Rows stand in the order of their primary key. A field is

    nothing       \\N
    a text        itself, in UTF-8
    a number      in decimal
    yes, no       1, 0
    a key         32 lowercase hexadecimal digits
    a moment      2024-03-18 14:05:09.000123     (naive UTC)
    a day         2024-03-18
    bytes         \\\\x and lowercase hexadecimal digits
"""

from __future__ import annotations

import re

import sqlalchemy as sa

NOTHING = r"\N"
BYTES = r"\\x"
ENCODING = "utf-8"
_ESCAPES = str.maketrans(
    {
        "\\": "\\\\",
        "\b": "\\b",
        "\f": "\\f",
        "\n": "\\n",
        "\r": "\\r",
        "\t": "\\t",
        "\v": "\\v",
    }
)
_MEANT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def needs_escape(line: str) -> bool:
    """Whether a row holds what must be escaped, tabs aside, which also part its fields."""
    return "\\" in line or "\n" in line or "\r" in line or "\b" in line or "\f" in line or "\v" in line


def escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def unescaped(field: str) -> str:
    """What `escaped` made the field of."""
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), field)


def ordered_by(table: sa.Table, *, on_server: bool) -> str:
    """The primary key, byte by byte: texts compare alike on both."""
    names = []
    for column in table.primary_key.columns:
        collated = on_server and isinstance(column.type, sa.Text)
        names.append(f'{column.name} COLLATE "C"' if collated else quoted(column.name))
    if not names:
        raise ValueError(f"{table.name} has no primary key to be ordered by")
    return ", ".join(names)


def on_server(column: sa.Column[object]) -> str:
    """The expression that PostgreSQL's COPY gives as a field; needs `datestyle` ISO and `bytea_output` hex."""
    name = quoted(column.name)
    kind = column.type
    if isinstance(kind, sa.Uuid):
        return f"encode(uuid_send({name}), 'hex')"
    if isinstance(kind, sa.DateTime):
        return f"to_char({name}, 'YYYY-MM-DD HH24:MI:SS.US')"
    if isinstance(kind, sa.Boolean):
        return f"{name}::int"
    if isinstance(kind, sa.Text | sa.Integer | sa.Date | sa.LargeBinary):
        return name
    raise _no_form(column)


def in_file(column: sa.Column[object]) -> str:
    """The expression of SQLite's text for a field, unescaped; `:nothing` and `:bytes` stand for what they say."""
    name = quoted(column.name)
    kind = column.type
    if isinstance(kind, sa.LargeBinary):
        found = f":bytes || lower(hex({name}))"
    elif isinstance(kind, sa.DateTime):  # by another hand than ours it may lack its fraction
        whole = f"substr({name} || substr('.000000', length({name}) - 18), 1, 26)"
        found = f"CASE length({name}) WHEN 26 THEN {name} ELSE {whole} END"
    elif isinstance(kind, sa.Boolean | sa.Integer):
        found = f"CAST({name} AS TEXT)"
    elif isinstance(kind, sa.Text | sa.Uuid | sa.Date):
        found = name
    else:
        raise _no_form(column)
    if not column.nullable:
        return found
    return f"CASE WHEN {name} IS NULL THEN :nothing ELSE {found} END"


def quoted(name: str) -> str:
    """A column's name, of our own making."""
    return f'"{name}"'


def _no_form(column: sa.Column[object]) -> TypeError:
    return TypeError(f"{column.table.name}.{column.name}: no form is defined for {column.type!r}")
