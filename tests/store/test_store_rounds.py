"""Drawn rounds: sealed once, enlarged and replaced, and shown exactly as they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlalchemy as sa

import sampling
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.round_verification import RecordedFacts, differences
from advisor_app.office.rounds.weekly_round import Replacement
from advisor_app.store import Store
from advisor_app.store.location import parse_location

WEEK = IsoWeek(2024, 12)


def test_a_round_comes_back_as_it_was_drawn(store: Store, entity_id, make_round) -> None:
    drawn = make_round(entity_id("IDAAN"), WEEK)
    other = make_round(entity_id("ENSA"), WEEK, sample=(), sample_size=0, claim="none")
    with store.unit_of_work("ana") as work:
        work.rounds.add(drawn)
        work.rounds.add(other)
        work.rounds.add(make_round(entity_id_of(work, "IDAAN"), WEEK.shifted(1)))
        work.commit()

    with store.reading() as reading:
        assert reading.rounds.of_week(WEEK) == [drawn, other]
        assert reading.rounds.of(drawn.entity_id, WEEK) == drawn
        assert reading.rounds.of(drawn.entity_id, WEEK.shifted(2)) is None
        assert reading.rounds.weeks(5) == [WEEK.shifted(1), WEEK]
        assert [one.week for one in reading.rounds.holding(drawn.sample[0])] == [WEEK, WEEK.shifted(1)]
        assert reading.rounds.holding("C-9") == []


def entity_id_of(work, name: str):
    return work.entities.resolve([name])[name]


def test_one_draw_per_entity_and_week(store: Store, entity_id, make_round) -> None:
    drawn = make_round(entity_id("IDAAN"), WEEK)
    with store.unit_of_work("ana") as work:
        work.rounds.add(drawn)
        work.commit()

    with store.unit_of_work("luis") as work, pytest.raises(UserError) as told:
        work.rounds.add(make_round(drawn.entity_id, WEEK))

    assert told.value.values == {"entity": "IDAAN", "week": "2024-W12"}


def test_an_enlarged_round_keeps_its_seal(store: Store, entity_id, make_round) -> None:
    drawn = make_round(entity_id("IDAAN"), WEEK)
    order = sampling.order(drawn.frame, drawn.seed)
    gone = Replacement(order[0], "not_closed", order[4])
    enlarged = replace(drawn, sample=tuple(order[1:5]), sample_size=4, claim="valid", replacements=(gone,))
    with store.unit_of_work("ana") as work:
        work.rounds.add(drawn)
        work.commit()
    with store.unit_of_work("ana") as work:
        saved = work.rounds.save(enlarged)
        work.commit()

    assert saved == replace(enlarged, version=2)
    with store.reading() as reading:
        assert reading.rounds.of(drawn.entity_id, WEEK) == saved
    with store.unit_of_work("luis") as work, pytest.raises(UserError, match="changed_by_another"):
        work.rounds.save(enlarged)
    with store.unit_of_work("luis") as work, pytest.raises(ValueError, match="sealed"):
        work.rounds.save(replace(saved, seed="0" * 64))


def test_the_raw_round_verifies(store: Store, entity_id, make_round) -> None:
    drawn = make_round(entity_id("IDAAN"), WEEK)
    with store.unit_of_work("ana") as work:
        work.rounds.add(drawn)
        work.commit()

    with store.reading() as reading:
        raw = reading.rounds.raw(WEEK)

    assert list(raw) == [drawn.entity_id]
    assert differences(raw[drawn.entity_id], RecordedFacts(drawn.frame_digest, drawn.seed, drawn.sample)) == []
    assert [number for _, number, _ in raw[drawn.entity_id].sample] == list(drawn.sample)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE round_frame SET number = 'C-9' WHERE position = 2",
        "UPDATE round_frame SET position = 9 WHERE position = 2",
        "DELETE FROM round_frame WHERE position = 1",
        "UPDATE round_sample SET number = 'C-9' WHERE position = 1",
        "UPDATE round_sample SET ticket = 'g' || substr(ticket, 2) WHERE position = 1",
        "UPDATE weekly_round SET seed = '6' || substr(seed, 2)",
        "UPDATE weekly_round SET frame_digest = 'g' || substr(frame_digest, 2)",
        "UPDATE weekly_round SET population = 6",
        "UPDATE weekly_round SET sample_size = 4",
    ],
)
def test_whatever_a_hand_changes_shows(sqlite_location: str, tampering: str, make_round) -> None:
    assert shown_changes(sqlite_location, tampering, make_round)


def test_whatever_a_hand_changes_shows_on_a_server(postgresql_location: str, make_round) -> None:
    assert shown_changes(postgresql_location, "UPDATE round_frame SET number = 'C-9' WHERE position = 2", make_round)


@pytest.mark.parametrize("column", ["round_frame.number", "round_sample.ticket", "weekly_round.seed"])
def test_bytes_that_are_no_text_show(sqlite_location: str, column: str, make_round) -> None:
    table, name = column.split(".")
    assert shown_changes(sqlite_location, f"UPDATE {table} SET {name} = CAST(x'43ff31' AS TEXT)", make_round)


def shown_changes(location: str, tampering: str, make_round) -> bool:
    """Whether the raw round differs from what stood there before the tampering."""
    from advisor_app.store import open_store

    store = open_store(location)
    with store.unit_of_work("ana") as work:
        key = entity_id_of(work, "IDAAN")
        work.rounds.add(make_round(key, WEEK))
        work.commit()
    with store.reading() as reading:
        before = reading.rounds.raw(WEEK)
    tamper(location, tampering)
    with store.reading() as reading:
        after = reading.rounds.raw(WEEK)
    store.close()
    return before[key] != after[key]


def tamper(location: str, *statements: str) -> None:
    """Change the database behind the program's back."""
    place = parse_location(location)
    engine = sa.create_engine(place.url or f"sqlite:///{place.path}", poolclass=sa.NullPool)
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
