"""Correo: what waits for a decision first, the mail as it arrives, and nothing out that nobody approved."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import outbox_hands as outbox
import pytest
from hands import NO_WINDOW_MANAGER, answer, button, choose, click, offered, said, settled
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QTableView
from pytestqt.qtbot import QtBot

from advisor_app.mail.passwords import PASSWORD_VARIABLE
from advisor_app.mail.smtp_server import Tls
from advisor_app.office.mail.correspondence import Refusal
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.ui.pages.mail.outbox_view import OutboxView
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.pages.mail.send_dialog import SendDialog
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import MailAt, MailsIn

Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


def mail_page(window: Window) -> OutboxView:
    page = window.page("mail")
    assert isinstance(page, MailPage)
    return page.outbox


def column(page: OutboxView, key: str) -> list[str]:
    place = [one.key for one in page.model.columns].index(key)
    return [str(page.model.index(row, place).data()) for row in range(page.model.rowCount())]


def choose_row(page: OutboxView, entity: str) -> None:
    page.table.select_row(column(page, "entity").index(entity))


def dialog(window: Window) -> SendDialog:
    return next(one for one in window.findChildren(SendDialog) if one.isVisible())


@pytest.fixture
def mixed(office: Office) -> Office:
    """Four messages: two drafts, one perhaps sent, one refused."""
    outbox.write_messages(office, 4)
    outbox.put(office, 3, "perhaps_sent", "la conexión se cortó")
    outbox.put(office, 4, "failed", "550 no", [Refusal("enlace4@entidad.example", 550, "el buzón no existe")])
    return office


def test_an_empty_outbox_says_what_belongs_there(qtbot: QtBot, open_window: Opened) -> None:
    window = open_window(page="mail")
    assert "Todavía no hay correos" in said(window)
    click(qtbot, button(mail_page(window), "Ir a Auditoría"))
    qtbot.waitUntil(lambda: window.page("audit") is not None)
    assert window.page("audit").isVisible()


def test_what_waits_for_a_decision_stands_first_and_each_state_is_counted(mixed: Office, open_window: Opened) -> None:
    window = open_window(page="mail")
    page = mail_page(window)
    assert column(page, "state") == ["Quizás enviado", "Rechazado", "Borrador", "Borrador"]
    assert "2 correos esperan una decisión." in said(page)
    counts = {key: page.views.button(key).accessibleName() for key in ("all", "draft", "perhaps_sent", "failed")}
    assert counts == {
        "all": "Todos, 4", "draft": "Borradores, 2", "perhaps_sent": "Quizás enviados, 1", "failed": "Rechazados, 1",
    }  # fmt: skip
    assert not page.views.button("cancelled").isVisible()
    assert "4 correos · 4 entidades · 5 direcciones" in said(page)
    assert "2 correos en bandeja de salida" in said(window)


def test_a_state_shows_its_messages_alone_and_words_narrow_them(
    qtbot: QtBot, mixed: Office, open_window: Opened
) -> None:
    page = mail_page(open_window(page="mail"))
    click(qtbot, page.views.button("draft"))
    assert column(page, "entity") == ["IDAAN", "Ñurú & Cía <Salud>"]
    click(qtbot, page.views.button("all"))
    qtbot.keyClicks(page.filter, "nuru")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert column(page, "to") == ["enlace2@entidad.example, jefa@entidad.example"]
    qtbot.keyClick(page.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    click(qtbot, page.see_undecided)
    assert column(page, "state") == ["Quizás enviado", "Rechazado"]


def test_other_pages_lead_to_a_view_and_to_one_message(qtbot: QtBot, mixed: Office, open_window: Opened) -> None:
    window = open_window()
    window.go_to("mail", MailAt(outbox.message_id(2)))
    settled(qtbot, window)
    page = mail_page(window)
    assert page.panel.shown is not None
    assert page.panel.shown.kept.message_id == outbox.message_id(2)
    window.go_to("mail", MailsIn("decide"))
    settled(qtbot, window)
    assert column(page, "state") == ["Quizás enviado", "Rechazado"]
    window.go_to("mail", MailsIn("waiting"))
    assert page.model.rowCount() == 0
    assert page.panel.shown is None


def test_a_mail_is_seen_as_it_arrives_and_nothing_is_fetched(qtbot: QtBot, office: Office, open_window: Opened) -> None:
    outbox.write_messages(office, 1, html=outbox.HOSTILE, text="Casos: <b>no es negrita</b>\n.\n")
    window = open_window(page="mail")
    page = mail_page(window)
    settled(qtbot, window)
    body = page.panel.body
    assert "Casos: 2024-1 <script>" in body.toPlainText()
    assert "alert(1)" not in body.toPlainText()
    for wanted in ("https://espia.example/ver.png", "file:///etc/hostname"):
        assert wanted in body.asked_for
        assert body.document().resource(2, QUrl(wanted)) in (None, b"")
    assert not body.openExternalLinks()
    assert not body.openLinks()
    click(qtbot, page.panel._way.button("text"))
    assert "Casos: <b>no es negrita</b>" in body.toPlainText()
    told = said(page.panel)
    assert "José Muñoz Peña <enlace1@entidad.example>" in told
    assert "Calidad 3-1-1 <calidad@atencion.example>" in told
    assert "Carta n.º 7 – Tránsito.pdf, 5\u00a0kB" in told


def test_the_message_is_saved_byte_for_byte_and_so_is_what_travels_with_it(
    qtbot: QtBot, office: Office, open_window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.write_messages(office, 1)
    window = open_window(page="mail")
    asked: list[str] = []

    def save_as(_parent: object, _title: str, start: str) -> tuple[str, str]:
        asked.append(Path(start).name)
        return str(tmp_path / f"guardado-{len(asked)}"), ""

    monkeypatch.setattr(FileDialog, "getSaveFileName", save_as)
    page = mail_page(window)
    click(qtbot, button(page, "Guardar como .eml"))
    settled(qtbot, window)
    click(qtbot, button(page, "Guardar"))
    settled(qtbot, window)
    assert (tmp_path / "guardado-1").read_bytes() == outbox.kept(office, 1).raw
    assert (tmp_path / "guardado-2").read_bytes() == outbox.PDF.content
    assert asked[0].endswith(".eml")
    assert asked[1] == outbox.PDF.file_name
    assert f"{tmp_path / 'guardado-2'}" in said(window)


def test_a_file_that_cannot_be_saved_is_told(
    qtbot: QtBot, office: Office, open_window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.write_messages(office, 1)
    window = open_window(page="mail")
    nowhere = str(tmp_path / "no está" / "a.eml")
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_: (nowhere, ""))
    click(qtbot, button(mail_page(window), "Guardar como .eml"))
    settled(qtbot, window)
    assert "no se pudo guardar" in said(window)


def test_an_attachment_is_opened_with_the_systems_program(
    qtbot: QtBot, office: Office, open_window: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.write_messages(office, 1)
    window = open_window(page="mail")
    opened: list[bytes] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()).read_bytes())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    click(qtbot, button(mail_page(window), "Abrir"))
    assert opened == [outbox.PDF.content]


def test_approving_sends_nothing_and_can_be_undone(qtbot: QtBot, mixed: Office, open_window: Opened) -> None:
    window = open_window(page="mail")
    page = mail_page(window)
    assert page.main.text() == "Aprobar 2 borradores"
    click(qtbot, page.main)
    settled(qtbot, window)
    assert outbox.states(mixed) == ["approved", "approved", "perhaps_sent", "failed"]
    assert "2 correos aprobados." in said(window)
    assert page.main.text() == "Enviar 2 correos"
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert outbox.states(mixed) == ["draft", "draft", "perhaps_sent", "failed"]


def test_several_are_chosen_and_approved_or_taken_back_together(
    qtbot: QtBot, mixed: Office, open_window: Opened
) -> None:
    approve_messages(mixed, [outbox.message_id(1)])
    window = open_window(page="mail")
    page = mail_page(window)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.panel._title.text() == "4 correos elegidos"
    assert {"Aprobar 1", "Retirar 1", "Enviar 1"} <= set(offered(page.panel))
    assert not button(page, "Retirar 1").isHidden()
    click(qtbot, page.panel.buttons["withdraw"])
    settled(qtbot, window)
    assert outbox.states(mixed)[0] == "draft"
    assert len(page.table.selected_rows()) == 4, "what was chosen stays so"
    click(qtbot, page.panel.buttons["approve"])
    settled(qtbot, window)
    assert outbox.states(mixed)[:2] == ["approved", "approved"]


def test_a_doubt_says_what_to_find_out_and_is_settled_by_a_person(
    qtbot: QtBot, mixed: Office, open_window: Opened
) -> None:
    window = open_window(page="mail")
    page = mail_page(window)
    choose_row(page, "MOP")
    settled(qtbot, window)
    told = said(page.panel)
    assert "nadie sabe si el servidor lo tiene" in told
    assert "la conexión se cortó" in told
    assert not page.panel.buttons["approve"].isVisible()
    click(qtbot, button(page, "Llegó: darlo por enviado"))
    settled(qtbot, window)
    assert outbox.states(mixed)[2] == "sent"
    choose_row(page, "ASEP")
    settled(qtbot, window)
    assert "enlace4@entidad.example: 550 el buzón no existe" in said(page.panel)
    assert "Llegó: darlo por enviado" not in offered(page)
    click(qtbot, button(page, "Ponerlo en cola otra vez"))
    settled(qtbot, window)
    assert outbox.states(mixed)[3] == "queued"
    assert outbox.kept(mixed, 4).decided_by == "yo"


def test_before_anything_goes_it_is_said_what_goes_to_whom(
    qtbot: QtBot, mixed: Office, open_window: Opened, tmp_path: Path
) -> None:
    approve_messages(mixed)
    window = open_window(page="mail")
    page = mail_page(window)
    click(qtbot, page.main)
    asked = dialog(window)
    asked.form.field("folder").setText(str(tmp_path / "borradores"))
    assert "Ñurú & Cía <Salud>: enlace2@entidad.example, jefa@entidad.example" in asked.whom.toPlainText()
    told = answer(qtbot, window, accept=False)
    assert "¿Enviar 2 correos?" in told
    assert "Quedan como borradores .eml" in told
    assert outbox.states(mixed)[:2] == ["approved", "approved"]
    assert not (tmp_path / "borradores").exists()


def test_drafts_are_left_in_a_folder_and_the_way_is_remembered(
    qtbot: QtBot, mixed: Office, open_window: Opened, tmp_path: Path
) -> None:
    window = open_window(page="mail")
    page = mail_page(window)
    click(qtbot, page.main)
    settled(qtbot, window)
    assert "Deshacer" in offered(window)
    click(qtbot, page.main)
    folder = tmp_path / "mis borradores"
    dialog(window).form.field("folder").setText(str(folder))
    assert dialog(window).act.text() == "Dejar 2 borradores"
    answer(qtbot, window, accept=True)
    assert outbox.states(mixed) == ["sent", "sent", "perhaps_sent", "failed"]
    written = sorted(path.read_bytes() for path in folder.iterdir())
    assert written == sorted(b"X-Unsent: 1\r\n" + outbox.kept(mixed, number).raw for number in (1, 2))
    assert "2 correos enviados." in said(window)
    assert "Deshacer" not in offered(window), "what went can't be taken back"
    choose_row(page, "IDAAN")
    settled(qtbot, window)
    assert "Quedó como borrador en la carpeta: envíelo desde su programa de correo." in said(page.panel)
    outbox.put(mixed, 1, "queued")
    page.send([])
    window.go_to("mail")
    settled(qtbot, window)
    click(qtbot, page.main)
    assert dialog(window).form.field("folder").text() == str(folder)
    answer(qtbot, window, accept=False)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[outbox.MailServer]:
    monkeypatch.setenv(PASSWORD_VARIABLE, outbox.PASSWORD)
    known = outbox.make_certificates(tmp_path)
    started = outbox.start_server(tmp_path / "servidor", Tls.STARTTLS, pem=known.good, authority=known.authority)
    yield started
    started.stop()


def fill_server(qtbot: QtBot, asked: SendDialog, server: outbox.MailServer) -> None:
    click(qtbot, asked.form._ways.button("server"))
    for key, words in (("host", "127.0.0.1"), ("port", str(server.port)), ("user", outbox.USER)):
        qtbot.keyClicks(asked.form.field(key), words)
    asked.form.field("ca_file").setText(str(server.authority))
    asked.cancel.setFocus()


def test_mails_go_to_a_server_while_the_window_goes_on(
    qtbot: QtBot, office: Office, open_window: Opened, server: outbox.MailServer, memory_file: Path
) -> None:
    outbox.write_messages(office, 6)
    approve_messages(office)
    server.behave(all={"delay": 0.3})
    window = open_window(page="mail")
    page = mail_page(window)
    click(qtbot, page.main)
    asked = dialog(window)
    fill_server(qtbot, asked, server)
    assert asked.act.text() == "Enviar 6 correos"
    click(qtbot, asked.act)
    qtbot.waitUntil(lambda: "Enviando 6 correos" in said(window))
    answered = threading.Event()
    window.frame._jobs.ask(page, lambda office: office.who, lambda _who: answered.set())
    qtbot.waitUntil(answered.is_set, timeout=1_000)
    assert page.decisions.sending is not None, "the database answers while mails go out"
    assert not page.main.isEnabled()
    qtbot.waitUntil(lambda: "de 6 correos" in said(window))
    settled(qtbot, window)
    assert outbox.states(office) == ["sent"] * 6
    assert server.kept_ids() == [outbox.message_id(number) for number in range(1, 7)]
    assert server.content(server.kept()[0]["number"]) == outbox.kept(office, 1).raw
    window.close()
    remembered = memory_file.read_text("utf-8")
    assert "127.0.0.1" in remembered
    assert outbox.PASSWORD not in remembered


def test_a_sending_that_is_cancelled_ends_after_the_message_that_is_going(
    qtbot: QtBot, office: Office, open_window: Opened, server: outbox.MailServer
) -> None:
    outbox.write_messages(office, 8)
    approve_messages(office)
    server.behave(all={"delay": 0.25})
    window = open_window(page="mail")
    page = mail_page(window)
    click(qtbot, page.main)
    fill_server(qtbot, dialog(window), server)
    click(qtbot, dialog(window).act)
    qtbot.waitUntil(lambda: len(server.kept_ids()) >= 2, timeout=20_000)
    assert page.decisions.sending is not None
    page.decisions.sending.cancel()
    settled(qtbot, window)
    states = outbox.states(office)
    assert set(states) == {"sent", "queued"}
    assert states.count("sent") == len(server.kept_ids())
    assert "Se detuvo, como usted pidió." in said(window)
    assert "siguen en cola" in said(window)


def test_a_refused_password_is_told_and_what_was_to_go_waits(
    qtbot: QtBot, office: Office, open_window: Opened, server: outbox.MailServer
) -> None:
    outbox.write_messages(office, 1)
    approve_messages(office)
    window = open_window(page="mail")
    page = mail_page(window)
    click(qtbot, page.main)
    asked = dialog(window)
    fill_server(qtbot, asked, server)
    qtbot.keyClicks(asked.form.field("password"), "otra")
    asked.cancel.setFocus()
    answer(qtbot, window, accept=True)
    assert "no aceptó al usuario" in said(window)
    assert outbox.states(office) == ["queued"]
    assert page.main.text() == "Enviar 1 correo"
    assert page.main.isEnabled()


def test_a_server_is_asked_for_before_it_can_be_sent_to(qtbot: QtBot, mixed: Office, open_window: Opened) -> None:
    approve_messages(mixed)
    window = open_window(page="mail")
    click(qtbot, mail_page(window).main)
    asked = dialog(window)
    click(qtbot, asked.form._ways.button("server"))
    assert not asked.act.isEnabled()
    qtbot.keyClicks(asked.form.field("host"), "correo.oficina.example")
    assert asked.act.isEnabled()
    assert "no se puede retirar" in said(asked)
    tls = next(one for one in asked.findChildren(QComboBox) if one.accessibleName() == "Protección")
    choose(qtbot, tls, "TLS")
    assert asked.form.field("port").placeholderText() == "465"
    qtbot.keyClicks(asked.form.field("port"), "x")
    assert not asked.act.isEnabled()
    asked.cancel.setFocus()
    answer(qtbot, window, accept=False)


def test_rows_are_copied_with_their_headings(qtbot: QtBot, mixed: Office, open_window: Opened) -> None:
    page = mail_page(open_window(page="mail"))
    table = page.findChild(QTableView)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t") == ["Entidad", "Estado", "Espera a", "Asunto", "Para", "Desde"]
    assert copied[1].split("\t")[1] == "Quizás enviado"
    assert QApplication.focusWidget() in (table, None)
