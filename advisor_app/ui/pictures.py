"""Pictures of the window's pages, drawn as they stand."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from advisor_app.errors import EnvironmentFault
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.ui.charts.chart_view import ChartView
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import AuditAt, DirectionAt, DirectoryIn, MeetingsIn, ReportAt

if TYPE_CHECKING:
    from advisor_app.services.office import Office

PATIENCE_MS = 60_000
AUDIT_VIEWS = ("score", "results", "letters", "calibration")
"""Of the page Audit, beside the draw, which it opens at."""
DIRECTORY_PARTS = ("doubles", "confirmation", "territory")
"""Of the page Entities, beside its list."""
MEETING_VIEWS = ("series", "commitments", "attendance")
"""Of the page Meetings, beside the plan."""
DIRECTION_VIEWS = ("rotation", "award", "cards", "calibration", "auditing", "objections")
"""Of the page Direction, beside the board, which it opens at."""
REPORT_SECTIONS = ("activity", "year", "entities", "publication")
"""Of the page Reports, beside its head."""

Picture = tuple[str, str, object]
"""Its file, the page, and where the page is opened."""


def take_pictures(
    application: QApplication, open_office: Callable[[], Office], folder: Path, size: tuple[int, int]
) -> list[Path]:
    """One PNG a page and view, and the first page once more in the dark; returns their paths in the pages' order."""
    folder.mkdir(parents=True, exist_ok=True)
    week = IsoWeek.of(panama_day(now_utc())).shifted(-1)
    light: list[Picture] = []
    for index, page in enumerate(PAGES, start=1):
        light.append((f"{index}-{page.name}.png", page.name, None))
        if page.name == "audit":
            light += [(f"{index}-audit-{view}.png", page.name, AuditAt(week, view)) for view in AUDIT_VIEWS]
        if page.name == "entities":
            light += [(f"{index}-entities-{part}.png", page.name, DirectoryIn(part)) for part in DIRECTORY_PARTS]
        if page.name == "meetings":
            light += [(f"{index}-meetings-{view}.png", page.name, MeetingsIn(view)) for view in MEETING_VIEWS]
        if page.name == "direction":
            light += [(f"{index}-direction-{view}.png", page.name, DirectionAt(view)) for view in DIRECTION_VIEWS]
        if page.name == "reports":
            light += [(f"{index}-reports-{name}.png", page.name, ReportAt(section=name)) for name in REPORT_SECTIONS]
    dark: list[Picture] = [(f"1-{PAGES[0].name}-dark.png", PAGES[0].name, None)]
    return [
        *_draw(application, open_office, folder, size, "light", light),
        *_draw(application, open_office, folder, size, "dark", dark),
    ]


def _draw(
    application: QApplication,
    open_office: Callable[[], Office],
    folder: Path,
    size: tuple[int, int],
    scheme: str,
    wanted: list[Picture],
) -> list[Path]:
    from advisor_app.ui.application import make_window
    from advisor_app.ui.memory import Memory

    written = []
    with tempfile.TemporaryDirectory() as forgotten:
        window = make_window(application, open_office, "es", Memory(Path(forgotten) / "window.ini"), scheme)
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*size)
        window.show()
        window.grab()  # a window that is not on the screen paints when it is asked to
        settle(window)
        for file, page, target in wanted:
            window.go_to(page, target)
            settle(window)
            path = folder / file
            if not window.grab().save(str(path)):
                raise EnvironmentFault("picture_not_written", path=str(path))
            written.append(path)
        window.close()
        window.deleteLater()
        application.processEvents()
    return written


def settle(window: Window) -> None:
    """Let the window work until the office is open, nothing is under way, and what came back is painted."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not (window.ready and window.idle) and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    window.grab()  # lays out what has changed, so that charts know their size
    for chart in window.findChildren(ChartView):
        chart.finish()
    QApplication.processEvents()
