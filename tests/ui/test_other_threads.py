"""No thread but the window's knows Qt: two that each hold a lock the other wants stand still for good."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from letters_hands import Samples
from made_offices import copy_office, office_at
from other_threads import qt_called_elsewhere
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import at_rest, views

import advisor_app.ui
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.jobs import Jobs
from advisor_app.ui.memory import Memory

UI = Path(advisor_app.ui.__file__).parent
THREADS_OF_QT = frozenset({"QThread", "QThreadPool", "QRunnable", "QtConcurrent"})


@pytest.fixture(scope="module")
def modules() -> dict[str, ast.Module]:
    return {str(file.relative_to(UI)): ast.parse(file.read_text(encoding="utf-8")) for file in UI.rglob("*.py")}


def test_what_is_done_for_an_office_names_nothing_of_qt(modules: dict[str, ast.Module]) -> None:
    told = [
        f"{file}:{name.lineno} {name.id}"
        for file, tree in modules.items()
        for of_qt in [set(imported_of_qt(tree))]
        for work in done_for_an_office(tree)
        for name in ast.walk(work)
        if isinstance(name, ast.Name) and name.id in of_qt
    ]
    assert told == []


def test_no_thread_is_one_of_qt(modules: dict[str, ast.Module]) -> None:
    assert {file for file, tree in modules.items() if THREADS_OF_QT & set(imported_of_qt(tree))} == set()


def test_what_calls_qt_in_another_thread_is_found(qtbot: QtBot, location: str) -> None:
    with qt_called_elsewhere() as found:
        jobs = Jobs(lambda: Office(open_store(location), "yo"))
        jobs.start()
        jobs.ask(jobs, lambda _: QObject().objectName(), lambda _: None)
        qtbot.waitUntil(lambda: jobs.idle)
        jobs.close()
    assert any("objectName" in one for one in found)


@pytest.mark.long
def test_no_page_has_qt_called_in_another_thread(
    qapp: QApplication, scored_week: tuple[Path, Samples], tmp_path: Path
) -> None:
    location = office_at(copy_office(scored_week[0], tmp_path / "office.sqlite3"))
    with qt_called_elsewhere() as found:
        window = make_window(qapp, lambda: Office(open_store(location), "yo"), "es", Memory(tmp_path / "w.ini"))
        window.show()
        at_rest(window)
        seen = list(views(window))
        window.close()
        at_rest(window)
        window.deleteLater()
    assert len(seen) > 20
    assert found == set()


def imported_of_qt(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
            yield from (one.asname or one.name for one in node.names)


def done_for_an_office(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.Lambda]:
    """Functions whose first parameter is an office: only jobs have one, and only in their threads."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.Lambda) and node.args.args and node.args.args[0].arg == "office":
            yield node
