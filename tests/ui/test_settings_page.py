"""Settings: typed as people write them, kept as the office keeps them, refused where it stands, taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hands import button, choose, click, said, settled
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.change_setting import change_setting, setting_history, show_settings
from advisor_app.services.office import Office
from advisor_app.ui.memory import Memory
from advisor_app.ui.pages.settings.page import SettingsPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.profile import read_profile
from advisor_app.ui.shell import Window

Opened = tuple[Window, SettingsPage]


@pytest.fixture
def opened(open_window: Callable[..., Window]) -> Opened:
    window = open_window(page="settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return window, page


def typed(qtbot: QtBot, opened: Opened, key: str, text: str) -> None:
    field = opened[1]._rows[key].field
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, opened[0])


@pytest.mark.parametrize(
    ("key", "text", "kept", "shown"),
    [
        ("confidence", "90", "0.9", "90\u00a0%"),
        ("tolerable_rate", "12,5 %", "0.125", "12.5\u00a0%"),
        ("weekly_capacity", "75", "75", "75"),
        ("minimum", "5", "5", "5"),
        ("expected_errors", "1", "1", "1"),
    ],
)
def test_what_is_typed_is_kept(
    qtbot: QtBot, opened: Opened, office: Office, key: str, text: str, kept: str, shown: str
) -> None:
    typed(qtbot, opened, key, text)
    assert show_settings(office)[key] == kept
    field = opened[1]._rows[key].field
    assert isinstance(field, QLineEdit)
    assert field.text() == shown
    assert f": {shown}" in said(opened[0].notices)


def test_a_change_is_taken_back_by_undo(qtbot: QtBot, opened: Opened, office: Office) -> None:
    before = show_settings(office)
    typed(qtbot, opened, "weekly_capacity", "60")
    click(qtbot, button(opened[0].notices, "Deshacer"))
    settled(qtbot, opened[0])
    assert show_settings(office) == before


def test_what_cannot_be_is_refused_where_it_stands(qtbot: QtBot, opened: Opened, office: Office) -> None:
    before = show_settings(office)
    typed(qtbot, opened, "confidence", "150")
    field = opened[1]._rows["confidence"].field
    assert field.property("wrong")
    assert opened[1]._rows["confidence"].wrong.isVisible()
    assert show_settings(office) == before
    typed(qtbot, opened, "confidence", "99")
    assert not field.property("wrong")
    assert not opened[1]._rows["confidence"].wrong.isVisible()


def test_yes_or_no_is_chosen(qtbot: QtBot, opened: Opened, office: Office) -> None:
    choice = opened[1]._rows["missing_file_nonconforming"].field
    assert isinstance(choice, QComboBox)
    choose(qtbot, choice, "No")
    choice.activated.emit(choice.currentIndex())
    settled(qtbot, opened[0])
    assert show_settings(office)["missing_file_nonconforming"] == "false"


def test_the_language_is_kept_for_the_next_start(qtbot: QtBot, opened: Opened, memory_file: object) -> None:
    window, page = opened
    language = next(one for one in page.findChildren(QComboBox) if one.accessibleName() == "Idioma")
    choose(qtbot, language, "English")
    assert window._memory.text("window/language") == "en"
    assert isinstance(window._memory, Memory)


def test_every_setting_says_what_it_does_and_its_default(opened: Opened) -> None:
    told = said(opened[1])
    for default in ("95\u00a0%", "20\u00a0%", "0", "120", "3", "Sí", "Al azar", "nadie"):
        assert f"Por omisión: {default}" in told


def test_a_change_may_hold_from_a_later_day(qtbot: QtBot, opened: Opened, office: Office) -> None:
    window, page = opened
    later = panama_day(now_utc()) + timedelta(days=10)
    page.start.setFocus()
    page.start.selectAll()
    qtbot.keyClicks(page.start, f"{later:%d/%m/%Y}")
    typed(qtbot, opened, "weekly_capacity", "80")
    assert show_settings(office)["weekly_capacity"] == "120"
    assert [(one.key, one.value, one.valid_from, one.who) for one in setting_history(office)] == [
        ("weekly_capacity", "80", later, "yo")
    ]
    assert f"desde el {later:%d/%m/%Y}: 80 (yo)" in said(page)
    assert f"Vale para los sorteos desde el {later:%d/%m/%Y}." in said(window.notices)
    field = page._rows["weekly_capacity"].field
    assert isinstance(field, QLineEdit)
    assert field.text() == "120"


def test_a_past_day_is_refused(qtbot: QtBot, opened: Opened, office: Office) -> None:
    page = opened[1]
    page.start.setFocus()
    page.start.selectAll()
    qtbot.keyClicks(page.start, "01/01/2020")
    typed(qtbot, opened, "minimum", "5")
    assert "no puede valer desde un día pasado (01/01/2020)" in said(page)
    assert setting_history(office) == []


def test_the_values_it_had_are_behind_a_key(qtbot: QtBot, opened: Opened, office: Office) -> None:
    typed(qtbot, opened, "minimum", "4")
    typed(qtbot, opened, "minimum", "5")
    page, today = opened[1], panama_day(now_utc())
    assert f"desde el {today:%d/%m/%Y}" not in said(page)
    click(qtbot, button(page, "2 valores hasta hoy"))
    settled(qtbot, opened[0])
    assert f"desde el {today:%d/%m/%Y}: 4 (yo)\ndesde el {today:%d/%m/%Y}: 5 (yo)" in said(page)


def test_only_the_director_changes_what_is_the_directors(qtbot: QtBot, opened: Opened, office: Office) -> None:
    change_setting(office, "director", "Ana Pérez")
    typed(qtbot, opened, "minimum", "5")
    assert "le corresponde a la dirección (Ana Pérez)" in said(opened[1])
    assert show_settings(office)["minimum"] == "3"


def test_the_seeds_source_is_chosen(qtbot: QtBot, opened: Opened, office: Office) -> None:
    choice = opened[1]._rows["seed_source"].field
    assert isinstance(choice, QComboBox)
    choose(qtbot, choice, "Sorteo público")
    choice.activated.emit(choice.currentIndex())
    settled(qtbot, opened[0])
    assert show_settings(office)["seed_source"] == "public"


def test_settings_are_searched_and_go_back_to_their_default(qtbot: QtBot, opened: Opened, office: Office) -> None:
    window, page = opened
    page.filter.setFocus()
    qtbot.keyClicks(page.filter, "meta hora")
    qtbot.waitUntil(lambda: not page._rows["confidence"].isVisible())
    assert [key for key, row in page._rows.items() if row.isVisible()] == [
        "goal_first_work_hours",
        "goal_first_work_rate",
    ]
    assert "Planes de acción" not in said(page)
    row = page._rows["goal_first_work_hours"]
    assert not row.reset.isVisible()
    typed(qtbot, opened, "goal_first_work_hours", "48")
    assert row.reset.isVisible()
    click(qtbot, row.reset)
    settled(qtbot, window)
    assert show_settings(office)["goal_first_work_hours"] == "24"
    assert not row.reset.isVisible()
    page.filter.clear()
    qtbot.keyClicks(page.filter, "zzz")
    qtbot.waitUntil(lambda: "Ningún ajuste se llama" in said(page))


def test_a_profile_goes_to_another_computer(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = opened
    memory = page.around.memory
    memory.keep("tables/cases/widths", ["120", "80"])
    memory.keep("window/geometry", QByteArray(b"\x01\x02\xff"))
    memory.keep("mail/password", "s3creto")
    memory.keep("office/location", str(tmp_path / "office.db"))
    file = tmp_path / "perfil.json"
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(FileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    click(qtbot, button(page, "Guardar en un archivo…"))
    assert "s3creto" not in file.read_text("utf-8")
    assert "office.db" not in file.read_text("utf-8")

    there = Memory(tmp_path / "there" / "window.ini")
    read_profile(there, file)
    assert there.texts("tables/cases/widths") == ["120", "80"]
    assert there.bytes("window/geometry") == QByteArray(b"\x01\x02\xff")
    assert there.text("office/location") == ""

    file.write_text('{"kind": "another"}', encoding="utf-8")
    settled(qtbot, window)
    click(qtbot, button(page, "Tomar de un archivo…"))
    settled(qtbot, window)
    assert "no es un perfil" in said(window.notices)
