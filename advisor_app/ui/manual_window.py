"""The manual beside the window, at the chapter of the page that is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from advisor_app.ui.theme import Theme

FIRST_CHAPTER = "index"
_LINE_PERCENT = 125.0
_PACKAGE = Path(__file__).parents[1]


def manual_folder() -> Path:
    """Beside the package where it is installed, in `docs` where it runs from its source."""
    installed = _PACKAGE / "manual"
    return installed if installed.is_dir() else _PACKAGE.parent / "docs" / "manual"


class ManualWindow(QWidget):
    """Chapters are Markdown files named after pages; a page without one opens the first chapter."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._theme = theme
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Manual"))
        self.resize(theme.px(640), theme.px(620))
        self._text = QTextBrowser()
        self._text.setAccessibleName(self.tr("Manual"))
        self._text.setOpenExternalLinks(True)
        self._text.setSearchPaths([str(manual_folder())])
        self._text.document().setDocumentMargin(theme.px(20))
        self._text.sourceChanged.connect(lambda _chapter: self._give_room())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)

    def open_at(self, page: str) -> None:
        chapter = manual_folder() / f"{page}.md"
        if not chapter.is_file():
            chapter = manual_folder() / f"{FIRST_CHAPTER}.md"
        if chapter.is_file():
            self._text.setSource(QUrl.fromLocalFile(str(chapter)))
        else:
            self._text.setPlainText(self.tr("The manual is not installed with this copy of the program."))
        self.show()
        self.raise_()
        self.activateWindow()

    def open_section(self, chapter: str, heading: str) -> None:
        """A chapter by its file's name, at one of its headings."""
        self.open_at(chapter)
        block = self._text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text().strip() == heading:
                self._text.setTextCursor(QTextCursor(block))
                self._text.verticalScrollBar().setValue(self._text.cursorRect().top())
                return
            block = block.next()

    def _give_room(self) -> None:
        """Qt sets Markdown with no space between lines and little between paragraphs."""
        cursor = QTextCursor(self._text.document())
        cursor.beginEditBlock()
        block = self._text.document().begin()
        while block.isValid():
            told = block.blockFormat()
            told.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            heading = told.headingLevel() > 0
            told.setTopMargin(self._theme.px(14 if heading else 2))
            told.setBottomMargin(self._theme.px(4 if block.textList() else 8))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(told)
            block = block.next()
        cursor.endEditBlock()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
