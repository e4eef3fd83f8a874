"""Beside the board: escalations that await the director's decision, the oldest first, each a way to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.escalations.words import state_of
from advisor_app.ui.formats import day, number
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.services.escalations.list_escalations import EscalationLine
    from advisor_app.ui.page import Surroundings

MOST_SHOWN = 8


class WaitingBlock(SidePanel):
    """`opened` tells the reference of the escalation that was chosen."""

    opened = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", 420, 300)
        self.setAccessibleName(self.tr("Escalations that await your decision"))
        self._theme = around.theme
        self._count = label("", "13", "text2")
        head = QHBoxLayout()
        self._title = label(self.tr("Escalations that await your decision"), "14", wrap=True)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(around.theme.px(6))
        self.column.addLayout(head)
        self.column.addLayout(self._listed)
        self.column.addStretch(1)

    def show_wanted(self, some: bool) -> None:
        """Without any, the title goes too: other things may stand below."""
        self._title.setVisible(some)
        self._count.setVisible(some)

    def show_lines(self, lines: Sequence[EscalationLine]) -> None:
        self._count.setText(number(len(lines)))
        emptied(self._listed)
        for line in lines[:MOST_SHOWN]:
            self._listed.addWidget(self._entry(line))
        if len(lines) > MOST_SHOWN:
            more = Button(self._theme, self.tr("See all of them"), "link")
            more.clicked.connect(lambda: self.opened.emit(""))
            self._listed.addWidget(more)

    def say(self, lines: Sequence[EscalationLine]) -> str:
        """ "4 escalamientos esperan su decisión; el más antiguo, 8 días hábiles." """
        oldest = max((line.age.working_days for line in lines if line.age), default=0)
        waiting = self.tr("%Ln escalation(s) await(s) your decision", "", len(lines))
        return self.tr("{waiting}; the oldest for {days}.").format(waiting=waiting, days=self._days(oldest))

    def _days(self, count: int) -> str:
        return self.tr("%Ln working day(s)", "", count)

    def _entry(self, line: EscalationLine) -> QWidget:
        state = state_of(line)
        entity = Button(self._theme, line.entity, "link")
        entity.setAccessibleName(f"{line.entity}: {line.one.obstacle.subject}")
        entity.clicked.connect(lambda: self.opened.emit(line.one.reference))
        tone = {State.LATE: "late", State.DUE_SOON: "warn"}.get(state, "text2")
        waited = line.age.working_days if line.age else 0
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(6))
        head.addWidget(entity)
        head.addStretch(1)
        if tone != "text2":
            head.addWidget(StateGlyph(self._theme, state))
        head.addWidget(label(self._days(waited) if waited else self.tr("today"), "12b", tone))
        told = [line.advisor, day(line.one.submitted_on) if line.one.submitted_on else ""]
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        column.addLayout(head)
        column.addWidget(ElidedLabel(line.one.obstacle.subject))
        column.addWidget(label(" · ".join(one for one in told if one), "12", "text2"))
        column.addWidget(divider())
        return whole
