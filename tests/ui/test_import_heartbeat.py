"""The window goes on while a file comes in: its main thread is never held up, by its own work or by another thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from hands import click, count_cases, settled
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from advisor_app.services.office import Office
from advisor_app.store import CaseQuery
from advisor_app.ui.pages.cases.page import CasesPage
from advisor_app.ui.shell import Window

ROWS = 4_000
LONGEST = 0.05
"""Seconds."""
TRIES = 4
"""On a busy machine others' work falls into a gap too; what holds the window up by itself does so every time."""


def export(path: Path, wording: str) -> Path:
    lines = ["Número;Institución;Estado;Fecha de creación;Fecha de cierre;Asunto"]
    lines += [
        f"C-{at};Entidad {at % 40};Cerrado;2024-03-{1 + at % 28:02} 08:00;2024-04-{1 + at % 28:02} 09:30;{wording} {at}"
        for at in range(ROWS)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_no_beat_is_late_while_a_file_comes_in(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, tmp_path: Path
) -> None:
    window = open_window(page="cases")
    page = window.page("cases")
    assert isinstance(page, CasesPage)
    longest = []
    for attempt in range(TRIES):
        path = export(tmp_path / f"{attempt}.csv", f"Fuga {attempt}")
        longest.append(longest_gap(qtbot, window, page, path))
        assert count_cases(office, CaseQuery()) == ROWS
        if longest[-1] < LONGEST:
            break
    assert min(longest) < LONGEST, longest


def longest_gap(qtbot: QtBot, window: Window, page: CasesPage, path: Path) -> float:
    """The longest time between two beats of 5 ms, from the click on: the clock's, or the processor's if less."""
    beats: list[tuple[float, float]] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append((time.perf_counter(), time.process_time())))
    window.take_file(path)
    settled(qtbot, window)  # the page of the file is laid out: what follows is the import alone
    heart.start(5)
    click(qtbot, page.main)
    settled(qtbot, window)
    heart.stop()
    assert len(beats) > 30
    return max(min(late[0] - early[0], late[1] - early[1]) for early, late in pairwise(beats))
