"""Meetings and minutes come back as they were kept, and move with their entity."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.meetings.records import (
    IssuedMinutes,
    KeptCommitment,
    KeptSeries,
    Meeting,
    MeetingFile,
    MeetingPerson,
    MeetingPoint,
)
from advisor_app.store import Store, new_id
from advisor_app.store.meetings.minutes_rows import commitment_from, commitment_row, minutes_from, minutes_row
from advisor_app.store.meetings.repository import (
    file_from,
    file_row,
    meeting_from,
    meeting_row,
    person_from,
    person_row,
    point_from,
    point_row,
)
from minutes import CommitmentState, MeetingKind, Presence

KIND_OF = {
    "meeting": (st.from_type(Meeting), meeting_from, meeting_row),
    "point": (st.from_type(MeetingPoint), point_from, point_row),
    "person": (st.from_type(MeetingPerson), person_from, person_row),
    "commitment": (st.builds(KeptCommitment, times_overdue=st.just(0)), commitment_from, commitment_row),
    "minutes": (st.from_type(IssuedMinutes), minutes_from, minutes_row),
    "file": (st.from_type(MeetingFile), file_from, file_row),
}


@given(st.data())
@settings(max_examples=30)
def test_every_record_comes_back(data: st.DataObject) -> None:
    for made, back, row in KIND_OF.values():
        record = data.draw(made)
        assert back(row(record)) == record


def a_meeting(store: Store, entity_id: UUID | None, **given: object) -> Meeting:
    one = Meeting(
        **{  # type: ignore[arg-type]
            "id": new_id(),
            "kind": MeetingKind.VISIT,
            "title": "Visita",
            "entity_id": entity_id,
            "advisor_id": None,
            "starts": datetime(2026, 11, 18, 14),
            "ends": datetime(2026, 11, 18, 15),
            **given,
        }
    )
    person = MeetingPerson(new_id(), one.id, entity_id, "Ileana Barría", presence=Presence.PRESENT)
    with store.unit_of_work("ana") as work:
        work.meetings.add(one, [MeetingPoint(new_id(), one.id, entity_id, 1, "Compromisos")], [person])
        work.commit()
    return one


def test_a_meeting_with_all_that_hangs_on_it(store: Store, entity_id) -> None:  # type: ignore[no-untyped-def]
    minsa = entity_id("MINSA")
    one = a_meeting(store, minsa)
    with store.unit_of_work("ana") as work:
        (point,) = work.meetings.points_of(one.id)
        work.meetings.add_series(KeptSeries(new_id(), MeetingKind.TEAM, "Lunes", ("Uno", "Dos")))
        template = work.minutes.keep_template(new_id(), "d1", b"zip")
        assert work.minutes.keep_template(new_id(), "d1", b"zip") == template
        assert work.minutes.next_serial(MeetingKind.VISIT, 2026) == 1
        promised = work.minutes.add_commitment(
            KeptCommitment(new_id(), one.id, minsa, "Enviar", "Ana", date(2026, 11, 6), date(2026, 10, 1), "", point.id)
        )
        for serial in (1, 2):
            number = (MeetingKind.VISIT, 2026, serial, date(2026, 11, 18))
            issued = IssuedMinutes(new_id(), one.id, minsa, *number, "{}", "d", b"w", b"p", template)
            work.minutes.add(issued)
            work.minutes.tell(issued.id, [(promised, serial == 2)])
        work.commit()
    with store.reading() as reading:
        assert reading.meetings.by_id(one.id) == one
        assert reading.meetings.between(one.starts, one.starts + timedelta(seconds=1)) == [one]
        assert [line.serial for line in reading.minutes.lines([one.id])] == [1, 2]
        (kept,) = reading.minutes.commitments(entity_id=minsa, alive=True)
        assert (kept.times_overdue, kept.state) == (1, CommitmentState.OPEN)
        assert [one.name for one in reading.meetings.series()] == ["Lunes"]
        found = reading.minutes.last_template()
        assert found is not None
        assert found[1:] == ("d1", b"zip")
    with store.unit_of_work("ana") as work:
        assert work.minutes.next_serial(MeetingKind.VISIT, 2026) == 3
        assert work.minutes.next_serial(MeetingKind.TEAM, 2026) == 1
        assert work.minutes.next_serial(MeetingKind.VISIT, 2027) == 1
