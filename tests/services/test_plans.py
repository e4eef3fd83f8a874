"""A plan from the missed goal to what its figures say, over real imports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from made_offices import copy_office, office_at

from action_plans.due import Reason
from action_plans.lifecycle import Move
from action_plans.plan import AgreedBy, Side, State
from action_plans.verdict import Verdict
from advisor_app.errors import UserError
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import (
    move_plan,
    prove_action,
    read_content,
    record_agreement,
    start_plan,
    write_plan,
)
from advisor_app.services.plans.evaluate_plan import evaluate_plan, verify_plan
from advisor_app.services.plans.list_plans import list_plans, show_plan
from advisor_app.services.plans.open_plan import decline_plan, open_plan
from advisor_app.services.plans.plans_due import due_of
from advisor_app.store import open_store

CASES_A_MONTH = 60
STARTED = date(2025, 1, 13)
DONE = date(2025, 2, 20)
LAST_LOOK = date(2025, 9, 2)
GOOD, BAD, BETTER = 43, 30, 54
CONTENT = {
    "problem": "Menos del 70 % concluye en 30 días.",
    "cause": {"whys": ["Los casos esperan un mes", "Nadie los reparte en vacaciones"]},
    "goal": {"indicator": "rate_30", "target": "3/4", "by": "2025-09-01"},
    "actions": [
        {
            "key": "1",
            "what": "Nombrar un suplente",
            "who": "Jefa de Atención",
            "begins": "2025-01-13",
            "due": "2025-02-14",
            "proof_wanted": "Circular",
            "weight": 2,
        }
    ],
    "simplifications": ["Un solo formulario"],
}


def met_in(month: date, improved: bool) -> int:
    """Of the cases that fall due in a month: how many are concluded in time."""
    if month in (date(2024, 11, 1), date(2024, 12, 1)):
        return BAD
    return BETTER if improved and month >= date(2025, 3, 1) else GOOD


def write_cases(folder: Path, entity: str, *, improved: bool) -> Path:
    """Cases created on the first days of each month from 2024 on, which fall due in the next one."""
    lines = ["Número,Entidad,Estado,Creado,Cerrado"]
    for place in range(20):
        created = date(2024 + place // 12, place % 12 + 1, 5)
        due = created + timedelta(days=30)
        in_time = met_in(due.replace(day=1), improved)
        for at in range(CASES_A_MONTH):
            closed = created + timedelta(days=20 if at < in_time else 45)
            lines.append(f"{entity[:2]}-{place:02d}-{at:03d},{entity},Cerrado,{created},{closed}")
    path = folder / f"{entity}.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, empty_office: str) -> Path:
    """Two entities with the same two bad months; only one of them then really changes."""
    folder = tmp_path_factory.mktemp("planes")
    database = folder / "office.sqlite3"
    copy_office(empty_office, database)
    store = open_store(office_at(database))
    office = Office(store, "Ana")
    import_cases(office, write_cases(folder, "IDAAN", improved=True))
    import_cases(office, write_cases(folder, "MOP", improved=False))
    store.close()
    return database


@pytest.fixture
def office_of_two(made: Path, tmp_path: Path) -> Iterator[Office]:
    database = tmp_path / "office.sqlite3"
    copy_office(made, database)
    store = open_store(office_at(database))
    yield Office(store, "Ana")
    store.close()


def carried_through(office: Office, entity: str, folder: Path) -> str:
    kept = open_plan(office, entity, reason=Reason.RATE, on=date(2025, 1, 6))
    number = kept.plan.key
    file = folder / "plan.json"
    file.write_text(json.dumps(CONTENT), encoding="utf-8")
    write_plan(office, number, read_content(file))
    for side in Side:
        record_agreement(office, number, side, "Ana", by=AgreedBy.MAIL, reference="correo 12", on=date(2025, 1, 10))
    start_plan(office, number, STARTED)
    proof = folder / "circular.pdf"
    proof.write_bytes(b"%PDF-1.7 circular")
    prove_action(office, number, "1", "Circular firmada", on=DONE, file=proof)
    move_plan(office, number, Move.FINISH, on=DONE)
    return number


def test_a_rule_asks_for_a_plan_with_its_figures(office_of_two: Office) -> None:
    found = due_of(office_of_two, date(2025, 1, 6))
    assert [one.entity for one in found] == ["IDAAN", "MOP"]
    assert [(month.first_day.month, month.cohort.met) for month in found[0].due.chosen] == [(11, BAD), (12, BAD)]
    assert "60 de 120 casos (50\u00a0%)" in found[0].said
    assert due_of(office_of_two, date(2024, 12, 6)) == [], "one bad month alone asks for none"
    open_plan(office_of_two, "IDAAN", reason=Reason.RATE, on=date(2025, 1, 6))
    decline_plan(office_of_two, "MOP", Reason.RATE, "Cambio de sistema", on=date(2025, 1, 6))
    assert due_of(office_of_two, date(2025, 1, 7)) == []
    assert [one.entity for one in due_of(office_of_two, date(2025, 1, 7) + timedelta(days=60))] == []
    with pytest.raises(UserError, match="plan_not_due"):
        open_plan(office_of_two, "MOP", reason=Reason.NONCONFORMITY, on=date(2025, 1, 6))


def test_a_plan_that_worked_is_told_from_one_that_did_not(office_of_two: Office, tmp_path: Path) -> None:
    worked = carried_through(office_of_two, "IDAAN", tmp_path)
    other = carried_through(office_of_two, "MOP", tmp_path)
    found, beside = (evaluate_plan(office_of_two, number, LAST_LOOK) for number in (worked, other))
    assert (found.evaluation.verdict, found.evaluation.goal_reached) == (Verdict.EFFECTIVE, True)
    assert found.compared.after[0].label == "2025-04", "the first month all of whose cases came after"
    assert [one.label for one in found.compared.before if one.chosen_up_to is not None] == ["2024-11", "2024-12"]
    assert beside.evaluation.verdict is not Verdict.EFFECTIVE
    assert beside.evaluation.regression is not None
    assert beside.evaluation.regression.expected_rise == pytest.approx((GOOD - BAD) / CASES_A_MONTH)
    assert "regresión a la media" in beside.said
    verified = verify_plan(office_of_two, worked, LAST_LOOK)
    assert verified.plan.state is State.EFFECTIVE
    closed = move_plan(office_of_two, worked, Move.CLOSE)
    assert closed.plan.state is State.CLOSED
    (line,) = list_plans(office_of_two, states=[State.CLOSED])
    assert (line.kept.plan.key, line.entity) == (worked, "IDAAN")


def test_it_is_not_evaluated_before_there_is_anything_to_compare(office_of_two: Office, tmp_path: Path) -> None:
    number = carried_through(office_of_two, "IDAAN", tmp_path)
    with pytest.raises(UserError, match="plan_not_to_be_evaluated"):
        evaluate_plan(office_of_two, number, date(2025, 4, 1))
    assert evaluate_plan(office_of_two, number, date(2025, 5, 2)).provisional
    assert not evaluate_plan(office_of_two, number, LAST_LOOK).provisional
    fresh = open_plan(office_of_two, "MOP", "A pedido de la entidad", on=STARTED).plan.key
    with pytest.raises(UserError, match="plan_not_to_be_evaluated"):
        evaluate_plan(office_of_two, fresh, LAST_LOOK)


def test_what_stands_in_the_way_is_said_and_nothing_changes(office_of_two: Office) -> None:
    number = open_plan(office_of_two, "MOP", "A pedido de la entidad", on=STARTED).plan.key
    with pytest.raises(UserError) as refused:
        start_plan(office_of_two, number)
    assert "el acuerdo de ambas partes" in str(refused.value.values["missing"])
    assert show_plan(office_of_two, number).line.kept.plan.state is State.DRAFT
    with pytest.raises(UserError, match="unknown_plan"):
        show_plan(office_of_two, "PA-2025-0099")
    with pytest.raises(UserError, match="plan_reason_missing"):
        open_plan(office_of_two, "MOP", " ")


def test_a_live_plan_proves_its_duty_and_owes_a_report_each_month(office_of_two: Office, tmp_path: Path) -> None:
    from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities

    add_advisor(office_of_two, "Luis")
    assign_entities(office_of_two, ["IDAAN"], "Luis", date(2024, 1, 1))
    number = carried_through(office_of_two, "IDAAN", tmp_path)
    owed = {
        line.period
        for line in list_duties(office_of_two, date(2025, 6, 30), entity="IDAAN", since=date(2025, 1, 1))
        if line.duty.id == "PLAN-M" and line.owed
    }
    assert {"2025-01", "2025-02", "2025-05"} <= owed
    assert "2024-12" not in owed
    files = show_plan(office_of_two, number).files
    assert [(one.action, one.name, one.content) for one in files] == [("1", "circular.pdf", b"%PDF-1.7 circular")]


def test_a_file_that_is_no_plan_is_told(tmp_path: Path) -> None:
    for text, reason in (("{", "JSON"), ("[]", "forma"), ('{"cause": {}}', "problem")):
        file = tmp_path / "malo.json"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(UserError, match="plan_file_unreadable") as refused:
            read_content(file)
        assert reason in str(refused.value.values["reason"])
    file.write_text(json.dumps(CONTENT), encoding="utf-8")
    assert read_content(file).goal.target == Fraction(3, 4)  # type: ignore[union-attr]
