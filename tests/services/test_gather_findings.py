"""A critical finding that repeats over audited weeks: gathered, its cause named, proposed as a plan, answered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from made_offices import copy_office, office_at
from services_audits import score_all

from action_plans.due import Reason
from action_plans.lifecycle import Move
from action_plans.plan import FiveWhys
from advisor_app.cli import run
from advisor_app.errors import UsageError, UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.findings_over_weeks.records import FindingKey
from advisor_app.office.findings_over_weeks.standing import Standing
from advisor_app.office.findings_over_weeks.weight import Severity
from advisor_app.office.people import LiaisonKind
from advisor_app.office.scoring.recommendations import phrase_book_path, read_phrase_book
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.change_setting import change_setting
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.findings.answer_finding import (
    close_finding,
    name_cause,
    plan_for_finding,
    recommend_finding,
)
from advisor_app.services.findings.gather_findings import FindingLine, gather_findings, proposed_words
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import move_plan
from advisor_app.services.plans.list_plans import list_plans
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.services.plans.plans_due import due_of
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.store import open_store

WEEKS = tuple(IsoWeek(2024, number) for number in (10, 11, 12))
LOOK = WEEKS[-1].monday + timedelta(days=8)
QUESTION = "motivo-cierre"


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory, empty_office: str) -> Path:
    """Three weeks of IDAAN; in each, two of the drawn cases were closed with a wrong reason."""
    folder = tmp_path_factory.mktemp("hallazgos")
    database = folder / "office.sqlite3"
    copy_office(empty_office, database)
    store = open_store(office_at(database))
    office = Office(store, "Marisol Quintero")
    lines = ["Número,Entidad,Estado,Creado,Cerrado"]
    for week in WEEKS:
        for at in range(12):
            closed = week.monday + timedelta(days=at % 7)
            lines.append(f"{week.number}-{at:03d},IDAAN,Cerrado,{closed - timedelta(days=10)},{closed}")
    export = folder / "casos.csv"
    export.write_text("\n".join(lines), encoding="utf-8")
    import_cases(office, export)
    add_advisor(office, "Marisol Quintero", "marisol@311.gob.pa")
    assign_entities(office, ["IDAAN"], "Marisol Quintero", date(2024, 1, 1))
    for week in WEEKS:
        (drawn,) = draw_round(office, week).entities
        score_all(office, folder, week, drawn.cases, failing=drawn.cases[:2])
        finish_audit(office, week, "IDAAN")
    store.close()
    return database


@pytest.fixture
def office(audited: Path, tmp_path: Path) -> Iterator[Office]:
    database = tmp_path / "office.sqlite3"
    copy_office(audited, database)
    store = open_store(office_at(database))
    yield Office(store, "Marisol Quintero")
    store.close()


def line(office: Office, cause: str = "") -> FindingLine:
    found = gather_findings(office, as_of=LOOK).lines
    return next(one for one in found if one.key.question_id == QUESTION and one.finding.cause == cause)


def test_it_repeats_is_grave_and_asks_for_a_plan(office: Office) -> None:
    found = line(office)
    assert (found.entity, found.advisor) == ("IDAAN", "Marisol Quintero")
    assert (found.finding.case_count, found.finding.failing_weeks) == (6, WEEKS)
    assert (found.weight.severity, found.stands.standing) == (Severity.HIGH, Standing.OPEN)
    (due,) = [one for one in due_of(office, LOOK) if one.due.reason is Reason.CRITICAL]
    assert due.finding == found.key
    assert "no se cumplió en las semanas 10, 11 y 12" in due.said
    change_setting(office, "plan_repeated_weeks", "4")
    assert Reason.CRITICAL in [one.due.reason for one in due_of(office, LOOK)], "the rule holds from its day on"
    with pytest.raises(UsageError, match="plan_setting_not_a_count"):
        change_setting(office, "plan_within_weeks", "0")


def test_a_plan_opened_for_it_answers_it_while_it_is_open(office: Office) -> None:
    name_cause(office, line(office).key, "Nadie revisa el cierre", as_of=LOOK)
    assert [one.key.cause for one in gather_findings(office, as_of=LOOK).lines] == ["nadierevisaelcierre"]
    kept = open_plan(office, "IDAAN", reason=Reason.CRITICAL, on=LOOK)
    assert kept.plan.content.cause == FiveWhys(("Nadie revisa el cierre",))
    assert "por la misma causa («Nadie revisa el cierre»)" in kept.set_off.said
    assert line(office, "Nadie revisa el cierre").stands.standing is Standing.PLANNED
    assert [one for one in due_of(office, LOOK) if one.due.reason is Reason.CRITICAL] == []
    move_plan(office, kept.plan.key, Move.WITHDRAW, "La entidad ya lo cambió", LOOK)
    assert line(office, "Nadie revisa el cierre").stands.standing is Standing.OPEN
    second = plan_for_finding(office, line(office, "Nadie revisa el cierre").key, as_of=LOOK)
    assert "no se cumple en 6 casos auditados de las semanas 10, 11 y 12." in second.plan.content.problem
    assert [one.kept.plan.key for one in list_plans(office)] == [kept.plan.key, second.plan.key]


def test_causes_split_a_finding_and_join_again(office: Office) -> None:
    key = line(office).key
    numbers = [case.number for week in line(office).finding.weeks for case in week.cases]
    assert name_cause(office, key, "Formulario viejo", cases=numbers[:2], as_of=LOOK) == 2
    split = {one.finding.cause: one.finding.case_count for one in gather_findings(office, as_of=LOOK).lines}
    assert split == {"": 4, "Formulario viejo": 2}
    assert [one for one in due_of(office, LOOK) if one.due.reason is Reason.CRITICAL] == [], "each repeats less often"
    assert name_cause(office, FindingKey(key.entity_id, QUESTION, "formularioviejo"), "", as_of=LOOK) == 2
    assert line(office).finding.case_count == 6
    with pytest.raises(UserError, match="finding_case_unknown"):
        name_cause(office, key, "x", cases=["0"], as_of=LOOK)
    with pytest.raises(UserError, match="finding_unknown"):
        close_finding(office, FindingKey(key.entity_id, "lenguaje-claro"), "No", as_of=LOOK)


def test_closed_with_a_reason_it_asks_for_nothing(office: Office) -> None:
    with pytest.raises(UserError, match="finding_words_missing"):
        close_finding(office, line(office).key, " ", as_of=LOOK)
    close_finding(office, line(office).key, "El formulario cambió el 20 de marzo", as_of=LOOK)
    assert line(office).stands.standing is Standing.CLOSED
    assert [one for one in due_of(office, LOOK) if one.due.reason is Reason.CRITICAL] == []


def test_a_recommendation_goes_to_the_liaisons_as_a_draft(office: Office) -> None:
    found = line(office)
    words = proposed_words(found, read_phrase_book(phrase_book_path()), LOOK)
    assert recommend_finding(office, found.key, words.advice, as_of=LOOK).message_id == "", (
        "there is nobody to write to"
    )
    add_liaison(office, found.key.entity_id, "Delia Arrocha", LiaisonKind.OPERATIONAL, email="delia@idaan.gob.pa")
    who, due = "la jefa de Atención", date(2024, 4, 30)
    done = recommend_finding(office, found.key, words.advice, responsible=who, due=due, as_of=LOOK)
    with office.store.reading() as reading:
        mail = reading.outbox.by_message_id(done.message_id)
    assert mail.to == ("delia@idaan.gob.pa",)
    assert mail.state == "draft"
    assert line(office).stands.standing is Standing.RECOMMENDED


def test_the_commands_tell_and_decide_the_same(
    audited: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "office.sqlite3"
    copy_office(audited, database)

    def told(*words: str) -> object:
        code = run([*words, "--json", "--database", office_at(database)])
        out = capsys.readouterr().out
        return json.loads(out) if code == 0 else code

    day = LOOK.isoformat()
    (found,) = told("findings", "list", "--as-of", day)  # type: ignore[misc]
    assert (found["severity"], found["standing"], len(found["cases"])) == ("high", "open", 6)
    shown = told("findings", "show", "IDAAN", QUESTION, "--as-of", day)
    assert shown["claim"]["errors"] == 6  # type: ignore[index]
    assert [week["week"] for week in shown["weeks"]] == [str(week) for week in WEEKS]  # type: ignore[index]
    assert told("findings", "list", "--as-of", "2024-03-18", "--waiting") != [], "two weeks were known by then"
    due = told("plans", "due", "--as-of", day, "--entity", "IDAAN")
    assert [one["question"] for one in due if one["reason"] == "critical finding"] == [QUESTION]  # type: ignore[attr-defined]
    assert told("findings", "close", "IDAAN", QUESTION, "--words", "Cambio") == 1, "today there is no such finding"
    assert told("plans", "remind") == {"drafted": [], "without": []}
