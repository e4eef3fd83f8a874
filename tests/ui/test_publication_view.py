"""The month is published in the window, by mouse and keys: what would be written, writing it, verifying it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hands import click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.documents.pdf import PdfPrinter
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.publication.month import Month
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.publication.publish_month import publish_month
from advisor_app.services.publication.verify_publication import editions
from advisor_app.ui.pages.reports.page import ReportsPage
from advisor_app.ui.pages.reports.publication_view import PublicationView
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window

LAST_MONTH = panama_day(now_utc()).replace(day=1) - timedelta(days=1)
THIS = LAST_MONTH.replace(day=15)


def fill(office: Office, folder: Path, idaan: int = 40) -> None:
    rows = [*closed_cases("IDAAN", idaan, THIS), *closed_cases("MINSA", 30, THIS)]
    import_cases(office, write_export(folder / f"casos{idaan}.csv", rows))


def button(window: Window, name: str) -> QAbstractButton:
    found = window.findChildren(QAbstractButton)
    return next(one for one in found if one.isVisible() and name in (one.text(), one.accessibleName()))


def publication(qtbot: QtBot, window: Window) -> PublicationView:
    """As a person comes to it: by its word at the top of the page."""
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    click(qtbot, button(window, "Publicación"))
    settled(qtbot, window)
    return page.publication


def folder_chosen(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_: str(folder))


def test_a_month_is_published_again_with_the_same_files_and_verified(
    qtbot: QtBot,
    open_window: Callable[..., Window],
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fill(office, tmp_path)
    out = tmp_path / "publicado"
    out.mkdir()
    folder_chosen(monkeypatch, out)
    window = open_window(page="reports")
    view = publication(qtbot, window)
    assert "Primera edición de este mes." in said(window)
    assert "Todavía no se ha publicado nada." in view.table.said_when_empty
    click(qtbot, view.panel.publish_button)
    qtbot.waitUntil(lambda: len(view.model.rows()) == 1, timeout=30_000)
    settled(qtbot, window)
    assert "quedó publicado: edición 1, 5 archivos" in said(window)
    written = {path.name: path.read_bytes() for path in out.iterdir()}
    assert len(written) == 5
    assert "Ya está publicado con estas cifras, edición 1" in said(window)

    qtbot.keyClick(view.panel.publish_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "otra vez los 5 archivos de la edición 1" in said(window), timeout=30_000)
    settled(qtbot, window)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == written
    assert len(editions(office)) == 1

    click(qtbot, view.verify_button)
    qtbot.waitUntil(lambda: "los archivos son los que se publicaron" in said(window))
    (out / next(name for name in written if name.startswith("casos"))).write_text("otra cosa")
    click(qtbot, view.verify_button)
    qtbot.waitUntil(lambda: "no todo está como se publicó" in said(window))
    assert "en la carpeta hay otro con ese nombre" in said(window)


def test_changed_figures_are_told_before_and_a_month_that_is_not_over_cannot_be_published(
    qtbot: QtBot,
    open_window: Callable[..., Window],
    office: Office,
    tmp_path: Path,
) -> None:
    fill(office, tmp_path)
    publish_month(office, Month.of(LAST_MONTH), tmp_path / "antes", PdfPrinter())
    fill(office, tmp_path, 55)
    window = open_window(page="reports")
    view = publication(qtbot, window)
    assert "Las cifras cambiaron desde la edición 1: esta será la edición 2" in said(window)
    assert view.panel.publish_button.isEnabled()
    click(qtbot, button(window, "El mes siguiente"))
    settled(qtbot, window)
    assert "no ha terminado" in said(window)
    assert not view.panel.publish_button.isEnabled()
    click(qtbot, button(window, "Cifras"))
    settled(qtbot, window)
    assert "al final del" in said(window)
    assert not view.isVisible()
