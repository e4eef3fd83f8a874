"""What a hand changes in the database after the draw is found, and the entity named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from made_offices import rows_of
from services_cases import week_of_cases

import sampling
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.verify_round import Verification, verify_round
from advisor_app.store import open_store

WEEK = IsoWeek(2024, 12)


@pytest.fixture
def database(location: str, tmp_path: Path) -> str:
    path = tmp_path / "casos.csv"
    rows = week_of_cases(40) + week_of_cases(8, "AAUD", 100)
    lines = [f"{number},{entity},2024-03-01,{closed}" for number, entity, closed in rows]
    path.write_text("\n".join(["Número,Entidad,Creado,Cerrado", *lines]), encoding="utf-8")
    with closing(open_store(location)) as store:
        import_cases(Office(store, "x"), path)
        draw_round(Office(store, "x"), WEEK)
    return location


def verified(database: str) -> Verification:
    with closing(open_store(database)) as store:
        return verify_round(Office(store, "x"), WEEK)


def run(database: str, *statements: str) -> None:
    for statement in statements:
        assert rows_of(database, f"{statement} RETURNING 1"), statement


IDAAN = "(SELECT id FROM weekly_round WHERE entity_id = (SELECT id FROM entity WHERE name = 'IDAAN'))"
LAST = f"(SELECT max(position) FROM round_sample WHERE round_id = {IDAAN})"


def test_untouched_is_well(database: str) -> None:
    found = verified(database)
    assert found.ok
    assert found.entities == 2


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE round_frame SET number = number || '0' WHERE round_id = {IDAAN} AND position = 7",
        f"DELETE FROM round_frame WHERE round_id = {IDAAN} AND position = 40",
        pytest.param(
            f"UPDATE round_frame SET number = CAST(x'ff' AS TEXT) WHERE round_id = {IDAAN} AND position = 2",
            marks=pytest.mark.needs_file("a server itself refuses what is no text"),
        ),
        f"UPDATE weekly_round SET seed = substr(seed, 1, 63) || 'g' WHERE id = {IDAAN}",
        f"UPDATE weekly_round SET frame_digest = 'f' || substr(frame_digest, 2) || 'a' WHERE id = {IDAAN}",
        f"UPDATE weekly_round SET population = 41 WHERE id = {IDAAN}",
        f"UPDATE weekly_round SET sample_size = sample_size - 1 WHERE id = {IDAAN}",
        f"UPDATE round_sample SET number = '2024-00099' WHERE round_id = {IDAAN} AND position = 1",
        f"UPDATE round_sample SET ticket = '0' || substr(ticket, 2) || '1' WHERE round_id = {IDAAN} AND position = 2",
        f"DELETE FROM round_sample WHERE round_id = {IDAAN} AND position = {LAST}",
        f"UPDATE weekly_round SET week = '2024-W13' WHERE id = {IDAAN}",
    ],
)
def test_one_changed_byte_is_found_and_the_entity_named(database: str, statement: str) -> None:
    run(database, statement)
    found = verified(database)
    assert not found.ok
    assert {failure.entity for failure in found.failures} == {"IDAAN"}
    assert all(failure.what for failure in found.failures)


def test_a_forgery_that_agrees_with_itself_is_found_by_the_history(database: str) -> None:
    frame = [number for (number,) in rows_of(database, f"SELECT number FROM round_frame WHERE round_id = {IDAAN}")]
    ((size,),) = rows_of(database, f"SELECT sample_size FROM weekly_round WHERE id = {IDAAN}")
    seed = "a seed that somebody liked better"
    run(database, f"UPDATE weekly_round SET seed = '{seed}' WHERE id = {IDAAN}")
    for position, number in enumerate(sampling.order(frame, seed)[:size], 1):
        forged = f"number = '{number}', ticket = '{sampling.ticket(number, seed)}'"
        run(database, f"UPDATE round_sample SET {forged} WHERE round_id = {IDAAN} AND position = {position}")
    found = verified(database)
    assert {failure.entity for failure in found.failures} == {"IDAAN"}
    assert "la semilla guardada no es la que se sorteó según la historia" in [f.what for f in found.failures]


def test_the_history_itself_is_guarded(database: str) -> None:
    for statement in ("UPDATE history SET who = 'nobody'", "DELETE FROM history"):
        with pytest.raises((sqlite3.DatabaseError, psycopg.DatabaseError)):
            rows_of(database, statement)
