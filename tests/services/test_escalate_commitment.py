"""What nobody keeps becomes the draft of an escalation, once, with the commitment as its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from clock import Clock, clock
from meetings_samples import ADVISOR, furnish, held_visit
from test_meetings import refused

from advisor_app.services.escalations.escalate_commitment import escalate_commitment
from advisor_app.services.meetings.hold_meeting import begin_meeting
from advisor_app.services.meetings.keep_commitment import fulfil, list_commitments, promise
from advisor_app.services.meetings.plan_meeting import plan_meeting
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


def test_a_commitment_becomes_one_draft_that_says_who_and_how_late(office: Office, clock: Clock) -> None:
    furnish(office)
    clock.show(datetime(2024, 4, 10, 9))
    held_visit(office, datetime(2024, 4, 10, 9))
    clock.show(datetime(2024, 4, 24, 9))
    (line,) = list_commitments(office)
    draft = escalate_commitment(office, line.kept.id)
    assert (draft.obstacle.subject, draft.obstacle.people) == ("Cerrar el caso 0", ("Ileana Núñez de MINSA",))
    assert "El plazo es el 19/04/2024 y venció hace 5 días." in draft.obstacle.told
    assert [record.key for record in draft.obstacle.records] == [str(line.kept.id)]
    assert escalate_commitment(office, line.kept.id).id == draft.id, "asked again, the same draft is gone on with"
    fulfil(office, line.kept.id, "Correo", date(2024, 4, 24))
    with refused("commitment_is_over"):
        escalate_commitment(office, line.kept.id)


def test_the_offices_own_commitments_go_by_mail(office: Office, clock: Clock) -> None:
    furnish(office)
    team = plan_meeting(office, MeetingKind.TEAM, datetime(2024, 4, 10, 9), advisor=ADVISOR)
    begin_meeting(office, team.id)
    point = show_meeting(office, team.id).points[0]
    kept = promise(office, point, "Cerrar la ronda", "Nadie", date(2024, 4, 12))
    with refused("commitment_without_entity"):
        escalate_commitment(office, kept.id)
