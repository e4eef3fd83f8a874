"""A kept mail password is forgotten where one is asked to keep it, and put back as long as the dialog is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import keyring
import outbox_hands as outbox
import pytest
from hands import NO_WINDOW_MANAGER, click
from keyring_in_memory import KeyringInMemory
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from advisor_app.errors import UserError
from advisor_app.mail.passwords import Password, find_password, keep_password
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.pages.mail.send_dialog import SendDialog
from advisor_app.ui.shell import Window

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture(autouse=True)
def ring() -> Iterator[KeyringInMemory]:
    before, made = keyring.get_keyring(), KeyringInMemory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_it_is_forgotten_and_put_back_by_keyboard(
    qtbot: QtBot, office: Office, open_window: Callable[..., Window]
) -> None:
    keep_password("correo.example", "ana", Password("secreta"))
    outbox.write_messages(office, 1)
    approve_messages(office)
    page = open_window(page="mail").page("mail")
    assert isinstance(page, MailPage)
    click(qtbot, page.outbox.main)
    dialog = next(one for one in page.window().findChildren(SendDialog) if one.isVisible())
    click(qtbot, dialog.form._ways.button("server"))
    kept = dialog.form.kept
    assert not kept.act.isEnabled(), "whose password is not said yet"
    click(qtbot, dialog.form.field("host"))
    qtbot.keyClicks(dialog.form.field("host"), "correo.example")
    click(qtbot, dialog.form.field("user"))
    qtbot.keyClicks(dialog.form.field("user"), "ana")
    for _ in range(3):  # the password, whether it is kept, and this
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is kept.act
    qtbot.keyClick(kept.act, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: kept.said.text() == "Esta computadora olvidó la contraseña de ana en correo.example.")
    with pytest.raises(UserError, match="mail_password_missing"):
        find_password("correo.example", "ana", {})
    assert kept.act.text() == "Volver a guardarla"
    click(qtbot, kept.act)
    qtbot.waitUntil(lambda: kept.said.text() == "Está otra vez en el llavero.")
    assert find_password("correo.example", "ana", {}).reveal() == "secreta"
    click(qtbot, kept.act)
    qtbot.waitUntil(lambda: kept.act.text() == "Volver a guardarla")
    click(qtbot, dialog.form.field("user"))
    qtbot.keyClicks(dialog.form.field("user"), "2")
    assert (kept.act.text(), kept.said.text()) == ("Olvidar la contraseña guardada", "")
    click(qtbot, kept.act)
    qtbot.waitUntil(lambda: kept.said.text() == "El llavero no tiene contraseña de ana2 en correo.example.")
    dialog.reject()
