"""Privacy: one citizen's data, and what is kept for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import divider
from advisor_app.ui.privacy.citizen_view import CitizenView
from advisor_app.ui.privacy.retention_view import RetentionView

if TYPE_CHECKING:
    from advisor_app.ui.page import Surroundings

CITIZEN, RETENTION = "citizen", "retention"


class PrivacyView(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self.citizen = CitizenView(around)
        self.retention = RetentionView(around)
        self.parts = Segments(
            theme,
            self.tr("Parts of privacy"),
            ((CITIZEN, self.tr("A citizen's data")), (RETENTION, self.tr("Retention"))),
        )
        self.parts.chosen.connect(self.show_part)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.citizen)
        self._stack.addWidget(self.retention)
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6))
        row.addWidget(self.parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(divider())
        column.addWidget(self._stack, 1)
        self.parts.choose(CITIZEN)

    def show_part(self, name: str) -> None:
        self.parts.choose(name)
        self._stack.setCurrentWidget(self.retention if name == RETENTION else self.citizen)
        self.ask()

    def ask(self) -> None:
        if self.parts.current == RETENTION:
            self.retention.ask()

    def take_focus(self) -> None:
        (self.retention if self.parts.current == RETENTION else self.citizen).take_focus()
