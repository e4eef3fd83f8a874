"""An office of a million cases moved into a server and back, beside the same rows through the drivers alone.

    python benchmarks/move.py [--cases 1000000]

The server is the tests' own (it waits for the disk for neither). "Raw" is psycopg's COPY, row by row, into and out of
the same tables with their keys and indexes, and sqlite3's `executemany` into the same tables; neither checks anything.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
from cases_page import make_cases

from advisor_app.store import create_schema, open_store
from advisor_app.store.moving.canonical import in_file, quoted
from advisor_app.store.moving.digests import tables_in_order
from advisor_app.store.moving.move import move_rows

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))


def seconds(what: str, action: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    found = action()
    took = time.perf_counter() - began
    print(f"{what:44} {took:8.1f} s", flush=True)
    return took, found


def raw_into_server(path: Path, url: str) -> None:
    """Values as SQLite's driver gives them; the only help is that they are texts that the server reads."""
    with closing(sqlite3.connect(path)) as kept, psycopg.connect(url.replace("+psycopg", "")) as connection:
        connection.execute("DELETE FROM office_fact")
        for table in tables_in_order():
            names = ", ".join(quoted(column.name) for column in table.columns)
            wanted = ", ".join(
                in_file(column) if type(column.type).__name__ == "Boolean" else quoted(column.name)
                for column in table.columns
            )
            rows = kept.execute(f"SELECT {wanted} FROM {table.name}", {"nothing": None} if ":nothing" in wanted else {})
            with connection.cursor() as cursor, cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)


def raw_into_file(url: str, path: Path) -> None:
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as kept,
        psycopg.connect(url.replace("+psycopg", "")) as connection,
    ):
        kept.execute("BEGIN")
        kept.execute("DELETE FROM office_fact")
        for table in tables_in_order():
            names = ", ".join(quoted(column.name) for column in table.columns)
            places = ", ".join("?" * len(table.columns))
            with connection.cursor() as cursor, cursor.copy(f"COPY {table.name} ({names}) TO STDOUT") as copy:
                blobs = [at for at, column in enumerate(table.columns) if type(column.type).__name__ == "LargeBinary"]
                copy.set_types(["bytea" if at in blobs else "text" for at in range(len(table.columns))])
                kept.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({places})", copy.rows())
        kept.execute("COMMIT")


def main() -> None:
    from postgresql_server import running_server

    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cases", type=int, default=1_000_000)
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as name, running_server() as server:
        folder = Path(name)
        office = folder / "office.db"
        seconds(f"{chosen.cases:,} cases made", lambda: make_cases(office, chosen.cases))
        server.execute("CREATE DATABASE moved", "CREATE DATABASE raw")
        create_schema(server.url("raw"))
        raw, _ = seconds("raw COPY into the server", lambda: raw_into_server(office, server.url("raw")))
        ours, there = seconds(
            "moved into the server, checked", lambda: move_rows(str(office), server.url("moved"), _quiet)
        )
        print(f"{ours / raw:.2f} x (limit 2)")
        open_store(folder / "raw.db").close()
        raw, _ = seconds("raw executemany into a file", lambda: raw_into_file(server.url("moved"), folder / "raw.db"))
        back = folder / "back.db"
        ours, again = seconds(
            "moved back into a file, checked", lambda: move_rows(server.url("moved"), str(back), _quiet)
        )
        print(f"{ours / raw:.2f} x (limit 2)")
        _, kept = seconds("one digest over every row of a file", lambda: digest(office))
        same = there.tables == again.tables and kept == digest(back)
        print("there and back: " + ("equal" if same else "NOT equal"))


def digest(path: Path) -> str:
    store = open_store(path)
    try:
        return store.digest()
    finally:
        store.close()


def _quiet(_done: int, _total: int, _table: str) -> None:
    """Nobody looks on."""


if __name__ == "__main__":
    main()
