"""A window killed after any key loses at most that key, and its database opens clean."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest
from commands import ROOT

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

from scoring_hands import WEEK, draw_week

from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.office import Office
from advisor_app.store import open_store

TYPIST = Path(__file__).with_name("scoring_typist.py")
MOST_CHANGES = 20
PATIENCE = 90.0
"""Seconds after which a window that shows nothing new is given up."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")

Answers = dict[tuple[str, str], tuple[str, str]]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory, empty_sqlite_office: Path) -> Path:
    """An office with a begun audit, to be copied for each kill."""
    folder = tmp_path_factory.mktemp("drawn")
    path = Path(shutil.copy(empty_sqlite_office, folder / "office.db"))
    office = Office(open_store(path), "Ana")
    draw_week(office, folder, IDAAN=60)
    start_audit(office, WEEK, "IDAAN")
    office.store.close()
    return path


def given(database: Path) -> Answers:
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        rows = connection.execute("select number, question_id, mark, comment from audit_answer where source = 'person'")
        return {(number, question): (mark, comment) for number, question, mark, comment in rows}


def kill_after(database: Path, changes: int, seed: int) -> Answers:
    """What the window showed last, before it was killed after so many changed answers."""
    typist = subprocess.Popen(
        [sys.executable, str(TYPIST), str(database), str(WEEK), "IDAAN", str(seed)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert typist.stdout is not None
    late = Timer(PATIENCE, typist.kill)
    late.start()
    shown, seen = "", 0
    while seen < changes and (line := typist.stdout.readline()):
        shown, seen = line, seen + 1
    late.cancel()
    typist.kill()
    rest, said = typist.communicate()
    assert seen == changes, said
    whole = [line for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    told = json.loads(whole[-1] if whole else shown)
    return {(number, question): (mark, comment) for number, question, mark, comment in told}


def lost(shown: Answers, kept: Answers) -> int:
    """How many keys the database is behind the window; the last may have come after the window told of it."""
    behind = 0
    for key in shown.keys() | kept.keys():
        (mark, comment), (kept_mark, kept_comment) = shown.get(key, ("", "")), kept.get(key, ("", ""))
        behind += mark != kept_mark
        behind += abs(len(comment.strip()) - len(kept_comment.strip()))
        assert comment.startswith(kept_comment.strip()) or kept_comment.startswith(comment.strip())
    return behind


@pytest.mark.parametrize("kills", [5, pytest.param(40, marks=[pytest.mark.long, pytest.mark.timeout(1800)])])
def test_a_window_killed_after_any_key_loses_at_most_that_key(drawn: Path, tmp_path: Path, kills: int) -> None:
    chance = random.Random(46)
    losses = []
    for turn in range(kills):
        database = tmp_path / f"{turn}.db"
        shutil.copy(drawn, database)
        shown = kill_after(database, chance.randint(1, MOST_CHANGES), seed=turn)
        losses.append(lost(shown, given(database)))
        assert losses[-1] <= 1, f"kill {turn} of {len(shown)} answers"
        store = open_store(database)
        with store.reading() as reading:
            assert reading.history.verify().ok
        store.close()
        database.unlink()
    print(f"{kills} kills, {sum(losses)} of them lost the last key")
