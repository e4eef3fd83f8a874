"""The step that a plan is at: what can be done now, what is missing for it, and the way off it with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from action_plans.lifecycle import Missing, Move, missing_for
from action_plans.plan import State as PlanState
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from action_plans.plan import ActionPlan
    from advisor_app.ui.theme import Theme

_NEXT = {
    PlanState.AGREED: Move.START,
    PlanState.LIVE: Move.FINISH,
    PlanState.DONE: Move.VERIFY,
    PlanState.INCONCLUSIVE: Move.VERIFY,
    PlanState.EFFECTIVE: Move.CLOSE,
    PlanState.NOT_EFFECTIVE: Move.CLOSE,
    PlanState.REOPENED: Move.REVISE,
    PlanState.CLOSED: Move.REOPEN,
}
_OTHERWISE = {
    PlanState.DRAFT: Move.WITHDRAW,
    PlanState.AGREED: Move.REVISE,
    PlanState.LIVE: Move.REVISE,
    PlanState.INCONCLUSIVE: Move.CLOSE,
    PlanState.NOT_EFFECTIVE: Move.REOPEN,
    PlanState.EFFECTIVE: Move.REOPEN,
}


class NextStep(QWidget):
    """`moved` carries the move and the reason that was written."""

    moved = Signal(object, str)

    def __init__(self, theme: Theme, kind: str = "plain") -> None:
        super().__init__()
        self._plan: ActionPlan | None = None
        self.button = Button(theme, "", kind)
        self.button.clicked.connect(lambda: self._move(_NEXT))
        self.other = Button(theme, "", "link")
        self.other.clicked.connect(lambda: self._move(_OTHERWISE))
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("Why"))
        self.why.setAccessibleName(self.tr("Why"))
        self.why.setMinimumWidth(theme.px(140))
        self.missing = label("", "12", "text2")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.button)
        row.addWidget(self.other)
        row.addWidget(self.why, 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self.missing)

    def show_plan(self, plan: ActionPlan) -> None:
        self._plan = plan
        move, other = _NEXT.get(plan.state), _OTHERWISE.get(plan.state)
        self.button.setVisible(move is not None)
        self.other.setVisible(other is not None)
        lacks = () if move is None else missing_for(plan, move)
        self.why.clear()
        self.why.setVisible(Missing.REASON in lacks)
        words = [self._lack(one) for one in lacks if one is not Missing.REASON]
        self.button.setEnabled(not words)
        self.missing.setText(self.tr("Missing: {what}.").format(what=", ".join(words)) if words else "")
        self.missing.setVisible(bool(words))
        if move is not None:
            self.button.say(self._words(move))
        if other is not None:
            self.other.say(self._words(other))

    def _words(self, move: Move) -> str:
        return {
            Move.START: self.tr("Start the plan"),
            Move.FINISH: self.tr("All is done"),
            Move.VERIFY: self.tr("Verify by its figures"),
            Move.CLOSE: self.tr("Close the plan"),
            Move.REVISE: self.tr("Write the next version"),
            Move.REOPEN: self.tr("Reopen the plan"),
            Move.WITHDRAW: self.tr("Withdraw the draft"),
        }[move]

    def _lack(self, missing: Missing) -> str:
        return {
            Missing.PROOF: self.tr("the proof of each action"),
            Missing.AGREEMENT: self.tr("the agreement of both sides"),
            Missing.VERIFICATION: self.tr("the verification"),
        }.get(missing, missing.value)

    def _move(self, moves: dict[PlanState, Move]) -> None:
        if self._plan is None or (move := moves.get(self._plan.state)) is None:
            return
        why = self.why.text().strip()
        if Missing.REASON in missing_for(self._plan, move, why):
            self.why.show()
            self.why.setFocus()
            return
        self.moved.emit(move, why)
