"""Asking for a file beside the open database leaves its locks alone."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER
from PySide6.QtWidgets import QApplication, QFileDialog, QListView
from pytestqt.qtbot import QtBot

import advisor_app.ui
from advisor_app.store import open_store
from advisor_app.ui.parts.file_dialog import dialog

UI = Path(advisor_app.ui.__file__).parent


def locked_files(folder: Path) -> set[str]:
    """Those in the folder on which this process has a lock, as the system says."""
    names = {file.stat().st_ino: file.name for file in folder.iterdir()}
    lines = (line.split() for line in Path("/proc/locks").read_text(encoding="utf-8").splitlines())
    held = {int(line[5].split(":")[2]) for line in lines if line[1] != "->" and int(line[4]) == os.getpid()}
    return {names[one] for one in held & set(names)}


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who has which lock")
def test_a_look_at_the_databases_folder_leaves_its_locks(
    qtbot: QtBot, qapp: QApplication, sqlite_location: str
) -> None:
    folder = Path(sqlite_location).parent
    store = open_store(sqlite_location)
    try:
        with store.reading() as reading:
            reading.advisors.all()
            before = locked_files(folder)
            assert Path(sqlite_location).name in before
            asked = dialog(None, "Elegir", str(folder), "", QFileDialog.FileMode.ExistingFile)
            qtbot.addWidget(asked)
            asked.show()
            qtbot.waitUntil(lambda: Path(sqlite_location).name in shown_in(asked))
            qtbot.wait(150)  # icons are asked for after the names, by a thread that tells nobody when it is done
            assert locked_files(folder) >= before
    finally:
        store.close()


def shown_in(asked: QFileDialog) -> list[str]:
    view = asked.findChild(QListView, "listView")
    assert view is not None
    root = view.rootIndex()
    return [str(view.model().index(row, 0, root).data()) for row in range(view.model().rowCount(root))]


def test_no_other_part_of_the_window_asks_by_itself() -> None:
    asking = {
        str(file.relative_to(UI))
        for file in UI.rglob("*.py")
        if re.search(r"\bQFileDialog\.(get|\()|QMimeDatabase|QFileIconProvider", file.read_text(encoding="utf-8"))
    }
    assert asking == {"parts/file_dialog.py"}
