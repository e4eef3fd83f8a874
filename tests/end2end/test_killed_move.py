"""A move of an office that is killed at any moment: the source keeps all, the target is whole or holds nothing."""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from threading import Timer

import pytest
from commands import Answer, advisor_app, kill_command
from postgresql_server import Server

from advisor_app.office.case import Case
from advisor_app.services.shared_office.office_status import office_status
from advisor_app.store import new_id, open_store
from advisor_app.store.location import parse_location
from advisor_app.store.moving.digests import TableDigest, digests_of
from advisor_app.store.moving.move import opened_source

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the command's process is found as Linux tells it"),
    pytest.mark.needs_file("a move goes from a file to a server and back, in each run"),
]


def move(source: str, target: str, killed_after: float | None = None) -> Answer:
    """`advisor-app office move`, killed after so many seconds if it has not ended."""
    timer = Timer(killed_after or 0, kill_command)
    if killed_after is not None:
        timer.start()
    answer = advisor_app(source, "office", "move", "--from", source, "--to", target)
    timer.cancel()
    if killed_after is not None:
        timer.join()
    return answer


def digests(location: str) -> Mapping[str, TableDigest]:
    with opened_source(parse_location(location)) as office:
        return digests_of(office)


def furnished(path: Path, cases: int) -> str:
    store = open_store(path)
    with store.unit_of_work("Ana") as work:
        known = work.entities.resolve([f"Entidad {at}" for at in range(40)])
        record = work.imports.add(file_name="f", sha256="s", shape="s", columns={"number": ("N",)}, rows=cases)
        made = [
            Case(
                number=f"{at:06d}",
                entity=f"Entidad {at % 40}",
                created=datetime(2026, 1, 5 + at % 20),
                subject="Falta de agua",
            )
            for at in range(cases)
        ]
        work.cases.apply(made, record, known)
        work.history.append("tried", {"what": "a move"})
        work.commit()
    store.close()
    return str(path)


@pytest.fixture
def new_database(postgresql_server: Server) -> Iterator[Callable[[], str]]:
    made: list[str] = []

    def make() -> str:
        made.append(f"killed_{new_id().hex}")
        postgresql_server.execute(f"CREATE DATABASE {made[-1]}")
        return postgresql_server.url(made[-1])

    yield make
    for name in made:
        postgresql_server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def work_goes_on(location: str) -> Mapping[str, TableDigest]:
    """Whoever was kept out by a move works on at once; returns what stands there then."""
    store = open_store(location)
    with store.unit_of_work("Luis") as work:
        work.history.append("tried", {"what": "work goes on"})
        work.commit()
    with store.reading() as reading:
        assert reading.history.verify().ok
    store.close()
    return digests(location)


def stands(location: str) -> str:
    return office_status(location).standing if "://" in location or Path(location).exists() else "empty"


@pytest.mark.parametrize(
    ("cases", "kills", "seconds"),
    [(500, 1, 0.8), pytest.param(20_000, 10, 5, marks=[pytest.mark.long, pytest.mark.timeout(900)])],
)
def test_killed_at_random_moments_an_office_is_in_one_place_whole(
    new_database: Callable[[], str], tmp_path: Path, cases: int, kills: int, seconds: float
) -> None:
    """`seconds`: about how long a move takes; where it is longer or shorter, other moments are met."""
    chance, seen = random.Random(os.urandom(8)), list[tuple[str, float]]()
    files = (str(tmp_path / f"back{at}.db") for at in range(kills + 1))
    source = furnished(tmp_path / "office.db", cases)
    assert move(source, source).code == 2  # refused; now all that a move needs is loaded
    for another in (new_database, lambda: next(files)):
        target, kept = another(), digests(source)
        for turn in range(kills):
            after = seconds * (turn + chance.random()) / kills
            assert move(source, target, killed_after=after).code in (-signal.SIGKILL, 0)
            assert digests(source) == kept, "of the source nothing is lost"
            seen.append((found := stands(target), round(after, 2)))
            if found == "ready":
                assert digests(target) == kept
                refused = move(source, target)
                assert refused.code == 1
                assert "ya tiene algo" in refused.err
                target = another()
        kept = work_goes_on(source)
        whole = move(source, target)
        assert whole.code == 0, whole.err
        assert digests(target) == kept
        source = target
    print(f"\n{cases:,} cases: what stood in the target when the move was killed, after seconds: {seen}")
    assert {found for found, _ in seen} <= {"empty", "ready"}
