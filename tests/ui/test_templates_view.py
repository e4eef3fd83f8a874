"""Plantillas: a field misspelt is told as one types, a preview with an entity, saved, undone."""

from __future__ import annotations

from collections.abc import Callable

from hands import button, click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from advisor_app.services.office import Office
from advisor_app.services.templates.show_templates import show_template
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.pages.mail.templates_view import TemplatesView
from advisor_app.ui.shell import Window

HANDOVER = "rotation/correo-traspaso"


def test_a_template_is_edited_with_its_fields_beside_saved_and_undone(
    qtbot: QtBot, office: Office, open_window: Callable[..., Window]
) -> None:
    window = open_window(page="mail")
    page = window.page("mail")
    assert isinstance(page, MailPage)
    click(qtbot, page.segments.button("templates"))
    settled(qtbot, window)
    view = page.of("templates")
    assert isinstance(view, TemplatesView)
    panel = view.panel
    view.table.select_row(view.model.place_of(HANDOVER) or 0)
    settled(qtbot, window)
    editor = panel.editors["text"]
    assert "{{ recibe }}" in editor.toPlainText()
    assert not panel.ways.button("html").isEnabled(), "its HTML is made from its text"
    assert ("recibe", "quien la atiende desde ese día", True) in panel.fields.rows()

    click(qtbot, editor.viewport())
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, "{{ firrma }}")
    qtbot.waitUntil(lambda: "firrma" in panel.flaws.text())
    assert "línea 14: No existe el campo firrma → firma." in panel.flaws.text()
    assert not panel.buttons["save"].isEnabled()
    for _ in "{{ firrma }}":
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClicks(editor, " CAC")
    qtbot.waitUntil(panel.buttons["save"].isEnabled)
    assert panel.flaws.text() == ""

    click(qtbot, panel.ways.button("preview"))
    settled(qtbot, window)
    assert "Berta Solís" in panel.body.toPlainText()
    assert " CAC" in panel.body.toPlainText(), "what is not saved yet is shown too"
    assert panel.body.asked_for == []
    click(qtbot, panel.buttons["save"])
    settled(qtbot, window)
    assert "La plantilla quedó guardada para la oficina." in said(window)
    assert show_template(office, HANDOVER).line.own
    assert "Sin probar" in said(panel)
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert show_template(office, HANDOVER).files[0].text.endswith("{{ firma }}\n")
    click(qtbot, panel.ways.button("editions"))
    settled(qtbot, window)
    again = [one for one in panel.findChildren(QPushButton) if one.text() == "Usarla de nuevo" and one.isVisible()]
    assert len(again) == 2, "what was saved, and its undoing"
    click(qtbot, again[-1])
    assert editor.toPlainText().endswith(" CAC"), "it is in the editor, to be saved anew"
    qtbot.waitUntil(panel.buttons["save"].isEnabled)

    view.table.select_row(0)
    settled(qtbot, window)
    assert view.model.place_of(HANDOVER) != 0
    assert not editor.toPlainText().endswith(" CAC")
    assert "no está guardado" in said(window.notices)
    view.table.select_row(view.model.place_of(HANDOVER) or 0)
    settled(qtbot, window)
    assert editor.toPlainText().endswith(" CAC"), "what was typed waited there"
    qtbot.waitUntil(panel.buttons["save"].isEnabled)
