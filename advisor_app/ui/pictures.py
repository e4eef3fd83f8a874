"""Pictures of the window's pages, drawn as they stand."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from advisor_app.errors import EnvironmentFault
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.plans.records import plan_number
from advisor_app.ui.charts.chart_view import ChartView
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.pictures_beside import beside_pages
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import DirectoryIn, PastImports, PlansAt, ReportAt

if TYPE_CHECKING:
    from advisor_app.services.office import Office

PATIENCE_MS = 60_000
LONGEST_PAUSE_MS = 1_000
"""Of the timers after which something is drawn anew, the sharper pages of a preview say; longer ones take away."""
LAYOUT_ROUNDS = 4
WITHIN_VIEWS = {
    "entities": ("facts", "terms", "joining", "history"),
    "mail-templates": ("html", "preview", "versions"),
    "meetings": ("week",),
    "direction-cards": ("changes", "kinds"),
    "settings-privacy": ("retention",),
}
"""By the end of a picture's name, what a switch within the view offers beside what is in front."""
REPORT_SECTIONS = ("activity", "year", "entities", "recurring", "definitions")
"""Of the page Reports, beside its head."""

Picture = tuple[str, str, object]
"""Its file, the page, and where the page is opened."""


def take_pictures(
    application: QApplication, open_office: Callable[[], Office], folder: Path, size: tuple[int, int]
) -> list[Path]:
    """One PNG a page and view, and the first page once more in the dark; returns their paths in the pages' order."""
    dark: list[Picture] = [(f"1-{PAGES[0].name}-dark.png", PAGES[0].name, None)]
    return [
        *take_all_pictures(application, open_office, folder, size, "light"),
        *_draw(application, open_office, folder, size, "dark", dark),
    ]


def take_all_pictures(
    application: QApplication, open_office: Callable[[], Office], folder: Path, size: tuple[int, int], scheme: str
) -> list[Path]:
    """The same in one theme, "light" or "dark"."""
    wanted: list[Picture] = []
    for index, page in enumerate(PAGES, start=1):
        wanted.append((f"{index}-{page.name}.png", page.name, None))
        if page.name == "cases":
            wanted.append((f"{index}-cases-imports.png", page.name, PastImports()))
        if page.name == "entities":
            wanted.append((f"{index}-entities-imports.png", page.name, DirectoryIn("imports")))
        if page.name == "reports":
            wanted += [(f"{index}-reports-{name}.png", page.name, ReportAt(section=name)) for name in REPORT_SECTIONS]
        if page.name == "plans":
            first = PlansAt("plans", plan_number(panama_day(now_utc()).year, 1))
            wanted.append((f"{index}-plans-whole.png", page.name, first))
    return _draw(application, open_office, folder, size, scheme, wanted)


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

    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []

    def draw(file: str, shown: QWidget | None = None) -> None:
        settle(window)
        path = folder / file
        if not (shown or window).grab().save(str(path)):
            raise EnvironmentFault("picture_not_written", path=str(path))
        written.append(path)

    def draw_view(file: str, page: str) -> None:
        draw(file)
        stem = file.removesuffix(".png").partition("-")[2]
        for key in WITHIN_VIEWS.get(stem, ()):
            if (button := _offering(window, page, key)) is not None:
                button.click()
                draw(file.replace(".png", f"-{key}.png"))

    with tempfile.TemporaryDirectory() as forgotten:
        window = make_window(application, open_office, "es", Memory(Path(forgotten) / "window.ini"), scheme)
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*size)
        window.show()
        window.grab()  # a window that is not on the screen paints when it is asked to
        settle(window)
        for file, page, target in wanted:
            window.go_to(page, target)
            draw_view(file, page)
            for key, button in _other_views(window, page) if target is None else ():
                button.click()
                draw_view(file.replace(".png", f"-{key}.png"), page)
        if len(wanted) > 1:
            for file, shown in beside_pages(window, lambda: settle(window)):
                draw(file, shown)
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)  # the next one would restyle this one too
    return written


def settle(window: Window) -> None:
    """Let the window work until the office is open, nothing is under way, and what came back is painted."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    QApplication.processEvents()
    while not (window.ready and window.idle and not _pausing(window)) and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    window.grab()  # lays out what has changed, so that charts know their size
    for chart in window.findChildren(ChartView):
        chart.finish()
    for _ in range(LAYOUT_ROUNDS):  # a panel that scrolls learns its height only from the width it was given
        QApplication.processEvents()
        window.grab(QRect(0, 0, 1, 1))


def _pausing(window: Window) -> bool:
    """Whether something will be asked or drawn a moment later."""
    return any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= LONGEST_PAUSE_MS
        for timer in window.findChildren(QTimer)
    )


def _offering(window: Window, page: str, key: str) -> QAbstractButton | None:
    """The button in sight that offers this within the view in front."""
    shown = window.page(page)
    switches = [one for one in shown.findChildren(Segments) if one.isVisible()] if shown is not None else []
    found = next((one.button(key) for one in switches if key in one.keys), None)
    return found if found is not None and found.isEnabled() else None


def _other_views(window: Window, page: str) -> list[tuple[str, QAbstractButton]]:
    """Those that the page's switch offers beside the one in front."""
    switch = getattr(window.page(page), "segments", None)
    if not isinstance(switch, Segments):
        return []
    offered = [(key, switch.button(key)) for key in switch.keys if key != switch.current]
    return [(key, button) for key, button in offered if button.isEnabled() and not button.isHidden()]
