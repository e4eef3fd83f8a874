"""At a start Mi semana shows the week as it was left, and says so, until the database has answered."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

from hands import said, settled
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.pages.my_week.page import MyWeekPage
from advisor_app.ui.shell import Window

LAST_WEEK = IsoWeek.of(panama_day(now_utc())).shifted(-1)


class Starts:
    """Starts the window on one database, which opens only when it may."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, location: str, memory_file: Path) -> None:
        self.qtbot, self.qapp, self.location, self.memory_file = qtbot, qapp, location, memory_file
        self.may_open = threading.Event()

    def window(self, shown_as: str) -> Window:
        def open_office() -> Office:
            self.may_open.wait(20)
            return Office(open_store(self.location), "yo")

        made = make_window(self.qapp, open_office, "es", Memory(self.memory_file, shown_as), "light")
        self.qtbot.addWidget(made)
        with self.qtbot.waitSignal(made.furnished):
            made.show()
        return made

    def left_behind(self) -> None:
        """A first start, up to its rows, and its end."""
        self.may_open.set()
        window = self.window("office")
        settled(self.qtbot, window)
        assert rows(window) == ["IDAAN"]
        window.close()
        self.may_open.clear()


def page(window: Window) -> MyWeekPage:
    found = window.page("my_week")
    assert isinstance(found, MyWeekPage)
    return found


def rows(window: Window) -> list[str]:
    return [row.entity for row in page(window).model.rows()]


def test_the_week_as_it_was_left_is_there_before_the_database(
    qtbot: QtBot, qapp: QApplication, office: Office, location: str, memory_file: Path, tmp_path: Path
) -> None:
    import_cases(office, write_export(tmp_path / "uno.csv", closed_cases("IDAAN", 5, LAST_WEEK.monday)))
    starts = Starts(qtbot, qapp, location, memory_file)
    starts.left_behind()
    more = closed_cases("MINSA", 4, LAST_WEEK.monday + timedelta(days=1))
    import_cases(office, write_export(tmp_path / "dos.csv", more))

    window = starts.window("office")
    assert not window.ready
    assert rows(window) == ["IDAAN"]
    assert "Como se dejó el" in page(window).scope
    starts.may_open.set()
    settled(qtbot, window)
    assert sorted(rows(window)) == ["IDAAN", "MINSA"]
    assert "Como se dejó el" not in page(window).scope
    assert "se audita la semana" in said(window)


def test_another_database_shows_nothing_of_it(
    qtbot: QtBot, qapp: QApplication, office: Office, location: str, memory_file: Path, tmp_path: Path
) -> None:
    import_cases(office, write_export(tmp_path / "uno.csv", closed_cases("IDAAN", 5, LAST_WEEK.monday)))
    starts = Starts(qtbot, qapp, location, memory_file)
    starts.left_behind()
    window = starts.window("elsewhere")
    assert rows(window) == []
    starts.may_open.set()
    settled(qtbot, window)
