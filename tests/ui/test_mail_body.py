"""A message's own pictures are seen in it, whoever took them apart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.ui.parts.mail_body import BodyView
from advisor_app.ui.theme import Theme

RED = QColor("#c00000")


def red_picture() -> QImage:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(RED)
    return picture


def as_bytes(picture: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(held.data())


@pytest.mark.parametrize("decoded", [False, True])
def test_a_messages_picture_is_seen(qtbot: QtBot, qapp: QApplication, decoded: bool) -> None:
    body = BodyView(Theme(qapp, "light"), "Lo que dice")
    qtbot.addWidget(body)
    body.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    body.resize(300, 200)
    body.show()
    picture = red_picture()
    body.show_html(
        '<img src="cid:logo" width="40" height="40">', {"cid:logo": picture if decoded else as_bytes(picture)}
    )
    seen = body.viewport().grab().toImage()
    found = {seen.pixelColor(x, y).name() for x in range(0, 300, 5) for y in range(0, 200, 5)}
    assert RED.name() in found
    assert body.asked_for == []
