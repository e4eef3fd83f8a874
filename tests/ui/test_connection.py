"""Others' changes reach an open window; a server that goes away is waited for, and nothing is lost or done twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from postgresql_server import Server
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, list_advisors
from advisor_app.store import open_store
from advisor_app.ui.jobs import Jobs

SOON_MS = 2000
"""Within which others' changes are told."""
PATIENCE_MS = 30_000


@pytest.fixture
def jobs(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Jobs]:
    location = request.getfixturevalue(f"{request.param}_location")
    made = Jobs(lambda: Office(open_store(location), "yo"), watches=True)
    with qtbot.waitSignal(made.opened):
        made.start()
    yield made
    made.close()


def ask_once(qtbot: QtBot, jobs: Jobs) -> None:
    """The watch began with the office; a first answer is long after that."""
    seen: list[int] = []
    jobs.ask(jobs, lambda office: len(list_advisors(office)), seen.append)
    qtbot.waitUntil(lambda: bool(seen))


@pytest.mark.parametrize("jobs", ["sqlite", "postgresql"], indirect=True)
def test_what_another_changes_is_told_within_two_seconds(
    qtbot: QtBot, jobs: Jobs, request: pytest.FixtureRequest
) -> None:
    ask_once(qtbot, jobs)
    told: list[tuple[frozenset[str], object]] = []
    jobs.changed.connect(lambda things, who: told.append((things, who)))
    kind = request.node.callspec.params["jobs"]
    other = open_store(request.getfixturevalue(f"{kind}_location"))
    qtbot.waitUntil(lambda: jobs.connection.watching)
    add_advisor(Office(other, "otra persona"), "Ana", "")
    qtbot.waitUntil(lambda: bool(told), timeout=SOON_MS)
    other.close()
    assert told == [(frozenset({"people"}), None)]


@pytest.mark.parametrize("jobs", ["postgresql"], indirect=True)
def test_a_server_that_stops_is_waited_for_and_what_was_to_be_saved_is_saved_once(
    qtbot: QtBot, jobs: Jobs, postgresql_server: Server
) -> None:
    ask_once(qtbot, jobs)
    qtbot.waitUntil(lambda: jobs.connection.watching)
    owner, done, refused, answers, things = QObject(), [], [], [], []
    jobs.refused.connect(refused.append)
    jobs.connection.changed.connect(answers.append)
    jobs.changed.connect(lambda of, _who: things.append(of))
    postgresql_server.postmaster.stop()
    try:
        qtbot.waitUntil(lambda: answers == [False], timeout=PATIENCE_MS)  # also while nobody asks for anything
        jobs.change(owner, lambda office, _: add_advisor(office, "Ana", ""), done.append, things=frozenset({"people"}))
        jobs.ask(owner, list_advisors, done.append)
        qtbot.waitUntil(lambda: not jobs.idle)
        assert done == []
    finally:
        postgresql_server.postmaster.start()
    qtbot.waitUntil(lambda: len(done) == 2 and answers == [False, True], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: any(len(of) > 5 for of in things), timeout=PATIENCE_MS)  # pages ask again for all
    assert [one.advisor.name if hasattr(one, "advisor") else one.name for one in done[1]] == ["Ana"]
    assert refused == []
