"""The memory of a window after a day's work beside that after the first hour's.

    python benchmarks/day.py [--office FILE] [--rounds N] [--lines N] [--explain]

A day of eight hours, compressed: in each hour the same work, again and again: every page and view with what its list
leads to, something found, an export that changes cases taken in, charts of other months, the scoring, letters and mails
looked at, the manual. Nothing is waited for that the window does not wait for itself. Without `--office`, the
demonstration office is made first. Only on Linux, whose /proc tells what a process has.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections import Counter
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from figures import judged
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from advisor_app.bootstrap import open_office
from advisor_app.settings import Settings
from advisor_app.ui.application import be_application, make_window
from advisor_app.ui.charts.chart_view import ChartView
from advisor_app.ui.memory import Memory
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.shell import Window

HOURS = 8
ROUNDS = 3
"""Of the same work in an hour."""
LINES = 12
"""Of each list that are looked at."""
WORDS = ("agua", "idaan", "visita", "carta 2026", "basura panama")
ROWS = 400


def settle(window: Window) -> None:
    until = time.monotonic() + 120
    quiet = 0
    while quiet < 3 and time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.002)
        drawing = any(chart.busy for chart in window.findChildren(ChartView))
        quiet = quiet + 1 if window.ready and window.idle and not drawing else 0
    # what was put away by a call from here waits for an event loop's turn, which this program has none of
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def memory() -> float:
    """Megabytes of the process, once what nobody needs is given back."""
    for _ in range(3):
        QApplication.processEvents()
        gc.collect()
    ctypes.CDLL("libc.so.6").malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


def look_down(window: Window, lines: int) -> None:
    """Each of the lists in sight, line by line, with what is shown beside it."""
    for table in window.findChildren(QAbstractItemView):
        if table.isVisible() and table.model() is not None and table.model().rowCount() > 1:
            table.setFocus()
            for _ in range(min(lines, table.model().rowCount())):
                QTest.keyClick(table, Qt.Key.Key_Down)
                QApplication.processEvents()
            settle(window)


def every_view(window: Window, lines: int) -> None:
    for entry in PAGES:
        window.frame.turn_to(entry.name)
        settle(window)
        segments = getattr(window.page(entry.name), "segments", None)
        views = segments.findChildren(QAbstractButton) if segments is not None else [None]
        for view in views:
            if view is not None and view.isEnabled():
                view.click()
                settle(window)
            look_down(window, lines)
            window.grab()


def find(window: Window) -> None:
    window.frame.find_anything()
    palette = window.frame.beside.palette
    assert palette is not None
    for words in WORDS:
        palette.look_for(words)
        settle(window)
    QTest.keyClick(QApplication.focusWidget() or palette, Qt.Key.Key_Escape)
    settle(window)


def take_in(window: Window, folder: Path, time_of_day: int) -> None:
    """The same cases with other words: an import that changes each of them, and its preview before."""
    path = folder / "cambios.csv"
    lines = ["Número;Institución;Estado;Fecha de creación;Fecha de cierre;Asunto"]
    lines += [
        f"DIA-{n};IDAAN;Cerrado;2026-10-0{1 + n % 9};2026-11-0{1 + n % 9};Fuga {time_of_day}" for n in range(ROWS)
    ]
    path.write_text("\n".join(lines), "utf-8")
    window.take_file(path)
    settle(window)
    page = window.page("cases")
    main = getattr(page, "main", None)
    assert isinstance(main, QAbstractButton)
    main.click()
    settle(window)


def months(window: Window) -> None:
    """The reports of months before, and back."""
    window.frame.turn_to("reports")
    settle(window)
    page = window.page("reports")
    assert isinstance(page, QWidget)
    segments = page.segments  # type: ignore[attr-defined]
    segments.findChildren(QAbstractButton)[0].click()
    settle(window)
    for key in (Qt.Key.Key_Left,) * 3 + (Qt.Key.Key_Right,) * 3:
        QTest.keyClick(page, key, Qt.KeyboardModifier.AltModifier)
        settle(window)


def manual(window: Window) -> None:
    window.frame.open_manual()
    settle(window)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    settle(window)


def work_an_hour(window: Window, folder: Path, rounds: int, lines: int, moment: random.Random) -> None:
    for _ in range(rounds):
        take_in(window, folder, moment.randrange(10**9))
        every_view(window, lines)
        find(window)
        months(window)
        manual(window)


def living() -> Counter[str]:
    return Counter(type(one).__qualname__ for one in gc.get_objects())


def day(office: Path, folder: Path, rounds: int, lines: int, *, explain: bool) -> bool:
    application = be_application()
    settings = Settings(str(office), "yo")
    window = make_window(
        application, lambda: open_office(settings), "es", Memory(folder / "window.ini", str(office)), "light"
    )
    window.resize(1366, 768)
    window.show()
    settle(window)
    chance = random.Random(311)
    had: list[float] = []
    before: Counter[str] = Counter()
    for hour in range(1, HOURS + 1):
        began = time.monotonic()
        work_an_hour(window, folder, rounds, lines, chance)
        had.append(memory())
        now = living()
        widgets = len(QApplication.allWidgets())
        print(
            f"hour {hour}: {had[-1]:.1f} MB, {sum(now.values()):,} objects, {widgets} widgets, "
            f"{time.monotonic() - began:.0f} s", flush=True,
        )  # fmt: skip
        if explain and hour in (2, HOURS):
            grown = dict((now - before).most_common(25))
            print(f"  more than before: {grown}", flush=True)
        if hour in (1, 2):
            before = now
        if explain and hour == 2:
            tracemalloc.start(1)
    if explain:
        for line in tracemalloc.take_snapshot().statistics("lineno")[:25]:
            print("  ", line)
    more = 100 * (had[-1] / had[0] - 1)
    print(f"after the first hour {had[0]:.0f} MB, after the eighth {had[-1]:.0f} MB, at most {max(had):.0f} MB")
    met = judged("memory of the window after a day's work, more than after an hour's", more, 10, "%")
    window.close()
    application.processEvents()
    return met


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--office", type=Path, help="an office's file, of which a copy is worked on")
    asked.add_argument("--rounds", type=int, default=ROUNDS)
    asked.add_argument("--lines", type=int, default=LINES)
    asked.add_argument("--explain", action="store_true", help="which objects there are more of")
    chosen = asked.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        office = folder / "office.db"
        made = chosen.office
        if made is None:
            words = [sys.executable, "-m", "advisor_app", "demo", "--dir", str(folder / "demo"), "--no-window"]
            subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
            made = next((folder / "demo").glob("*.db"))
        shutil.copy(made, office)
        met = day(office, folder, chosen.rounds, chosen.lines, explain=chosen.explain)
    print(f"load {os.getloadavg()[0]:.1f}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
