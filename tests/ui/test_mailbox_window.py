"""The mailbox in the window: a real Dovecot is named, tried, and read; the password is kept nowhere in the clear."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import outbox_hands as outbox
import pytest
from dovecot import PASSWORD, USER, Dovecot, start_dovecot
from hands import NO_WINDOW_MANAGER, button, choose, click, said, settled
from mail_certificates import Certificates
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from advisor_app.services.office import Office
from advisor_app.ui.pages.mail.mailbox_dialog import MailboxDialog
from advisor_app.ui.pages.mail.mailbox_form import remembered_way
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.shell import Window

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def dovecot(tmp_path: Path) -> Iterator[tuple[Dovecot, Certificates]]:
    certificates = outbox.make_certificates(tmp_path)
    started = start_dovecot(certificates.good)
    if started is None:
        pytest.skip("Dovecot is not installed (Debian: dovecot-imapd)")
    yield started, certificates
    started.stop()


def test_the_mailbox_is_named_tried_and_read(
    qtbot: QtBot,
    office: Office,
    open_window: Callable[..., Window],
    dovecot: tuple[Dovecot, Certificates],
    memory_file: Path,
) -> None:
    server, certificates = dovecot
    outbox.write_messages(office, 2)
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "eva@idaan.example", "calidad@cac.example", "RE"
    mail["In-Reply-To"], mail["Message-ID"] = outbox.message_id(1), "<9@fuera.example>"
    mail.set_content("De acuerdo")
    server.deliver(mail.as_bytes(), "uno")
    window = open_window(page="mail")
    page = window.page("mail")
    assert isinstance(page, MailPage)
    click(qtbot, page.segments.button("correspondence"))
    settled(qtbot, window)
    click(qtbot, button(window, "Leer el buzón"))
    dialog = next(one for one in window.findChildren(MailboxDialog) if one.isVisible())
    fields = dialog.form.fields
    assert not dialog.test.isEnabled(), "it is not said yet where it is"
    for key, words in (("host", "127.0.0.1"), ("port", str(server.port)), ("user", USER), ("password", "otra")):
        qtbot.keyClicks(fields[key], words)
    fields["ca_file"].setText(str(certificates.authority))
    click(qtbot, dialog.test)
    qtbot.waitUntil(lambda: "no aceptó" in dialog.said.text() or "rechaz" in dialog.said.text(), timeout=20_000)
    assert "otra" not in dialog.said.text()
    fields["password"].setText(PASSWORD)
    click(qtbot, dialog.test)
    qtbot.waitUntil(lambda: "Se puede leer: hay 1 mensaje en INBOX." in dialog.said.text(), timeout=20_000)
    choose(qtbot, dialog.form.every, "Cada cuarto de hora")
    click(qtbot, dialog.read)
    assert dialog.result() == QDialog.DialogCode.Accepted
    settled(qtbot, window)
    assert "1 mensaje nuevo en el buzón." in said(window)
    with office.store.reading() as reading:
        (kept,) = reading.received.of_entity(reading.outbox.all()[0].entity_id)
    assert kept.words == "De acuerdo"
    assert page.correspondence.mailbox.minutes == 15
    way = remembered_way(page.around.memory)
    assert way is not None
    assert (way.host, way.user, way.port) == ("127.0.0.1", USER, server.port)
    window.close()
    assert PASSWORD not in memory_file.read_text("utf-8")
