"""Escalations as advisors write them and follow what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from advisor_app.ui.escalations.desk import OPEN, EscalationDesk
from advisor_app.ui.escalations.new_line import NewEscalationLine
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.plans.view import PlansPageView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import divider
from advisor_app.ui.targets import NewEscalation, PlansAt

if TYPE_CHECKING:
    from advisor_app.ui.jobs import Things


class EscalationsView(PlansPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.new = NewEscalationLine(around)
        self.new.hide()
        self.begin = Button(around.theme, self.tr("New escalation"), "main")
        self.begin.clicked.connect(lambda _checked: self.new.open())
        self.offer(self.begin)
        self.desk = EscalationDesk(around, "escalations", OPEN)
        self.new.made.connect(self.desk.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.new)
        column.addWidget(divider())
        column.addWidget(self.desk, 1)

    def entered(self, target: object) -> None:
        self.desk.ask(target.number if isinstance(target, PlansAt) else "")
        if isinstance(target, NewEscalation):
            self.new.open(target.entity, target.subject, target.told, target.records)

    def take_focus(self) -> None:
        self.desk.take_focus()

    def things_changed(self, things: Things, initiator: object) -> None:
        self.desk.things_changed(things, initiator)
