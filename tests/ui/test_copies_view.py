"""Ajustes, Copias de seguridad: made, verified, tried out and restored by hand; late copies are told below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hands import NO_WINDOW_MANAGER, answer, click, said, settled
from pytestqt.qtbot import QtBot

from advisor_app.services.backup.copies_late import LateCopies, copies_late
from advisor_app.services.backup.list_copies import list_copies
from advisor_app.services.office import Office
from advisor_app.store.backup.notes import remove_copy
from advisor_app.ui.dated_copies import DatedCopies
from advisor_app.ui.pages.settings.page import SettingsPage
from advisor_app.ui.shell import Window


def add_advisor(office: Office, name: str) -> None:
    with office.store.unit_of_work(office.who) as work:
        work.advisors.add(name)
        work.history.append("advisor.added", {"name": name})
        work.commit()


def advisors(office: Office) -> list[str]:
    with office.store.reading() as reading:
        return sorted(one.name for one in reading.advisors.all())


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
@pytest.mark.needs_file("a copy is not restored over a server in use")
def test_a_copy_is_made_tried_out_and_restored_by_hand(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office
) -> None:
    add_advisor(office, "Luis")
    window = open_window(page="settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    click(qtbot, page.segments.button("copies"))
    settled(qtbot, window)
    view = page.copies
    assert "No hay ninguna copia buena." in said(view)
    assert not view.restore.isEnabled()

    click(qtbot, view.make)
    settled(qtbot, window)
    (line,) = list_copies(office).lines
    assert view.model.rowCount() == 1
    assert "La copia está hecha y entera." in said(window.notices)
    click(qtbot, view.verify)
    settled(qtbot, window)
    assert "su historial concuerda" in view.told.text()
    click(qtbot, view.drill)
    settled(qtbot, window)
    assert "se restaura entera" in view.told.text()

    add_advisor(office, "Eva")
    click(qtbot, view.restore)
    settled(qtbot, window)
    asked = answer(qtbot, window, accept=False)
    assert line.copy.path.name in asked
    assert office.store.location in asked
    assert advisors(office) == ["Eva", "Luis"]
    click(qtbot, view.restore)
    settled(qtbot, window)
    answer(qtbot, window, accept=True)
    assert advisors(office) == ["Luis"]
    assert "La oficina es la de la copia." in said(window.notices)
    assert [one.copy.reason for one in list_copies(office).lines] == ["before_restore", "asked"]


@pytest.mark.needs_file("a server's copies are told where it is looked after")
def test_late_copies_are_said_in_the_status_line(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office
) -> None:
    assert copies_late(office) is None, "an office of today"
    with office.store.unit_of_work("x") as work:
        connection = work.history._in.connection
        connection.exec_driver_sql("UPDATE office_fact SET value = '2026-01-01T00:00:00Z' WHERE key = 'created_at'")
        work.commit()
    assert copies_late(office) == LateCopies(None)
    window = open_window()
    copies = DatedCopies(window.frame.beside._around.jobs, window)
    copies.told.connect(window.status.show_copies)
    copies._ask()
    settled(qtbot, window)
    assert "No hay ninguna copia buena de la oficina" in said(window.status)


@pytest.mark.needs_file("a server's copies are made where it is looked after")
def test_the_window_makes_dated_copies_in_a_process_of_its_own(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office
) -> None:
    add_advisor(office, "Luis")
    window = open_window()
    copies = DatedCopies(window.frame.beside._around.jobs, window)
    copies._opened(office)
    with qtbot.waitSignal(copies._process.finished, timeout=60_000):
        copies.look()
    settled(qtbot, window)
    (line,) = list_copies(office).lines
    assert (line.copy.reason, line.copy.good, line.copy.who) == ("dated", True, office.who)
    assert list_copies(office).age < timedelta(minutes=5)  # type: ignore[operator]
    remove_copy(line.copy.path)
    copies.leave()
    qtbot.waitUntil(lambda: len(list_copies(office).lines) == 1, timeout=60_000)
