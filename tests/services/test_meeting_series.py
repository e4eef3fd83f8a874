"""Series of meetings and the reminders of what was promised in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
from clock import Clock, clock
from meetings_samples import ADVISOR, furnish, held_visit
from test_meetings import refused

from advisor_app.office.meetings.recurrence import Every
from advisor_app.services.meetings.keep_absences import leave_free, list_absences, take_back_free
from advisor_app.services.meetings.keep_commitment import list_commitments
from advisor_app.services.meetings.keep_series import list_series, save_series, schedule_series, series_as_it_is
from advisor_app.services.meetings.mail_meeting import remind_due
from advisor_app.services.meetings.plan_meeting import call_off_meeting
from advisor_app.services.meetings.plan_visits import propose_visits
from advisor_app.services.meetings.show_meeting import show_meeting
from advisor_app.services.office import Office
from advisor_app.store import open_store
from minutes import MeetingKind

__all__ = ["clock"]


@pytest.fixture
def office(location: str, clock: Clock) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, ADVISOR)
    store.close()


def test_a_year_of_a_series_stands_on_the_calendar_with_its_topics_once(office: Office) -> None:
    furnish(office)
    series = save_series(office, "Comité de casos", MeetingKind.TEAM, ["Vencidos", " Vencidos", "", "Otros asuntos"])
    assert series.topics == ("Vencidos", "Otros asuntos")
    with refused("series_known"):
        save_series(office, "comité de CASOS", MeetingKind.TEAM, [])
    with refused("series_needs_no_entity"):
        save_series(office, "Visitas", MeetingKind.VISIT, [])

    first, until = date(2024, 4, 17), date(2024, 12, 31)
    made = schedule_series(office, series.id, first, time(14), until, advisor=ADVISOR, place="Sala 1")
    assert [one.day for one in made][:2] == [date(2024, 4, 17), date(2024, 5, 15)]
    assert {(one.title, one.place, one.local_start.time()) for one in made} == {("Comité de casos", "Sala 1", time(14))}
    assert [one.title for one in show_meeting(office, made[0].id).points] == ["Vencidos", "Otros asuntos"]
    with refused("series_without_days"):
        schedule_series(office, series.id, first, time(14), until)
    call_off_meeting(office, made[0].id)
    assert [one.day for one in schedule_series(office, series.id, first, time(14), until)] == [first]

    save_series(office, "Comité de los vencidos", MeetingKind.TEAM, ["Vencidos", "Traslados"], series_id=series.id)
    again = schedule_series(office, series.id, date(2025, 1, 2), time(9), date(2025, 1, 9), every=Every.WEEK)
    assert len(show_meeting(office, again[0].id).points) == 2
    (line,) = list_series(office, 2024)
    assert (line.series.name, line.held, line.planned) == ("Comité de los vencidos", 0, 9)
    following = line.next_after(date(2024, 5, 16))
    assert following is not None
    assert following.day == date(2024, 6, 19)
    assert [one.planned for one in list_series(office, 2025)] == [1]


def test_no_visit_is_proposed_for_days_that_were_left_free(office: Office, clock: Clock) -> None:
    furnish(office, tuple(f"Entidad {n}" for n in range(8)))
    clock.show(datetime(2024, 4, 1, 9))

    def days() -> set[date]:
        return {one.starts.date() for one in propose_visits(office, date(2024, 5, 1), ADVISOR).visits}

    before = days()
    taken = sorted(before)[0]
    leave_free(office, ADVISOR, taken - timedelta(days=1), taken + timedelta(days=3), "vacaciones")
    assert not {taken + timedelta(days=n) for n in range(-1, 4)} & days()
    with refused("absence_ends_early"):
        leave_free(office, ADVISOR, taken, taken - timedelta(days=1))
    assert take_back_free(office, ADVISOR, taken, taken) == 1
    spans = [(one.absence.first, one.absence.last) for one in list_absences(office, taken, taken + timedelta(days=9))]
    assert spans == [(taken + timedelta(days=1), taken + timedelta(days=3))]
    assert len(list_absences(office, taken - timedelta(days=9), taken + timedelta(days=9))) == 2
    leave_free(office, ADVISOR, taken - timedelta(days=30), taken + timedelta(days=30))
    assert len(list_absences(office, taken - timedelta(days=40), taken + timedelta(days=40))) == 1, "one for all of it"


def test_reminders_whose_day_has_come_are_drafted_together_and_once(office: Office, clock: Clock) -> None:
    furnish(office, ("MINSA", "IDAAN"))
    clock.show(datetime(2024, 4, 10, 9))
    held_visit(office, datetime(2024, 4, 10, 9), "MINSA", commitments=2)
    held_visit(office, datetime(2024, 4, 10, 9), "IDAAN")
    assert remind_due(office).messages == ()
    clock.show(datetime(2024, 4, 17, 9))
    assert sum(one.reminder for one in list_commitments(office)) == 2
    drafted = remind_due(office).messages
    assert sorted(one.to for one in drafted) == [("i@idaan.gob.pa",), ("i@minsa.gob.pa",)]
    assert {one.state for one in drafted} == {"draft"}, "nothing is sent by itself"
    assert remind_due(office).messages == ()
    clock.show(datetime(2024, 4, 26, 9))
    assert len(remind_due(office).messages) == 3


def test_a_series_that_another_changed_is_not_overwritten(office: Office) -> None:
    seen = save_series(office, "Comité", MeetingKind.TEAM, ["Avances"])
    save_series(office, "Comité", MeetingKind.TEAM, ["Avances", "Quejas"], series_id=seen.id, seen=seen)
    with refused("changed_by_another"):
        save_series(office, "Comité de calidad", MeetingKind.TEAM, ["Otra cosa"], series_id=seen.id, seen=seen)
    now = series_as_it_is(office, seen)
    assert now.topics == ("Avances", "Quejas")
    assert save_series(office, "Comité", MeetingKind.TEAM, ["Todo"], series_id=now.id, seen=now).topics == ("Todo",)
