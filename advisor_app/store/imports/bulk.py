"""Many rows at once, straight through the driver: as fast as each database can take them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from advisor_app.store.transaction import Transaction

Row = Sequence[object]
Watch = Callable[[int], None]
"""Called with the rows done so far; what it raises ends the work."""

_BETWEEN_CALLS = 2000
_STAGED = "staged_row"
_ARRIVING = "arriving_row"
_CACHE_KIB = 256 * 1024


def make_room(transaction: Transaction) -> None:
    """A larger cache for the rest of this connection's life, so that indexes are not written and read again."""
    if transaction.dialect == "sqlite":
        driver(transaction).execute(f"PRAGMA cache_size=-{_CACHE_KIB}")


def insert_rows(transaction: Transaction, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Names are our own, never a person's."""
    _insert(transaction, table, columns, rows)


def update_rows(transaction: Transaction, table: sa.Table, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Rows are their key, `id`, followed by the new values of `columns`."""
    assigned = ", ".join(f"{name} = ?" for name in columns)
    if transaction.dialect == "sqlite":
        statement = f"UPDATE {table.name} SET {assigned} WHERE id = ?"  # noqa: S608 - our own columns' names
        driver(transaction).executemany(statement, ((*row[1:], row[0]) for row in rows))
        return
    staged = sa.Table(
        _STAGED,
        sa.MetaData(),
        sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement=False),
        *(sa.Column(name, table.c[name].type) for name in columns),
        prefixes=["TEMPORARY"],
    )
    staged.create(transaction.connection)
    _insert(transaction, _STAGED, ("id", *columns), rows)
    transaction.connection.exec_driver_sql(f"ANALYZE {_STAGED}")
    values = {name: staged.c[name] for name in columns}
    transaction.connection.execute(table.update().where(table.c.id == staged.c.id).values(values))
    staged.drop(transaction.connection)


def raw_rows(transaction: Transaction, statement: sa.Select[Any]) -> Iterator[tuple[Any, ...]]:
    """What the driver itself gives, unconverted: SQLite's texts, PostgreSQL's dates and keys."""
    with transaction.connection.execute(statement) as result:
        cursor = result.cursor
        while cursor is not None and (part := cursor.fetchmany(_BETWEEN_CALLS)):
            yield from part


def watched(rows: Iterable[Row], watch: Watch | None) -> Iterator[Row]:
    for done, row in enumerate(rows):
        if watch is not None and done % _BETWEEN_CALLS == 0:
            watch(done)
        yield row


def _insert(transaction: Transaction, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    names = ", ".join(columns)
    if transaction.dialect == "sqlite":
        places = ", ".join("?" * len(columns))
        driver(transaction).executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", rows)  # noqa: S608
        return
    if not _under_rules(transaction, table):
        _copy(transaction, table, names, rows)
        return
    # a server refuses COPY into a table whose rules hold of whoever copies
    put = f"INSERT INTO {table} ({names}) SELECT {names} FROM {_ARRIVING}"  # noqa: S608 - our own names
    like = f"CREATE TEMPORARY TABLE {_ARRIVING} AS SELECT {names} FROM {table} WITH NO DATA"  # noqa: S608
    connection = transaction.connection
    connection.exec_driver_sql(like)
    _copy(transaction, _ARRIVING, names, rows)
    connection.exec_driver_sql(put)
    connection.exec_driver_sql(f"DROP TABLE {_ARRIVING}")


def _copy(transaction: Transaction, table: str, names: str, rows: Iterable[Row]) -> None:
    with driver(transaction).cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _under_rules(transaction: Transaction, table: str) -> bool:
    if table == _STAGED:
        return False
    asked = sa.select(sa.func.row_security_active(f"public.{table}"))
    return bool(transaction.connection.execute(asked).scalar_one())


def driver(transaction: Transaction) -> Any:
    found = transaction.connection.connection.driver_connection
    if found is None:
        raise RuntimeError("the connection is closed")
    return found
