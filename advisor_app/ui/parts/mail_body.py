"""A message's body as it will arrive, on white paper; nothing is fetched from anywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QTextBrowser

from advisor_app.ui.theme import LIGHT, Theme

_IMAGE_WIDTH = re.compile(r'(<img\b[^>]*?\bwidth=)"(\d+)"')


class BodyView(QTextBrowser):
    """Links lead nowhere: this is a look at the message, and what a citizen wrote may stand in it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.asked_for: list[str] = []
        """What the body wanted to fetch and did not get."""
        self._pictures: dict[str, bytes | QImage] = {}
        self._html = ""
        self._laid_out_for = 0
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setStyleSheet(
            f"QTextBrowser {{ background: {LIGHT.bg}; color: {LIGHT.text}; border: 1px solid {LIGHT.bg}; }}"
            f"QTextBrowser:focus {{ border-color: {LIGHT.accent}; }}"
        )
        self.document().setDocumentMargin(theme.px(12))
        self._around_text = theme.px(12 + 16) * 2
        """What margins leave no room for: the document's, and those that mails have themselves."""

    def show_html(self, html: str, pictures: Mapping[str, bytes] | None = None) -> None:
        """`pictures` came with the message, by their sources ("cid:logo.png@cac311"); no other is shown."""
        self.asked_for.clear()
        self._pictures = dict(pictures or {})
        self._html = html
        self._lay_out()

    def show_text(self, text: str) -> None:
        self._html = ""
        self.setPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A picture that is too wide for what is left of the view is made narrower, as a mail program does."""
        super().resizeEvent(event)
        if self._html and _IMAGE_WIDTH.search(self._html) and self._room() != self._laid_out_for:
            at = self.verticalScrollBar().value()
            self._lay_out()
            self.verticalScrollBar().setValue(at)

    def _room(self) -> int:
        return max(1, self.viewport().width() - self._around_text)

    def _lay_out(self) -> None:
        self._laid_out_for = room = self._room()
        self.setHtml(_IMAGE_WIDTH.sub(lambda found: f'{found[1]}"{min(int(found[2]), room)}"', self._html))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        source = name if isinstance(name, str) else name.toString()
        picture = self._pictures.get(source)
        if picture is not None:
            if isinstance(picture, bytes):
                picture = self._pictures[source] = QImage.fromData(picture)
            return picture
        self.asked_for.append(source)
        return QByteArray()
