"""Run by the test of the killed scoring: a window without a display, scored by keys until somebody ends it.

    python scoring_typist.py DATABASE WEEK ENTITY SEED

Prints a line of JSON whenever the window shows other answers: all of them, as [case, question, mark, comment].
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advisor_app.office.calendar import IsoWeek
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.pages.audit.score_view import ScoreView
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import AuditAt

KEYS = "1112110"
WALKING = (Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_Return)
BETWEEN_KEYS_MS = 30


def settle(window: Window) -> None:
    for _ in range(4):
        QApplication.processEvents()
        while not (window.ready and window.idle):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


class Typist:
    """Answers, comments and walks, about as fast as anybody can."""

    def __init__(self, view: ScoreView, seed: int) -> None:
        self._view = view
        self._chance = random.Random(seed)
        self._told: list[list[str]] = []

    def type_on(self) -> None:
        while True:
            self._hit(self._chance.choice(KEYS))
            if self._chance.random() < 0.3:
                for key in (Qt.Key.Key_Up, "C", *"visto", Qt.Key.Key_Escape):
                    self._hit(key)
            if self._chance.random() < 0.5:
                self._hit(self._chance.choice(WALKING))

    def _hit(self, key: str | Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget(), key)
        for _ in range(3):
            self._tell()
            QTest.qWait(BETWEEN_KEYS_MS // 3)

    def _tell(self) -> None:
        audit = self._view.desk.audit
        if audit is None:
            return
        shown = [
            [number, question, answer.mark.value, answer.comment]
            for number, given in audit.scored.given.items()
            for question, answer in given.items()
        ]
        if shown != self._told:
            self._told = shown
            print(json.dumps(shown), flush=True)


def main() -> None:
    database, week, entity, seed = sys.argv[1:]
    application = QApplication([])
    with tempfile.TemporaryDirectory() as forgotten:
        memory = Memory(Path(forgotten) / "window.ini")
        window = make_window(application, lambda: Office(open_store(database), "Ana"), "es", memory, "light")
        window.show()
        window.grab()
        settle(window)
        window.go_to("audit", AuditAt(IsoWeek.parse(week), "score", entity))
        settle(window)
        window.activateWindow()
        view = window.page("audit").score  # type: ignore[union-attr]
        view.take_focus()
        Typist(view, int(seed)).type_on()


if __name__ == "__main__":
    main()
