"""What happened to one record, beside the window: opened from any page by its key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.services.history.show_history import HistoryAsked
from advisor_app.ui.history.entry_list import EntryList
from advisor_app.ui.jobs import Things
from advisor_app.ui.page import Surroundings


class HistoryWindow(QWidget):
    """One for the whole program: the next record takes the place of the one before. Escape closes it."""

    def __init__(self, around: Surroundings, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setObjectName("page")
        self.resize(around.theme.px(960), around.theme.px(540))
        self.entries = EntryList(around, "record_history")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.entries)

    def show_record(self, name: str, asked: HistoryAsked) -> None:
        self.setWindowTitle(self.tr("History: {name}").format(name=name))
        self.entries.ask(asked)
        self.show()
        self.raise_()
        self.activateWindow()
        self.entries.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things) -> None:
        if things and self.isVisible():
            self.entries.ask_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
