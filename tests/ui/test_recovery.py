"""A window that ended by itself: the next one stands where it stood, and nothing that was typed is lost."""

from __future__ import annotations

import json
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hands import button, click, offered, said, settled
from letters_hands import Samples
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from advisor_app.ui.application import tell_faults
from advisor_app.ui.recovery.recovery import Recovery
from advisor_app.ui.recovery.session import Draft, Session, Standing
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import NewIdea

OpenWindow = Callable[..., Window]

PLACE = "file"
Recovered = Callable[[Window, Path], Recovery]


@pytest.fixture
def recovered(qapp: QApplication) -> Iterator[Recovered]:
    """A window that keeps what a crash would take in a folder."""
    sessions: list[Session] = []

    def begun(window: Window, folder: Path) -> Recovery:
        sessions.append(Session(folder, PLACE))
        window.frame.beside.recover(qapp, sessions[-1])
        assert window.frame.beside.recovery is not None
        return window.frame.beside.recovery

    yield begun
    for one in sessions:
        one.end()


def kept(folder: Path) -> str:
    file = folder / "window-1.json"
    return file.read_text("utf-8") if file.exists() else ""


def as_after_a_crash(folder: Path) -> Path:
    """What lies there once the process that wrote it is gone."""
    copy = folder.with_name(f"{folder.name}-later")
    copy.mkdir()
    shutil.copy(folder / "window-1.json", copy)
    return copy


def field(window: Window, name: str) -> QLineEdit:
    return next(one for one in window.findChildren(QLineEdit) if one.accessibleName() == name and one.isVisible())


def type_an_idea(qtbot: QtBot, window: Window, folder: Path) -> None:
    window.go_to("plans", NewIdea())
    settled(qtbot, window)
    what = field(window, "Qué se mejoraría")
    what.setFocus()
    qtbot.keyClicks(what, "Una sola copia de la factura")
    qtbot.waitUntil(lambda: "Una sola copia" in kept(folder))


def test_it_stands_where_it_stood_and_what_was_typed_comes_back(
    qtbot: QtBot, open_window: OpenWindow, recovered: Recovered, tmp_path: Path, samples: Samples
) -> None:
    folder = tmp_path / "memory"
    first = open_window()
    recovery = recovered(first, folder)
    type_an_idea(qtbot, first, folder)
    first.go_to("entities")
    settled(qtbot, first)
    page = first.page("entities")
    qtbot.keyClicks(page.filter, "mo")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.table.select_row(0)
    recovery.keep()
    assert {kind for _, kind, _ in json.loads(kept(folder))["standing"]["parts"]} == {"view", "filter", "row"}

    later = as_after_a_crash(folder)
    window = open_window(page="cases")
    recovery = recovered(window, later)
    qtbot.waitUntil(lambda: recovery.over)
    settled(qtbot, window)
    page = window.page("entities")
    assert page.filter.text() == "mo"
    assert [row.entity.name for row in page.model.rows()] == ["MOP"]
    assert page.table.currentIndex().row() == 0
    assert "El programa no se cerró la última vez." in said(window.notices)
    assert "Ver los textos" in offered(window.notices)

    window.go_to("plans", NewIdea())
    settled(qtbot, window)
    what = field(window, "Qué se mejoraría")
    what.setFocus()
    qtbot.waitUntil(lambda: what.text() == "Una sola copia de la factura")
    assert recovery.drafts.waiting == ()
    what.clear()
    qtbot.waitUntil(lambda: "Una sola copia" not in kept(later))  # taken away by a person: nothing is left


def test_texts_are_discarded_reports_copied_errors_told_and_nothing_is_left(
    qtbot: QtBot, open_window: OpenWindow, recovered: Recovered, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = Session(tmp_path / "memory", PLACE)
    text = "Una sola copia de la factura"
    left.keep(Standing("cases"), (Draft("plans", "?", "", "Planes", "Qué se mejoraría", text),), "ValueError at x:1")
    later = as_after_a_crash(tmp_path / "memory")
    left.end()

    window = open_window()
    recovery = recovered(window, later)
    qtbot.waitUntil(lambda: recovery.over)
    settled(qtbot, window)
    click(qtbot, button(window, "Copiar informe"))
    assert "ValueError at x:1" in QGuiApplication.clipboard().text()
    assert "factura" not in QGuiApplication.clipboard().text()
    assert "factura" in kept(later)  # a second crash would not take it along
    click(qtbot, button(window, "Descartarlos"))
    assert "factura" not in kept(later)

    before = sys.excepthook, threading.excepthook
    tell_faults(window)
    try:
        sys.excepthook(ValueError, ValueError("cédula 8-123-456"), None)
    finally:
        sys.excepthook, threading.excepthook = before
    qtbot.waitUntil(lambda: {"Copiar informe", "Guardar informe…"} <= set(offered(window.notices)))
    assert "Algo falló en el programa." in said(window.notices)
    assert "8-123-456" not in capsys.readouterr().err
    assert "ValueError" in kept(later)
    assert "8-123-456" not in kept(later)
    window.go_to("entities")  # the window goes on
    settled(qtbot, window)
    assert window.frame.current_page[0] == "entities"

    assert Session(later, PLACE).left is None  # another window of the same person, meanwhile
    window.close()
    assert not list(later.glob("window-1.*"))


def test_what_is_of_another_database_or_unreadable_was_not_left(tmp_path: Path) -> None:
    first = Session(tmp_path, PLACE)
    first.begin()
    copy = as_after_a_crash(tmp_path)
    assert Session(copy, "another").left is None
    (copy / "window-1.json").write_text("{", encoding="utf-8")
    assert Session(copy, PLACE).left is None
    first.end()


@pytest.mark.parametrize(
    ("was", "became"),
    [('"page": "cases"', '"page": 7'), ('"week"', "[]"), ('"text": "x"', '"text": null'),
     ('"drafts": [{', '"drafts": [7, {'), ('"report"', '"raport"'), ('"location": ', '"location": ' + "[" * 100_000)],
)  # fmt: skip
def test_what_was_damaged_was_not_left(tmp_path: Path, was: str, became: str) -> None:
    first = Session(tmp_path, PLACE)
    draft = Draft("plans", "?", "", "Planes", "Qué", "x")
    first.keep(Standing("cases", (("a", "week", "2026-W46"),)), (draft,), "")
    copy = as_after_a_crash(tmp_path)
    first.end()
    whole = (copy / "window-1.json").read_text("utf-8")
    assert was in whole
    (copy / "window-1.json").write_text(whole.replace(was, became), "utf-8")
    assert Session(copy, PLACE).left is None


def test_half_a_letter_is_kept_as_it_was_typed(tmp_path: Path) -> None:
    first = Session(tmp_path, PLACE)
    first.keep(Standing("cases"), (Draft("plans", "?", "", "Planes", "Qué", "medio \ud83d"),), "")
    left = Session(as_after_a_crash(tmp_path), PLACE).left
    first.end()
    assert left is not None
    assert left.drafts[0].text == "medio \ud83d"
