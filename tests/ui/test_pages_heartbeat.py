"""Every page and view is visited once, modules and all, and the window's thread never works over 50 ms in one piece."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import said, settled
from letters_hands import Samples
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from advisor_app.ui import ahead
from advisor_app.ui.ahead import Ahead
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.shell import Window

LONGEST = 0.05
"""Seconds of the thread's own work, as a machine of the usual pace does it."""
TRIES = 4
"""Others' work makes the processor itself slower; what takes too long by itself does so every time."""

WALK = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton
from advisor_app.bootstrap import open_office
from advisor_app.settings import Settings
from advisor_app.ui.application import be_application, make_window
from advisor_app.ui.memory import Memory

def pace():
    begun = time.thread_time()
    sum(at * at % 7 for at in range(200_000))
    return time.thread_time() - begun

application = be_application()
settings = Settings(sys.argv[1], "yo")
window = make_window(application, lambda: open_office(settings), "es", Memory(Path(sys.argv[2]), sys.argv[1]))
window.show()
longest = {"": 0.0}
now = [""]
last = [time.thread_time()]

def beat():
    at = time.thread_time()
    longest[now[0]] = max(longest.get(now[0], 0.0), at - last[0])
    last[0] = at

def settle():
    quiet = 0
    while quiet < 3:
        application.processEvents()
        time.sleep(0.002)
        quiet = quiet + 1 if window.ready and window.idle else 0

settle()
heart = QTimer(interval=2)
heart.timeout.connect(beat)
heart.start()
last[0] = time.thread_time()

def look(name, act):
    settle()
    now[0] = name
    act()
    settle()

for page in sys.argv[3:]:
    look(page, lambda: window.frame.turn_to(page))
    segments = getattr(window.page(page), "segments", None)
    for button in segments.findChildren(QAbstractButton) if segments is not None else ():
        if button.isEnabled():
            look(f"{page}: {button.text()}", button.click)
heart.stop()
longest.pop("")
print(json.dumps({"longest": longest, "pace": min(pace() for _ in range(5))}))
window.close()
"""
USUAL_PACE = 0.016
"""Seconds that the machine on which the limit was measured takes for `pace` of the walk."""


def test_no_visit_keeps_the_window_from_answering(tmp_path: Path, location: str, samples: Samples) -> None:
    best: dict[str, float] = {}
    for attempt in range(TRIES):
        for name, spent in walked(location, tmp_path / f"{attempt}.ini").items():
            best[name] = min(spent, best.get(name, spent))
        if max(best.values()) < LONGEST:
            break
    assert {entry.name for entry in PAGES} <= set(best)
    assert {name: round(spent, 3) for name, spent in best.items() if spent >= LONGEST} == {}


def walked(database: str, memory: Path) -> dict[str, float]:
    """Of each page and view the longest piece, in seconds of a machine of the usual pace."""
    ran = subprocess.run(
        [sys.executable, "-c", WALK, database, str(memory), *(entry.name for entry in PAGES)],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    told = json.loads(ran.stdout)
    slower = max(1.0, told["pace"] / USUAL_PACE)
    return {name: spent / slower for name, spent in told["longest"].items()}


def made(window: Window) -> set[str]:
    return {entry.name for entry in PAGES if window.page(entry.name) is not None}


def test_pages_stand_before_they_are_asked_for_and_a_key_holds_that_up(
    qtbot: QtBot, open_window: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "QUIET", 10_000.0)
    monkeypatch.setattr(ahead, "BETWEEN_STEPS_MS", 1)
    window = open_window()
    preparing = Ahead(window)
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    before = made(window)
    for _ in range(5):
        qtbot.wait(5)
    assert made(window) == before == {"my_week"}, "somebody types"
    monkeypatch.setattr(ahead, "QUIET", 0.0)
    qtbot.waitUntil(lambda: preparing.over, timeout=60_000)
    assert made(window) == {entry.name for entry in PAGES}
    window.go_to("audit")
    settled(qtbot, window)
    assert "Todavía no hay qué sortear" in said(window)
