"""What a view of the page Correo is to the page around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.ui.jobs import Things


class MailPageView(QWidget):
    """One view of the page. Its module is `<name>_view`, and has a line in `page.VIEWS`.

    The page shows `header_side` at the left of the switch while the view is in front; `offer` puts an action there.
    """

    scope_changed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self.scope = ""
        self.header_side = QWidget()
        self._header_row = QHBoxLayout(self.header_side)
        self._header_row.setContentsMargins(0, 0, 0, 0)
        self._header_row.setSpacing(around.theme.px(8))

    def offer(self, action: QWidget) -> None:
        self._header_row.addWidget(action)

    def say_scope(self, text: str) -> None:
        """What is shown, beside the page's title."""
        self.scope = text
        self.scope_changed.emit()

    def entered(self, target: object) -> None:
        """The view has come to the front, perhaps at a target: show things as they stand now."""

    def take_focus(self) -> None:
        """Put the keyboard where the work of this view begins."""

    def things_changed(self, things: Things, initiator: object) -> None:
        """Something was committed while the view is in front."""
