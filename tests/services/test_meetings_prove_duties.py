"""Sent minutes prove visits, in the period in which they were held; drafts and unsent ones prove nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from clock import Clock, clock
from meetings_samples import ADVISOR, furnish, held_visit, send_all
from test_meetings import press

from advisor_app.office.duties.engine import State
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.duties.list_duties import DutyLine, list_duties
from advisor_app.services.meetings.finalise_minutes import finalise_minutes, review_minutes
from advisor_app.services.meetings.hold_meeting import begin_meeting, end_meeting, set_presence
from advisor_app.services.meetings.invite_people import invite
from advisor_app.services.meetings.list_attendance import save_attendance
from advisor_app.services.meetings.mail_meeting import mail_minutes
from advisor_app.services.meetings.minutes_press import MinutesPress
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.meetings.show_meeting import show_meeting
from advisor_app.services.office import Office
from advisor_app.store import open_store
from minutes import MeetingKind, Presence

__all__ = ["clock", "press"]


@pytest.fixture
def office(location: str, clock: Clock) -> Iterator[Office]:
    store = open_store(location)
    made = Office(store, ADVISOR)
    clock.show(datetime(2024, 4, 10, 9))
    yield made
    store.close()


def told(office: Office, duty: str, day: date, entity: str | None = "MINSA") -> DutyLine:
    lines = list_duties(office, day, since=date(2024, 4, 1))
    return next(
        one
        for one in lines
        if one.duty.id == duty and one.entity == entity and one.period in ("2024-04", "2024", "2024-04-10")
    )


def test_minutes_prove_the_visit_once_they_are_sent(office: Office, press: MinutesPress, tmp_path: Path) -> None:
    furnish(office)
    view = held_visit(office, datetime(2024, 4, 10, 9))
    review_minutes(office, view.meeting.id)
    finalise_minutes(office, press, view.meeting.id)
    mail_minutes(office, view.meeting.id)
    assert told(office, "VISIT-M", date(2024, 4, 30)).state is not State.DONE
    send_all(office, tmp_path)
    line = told(office, "VISIT-M", date(2024, 4, 30))
    assert (line.state, line.done_on, line.evidence) == (State.DONE, date(2024, 4, 10), "VE-2024-0001")
    may = next(one for one in list_duties(office, date(2024, 5, 31)) if one.duty.id == "VISIT-M")
    assert may.state is not State.DONE


def test_with_both_kinds_of_seat_who_was_there_decides(office: Office, press: MinutesPress, tmp_path: Path) -> None:
    minsa = furnish(office)["MINSA"]
    add_liaison(
        office, minsa, "Zoila de David", LiaisonKind.OPERATIONAL, email="z@minsa.gob.pa", in_panama_district=False
    )
    planned = plan_meeting(office, MeetingKind.VISIT, datetime(2024, 4, 10, 9), entity="MINSA")
    begin_meeting(office, planned.id)
    for person in show_meeting(office, planned.id).people:
        came = "Zoila" in person.name or person.institution == "CAC-311"
        set_presence(office, person, Presence.PRESENT if came else Presence.ABSENT)
    end_meeting(office, planned.id)
    review_minutes(office, planned.id)
    finalise_minutes(office, press, planned.id)
    mail_minutes(office, planned.id)
    send_all(office, tmp_path)
    assert told(office, "VISIT-Y", date(2024, 4, 30)).state is State.DONE
    assert told(office, "VISIT-M", date(2024, 4, 30)).state is not State.DONE


def test_team_minutes_invitations_and_attendance(
    office: Office, press: MinutesPress, clock: Clock, tmp_path: Path
) -> None:
    furnish(office)
    called = plan_meeting(office, MeetingKind.LIAISONS, datetime(2024, 4, 20, 9), advisor=ADVISOR)
    invite(office, called.id)
    team = plan_meeting(office, MeetingKind.TEAM, datetime(2024, 4, 10, 14), advisor=ADVISOR)
    begin_meeting(office, team.id)
    for person in show_meeting(office, team.id).people:
        set_presence(office, person, Presence.PRESENT)
    end_meeting(office, team.id)
    assert told(office, "TEAM-MIN", date(2024, 4, 11), None).state is not State.DONE
    review_minutes(office, team.id)
    assert finalise_minutes(office, press, team.id).number == "RE-2024-0001"
    mail_minutes(office, team.id, sender="secretaria@cac311.gob.pa")
    begin_meeting(office, called.id)
    for person in show_meeting(office, called.id).people:
        set_presence(office, person, Presence.PRESENT)
    end_meeting(office, called.id)
    send_all(office, tmp_path)
    for duty, entity in (("TEAM-MIN", None), ("INVITE-M", None), ("MEETING-M", "MINSA")):
        assert told(office, duty, date(2024, 4, 30), entity).state is State.DONE, duty
    save_attendance(office, 2024, tmp_path / "asistencia.xlsx")
    clock.show(datetime(2025, 1, 10, 9))
    assert told(office, "ATTEND-Y", date(2025, 1, 10), None).state is not State.DONE, "it was saved too early"
    save_attendance(office, 2024, tmp_path / "asistencia.xlsx")
    assert told(office, "ATTEND-Y", date(2025, 1, 10), None).state is State.DONE
