"""What a view of the page Plans is to the page around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.ui.page import RecordAsked, Surroundings

if TYPE_CHECKING:
    from advisor_app.ui.jobs import Things


class PlansPageView(QWidget):
    """One view of the page. Its module is `<name>_view`, and has a line in `page.VIEWS`.

    The page shows `header_side` at the left of the switch while the view is in front; `offer` puts an action there.
    """

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self.header_side = QWidget()
        self._header_row = QHBoxLayout(self.header_side)
        self._header_row.setContentsMargins(0, 0, 0, 0)
        self._header_row.setSpacing(around.theme.px(8))

    def offer(self, action: QWidget) -> None:
        self._header_row.addWidget(action)

    def entered(self, target: object) -> None:
        """The view has come to the front, perhaps at a target: show things as they stand now."""

    def take_focus(self) -> None:
        """Put the keyboard where the work of this view begins."""

    def history_of(self) -> RecordAsked | None:
        """Of which record Ctrl+H shows what happened."""
        return None

    def things_changed(self, things: Things, initiator: object) -> None:
        """Something was committed while the view is in front."""
