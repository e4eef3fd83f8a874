"""Correspondencia: what went and came by entity, words sought in it, and a saved mail dropped on it."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import outbox_hands as outbox
import pytest
from hands import button, choose, click, said, settled
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window


def saved(folder: Path, sender: str, subject: str, words: str, in_reply_to: str = "") -> Path:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "calidad@cac.example", subject
    mail["Date"], mail["Message-ID"] = "Tue, 26 Mar 2024 08:00:00 -0500", f"<{len(words)}@fuera.example>"
    if in_reply_to:
        mail["In-Reply-To"] = in_reply_to
    mail.set_content(words)
    path = folder / f"{subject}.eml"
    path.write_bytes(mail.as_bytes())
    return path


def drop_on(widget: QWidget, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, copy = QPointF(widget.rect().center()), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at.toPoint(), copy, data, left, none)
    QApplication.sendEvent(widget, entering)
    if entering.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(at, copy, data, left, none))
    return entering.isAccepted()


def test_what_comes_back_stands_with_what_went_out(
    qtbot: QtBot, office: Office, open_window: Callable[..., Window], tmp_path: Path
) -> None:
    outbox.write_messages(office, 2)
    with office.store.reading() as reading:
        idaan = find_entity(reading, "IDAAN").id
    add_liaison(office, idaan, "Eva", LiaisonKind.OPERATIONAL, email="eva@idaan.example")
    window = open_window(page="mail")
    page = window.page("mail")
    assert isinstance(page, MailPage)
    click(qtbot, page.segments.button("correspondence"))
    settled(qtbot, window)
    view = page.correspondence
    choose(qtbot, view.entity, "IDAAN")
    view.entity.activated.emit(view.entity.currentIndex())
    settled(qtbot, window)
    assert [(one.incoming, one.message_id) for one in view.model.rows()] == [(False, outbox.message_id(1))]

    assert not drop_on(view, tmp_path / "casos.csv"), "an export is the window's"
    drop_on(view, saved(tmp_path, "eva@idaan.example", "RE hallazgos", "Reunión el miércoles", outbox.message_id(1)))
    settled(qtbot, window)
    assert "IDAAN: el correo queda guardado." in said(window)
    assert view.body.toPlainText().strip() == "Reunión el miércoles"
    assert {view.model.index(row, 1).data() for row in range(2)} == {"Recibido", "Respondido"}
    assert "1 de la oficina · 1 recibido" in said(view)
    click(qtbot, button(view, "Ver a qué responde"))
    settled(qtbot, window)
    shown = page.outbox.panel.shown
    assert page.view == "outbox"
    assert shown is not None
    assert shown.kept.message_id == outbox.message_id(1)

    click(qtbot, page.segments.button("correspondence"))
    settled(qtbot, window)
    drop_on(view, saved(tmp_path, "otro@gmail.example", "Consulta", "Soy del IDAAN y pregunto"))
    settled(qtbot, window)
    click(qtbot, button(window, "Es de IDAAN"))
    settled(qtbot, window)
    assert view.model.rowCount() == 3
    view.filter.setFocus()
    qtbot.keyClicks(view.filter, "miercoles")
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    qtbot.keyClick(view.filter, Qt.Key.Key_Down)
    assert view.model.row_at(0).subject == "RE hallazgos"


def test_a_received_mails_shape_is_shown_and_its_files_are_saved_after_a_warning(
    qtbot: QtBot, office: Office, open_window: Callable[..., Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.write_messages(office, 2)
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "eva@idaan.example", "calidad@cac.example", "Con archivos"
    mail["In-Reply-To"], mail["Message-ID"] = outbox.message_id(1), "<7@fuera.example>"
    mail.set_content("Van adjuntos")
    mail.add_alternative('<p>Van <b>adjuntos</b><img src="http://x.example/a.png"></p>', subtype="html")
    mail.add_attachment(b"MZ", maintype="application", subtype="octet-stream", filename="factura.exe")
    path = tmp_path / "archivos.eml"
    path.write_bytes(mail.as_bytes())
    window = open_window(page="mail")
    page = window.page("mail")
    assert isinstance(page, MailPage)
    click(qtbot, page.segments.button("correspondence"))
    settled(qtbot, window)
    view = page.correspondence
    drop_on(view, path)
    settled(qtbot, window)
    assert view.body.toPlainText().strip() == "Van adjuntos"
    assert "<b>" not in view.body.toPlainText()
    assert view.way.current == "html"
    assert view.body.asked_for == []
    saved_to = tmp_path / "guardado.bin"
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_args: (str(saved_to), ""))
    click(qtbot, button(view.files, "Guardar"))
    settled(qtbot, window)
    assert not saved_to.exists(), "first it is said where it comes from"
    assert "puede ejecutarse como un programa" in said(view.files)
    click(qtbot, button(view.files, "Guardar de todos modos"))
    settled(qtbot, window)
    assert saved_to.read_bytes() == b"MZ"
    click(qtbot, view.way.button("text"))
    assert view.body.toPlainText().strip() == "Van adjuntos"
