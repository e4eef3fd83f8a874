"""The files that came with a message: each is saved by a click, after a word of warning; none is opened from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.pages.mail.attachments import size_said
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import Icon, emptied
from advisor_app.ui.parts.text import ElidedLabel, label
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.mail.received.contents import HeldFile

RUNS = frozenset(
    (".exe", ".com", ".scr", ".pif", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".wsh", ".hta",
     ".msi", ".msp", ".jar", ".lnk", ".reg", ".cpl", ".iso", ".img", ".vhd", ".docm", ".xlsm", ".pptm", ".dotm",
     ".xltm", ".xll", ".html", ".htm", ".svg", ".url")
)  # fmt: skip
"""Endings of files that do something when they are opened."""


class ReceivedFiles(QWidget):
    def __init__(self, theme: Theme, save: Callable[[str, bytes], None]) -> None:
        super().__init__()
        self._theme = theme
        self._save = save
        self._asked = ""
        self._own = True
        self._files: tuple[HeldFile, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2))

    def show_files(self, files: Sequence[HeldFile], *, own: bool) -> None:
        """What the office itself wrote needs no warning."""
        self._files = tuple(files)
        self._own = own
        self._asked = ""
        self._fill()

    def _fill(self) -> None:
        emptied(self._column)
        for at, file in enumerate(self._files):
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(8))
            row.addWidget(Icon(self._theme, "file", 16))
            row.addWidget(ElidedLabel(f"{file.name}, {size_said(file.content)}"), 1)
            asked = self._asked == f"{at} {file.name}"
            link = Button(self._theme, self.tr("Save all the same") if asked else self.tr("Save"), "link")
            link.setAccessibleName(self.tr("Save {file}").format(file=file.name))
            link.clicked.connect(lambda _=False, at=at, file=file: self._wanted(at, file))
            row.addWidget(link)
            self._column.addLayout(row)
            if asked:
                self._column.addWidget(label(self._warning(file), "12", "warn", wrap=True))
        self.setVisible(bool(self._files))

    def _wanted(self, at: int, file: HeldFile) -> None:
        place = f"{at} {file.name}"
        if self._own or self._asked == place:
            self._asked = ""
            self._save(file.name, file.content)
        else:
            self._asked = place
        self._fill()

    def _warning(self, file: HeldFile) -> str:
        if PurePath(file.name).suffix.lower() in RUNS:
            return self.tr("It comes from outside and can run as a program. Ask whoever sent it before you open it.")
        return self.tr("It comes from outside. Open it only if you expected it.")
