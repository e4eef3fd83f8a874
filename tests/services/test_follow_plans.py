"""Following a live plan up: reminders, overdue actions on a visit's agenda, proof kept, a closed plan watched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy
from fractions import Fraction
from pathlib import Path

import pytest
import sqlalchemy as sa
from made_offices import copy_office, office_at

from action_plans.due import Reason
from action_plans.lifecycle import Move
from action_plans.plan import Action, AgreedBy, Content, FiveWhys, Goal, Side, State
from advisor_app.errors import UserError
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.meetings.hold_meeting import begin_meeting
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import (
    move_plan,
    prove_action,
    record_agreement,
    start_plan,
    write_plan,
)
from advisor_app.services.plans.chart_plan import chart_plan
from advisor_app.services.plans.evaluate_plan import verify_plan
from advisor_app.services.plans.list_plans import list_plans
from advisor_app.services.plans.open_plan import decline_plan, open_plan
from advisor_app.services.plans.plans_board import PlanStanding, plans_board
from advisor_app.services.plans.plans_due import due_of
from advisor_app.services.plans.remind_plans import remind_plan, remind_plans
from advisor_app.services.plans.save_proof import proof_of, save_proof
from advisor_app.services.plans.watch_plans import watch_said
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.store import open_store
from advisor_app.store.plans.plan_tables import plan_file
from minutes import MeetingKind

BEGAN = date(2025, 1, 13)
DONE = date(2025, 2, 20)
VERIFIED = date(2025, 9, 2)
LATER = date(2026, 1, 5)


def month(place: int) -> date:
    return date(2024 + place // 12, place % 12 + 1, 1)


def in_time(due: date) -> int:
    """Of 30 cases that fall due in a month: few before the plan, many after it, few again from October 2025 on."""
    if due >= date(2025, 10, 1):
        return 12
    return 27 if due >= date(2025, 3, 1) else 15


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, empty_office: str) -> Path:
    folder = tmp_path_factory.mktemp("seguimiento")
    database = folder / "office.sqlite3"
    copy_office(empty_office, database)
    store = open_store(office_at(database))
    office = Office(store, "Ana")
    lines = ["Número,Entidad,Estado,Creado,Cerrado"]
    for place in range(24):
        for at in range(30):
            created = month(place) + timedelta(days=at % 28)
            days = 20 if at < in_time((created + timedelta(days=30)).replace(day=1)) else 45
            lines.append(f"C-{place}-{at},IDAAN,Cerrado,{created},{created + timedelta(days=days)}")
    export = folder / "casos.csv"
    export.write_text("\n".join(lines), encoding="utf-8")
    import_cases(office, export)
    add_advisor(office, "Ana", "ana@311.gob.pa")
    assign_entities(office, ["IDAAN"], "Ana", date(2024, 1, 1))
    number = open_plan(office, "IDAAN", reason=Reason.RATE, on=date(2025, 1, 6)).plan.key
    actions = (
        Action("1", "Nombrar un suplente", "Jefa", BEGAN, date(2025, 2, 14), "Circular", 2),
        Action("2", "Avisar al día 25", "Informática", BEGAN, date(2025, 2, 26), "Pantalla"),
    )
    goal = Goal("rate_30", Fraction(3, 4), date(2025, 9, 1))
    write_plan(office, number, Content("Pocos a tiempo", FiveWhys(("Nadie los reparte",)), goal, actions))
    for side in Side:
        record_agreement(office, number, side, "Ana", by=AgreedBy.MINUTES, reference="minuta 4", on=date(2025, 1, 10))
    start_plan(office, number, BEGAN)
    store.close()
    return database


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Iterator[Office]:
    database = tmp_path / "office.sqlite3"
    copy_office(made, database)
    store = open_store(office_at(database))
    yield Office(store, "Ana")
    store.close()


def number_of(office: Office) -> str:
    (line,) = list_plans(office)
    return line.kept.plan.key


def finished(office: Office, tmp_path: Path) -> str:
    number = number_of(office)
    proof = tmp_path / "circular.pdf"
    proof.write_bytes(b"%PDF-1.7 circular")
    prove_action(office, number, "1", "Circular firmada", on=date(2025, 2, 12), file=proof)
    prove_action(office, number, "2", "Pantalla en uso", on=DONE)
    move_plan(office, number, Move.FINISH, on=DONE)
    return number


def test_a_reminder_tells_what_is_late_and_what_comes_and_not_every_day(office: Office) -> None:
    day, number = date(2025, 2, 19), number_of(office)
    assert remind_plans(office, day).without == (number,), "there is nobody to write to"
    entity = list_plans(office)[0].kept.entity_id
    add_liaison(office, entity, "Delia Arrocha", LiaisonKind.OPERATIONAL, email="delia@idaan.gob.pa")
    assert remind_plans(office, day, advisor="Luis").drafted == ()
    assert remind_plans(office, day).drafted == (number,)
    with office.store.reading() as reading:
        (mail,) = reading.outbox.all()
    told = message_from_bytes(mail.raw, policy=policy.default).get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert mail.state == "draft"
    assert mail.to == ("delia@idaan.gob.pa",)
    assert "acciones del plan" in mail.subject
    assert "Nombrar un suplente (a cargo de Jefa)" in told
    assert "Avisar al d" in told, "due in five working days"
    assert remind_plan(office, number, day + timedelta(days=1)).drafted == (), "it was told yesterday"
    assert remind_plan(office, number, day + timedelta(days=8)).drafted == (number,)


def test_overdue_actions_come_to_the_next_visit(office: Office) -> None:
    one = plan_meeting(office, MeetingKind.VISIT, datetime(2025, 2, 20, 9), entity="IDAAN")
    early = plan_meeting(office, MeetingKind.VISIT, datetime(2025, 2, 10, 9), entity="IDAAN")
    with office.store.reading() as reading:
        agenda = [point.title for point in reading.meetings.points_of(one.id)]
        assert not any(title.startswith("Plan PA-") for title in titles(reading, early.id))
    assert f"Plan {number_of(office)}: acciones vencidas: Nombrar un suplente (14/02)" in agenda
    begin_meeting(office, one.id)
    with office.store.reading() as reading:
        assert titles(reading, one.id) == agenda, "what is on the agenda is not put there twice"


def titles(reading, meeting_id) -> list[str]:  # type: ignore[no-untyped-def]
    return [point.title for point in reading.meetings.points_of(meeting_id)]


def test_a_proof_comes_back_byte_for_byte_or_not_at_all(office: Office, tmp_path: Path) -> None:
    number = finished(office, tmp_path)
    assert save_proof(office, number, "1", tmp_path / "copia.pdf").read_bytes() == b"%PDF-1.7 circular"
    with pytest.raises(UserError, match="plan_without_file"):
        proof_of(office, number, "2")
    with office.store.unit_of_work("otro") as work:
        work._connection.execute(sa.update(plan_file).values(content=b"otra cosa"))  # type: ignore[union-attr]
        work.commit()
    with pytest.raises(UserError, match="plan_file_altered"):
        proof_of(office, number, "1")


def test_the_chart_tells_before_from_after_with_limits(office: Office, tmp_path: Path) -> None:
    number = number_of(office)
    early = chart_plan(office, number, date(2025, 2, 3))
    assert early.judged is None
    assert early.lines == ("Hay acciones sin prueba.",)
    finished(office, tmp_path)
    found = chart_plan(office, number, VERIFIED)
    assert found.finding == "Del 50\u00a0% al 90\u00a0%: el cambio no se explica por azar"
    assert found.weeks.judged
    assert found.weeks.since is not None
    assert all(week.was is not None for week in found.weeks.weeks)
    assert {week.chosen for week in found.weeks.weeks if week.span.start >= date(2024, 11, 4)} == {True, False}
    assert "+40 puntos, con 95\u00a0% de confianza entre" in found.lines[0]


def test_a_closed_plan_that_falls_back_is_offered_and_never_reopens_itself(office: Office, tmp_path: Path) -> None:
    number = finished(office, tmp_path)
    assert verify_plan(office, number, VERIFIED).plan.state is State.EFFECTIVE
    move_plan(office, number, Move.CLOSE, on=date(2025, 9, 8))
    assert watch_said(office, number, date(2025, 9, 20)) == "Se vigila hasta el 31/03/2026: sin recaída hasta ahora."
    (due,) = due_of(office, LATER)
    assert (due.due.reason, due.reopens) == (Reason.RELAPSE, number)
    assert "IDAAN volvió a lo que pide un plan" in due.said or "cayó bajo el nivel verificado" in due.said
    assert list_plans(office)[0].kept.plan.state is State.CLOSED
    decline_plan(office, "IDAAN", Reason.RELAPSE, "Cambio de sistema", on=LATER)
    assert [one.due.reason for one in due_of(office, LATER)] == []
    reopened = open_plan(office, "IDAAN", reason=Reason.RELAPSE, on=date(2026, 3, 10))
    assert (reopened.plan.key, reopened.plan.state) == (number, State.REOPENED)
    assert watch_said(office, number, LATER) == ""


def test_the_watch_is_as_long_as_the_director_set(office: Office, tmp_path: Path) -> None:
    number = finished(office, tmp_path)
    verify_plan(office, number, VERIFIED)
    move_plan(office, number, Move.CLOSE, on=date(2025, 9, 8))
    with office.store.unit_of_work("Ana") as work:
        work.settings.set("plan_relapse_months", "2", date(2024, 1, 1))
        work.commit()
    assert "30/11/2025" in watch_said(office, number, date(2025, 9, 20))
    assert [one.due.reason for one in due_of(office, LATER)] == [Reason.RATE], "its watch is over: a new plan is due"


def test_the_directors_board_says_which_plans_press_and_why(office: Office, tmp_path: Path) -> None:
    number = number_of(office)
    on_track = plans_board(office, date(2025, 2, 3)).plans[0]
    assert (on_track.standing, on_track.why) == (PlanStanding.ON_TRACK, "lo próximo vence el 14/02/2025")
    assert on_track.cause == "Nadie los reparte"
    late = plans_board(office, date(2025, 2, 19))
    assert [(one.standing, one.why) for one in late.plans] == [
        (PlanStanding.AT_RISK, "1 acción vencida, hace 3 días hábiles")
    ]
    stalled = plans_board(office, date(2025, 4, 1))
    assert (stalled.under_way, stalled.count(PlanStanding.STALLED)) == (1, 1)
    assert stalled.plans[0].why.startswith("2 de 2 acciones vencidas")
    finished(office, tmp_path)
    assert [one.standing for one in plans_board(office, VERIFIED).pressing] == [PlanStanding.TO_VERIFY]
    verify_plan(office, number, VERIFIED)
    move_plan(office, number, Move.CLOSE, on=date(2025, 9, 8))
    board = plans_board(office, VERIFIED)
    assert (board.under_way, board.pressing, board.count(PlanStanding.EFFECTIVE)) == (0, (), 1)
