"""Ajustes: the goals that entities are held to, and the terms that they agreed to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import choose, click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.services.change_setting import show_settings
from advisor_app.services.directory.list_terms import list_terms
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.ui.pages.settings.page import SettingsPage
from advisor_app.ui.shell import Window

TODAY = panama_day(now_utc())


@pytest.fixture
def settings_page(open_window: Callable[..., Window], office: Office, tmp_path: Path) -> tuple[Window, SettingsPage]:
    rows = closed_cases("IDAAN", 3, IsoWeek.of(TODAY).shifted(-1).monday)
    import_cases(office, write_export(tmp_path / "casos.csv", rows))
    window = open_window(page="settings")
    found = window.page("settings")
    assert isinstance(found, SettingsPage)
    return window, found


def replaced(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    qtbot.mouseDClick(field, Qt.MouseButton.LeftButton)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def test_a_goal_is_typed_as_a_percentage(
    qtbot: QtBot, settings_page: tuple[Window, SettingsPage], office: Office
) -> None:
    window, shown = settings_page
    field = shown._rows["goal_rate_30"].field
    assert isinstance(field, QLineEdit)
    replaced(qtbot, field, "75")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert show_settings(office)["goal_rate_30"] == "0.75"
    assert f"los períodos que terminan desde el {TODAY:%d/%m/%Y}" in said(window.notices)


def test_a_term_is_noted_and_ended(qtbot: QtBot, settings_page: tuple[Window, SettingsPage], office: Office) -> None:
    window, shown = settings_page
    terms = shown.terms
    choose(qtbot, terms.entity, "IDAAN")
    choose(qtbot, terms.type, "Queja")
    replaced(qtbot, terms.days, "15")
    click(qtbot, terms.agree)
    settled(qtbot, window)
    (line,) = list_terms(office, TODAY).lines
    assert (line.entity, line.type, line.region, line.days, line.in_force) == ("IDAAN", "Queja", "", 15, True)
    there = terms.table.visualRect(terms.model.index(0, 0)).center()
    qtbot.mouseClick(terms.table.viewport(), Qt.MouseButton.LeftButton, pos=there)
    click(qtbot, terms.end)
    settled(qtbot, window)
    ended, before = sorted(list_terms(office, TODAY).lines, key=lambda one: one.days or 0)
    assert (ended.days, ended.in_force, before.in_force) == (None, False, False)


def test_a_term_that_is_no_number_is_not_noted(
    qtbot: QtBot, settings_page: tuple[Window, SettingsPage], office: Office
) -> None:
    window, shown = settings_page
    replaced(qtbot, shown.terms.days, "muchos")
    click(qtbot, shown.terms.agree)
    settled(qtbot, window)
    assert shown.terms.days.property("wrong")
    assert list_terms(office, TODAY).lines == ()
