"""What a view of the page Direction is to the page around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.ui.jobs import Things
    from advisor_app.ui.targets import DirectionAt


class DirectionView(QWidget):
    """One view of the page. Its module is `<name>_view`, and has a line in `page.VIEWS`.

    The page shows `header_side` at the left of the switch while the view is in front; `offer` puts an action there.
    `say_scope` tells what stands beside the page's title while the view is in front.
    """

    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__()
        self.around = around
        self.say_scope = say_scope
        self.header_side = QWidget()
        self._header_row = QHBoxLayout(self.header_side)
        self._header_row.setContentsMargins(0, 0, 0, 0)
        self._header_row.setSpacing(around.theme.px(8))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def offer(self, action: QWidget) -> None:
        self._header_row.addWidget(action)

    def fill(self, content: QWidget) -> None:
        self._column.addWidget(content, 1)

    def entered(self, target: DirectionAt | None) -> None:
        """The view has come to the front, perhaps at a target: show things as they stand now."""

    def take_focus(self) -> None:
        """Put the keyboard where the work of this view begins."""

    def things_changed(self, things: Things, initiator: object) -> None:
        """Something was committed while the view is in front."""
