"""Two people who wait for each other: the server undoes one, whose work is done again without a word."""

from __future__ import annotations

import threading

import pytest
import sqlalchemy as sa

from advisor_app import messages
from advisor_app.errors import EnvironmentFault
from advisor_app.services import done_again as room
from advisor_app.services.done_again import TRIES, UNDONE, done_again
from advisor_app.store import UnitOfWork, open_store


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_FIRST_PAUSE", 0)


def test_a_deadlock_is_seen_by_nobody(postgresql_location: str) -> None:
    both_hold = threading.Barrier(2, timeout=30)
    tries: list[str] = []
    failed: list[BaseException] = []

    def change(first: str, second: str) -> None:
        store = open_store(postgresql_location)

        def work() -> None:
            tries.append(first)
            with store.unit_of_work(first) as work:
                lock(work, first)
                if len(tries) <= 2:
                    both_hold.wait()
                lock(work, second)
                work.history.append("tried", {"who": first})
                work.commit()

        try:
            done_again(work, lambda: store.commits)
        except BaseException as error:
            failed.append(error)
        finally:
            store.close()

    people = [threading.Thread(target=change, args=names) for names in (("ana", "luis"), ("luis", "ana"))]
    for one in people:
        one.start()
    for one in people:
        one.join()

    assert failed == []
    assert len(tries) == 3, "one of both was done again"
    store = open_store(postgresql_location)
    with store.reading() as reading:
        assert sorted(entry.who for entry in reading.history.entries()) == ["ana", "luis"]
        assert reading.history.verify().ok
    store.close()


def lock(work: UnitOfWork, name: str) -> None:
    held = sa.text("SELECT pg_advisory_xact_lock(hashtext(:name))")
    work.advisors._in.connection.execute(held, {"name": name})


def test_what_was_partly_committed_is_never_done_again() -> None:
    commits, tries = [3], []

    def work() -> None:
        tries.append(1)
        commits[0] += 1  # one unit of work stands
        raise EnvironmentFault(UNDONE, location="x", commits=commits[0])

    with pytest.raises(EnvironmentFault, match=UNDONE):
        done_again(work, lambda: commits[0])
    assert len(tries) == 1


def test_it_is_given_up_with_words_for_a_person() -> None:
    tries: list[int] = []

    def work() -> None:
        tries.append(1)
        raise EnvironmentFault(UNDONE, location="x", commits=0)

    with pytest.raises(EnvironmentFault) as told:
        done_again(work, lambda: 0)
    assert len(tries) == TRIES
    assert "no se guardó nada" in messages.line(told.value)

    def other() -> None:
        tries.append(1)
        raise EnvironmentFault("database_locked", location="x")

    with pytest.raises(EnvironmentFault, match="database_locked"):
        done_again(other, lambda: 0)
    assert len(tries) == TRIES + 1
