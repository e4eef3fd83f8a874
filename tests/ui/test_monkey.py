"""Random keys and clicks on every page and view: nothing breaks, nothing freezes, and no issued paper changes.

    pytest tests/ui/test_monkey.py -m long -s            ten minutes
    MONKEY_SEED=7 MONKEY_OFFICE=office.db MONKEY_SECONDS=60 pytest tests/ui/test_monkey.py -m long -s

An office that is named is copied; otherwise a scored week's letters are issued and sent into a folder, and a visit's
minutes finalised.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import matplotlib
import pytest
from issued_papers import issued_papers
from letters_hands import WEEK, Samples
from monkey_player import FROZEN

from advisor_app.office.calendar import now_utc
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.meetings.finalise_minutes import finalise_minutes, review_minutes
from advisor_app.services.meetings.hold_meeting import begin_meeting, end_meeting, set_presence
from advisor_app.services.meetings.minutes_press import open_minutes_press
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.meetings.show_meeting import show_meeting
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.mail_way import ToFolder, transport_for
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.store import open_store
from minutes import MeetingKind, Presence

pytestmark = pytest.mark.needs_file("its papers are read in the file by another program")

PLAYER = Path(__file__).with_name("monkey_player.py")
TEN_MINUTES = 600.0
PATIENCE = 120.0
"""Seconds for the window to open, to be closed, and for what it was at to end."""


@pytest.fixture
def issued(scored_week: tuple[Path, Samples], tmp_path: Path) -> str:
    """An office with letters that were sent, and minutes."""
    location = str(shutil.copy(scored_week[0], tmp_path / "office.db"))
    store = open_store(location)
    office = Office(store, "yo")
    assert prepare_findings(office, WEEK, tmp_path / "cartas", sender="yo@cac.example").letters
    approve_messages(office)
    send_messages(office, transport_for(ToFolder(tmp_path / "enviados")))
    held = now_utc().replace(hour=14, minute=0, second=0, microsecond=0) - timedelta(days=1)
    meeting = plan_meeting(office, MeetingKind.VISIT, held, entity="IDAAN", place="Sede")
    begin_meeting(office, meeting.id)
    for person in show_meeting(office, meeting.id).people:
        set_presence(office, person, Presence.PRESENT)
    end_meeting(office, meeting.id)
    review_minutes(office, meeting.id)
    with office.store.reading() as reading:
        press = open_minutes_press(reading)
    finalise_minutes(office, press, meeting.id)
    store.close()
    kinds = {kind for kind, _ in issued_papers(location)}
    assert {"letter", "sent", "minutes", "round", "frame"} <= kinds
    return location


def play(office: str, folder: Path, seconds: float, seed: int) -> dict[str, Any]:
    folder.mkdir()
    fonts = matplotlib.get_cachedir()  # a list of fonts is made once on a computer, not in a folder of the test
    ended = subprocess.run(
        [sys.executable, str(PLAYER), office, str(folder), str(seed), str(seconds)],
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "TMPDIR": str(folder),
            "MPLCONFIGDIR": fonts,
        },
        timeout=seconds + PATIENCE,
        check=False,
    )
    assert ended.returncode == 0, f"seed {seed}\n{ended.stdout[-4000:]}\n{ended.stderr[-4000:]}"
    told: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return told


def insist(told: dict[str, Any]) -> None:
    said = json.dumps(told, ensure_ascii=False, indent=1).replace("\\n", "\n")
    assert told["wrong"] == [], said
    assert told["longest_work"][0] < FROZEN, said
    assert told["longest_still"][0] < FROZEN, said
    assert told["changed"] == [], said
    assert told["history"], said
    assert told["whole"], said
    assert told["acts"] > 0, said


@pytest.mark.long
@pytest.mark.timeout(0)
def test_ten_minutes_of_a_monkey(issued: str, tmp_path: Path) -> None:
    seed = int(os.environ.get("MONKEY_SEED", random.randrange(10**6)))
    named = os.environ.get("MONKEY_OFFICE")
    office = str(shutil.copy(named, tmp_path / "monkey.db")) if named else issued
    print(f"monkey's seed {seed}, {datetime.now(UTC):%H:%M}")
    told = play(office, tmp_path / "monkey", float(os.environ.get("MONKEY_SECONDS", TEN_MINUTES)), seed)
    print(json.dumps(told, ensure_ascii=False, indent=1))
    insist(told)
