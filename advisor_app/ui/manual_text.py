"""The manual's text: Markdown with room between its lines, and its pictures as wide as the window lets them be."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser

from advisor_app.ui.theme import Theme

_LINE_PERCENT = 125.0
_MARGIN = 20
_PICTURES = (".png",)
_RESIZED_MS = 120


def anchor(heading: str) -> str:
    """What a link names a heading by, as forges do."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


class ManualText(QTextBrowser):
    def __init__(self, theme: Theme, folder: str) -> None:
        super().__init__()
        self._theme = theme
        self._drawn_for = 0
        self.setAccessibleName(self.tr("Manual"))
        self.setOpenExternalLinks(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the room for pictures is then known
        self.setSearchPaths([folder])
        self.document().setDocumentMargin(theme.px(_MARGIN))
        self._again = QTimer(self, singleShot=True, interval=_RESIZED_MS)
        self._again.timeout.connect(self._redraw)
        self.sourceChanged.connect(self._shown)

    def show_heading(self, heading: str) -> None:
        """Bring a heading of the chapter that is open to the top."""
        self._show_first(lambda said: said == heading)

    def _shown(self, source: QUrl) -> None:
        self._give_room()
        if source.hasFragment():  # Qt gives the headings of Markdown no names
            self._show_first(lambda said: anchor(said) == source.fragment())

    def _show_first(self, wanted: Callable[[str], bool]) -> None:
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and wanted(block.text().strip()):
                self.setTextCursor(QTextCursor(block))
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect().top())
                return
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture is scaled here: Qt would draw it in its own size, or small and rough."""
        name = QUrl(name)
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not name.path().endswith(_PICTURES):
            return found
        picture = QImage()
        path = self.source().resolved(name).toLocalFile() or name.path()
        if not picture.load(path):
            return found
        self._drawn_for = self.viewport().width()
        ratio = self.devicePixelRatioF()
        room = round((self._drawn_for - 2 * self._theme.px(_MARGIN) - self._theme.px(4)) * ratio)
        if 0 < room < picture.width():
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture

    def reload(self) -> None:
        super().reload()
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._drawn_for and self._drawn_for != self.viewport().width():
            self._again.start()

    def _redraw(self) -> None:
        """The pictures once more, for the width that the window has now."""
        if self._drawn_for != self.viewport().width():
            at = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(at)

    def _give_room(self) -> None:
        """Qt sets Markdown with no space between lines and little between paragraphs, and tables with heavy edges."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        last: QTextTable | None = None
        while block.isValid():
            told = block.blockFormat()
            table = cast("QTextTable | None", QTextCursor(block).currentTable())
            heading = told.headingLevel() > 0
            if not _shows_picture(block):
                told.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            told.setTopMargin(self._theme.px(14 if heading else 2))
            close = table is not None or (_is_command(block) and _is_command(block.next()))
            told.setBottomMargin(self._theme.px(2 if close else 4 if heading or block.textList() else 8))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(told)
            if table is not None and table != last:
                self._draw_lightly(table)
                last = table
            block = block.next()
        cursor.endEditBlock()

    def _draw_lightly(self, table: QTextTable) -> None:
        told = table.format()
        told.setBorder(1)
        told.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        told.setBorderBrush(self._theme.colour("line2"))
        told.setBorderCollapse(True)
        told.setCellPadding(self._theme.px(5))
        told.setCellSpacing(0)
        told.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))
        table.setFormat(told)


def _shows_picture(block: QTextBlock) -> bool:
    return "\N{OBJECT REPLACEMENT CHARACTER}" in block.text()


def _is_command(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeLanguage.value)
