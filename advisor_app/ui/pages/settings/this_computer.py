"""What is this computer's own: the language, where the office is, and all that the window remembers, to take along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.ui.connection_words import protection_said
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.settings.setting_row import WIDE
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.text import divider, label, retone
from advisor_app.ui.profile import read_profile, write_profile

if TYPE_CHECKING:
    from advisor_app.store.protection import Protection

LANGUAGE = "window/language"
_FILE = "asesoria-perfil.json"


class ThisComputer(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(8), 0, 0)
        self._column.setSpacing(theme.px(10))
        self._column.addWidget(label(self.tr("This computer"), "14"))
        language = Choice(theme, self.tr("Language"))
        language.addItem("Español", "es")
        language.addItem("English", "en")
        language.setCurrentIndex(language.findData(around.language))
        language.activated.connect(lambda _index: self._speak(str(language.currentData())))
        self._add(self.tr("Language"), self.tr("The window takes it on at its next start."), language)
        self._database = label("", "13", wrap=True)
        self._database.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._database.setAccessibleName(self.tr("Where the office is"))
        other = Button(theme, self.tr("Choose another…"), "small")
        other.clicked.connect(around.choose_office)
        more = self.tr("A file of this computer, the office's server, or the demonstration.")
        self._connection = label("", "12", "text2", wrap=True)
        self._connection.setAccessibleName(self.tr("How the connection is protected"))
        self._add(self.tr("Where the office is"), more, other, self._database, self._connection)
        export = Button(theme, self.tr("Keep in a file…"), "small")
        export.clicked.connect(self._export)
        take = Button(theme, self.tr("Take from a file…"), "small")
        take.clicked.connect(self._import)
        more = self.tr(
            "Language, columns, widths, last views and the way mail goes, for another computer. No password is in it, "
            "and nothing of a case."
        )
        self._add(self.tr("Profile of this computer"), more, export, take)

    def show_database(self, location: str, protection: Protection) -> None:
        self._database.setText(location)
        retone(self._connection, "text2" if protection.local or protection.verified else "late")
        self._connection.setText(protection_said(protection))

    def _add(self, name: str, more: str, *shown: QWidget) -> None:
        theme = self._around.theme
        said = QVBoxLayout()
        said.setSpacing(theme.px(2))
        said.addWidget(label(name, "13b"))
        said.addWidget(label(more, "12", "text2", wrap=True))
        said.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(24))
        row.addLayout(said, 1)
        beside = QVBoxLayout()
        beside.setSpacing(theme.px(6))
        for part in shown:
            part.setFixedWidth(theme.px(WIDE))
            beside.addWidget(part)
        beside.addStretch(1)
        row.addLayout(beside)
        self._column.addLayout(row)
        self._column.addWidget(divider())

    def _speak(self, language: str) -> None:
        self._around.memory.keep(LANGUAGE, language)
        self._around.notices.done(self.tr("The language changes when the window is next opened."))

    def _export(self) -> None:
        start = str(Path(self._around.memory.text("window/folder")) / _FILE)
        chosen, _ = FileDialog.getSaveFileName(self.window(), self.tr("Keep the profile"), start, "*.json")
        if chosen:
            self._try(lambda: write_profile(self._around.memory, Path(chosen)), self.tr("The profile is kept"), chosen)

    def _import(self) -> None:
        start = self._around.memory.text("window/folder")
        chosen, _ = FileDialog.getOpenFileName(self.window(), self.tr("Take a profile"), start, "*.json")
        if chosen:
            more = self.tr("It holds when the window is next opened.")
            self._try(lambda: read_profile(self._around.memory, Path(chosen)), self.tr("The profile is taken"), more)

    def _try(self, act: Callable[[], object], said: str, more: str) -> None:
        try:
            act()
        except AppError as error:
            self._around.notices.refused(error)
        else:
            self._around.notices.done(said, more)
