"""Asking for a file beside the open database leaves its locks alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, drop, said, settled
from locks_held import locked_files, only_where_locks_are_told
from PySide6.QtWidgets import QApplication, QFileDialog, QListView
from pytestqt.qtbot import QtBot

import advisor_app.ui
from advisor_app.store import open_store
from advisor_app.ui.parts.file_dialog import dialog
from advisor_app.ui.shell import Window

UI = Path(advisor_app.ui.__file__).parent


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
@only_where_locks_are_told
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


@pytest.mark.needs_file("only a file has locks of its own")
@only_where_locks_are_told
def test_the_open_database_dropped_on_the_window_is_refused_unopened(
    qtbot: QtBot, open_window: Callable[..., Window], location: str
) -> None:
    window = open_window(page="cases")
    database = Path(location)
    before = locked_files(database.parent)
    assert database.name in before
    assert drop(window, database)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: "es un archivo en el que este programa está trabajando" in said(window))
    assert locked_files(database.parent) >= before


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
