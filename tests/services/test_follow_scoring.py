"""How far a week's scoring has come, and opening a sample to score it; on both databases."""

from __future__ import annotations

from pathlib import Path

import pytest
from services_audits import answered_rows, case_of, score_all, scores_file
from services_cases import Export, week_of_cases

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.audit import AuditState
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.follow_scoring import count_to_score, is_drawn, week_standing
from advisor_app.services.audits.score_answer import mark_file_missing, score_answer
from advisor_app.services.audits.score_from_file import score_from_file
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.open_sample import open_sample

WEEK = IsoWeek(2024, 12)


@pytest.fixture
def drawn(office: Office, take_in: Export) -> list[str]:
    """The sample of IDAAN's week: 12 of 64; MOP's 2 beside it."""
    take_in([*week_of_cases(64), *week_of_cases(2, "MOP", start=900)])
    return next(list(one.cases) for one in draw_round(office, WEEK).entities if one.entity == "IDAAN")


def test_before_the_draw_there_is_nothing_to_score(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(9))
    assert not is_drawn(office, WEEK)
    assert week_standing(office, WEEK).entities == ()
    assert count_to_score(office) == 0


def test_a_drawn_week_waits_whole_in_the_order_of_its_tickets(office: Office, drawn: list[str]) -> None:
    assert is_drawn(office, WEEK)
    idaan, mop = week_standing(office, WEEK).entities
    assert (idaan.entity, mop.entity) == ("IDAAN", "MOP")
    assert [case.number for case in idaan.cases] == drawn
    assert (idaan.state, idaan.done, mop.population) == (None, 0, 2)
    assert count_to_score(office) == len(drawn) + 2


def test_each_case_tells_how_far_it_has_come(office: Office, drawn: list[str], tmp_path: Path) -> None:
    open_sample(office, WEEK, "IDAAN")
    half, failing, gone = drawn[:3]
    score_answer(office, case_of(WEEK, half), "motivo-cierre", Mark.COMPLIES)
    score_from_file(office, scores_file(tmp_path, answered_rows([failing], failing=[failing])), WEEK)
    mark_file_missing(office, case_of(WEEK, gone))
    idaan = week_standing(office, WEEK).entities[0]
    told = {case.number: case for case in idaan.cases}
    assert (told[half].given, told[half].complete) == (1, False)
    assert told[half].answered == 1 + 1, "the data answers one of them"
    assert (told[failing].complete, told[failing].nonconforming) == (True, True)
    assert (told[gone].complete, told[gone].nonconforming, told[gone].file_missing) == (True, True, True)
    assert told[gone].answered == told[gone].asked
    assert idaan.done == 2
    assert idaan.state is AuditState.OPEN
    assert count_to_score(office) == len(drawn) - 2 + 2


def test_a_finished_audit_waits_no_more(office: Office, drawn: list[str], tmp_path: Path) -> None:
    open_sample(office, WEEK, "IDAAN")
    score_all(office, tmp_path, WEEK, drawn)
    finish_audit(office, WEEK, "IDAAN")
    assert week_standing(office, WEEK).entities[0].state is AuditState.FINISHED
    assert count_to_score(office) == 2


def test_whoever_looks_is_told_which_entities_are_theirs(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(9))
    add_advisor(office, "Marisol Quintero")
    assign_entities(office, ["IDAAN"], "Marisol Quintero", WEEK.monday)
    draw_round(office, WEEK)
    standing = week_standing(office, WEEK)
    assert (standing.mine, standing.entities[0].advisor) == (office.who, "Marisol Quintero")
    assert week_standing(Office(office.store, "Otra persona"), WEEK).mine is None


def test_opening_a_sample_begins_its_audit_once(office: Office, drawn: list[str]) -> None:
    first, again = open_sample(office, WEEK, "IDAAN"), open_sample(office, WEEK, "idaan")
    assert first.begun_now
    assert not again.begun_now
    assert again.scored.audit == first.scored.audit
    assert "12" in first.statement
    assert list(first.cases) == drawn or set(first.cases) == set(drawn)


def test_a_case_that_a_later_export_tells_otherwise_is_named_and_kept_as_it_was(
    office: Office, drawn: list[str], tmp_path: Path
) -> None:
    before = open_sample(office, WEEK, "IDAAN")
    assert before.changed_since == frozenset()
    path = tmp_path / "despues.csv"
    path.write_text(
        f"Número,Entidad,Estado,Creado,Cerrado,Asunto\n{drawn[0]},IDAAN,Cerrado,2024-03-01,2024-03-19,Otra cosa\n",
        encoding="utf-8",
    )
    import_cases(office, path)
    after = open_sample(office, WEEK, "IDAAN")
    assert after.changed_since == {drawn[0]}
    assert after.cases[drawn[0]].created == before.cases[drawn[0]].created
    assert after.cases[drawn[0]].subject == "Otra cosa"


def test_a_comment_still_typed_is_kept_and_told_to_the_history_when_it_is_left(
    office: Office, drawn: list[str]
) -> None:
    open_sample(office, WEEK, "IDAAN")
    case = case_of(WEEK, drawn[0])
    score_answer(office, case, "motivo-cierre", Mark.FAILS)
    for text in ("s", "si", "sin"):
        score = score_answer(office, case, "motivo-cierre", Mark.FAILS, text, still_typing=True)
    answer = score.answer_to("motivo-cierre")
    assert answer is not None
    assert answer.comment == "sin"
    score_answer(office, case, "motivo-cierre", Mark.FAILS, "sin motivo")
    with office.store.reading() as reading:
        told = [one.payload for one in reading.history.entries() if one.action == "audit.answered"]
        assert sorted(str(one["comment"]) for one in told if one is not None) == ["", "sin motivo"]
        assert reading.history.verify().ok
