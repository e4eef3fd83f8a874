"""What a file changes, and what it gives away about itself, said before it is taken in and after."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.ui.formats import number
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.crm import Warned
    from advisor_app.store import FileChanges


def change_facts(changes: FileChanges) -> list[tuple[str, str]]:
    """Names and numbers, those that are always said and those that are not zero."""
    always = [
        (QCoreApplication.translate("FileChanges", "New"), changes.new),
        (QCoreApplication.translate("FileChanges", "Changed"), changes.changed),
        (QCoreApplication.translate("FileChanges", "Unchanged"), changes.unchanged),
    ]
    sometimes = [
        (QCoreApplication.translate("FileChanges", "Closed since"), changes.closed),
        (QCoreApplication.translate("FileChanges", "Open again"), changes.reopened),
        (QCoreApplication.translate("FileChanges", "Another entity"), changes.entity_changed),
        (QCoreApplication.translate("FileChanges", "Another date"), changes.dates_changed),
        (QCoreApplication.translate("FileChanges", "Not there any more"), changes.vanished),
    ]
    return [(name, number(count)) for name, count in (*always, *(one for one in sometimes if one[1]))]


class Warnings(QWidget):
    """One line for each, with what to do as its hint."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self.hide()

    def clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.hide()

    def show_warnings(self, warnings: Iterable[Warned]) -> None:
        self.clear()
        for one in warnings:
            values = {"count": number(one.count), "examples": ", ".join(one.examples)}
            said = words(one.code, values, self._language)
            self._column.addWidget(self._line(said.what, said.to_do))
        self.setVisible(self._column.count() > 0)

    def _line(self, what: str, to_do: str) -> QWidget:
        line = QWidget()
        parts = QHBoxLayout(line)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(self._theme.px(8))
        parts.addWidget(StateGlyph(self._theme, State.DOUBT), 0, Qt.AlignmentFlag.AlignTop)
        text = label(what, "12", wrap=True)
        text.setToolTip(to_do)
        text.setAccessibleDescription(to_do)
        parts.addWidget(text, 1)
        return line
