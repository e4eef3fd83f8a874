"""What a view of the page Audit is to the page around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.page import RecordAsked, Surroundings
from advisor_app.ui.pages.audit.banner import Banner

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.targets import AuditAt


class AuditView(QWidget):
    """One view of a week's audit.

    The page shows `header_side` at the left of the week while the view is in front; `offer` puts an action there. The
    `banner` lies over the whole width above what `fill` was given, and is hidden while it says nothing.
    """

    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__()
        self.around = around
        self.week = week
        self.banner = Banner(around.theme)
        self.header_side = QWidget()
        self._header_row = QHBoxLayout(self.header_side)
        self._header_row.setContentsMargins(0, 0, 0, 0)
        self._header_row.setSpacing(around.theme.px(8))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.banner)

    def offer(self, action: QWidget) -> None:
        self._header_row.addWidget(action)

    def fill(self, content: QWidget) -> None:
        self._column.addWidget(content, 1)

    def show_week(self, week: IsoWeek) -> None:
        """The view has come to the front, or the week was changed: show it as it stands now."""
        self.week = week

    def entered(self, target: AuditAt) -> None:
        """Open at an entity or a case, after `show_week`."""

    def take_focus(self) -> None:
        """Put the keyboard where the work of this view begins."""

    def history_of(self) -> RecordAsked | None:
        """Of which record Ctrl+H shows what happened."""
        return None

    def things_changed(self, things: Things, initiator: object) -> None:
        """Something was committed while the view is in front."""
