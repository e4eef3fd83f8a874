"""The history read in the window: found, side by side, checked against a head from outside, of one record by key."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import shiboken6
from hands import NO_WINDOW_MANAGER, button, choose, click, press, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison, list_liaisons, save_liaison
from advisor_app.services.history.keep_head import keep_head_in_file
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor
from advisor_app.ui.history.records_text import RecordsText, ToldRecord
from advisor_app.ui.pages.direction.history_view import HistoryView
from advisor_app.ui.pages.direction.page import DirectionPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import DirectionAt

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
Opened = Callable[..., Window]


@pytest.fixture
def told(office: Office) -> None:
    with office.store.unit_of_work("otra persona") as work:
        key = work.entities.resolve(["IDAAN"])["IDAAN"]
        work.commit()
    add_advisor(office, "Ana", "ana@cac.example")
    karina = add_liaison(office, key, "Karina Atencio", LiaisonKind.OPERATIONAL, post="Jefa")
    save_liaison(Office(office.store, "Berta"), replace(karina, post="Directora"))


def view_of(qtbot: QtBot, window: Window) -> HistoryView:
    window.go_to("direction", DirectionAt("history"))
    settled(qtbot, window)
    page = window.page("direction")
    assert isinstance(page, DirectionPage)
    view = page.of("history")
    assert isinstance(view, HistoryView)
    return view


def test_what_was_done_is_found_and_read_side_by_side(
    qtbot: QtBot, open_window: Opened, told: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    view = view_of(qtbot, window)
    assert view.entries.model.rowCount() == 4
    choose(qtbot, view.who, "Berta")
    settled(qtbot, window)
    assert view.entries.model.rowCount() == 1
    shown = said(view.entries.details)
    assert "Cambió los datos del enlace Karina Atencio" in shown
    told = view.entries.details.records.toPlainText()
    assert "Antes\nDespués" in told
    assert "Cargo\nJefa\nDirectora" in told
    assert "advisor-app" in shown
    file = tmp_path / "historial.xlsx"
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_args, **_more: (str(file), ""))
    click(qtbot, view.export)
    settled(qtbot, window)
    rows = list(openpyxl.load_workbook(file)["Antes y después"].iter_rows(values_only=True))
    assert rows[1][2:] == ("Cargo", "Jefa", "Directora")


def test_an_entry_of_hundreds_of_records_is_told_whole_and_soon(
    qtbot: QtBot, open_window: Opened, office: Office
) -> None:
    names = [f"Persona {number}" for number in range(300)]
    with office.store.unit_of_work("otra persona") as work:
        for name in names:
            work.advisors.add(name, "una@cac.example")
        work.history.append("office.people", {"advisors": 300}, subject="")
        work.commit()
    window = open_window()
    began = time.thread_time()
    view = view_of(qtbot, window)
    records = view.entries.details.records
    qtbot.waitUntil(lambda: records.whole)
    worked = time.thread_time() - began
    told = records.toPlainText()
    assert all(f"\n{name}\n" in told for name in names)
    assert "advisor" not in told
    assert worked < 5, "in widgets of their own they took a minute"
    assert records.height() > 300 * 40


def test_a_theme_that_changes_draws_what_is_there_and_leaves_what_is_gone(qtbot: QtBot, open_window: Opened) -> None:
    theme = open_window().frame.around.theme
    texts = [RecordsText(theme, name) for name in ("uno", "otro")]
    for text in texts:
        text.show_records(lambda: iter([ToldRecord("Asesor Ana", ("Antes", "Después"), (("Cargo", ("—", "Jefa")),))]))
    shiboken6.delete(texts[0])
    theme.choose("dark")
    assert "Asesor Ana" in texts[1].toPlainText()
    texts[1].deleteLater()


def test_the_chain_is_checked_against_what_was_kept_outside(
    qtbot: QtBot, open_window: Opened, office: Office, told: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    view = view_of(qtbot, window)
    assert "Aún no hay una cabeza guardada fuera" in view.standing.text()
    heads = tmp_path / "cabezas.txt"
    keep_head_in_file(office, heads)
    monkeypatch.setattr(FileDialog, "getOpenFileName", lambda *_args, **_more: (str(heads), ""))
    click(qtbot, view.against)
    settled(qtbot, window)
    assert "La cadena está entera: 4 asientos." in said(window.notices)
    settled(qtbot, window)
    assert "contra la cabeza del asiento 4: entero" in view.standing.text()
    heads.write_text(f"2026-11-21 2:{'0' * 64}\n", encoding="utf-8")
    click(qtbot, view.against)
    settled(qtbot, window)
    assert "El historial fue alterado: asientos 2." in said(window.notices)


def test_ctrl_h_shows_what_happened_to_the_record_in_front(
    qtbot: QtBot, open_window: Opened, office: Office, told: None
) -> None:
    window = open_window(page="entities")
    press(qtbot, window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    shown = window.frame.beside._history
    assert shown is not None
    assert shown.windowTitle() == "Historial: IDAAN"
    assert shown.entries.model.rowCount() == 3
    (karina,) = list_liaisons(office, window.page("entities").panel.entity.id)
    save_liaison(office, replace(karina, post="Otra"))
    window.frame._jobs.changed.emit(frozenset({"people"}), None)
    settled(qtbot, window)
    assert shown.entries.model.rowCount() == 4
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    window.go_to("plans")
    settled(qtbot, window)
    press(qtbot, window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert "Elija primero un registro" in said(window.notices)
    assert button(view_of(qtbot, window).window(), "Comprobar la cadena").isVisible()
