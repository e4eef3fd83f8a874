"""An export taken into a server's office: by its owner, COPY into the table; by a person, COPY into a temporary one.

    python benchmarks/import_on_server.py [--rows 500000]

Both beside psycopg's COPY alone of the same rows of `citizen_case`, its indexes and keys kept. The server is the tests'
own (it does not wait for the disk).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psycopg

from advisor_app.office.access.duties import Duty
from advisor_app.services.access.grant_role import grant_role
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.store import create_schema, open_store

sys.path[:0] = [str(Path(__file__).parents[1] / "tests"), str(Path(__file__).parents[1] / "tests" / "end2end")]

DIRECTOR = "Marisol Quintero"


def seconds(what: str, action: Callable[[], object]) -> float:
    began, own = time.perf_counter(), time.process_time()
    action()
    took = time.perf_counter() - began
    print(f"{what:52} {took:7.1f} s by the clock, {time.process_time() - own:6.1f} s of this process", flush=True)
    return took


def taken_in(url: str, path: Path) -> None:
    store = open_store(url)
    result = import_cases(Office(store, DIRECTOR), path)
    store.close()
    print(f"  {result.new:,} new, {result.changed:,} changed, {result.unchanged:,} unchanged")


def raw(source: str, target: str) -> None:
    with psycopg.connect(source) as kept, psycopg.connect(target) as connection:
        connection.execute("ALTER TABLE citizen_case DISABLE TRIGGER ALL")
        with (
            kept.cursor() as reading,
            connection.cursor() as writing,
            reading.copy("COPY citizen_case TO STDOUT") as rows,
            writing.copy("COPY citizen_case FROM STDIN") as copy,
        ):
            for row in rows:
                copy.write(row)


def main() -> None:
    from postgresql_server import running_server
    from working_people import write_files

    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rows", type=int, default=500_000)
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as name, running_server() as server:
        (path,) = write_files(Path(name), 1, chosen.rows, 75)
        server.execute("CREATE DATABASE owned", "CREATE DATABASE personal", "CREATE DATABASE raw")
        server.execute("CREATE ROLE marisol LOGIN PASSWORD 'secret'")
        for database in ("owned", "personal", "raw"):
            create_schema(server.url(database))
        owner = Office(open_store(server.url("personal")), "dueño")
        grant_role(owner, DIRECTOR, "marisol", Duty.DIRECTOR)
        owner.store.close()
        person = f"postgresql+psycopg://marisol:secret@127.0.0.1:{server.port}/personal"
        seconds(f"{chosen.rows:,} rows by the owner, COPY into the table", lambda: taken_in(server.url("owned"), path))
        seconds("the same by a person, through a temporary table", lambda: taken_in(person, path))
        seconds("the same file again by that person", lambda: taken_in(person, path))
        plain = [server.url(database).replace("+psycopg", "") for database in ("owned", "raw")]
        seconds("the table alone by COPY", lambda: raw(*plain))


if __name__ == "__main__":
    main()
