"""Duties from the import to the letter that proves them, by hand and excused, on both databases."""

from __future__ import annotations

import hashlib
import time
from datetime import date
from pathlib import Path

import pytest
from services_audits import score_all
from services_cases import Export, week_of_cases

from advisor_app.errors import AppError, DecisionNeeded, EnvironmentFault, UsageError, UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.duties.engine import State
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit
from advisor_app.services.change_setting import change_setting
from advisor_app.services.directory.review_entities import merge_named
from advisor_app.services.duties.excuse_duty import excuse_duty
from advisor_app.services.duties.list_duties import DutyLine, duty_table, list_duties
from advisor_app.services.duties.record_duty import open_occasion, record_evidence, withdraw_record
from advisor_app.services.duties.trace_duty import trace_duty
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.store import new_id

WEEK = IsoWeek.parse("2024-W12")  # audited from 25 to 28 March; 29 March 2024 is Good Friday
AFTER = date(2024, 3, 29)
TODAY = panama_day(now_utc())
Key = tuple[str, str]


@pytest.fixture
def small_office(office: Office, take_in: Export) -> Office:
    """IDAAN closed 40 cases in the week, each after ten days; MOP is outside the district."""
    take_in([*week_of_cases(40), *week_of_cases(2, "MOP", 100), ("abierto", "MOP", None)])
    add_advisor(office, "Ana")
    add_advisor(office, "Berta")
    assign_entities(office, ["IDAAN", "MOP"], "Ana", date(2024, 3, 1))
    with office.store.unit_of_work("x") as work:
        for entity, key in work.entities.resolve(["IDAAN", "MOP"]).items():
            inside = entity == "IDAAN"
            work.liaisons.add(
                Liaison(new_id(), key, "Enlace", LiaisonKind.OPERATIONAL, "", f"{entity}@example.org", inside)
            )
        work.commit()
    return office


def stand(office: Office, day: date, entity: str | None = "IDAAN") -> dict[Key, DutyLine]:
    """By duty and period."""
    return {
        (one.duty.id, one.period): one
        for one in list_duties(office, day, since=day.replace(month=1, day=1))
        if one.entity == entity
    }


def code_of(action: object, kind: type[AppError] = UserError) -> str:
    with pytest.raises(kind) as told:
        action()  # type: ignore[operator]
    return told.value.code


def test_a_sent_letter_proves_audit_and_recommendations(small_office: Office, tmp_path: Path) -> None:
    office = small_office
    before = stand(office, AFTER)
    assert before["AUDIT-W", "2024-W12"].state is State.LATE
    assert before["AUDIT-W", "2024-W12"].due == date(2024, 3, 28)
    assert not before["RECOMMEND", "2024-W12"].owed, "nothing was audited"
    assert not before["AUDIT-W", "2024-W11"].owed, "nothing was closed"

    (drawn, _) = draw_round(office, WEEK).entities
    score_all(office, tmp_path, WEEK, drawn.cases)
    prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@example.org")
    audited = stand(office, TODAY)
    with office.store.reading() as reading:
        (kept,) = reading.outbox.all()
    assert stand(office, AFTER)["RECOMMEND", "2024-W12"].state is State.LATE, "audited, and not told yet"
    approve_messages(office, [kept.message_id])
    send_messages(office, DraftFolder(tmp_path / "borradores"))
    sent = stand_since(office, TODAY)
    for duty in ("AUDIT-W", "RECOMMEND"):
        line = sent[duty, "2024-W12"]
        assert (line.state, line.done_on, line.in_time) == (State.DONE, TODAY, False)
        assert line.evidence.startswith("AC-")
    assert stand(office, AFTER)["AUDIT-W", "2024-W12"].state is State.LATE, "on that day it had not gone"
    assert audited.keys() <= stand(office, TODAY).keys()

    first = sent["AUDIT-W", "2024-W12"].evidence
    correction = Correction(drawn.cases[0], "motivo-cierre", Mark.FAILS, "x")
    amend_audit(office, WEEK, "IDAAN", Amendment("Se revisó el expediente", [correction]))
    prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@example.org")
    with office.store.reading() as reading:
        (again,) = (one for one in reading.outbox.all() if one.state == "draft")
    approve_messages(office, [again.message_id])
    send_messages(office, DraftFolder(tmp_path / "borradores"))
    assert stand_since(office, TODAY)["AUDIT-W", "2024-W12"].evidence == first, "what was sent first stays the proof"


def stand_since(office: Office, day: date) -> dict[Key, DutyLine]:
    found = list_duties(office, day, since=date(2024, 1, 1), entity="IDAAN")
    return {(one.duty.id, one.period): one for one in found}


def test_where_the_liaisons_sit_says_which_visit_is_owed(small_office: Office) -> None:
    inside, outside = stand(small_office, AFTER), stand(small_office, AFTER, "MOP")
    assert ("VISIT-M", "2024-03") in inside
    assert ("VISIT-Y", "2024") not in inside
    assert ("VISIT-Y", "2024") in outside
    assert ("VISIT-M", "2024-03") not in outside
    assert ("TEACH-Y", "2024") not in outside


def test_an_index_proves_or_tells_why_not(small_office: Office) -> None:
    # created from 8 to 14 March 2024, so their 30 days ran out in April
    april = stand(small_office, date(2024, 5, 1))["RATE-30", "2024-04"]
    assert (april.state, april.done_on, april.evidence) == (State.DONE, date(2024, 5, 1), "100 % (40 de 40)")
    mop = stand(small_office, date(2024, 5, 1), "MOP")["RATE-30", "2024-04"]
    assert (mop.state, mop.evidence) == (State.LATE, "66 % (2 de 3)")
    assert code_of(lambda: record_evidence(small_office, "RATE-30", entity="MOP")) == "duty_is_measured"
    change_setting(small_office, "goal_rate_30", "0.5")
    assert stand(small_office, date(2024, 5, 1), "MOP")["RATE-30", "2024-04"].state is State.LATE, "set today"


def test_expired_cases_are_owed_week_by_week(small_office: Office) -> None:
    found = stand(small_office, date(2024, 5, 1), "MOP")
    owed = sorted(period for (duty, period), one in found.items() if duty == "EXPIRED-W" and one.owed)
    assert owed[0] == "2024-W16", "created on 10 March, so expired since 10 April: not yet on Monday 8, but on 15"
    assert owed[-1] == "2024-W18"


def test_evidence_by_hand_and_taken_back(small_office: Office, tmp_path: Path) -> None:
    office = small_office
    signed = tmp_path / "minuta firmada.pdf"
    signed.write_bytes(b"firmas")
    kept = record_evidence(office, "visit-m", entity="idaan", on=date(2024, 3, 12), note="  Visita 3 ", file=signed)
    assert (kept.period, kept.who) == ("2024-03", "Marisol Quintero")
    assert kept.file_sha256 == hashlib.sha256(b"firmas").hexdigest()
    line = stand(office, AFTER)["VISIT-M", "2024-03"]
    assert (line.state, line.done_on, line.evidence) == (
        State.DONE,
        date(2024, 3, 12),
        "Visita 3, minuta firmada.pdf",
    )
    assert stand(office, date(2024, 3, 11))["VISIT-M", "2024-03"].state is State.DUE
    late = record_evidence(office, "VISIT-M", entity="IDAAN", on=date(2024, 5, 3), period="2024-04")
    assert stand(office, date(2024, 5, 3))["VISIT-M", "2024-04"].done_on == date(2024, 5, 3)
    assert stand(office, date(2024, 5, 3))["VISIT-M", "2024-05"].state is State.DUE, "counted from the period"

    withdraw_record(office, late.id, "fue en otra entidad")
    assert stand(office, date(2024, 5, 3))["VISIT-M", "2024-04"].state is State.LATE
    assert code_of(lambda: withdraw_record(office, late.id, "otra vez")) == "evidence_is_withdrawn"
    assert code_of(lambda: withdraw_record(office, new_id(), "x")) == "unknown_evidence"
    assert code_of(lambda: withdraw_record(office, kept.id, " ")) == "duty_reason_missing"
    (april,) = (
        one for one in trace_duty(office, "VISIT-M", "IDAAN", day=date(2024, 5, 3)) if one.line.period == "2024-04"
    )
    (record,) = april.evidence
    assert record.withdrawn is not None
    assert (record.withdrawn.who, record.withdrawn.reason) == ("Marisol Quintero", "fue en otra entidad")
    with office.store.reading() as reading:
        actions = [entry.action for entry in reading.history.entries()]
        assert (actions.count("duty.done"), actions.count("duty.withdrawn")) == (2, 1)
        assert reading.history.verify().ok


def test_what_cannot_be_written_down_is_refused(small_office: Office, tmp_path: Path) -> None:
    office = small_office
    assert code_of(lambda: record_evidence(office, "VISIT-M")) == "duty_needs_entity"
    assert code_of(lambda: record_evidence(office, "INVITE-M", entity="MOP")) == "duty_of_the_office"
    assert code_of(lambda: record_evidence(office, "VISIT-M", entity="MOPP")) == "unknown_entity"
    assert code_of(lambda: record_evidence(office, "VISITA", entity="MOP")) == "unknown_duty"
    soon = date(TODAY.year + 1, 1, 1)
    assert code_of(lambda: record_evidence(office, "VISIT-M", entity="MOP", on=soon)) == "duty_from_the_future"
    wrong = "2024-W12"
    assert code_of(lambda: record_evidence(office, "VISIT-M", entity="MOP", period=wrong), UsageError) == (
        "unknown_duty_period"
    )
    gone = tmp_path / "no.pdf"
    assert code_of(lambda: record_evidence(office, "VISIT-M", entity="MOP", file=gone), EnvironmentFault) == (
        "evidence_file_unreadable"
    )
    assert code_of(lambda: list_duties(office, AFTER, advisor="Nadie")) == "unknown_advisor"
    assert code_of(lambda: list_duties(office, date(1, 1, 1)), UsageError) == "day_out_of_range"
    with office.store.reading() as reading:
        assert reading.duties.evidence() == []


def test_one_ranking_is_every_entitys(small_office: Office) -> None:
    record_evidence(small_office, "AWARD-Y", on=date(2024, 3, 20))
    assert {stand(small_office, AFTER, one)["AWARD-Y", "2024"].state for one in ("IDAAN", "MOP")} == {State.DONE}


def test_an_advisors_leave_is_excused_by_the_director(small_office: Office) -> None:
    office = small_office
    change_setting(office, "director", "Marisol Quintero")
    ana = Office(office.store, "Ana")
    span = {"advisor": "Ana", "first": date(2024, 3, 25), "last": date(2024, 4, 5)}
    assert code_of(lambda: excuse_duty(ana, "AUDIT-W", "licencia", **span)) == "only_the_director"  # type: ignore[arg-type]
    made = excuse_duty(office, "AUDIT-W", "licencia", **span)  # type: ignore[arg-type]
    assert len(made) == 2
    line = stand_since(office, TODAY)["AUDIT-W", "2024-W12"]
    assert (line.state, line.evidence) == (State.EXCUSED, "licencia (Marisol Quintero)")
    assert stand(office, AFTER)["AUDIT-W", "2024-W12"].state is State.LATE, "nobody had decided it yet"
    withdraw_record(office, made[0].id, "volvió antes")
    states = {
        one.entity: one.state
        for one in list_duties(office, since=date(2024, 1, 1))
        if (one.duty.id, one.period) == ("AUDIT-W", "2024-W12")
    }
    assert sorted(states.values()) == [State.EXCUSED, State.LATE]
    excuse_duty(office, "VISIT-Y", "sin enlace", entity="MOP", period="2024")
    found = list_duties(office, state=State.EXCUSED, entity="MOP", since=date(2024, 1, 1))
    assert "VISIT-Y" in {one.duty.id for one in found}
    assert code_of(lambda: excuse_duty(office, "VISIT-Y", "", entity="MOP", period="2024")) == "duty_reason_missing"
    assert code_of(lambda: excuse_duty(office, "VISIT-Y", "x", entity="MOP"), UsageError) == "duty_excuse_for_when"
    assert code_of(lambda: excuse_duty(office, "AUDIT-W", "x", advisor="Berta", first=AFTER, last=AFTER)) == (
        "duty_nobody_to_excuse"
    )
    backwards = {"entity": "MOP", "first": AFTER, "last": date(2024, 3, 1)}
    assert code_of(lambda: excuse_duty(office, "AUDIT-W", "x", **backwards)) == "duty_day_backwards"  # type: ignore[arg-type]


def test_what_happens_makes_a_duty_owed(small_office: Office) -> None:
    office = small_office
    asked = open_occasion(office, "VIEWS", entity="IDAAN", on=date(2024, 3, 12), note="panel de quejas")
    again = open_occasion(office, "VIEWS", entity="IDAAN", on=date(2024, 3, 12), due=date(2024, 3, 14))
    assert (asked.label, again.label) == ("2024-03-12", "2024-03-12-2")
    found = stand(office, date(2024, 3, 15))
    assert (found["VIEWS", "2024-03-12"].state, found["VIEWS", "2024-03-12"].evidence) == (State.DUE, "panel de quejas")
    assert found["VIEWS", "2024-03-12-2"].state is State.LATE
    assert code_of(lambda: record_evidence(office, "VIEWS", entity="IDAAN", on=AFTER), DecisionNeeded) == (
        "duty_needs_period"
    )
    record_evidence(office, "VIEWS", entity="IDAAN", on=AFTER, period="2024-03-12-2")
    assert record_evidence(office, "VIEWS", entity="IDAAN", on=AFTER).period == "2024-03-12"
    assert code_of(lambda: record_evidence(office, "VIEWS", entity="IDAAN", on=AFTER)) == "unknown_occasion"
    assert code_of(lambda: open_occasion(office, "VISIT-M", entity="IDAAN")) == "duty_not_on_event"
    task = open_occasion(office, "PEQ", on=date(2024, 3, 4), advisor="Berta", note="Meta 4")
    (mine,) = (one for one in list_duties(office, AFTER, advisor="Berta"))
    assert (mine.entity, mine.period, mine.advisor, mine.state) == (None, task.label, "Berta", State.WARNED)


def test_the_duty_goes_with_the_entity(small_office: Office) -> None:
    office = small_office
    record_evidence(office, "REPORT-M", entity="IDAAN", on=date(2024, 3, 5))
    assign_entities(office, ["IDAAN"], "Berta", date(2024, 3, 18))
    for day, who in ((date(2024, 3, 15), "Ana"), (AFTER, "Berta")):
        held = {one.entity for one in list_duties(office, day, advisor=who)}
        assert "IDAAN" in held, day
    assert "IDAAN" not in {one.entity for one in list_duties(office, AFTER, advisor="Ana")}
    (visit,) = trace_duty(office, "VISIT-M", "IDAAN", day=AFTER)
    assert [(one.advisor, one.first.day, one.last.day) for one in visit.held] == [("Ana", 1, 17), ("Berta", 18, 28)]
    (report,) = trace_duty(office, "REPORT-M", "IDAAN", day=AFTER)
    assert [one.advisor for one in report.held] == ["Ana"], "done before it changed hands"
    assert report.evidence[0].who == "Marisol Quintero"


def test_by_default_what_was_not_met_and_what_is_under_way(small_office: Office) -> None:
    office = small_office
    record_evidence(office, "VISIT-M", entity="IDAAN", on=date(2024, 3, 5))
    found = {
        (one.period, one.state)
        for one in list_duties(office, date(2024, 6, 12), entity="IDAAN")
        if one.duty.id == "VISIT-M"
    }
    assert found == {("2024-04", State.LATE), ("2024-05", State.LATE), ("2024-06", State.DUE)}
    late = list_duties(office, date(2024, 6, 12), state=State.LATE)
    assert {one.state for one in late} == {State.LATE}


def test_the_table_is_the_list_told_cell_by_cell(small_office: Office) -> None:
    office = small_office
    day = date(2024, 6, 12)
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        ana = reading.advisors.by_name("Ana")
        berta = reading.advisors.by_name("Berta")
    assert ana is not None
    assert berta is not None
    table = duty_table(office, day)
    late: dict[tuple[str | None, str], int] = {}
    shown = set()
    for one in list_duties(office, day):
        shown.add((one.entity, one.duty.id))
        if one.state is State.LATE:
            late[one.entity, one.duty.id] = late.get((one.entity, one.duty.id), 0) + 1
    named = {(names.get(entity) if entity else None, duty): cell for (entity, duty), cell in table.cells.items()}
    assert named.keys() == shown
    assert {key: cell.late for key, cell in named.items() if cell.late} == late
    assert named["IDAAN", "VISIT-M"].text == "3 desde 28/03"  # 29 March 2024 is Good Friday
    mine = duty_table(office, day, ana.id)
    assert mine.cells == {key: cell for key, cell in table.cells.items() if key[0] is not None}
    assert duty_table(office, day, berta.id).cells == {}


def test_a_merge_takes_the_records_along(small_office: Office) -> None:
    office = small_office
    record_evidence(office, "VISIT-M", entity="MOP", on=date(2024, 3, 5))
    merge_named(office, keep="IDAAN", gone="MOP")
    assert stand(office, AFTER)["VISIT-M", "2024-03"].state is State.DONE
    assert {one.entity for one in list_duties(office, AFTER)} == {"IDAAN", None}


def test_a_portfolio_is_told_at_once(office: Office, take_in: Export) -> None:
    """The processor's time of this process, so that what else the machine does is not counted."""
    names = [f"Entidad {place:02d}" for place in range(25)]
    take_in([row for place, name in enumerate(names) for row in week_of_cases(40, name, 100 * place)])
    ana = add_advisor(office, "Ana")
    assign_entities(office, names, "Ana", date(2024, 1, 1))
    for name in names:
        record_evidence(office, "VISIT-M", entity=name, on=date(2024, 2, 5))
    spent = []
    for _ in range(5):
        begun = time.process_time()
        table = duty_table(office, date(2024, 12, 20), ana.id)
        spent.append(time.process_time() - begun)
    per_entity = {duty for entity, duty in table.cells if entity is not None}
    assert len(table.cells) == 25 * len(per_entity)
    assert len(per_entity) == 18, (
        "all 28 but 6 of the office, 3 that wait for an event, and the visit outside the district"
    )
    assert min(spent) < 0.05
