"""Two processes give a year's numbers at once, and one is killed again and again: none is missing, none given twice."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from uuid import UUID

import pytest
from meetings_samples import ADVISOR, furnish, reviewed_visits

from advisor_app.services.meetings.finalise_minutes import finalise_minutes, reopen_minutes, review_minutes
from advisor_app.services.meetings.hold_meeting import save_notes
from advisor_app.services.meetings.minutes_press import open_minutes_press
from advisor_app.services.office import Office
from advisor_app.store.meetings.minutes import MinutesLine
from minutes import MeetingKind, from_json, text_of

SHARED = 4
"""Meetings that both processes are asked to finalise: one of them is refused."""
PROGRAM = """
import sys
from uuid import UUID
from advisor_app.errors import UserError
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
    try:
        print(finalise_minutes(Office(store, "ana"), press, UUID(key)).serial, flush=True)
    except UserError as refused:
        assert refused.code in ("minutes_are_final", "changed_by_another"), refused
store.close()
"""


def finalising(location: str, meetings: Sequence[UUID]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, location, *map(str, meetings)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def begin(*processes: subprocess.Popen[str]) -> None:
    """Both at once."""
    for one in processes:
        assert one.stdout is not None
        assert one.stdout.readline() == "go\n"
    for one in processes:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()


def rest_of(process: subprocess.Popen[str]) -> list[int]:
    assert process.stdout is not None
    return [int(word) for word in process.stdout.read().split()]


def issued(office: Office) -> list[MinutesLine]:
    with office.store.reading() as reading:
        return reading.minutes.lines()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
@pytest.mark.parametrize(("entities", "months", "kills"), [(6, 4, 1), pytest.param(25, 12, 12, marks=pytest.mark.long)])
def test_a_year_of_numbers_has_no_gap_and_no_double(
    office_location: str, office: Office, entities: int, months: int, kills: int
) -> None:
    names = tuple(f"Entidad {number}" for number in range(1, entities + 1))
    furnish(office, names)
    meetings = reviewed_visits(office, names, months)
    ours = len(meetings) // 3
    begun, given = time.perf_counter(), list[int]()
    with finalising(office_location, meetings[ours - SHARED :][::-1]) as whole:
        left = meetings[:ours]
        for kill in range(kills):
            with finalising(office_location, left) as killed:
                begin(*((whole, killed) if kill == 0 else (killed,)))
                assert killed.stdout is not None
                given += [int(killed.stdout.readline()) for _ in range(len(left) // (kills - kill + 1))]
                time.sleep(kill * 0.009)  # each at another place of the next number
                killed.send_signal(signal.SIGKILL)
                given += rest_of(killed)
            done = {one.meeting_id for one in issued(office)}
            left = [one for one in left if one not in done]
        given += rest_of(whole)
    done = {one.meeting_id for one in issued(office)}
    with office.store.reading() as reading:
        press = open_minutes_press(reading)
    given += [finalise_minutes(office, press, one).serial for one in left if one not in done]
    print(f"{len(meetings)} minutes in {time.perf_counter() - begun:.1f} s, one of two processes killed {kills} times")

    lines = issued(office)
    assert [one.serial for one in lines] == list(range(1, len(meetings) + 1))
    assert {one.meeting_id for one in lines} == set(meetings), "each meeting has one set of minutes"
    assert len(given) == len(set(given)), "nobody was told a number that another has"
    assert set(given) <= {one.serial for one in lines}, "what was acknowledged is there"
    assert len(given) >= len(lines) - kills, "a kill may hide one answer, and no more"
    with office.store.reading() as reading:
        kept = [reading.minutes.of_meeting(key)[0] for key in meetings]
        assert reading.history.verify().ok
    for one in kept:
        told = from_json(one.content).number
        assert told == one.number
        assert f"Minuta {told}" in text_of(one.docx), "the document has the number that it was given"

    reopen_minutes(office, meetings[0])
    with office.store.reading() as reading:
        point = reading.meetings.points_of(meetings[0])[0]
    save_notes(office, point, "Se corrigió.")
    review_minutes(office, meetings[0])
    correction = finalise_minutes(Office(office.store, ADVISOR), press, meetings[0])
    assert correction.serial == len(lines) + 1
    with office.store.reading() as reading:
        assert reading.minutes.serials(MeetingKind.VISIT, correction.year) == list(range(1, len(lines) + 2))
