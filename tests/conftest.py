"""What every test stands on: no unexpected log line, and real databases of both kinds."""

from __future__ import annotations

import logging
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from made_offices import SERVER, copy_office, drop_offices, office_at
from postgresql_server import NoServer, Server, running_server

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No deadline: the first example may load scipy, and other tests run beside it. The same examples each time, so that a
# change is judged by what it changes; `--hypothesis-profile=search` looks for new ones.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("suite")


@pytest.fixture(scope="session", autouse=True)
def _the_window_comes_first(request: pytest.FixtureRequest) -> None:
    """Qt has one application a process. A letter's PDF would make one that shows no windows, if it came first."""
    if any(item.path.parts[-2] in WITH_QT for item in request.session.items):
        request.getfixturevalue("qapp")


WITH_QT = ("ui", "documents", "services", "end2end", "charts", "tests")
"""Folders whose tests may draw."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--office",
        choices=["sqlite", "postgresql"],
        default="sqlite",
        help="where the offices lie that a test needs no file for; on a server, what needs a file is skipped",
    )
    parser.addoption(
        "--first-of-each-file",
        action="store_true",
        help="only the first test of each file that lies where --office says; none that runs on both kinds anyway",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs_file(why): skipped where offices lie on a server")
    config.addinivalue_line("markers", "expected_log(pattern): a log line that matches this does not fail the test")


LONGEST_FILES = (
    "test_fifteen_people.py", "test_letters_view.py", "test_scored_week.py", "test_export_process.py",
    "test_accessible_walk.py", "test_everyone_can_use_it.py", "test_pages_heartbeat.py", "test_audit_page.py",
    "test_killed_move.py", "test_seen_on_pictures.py", "test_start.py", "test_results_view.py", "test_describe_week.py",
    "test_killed_outbox.py", "test_exports_as_people_make_them.py", "test_cases_page.py", "test_coverage.py",
    "test_demonstration.py", "test_recurring_reports_window.py", "test_outside_words_as_text.py",
)  # fmt: skip
"""They begin first, since a file's tests stay in one process: begun last, one of them lets the others wait."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest files first. On a server: leave out what a file is the point of, and the half on SQLite of what runs
    on both each time.
    """
    order = {name: place for place, name in enumerate(LONGEST_FILES)}
    items.sort(key=lambda item: order.get(item.path.name, len(order)))
    if config.getoption("first_of_each_file"):
        _keep_the_first(config, items)
    if config.getoption("office") == "sqlite":
        return
    for item in items:
        for mark in item.iter_markers("needs_file"):
            item.add_marker(pytest.mark.skip(reason=f"needs a file: {mark.args[0]}"))
        callspec = getattr(item, "callspec", None)
        if callspec is not None and callspec.params.get("office_location") == "sqlite":
            item.add_marker(pytest.mark.skip(reason="its other half runs on the server"))


def _keep_the_first(config: pytest.Config, items: list[pytest.Item]) -> None:
    first: dict[Path, pytest.Item] = {}
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        anyway_or_never = "office_location" in fixtures or any(item.iter_markers("needs_file"))
        if "empty_office" in fixtures and not anyway_or_never:
            first.setdefault(item.path, item)
    config.hook.pytest_deselected(items=[item for item in items if first.get(item.path) is not item])
    items[:] = first.values()


@pytest.fixture(scope="session", autouse=True)
def _offices_on_the_server(request: pytest.FixtureRequest) -> Iterator[None]:
    """With `--office=postgresql`, tells the tests and the processes that they start where the server is."""
    if request.config.getoption("office") == "sqlite":
        yield
        return
    server: Server = request.getfixturevalue("postgresql_server")
    template = request.getfixturevalue("empty_postgresql_office")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(SERVER, server.url(template))
        yield


@pytest.fixture(autouse=True)
def _offices_go_with_their_test(request: pytest.FixtureRequest) -> Iterator[None]:
    if "tmp_path" not in request.fixturenames or SERVER not in os.environ:
        yield
        return
    folder = request.getfixturevalue("tmp_path")
    yield
    drop_offices(folder)


class _Collected(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING or record.name.partition(".")[0] == "advisor_app":
            self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a warning or worse in any log, or any line in ours, that it did not announce."""
    collected = _Collected()
    root = logging.getLogger()
    root.addHandler(collected)
    try:
        yield
    finally:
        root.removeHandler(collected)
    expected = [re.compile(mark.args[0]) for mark in request.node.iter_markers("expected_log")]
    lines = [f"{record.name} {record.levelname}: {record.getMessage()}" for record in collected.records]
    unexpected = [line for line in lines if not any(pattern.search(line) for pattern in expected)]
    if unexpected:
        pytest.fail("unexpected log lines:\n" + "\n".join(unexpected))


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    """A server for the whole run. Elsewhere its absence skips, on Linux it fails."""
    try:
        with running_server(in_memory=True) as server:
            yield server
    except NoServer as missing:
        if sys.platform == "linux":
            raise
        pytest.skip(f"not run on PostgreSQL: {missing}")


@pytest.fixture(scope="session")
def empty_sqlite_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new database, to be copied."""
    from advisor_app.store import open_store

    path = tmp_path_factory.mktemp("template") / "office.sqlite3"
    open_store(path).close()
    return path


@pytest.fixture(scope="session")
def empty_postgresql_office(postgresql_server: Server) -> str:
    """The name of a database with the tables of a new office, to be copied."""
    from advisor_app.store import create_schema

    postgresql_server.execute("CREATE DATABASE office_template")
    create_schema(postgresql_server.url("office_template"))
    return "office_template"


@pytest.fixture(scope="session")
def empty_office(request: pytest.FixtureRequest) -> str:
    """A new office, to be copied by `copy_office`, wherever offices lie in this run."""
    if SERVER in os.environ:
        return os.environ[SERVER]
    return str(request.getfixturevalue("empty_sqlite_office"))


@pytest.fixture
def location(empty_office: str, tmp_path: Path) -> str:
    """Where a new office lies: a file, or a database of the tests' server."""
    return office_at(copy_office(empty_office, tmp_path / "office.sqlite3"))


@pytest.fixture
def sqlite_location(empty_sqlite_office: Path, tmp_path: Path) -> str:
    """The path of a new office's own file; for a test that a file is the point of."""
    if SERVER in os.environ:
        pytest.skip("needs a file: reads, copies, breaks or moves the file itself")
    return str(shutil.copy(empty_sqlite_office, tmp_path / "office.sqlite3"))


@pytest.fixture
def postgresql_location(
    postgresql_server: Server, empty_postgresql_office: str, request: pytest.FixtureRequest
) -> Iterator[str]:
    """The address of a new office's own database."""
    taken = request.config.stash.setdefault(_DATABASES, [])
    name = f"office_{len(taken) + 1}"
    taken.append(name)
    postgresql_server.copy(empty_postgresql_office, name)
    yield postgresql_server.url(name)
    postgresql_server.execute(f"DROP DATABASE {name} WITH (FORCE)")


_DATABASES = pytest.StashKey[list[str]]()


@pytest.fixture(params=["sqlite", "postgresql"])
def office_location(request: pytest.FixtureRequest) -> str:
    """Where a new office lies; a test that asks for it runs on both kinds of database."""
    location: str = request.getfixturevalue(f"{request.param}_location")
    return location
