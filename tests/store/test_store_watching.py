"""What others change is heard of, by kinds of things; what one changes oneself is not."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from advisor_app.errors import EnvironmentFault
from advisor_app.store import Store, open_store
from advisor_app.store.tables import metadata
from advisor_app.store.watching.things import EVERYTHING, things_of
from advisor_app.store.watching.watch import Watch

PATIENCE = 10


@pytest.fixture
def other(office_location: str) -> Iterator[Store]:
    opened = open_store(office_location)
    yield opened
    opened.close()


@pytest.fixture
def watch(store: Store) -> Iterator[Watch]:
    made = store.watch()
    yield made
    made.close()


def heard(watch: Watch) -> frozenset[str]:
    """What comes, or nothing after so long that it would be a fault."""
    stopped = threading.Event()
    timer = threading.Timer(PATIENCE, stopped.set)
    timer.start()
    try:
        return watch.wait(stopped)
    finally:
        timer.cancel()


def add_advisor(store: Store, name: str) -> None:
    with store.unit_of_work("ana") as work:
        work.advisors.add(name)
        work.commit()


def test_what_another_window_changes_is_heard_and_what_one_changes_oneself_is_not(
    store: Store, other: Store, watch: Watch
) -> None:
    add_advisor(store, "Ana")
    with other.unit_of_work("eva") as work:
        work.entities.resolve(["IDAAN"])
        work.commit()
    assert heard(watch) == {"entities"}  # and nothing of Ana, who came first
    with other.unit_of_work("eva") as work:
        work.advisors.add("Nadie")  # no commit
    add_advisor(other, "Luis")
    assert heard(watch) == {"people"}


def test_a_watch_that_is_stopped_says_nothing(watch: Watch) -> None:
    stopped = threading.Event()
    stopped.set()
    assert watch.wait(stopped) == frozenset()


def test_a_server_that_goes_is_a_fault_of_the_environment(postgresql_location: str, postgresql_server) -> None:
    store = open_store(postgresql_location)
    watch = store.watch()
    name = postgresql_location.rpartition("/")[2]
    postgresql_server.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    with pytest.raises(EnvironmentFault) as told:
        watch.wait(threading.Event())
    assert told.value.code in ("server_stopped", "database_unreachable")
    watch.close()
    add_advisor(store, "Ana")  # whoever works opens a new connection without a word
    store.close()


def test_every_table_is_some_kind_of_thing() -> None:
    """One that nobody placed counts as everything, which is right, and asks too much of every page."""
    unplaced = {name for name in metadata.tables if things_of([name]) == EVERYTHING}
    assert len(unplaced) < 25, sorted(unplaced)
    assert things_of(["history", "history_payload"]) == frozenset()
