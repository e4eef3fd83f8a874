"""Two processes give numbers at once, and one is killed: none is missing, none is given twice."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import pytest
from clock import Clock, clock
from meetings_samples import furnish, held_visit
from test_meetings import press

from advisor_app.services.meetings.finalise_minutes import finalise_minutes, review_minutes
from advisor_app.services.meetings.minutes_press import MinutesPress
from advisor_app.services.office import Office
from minutes import MeetingKind

__all__ = ["clock", "press"]

EACH = 3
PROGRAM = """
import sys
from uuid import UUID
from advisor_app.services.meetings.finalise_minutes import finalise_minutes
from advisor_app.services.meetings.minutes_press import open_minutes_press
from advisor_app.services.office import Office
from advisor_app.store import open_store

store = open_store(sys.argv[1])
with store.reading() as reading:
    press = open_minutes_press(reading)
print("go", flush=True)
sys.stdin.readline()
for key in sys.argv[2:]:
    print(finalise_minutes(Office(store, "ana"), press, UUID(key)).serial, flush=True)
store.close()
"""


def finalising(location: str, meetings: Sequence[UUID]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, location, *map(str, meetings)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
def test_numbers_have_no_gap_and_no_double(
    office_location: str, office: Office, press: MinutesPress, clock: Clock
) -> None:
    furnish(office)
    meetings = []
    for _ in range(2 * EACH):
        view = held_visit(office, datetime(2024, 3, 25, 9), commitments=0)
        meetings.append(review_minutes(office, view.meeting.id).id)

    given: list[int] = []
    with finalising(office_location, meetings[:EACH]) as killed, finalising(office_location, meetings[EACH:]) as whole:
        for one in (killed, whole):
            assert one.stdout is not None
            assert one.stdout.readline() == "go\n"
        for one in (killed, whole):
            assert one.stdin is not None
            one.stdin.write("\n")
            one.stdin.flush()
        assert killed.stdout is not None
        given.append(int(killed.stdout.readline()))
        killed.send_signal(signal.SIGKILL)
        given += map(int, killed.stdout.read().split())
        assert whole.stdout is not None
        given += map(int, whole.stdout.read().split())

    with office.store.reading() as reading:
        lines = reading.minutes.lines()
        done = {one.meeting_id for one in lines}
        year = lines[0].year
        serials = reading.minutes.serials(MeetingKind.VISIT, year)
    assert serials == list(range(1, len(lines) + 1))
    assert len(done) == len(lines), "a meeting has one set of minutes"
    assert set(given) <= set(serials), "what was acknowledged is there"
    assert set(meetings[EACH:]) <= done

    left = [one for one in meetings if one not in done]
    for one in left:
        finalise_minutes(office, press, one)
    with office.store.reading() as reading:
        assert reading.minutes.serials(MeetingKind.VISIT, 2024) == list(range(1, len(left) + 1)), "by year"
        assert reading.minutes.serials(MeetingKind.VISIT, year) == serials
        assert reading.history.verify().ok
