"""Privacy: one citizen's data, and what is kept for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import divider
from advisor_app.ui.privacy.citizen_view import CitizenView

if TYPE_CHECKING:
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.privacy.retention_view import RetentionView

CITIZEN, RETENTION = "citizen", "retention"


class PrivacyView(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._around = around
        self._retention: RetentionView | None = None
        self.citizen = CitizenView(around)
        self.parts = Segments(
            theme,
            self.tr("Parts of privacy"),
            ((CITIZEN, self.tr("A citizen's data")), (RETENTION, self.tr("Retention"))),
        )
        self.parts.chosen.connect(self.show_part)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.citizen)
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

    @property
    def retention(self) -> RetentionView:
        """Made when it is first wanted."""
        if self._retention is None:
            from advisor_app.ui.privacy.retention_view import RetentionView

            self._retention = RetentionView(self._around)
            self._stack.addWidget(self._retention)
        return self._retention

    def show_part(self, name: str) -> None:
        self.parts.choose(name)
        self._stack.setCurrentWidget(self.retention if name == RETENTION else self.citizen)
        self.ask()

    def ask(self) -> None:
        if self.parts.current == RETENTION:
            self.retention.ask()

    def take_focus(self) -> None:
        (self.retention if self.parts.current == RETENTION else self.citizen).take_focus()
