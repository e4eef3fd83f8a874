"""An import that is killed leaves the database as before or as after, and it opens clean."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from commands import ROOT, advisor_app

from advisor_app.store import open_store

ROWS = 5_000

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")


def write_export(path: Path, resolution: str) -> None:
    lines = ["Número;Entidad;Estado;Creado;Cerrado;Resolución"]
    for number in range(ROWS):
        lines.append(
            f"2026-{number:06d};Entidad {number % 40};Cerrado;13/10/2026 08:00;{14 + number % 15}/10/2026 09:30;"
            f"{resolution} {number}"
        )
    path.write_text("\n".join(lines), encoding="utf-8")


def contents(database: Path) -> str:
    """A digest over every table; what cannot be read fails here."""
    connection = sqlite3.connect(database)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY 1")
        ]
        digest = hashlib.sha256()
        for table in tables:
            if not table.startswith("sqlite_"):
                for row in sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"'))):
                    digest.update(row.encode())
        return digest.hexdigest()
    finally:
        connection.close()


def counted(database: Path) -> tuple[int, int, int]:
    connection = sqlite3.connect(database)
    try:
        ask = (
            "SELECT count(*) FROM citizen_case WHERE resolution LIKE 'Segunda%'",
            "SELECT count(*) FROM case_import",
            "SELECT count(*) FROM history",
        )
        one, two, three = (connection.execute(text).fetchone()[0] for text in ask)
        return one, two, three
    finally:
        connection.close()


def importing(export: Path, database: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "advisor_app", "cases", "import", str(export)],
        env={**os.environ, "ADVISOR_APP_DATABASE": str(database)}, cwd=ROOT,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize("kills", [6, pytest.param(20, marks=pytest.mark.long)])
@pytest.mark.needs_file("a server's transaction ends with its client")
def test_killed_at_random_moments_nothing_is_between(tmp_path: Path, kills: int) -> None:
    first, second = tmp_path / "primera.csv", tmp_path / "segunda.csv"
    write_export(first, "Primera")
    write_export(second, "Segunda respuesta")
    origin = tmp_path / "origin" / "office.db"
    origin.parent.mkdir()
    assert advisor_app(origin, "cases", "import", str(first)).code == 0
    before, entries = contents(origin), counted(origin)

    whole = tmp_path / "whole.db"
    shutil.copy(origin, whole)
    started = time.monotonic()
    assert importing(second, whole).wait() == 0
    length = time.monotonic() - started
    after = (ROWS, entries[1] + 1, entries[2] + 1)
    assert counted(whole) == after

    chance = random.Random(os.urandom(8))
    seen = {"before": 0, "after": 0}
    for turn in range(kills):
        database = tmp_path / f"turn{turn}" / "office.db"
        database.parent.mkdir()
        shutil.copy(origin, database)
        child = importing(second, database)
        # process start and reading take the first part; most kills fall where the database is at work
        time.sleep(length * (chance.uniform(0, 1.05) if turn % 4 == 0 else chance.uniform(0.45, 1.05)))
        child.send_signal(signal.SIGKILL)
        child.wait()
        state = counted(database)
        if state == entries:
            assert contents(database) == before
            seen["before"] += 1
        else:
            assert state == after, f"kill {turn} left {state}, neither {entries} nor {after}"
            seen["after"] += 1
        opened = open_store(database)
        with opened.reading() as reading:
            assert reading.history.verify().ok
            assert sum(reading.entities.case_counts().values()) == ROWS
        opened.close()
        shutil.rmtree(database.parent)
    assert seen["before"], "no kill came before the end of an import"
