"""Beside the board: the plans that press, by what presses, each a way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.services.plans.plans_board import PlanStanding
from advisor_app.ui.formats import number, percent
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.services.plans.plans_board import BoardPlan, PlansBoard
    from advisor_app.ui.page import Surroundings

MOST_SHOWN = 8
_GLYPHS = {
    PlanStanding.STALLED: State.LATE,
    PlanStanding.AT_RISK: State.DUE_SOON,
    PlanStanding.TO_VERIFY: State.DUE,
}


class PlansBlock(QWidget):
    """`opened` tells the number of the plan that was chosen, "" for all of them."""

    opened = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._theme = around.theme
        self._count = label("", "13", "text2")
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Plans at risk"), "14"), 1)
        head.addWidget(self._count)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(around.theme.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, around.theme.px(8), 0, 0)
        column.addLayout(head)
        column.addLayout(self._listed)

    def show_board(self, board: PlansBoard) -> None:
        risky = board.count(PlanStanding.STALLED, PlanStanding.AT_RISK)
        self._count.setText(self.tr("{some} of {all}").format(some=number(risky), all=number(board.under_way)))
        emptied(self._listed)
        for one in board.pressing[:MOST_SHOWN]:
            self._listed.addWidget(self._entry(one))
        every = Button(self._theme, self.tr("See all plans"), "link")
        every.clicked.connect(lambda: self.opened.emit(""))
        self._listed.addWidget(every)
        self.setVisible(bool(board.plans))

    def say(self, board: PlansBoard) -> tuple[State, str]:
        """ "3 de 15 planes en marcha están en riesgo; otro espera verificación; 2 fueron eficaces." """
        risky = board.count(PlanStanding.STALLED, PlanStanding.AT_RISK)
        parts = [
            self.tr("{some} of %Ln plan(s) under way at risk", "", board.under_way).format(some=number(risky)),
            self.tr("%Ln stalled", "", board.count(PlanStanding.STALLED)),
            self.tr("%Ln to be verified", "", board.count(PlanStanding.TO_VERIFY)),
            self.tr("%Ln effective", "", board.count(PlanStanding.EFFECTIVE)),
        ]
        counts = (1, board.count(PlanStanding.STALLED), board.count(PlanStanding.TO_VERIFY), 1)
        state = State.BELOW_GOAL if board.count(PlanStanding.STALLED) else State.DUE_SOON if risky else State.AT_GOAL
        return state, "; ".join(part for part, count in zip(parts, counts, strict=True) if count) + "."

    def _entry(self, one: BoardPlan) -> QWidget:
        plan, now = one.line.kept.plan, one.line.progress
        entity = Button(self._theme, one.line.entity, "link")
        entity.setAccessibleName(f"{one.line.entity}, {plan.key}: {one.why}")
        entity.clicked.connect(lambda: self.opened.emit(plan.key))
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(6))
        head.addWidget(StateGlyph(self._theme, _GLYPHS[one.standing]))
        head.addWidget(entity)
        head.addStretch(1)
        if now is not None:
            head.addWidget(label(percent(now.done), "13b"))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        column.addLayout(head)
        column.addWidget(ElidedLabel(one.why, "12", "text2"))
        if one.cause:
            column.addWidget(ElidedLabel(one.cause, "12", "text2"))
        column.addWidget(divider())
        return whole
