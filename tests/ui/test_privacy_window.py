"""Ajustes, Privacidad: the director finds a citizen's data, masks or erases them, removes what has passed its time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hands import NO_WINDOW_MANAGER, answer, click, offered, said, settled
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from advisor_app.services.change_setting import change_setting, show_settings
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.privacy.run_retention import foresee_retention
from advisor_app.store.tables import citizen_case
from advisor_app.ui.pages.settings.page import SettingsPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.privacy.citizen_view import CitizenView
from advisor_app.ui.recovery.drafts import SAVES_ITSELF
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import SettingsAt

WORDS = "Rosaura Quintero denuncia que su medidor quedo enterrado bajo escombros"


@pytest.fixture
def told_office(office: Office, tmp_path: Path) -> Office:
    lines = ["Número,Entidad,Tipo,Estado,Asunto,Resolución,Creado,Cerrado"]
    for number, words in (("C-100", WORDS), ("C-101", "Se cambiaron las luminarias de la escuela")):
        lines.append(f"{number},IDAAN,Queja,Cerrado,Alumbrado,{words},2020-03-01,2020-03-20")
    file = tmp_path / "casos.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    import_cases(office, file)
    change_setting(office, "director", "Rita")
    return office


def resolution(office: Office, number: str) -> str:
    with office.store.unit_of_work("x") as work:
        found = citizen_case.select().where(citizen_case.c.number == number)
        return str(work.citizen_data._in.connection.execute(found).mappings().one()["resolution"])


def opened(qtbot: QtBot, open_window: Callable[..., Window]) -> tuple[Window, SettingsPage]:
    window = open_window(page="settings", who="Rita")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    click(qtbot, page.segments.button("privacy"))
    settled(qtbot, window)
    return window, page


def typed(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def search(qtbot: QtBot, window: Window, view: CitizenView, number: str, words: str = "") -> None:
    typed(view.number, number)
    typed(view.words, words)
    qtbot.keyClick(view.words, Qt.Key.Key_Return)
    settled(qtbot, window)


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_a_citizens_data_are_found_masked_and_erased_by_hand(
    qtbot: QtBot,
    open_window: Callable[..., Window],
    told_office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, page = opened(qtbot, open_window)
    view = page.privacy.citizen
    search(qtbot, window, view, "C-999")
    assert "C-999" in view.told.text()
    search(qtbot, window, view, "C-100", "Rosaura Quintero")
    assert [line.place for line in view.model.rows()] == ["citizen_case.resolution"]
    assert "1 fila: Caso 1" in said(view)
    click(qtbot, view.deciding.act)
    assert "motivo" in view.told.text(), "not without a reason"

    view.search()  # its answer comes after something else was chosen, and is nobody's any more
    click(qtbot, view.deciding.way.button("mask"))
    settled(qtbot, window)
    typed(view.deciding.reason, "lo pidio el 3 de noviembre")
    assert "esas palabras quedan «[redactado]»" in [view.model.columns[3].text(line) for line in view.model.rows()]
    click(qtbot, view.deciding.act)
    settled(qtbot, window)
    asked = answer(qtbot, window, accept=False)
    assert "¿Tapar estas palabras del caso C-100?" in asked
    assert "Rosaura Quintero" in asked
    assert resolution(told_office, "C-100") == WORDS, "nobody agreed"
    click(qtbot, view.deciding.act)
    settled(qtbot, window)
    answer(qtbot, window, accept=True)
    assert resolution(told_office, "C-100") == WORDS.replace("Rosaura Quintero", "[redactado]")

    search(qtbot, window, view, "C-100", "Rosaura Quintero")
    assert "no guarda ninguna" not in said(view)
    click(qtbot, view.deciding.way.button("erase"))
    settled(qtbot, window)
    assert "lo pidio el 3 de noviembre" in said(view), "what was done before, and why"
    typed(view.deciding.reason, "lo pidio de nuevo")
    click(qtbot, view.deciding.act)
    settled(qtbot, window)
    asked = answer(qtbot, window, accept=True)
    assert "número, entidad, tipo, fechas y lugar" in asked
    assert "No se puede deshacer" in asked
    assert resolution(told_office, "C-100").startswith("Redactado el ")
    assert "La cadena del historial está entera" in view.told.text()
    assert view.deciding.act.text() not in offered(view), "it is done"
    assert not view.cleaning.isVisible(), "nothing is left in free pages"

    click(qtbot, view.reporting.copy)
    copied = QGuiApplication.clipboard().text()
    assert "Caso C-100" in copied
    assert "Motivo: lo pidio de nuevo" in copied
    assert "El caso: resolución" in copied
    assert "Rosaura" not in copied
    file = tmp_path / "informe.xlsx"
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_args, **_more: (str(file), ""))
    click(qtbot, view.reporting.save)
    settled(qtbot, window)
    book = openpyxl.load_workbook(file, read_only=True)
    assert [row[1] for row in book["Lugares"].iter_rows(min_row=2, values_only=True)] == ["Caso"]
    book.close()
    assert all(field.property(SAVES_ITSELF) for field in (view.number, view.words, view.deciding.reason)), "in no draft"


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_the_director_sets_how_long_things_are_kept_and_removes_what_has_passed(
    qtbot: QtBot, open_window: Callable[..., Window], told_office: Office
) -> None:
    window, page = opened(qtbot, open_window)
    click(qtbot, page.privacy.parts.button("retention"))
    settled(qtbot, window)
    view = page.privacy.retention
    assert "Todo se guarda siempre." in said(view)
    assert not view.remove.isEnabled()
    click(qtbot, view.change)
    settled(qtbot, window)
    field = page._rows["retention_cases_years"].field
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    QTest.keyClicks(field, "2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert show_settings(told_office)["retention_cases_years"] == "2"
    assert "lo que pasó su plazo se ve en Privacidad" in said(window.notices)

    click(qtbot, page.segments.button("privacy"))
    settled(qtbot, window)
    assert "2 registros pasaron su plazo." in said(view)
    click(qtbot, view.remove)
    asked = answer(qtbot, window, accept=False)
    assert "2 registros anteriores al" in asked
    assert resolution(told_office, "C-101").startswith("Se cambiaron")
    click(qtbot, view.remove)
    answer(qtbot, window, accept=True)
    assert resolution(told_office, "C-101").startswith("Redactado el ")
    assert "Nada pasó su plazo." in said(view)
    assert sum(line.rows for line in foresee_retention(told_office, date(2026, 11, 22))) == 0


def test_only_the_director_is_shown_the_way(
    qtbot: QtBot, open_window: Callable[..., Window], told_office: Office
) -> None:
    window = open_window(page="settings", who="Ana")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    assert not page.segments.button("privacy").isVisible()
    window.go_to("settings", SettingsAt("privacy", "citizen"))
    settled(qtbot, window)
    assert page.segments.current == "rules"
    assert "los busca, borra y quita la dirección" in said(window.notices)
    change_setting(Office(told_office.store, "Rita"), "director", "Ana")
    window.go_to("settings", SettingsAt("privacy", "retention"))
    settled(qtbot, window)
    assert page.segments.button("privacy").isVisible()
    assert "Todo se guarda siempre." in said(page)
