"""A start loads what its first page needs, and nothing of letters, charts, workbooks or mail servers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "docx",
    "docxtpl",
    "jinja2",
    "lxml",
    "matplotlib",
    "numpy",
    "openpyxl",
    "pandas",
    "scipy",
    "smtplib",
    "alembic",
)

STARTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import advisor_app.cli
from advisor_app.bootstrap import open_office
from advisor_app.settings import Settings
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory

application = QApplication([])
settings = Settings(sys.argv[1], "yo")
window = make_window(application, lambda: open_office(settings), "es", Memory(Path(sys.argv[2]), sys.argv[1]))
looking = QTimer(interval=5)

def look():
    if window.ready and window.idle:
        looking.stop()
        print(*sorted(set(sys.argv[3:]) & set(sys.modules)), "shown")
        window.close()
        application.exit(0)

looking.timeout.connect(look)
looking.start()
window.show()
application.exec()
"""


def test_nothing_heavy_is_loaded_until_the_first_page_is_shown(tmp_path: Path, sqlite_location: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", STARTED, sqlite_location, str(tmp_path / "window.ini"), *HEAVY],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert ran.stdout.split() == ["shown"], ran.stdout + ran.stderr
