"""A process killed while it writes leaves the database as before or as after."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from advisor_app.store import CaseQuery, open_store

CASES = 15_000
PROGRAM = f"""
import sys
from datetime import datetime
from advisor_app.office.case import Case
from advisor_app.store import open_store

store = open_store(sys.argv[1])
created, text = datetime(2024, 3, 11), "x" * 300
cases = [Case(str(n), "IDAAN", created, subject=sys.argv[2], resolution=text) for n in range({CASES})]
print("go", flush=True)
with store.unit_of_work("ana") as work:
    ids = work.entities.resolve(["IDAAN"])
    key = work.imports.add(file_name=sys.argv[2], sha256="x", shape="s", columns={{}}, rows=len(cases))
    applied = work.cases.apply(cases, key, ids)
    work.history.append("cases.imported", {{"file": sys.argv[2]}})
    work.commit()
print("done", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
def test_before_or_after_never_between(sqlite_location: str) -> None:
    moments = random.Random(20241122)
    committed: list[str] = []
    for attempt in range(6):
        subject = f"Intento {attempt}"
        with subprocess.Popen(
            [sys.executable, "-c", PROGRAM, sqlite_location, subject], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "go\n"
            time.sleep(moments.uniform(0, 0.5))
            writer.send_signal(signal.SIGKILL)
            said = writer.stdout.read()
        with closing(sqlite3.connect(sqlite_location)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            found = connection.execute("SELECT subject, count(*) FROM citizen_case GROUP BY subject").fetchall()
        if found == [(subject, CASES)]:
            committed.append(subject)
        else:
            assert said == "", "what was acknowledged must be there"
            assert found == ([(committed[-1], CASES)] if committed else [])

    store = open_store(sqlite_location)
    with store.reading() as reading:
        check = reading.history.verify()
        assert (check.ok, check.entries) == (True, len(committed))
        assert reading.cases.count(CaseQuery()) in (0, CASES)
    store.close()
