"""Mi semana's facts, followed from the import to the mail that went, on both kinds of database."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from services_audits import case_of, score_all
from services_cases import Export, week_of_cases

from advisor_app.mail.folder import DraftFolder
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.people import Advisor, Liaison, LiaisonKind
from advisor_app.office.rounds.week_progress import EntityWeek, Stage
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit
from advisor_app.services.audits.score_answer import score_answer
from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rounds.describe_week import describe_week
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.evaluate_round import evaluate_round
from advisor_app.services.rounds.replace_case import replace_case
from advisor_app.store import new_id

WEEK = IsoWeek.parse("2024-W12")
FAILED = "motivo-cierre"


def rows_of(office: Office, week: IsoWeek = WEEK) -> dict[str, EntityWeek]:
    return {row.entity: row for row in describe_week(office, week).progress.entities}


def reach(office: Office, *entities: str) -> None:
    with office.store.unit_of_work(office.who) as work:
        for entity, key in work.entities.resolve(entities).items():
            person = Liaison(
                new_id(), key, f"Enlace {entity}", LiaisonKind.OPERATIONAL, email=f"{entity.lower()}@example.org"
            )
            work.liaisons.add(person)
        work.commit()


def test_a_week_is_told_as_far_as_it_has_come(office: Office, take_in: Export, tmp_path: Path) -> None:
    assert rows_of(office) == {}
    assert describe_week(office, WEEK).last_import is None

    take_in([*week_of_cases(40), *week_of_cases(2, "MOP", 100)])
    rows = rows_of(office)
    assert {name: row.stage for name, row in rows.items()} == {"IDAAN": Stage.TO_DRAW, "MOP": Stage.TO_DRAW}
    assert (rows["IDAAN"].closed, rows["IDAAN"].reachable) == (40, False)
    described = describe_week(office, WEEK)
    assert described.progress.imported
    assert described.last_import is not None
    assert described.unreviewed == 2

    draw = {one.entity: one for one in draw_round(office, WEEK).entities}
    rows = rows_of(office)
    assert {name: (row.sample_size, row.scored) for name, row in rows.items()} == {
        name: (one.sample_size, 0) for name, one in draw.items()
    }

    first, *others = draw["IDAAN"].cases
    score_all(office, tmp_path, WEEK, [first])
    assert rows_of(office)["IDAAN"].scored == 1
    assert rows_of(office)["IDAAN"].verdict is None
    score_all(office, tmp_path, WEEK, [*others, *draw["MOP"].cases], failing=others[:2])
    reach(office, "IDAAN", "MOP")
    evaluated = {one.entity: one.result for one in evaluate_round(office, WEEK).entities}
    for name, row in rows_of(office).items():
        verdict = row.verdict
        assert verdict is not None
        assert (verdict.kind, verdict.errors, verdict.statement) == (
            evaluated[name].verdict,
            evaluated[name].errors,
            evaluated[name].statement,
        )
        assert (row.stage, row.reachable) == (Stage.TO_WRITE, True)

    prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@example.org")
    rows = rows_of(office)
    assert {row.mail_state for row in rows.values()} == {"draft"}
    assert sorted(row.letter[-4:] for row in rows.values()) == ["0001", "0002"]
    approve_messages(office, [rows["MOP"].message_id])
    assert rows_of(office)["MOP"].mail_state == "approved"
    send_messages(office, DraftFolder(tmp_path / "borradores"))
    rows = rows_of(office)
    assert (rows["MOP"].stage, rows["IDAAN"].stage) == (Stage.DONE, Stage.TO_SEND)

    amend_audit(
        office,
        WEEK,
        "MOP",
        Amendment("Se revisó el expediente", [Correction(draw["MOP"].cases[0], FAILED, Mark.FAILS, "x")]),
    )
    amended = rows_of(office)["MOP"]
    assert (amended.stage, amended.letter_current, amended.letter) == (Stage.TO_WRITE, False, rows["MOP"].letter)
    assert amended.verdict is not None
    assert amended.verdict.errors == 1
    prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@example.org")
    again = rows_of(office)["MOP"]
    assert (again.letter_current, again.mail_state, again.letter[-4:]) == (True, "draft", "0003")


def test_an_entity_that_closed_nothing_is_told_too(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(5))
    assert rows_of(office, WEEK.shifted(-5))["IDAAN"].stage is Stage.NOTHING_CLOSED


def test_an_export_from_before_the_weeks_end_leaves_the_import_open(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(5))
    this_week = IsoWeek.of(panama_day(now_utc()))
    assert not describe_week(office, this_week).progress.imported
    assert describe_week(office, this_week.shifted(-1)).progress.imported


def test_an_advisors_week_is_what_was_drawn_under_them_else_what_they_look_after(
    office: Office, take_in: Export
) -> None:
    take_in([*week_of_cases(9), *week_of_cases(9, "MOP", 100), *week_of_cases(9, "ASEP", 200)])
    ana, eva = add_advisor(office, "Ana"), add_advisor(office, "Marisol Quintero")
    assign_entities(office, ["IDAAN", "MOP"], "Ana", date(2024, 1, 1))
    draw_round(office, WEEK, "Ana")
    assign_entities(office, ["IDAAN", "ASEP"], "Marisol Quintero")

    def of(advisor: Advisor) -> list[str]:
        return [row.entity for row in describe_week(office, WEEK, advisor.id).progress.entities]

    assert of(ana) == ["IDAAN", "MOP"]
    assert of(eva) == ["ASEP"]
    everyone = describe_week(office, WEEK)
    assert [row.entity for row in everyone.progress.entities] == ["ASEP", "IDAAN", "MOP"]
    assert (everyone.advisor, everyone.person) == (None, eva)
    assert [one.name for one in everyone.advisors] == ["Ana", "Marisol Quintero"]


def test_a_replaced_case_counts_no_more_and_a_half_answered_one_not_yet(
    office: Office, take_in: Export, tmp_path: Path
) -> None:
    take_in(week_of_cases(30))
    (draw,) = draw_round(office, WEEK).entities
    start_audit(office, WEEK, "IDAAN")
    score_answer(office, case_of(WEEK, draw.cases[0]), FAILED, Mark.COMPLIES)
    assert rows_of(office)["IDAAN"].scored == 0
    score_all(office, tmp_path, WEEK, draw.cases[:2])
    assert rows_of(office)["IDAAN"].scored == 2
    replace_case(office, WEEK, "IDAAN", draw.cases[1], "not_closed")
    row = rows_of(office)["IDAAN"]
    assert (row.scored, row.sample_size) == (1, draw.sample_size)


@pytest.mark.parametrize(("entities", "most"), [(25, 0.05), pytest.param(300, 0.3, marks=pytest.mark.long)])
def test_a_portfolio_and_the_whole_office_are_told_at_once(
    office: Office, take_in: Export, tmp_path: Path, entities: int, most: float
) -> None:
    """The processor's time of this process, so that what else the machine does is not counted."""
    names = [f"Entidad {place:03d}" for place in range(entities)]
    take_in([row for place, name in enumerate(names) for row in week_of_cases(8, name, 10 * place)])
    for place in range(0, entities, 25):
        add_advisor(office, f"Asesor {place}")
        assign_entities(office, names[place : place + 25], f"Asesor {place}", date(2024, 1, 1))
    drawn = [number for one in draw_round(office, WEEK).entities for number in one.cases]
    score_all(office, tmp_path, WEEK, drawn, failing=drawn[::9])
    spent = []
    for _ in range(5):
        begun = time.process_time()
        progress = describe_week(office, WEEK).progress
        spent.append(time.process_time() - begun)
    assert progress.at(Stage.TO_WRITE) == progress.entities
    assert len(progress.entities) == entities
    assert min(spent) < most
