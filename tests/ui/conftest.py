"""The window on a real, new office; memory of its own; no display."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hands import settled
from letters_hands import Samples, scored_office
from made_offices import copy_office, office_at
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import BETWEEN_THREADS, make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.shell import Window
from advisor_app.ui.theme import Theme

OpenWindow = Callable[..., Window]


@pytest.fixture(scope="session", autouse=True)
def _turns_as_in_the_program() -> None:
    """The tests' own QApplication comes before the program's, which would see to it."""
    sys.setswitchinterval(BETWEEN_THREADS)


@pytest.fixture
def office(location: str):
    """The same database through a connection of its own, as someone else would look at it."""
    store = open_store(location)
    yield Office(store, "otra persona")
    store.close()


@pytest.fixture
def memory_file(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, location: str, memory_file: Path) -> OpenWindow:
    """Opens the window on the office and waits until its first page is there."""

    def opened(
        language: str = "es",
        scheme: str = "light",
        size: tuple[int, int] = (1366, 768),
        page: str | None = None,
        *,
        who: str = "yo",
        watches: bool = False,
    ) -> Window:
        window = make_window(
            qapp,
            lambda: Office(open_store(location), who),
            language,
            Memory(memory_file),
            scheme,
            watches=watches,
        )
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        settled(qtbot, window)
        if page is not None:
            window.go_to(page)
            settled(qtbot, window)
        return window

    return opened


@pytest.fixture(scope="session")
def scored_week(tmp_path_factory: pytest.TempPathFactory, empty_office: str) -> tuple[Path, Samples]:
    """The database of `scored_office`, made once, and its samples."""
    folder = tmp_path_factory.mktemp("scored")
    database = copy_office(empty_office, folder / "scored.sqlite3")
    store = open_store(office_at(database))
    try:
        return database, scored_office(Office(store, "otra persona"), folder)
    finally:
        store.close()


@pytest.fixture
def location(request: pytest.FixtureRequest, empty_office: str, tmp_path: Path) -> str:
    """Where the office lies: a new one, or one whose week is scored where a test asks for its `samples`."""
    scored = "samples" in request.fixturenames
    made = request.getfixturevalue("scored_week")[0] if scored else empty_office
    return office_at(copy_office(made, tmp_path / "office.sqlite3"))


@pytest.fixture
def samples(scored_week: tuple[Path, Samples]) -> Samples:
    return scored_week[1]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")
