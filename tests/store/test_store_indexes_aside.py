"""What is put aside while many cases come in is there again afterwards, or nothing of them is."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from advisor_app.store import Store
from advisor_app.store.imports import indexes_aside
from tests.store.conftest import Import, MakeCase


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexes_aside, "_INDEX_ANEW", 3)
    monkeypatch.setattr(indexes_aside, "_WORDS_AT_ONCE", 3)


def kept_beside(store: Store) -> set[str]:
    with store.reading() as reading:
        connection = reading._transaction.connection
        beside = {str(index["name"]) for index in sa.inspect(connection).get_indexes("citizen_case")}
        if connection.dialect.name == "sqlite":
            found = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            beside |= set(connection.exec_driver_sql(found).scalars())
    return beside


def test_indexes_and_trigger_come_back(store: Store, make_case: MakeCase, bring_in: Import) -> None:
    before = kept_beside(store)
    assert len(before) > 4
    bring_in([make_case(f"C-{at}", subject=f"fuga {at}") for at in range(5)])
    assert kept_beside(store) == before
    bring_in([make_case(f"D-{at}") for at in range(2)])  # few beside many: kept up to date row by row
    assert kept_beside(store) == before


def test_an_index_that_cannot_be_made_undoes_all(
    store: Store, make_case: MakeCase, bring_in: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    if store.dialect != "sqlite":
        pytest.skip("a server keeps its indexes up to date")
    before = kept_beside(store)

    def fails(self: sa.Index, *_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(sa.Index, "create", fails)
    with pytest.raises(OSError, match="no room"):
        bring_in([make_case(f"C-{at}") for at in range(5)])
    assert kept_beside(store) == before
    with store.reading() as reading:
        assert reading.cases.by_number("C-1") is None
