"""What a view of the page Entities beside its list is to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.ui.jobs import Things


class EntitiesView(QWidget):
    """One view; `say_scope` tells what stands beside the page's title while it is in front."""

    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__()
        self.around = around
        self.say_scope = say_scope
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def fill(self, content: QWidget) -> None:
        self._column.addWidget(content, 1)

    def entered(self) -> None:
        """The view has come to the front: show things as they stand now."""

    def take_focus(self) -> None:
        """Put the keyboard where the work of this view begins."""

    def things_changed(self, things: Things) -> None:
        """Something was committed while the view is in front."""
