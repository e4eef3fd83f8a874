"""Correo by Microsoft 365: the code is shown, the sign-in is waited for beside the window, then the mails go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import outbox_hands as outbox
import pytest
from hands import NO_WINDOW_MANAGER, button, click, said, settled
from keyring_in_memory import KeyringInMemory
from microsoft_service import CLIENT, TENANT, USER, MicrosoftService
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.ui.pages.mail.microsoft_part import MicrosoftPart
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.pages.mail.send_dialog import SendDialog
from advisor_app.ui.shell import Window

Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[MicrosoftService]:
    folder = tmp_path / "microsoft"
    folder.mkdir()
    started = MicrosoftService(folder, outbox.make_certificates(folder).good)
    before = keyring.get_keyring()
    keyring.set_keyring(KeyringInMemory())
    yield started
    keyring.set_keyring(before)
    started.stop()


def asked_to_send(
    qtbot: QtBot, office: Office, open_window: Opened, service: MicrosoftService
) -> tuple[Window, SendDialog]:
    outbox.write_messages(office, 3)
    approve_messages(office)
    window = open_window(page="mail")
    page = window.page("mail")
    assert isinstance(page, MailPage)
    for name, value in (
        ("sign_in_at", service.address),
        ("graph_at", service.address),
        ("ca_file", str(service.folder / "authority.pem")),
    ):
        page.around.memory.keep(f"mail/ms_{name}", value)
    click(qtbot, page.outbox.main)
    dialog = next(one for one in window.findChildren(SendDialog) if one.isVisible())
    click(qtbot, dialog.form._ways.button("microsoft"))
    return window, dialog


def fill(qtbot: QtBot, part: MicrosoftPart) -> None:
    for key, words in (("ms_user", USER), ("ms_tenant", TENANT), ("ms_client", CLIENT)):
        qtbot.keyClicks(part.field(key), words)


def test_a_code_a_browser_and_the_mails_are_gone(
    qtbot: QtBot, office: Office, open_window: Opened, service: MicrosoftService, memory_file: Path
) -> None:
    window, dialog = asked_to_send(qtbot, office, open_window, service)
    part = dialog.form.microsoft
    assert not dialog.act.isEnabled(), "whose account is not said yet"
    fill(qtbot, part)
    click(qtbot, button(part, "Iniciar sesión"))
    qtbot.waitUntil(lambda: "K7WQ4T2P" in part.said.text(), timeout=20_000)
    assert "https://microsoft.com/devicelogin" in part.said.text()
    click(qtbot, button(part, "Copiar el código"))
    assert QGuiApplication.clipboard().text() == "K7WQ4T2P"
    service.person_has_typed_the_code = True
    qtbot.waitUntil(lambda: "ya inició sesión" in part.said.text(), timeout=20_000)
    click(qtbot, dialog.act)
    settled(qtbot, window)
    assert outbox.states(office) == ["sent"] * 3
    assert service.kept_ids() == [outbox.message_id(number) for number in (1, 2, 3)]
    window.close()
    assert USER in memory_file.read_text("utf-8")


def test_giving_up_leaves_everything_as_it_was(
    qtbot: QtBot, office: Office, open_window: Opened, service: MicrosoftService
) -> None:
    window, dialog = asked_to_send(qtbot, office, open_window, service)
    part = dialog.form.microsoft
    fill(qtbot, part)
    click(qtbot, button(part, "Iniciar sesión"))
    qtbot.waitUntil(lambda: "K7WQ4T2P" in part.said.text(), timeout=20_000)
    click(qtbot, button(part, "Desistir"))
    qtbot.waitUntil(lambda: "Pida un código nuevo" in part.said.text(), timeout=20_000)
    click(qtbot, dialog.act)
    settled(qtbot, window)
    assert outbox.states(office) == ["queued"] * 3
    assert "Hay que iniciar la sesión" in said(window)
