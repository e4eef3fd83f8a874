"""A message's body as it will arrive, on white paper; nothing is fetched from anywhere."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtWidgets import QTextBrowser

from advisor_app.ui.theme import LIGHT, Theme


class BodyView(QTextBrowser):
    """Links lead nowhere: this is a look at the message, and what a citizen wrote may stand in it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.asked_for: list[str] = []
        """What the body wanted to fetch and did not get."""
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setStyleSheet(f"QTextBrowser {{ background: {LIGHT.bg}; color: {LIGHT.text}; }}")
        self.document().setDocumentMargin(theme.px(12))

    def show_html(self, html: str) -> None:
        self.asked_for.clear()
        self.setHtml(html)

    def show_text(self, text: str) -> None:
        self.setPlainText(text)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        self.asked_for.append(name if isinstance(name, str) else name.toString())
        return QByteArray()
