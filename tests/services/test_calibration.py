"""Calibrations: blind until all have handed in, then side by side; nothing of them reaches an entity's score."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from calibration_hands import ANA, CRITICAL, EVA, LUIS, answer_all, answered_and_handed_in, as_person, opened_for
from services_cases import Export, week_of_cases

import sampling
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.calibration import wording
from advisor_app.office.calibration.records import CalibrationKind, CalibrationState
from advisor_app.office.rotation.terms import AskedTerms
from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.services.calibration.answer_calibration import answer_calibration, hand_in
from advisor_app.services.calibration.close_calibration import agree_on, close_calibration, propose_card_change
from advisor_app.services.calibration.compare_calibration import calibration_drift, show_results
from advisor_app.services.calibration.open_calibration import (
    CasesWanted,
    open_calibration,
    open_rotation_calibration,
)
from advisor_app.services.calibration.rotation_eye import rotation_eye
from advisor_app.services.calibration.show_calibration import list_calibrations, open_sheet
from advisor_app.services.cards.assign_card import assign_card
from advisor_app.services.cards.draft_card import copy_card
from advisor_app.services.cards.publish_card import publish_card
from advisor_app.services.change_setting import change_setting
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.services.rotation.rotate_entities import apply_rotation, approve_rotation, propose_rotation
from advisor_app.store import open_store

WEEK = IsoWeek(2024, 12)
NUMBERS = [f"2024-{at:05d}" for at in range(6)]


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, "Marisol Quintero")
    store.close()


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(UserError) as told:
        action()
    return told.value.code


def test_nobody_sees_anothers_answers_before_all_have_handed_in(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(6))
    opened = opened_for(office, NUMBERS, ANA, LUIS)
    answered_and_handed_in(office, opened, ANA, failing=NUMBERS[:2])
    luis = as_person(office, LUIS)

    assert code_of(lambda: show_results(office, opened.key)) == "calibration_still_blind"
    assert code_of(lambda: show_results(luis, opened.key)) == "calibration_still_blind"
    assert open_sheet(luis, opened.key).given == {}
    assert code_of(lambda: open_sheet(office, opened.key)) == "not_among_raters"
    assert calibration_drift(office) == ()
    with office.store.reading() as reading:
        assert reading.calibrations.revealed_answers(reading.calibrations.all()) == {}
        told = [entry.payload for entry in reading.history.entries(subject=opened.key, limit=None)]
    assert not any(word in str(told) for word in (CRITICAL, "sin resolver", "fails"))
    line = list_calibrations(office).lines[0].calibration
    assert [(one.name, one.handed_in_at is not None) for one in line.raters] == [(ANA, True), (LUIS, False)]

    answered_and_handed_in(office, opened, LUIS, failing=NUMBERS[1:4])
    found = show_results(luis, opened.key)
    assert found.calibration.state is CalibrationState.HANDED_IN
    assert dict(found.comparison.verdicts)[NUMBERS[1]] == (True, True)
    assert found.comparison.same_verdict == 3


def test_what_is_handed_in_stays_and_what_is_unfinished_cannot_be(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(6))
    opened = opened_for(office, NUMBERS[:2], ANA, LUIS)
    ana = as_person(office, ANA)
    assert code_of(lambda: hand_in(ana, opened.key)) == "calibration_unfinished"
    answer_all(office, opened, ANA)
    answer_calibration(ana, opened.key, NUMBERS[0], CRITICAL, Answer(CRITICAL, Mark.FAILS))
    assert code_of(lambda: hand_in(ana, opened.key)) == "calibration_unfinished", "a critical failure owes its comment"
    answer_calibration(ana, opened.key, NUMBERS[0], CRITICAL, None)
    assert CRITICAL not in open_sheet(ana, opened.key).given[NUMBERS[0]]
    answer_calibration(ana, opened.key, NUMBERS[0], CRITICAL, Answer(CRITICAL, Mark.COMPLIES))
    assert [one.calibration.key for one in list_calibrations(ana).to_score] == [opened.key]
    hand_in(ana, opened.key)

    again = Answer(CRITICAL, Mark.FAILS, "tarde")
    assert code_of(lambda: answer_calibration(ana, opened.key, NUMBERS[0], CRITICAL, again)) == "calibration_handed_in"
    assert code_of(lambda: hand_in(ana, opened.key)) == "calibration_handed_in"
    assert code_of(lambda: answer_calibration(office, opened.key, NUMBERS[0], CRITICAL, again)) == "not_among_raters"
    assert list_calibrations(ana).to_score == ()


def test_data_answers_the_same_for_everybody_and_is_not_compared(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(6))
    opened = opened_for(office, NUMBERS[:2], ANA, LUIS)
    by_data = next(iter(opened.cases[0].from_data))
    ana = as_person(office, ANA)
    told = Answer(by_data, Mark.FAILS, "lo veo de otro modo")
    assert code_of(lambda: answer_calibration(ana, opened.key, NUMBERS[0], by_data, told)) == "answered_by_data"
    for name in (ANA, LUIS):
        answered_and_handed_in(office, opened, name)
    compared = show_results(office, opened.key).comparison
    assert by_data not in {one.question.id for one in compared.questions}
    assert CRITICAL in {one.question.id for one in compared.questions}


def test_agreement_is_followed_from_one_calibration_to_the_next(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(6))
    first = opened_for(office, NUMBERS[:2], ANA, LUIS)
    answered_and_handed_in(office, first, ANA, failing=NUMBERS[:1])
    answered_and_handed_in(office, first, LUIS)
    second = open_calibration(office, [ANA, LUIS], CasesWanted(numbers=NUMBERS[2:4]))
    for name in (ANA, LUIS):
        answered_and_handed_in(office, second, name)
    assert show_results(office, first.key).earlier == {}
    told = show_results(office, second.key).earlier[CRITICAL]
    assert [(one.calibration, one.same, one.cases) for one in told] == [(first.key, 1, 2)]
    drift = [(one.calibration.key, one.comparison.same_verdict) for one in calibration_drift(office)]
    assert drift == [(first.key, 1), (second.key, 2)]


def test_cases_are_drawn_by_tickets_that_anyone_recomputes(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(40) + week_of_cases(20, entity="MINSA", start=100))
    for name in (ANA, LUIS):
        add_advisor(office, name)
    drawn = open_calibration(office, [ANA, LUIS], CasesWanted(draw=5, weeks=[WEEK], entity="IDAAN"))
    assert drawn.numbers == tuple(sampling.first(drawn.frame, drawn.seed, 5))
    assert len(drawn.frame) == 40
    assert drawn.frame_digest == sampling.frame_digest(drawn.frame)
    for name in (ANA, LUIS):
        answered_and_handed_in(office, drawn, name, failing=drawn.numbers[:1])
    found = show_results(office, drawn.key)
    assert found.draw_holds
    assert wording.told_cases(drawn) == (
        "Los casos (5) se sortearon entre 40: casos cerrados en la semana 2024-W12 de IDAAN."
    )
    said = wording.told_verdict(found.calibration, found.comparison)
    limits = sampling.interval(5, 5, 40, "0.95")
    assert said.startswith("En 5 de 5 casos los dos responden igual (100\xa0%).")
    assert f"entre {limits.lower_count} y 40 de los 40 del marco" in said
    for wanted, code in (
        (CasesWanted(draw=41, weeks=[WEEK], entity="IDAAN"), "calibration_frame_too_small"),
        (CasesWanted(draw=1, weeks=[IsoWeek(2020, 1)]), "calibration_without_cases"),
        (CasesWanted(numbers=["no-hay"]), "case_unknown_here"),
    ):
        assert code_of(lambda wanted=wanted: open_calibration(office, [ANA, LUIS], wanted)) == code  # type: ignore[misc]
    assert code_of(lambda: open_calibration(office, [ANA, ANA], CasesWanted(draw=1))) == "calibration_needs_two"


def test_a_calibration_uses_one_card(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(6) + week_of_cases(4, entity="MOP", start=100))
    with office.store.unit_of_work(office.who) as work:
        work.entities.save(replace(find_entity(work, "MOP"), kind="ministerio"))
        work.commit()
    copy_card(office, "gestion-de-casos", "ministerios", "Ficha de ministerios")
    publish_card(office, "ministerios", "para ministerios")
    assign_card(office, "ministerio", "ministerios")
    for name in (ANA, LUIS):
        add_advisor(office, name)
    both = CasesWanted(numbers=[NUMBERS[0], "2024-00100"])
    assert code_of(lambda: open_calibration(office, [ANA, LUIS], both)) == "calibration_of_several_cards"
    general = open_calibration(office, [ANA, LUIS], CasesWanted(draw=2, weeks=[WEEK]))
    assert (general.card.id, len(general.frame)) == ("gestion-de-casos", 6)
    assert general.source.endswith("de entidades con la ficha gestion-de-casos")
    own = open_calibration(office, [ANA, LUIS], CasesWanted(draw=2, weeks=[WEEK], card="ministerios"))
    assert (own.card.id, len(own.frame)) == ("ministerios", 4)
    assert open_calibration(office, [ANA, LUIS], CasesWanted(numbers=["2024-00100"])).card.id == "ministerios"


def test_the_director_closes_agrees_and_says_what_to_change(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(6))
    opened = opened_for(office, NUMBERS[:3], ANA, LUIS, EVA)
    answered_and_handed_in(office, opened, ANA, failing=NUMBERS[:1])
    assert code_of(lambda: close_calibration(office, opened.key)) == "calibration_needs_two_handed_in"
    answered_and_handed_in(office, opened, LUIS)
    answer_all(office, opened, EVA, failing=NUMBERS)
    fails = Answer(CRITICAL, Mark.FAILS)
    assert code_of(lambda: agree_on(office, opened.key, NUMBERS[0], fails, "x")) == "calibration_still_blind"

    closed = close_calibration(office, opened.key)
    assert closed.state is CalibrationState.CLOSED
    eva = as_person(office, EVA)
    assert code_of(lambda: hand_in(eva, opened.key)) == "calibration_is_closed"
    found = show_results(office, opened.key).comparison
    assert [one.name for one in found.raters] == [ANA, LUIS], "what was not handed in is compared with nothing"

    assert code_of(lambda: agree_on(office, opened.key, NUMBERS[0], fails, "  ")) == "consensus_reason_missing"
    agree_on(office, opened.key, NUMBERS[0], Answer(CRITICAL, Mark.COMPLIES), "primera lectura")
    agree_on(office, opened.key, NUMBERS[0], fails, "el motivo no corresponde a lo resuelto")
    propose_card_change(office, opened.key, CRITICAL, "decir qué hacer si hay dos motivos")
    results = show_results(eva, opened.key)
    agreed = results.consensus[NUMBERS[0], CRITICAL]
    assert agreed.answer is not None
    assert (agreed.answer.mark, agreed.reason) == (Mark.FAILS, "el motivo no corresponde a lo resuelto")
    assert results.card_changes[CRITICAL].reason == "decir qué hacer si hay dos motivos"

    change_setting(office, "director", "Marisol Quintero")
    assert code_of(lambda: close_calibration(eva, opened.key)) == "only_the_director"
    assert code_of(lambda: agree_on(eva, opened.key, NUMBERS[0], fails, "x")) == "only_the_director"
    assert code_of(lambda: open_calibration(eva, [ANA, LUIS], CasesWanted(numbers=NUMBERS))) == "only_the_director"


def test_a_calibration_never_enters_an_entitys_score(office: Office, take_in: Export) -> None:
    from advisor_app.services.audits.find_audit import show_audit
    from advisor_app.services.audits.start_audit import start_audit
    from advisor_app.services.rounds.draw_round import draw_round

    take_in(week_of_cases(6))
    (drawn,) = draw_round(office, WEEK).entities
    before = start_audit(office, WEEK, "IDAAN")
    opened = opened_for(office, drawn.cases, ANA, LUIS)
    for name in (ANA, LUIS):
        answered_and_handed_in(office, opened, name, failing=drawn.cases)
    assert show_audit(office, WEEK, "IDAAN") == before


def test_at_a_rotation_both_advisors_score_the_same_draw(office: Office, take_in: Export) -> None:
    closed = panama_day(now_utc()) - timedelta(days=14)
    take_in([(f"R-{at:03d}", "IDAAN", closed) for at in range(30)])
    add_advisor(office, ANA)
    assert code_of(lambda: open_rotation_calibration(office, "IDAAN")) == "no_handover"
    assign_entities(office, ["IDAAN"], ANA, date(2024, 1, 1))
    add_advisor(office, LUIS)
    with office.store.reading() as reading:
        entity_id = find_entity(reading, "IDAAN").id
    assert rotation_eye(office, entity_id) is None
    _rotate_away(office)
    offered = rotation_eye(office, entity_id)
    assert offered is not None
    assert (offered.may_open, offered.calibration) == (True, None)

    opened = open_rotation_calibration(office, "idaan", draw=8)
    assert opened.kind is CalibrationKind.ROTATION
    assert [one.name for one in opened.raters] == [ANA, LUIS]
    assert (len(opened.frame), len(opened.cases)) == (30, 8)
    waiting = rotation_eye(office, entity_id)
    assert waiting is not None
    assert (waiting.may_open, waiting.said) == (False, ""), "still blind"
    answered_and_handed_in(office, opened, ANA, failing=opened.numbers[:1])
    answered_and_handed_in(office, opened, LUIS, failing=opened.numbers[:4])
    found = show_results(office, opened.key)
    change = found.comparison.change_of_eye
    assert change is not None
    assert (change.both, change.only_former, change.only_new, float(change.chance)) == (1, 0, 3, 0.25)
    said = wording.told_change(found.calibration, found.comparison)
    limit = sampling.upper_limit(3, 8, 30, "0.95")
    assert f"{ANA} (quien entrega) encuentra 1 no conforme y {LUIS} (quien recibe) 4 no conformes" in said
    assert "no se distingue del azar" in said
    assert f"a lo sumo {limit.count} de los 30 casos del marco" in said
    told = rotation_eye(office, entity_id)
    assert told is not None
    assert (told.said, told.jump) == (said, ""), "nothing was audited since"
    before, after = wording.AuditedShare(2, 40), wording.AuditedShare(30, 40)
    jump = wording.told_jump(found.calibration, found.comparison, before, after)
    assert "2 de 40 casos auditados (5\xa0%); después, 30 de 40 (75\xa0%)" in jump
    assert f"a lo sumo {wording.percent(limit.rate)}; el resto es de la entidad o del azar" in jump
    small = wording.told_jump(found.calibration, found.comparison, before, wording.AuditedShare(5, 40))
    assert "por sí solo podría explicarlo" in small


def _rotate_away(office: Office) -> None:
    start = panama_day(now_utc()) + timedelta(days=10)
    propose_rotation(office, start.year, AskedTerms(advisors_out=(ANA,)), start=start)
    approve_rotation(office, start.year)
    apply_rotation(office, start.year)
