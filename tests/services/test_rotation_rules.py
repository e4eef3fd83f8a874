"""A rotation within the director's own rules, two proposals, a hand's moves, a change in mid-year."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from test_rotate_entities import ADVISORS, ENTITIES, YEAR, holders, moves, peopled

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.rotation.problem import Rule
from advisor_app.office.rotation.rules_file import read_rules
from advisor_app.office.rotation.terms import AskedTerms, RotationKind, terms_as_plain, terms_from_plain
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rotation.rotate_entities import (
    apply_rotation,
    approve_rotation,
    propose_rotation,
    show_rotation,
    withdraw_rotation,
)
from advisor_app.services.rotation.rotation_desk import move_by_name, open_rotation_desk

__all__ = ["peopled"]


@pytest.fixture
def office_location(location: str) -> str:
    """One kind of database: what differs between the two is tried beside."""
    return location


RULES = """
years_apart = 1
capacity = 6
together = [["Entidad 02", "Entidad 05"]]
apart = [["Ana", "Entidad 02"], ["Bruno", "Entidad 03"]]
entities_out = ["Entidad 09"]

[weights]
cases = 1
"""


def test_the_rules_of_a_file_are_kept_stored_and_named_again(peopled: Office) -> None:
    asked = read_rules(RULES)
    named = propose_rotation(peopled, YEAR, asked, seed=2)
    told = moves(named)
    assert "Entidad 09" not in told
    assert told["Entidad 02"][1] == told["Entidad 05"][1] == "Bruno"
    assert told["Entidad 03"][1] == "Carla"
    kept = show_rotation(peopled, YEAR).rotation
    assert kept is not None
    assert kept == named.rotation
    assert terms_from_plain(terms_as_plain(kept.terms)) == kept.terms
    again = kept.terms.named(named.entities, named.advisors)
    assert (again.apart, again.together, again.entities_out) == (asked.apart, asked.together, asked.entities_out)


@pytest.mark.parametrize(
    "text", ["capacidad = 3", "capacity = 'x'", "apart = [['Ana']]", "weights = 3", "together = 'a'", "capacity = "]
)
def test_a_file_that_is_not_understood_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_rules(text)


def test_an_entity_that_leaves_has_nobody_from_that_day_and_comes_back_with_the_rotation(peopled: Office) -> None:
    before = holders(peopled, date(YEAR, 6, 1))
    propose_rotation(peopled, YEAR, AskedTerms(entities_out=("Entidad 00",)))
    approve_rotation(peopled, YEAR)
    apply_rotation(peopled, YEAR)
    assert "Entidad 00" not in holders(peopled, date(YEAR, 1, 1))
    assert "Entidad 00" in holders(peopled, date(YEAR - 1, 12, 31))
    withdraw_rotation(peopled, YEAR)
    assert holders(peopled, date(YEAR, 6, 1)) == before


def test_terms_that_make_no_sense_are_refused(peopled: Office) -> None:
    for asked, code in (
        (AskedTerms(capacity=26), "capacity_out_of_range"),
        (AskedTerms(years_apart=-1), "years_apart_negative"),
        (AskedTerms(together=(ENTITIES[:2], ENTITIES[1:3])), "grouped_twice"),
        (AskedTerms(apart=(("Nadie", ENTITIES[0]),)), "unknown_advisor"),
        (AskedTerms(entities_out=("Ninguna",)), "unknown_entity"),
    ):
        with pytest.raises(UserError, match=code):
            propose_rotation(peopled, YEAR, asked)


def test_of_two_proposals_one_is_approved_and_the_other_goes(peopled: Office) -> None:
    first = propose_rotation(peopled, YEAR, seed=1)
    second = propose_rotation(peopled, YEAR, seed=2, label="B")
    desk = open_rotation_desk(peopled, YEAR)
    assert [one.rotation for one in desk.proposals] == [first.rotation, second.rotation]
    assert desk.advisors_needed == 1
    with pytest.raises(UserError, match="which_proposal"):
        approve_rotation(peopled, YEAR)
    approve_rotation(peopled, YEAR, "B")
    (left,) = open_rotation_desk(peopled, YEAR).proposals
    assert left.rotation.label == "B"
    withdraw_rotation(peopled, YEAR)
    assert not open_rotation_desk(peopled, YEAR).proposals


def test_what_a_hand_moves_is_told_and_not_approved_while_it_breaks_a_rule(peopled: Office) -> None:
    told = moves(propose_rotation(peopled, YEAR))
    had, given = told["Entidad 04"]
    assert had is not None
    named, judged = move_by_name(peopled, YEAR, "entidad 04", had)
    assert [(one.rule, named.entities[one.entity]) for one in judged.breaches if one.entity] == [
        (Rule.KEEPS, "Entidad 04")
    ]
    with pytest.raises(UserError, match="rotation_breaks_rules") as refused:
        approve_rotation(peopled, YEAR)
    assert "Entidad 04" in str(refused.value.values["rules"])
    _, judged = move_by_name(peopled, YEAR, "Entidad 04", given)
    assert not judged.breaches
    assert moves(approve_rotation(peopled, YEAR)) == told
    with pytest.raises(UserError, match="rotation_step"):
        move_by_name(peopled, YEAR, "Entidad 04", had)


def test_a_hand_takes_along_what_stays_together(peopled: Office) -> None:
    told = moves(propose_rotation(peopled, YEAR, AskedTerms(together=(("Entidad 01", "Entidad 10"),))))
    to = next(one for one in ADVISORS if one != told["Entidad 01"][1])
    named, _ = move_by_name(peopled, YEAR, "Entidad 01", to)
    assert {moves(named)[one][1] for one in ("Entidad 01", "Entidad 10")} == {to}


def test_a_leave_in_mid_year_hands_over_what_the_advisor_has_and_nothing_else(peopled: Office) -> None:
    day = panama_day(now_utc()) + timedelta(days=1)
    add_advisor(peopled, "Diana")
    before = holders(peopled, day)
    named = propose_rotation(
        peopled, day.year, AskedTerms(advisors_out=("Ana",), years_apart=0), kind=RotationKind.CHANGE, start=day
    )
    assert named.rotation is not None
    assert {named.entities[one.entity_id] for one in named.rotation.moved} == {
        name for name, who in before.items() if who == "Ana"
    }
    approve_rotation(peopled, day.year, kind=RotationKind.CHANGE)
    apply_rotation(peopled, day.year, RotationKind.CHANGE)
    after = holders(peopled, day)
    assert "Ana" not in after.values()
    assert all(after[name] == who for name, who in before.items() if who != "Ana")
    joined = propose_rotation(
        peopled, day.year, AskedTerms(only=("Entidad 11",)), kind=RotationKind.CHANGE, start=day + timedelta(days=1)
    )
    assert joined.rotation is not None
    assert [joined.entities[one.entity_id] for one in joined.rotation.moved] == ["Entidad 11"]
    assert propose_rotation(peopled, YEAR).rotation is not None  # the year rotates all the same
    assign_entities(peopled, ["Entidad 11"], "Bruno", day)
    with pytest.raises(UserError, match="nothing_to_change"):
        propose_rotation(peopled, day.year, kind=RotationKind.CHANGE, start=day + timedelta(days=1))


def test_what_if_keeps_nothing(peopled: Office) -> None:
    found = propose_rotation(peopled, YEAR, AskedTerms(advisors_out=("Ana",)), keep=False)
    assert found.rotation is not None
    assert not open_rotation_desk(peopled, YEAR).proposals


def test_who_did_what_before_stays_though_the_entity_goes(peopled: Office) -> None:
    today = panama_day(now_utc())
    told = moves(propose_rotation(peopled, YEAR))
    approve_rotation(peopled, YEAR)
    apply_rotation(peopled, YEAR)
    with peopled.store.reading() as reading:
        entity = reading.entities.by_name(ENTITIES[0])
        assert entity is not None
        names = {one.id: one.name for one in reading.advisors.all()}
        held = [(names[one.advisor_id], one.start, one.end) for one in reading.assignments.history_of(entity.id)]
    assert held == [
        ("Ana", date(2024, 1, 1), date(YEAR, 1, 1)),
        (told[ENTITIES[0]][1], date(YEAR, 1, 1), None),
    ]
    assert holders(peopled, today)[ENTITIES[0]] == "Ana"
    assign_entities(peopled, [ENTITIES[0]], told[ENTITIES[0]][1], date(YEAR, 1, 1))  # as it is already


def test_the_rules_file_of_the_manual_is_one(peopled: Office) -> None:
    text = (Path(__file__).parents[2] / "docs" / "manual" / "rotacion.md").read_text(encoding="utf-8")
    example = text.partition("```toml")[2].partition("```")[0]
    assert read_rules(example).apart
