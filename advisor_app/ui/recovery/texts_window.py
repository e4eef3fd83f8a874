"""The texts that a window left unsaved, each with where it was typed, to be read and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.recovery.session import Draft
from advisor_app.ui.theme import Theme


class TextsWindow(QWidget):
    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._theme = theme
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Texts that were not saved"))
        self.resize(theme.px(560), theme.px(420))
        held = QWidget()
        held.setObjectName("scrolled")
        self._column = QVBoxLayout(held)
        self._column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        self._column.setSpacing(theme.px(8))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(held)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_texts(self, drafts: Sequence[Draft]) -> None:
        emptied(self._column)
        for one in drafts:
            head = QWidget()
            row = QHBoxLayout(head)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(
                label(" · ".join(part for part in (one.title, one.at, one.field) if part), "12b", wrap=True), 1
            )
            copy = Button(self._theme, self.tr("Copy"), "link")
            copy.clicked.connect(lambda _=False, text=one.text: QGuiApplication.clipboard().setText(text))
            row.addWidget(copy)
            self._column.addWidget(head)
            said = label(one.text, "13", wrap=True)
            said.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self._column.addWidget(said)
            self._column.addWidget(divider())
        self._column.addStretch(1)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
