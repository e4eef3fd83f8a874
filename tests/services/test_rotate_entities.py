"""The year's rotation: drafted, approved, applied in one transaction, and taken back before its day."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.rotation.decision import RotationState
from advisor_app.office.rotation.problem import Rule
from advisor_app.office.rotation.terms import AskedTerms
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rotation.rotate_entities import (
    NamedRotation,
    apply_rotation,
    approve_rotation,
    propose_rotation,
    show_rotation,
    withdraw_rotation,
)
from advisor_app.store import open_store

ADVISORS = ("Ana", "Bruno", "Carla")
ENTITIES = tuple(f"Entidad {place:02d}" for place in range(12))
YEAR = panama_day(now_utc()).year + 1


@pytest.fixture
def peopled(office: Office, take_in) -> Office:  # type: ignore[no-untyped-def]
    """Twelve entities of unlike size with three advisors since long ago; nobody looks after the last."""
    rows = [
        (f"2024-{place:02d}{case:03d}", name, date(2024, 3, 18))
        for place, name in enumerate(ENTITIES)
        for case in range(1 + 3 * place)
    ]
    take_in(rows)
    for at, advisor in enumerate(ADVISORS):
        add_advisor(office, advisor)
        assign_entities(office, ENTITIES[at:11:3], advisor, date(2024, 1, 1))
    return office


def holders(office: Office, day: date) -> dict[str, str]:
    with office.store.reading() as reading:
        entities = {one.id: one.name for one in reading.entities.all()}
        advisors = {one.id: one.name for one in reading.advisors.all()}
        return {entities[one.entity_id]: advisors[one.advisor_id] for one in reading.assignments.on(day)}


def moves(named: NamedRotation) -> dict[str, tuple[str | None, str]]:
    assert named.rotation is not None
    return {
        named.entities[one.entity_id]: (
            named.advisors[one.from_advisor] if one.from_advisor else None,
            named.advisors[one.to_advisor],
        )
        for one in named.rotation.handovers
    }


def test_a_year_is_drafted_approved_and_applied_from_its_first_day(peopled: Office) -> None:
    before = holders(peopled, date(YEAR - 1, 12, 31))
    drafted = propose_rotation(peopled, YEAR, seed=4)
    told = moves(drafted)
    assert set(told) == set(ENTITIES)
    assert all(told[name][0] == before.get(name) and told[name][1] != before.get(name) for name in ENTITIES)
    assert show_rotation(peopled, YEAR).rotation == drafted.rotation
    approve_rotation(peopled, YEAR)
    assert holders(peopled, date(YEAR, 1, 1)) == before
    applied = apply_rotation(peopled, YEAR)
    assert applied.rotation is not None
    assert applied.rotation.state is RotationState.APPLIED
    assert holders(peopled, date(YEAR - 1, 12, 31)) == before
    assert holders(peopled, date(YEAR, 1, 1)) == {name: to for name, (_, to) in told.items()}


def test_before_its_day_an_applied_year_is_taken_back(peopled: Office) -> None:
    before = holders(peopled, date(YEAR, 6, 1))
    propose_rotation(peopled, YEAR)
    approve_rotation(peopled, YEAR)
    apply_rotation(peopled, YEAR)
    assert holders(peopled, date(YEAR, 6, 1)) != before
    withdraw_rotation(peopled, YEAR)
    assert holders(peopled, date(YEAR, 6, 1)) == before
    with pytest.raises(UserError, match="no_rotation"):
        show_rotation(peopled, YEAR)
    assert propose_rotation(peopled, YEAR).rotation is not None


def test_steps_are_taken_in_their_order(peopled: Office) -> None:
    with pytest.raises(UserError, match="no_rotation"):
        approve_rotation(peopled, YEAR)
    propose_rotation(peopled, YEAR, seed=1)
    with pytest.raises(UserError, match="rotation_step"):
        apply_rotation(peopled, YEAR)
    propose_rotation(peopled, YEAR, seed=2)  # a draft gives way
    approve_rotation(peopled, YEAR)
    with pytest.raises(UserError, match="rotation_decided"):
        propose_rotation(peopled, YEAR)


def test_a_proposal_for_an_office_that_has_changed_is_not_applied(peopled: Office) -> None:
    told = moves(propose_rotation(peopled, YEAR))
    approve_rotation(peopled, YEAR)
    moved = ENTITIES[0]
    assign_entities(peopled, [moved], told[moved][1])
    with pytest.raises(UserError, match="rotation_outdated") as refused:
        apply_rotation(peopled, YEAR)
    assert refused.value.values["entities"] == moved
    assert show_rotation(peopled, YEAR).rotation.state is RotationState.APPROVED  # type: ignore[union-attr]


def test_an_advisor_who_leaves_gets_nothing_and_the_last_one_can_not_keep_all(peopled: Office) -> None:
    told = moves(propose_rotation(peopled, YEAR, AskedTerms(advisors_out=("Carla",))))
    assert {to for _, to in told.values()} == {"Ana", "Bruno"}
    alone = propose_rotation(peopled, YEAR, AskedTerms(advisors_out=("Carla", "Bruno")))
    assert alone.rotation is None
    assert Rule.KEEPS in {one.rule for one in alone.obstacles}
    with pytest.raises(UserError, match="unknown_advisor"):
        propose_rotation(peopled, YEAR, AskedTerms(advisors_out=("Nadie",)))


def test_nobody_gets_back_what_they_had_within_the_years_asked(peopled: Office) -> None:
    today = panama_day(now_utc())
    assign_entities(peopled, [ENTITIES[0]], "Bruno", today - timedelta(days=200))
    told = moves(propose_rotation(peopled, YEAR, AskedTerms(years_apart=2)))
    assert told[ENTITIES[0]] == ("Bruno", "Carla")


def test_weights_and_days_that_make_no_sense_are_refused(peopled: Office) -> None:
    for weights in ({"casos": 1}, {"cases": 0}, {"cases": -1, "audits": 2}):
        with pytest.raises(UserError, match="unknown_weight"):
            propose_rotation(peopled, YEAR, AskedTerms(weights=weights))
    for day in (date(YEAR + 1, 1, 1), panama_day(now_utc())):
        with pytest.raises(UserError, match="rotation_starts_elsewhere"):
            propose_rotation(peopled, YEAR if day.year != YEAR - 1 else YEAR - 1, start=day)


APPLYING = """
import sys
from advisor_app.services.office import Office
from advisor_app.services.rotation.rotate_entities import apply_rotation
from advisor_app.store import open_store
print("ready", flush=True)
apply_rotation(Office(open_store(sys.argv[1]), "Directora"), int(sys.argv[2]))
"""


def test_killed_while_it_is_applied_the_year_has_changed_wholly_or_not(peopled: Office, office_location: str) -> None:
    if not Path(office_location).is_file():
        pytest.skip("the file's own kind of kill; a server's transaction ends with its client")
    propose_rotation(peopled, YEAR)
    approve_rotation(peopled, YEAR)
    before = holders(peopled, date(YEAR, 1, 1))
    after = {name: to for name, (_, to) in moves(show_rotation(peopled, YEAR)).items()}
    for at in range(6):
        child = subprocess.Popen(
            [sys.executable, "-c", APPLYING, office_location, str(YEAR)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(0.03 * at)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        with sqlite3.connect(office_location) as second:
            assert second.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        with_office = Office(open_store(office_location), "Directora")
        state = show_rotation(with_office, YEAR).rotation
        assert state is not None
        found = holders(with_office, date(YEAR, 1, 1))
        with_office.store.close()
        assert found == (after if state.state is RotationState.APPLIED else before)
        if state.state is RotationState.APPLIED:
            break
