"""What a hand changes in the database after the draw is found, and the entity named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
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
def database(sqlite_location: str, tmp_path: Path) -> Path:
    path = tmp_path / "casos.csv"
    rows = week_of_cases(40) + week_of_cases(8, "AAUD", 100)
    lines = [f"{number},{entity},2024-03-01,{closed}" for number, entity, closed in rows]
    path.write_text("\n".join(["Número,Entidad,Creado,Cerrado", *lines]), encoding="utf-8")
    with closing(open_store(sqlite_location)) as store:
        import_cases(Office(store, "x"), path)
        draw_round(Office(store, "x"), WEEK)
    return Path(sqlite_location)


def verified(database: Path) -> Verification:
    with closing(open_store(database)) as store:
        return verify_round(Office(store, "x"), WEEK)


def run(database: Path, *statements: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount >= 1, statement
        connection.commit()


IDAAN = "(SELECT id FROM weekly_round WHERE entity_id = (SELECT id FROM entity WHERE name = 'IDAAN'))"
LAST = f"(SELECT max(position) FROM round_sample WHERE round_id = {IDAAN})"


def test_untouched_is_well(database: Path) -> None:
    found = verified(database)
    assert found.ok
    assert found.entities == 2


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE round_frame SET number = number || '0' WHERE round_id = {IDAAN} AND position = 7",
        f"DELETE FROM round_frame WHERE round_id = {IDAAN} AND position = 40",
        f"UPDATE round_frame SET number = CAST(x'ff' AS TEXT) WHERE round_id = {IDAAN} AND position = 2",
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
def test_one_changed_byte_is_found_and_the_entity_named(database: Path, statement: str) -> None:
    run(database, statement)
    found = verified(database)
    assert not found.ok
    assert {failure.entity for failure in found.failures} == {"IDAAN"}
    assert all(failure.what for failure in found.failures)


def test_a_forgery_that_agrees_with_itself_is_found_by_the_history(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        (key,) = connection.execute(f"SELECT {IDAAN}").fetchone()
        frame = [n for (n,) in connection.execute("SELECT number FROM round_frame WHERE round_id = ?", (key,))]
        (size,) = connection.execute("SELECT sample_size FROM weekly_round WHERE id = ?", (key,)).fetchone()
        seed = "a seed that somebody liked better"
        connection.execute("UPDATE weekly_round SET seed = ? WHERE id = ?", (seed, key))
        for position, number in enumerate(sampling.order(frame, seed)[:size], 1):
            connection.execute(
                "UPDATE round_sample SET number = ?, ticket = ? WHERE round_id = ? AND position = ?",
                (number, sampling.ticket(number, seed), key, position),
            )
        connection.commit()
    found = verified(database)
    assert {failure.entity for failure in found.failures} == {"IDAAN"}
    assert "la semilla guardada no es la que se sorteó según la historia" in [f.what for f in found.failures]


def test_the_history_itself_is_guarded(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        with pytest.raises(sqlite3.DatabaseError):
            connection.execute("UPDATE history SET who = 'nobody'")
        with pytest.raises(sqlite3.DatabaseError):
            connection.execute("DELETE FROM history")
