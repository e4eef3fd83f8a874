"""The advisor sees the time a case takes; the database knows nothing of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, settled
from made_offices import on_server
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from scoring_hands import draw_week, hit, score_view

from advisor_app.services.office import Office
from advisor_app.ui.shell import Window

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


def test_the_time_of_a_case_stands_at_the_foot_and_stays_on_this_computer(
    qtbot: QtBot,
    office: Office,
    tmp_path: Path,
    open_window: Callable[..., Window],
    location: str,
    memory_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    draw_week(office, tmp_path, MOP=3)
    window = open_window(page="audit")
    view = score_view(qtbot, window, "MOP")
    seconds = [time.monotonic()]

    def tick() -> float:
        seconds[0] += 5.0
        return seconds[0]

    monkeypatch.setattr(view.pace, "_now", tick)
    for _ in range(3):
        hit(qtbot, *"1" * 8, Qt.Key.Key_Return)
    assert len(view.pace.taken) == 3
    assert all(one > 0 for one in view.pace.taken)
    assert "suele tomar" in view.desk.foot.pace.text()
    settled(qtbot, window)
    window.close()
    assert "seconds-a-case" in memory_file.read_text(encoding="utf-8")
    if not on_server():
        assert b"seconds-a-case" not in Path(location).read_bytes()
