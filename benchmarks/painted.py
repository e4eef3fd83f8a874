"""The program's window, which says when it is painted, usable and answered by its database, and ends.

painted DATABASE MEMORY      MEMORY: the file of what the window remembers
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import advisor_app.cli  # noqa: F401  as a person's start does
from advisor_app.bootstrap import open_office
from advisor_app.settings import Settings
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory

settings = Settings(sys.argv[1], "benchmark")
application = QApplication([])
window = make_window(application, lambda: open_office(settings), "es", Memory(Path(sys.argv[2]), sys.argv[1]))
looking = QTimer(interval=1)


def look() -> None:
    if window.ready and window.idle:
        window.repaint()
        print("rows", time.monotonic(), flush=True)
        looking.stop()
        window.close()
        application.exit(0)


def answers() -> None:
    window.repaint()
    shown = window.page("my_week").model.rowCount()
    print("usable" if shown else "new", time.monotonic(), flush=True)


window.first_painted.connect(lambda: print("paint", time.monotonic(), flush=True))
window.furnished.connect(lambda: QTimer.singleShot(0, answers))
looking.timeout.connect(look)
looking.start()
window.show()
application.exec()
