"""The window around the pages: keys, the status line, drops, what it remembers, and an office that can't be opened."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, click, drop, offered, press, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.errors import EnvironmentFault
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import chosen_language, make_window
from advisor_app.ui.manual_window import ManualWindow
from advisor_app.ui.memory import Memory
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.shell import Window
from advisor_app.ui.status_line import StatusLine

HEAVY = (
    "sqlalchemy", "alembic", "pandas", "scipy", "numpy", "matplotlib", "openpyxl", "python_calamine",
    "advisor_app.ui.frame", "advisor_app.ui.jobs", "advisor_app.messages", "advisor_app.store", "advisor_app.crm",
)  # fmt: skip


def said(window: Window) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_nothing_heavy_is_loaded_on_the_way_to_the_first_paint() -> None:
    look = f"import sys, advisor_app.ui.application; print([m for m in {HEAVY!r} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_window_paints_before_it_is_furnished_and_shows_its_page_before_the_office_is_open(
    qtbot: QtBot, qapp: QApplication, location: str, memory_file: Path
) -> None:
    gate = threading.Event()

    def open_office() -> Office:
        gate.wait(20)
        return Office(open_store(location), "yo")

    window = make_window(qapp, open_office, "es", Memory(memory_file))
    qtbot.addWidget(window)
    order: list[str] = []
    window.first_painted.connect(lambda: order.append("painted"))
    window.furnished.connect(lambda: order.append("furnished"))
    window.show()
    qtbot.waitUntil(lambda: order == ["painted", "furnished"])
    assert not window.ready
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page("audit") is not None)
    gate.set()
    settled(qtbot, window)
    assert "Todavía no hay qué sortear" in said(window)


def test_control_and_a_digit_open_the_pages_in_their_order(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    window = open_window()
    for place, entry in enumerate(PAGES[:9], start=1):
        press(qtbot, window, Qt.Key(Qt.Key.Key_0.value + place), Qt.KeyboardModifier.ControlModifier)
        assert entry.said() in said(window)
    assert [entry.said() for entry in PAGES] == [
        "Mi semana", "Casos", "Auditoría", "Entidades", "Reuniones", "Planes", "Correo", "Informes", "Dirección",
        "Ajustes",
    ]  # fmt: skip


def test_the_last_page_and_the_windows_size_come_back(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    window = open_window(size=(1300, 650), page="entities")
    window.close()
    again = open_window(size=(1000, 600))
    assert "Entidades" in said(again)
    assert Memory(Path(again._memory._settings.fileName())).bytes("window/geometry") is not None


def test_a_demonstration_says_so_on_every_page(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office
) -> None:
    with office.store.unit_of_work("yo") as work:
        work.facts.mark_demonstration()
        work.commit()
    window = open_window()
    for entry in PAGES:
        window.go_to(entry.name)
        settled(qtbot, window)
        assert "Oficina de demostración" in said(window)


def test_an_office_of_its_own_does_not_call_itself_a_demonstration(open_window: Callable[..., Window]) -> None:
    assert "Oficina de demostración" not in said(open_window())


def test_a_file_dropped_on_any_page_opens_the_import(
    qtbot: QtBot, open_window: Callable[..., Window], tmp_path: Path
) -> None:
    window = open_window(page="settings")
    export = write_export(tmp_path / "casos.csv", closed_cases("IDAAN", 3, date(2026, 11, 11)))
    assert drop(window, export)
    settled(qtbot, window)
    assert "casos.csv" in said(window)
    assert "Importar · nada se guarda hasta que usted lo confirme" in said(window)


def test_a_folder_is_not_taken(open_window: Callable[..., Window], tmp_path: Path) -> None:
    assert not drop(open_window(), tmp_path)


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_f1_opens_the_manual_beside_the_window(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    manual = window.findChild(ManualWindow)
    assert manual is not None
    assert manual.isVisible()
    assert manual._text.toPlainText().strip()
    qtbot.keyClick(manual, Qt.Key.Key_Escape)
    assert not manual.isVisible()
    assert window.isVisible()


def test_an_office_that_cannot_be_opened_says_what_to_do_and_can_be_tried_again(
    qtbot: QtBot, qapp: QApplication, location: str, memory_file: Path
) -> None:
    tries: list[int] = []

    def open_office() -> Office:
        tries.append(1)
        if len(tries) == 1:
            raise EnvironmentFault("database_locked", location="office.db")
        return Office(open_store(location), "yo")

    window = make_window(qapp, open_office, "es", Memory(memory_file))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "Intentar de nuevo" in offered(window))
    assert not window.ready
    click(qtbot, button(window, "Intentar de nuevo"))
    settled(qtbot, window)
    assert "Todavía no hay casos" in said(window)


def test_an_error_of_ours_while_opening_offers_a_report(qtbot: QtBot, qapp: QApplication, memory_file: Path) -> None:
    def open_office() -> Office:
        raise ValueError("Juana Pérez")

    window = make_window(qapp, open_office, "es", Memory(memory_file))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "Copiar informe" in offered(window))
    click(qtbot, button(window, "Copiar informe"))
    report = QApplication.clipboard().text()
    assert "open_office" in report
    assert "Juana" not in report


def test_long_work_is_shown_in_the_status_line_and_can_be_cancelled(
    qtbot: QtBot, open_window: Callable[..., Window]
) -> None:
    import time

    window = open_window()
    seen: list[bool] = []

    def work(office: Office, running: object) -> None:
        deadline = time.monotonic() + 20
        while not running.cancelled() and time.monotonic() < deadline:  # type: ignore[attr-defined]
            running.progress(40, 100)  # type: ignore[attr-defined]
            time.sleep(0.02)
        seen.append(running.cancelled())  # type: ignore[attr-defined]

    window.frame._jobs.change(window, work, things=frozenset(), title="Importando casos.csv", cancellable=True)
    line: StatusLine = window.status
    qtbot.waitUntil(lambda: "Importando casos.csv" in said(window))
    qtbot.waitUntil(line._cancel.isVisible, timeout=6_000)
    assert any("40 de 100 filas" in words for words in said(window))
    qtbot.mouseClick(line._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [True]
    settled(qtbot, window)
    assert "Importando casos.csv" not in said(window)


@pytest.mark.parametrize(("kept", "asked", "spoken"), [("", "es", "es"), ("en", "es", "en"), ("es", "en", "en")])
def test_the_language_that_was_chosen_holds(memory_file: Path, kept: str, asked: str, spoken: str) -> None:
    memory = Memory(memory_file)
    if kept:
        memory.keep("window/language", kept)
    assert chosen_language(memory, asked) == spoken
