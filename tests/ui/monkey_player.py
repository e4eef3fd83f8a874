"""Run by the test of the monkey: a whole window, as a person gets it, under random keys and clicks.

    python monkey_player.py DATABASE FOLDER SEED SECONDS [WHO]

Prints one JSON object at the end: what was done, what broke, the longest pieces of work, the papers that changed. The
same seed does the same as long as the window answers in the same order; `FOLDER/acts.txt` has what was done.
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import random
import socket
import sys
import threading
import time
import traceback
import warnings
from pathlib import Path
from typing import Any, NoReturn

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

import shiboken6
from issued_papers import Papers, is_whole, issued_papers
from monkey_hands import Hands
from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from advisor_app.services.history.verify_history import verify_history
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import be_application, run
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window

NO_WINDOW_MANAGER = "This plugin does not support"
FROZEN = 2.0
"""Seconds in one piece after which the calls under way are noted."""
GONE = 90.0
"""Seconds without a beat after which nothing more is expected of the window."""
BETWEEN_LOOKS = 20.0
"""Seconds between two looks at what was issued meanwhile."""


class Watch:
    """What goes wrong, wherever it does, and how long the window's thread does not answer."""

    def __init__(self, folder: Path) -> None:
        self.wrong: list[str] = []
        self.frozen: list[str] = []
        self.longest_work = self.longest_pause = self.longest_still = 0.0
        self.at_work = self.at_pause = self.at_still = ""
        self.doing = "start"
        self._thread = threading.get_native_id()
        self._last = (time.perf_counter(), time.thread_time(), self._kept_waiting())
        self._main = threading.main_thread().ident
        self._folder = folder
        self._heart: QTimer | None = None
        self.over = threading.Event()

    def listen(self) -> None:
        qInstallMessageHandler(self._qt_said)
        logging.getLogger().addHandler(_Noting(self))
        warnings.simplefilter("always")
        warnings.showwarning = lambda message, kind, file, line, *_: self.note(f"{file}:{line} {kind}: {message}")
        sys.unraisablehook = lambda told: self.note(_calls(told.exc_value))
        threading.Thread(target=self._look_for_ice, daemon=True).start()

    def listen_to_hooks(self) -> None:
        """The window has set its own by now: they are asked as well."""
        sys.excepthook = self._before(sys.excepthook)
        threading.excepthook = self._of_thread
        self._heart = QTimer(interval=5)
        self._heart.timeout.connect(self._beat)
        self._heart.start()

    def note(self, what: str) -> None:
        if len(self.wrong) < 50:
            self.wrong.append(f"[{self.doing}] {what}")

    def _before(self, told: Any) -> Any:
        def hook(kind: type[BaseException], error: BaseException, trace: Any) -> None:
            self.note(_calls(error))
            told(kind, error, trace)

        return hook

    def _of_thread(self, told: threading.ExceptHookArgs) -> None:
        self.note(_calls(told.exc_value))

    def _qt_said(self, kind: QtMsgType, context: object, said: str) -> None:
        if NO_WINDOW_MANAGER not in said:
            self.note(f"Qt: {said}")

    def _beat(self) -> None:
        clock, work, waited = time.perf_counter(), time.thread_time(), self._kept_waiting()
        paused, worked, lost = clock - self._last[0], work - self._last[1], waited - self._last[2]
        self._last = (clock, work, waited)
        if (still := paused - lost) > self.longest_still:
            self.longest_still, self.at_still = still, self.doing
        if worked > self.longest_work:
            self.longest_work, self.at_work = worked, self.doing
        if paused > self.longest_pause:
            self.longest_pause, self.at_pause = paused, self.doing

    def _kept_waiting(self) -> float:
        """Seconds that the system has let the window's thread wait for a processor, busy with others' work."""
        try:
            told = Path(f"/proc/self/task/{self._thread}/schedstat").read_text("ascii")
        except OSError:
            return 0.0
        return int(told.split()[1]) / 1e9

    def _look_for_ice(self) -> None:
        """From another thread: where the window's own stands while it does not answer."""
        told = 0.0
        while not self.over.wait(0.25):
            if self._heart is None or time.perf_counter() - self._last[0] < FROZEN:
                continue
            beat = self._last[0]
            if beat != told:
                told = beat
                calls = "".join(traceback.format_stack(sys._current_frames()[self._main or 0])[-14:])
                self.frozen.append(f"[{self.doing}]\n{calls}")
            if time.perf_counter() - beat > GONE:
                print(json.dumps({"gone": self.doing, "frozen": self.frozen, "wrong": self.wrong}), flush=True)
                os._exit(3)


class _Noting(logging.Handler):
    def __init__(self, watch: Watch) -> None:
        super().__init__(logging.WARNING)
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        self._watch.note(f"{record.name} {record.levelname}: {record.getMessage()}")


def _calls(error: BaseException | None) -> str:
    return "".join(traceback.format_exception(error))[-4000:] if error is not None else "?"


class Ledger:
    """Every paper that was ever seen issued, looked for again at the end."""

    def __init__(self, database: str) -> None:
        self._database = database
        self.seen: Papers = issued_papers(database)
        self.at_first = len(self.seen)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look_now_and_then, daemon=True)
        self._thread.start()

    def end(self) -> list[str]:
        """The kinds and keys of papers that are gone or say something else."""
        self._stop.set()
        self._thread.join()
        now = issued_papers(self._database)
        return [f"{kind} {key}" for (kind, key), digest in self.seen.items() if now.get((kind, key)) != digest]

    def _look_now_and_then(self) -> None:
        while not self._stop.wait(BETWEEN_LOOKS):
            self.seen = issued_papers(self._database) | self.seen


def leave_no_way_out() -> None:
    """No name is found and no connection made: what goes out goes to a folder."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise ConnectionRefusedError("the monkey has no network")

    socket.socket.connect = refuse  # type: ignore[method-assign,assignment]
    socket.create_connection = refuse  # type: ignore[assignment]
    socket.getaddrinfo = refuse  # type: ignore[assignment]


def answer_dialogs(chance: random.Random, folder: Path, files: list[Path]) -> None:
    """What the system would ask for is chosen at random, or cancelled."""
    out = folder / "out"
    out.mkdir(exist_ok=True)

    def chosen() -> str:
        return "" if chance.random() < 0.4 else str(chance.choice(files))

    def place(
        _parent: object = None, _title: str = "", suggested: str = "", *_: object, **__: object
    ) -> tuple[str, str]:
        name = Path(suggested).name or "algo.xlsx"
        return ("" if chance.random() < 0.3 else str(out / f"{chance.randrange(1000)}-{name}"), "")

    FileDialog.getOpenFileName = staticmethod(lambda *_, **__: (chosen(), ""))  # type: ignore[method-assign]
    FileDialog.getOpenFileNames = staticmethod(lambda *_, **__: ([one] if (one := chosen()) else [], ""))  # type: ignore[method-assign]
    FileDialog.getSaveFileName = staticmethod(place)  # type: ignore[method-assign]
    FileDialog.getExistingDirectory = staticmethod(lambda *_, **__: str(out) if chance.random() < 0.7 else "")  # type: ignore[method-assign]
    QDesktopServices.openUrl = staticmethod(lambda *_: True)  # type: ignore[method-assign]


def main(database: str, folder: Path, seed: int, seconds: float, who: str) -> dict[str, object]:
    faulthandler.enable()
    leave_no_way_out()
    chance = random.Random(seed)
    watch = Watch(folder)
    watch.listen()
    ledger = Ledger(database)
    application = be_application()
    hands: list[Hands] = []
    until = time.monotonic() + seconds
    opened = 0

    def the_window() -> Window | None:
        return next(
            (one for one in QApplication.topLevelWidgets() if isinstance(one, Window) and one.isVisible()), None
        )

    def begin() -> None:
        window = the_window()
        if window is None or not window.ready:
            QTimer.singleShot(20, application, begin)
            return
        hands.append(Hands(window, chance, folder))
        answer_dialogs(chance, folder, hands[-1].files)
        window.frame.fault_told.connect(lambda report: watch.note(f"fault told: {report.text}"))
        if len(hands) == 1:
            watch.listen_to_hooks()
        play()

    def play() -> None:
        if time.monotonic() > until:
            application.closeAllWindows()
            return
        if not shiboken6.isValid(hands[-1].window) or not hands[-1].window.isVisible():
            begin()  # it was opened anew, as the first start and the settings ask for it
            return
        try:
            watch.doing = hands[-1].choose()
            hands[-1].act()
        except Exception as error:
            watch.note("the monkey itself: " + _calls(error))
        QTimer.singleShot(0 if chance.random() < 0.7 else 15, application, play)

    def open_office(_place: str, person: str) -> Office:
        nonlocal opened
        opened += 1
        return Office(open_store(database), person)

    QTimer.singleShot(20, application, begin)
    run(open_office, location=database, who=who, memory_file=folder / "window.ini")
    watch.over.set()
    qInstallMessageHandler(None)
    changed = ledger.end()
    store = open_store(database)
    check = verify_history(Office(store, who))
    store.close()
    return {
        "seed": seed,
        "acts": sum(one.done for one in hands),
        "seen": {name: count for one in hands for name, count in one.seen.items()},
        "opened": opened,
        "wrong": watch.wrong,
        "frozen": watch.frozen,
        "longest_work": [round(watch.longest_work, 3), watch.at_work],
        "longest_still": [round(watch.longest_still, 3), watch.at_still],
        "longest_pause": [round(watch.longest_pause, 3), watch.at_pause],
        "papers": ledger.at_first,
        "papers_issued": len(ledger.seen) - ledger.at_first,
        "changed": changed,
        "history": check.ok,
        "whole": is_whole(database),
    }


if __name__ == "__main__":
    place, where, number, length, *name = sys.argv[1:]
    result = main(place, Path(where), int(number), float(length), name[0] if name else "yo")
    print(json.dumps(result, ensure_ascii=False), flush=True)
    os._exit(0)
