"""Salida: an hour, a pause, once more, an answer, a trial to oneself; and what goes by itself when it is due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import outbox_hands as outbox
import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, offered, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from advisor_app.mail.folder import DraftFolder
from advisor_app.mail.reading import read_message
from advisor_app.office.calendar import in_panama, now_utc
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.browse_outbox import list_mails
from advisor_app.services.outbox.pause_sending import pause_outbox
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.store import MailLine
from advisor_app.ui.memory import Memory
from advisor_app.ui.pages.mail.outbox_view import OutboxView
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.pages.mail.send_dialog import SendDialog
from advisor_app.ui.shell import Window

Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


def mail_page(window: Window) -> OutboxView:
    page = window.page("mail")
    assert isinstance(page, MailPage)
    return page.outbox


def line(office: Office, number: int) -> MailLine:
    return next(one for one in list_mails(office).lines if one.message_id == outbox.message_id(number))


def column(page: OutboxView, key: str) -> list[str]:
    place = [one.key for one in page.model.columns].index(key)
    return [str(page.model.index(row, place).data()) for row in range(page.model.rowCount())]


def type_in(qtbot: QtBot, page: OutboxView, words: str) -> None:
    field = page.panel.later.field
    assert field.hasFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_draft_is_approved_for_an_hour_and_undone(qtbot: QtBot, office: Office, open_window: Opened) -> None:
    outbox.write_messages(office, 1)
    window = open_window(page="mail")
    page = mail_page(window)
    click(qtbot, button(page, "A una hora…"))
    assert page.panel.later.field.text().endswith(" 08:00"), "the next weekday's morning is proposed"
    due = in_panama(now_utc() + timedelta(days=3)).replace(hour=8, minute=0)
    type_in(qtbot, page, f"{due:%d/%m/%Y %H:%M}")
    settled(qtbot, window)
    found = line(office, 1)
    assert found.state == "approved"
    assert found.due_at is not None
    assert in_panama(found.due_at).replace(second=0) == due.replace(second=0, microsecond=0)
    assert column(page, "waits")[0].startswith(f"{due:%d/%m/%Y}")
    assert "no antes" in said(page.panel)
    assert not page.main.isVisible(), "there is nothing that may go now"
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    found = line(office, 1)
    assert (found.state, found.due_at) == ("draft", None)


def test_an_hour_that_is_past_cannot_be_taken(qtbot: QtBot, office: Office, open_window: Opened) -> None:
    outbox.write_messages(office, 1)
    page = mail_page(open_window(page="mail"))
    click(qtbot, button(page, "A una hora…"))
    for words in ("01/01/2024 08:00", "el lunes"):
        page.panel.later.field.setText(words)
        assert not page.panel.later.act.isEnabled()


def test_one_message_is_paused_with_a_reason_and_goes_on(qtbot: QtBot, office: Office, open_window: Opened) -> None:
    outbox.write_messages(office, 2)
    approve_messages(office)
    window = open_window(page="mail")
    page = mail_page(window)
    click(qtbot, button(page, "Poner en pausa…"))
    assert not page.panel.later.act.isEnabled(), "not without a reason"
    type_in(qtbot, page, "falta un dato")
    settled(qtbot, window)
    assert "En pausa" in column(page, "state")
    assert "falta un dato" in said(page.panel)
    assert page.main.text() == "Enviar 1 correo", "the other one alone"
    click(qtbot, button(page.panel, "Reanudar"))
    settled(qtbot, window)
    assert line(office, 1).paused_why == ""
    assert page.main.text() == "Enviar 2 correos"


def test_all_sending_is_paused_from_the_window_and_says_who_and_why(
    qtbot: QtBot, office: Office, open_window: Opened
) -> None:
    outbox.write_messages(office, 1)
    approve_messages(office)
    window = open_window(page="mail")
    page = mail_page(window)
    page.foot.stop.trigger()
    qtbot.keyClicks(page.pause.reason, "revisa la directora")
    click(qtbot, page.pause.act)
    settled(qtbot, window)
    assert "Todo el envío está en pausa." in said(page)
    assert "revisa la directora" in said(page)
    assert not page.main.isEnabled()
    click(qtbot, page.pause.act)
    settled(qtbot, window)
    assert "Todo el envío está en pausa." not in said(page)
    assert page.main.isEnabled()


def test_what_went_is_noted_as_answered_and_goes_once_more(
    qtbot: QtBot, office: Office, open_window: Opened, tmp_path: Path
) -> None:
    outbox.write_messages(office, 1)
    approve_messages(office)
    send_messages(office, DraftFolder(tmp_path / "borradores"))
    window = open_window(page="mail")
    page = mail_page(window)
    assert column(page, "waits") == ["el enlace, desde hoy"]
    click(qtbot, button(page, "Respondieron"))
    settled(qtbot, window)
    assert (column(page, "state"), column(page, "waits")) == (["Respondido"], [""])
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert column(page, "state") == ["Enviado"]
    click(qtbot, button(page, "Enviar otra vez…"))
    type_in(qtbot, page, "no les lleg")
    settled(qtbot, window)
    assert sorted(one.state for one in list_mails(office).lines) == ["draft", "sent"]
    assert page.panel.shown is not None
    assert page.panel.shown.kept.message_id != outbox.message_id(1)
    assert "Va en lugar de" in said(page.panel)


def test_all_comes_to_me_first_and_no_state_changes(
    qtbot: QtBot, office: Office, open_window: Opened, tmp_path: Path
) -> None:
    outbox.write_messages(office, 2)
    window = open_window(page="mail")
    page = mail_page(window)
    click(qtbot, button(page, "Enviarme todos a mí primero"))
    asked = next(one for one in window.findChildren(SendDialog) if one.isVisible())
    qtbot.keyClicks(asked._me, "yo@oficina.example")
    asked.form.field("folder").setText(str(tmp_path / "prueba"))
    told = answer(qtbot, window, accept=True)
    assert "solo a usted" in told
    assert outbox.states(office) == ["draft", "draft"]
    files = sorted((tmp_path / "prueba").glob("*.eml"))
    assert len(files) == 2
    read = read_message(files[0].read_bytes().removeprefix(b"X-Unsent: 1\r\n"))
    assert [one.address for one in read.headings.to] == ["yo@oficina.example"]
    assert "@entidad.example" in read.text
    assert "2 correos fueron solo a yo@oficina.example." in said(window)
    page.foot.look.trigger()
    settled(qtbot, window)
    assert "2 borradores por aprobar." in said(window)
    assert outbox.states(office) == ["draft", "draft"]


def due_by_now(office: Office, number: int) -> None:
    """As it is when the program was closed at the hour."""
    with office.store.unit_of_work("yo") as work:
        kept = work.outbox.by_message_id(outbox.message_id(number))
        plan = work.mail_plans.of_one(kept.id, kept.entity_id)
        work.mail_plans.put(replace(plan, due_at=now_utc() - timedelta(hours=2)))
        work.commit()


def test_what_was_due_while_the_program_was_closed_goes_when_it_opens(
    qtbot: QtBot, office: Office, open_window: Opened, memory_file: Path, tmp_path: Path
) -> None:
    outbox.write_messages(office, 3)
    mine = Office(office.store, "yo")
    approve_messages(mine, [outbox.message_id(1)])
    approve_messages(office, [outbox.message_id(2)])
    approve_messages(mine, [outbox.message_id(3)], due=now_utc() + timedelta(hours=1))
    for number in (1, 2):
        due_by_now(office, number)
    memory = Memory(memory_file)
    memory.keep("mail/way", "folder")
    memory.keep("mail/folder", str(tmp_path / "borradores"))
    window = open_window()
    window.frame.beside.send_what_is_due()
    due = window.frame.beside.due
    assert due is not None
    due.look()
    qtbot.waitUntil(lambda: "1 correo salió a su hora." in said(window))
    settled(qtbot, window)
    assert "Debían salir desde el" in said(window)
    assert outbox.states(office) == ["sent", "approved", "approved"], "another's go from where they are"
    with office.store.unit_of_work("yo") as work:
        kept = work.outbox.by_message_id(outbox.message_id(3))
        work.mail_plans.put(replace(work.mail_plans.of_one(kept.id, kept.entity_id), due_at=now_utc()))
        work.commit()
    pause_outbox(office, "nada sale hoy")
    due.look()
    settled(qtbot, window)
    assert outbox.states(office)[2] == "approved"


def test_where_nobody_has_sent_from_it_is_told_that_something_is_due(
    qtbot: QtBot, office: Office, open_window: Opened
) -> None:
    outbox.write_messages(office, 1)
    approve_messages(Office(office.store, "yo"))
    due_by_now(office, 1)
    window = open_window()
    window.frame.beside.send_what_is_due()
    due = window.frame.beside.due
    assert due is not None
    due.look()
    qtbot.waitUntil(lambda: "1 correo debe salir ahora." in said(window))
    assert outbox.states(office) == ["approved"]
    click(qtbot, button(window, "Verlos"))
    settled(qtbot, window)
    assert column(mail_page(window), "entity") == ["IDAAN"]


def test_the_views_fit_a_narrow_window(qtbot: QtBot, office: Office, open_window: Opened) -> None:
    outbox.write_messages(office, 4)
    for number, state in ((1, "perhaps_sent"), (2, "failed"), (3, "sent")):
        outbox.put(office, number, state)
    window = open_window(page="mail", size=(1366, 768))
    page = mail_page(window)
    assert page.views.switch.isVisible()
    assert not page.views.drop_down.isVisible()
    assert "Anulados" not in offered(page)
    window.resize(853, 427)
    settled(qtbot, window)
    qtbot.waitUntil(page.views.drop_down.isVisible)
    assert not page.views.switch.isVisible()
    words = [page.views.drop_down.itemText(at) for at in range(page.views.drop_down.count())]
    assert words == ["Todos 4", "Borradores 1", "Enviados 1", "Quizás enviados 1", "Rechazados 1"]
    page.views.drop_down.setFocus()
    qtbot.keyClick(page.views.drop_down, Qt.Key.Key_Down)
    assert column(page, "state") == ["Borrador"]
