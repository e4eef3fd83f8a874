"""Text exactly as it stands in a table, also where a hand has put bytes that are no text."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from advisor_app.store.location import Dialect


def raw_bytes(column: sa.ColumnElement[Any], dialect: Dialect) -> sa.ColumnElement[Any]:
    """The column to select; `as_bytes` reads what comes. SQLite checks no encoding, so it is asked for bytes."""
    return sa.cast(column, sa.LargeBinary if dialect == "sqlite" else sa.Text).label(None)


def as_bytes(value: bytes | str | None) -> bytes | None:
    return value.encode() if isinstance(value, str) else value


def as_text(value: bytes | str | None) -> str:
    """Bytes that are no text are written out, so that they differ from every text."""
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else value or ""
