"""Escalations as the director decides on them: those that wait longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.ui.escalations.desk import WAITING, EscalationDesk
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.direction.view import DirectionView

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.ui.jobs import Things
    from advisor_app.ui.targets import DirectionAt


class EscalationsView(DirectionView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        self.desk = EscalationDesk(around, "direction_escalations", WAITING)
        self.desk.counted.connect(self._say)
        self.fill(self.desk)

    def entered(self, target: DirectionAt | None) -> None:
        self.desk.ask(target.number if target else "")

    def take_focus(self) -> None:
        self.desk.take_focus()

    def things_changed(self, things: Things, initiator: object) -> None:
        self.desk.things_changed(things, initiator)

    def _say(self, waiting: int) -> None:
        self.say_scope(self.tr("%Ln await(s) your decision", "", waiting))
