"""A new director: from a list of entities and advisors, dropped on an empty office, to a rotation and its dossiers."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, said, settled
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.rotation.decision import RotationState
from advisor_app.services.office import Office
from advisor_app.services.rotation.rotation_desk import open_rotation_desk
from advisor_app.ui.pages.direction.page import DirectionPage
from advisor_app.ui.pages.direction.rotation_view import RotationView
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import DirectionAt

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
ADVISORS = ("Ana Ríos", "Berta Muñoz", "Carlos Peña")
ENTITIES = 30


def seen(window: Window, name: str) -> None:
    """A picture of this step, where whoever runs it wants to look."""
    if folder := os.environ.get("PICTURES_OF_STEPS"):
        window.grab().save(str(Path(folder) / f"{name}.png"))


def written_list(path: Path) -> Path:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["Entidad", "Asesor", "Correo del enlace"])
    for at in range(ENTITIES):
        workbook.worksheets[0].append([f"Entidad {at:02}", ADVISORS[at % 3], f"enlace{at}@entidad.example"])
    workbook.save(path)
    return path


def drop_on(page: EntitiesPage, path: Path) -> None:
    """On the page itself, as the mouse lets go over it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(60, 60), copy, data, left, none)
    QApplication.sendEvent(page, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(60, 60), copy, data, left, none))


def test_from_a_list_to_an_approved_rotation_and_its_dossiers(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(page="entities")
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)
    seen(window, "1-empty")
    drop_on(page, written_list(tmp_path / "entidades y asesores.xlsx"))
    settled(qtbot, window)
    seen(window, "2-looked-at")
    click(qtbot, page.importing.keep)
    settled(qtbot, window)
    seen(window, "3-kept")
    window.go_to("direction", DirectionAt("rotation"))
    settled(qtbot, window)
    direction = window.page("direction")
    assert isinstance(direction, DirectionPage)
    shown = direction.of("rotation")
    assert isinstance(shown, RotationView)
    seen(window, "4-nothing-yet")
    click(qtbot, button(shown, "Proponer un reparto"))
    click(qtbot, shown.asking.form.propose)
    settled(qtbot, window)
    seen(window, "5-proposed")
    click(qtbot, shown.decide)
    told = answer(qtbot, window, accept=True)
    assert f"{ENTITIES} de {ENTITIES} entidades" in told
    assert open_rotation_desk(office, panama_day(now_utc()).year + 1).state is RotationState.APPROVED
    seen(window, "6-approved")
    folder = tmp_path / "expedientes"
    folder.mkdir()
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_: str(folder))
    click(qtbot, shown.dossiers)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: f"{ENTITIES} expedientes" in said(window.notices), timeout=60_000)
    seen(window, "7-dossiers")
    assert len(list(folder.glob("*.pdf"))) == len(list(folder.glob("*.docx"))) == ENTITIES
