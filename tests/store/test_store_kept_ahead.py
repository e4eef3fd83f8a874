"""What is kept is read ahead of an import as it is read under its lock, and not believed once somebody has written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from advisor_app.store import Store, open_store
from advisor_app.store.imports import kept_cases
from advisor_app.store.tables import citizen_case

NUMBERS = [f"N-{at}" for at in range(8)]


@pytest.fixture
def store(sqlite_location: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(kept_cases, "_JOINED", 3)
    opened = open_store(sqlite_location, create=False)
    yield opened
    opened.close()


def under_the_lock(store: Store) -> kept_cases.KeptCases:
    with store.unit_of_work("ana") as work:
        return kept_cases.kept_cases(work._transaction, NUMBERS, len(NUMBERS))


def test_it_is_what_the_lock_would_show(store: Store, bring_in, make_case) -> None:
    bring_in([make_case(number, subject=f"Fuga {number}") for number in NUMBERS])
    with store.unit_of_work("ana") as work:
        connection = work._transaction.connection
        connection.execute(citizen_case.delete().where(citizen_case.c.number.in_(NUMBERS[2:5])))
        missing = sa.update(citizen_case).where(citizen_case.c.number == NUMBERS[0]).values(fingerprint=None)
        connection.execute(missing)
        work.commit()

    with store.kept_ahead(len(NUMBERS)) as ahead:
        found = ahead.still_true()

    assert found == under_the_lock(store)
    assert list(found.places) == [NUMBERS[at] for at in (0, 1, 5, 6, 7)]
    assert found.prints[0] == bytes(16)
    assert len(set(found.prints)) == 5


def test_what_somebody_else_wrote_meanwhile_ends_it(store: Store, bring_in, make_case) -> None:
    bring_in([make_case(number) for number in NUMBERS])
    with store.kept_ahead(len(NUMBERS)) as ahead:
        assert ahead.still_true() is not None
        bring_in([make_case(NUMBERS[0], status="Cerrado")])
        assert ahead.still_true() is None


def test_small_files_and_odd_numbers_are_left_to_the_import(store: Store, bring_in, make_case) -> None:
    bring_in([make_case(number) for number in NUMBERS])
    with store.kept_ahead(1) as ahead:
        assert ahead.still_true() is None
    bring_in([make_case("9\x1f10")])
    with store.kept_ahead(len(NUMBERS)) as ahead:
        assert ahead.still_true() is None
