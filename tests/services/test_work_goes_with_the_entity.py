"""What a rotation moves and what it leaves: duties and open work go along, what was done stays with who did it.

The office's clock is set: a week is drawn, scored and sent in April 2024, and in May 2024 entities change hands.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from clock import Clock, clock
from services_audits import score_all
from services_cases import week_of_cases

from advisor_app.mail.folder import DraftFolder
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.people import LiaisonKind
from advisor_app.office.rotation.terms import AskedTerms, RotationKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.duties.trace_duty import trace_duty
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rotation.rotate_entities import apply_rotation, approve_rotation, propose_rotation
from advisor_app.services.rotation.write_dossiers import write_dossiers
from advisor_app.services.rounds.draw_round import draw_round

__all__ = ["clock"]

WEEK, NEXT = IsoWeek(2024, 12), IsoWeek(2024, 13)
START = date(2024, 5, 1)


@pytest.fixture
def office_location(location: str) -> str:
    """One kind of database: what differs between the two is tried beside."""
    return location


@pytest.fixture
def handed_over(office: Office, take_in, clock: Clock, tmp_path: Path) -> Office:  # type: ignore[no-untyped-def]
    """Ana has audited and written to IDAAN; from 1 May it is Bruno's."""
    take_in(week_of_cases(30))
    for name in ("Ana", "Bruno"):
        add_advisor(office, name, f"{name.lower()}@asesoria.example")
    assign_entities(office, ["IDAAN"], "Ana", date(2024, 3, 1))
    with office.store.reading() as reading:
        (entity,) = reading.entities.all()
    add_liaison(office, entity.id, "José", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    (one,) = draw_round(office, WEEK).entities
    score_all(office, tmp_path, WEEK, one.cases, failing=[one.cases[0]])
    prepare_findings(office, WEEK, tmp_path / "cartas")
    approve_messages(office)
    send_messages(office, DraftFolder(tmp_path / "salida"))
    clock.show(datetime(2024, 4, 20, 9))
    asked = AskedTerms(advisors_out=("Ana",), years_apart=0)
    propose_rotation(office, 2024, asked, start=START, kind=RotationKind.CHANGE)
    approve_rotation(office, 2024, kind=RotationKind.CHANGE)
    apply_rotation(office, 2024, RotationKind.CHANGE)
    return office


def test_what_was_drawn_scored_and_sent_stays_and_what_is_owed_goes(
    handed_over: Office, clock: Clock, tmp_path: Path
) -> None:
    clock.show(datetime(2024, 5, 6, 9))
    with handed_over.store.reading() as reading:
        names = {one.id: one.name for one in reading.advisors.all()}
        (drawn,) = reading.rounds.of_week(WEEK)
        (audit,) = reading.finished_audits.of_weeks([WEEK], advisor_id=drawn.advisor_id)
    assert drawn.advisor_id is not None
    assert names[drawn.advisor_id] == "Ana"
    assert audit.round_id == drawn.id
    assert [(one.state, one.entity) for one in list_outbox(handed_over)] == [("sent", "IDAAN")]

    owed = {(line.duty.id, line.period): line for line in list_duties(handed_over, advisor="Bruno")}
    assert owed["VISIT-M", "2024-04"].state.value == "late"  # open work is his now
    assert not [line for line in list_duties(handed_over, advisor="Ana") if line.entity == "IDAAN"]
    april = next(one for one in trace_duty(handed_over, "VISIT-M", "IDAAN") if one.line.period == "2024-04")
    assert [one.advisor for one in april.held] == ["Ana"]
    proved = next(one for one in trace_duty(handed_over, "AUDIT-W", "IDAAN") if one.line.period == str(WEEK))
    assert proved.line.state.value == "done"
    assert [one.advisor for one in proved.held] == ["Ana"]
    assert {one.advisor for one in list_duties(handed_over, date(2024, 4, 30)) if one.entity == "IDAAN"} == {"Ana"}

    found = write_dossiers(handed_over, 2024, tmp_path / "entrega", kind=RotationKind.CHANGE)
    assert [one.entity for one in found.dossiers] == ["IDAAN"]
