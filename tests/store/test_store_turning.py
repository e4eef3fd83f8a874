"""Spellings that lead elsewhere, from a day on or at all: cases, changes, problems and indicators go along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from test_store_indicators import counted, recomputed

from advisor_app.store import Store
from advisor_app.store.tables import citizen_case
from tests.store.conftest import Import, MakeCase

JULY = date(2024, 7, 1)
BEFORE, AFTER = datetime(2024, 7, 1, 4, 59), datetime(2024, 7, 1, 5)
"""Panama's last minute of June and first of July, on UTC's clock."""


def entities_of(store: Store) -> dict[str, str]:
    with store.reading() as reading:
        numbers = [f"C-{at}" for at in range(9)]
        return {number: case.entity for number, case in reading.cases.by_numbers(numbers).items()}


def turn(store: Store, spellings: list[str], target: UUID, since: date | None) -> tuple[int, int]:
    with store.unit_of_work("ana") as work:
        done = work.entities.turn(spellings, target, since)
        work.commit()
    return done.moved, done.unknown


def test_from_a_day_on_and_for_what_comes_later(
    store: Store, make_case: MakeCase, bring_in: Import, entity_id: Callable[[str], UUID]
) -> None:
    cases = [
        make_case("C-1", entity="MOP", created=BEFORE, closed=AFTER),
        make_case("C-2", entity="M.O.P.", created=AFTER),
        make_case("C-3", entity="mop", created=AFTER, type="Queja"),
    ]
    with store.unit_of_work("ana") as work:
        mop = work.entities.resolve(["MOP"])["MOP"]
        work.entities.add_spelling(mop, "M.O.P.")
        work.commit()
    bring_in(cases)
    new = entity_id("Autoridad Vial")

    assert turn(store, ["MOP"], new, JULY) == (1, 0)
    assert entities_of(store) == {"C-1": "MOP", "C-2": "MOP", "C-3": "Autoridad Vial"}
    assert counted(store) == recomputed(store)

    again = bring_in([*cases, make_case("C-4", entity="MOP", created=AFTER), make_case("C-5", entity="MOP")])
    assert (again.new, again.changed, again.unchanged) == (2, 0, 3)
    assert entities_of(store) | {"C-4": "Autoridad Vial", "C-5": "MOP"} == entities_of(store)
    assert counted(store) == recomputed(store)

    assert turn(store, ["MOP", "M.O.P."], new, JULY) == (1, 0)  # the rest of it
    assert turn(store, ["MOP", "M.O.P."], mop, JULY) == (3, 0)  # and back
    assert set(entities_of(store).values()) == {"MOP"}
    assert counted(store) == recomputed(store)


def test_two_days_one_after_the_other(
    store: Store, make_case: MakeCase, bring_in: Import, entity_id: Callable[[str], UUID]
) -> None:
    later = datetime(2025, 3, 1, 12)
    bring_in([make_case(f"C-{at}", entity="MOP", created=on) for at, on in enumerate((BEFORE, AFTER, later))])
    first, second = entity_id("Primera"), entity_id("Segunda")
    assert turn(store, ["MOP"], second, date(2025, 1, 1)) == (1, 0)
    assert turn(store, ["MOP"], first, JULY) == (1, 0)
    assert entities_of(store) == {"C-0": "MOP", "C-1": "Primera", "C-2": "Segunda"}
    assert counted(store) == recomputed(store)


def test_what_was_merged_is_told_apart_again(
    store: Store, make_case: MakeCase, bring_in: Import, entity_id: Callable[[str], UUID]
) -> None:
    cases = [make_case("C-1", entity="IDAAN"), make_case("C-2", entity="IDAAN Herrera", status="Abierto")]
    bring_in(cases)
    bring_in([make_case("C-2", entity="IDAAN Herrera", status="Cerrado")])
    keep, gone = entity_id("IDAAN"), entity_id("IDAAN Herrera")
    with store.unit_of_work("ana") as work:
        work.entities.merge(keep, gone)
        work.commit()
    assert set(entities_of(store).values()) == {"IDAAN"}

    own = entity_id("Regional")
    assert turn(store, ["IDAAN Herrera"], own, None) == (1, 0)
    assert entities_of(store) == {"C-1": "IDAAN", "C-2": "Regional"}
    assert bring_in(cases[:1]).unchanged == 1
    with store.reading() as reading:
        owners = reading._transaction.connection.exec_driver_sql("SELECT entity_id FROM case_change").scalars()
        assert {UUID(str(owner)) for owner in owners} == {own}
    assert counted(store) == recomputed(store)


def test_cases_from_before_spellings_were_kept(
    store: Store, make_case: MakeCase, bring_in: Import, entity_id: Callable[[str], UUID]
) -> None:
    cases = [make_case("C-1", entity="MOP", created=AFTER), make_case("C-2", entity="M.O.P.", created=AFTER)]
    with store.unit_of_work("ana") as work:
        work.entities.add_spelling(work.entities.resolve(["MOP"])["MOP"], "M.O.P.")
        work.commit()
    bring_in(cases)
    with store.unit_of_work("ana") as work:
        work._transaction.connection.execute(citizen_case.update().values(spelling=None, fingerprint=None))
        work.commit()
    new = entity_id("Nueva")

    assert turn(store, ["MOP"], new, JULY) == (0, 2)  # nobody knows which of the two they were
    assert turn(store, ["MOP", "M.O.P."], new, JULY) == (2, 0)
    assert turn(store, ["MOP", "M.O.P."], entity_id("MOP"), JULY) == (2, 0)
    assert turn(store, ["M.O.P."], new, JULY) == (0, 0)  # they were taken for the first of the two
    applied = bring_in(cases)
    assert (applied.changed, applied.unchanged) == (1, 1)  # an export says it
    assert entities_of(store) == {"C-1": "MOP", "C-2": "Nueva"}
    with store.reading() as reading:
        kept = reading._transaction.connection.execute(sa.select(citizen_case.c.spelling)).scalars()
        assert Counter(kept) == {"MOP": 1, "M.O.P.": 1}
    assert counted(store) == recomputed(store)


def test_another_spelling_of_one_entity_is_kept_without_being_a_change(
    store: Store, make_case: MakeCase, bring_in: Import, entity_id: Callable[[str], UUID]
) -> None:
    bring_in([make_case("C-1", entity="Idaan")])
    applied = bring_in([make_case("C-1", entity="IDAÁN")])
    assert (applied.changed, applied.unchanged) == (0, 1)
    with store.reading() as reading:
        assert reading._transaction.connection.execute(sa.select(citizen_case.c.spelling)).scalar_one() == "IDAÁN"
