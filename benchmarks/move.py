"""An office of a million cases moved into a server and back, beside the same rows through the drivers alone.

    python benchmarks/move.py [--cases 1000000]

The server is the tests' own (it waits for the disk for neither). The moves are made by the role that owns the office,
which is no superuser: the rules of access hold of it too, and are lifted and put again within the move. "Raw" is
psycopg's COPY, row by row, into and out of the same tables with their keys, indexes and rules, by a superuser, of whom
the rules do not hold (others may not COPY under them); and sqlite3's `executemany` into the same tables. Neither checks
anything. Limits: twice the raw time each way; and the office there and back is the same.
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
from figures import judged

from advisor_app.store import create_schema, open_store
from advisor_app.store.moving.canonical import in_file, quoted
from advisor_app.store.moving.digests import tables_in_order
from advisor_app.store.moving.move import move_rows

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))


OWNER = "office_owner"


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


def main() -> int:
    from postgresql_server import running_server

    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cases", type=int, default=1_000_000)
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as name, running_server() as server:
        folder = Path(name)
        office = folder / "office.db"
        seconds(f"{chosen.cases:,} cases made", lambda: make_cases(office, chosen.cases))
        server.execute(
            f"CREATE ROLE {OWNER} LOGIN CREATEROLE PASSWORD '{server.password}'",
            f"CREATE DATABASE moved OWNER {OWNER}",
            f"CREATE DATABASE raw OWNER {OWNER}",
        )
        moved = server.url("moved").replace("//advisor:", f"//{OWNER}:", 1)
        create_schema(server.url("raw").replace("//advisor:", f"//{OWNER}:", 1))
        raw, _ = seconds("raw COPY into the server", lambda: raw_into_server(office, server.url("raw")))
        ours, there = seconds("moved into the server, checked", lambda: move_rows(str(office), moved, _quiet))
        met = judged("moved into the server and checked, beside raw COPY", ours / raw, 2)
        open_store(folder / "raw.db").close()
        raw, _ = seconds("raw executemany into a file", lambda: raw_into_file(server.url("moved"), folder / "raw.db"))
        back = folder / "back.db"
        ours, again = seconds("moved back into a file, checked", lambda: move_rows(moved, str(back), _quiet))
        met = judged("moved back into a file and checked, beside raw rows", ours / raw, 2) and met
        _, kept = seconds("one digest over every row of a file", lambda: digest(office))
        differing = sum(there.tables[name] != again.tables[name] for name in there.tables) + (kept != digest(back))
        met = judged("tables that differ there and back", differing, 0, "tables") and met
    return 0 if met else 1


def digest(path: Path) -> str:
    store = open_store(path)
    try:
        return store.digest()
    finally:
        store.close()


def _quiet(_done: int, _total: int, _table: str) -> None:
    """Nobody looks on."""


if __name__ == "__main__":
    sys.exit(main())
