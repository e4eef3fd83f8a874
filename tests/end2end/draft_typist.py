"""Run by the test of the killed drafts: a window without a display, in which a text is typed or looked for.

    python draft_typist.py DATABASE FOLDER PAGE AT FIELD [TEXT]

With a text it is typed into the field, and then the window waits for somebody to end it. Without one, what an earlier
window left in the folder is brought back, and the field's text is printed as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.recovery.session import Session
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import MeetingAt, NewIdea, PlansAt

PATIENCE = 20.0


def settle(window: Window) -> None:
    for _ in range(4):
        QApplication.processEvents()
        while not (window.ready and window.idle):
            QApplication.processEvents()
            time.sleep(0.005)


def target(page: str, at: str) -> object:
    if page == "meetings":
        return MeetingAt(UUID(at))
    return PlansAt("plans") if at == "plan" else NewIdea()


def field_of(window: Window, name: str) -> QLineEdit | QPlainTextEdit:
    fields: list[QLineEdit | QPlainTextEdit] = [*window.findChildren(QPlainTextEdit), *window.findChildren(QLineEdit)]
    return next(one for one in fields if one.isVisible() and one.accessibleName().startswith(name))


def main() -> None:
    database, folder, page, at, name, *typed = sys.argv[1:]
    application = QApplication([])
    memory = Memory(Path(folder) / "window.ini", database)
    window = make_window(application, lambda: Office(open_store(database), "yo"), "es", memory, "light")
    window.show()
    settle(window)
    window.frame.beside.recover(application, Session(Path(folder), database))
    settle(window)
    window.go_to(page, target(page, at))
    settle(window)
    if at == "plan":
        window.page("plans").of("plans").table.select_row(0)  # type: ignore[union-attr]
        settle(window)
    field = field_of(window, name)
    field.setFocus()
    if typed:
        QTest.keyClicks(field, typed[0])
        application.exec()
        return
    begun = time.monotonic()
    text = ""
    while not text and time.monotonic() - begun < PATIENCE:
        settle(window)
        text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    print(json.dumps(text))
    window.close()


if __name__ == "__main__":
    main()
