"""What an advisor takes along to a visit is the entity's own, and its file opens."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from clock import Clock, clock
from meetings_samples import ADVISOR, furnish, held_visit
from services_cases import Export, take_in

from advisor_app.errors import UserError
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.meetings.prepare_dossier import gather_dossier, prepare_dossier
from advisor_app.services.office import Office
from advisor_app.store import open_store
from minutes import MeetingKind

__all__ = ["clock", "take_in"]


@pytest.fixture
def office(location: str) -> Office:
    return Office(open_store(location), ADVISOR)


def test_a_dossier_has_the_entitys_own_figures_cases_and_promises(
    office: Office, take_in: Export, clock: Clock, tmp_path: Path
) -> None:
    take_in(
        [
            *((f"A-{n}", "MINSA", None) for n in range(30)),
            *((f"B-{n}", "IDAAN", None) for n in range(5)),
            ("A-99", "MINSA", date(2024, 4, 2)),
        ]
    )
    furnish(office, ("MINSA", "IDAAN"))
    clock.show(datetime(2024, 4, 10, 9))
    held_visit(office, datetime(2024, 4, 10, 9))
    clock.show(datetime(2024, 5, 20, 9))
    planned = plan_meeting(office, MeetingKind.VISIT, datetime(2024, 5, 22, 9), entity="MINSA")
    with office.store.reading() as reading:
        found = gather_dossier(reading, planned.id)
    assert (found.entity.name, found.last_visit) == ("MINSA", date(2024, 4, 10))
    assert (found.expired_count, len(found.expired)) == (30, 25)
    assert {one.number[0] for one in found.expired} == {"A"}
    assert [one.standing for one in found.commitments] == ["Vencido (33 días)"]
    assert [month.closed for month in found.months][-1] == 1
    assert [one.name for one in found.liaisons] == ["Ileana Núñez de MINSA", "Rubén Peña de MINSA"]
    path = prepare_dossier(office, planned.id, tmp_path)
    assert path.name == "Expediente MINSA 2024-05-22.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    office.store.close()


def test_a_meeting_with_no_entity_has_none(office: Office, clock: Clock) -> None:
    furnish(office)
    team = plan_meeting(office, MeetingKind.TEAM, datetime(2024, 5, 22, 9))
    with office.store.reading() as reading, pytest.raises(UserError, match=r"^meeting_needs_entity\("):
        gather_dossier(reading, team.id)
    office.store.close()
