"""A visit by mouse and keys, from the plan to the sent minutes, with a mail server that is away in the middle."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable, Iterator
from pathlib import Path

import outbox_hands as outbox
import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from test_mail_page import dialog, fill_server, mail_page
from test_meetings_page import TODAY, of, opened, page_of, visit

from advisor_app.mail.passwords import PASSWORD_VARIABLE
from advisor_app.mail.smtp_server import Tls
from advisor_app.office.duties.engine import State
from advisor_app.office.meetings.records import Answer, Meeting, MeetingState
from advisor_app.services.change_setting import change_setting
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.office import Office
from advisor_app.ui.shell import Window
from minutes import Presence

__all__ = ["visit"]

Serve = Callable[[], outbox.MailServer]
NUMBER = f"VE-{TODAY.year}-0001"


@pytest.fixture
def serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Each call starts the office's server: STARTTLS, a login, and a folder of its own."""
    monkeypatch.setenv(PASSWORD_VARIABLE, outbox.PASSWORD)
    known, started = outbox.make_certificates(tmp_path), list[outbox.MailServer]()

    def start() -> outbox.MailServer:
        folder = tmp_path / f"servidor-{len(started)}"
        started.append(outbox.start_server(folder, Tls.STARTTLS, pem=known.good, authority=known.authority))
        return started[-1]

    yield start
    for one in started:
        if one.process.poll() is None:
            one.stop()


def retype(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def send(qtbot: QtBot, window: Window, server: outbox.MailServer) -> None:
    """Correo's own way, at the message that is chosen there."""
    click(qtbot, mail_page(window).main)
    asked = dialog(window)
    if asked.form.field("host").text():
        retype(qtbot, asked.form.field("port"), str(server.port))
        asked.cancel.setFocus()
    else:
        fill_server(qtbot, asked, server)
    answer(qtbot, window, accept=True)


def arrived(server: outbox.MailServer) -> list[email.message.EmailMessage]:
    return [
        email.message_from_bytes(server.content(one["number"]), policy=email.policy.default)  # type: ignore[misc]
        for one in server.kept()
    ]


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_a_visit_is_called_held_and_sent_though_the_server_goes_away(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, visit: Meeting, serve: Serve
) -> None:
    change_setting(office, "director_email", "director@cac311.gob.pa")
    server = serve()
    window = open_window()
    page = opened(qtbot, window, visit)

    assert "Nadie ha sido convocado" in said(page.desk.plan)
    retype(qtbot, page.desk.plan.starts, "10:30")
    qtbot.keyClick(page.desk.plan.starts, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert page.desk.plan.ends.text() == "11:45", "it keeps its length"
    click(qtbot, button(window, "Preparar invitaciones"))
    settled(qtbot, window)
    retype(qtbot, page.desk.plan.place, "Edificio 265, sala 2")
    qtbot.keyClick(page.desk.plan.place, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "Las invitaciones por salir dicen otra cosa" in said(page.desk.plan)
    click(qtbot, button(window, "Preparar invitaciones"))
    settled(qtbot, window)
    click(qtbot, button(window, "Verlas en Correo"))
    settled(qtbot, window)
    click(qtbot, mail_page(window).main)
    settled(qtbot, window)
    send(qtbot, window, server)
    (invitation,) = arrived(server)
    calendar = next(one for one in invitation.walk() if one.get_content_type() == "text/calendar").get_content()
    assert f"DTSTART;TZID=America/Panama:{TODAY:%Y%m%d}T103000" in calendar
    assert "LOCATION:Edificio 265\\, sala 2" in calendar

    page = opened(qtbot, window, visit)
    people = page.desk.beside.people
    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=people.visualItemRect(people.item(0)).center())
    qtbot.keyClick(people, Qt.Key.Key_P)
    settled(qtbot, window)
    assert of(office, visit).people[0].answer is Answer.ACCEPTED
    assert f"Convocada el {TODAY:%d/%m/%Y}; respondieron 1 de 3" in said(page.desk.plan)

    server.stop()
    click(qtbot, button(window, "Empezar la reunión"))
    settled(qtbot, window)
    qtbot.keyClicks(page.desk.notes, "Quedan 18 vencidos")
    qtbot.waitUntil(lambda: page.desk.keeper.everything_arrived)
    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=people.visualItemRect(people.item(0)).center())
    qtbot.keyClick(people, Qt.Key.Key_P)
    settled(qtbot, window)
    qtbot.keyClick(people, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    settled(qtbot, window)
    assert {one.presence for one in of(office, visit).people} == {Presence.PRESENT}
    click(qtbot, button(window, "Terminar y revisar la minuta"))
    settled(qtbot, window)
    click(qtbot, button(page, "Marcar como revisada"))
    settled(qtbot, window)
    click(qtbot, button(page, "Finalizar…"))
    answer(qtbot, window, accept=True)
    click(qtbot, button(page, "Preparar el correo"))
    settled(qtbot, window)
    told = said(page.minutes)
    assert f"El correo de {NUMBER} es un borrador" in told
    assert "director@cac311.gob.pa" in told
    click(qtbot, button(page, "Aprobar el correo"))
    settled(qtbot, window)
    click(qtbot, button(page, "Enviarlo en Correo"))
    settled(qtbot, window)
    shown = mail_page(window).panel.shown
    assert shown is not None
    assert NUMBER in shown.kept.subject, "Correo opens at the very message"
    send(qtbot, window, server)
    assert "127.0.0.1" in said(window), "that it can't be reached is told"
    page = opened(qtbot, window, visit)
    assert f"{NUMBER} espera para salir" in said(page)
    assert "La minuta está a salvo aquí" in said(page)
    assert visit_duty(office) is not State.DONE

    server = serve()
    click(qtbot, button(page, "Enviarlo en Correo"))
    settled(qtbot, window)
    send(qtbot, window, server)
    (minutes,) = arrived(server)
    assert minutes["To"].count("@minsa.gob.pa") == 2
    assert "director@cac311.gob.pa" in minutes["Cc"]
    assert next(minutes.iter_attachments()).get_content().startswith(b"%PDF")
    page = opened(qtbot, window, visit)
    assert f"{NUMBER} está enviada" in said(page)
    assert visit_duty(office) is State.DONE

    qtbot.keyClicks(page.minutes.agreed, "Ileana")
    qtbot.keyClick(page.minutes.agreed, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert of(office, visit).issued[0].acknowledged_by == "Ileana"
    click(qtbot, button(page, "Corregir"))
    settled(qtbot, window)
    qtbot.keyClicks(page.desk.notes, ", de 2026")
    qtbot.waitUntil(lambda: page.desk.keeper.everything_arrived)
    click(qtbot, button(window, "Revisar la minuta"))
    settled(qtbot, window)
    click(qtbot, button(page, "Marcar como revisada"))
    settled(qtbot, window)
    click(qtbot, button(page, "Finalizar…"))
    answer(qtbot, window, accept=True)
    assert [one.number for one in of(office, visit).issued] == [NUMBER, NUMBER[:-1] + "2"]
    assert f"{NUMBER[:-1]}2 está por enviar" in said(page)


def visit_duty(office: Office) -> State:
    wanted = ("VISIT-M", "MINSA", f"{TODAY:%Y-%m}")
    return next(one.state for one in list_duties(office, TODAY) if (one.duty.id, one.entity, one.period) == wanted)


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_a_meeting_is_called_off_and_put_back(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, visit: Meeting
) -> None:
    window = open_window()
    page = opened(qtbot, window, visit)
    click(qtbot, button(window, "Preparar invitaciones"))
    settled(qtbot, window)
    click(qtbot, page.desk.plan.call_off)
    settled(qtbot, window)
    assert "queda suspendida" in said(window)
    assert of(office, visit).meeting.state is MeetingState.CALLED_OFF
    assert [one.state for one in of(office, visit).mails] == ["cancelled"], "nobody had heard of it"
    assert not page.desk.notes.isEnabled()
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert of(office, visit).meeting.state is MeetingState.PLANNED
    assert [one.presence for one in of(office, visit).people] == [Presence.UNKNOWN] * 3
    assert page_of(window).desk.plan.day.isEnabled()
