"""A window killed while somebody types: a meeting's note, a plan's action and an idea are there in the next one."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime, timedelta
from datetime import time as clock
from pathlib import Path

import pytest
from commands import ROOT

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.meetings.hold_meeting import begin_meeting
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.office import Office
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.store import open_store
from minutes import MeetingKind

TYPIST = Path(__file__).with_name("draft_typist.py")
PATIENCE = 60.0
TEXT = "la cuadrilla de noche"

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(600),
    pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL"),
]


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory, empty_sqlite_office: Path) -> tuple[Path, str]:
    """An office with a meeting under way and a plan in draft, and the meeting's key."""
    path = Path(shutil.copy(empty_sqlite_office, tmp_path_factory.mktemp("drafts") / "office.db"))
    office = Office(open_store(path), "yo")
    with office.store.unit_of_work("yo") as work:
        keys = work.entities.resolve(["MINSA"])
        work.commit()
    today = panama_day(now_utc())
    add_advisor(office, "yo", "yo@cac.example")
    assign_entities(office, list(keys), "yo", today - timedelta(days=40))
    meeting = plan_meeting(office, MeetingKind.VISIT, datetime.combine(today, clock(9)), entity="MINSA", place="Ancón")
    begin_meeting(office, meeting.id)
    open_plan(office, "MINSA", "Los casos esperan un mes")
    office.store.close()
    return path, str(meeting.id)


def typist(*words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(TYPIST), *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def is_kept(database: Path, folder: Path) -> bool:
    left = folder / "window-1.json"
    if left.exists() and TEXT in left.read_text("utf-8"):
        return True
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute("SELECT 1 FROM meeting_point WHERE notes = ?", (TEXT,)).fetchone() is not None


@pytest.mark.parametrize(
    ("page", "at", "field"),
    [("meetings", "", "Notas"), ("plans", "plan", "Qué se va a hacer"), ("plans", "idea", "Qué se mejoraría")],
)
def test_what_was_typed_is_there_again(
    furnished: tuple[Path, str], tmp_path: Path, page: str, at: str, field: str
) -> None:
    database = Path(shutil.copy(furnished[0], tmp_path / "office.db"))
    where = (database, tmp_path, page, at or furnished[1], field)
    first = typist(*where, TEXT)
    begun = time.monotonic()
    while not is_kept(database, tmp_path) and first.poll() is None and time.monotonic() - begun < PATIENCE:
        time.sleep(0.05)
    first.kill()
    _, said = first.communicate()
    assert is_kept(database, tmp_path), said

    told, said = typist(*where).communicate(timeout=PATIENCE)
    assert json.loads(told.splitlines()[-1]) == TEXT, said
