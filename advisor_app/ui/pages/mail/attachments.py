"""What travels with a message: each file with its size, to be opened or saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.mail.composing import Attachment
from advisor_app.ui.formats import NO_BREAK, number
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import Icon, emptied
from advisor_app.ui.parts.text import ElidedLabel
from advisor_app.ui.theme import Theme

Save = Callable[[str, bytes], None]


def size_said(content: bytes) -> str:
    """64 kB; at least 1."""
    return f"{number(max(1, round(len(content) / 1000)))}{NO_BREAK}kB"


class Attachments(QWidget):
    """A file is opened from a folder that goes with the window; what is to stay is saved."""

    def __init__(self, theme: Theme, save: Save) -> None:
        super().__init__()
        self._theme = theme
        self._save = save
        self._folder: QTemporaryDir | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_files(self, files: Sequence[Attachment]) -> None:
        emptied(self._column)
        for file in files:
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(8))
            row.addWidget(Icon(self._theme, "file", 16))
            row.addWidget(ElidedLabel(f"{file.file_name}, {size_said(file.content)}"), 1)
            ways = (
                (self.tr("Open"), self.tr("Open {file}"), self._open_file),
                (self.tr("Save"), self.tr("Save {file}"), self._save_file),
            )
            for words, name, act in ways:
                link = Button(self._theme, words, "link")
                link.setAccessibleName(name.format(file=file.file_name))
                link.clicked.connect(lambda _=False, act=act, file=file: act(file))
                row.addWidget(link)
            self._column.addLayout(row)
        self.setVisible(bool(files))

    def _open_file(self, file: Attachment) -> None:
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / file.file_name
        path.write_bytes(file.content)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._save_file(file)

    def _save_file(self, file: Attachment) -> None:
        self._save(file.file_name, file.content)
