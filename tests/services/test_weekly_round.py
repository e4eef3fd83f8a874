from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import pytest
from services_cases import Export, week_of_cases

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.change_setting import change_setting
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rounds.draw_round import EntityDraw, draw_round
from advisor_app.services.rounds.enlarge_round import enlarge_round
from advisor_app.services.rounds.plan_round import plan_round
from advisor_app.services.rounds.replace_case import replace_case
from advisor_app.services.rounds.verify_round import verify_round

WEEK = IsoWeek(2024, 12)


def drawn(office: Office, entity: str = "IDAAN", advisor: str | None = None) -> EntityDraw:
    return next(one for one in draw_round(office, WEEK, advisor).entities if one.entity == entity)


def ticket(number: str, seed: str) -> str:
    return hashlib.sha256((hashlib.sha256(seed.encode()).hexdigest() + number).encode()).hexdigest()


def test_the_sample_is_the_first_in_ticket_order(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(64))
    one = drawn(office)
    frame = [number for number, _, _ in week_of_cases(64)]
    assert one.population == 64
    assert one.frame_digest == hashlib.sha256("".join(f"{n}\n" for n in sorted(frame)).encode()).hexdigest()
    assert list(one.cases) == sorted(frame, key=lambda number: ticket(number, one.seed))[: one.sample_size]
    assert (one.planned_size, one.sample_size, one.claim) == (12, 12, "valid")
    assert "a lo sumo 12 de los 64 casos cerrados incumplen" in one.statement


def test_a_draw_is_made_once(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(30))
    first, again = drawn(office), drawn(office)
    assert not first.already_drawn
    assert again.already_drawn
    assert (again.seed, again.cases, again.frame_digest) == (first.seed, first.cases, first.frame_digest)


def test_two_entities_do_not_share_a_seed(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(9) + week_of_cases(9, "AAUD", 100))
    seeds = {one.seed for one in draw_round(office, WEEK).entities}
    assert len(seeds) == 2
    assert all(len(seed) >= 32 for seed in seeds)


def test_cases_of_sunday_night_in_panama_belong_to_the_week(office: Office, take_in: Export, tmp_path: Any) -> None:
    from advisor_app.services.imports.import_cases import import_cases

    path = tmp_path / "noche.csv"
    path.write_text(
        "Número,Entidad,Creado,Cerrado\n"
        "A,IDAAN,2024-03-01 08:00,2024-03-24 23:59:59\n"
        "B,IDAAN,2024-03-01 08:00,2024-03-25 00:00:00\n"
        "C,IDAAN,2024-03-01 08:00,2024-03-18 00:00:01\n",
        encoding="utf-8",
    )
    import_cases(office, path)
    assert sorted(drawn(office).cases) == ["A", "C"]


def test_an_entity_that_closed_nothing_owes_nothing(office: Office, take_in: Export) -> None:
    take_in([*week_of_cases(2), ("2024-90000", "MEF", None)])
    none = drawn(office, "MEF")
    assert (none.population, none.sample_size, none.claim, none.cases) == (0, 0, "none", ())
    assert drawn(office).census
    take_in(week_of_cases(1, "MEF", 500), "tarde.csv")
    assert drawn(office, "MEF").sample_size == 1


def test_only_the_advisors_entities_are_drawn(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(9) + week_of_cases(9, "AAUD", 100))
    add_advisor(office, "Marisol Quintero")
    assign_entities(office, ["idaan"], "marisol quintero", date(2024, 1, 1))
    hers = draw_round(office, WEEK, "Marisol Quintero").entities
    assert [one.entity for one in hers] == ["IDAAN"]
    assert {one.entity: one.already_drawn for one in draw_round(office, WEEK).entities} == {
        "AAUD": False,
        "IDAAN": True,
    }
    with pytest.raises(UserError) as told:
        draw_round(office, WEEK, "Nadie")
    assert told.value.code == "unknown_advisor"


def test_capacity_is_shared_in_proportion_and_late_entities_get_their_minimum(office: Office, take_in: Export) -> None:
    take_in([row for at in range(10) for row in week_of_cases(40, f"Entidad {at}", 100 * at)])
    change_setting(office, "weekly_capacity", "60")
    plan = plan_round(office, WEEK)
    assert plan.total == plan.capacity == 60
    made = draw_round(office, WEEK).entities
    assert [one.sample_size for one in made] == [6] * 10
    assert {one.claim for one in made} == {"minimum"}
    take_in(week_of_cases(20, "Nueva", 5000), "nueva.csv")
    assert drawn(office, "Nueva").sample_size == 3


def test_enlarging_continues_the_order_and_never_shrinks(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(64))
    first = drawn(office)
    larger = enlarge_round(office, WEEK, "IDAAN", 20)
    assert larger.cases[:12] == first.cases
    assert len(larger.cases) == larger.sample_size == 20
    for size, code in ((19, "cannot_shrink"), (65, "frame_exhausted")):
        with pytest.raises(UserError) as told:
            enlarge_round(office, WEEK, "IDAAN", size)
        assert told.value.code == code
    assert enlarge_round(office, WEEK, "IDAAN", 64).claim == "census"
    assert verify_round(office, WEEK).ok


def test_a_replaced_case_makes_room_for_the_next_ticket(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(64))
    first = drawn(office)
    frame = sorted((number for number, _, _ in week_of_cases(64)), key=lambda number: ticket(number, first.seed))
    after = replace_case(office, WEEK, "IDAAN", first.cases[3], "wrong_entity")
    assert list(after.cases) == [number for number in frame[:13] if number != first.cases[3]]
    with pytest.raises(UserError):
        replace_case(office, WEEK, "IDAAN", first.cases[3], "not_closed")
    with pytest.raises(UserError):
        replace_case(office, WEEK, "IDAAN", first.cases[4], "no_file")
    larger = enlarge_round(office, WEEK, "IDAAN", 20)
    assert list(larger.cases) == [number for number in frame[:21] if number != first.cases[3]]
    assert verify_round(office, WEEK).ok


def test_a_census_with_a_replaced_case_stays_one(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(3))
    after = replace_case(office, WEEK, "IDAAN", drawn(office).cases[0], "not_closed")
    assert (len(after.cases), after.claim) == (2, "census")
    assert verify_round(office, WEEK).ok


def test_a_round_keeps_the_rules_that_it_was_drawn_with(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(64))
    before = drawn(office)
    change_setting(office, "tolerable_rate", "0.05")
    assert drawn(office).statement == before.statement
    assert drawn(office).planned_size == before.planned_size


def test_a_later_export_that_moves_a_case_is_drift_and_no_failure(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(10))
    drawn(office)
    moved = [("2024-00003", "IDAAN", date(2024, 4, 2)), ("2024-70000", "IDAAN", date(2024, 3, 19))]
    assert take_in(moved, "despues.csv").changed == 1
    found = verify_round(office, WEEK)
    assert found.ok
    assert [(d.entity, d.entered, d.left) for d in found.drift] == [("IDAAN", ("2024-70000",), ("2024-00003",))]
