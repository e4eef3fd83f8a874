"""Starts the window: the shell paints first, then the worker opens the office."""

from __future__ import annotations

import builtins
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from advisor_app.ui.access.door import Door, Typed
from advisor_app.ui.memory import LOCATION, WHO, Memory
from advisor_app.ui.shell import Window
from advisor_app.ui.window_icon import window_icon

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from advisor_app.services.office import Office
    from advisor_app.ui.frame import Frame

DEFAULT_LANGUAGE = "es"


def run(
    open_office: Callable[[str, str], Office],
    *,
    location: str,
    who: str,
    chosen: bool = True,
    language: str = DEFAULT_LANGUAGE,
    memory_file: Path | None = None,
) -> int:
    """Show the window until it is closed; returns the process's exit code. `location` is that of the database.

    `open_office` gets the location and who works, in the thread that then owns the database. Unless they were `chosen`
    where the program was started, those hold that were chosen in the window; and where they are chosen anew, the window
    is opened anew. The language that was chosen in the window's settings holds unless `language` names another than the
    default.
    """
    application = _application()
    typed: Typed = {}
    while True:
        kept = Memory(memory_file)
        place = location if chosen else kept.text(LOCATION, location) or location
        person = who if chosen else kept.text(WHO, who) or who
        memory = Memory(memory_file, place)
        language_now = chosen_language(memory, language)
        door = Door(open_office, place, person, typed)
        window = make_window(application, door.open, language_now, memory, watches=True, door=door)
        again: list[bool] = []
        _prepare(application, window, memory, place, again, first_start=not chosen)
        window.setWindowIcon(window_icon())
        window.stay_on_screen()
        window.show()
        code = application.exec()
        window.deleteLater()
        if not again:
            return code
        chosen = False  # what somebody has just chosen in the window holds


def _prepare(
    application: QApplication, window: Window, memory: Memory, place: str, again: list[bool], *, first_start: bool
) -> None:
    """What only a window that somebody works in has, once it is furnished."""
    tell_faults(window)

    def open_again() -> None:
        again.append(True)
        window.close()

    def prepare() -> None:
        from advisor_app.ui.ahead import Ahead
        from advisor_app.ui.garbage import OwnThreadAlone
        from advisor_app.ui.recovery.session import Session

        OwnThreadAlone(window)
        Ahead(window)
        beside = window.frame.beside
        beside.learn_words()
        beside.keep_copies()
        beside.keep_head()
        beside.send_what_is_due()
        beside.recover(application, Session(memory.folder, place))
        beside.again_wanted.connect(lambda: QTimer.singleShot(0, window, open_again))
        if first_start:
            beside.offer_first_start()

    window.furnished.connect(prepare)


def make_window(
    application: QApplication,
    open_office: Callable[[], Office],
    language: str,
    memory: Memory,
    scheme: str = "system",
    *,
    watches: bool = False,
    door: Door | None = None,
) -> Window:
    """The window, not yet shown. It paints, is furnished, shows its page, and then the worker opens the office.

    `watches`: whether it follows what others change in the same office. Through the `door` a password can be typed.
    """

    def furnish(window: Window) -> Frame:
        from advisor_app.ui.garbage import look_later

        look_again = look_later()
        from advisor_app.ui.frame import Frame
        from advisor_app.ui.jobs import Jobs
        from advisor_app.ui.language import speak
        from advisor_app.ui.theme import Theme

        speak(application, language)
        jobs = Jobs(open_office, window, watches=watches)
        frame = Frame(window, Theme(application, scheme), jobs, memory, language, door)

        def open_after_painting() -> None:
            window.repaint()  # opening the database keeps the processor busy: what was left is seen before
            jobs.start()

        window.furnished.connect(lambda: QTimer.singleShot(0, jobs, open_after_painting))
        look_again()
        return frame

    return Window(furnish, memory, scheme)


def chosen_language(memory: Memory, language: str) -> str:
    return memory.text("window/language", language) if language == DEFAULT_LANGUAGE else language


def save_pictures(open_office: Callable[[], Office], folder: Path, size: tuple[int, int] = (1366, 768)) -> list[Path]:
    """A picture of every page as it stands, light, and of the first in the dark. Nothing is shown on the screen."""
    from advisor_app.ui.pictures import take_pictures

    return take_pictures(be_application(), open_office, folder, size)


BETWEEN_THREADS = 0.00002
"""Seconds. Python's own 5 ms add up: whoever paints gives the turn away some hundred times in one picture of the
window, and would wait so long each time for a chart drawn beside it. With 0.5 ms a picture took 50 to 90 ms by the
clock, with this 25 to 50.
"""


def be_application() -> QApplication:
    """The process becomes the window's program, before anything else of it draws: a letter's text, a page's picture.

    Where there is no display Qt draws without one; its platform is chosen once a process, so that a window can be
    shown afterwards where there is a display.
    """
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _application()


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(["advisor-app"])
    _import_as_python_does()
    sys.setswitchinterval(BETWEEN_THREADS)
    application.setApplicationName("advisor-app")
    application.setApplicationDisplayName("3-1-1")
    application.setDesktopFileName("advisor-app")
    return application


def _import_as_python_does() -> None:
    """Qt's binding reads the source of each module that is loaded, for a spelling of names that nobody uses here."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def tell_faults(window: Window) -> None:
    """Whatever nobody catches, in the window's thread or another: a report on stderr, a calm notice in the window."""

    def tell(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        from advisor_app.ui.fault_report import report_of

        report = report_of(error)
        print(report.text, file=sys.stderr)
        if window.ready:
            window.frame.around.jobs.in_window.soon(lambda: window.frame.tell_fault(report))

    def tell_of_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            tell(told.exc_type, told.exc_value, told.exc_traceback)

    sys.excepthook = tell
    threading.excepthook = tell_of_thread
