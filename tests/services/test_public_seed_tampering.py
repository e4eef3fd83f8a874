"""What a hand changes about a seal or a published result is found, and the entity named."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from clock import Clock, clock
from made_offices import rows_of
from services_cases import week_of_cases

import sampling
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import PublicDraw
from advisor_app.services.change_setting import change_setting
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.seal_round import seal_again, seal_round
from advisor_app.services.rounds.verify_round import Verification, verify_round
from advisor_app.store import open_store

__all__ = ["clock"]

WEEK = IsoWeek(2024, 12)
LOTTERY = PublicDraw("Lotería Nacional", date(2024, 3, 27))
OF_IDAAN = "entity_id = (SELECT id FROM entity WHERE name = 'IDAAN')"
CHANGES = [
    "UPDATE round_seal SET frame = replace(frame, '2024-00007', '2024-00907')",
    "UPDATE round_seal SET frame = substr(frame, 12)",
    pytest.param(
        "UPDATE round_seal SET frame = frame || CAST(x'ff0a' AS TEXT)",
        marks=pytest.mark.needs_file("a server itself refuses what is no text"),
    ),
    "UPDATE round_seal SET frame_digest = 'f' || substr(frame_digest, 2) || 'a'",
    "UPDATE round_seal SET entity_name = 'IDAAM'",
    "UPDATE round_seal SET public_draw = 'Lotería de Medellín'",
    "UPDATE round_seal SET published_on = '2024-03-28'",
    "UPDATE round_seal SET sealed_at = '2024-03-27 21:00:00.000000'",
    "UPDATE round_seal SET week = '2024-W13'",
]


@pytest.fixture
def sealed(location: str, tmp_path: Path, clock: Clock) -> str:
    """An office where the week of IDAAN and AAUD is sealed, IDAAN's twice."""
    path = tmp_path / "casos.csv"
    rows = week_of_cases(40) + week_of_cases(8, "AAUD", 100)
    lines = [f"{number},{entity},2024-03-01,{closed}" for number, entity, closed in rows]
    path.write_text("\n".join(["Número,Entidad,Creado,Cerrado", *lines]), encoding="utf-8")
    with closing(open_store(location)) as store:
        office = Office(store, "x")
        import_cases(office, path)
        change_setting(office, "seed_source", "public")
        seal_round(office, WEEK, PublicDraw("Lotería suspendida", date(2024, 3, 26)))
        seal_again(office, WEEK, LOTTERY, "Se suspendió.")
    return location


@pytest.fixture
def drawn(sealed: str, clock: Clock) -> str:
    clock.show(datetime(2024, 3, 28, 9))
    with closing(open_store(sealed)) as store:
        draw_round(Office(store, "x"), WEEK, public_value="4827")
    return sealed


def verified(database: str) -> Verification:
    with closing(open_store(database)) as store:
        return verify_round(Office(store, "x"), WEEK)


def run(database: str, statement: str) -> None:
    assert rows_of(database, f"{statement} RETURNING 1"), statement


def test_untouched_is_well(drawn: str) -> None:
    found = verified(drawn)
    assert (found.ok, found.entities, found.sealed) == (True, 2, 0)


@pytest.mark.parametrize("serial", [1, 2])
@pytest.mark.parametrize("statement", CHANGES)
def test_a_changed_seal_that_waits_is_found(sealed: str, statement: str, serial: int) -> None:
    assert verified(sealed).ok
    run(sealed, f"{statement} WHERE {OF_IDAAN} AND serial = {serial}")
    assert {failure.entity for failure in verified(sealed).failures} == {"IDAAN"}


@pytest.mark.parametrize("statement", [*CHANGES, "UPDATE round_seal SET value = '4828'", "DELETE FROM round_seal"])
def test_a_changed_seal_of_a_draw_is_found(drawn: str, statement: str) -> None:
    run(drawn, f"{statement} WHERE {OF_IDAAN} AND serial = 2")
    assert {failure.entity for failure in verified(drawn).failures} == {"IDAAN"}


def test_a_seal_taken_away_is_missed(sealed: str) -> None:
    run(sealed, f"DELETE FROM round_seal WHERE {OF_IDAAN}")
    assert {failure.entity for failure in verified(sealed).failures} == {"IDAAN"}


def test_a_result_that_somebody_liked_better_is_found_by_the_history(drawn: str) -> None:
    """The forged value, seed and sample agree with one another."""
    chosen = f"{OF_IDAAN} AND serial = 2"
    key = f"(SELECT id FROM round_seal WHERE {chosen})"
    ((frame, digest),) = rows_of(drawn, f"SELECT frame, frame_digest FROM round_seal WHERE {chosen}")
    seed = sampling.public_seed("7777", week="2024-W12", entity="IDAAN", digest=digest)
    ((size,),) = rows_of(drawn, f"SELECT sample_size FROM weekly_round WHERE id = {key}")
    run(drawn, f"UPDATE round_seal SET value = '7777' WHERE {chosen}")
    run(drawn, f"UPDATE weekly_round SET seed = '{seed}' WHERE id = {key}")
    for position, number in enumerate(sampling.order(frame.split(), seed)[:size], 1):
        forged = f"number = '{number}', ticket = '{sampling.ticket(number, seed)}'"
        run(drawn, f"UPDATE round_sample SET {forged} WHERE round_id = {key} AND position = {position}")
    found = [failure.what for failure in verified(drawn).failures]
    assert "el valor publicado no es el que anotó la historia" in found
    assert "la semilla guardada no es la que da el valor publicado" not in found


def test_a_seed_that_the_result_does_not_give_is_found(drawn: str) -> None:
    run(drawn, f"UPDATE weekly_round SET seed = substr(seed, 1, 63) || 'g' WHERE {OF_IDAAN}")
    assert "la semilla guardada no es la que da el valor publicado" in [one.what for one in verified(drawn).failures]
