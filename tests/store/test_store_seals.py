"""Seals for a public seed: each kept, the last in force, waiting until its round is drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest

import sampling
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.public_seed import SealedRound
from advisor_app.office.rounds.weekly_round import PublicDraw, RoundRules
from advisor_app.store import Store, new_id

WEEK = IsoWeek(2024, 12)


def seal(entity_id: UUID, week: IsoWeek = WEEK, **fields: object) -> SealedRound:
    frame = sampling.sealed(["C-1", "C-2", "Ñ-4", "c-5 'x'", "%"])
    values = {
        "id": new_id(), "week": week, "entity_id": entity_id, "entity": "IDAAN", "serial": 1, "frame": frame,
        "frame_digest": sampling.frame_digest(frame), "planned_size": 4, "sample_size": 3, "claim": "minimum",
        "rules": RoundRules(seed_source="public"), "announced": PublicDraw("Lotería «Ñ»", date(2024, 3, 27)),
        "sealed_at": datetime(2024, 3, 25, 14, 0, 0, 7), "sealed_by": "ana",
    }  # fmt: skip
    return SealedRound(**{**values, **fields})  # type: ignore[arg-type]


def test_a_seal_comes_back_as_it_was_made(store: Store, entity_id) -> None:
    key = entity_id("IDAAN")
    first = seal(key)
    second = seal(key, serial=2, reason="Se suspendió.", sealed_by="luis")
    other = seal(entity_id("ENSA"), frame=("solo",), entity="ENSA")
    with store.unit_of_work("ana") as work:
        for one in (first, second, other, seal(key, WEEK.shifted(1))):
            work.seals.add(one)
        work.commit()
    with store.reading() as reading:
        assert reading.seals.of(key, WEEK) == [first, second]
        assert reading.seals.waiting(WEEK) == {key: second, other.entity_id: other}
        assert [(one.serial, one.frame) for one in reading.seals.raw(WEEK) if one.entity_id == key] == [
            (1, first.frame),
            (2, second.frame),
        ]


def test_a_drawn_seal_waits_no_more_and_its_round_tells_the_result(store: Store, entity_id, make_round) -> None:
    key = entity_id("IDAAN")
    old, sealed = seal(key), seal(key, serial=2)
    drawn = make_round(key, WEEK, id=sealed.id, public=sealed.with_value("4827"))
    with store.unit_of_work("ana") as work:
        work.seals.add(old)
        work.seals.add(sealed)
        kept = work.seals.publish(sealed, "4827")
        work.rounds.add(drawn)
        work.commit()
    assert (kept.value, kept.version) == ("4827", 2)
    with store.reading() as reading:
        assert reading.seals.waiting(WEEK) == {}
        assert reading.rounds.of_week(WEEK) == [drawn]
        assert reading.seals.of(key, WEEK) == [old, kept]
    with store.unit_of_work("luis") as work, pytest.raises(UserError, match="changed_by_another"):
        work.seals.publish(sealed, "9999")


def test_two_seals_of_one_serial_cannot_be(store: Store, entity_id) -> None:
    one = seal(entity_id("IDAAN"))
    with store.unit_of_work("ana") as work:
        work.seals.add(one)
        with pytest.raises(UserError) as told:
            work.seals.add(replace(one, id=new_id()))
        work.commit()
    assert told.value.values == {"entity": "IDAAN", "week": "2024-W12"}
    with store.reading() as reading:
        assert reading.seals.of(one.entity_id, WEEK) == [one]
