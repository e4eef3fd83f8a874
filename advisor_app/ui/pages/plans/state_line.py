"""The states that a plan has been through, each with its day, and the one it waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from action_plans.lifecycle import Move
from action_plans.plan import VERIFIED
from action_plans.plan import State as PlanState
from advisor_app.ui.formats import day
from advisor_app.ui.pages.plans.plan_words import state_words
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from datetime import date

    from action_plans.plan import ActionPlan
    from advisor_app.ui.theme import Theme

_ROAD = (
    (Move.AGREE, PlanState.AGREED),
    (Move.START, PlanState.LIVE),
    (Move.FINISH, PlanState.DONE),
    (Move.VERIFY, PlanState.EFFECTIVE),
    (Move.CLOSE, PlanState.CLOSED),
)
_ODD = {
    PlanState.NOT_EFFECTIVE: State.BELOW_GOAL,
    PlanState.INCONCLUSIVE: State.DOUBT,
    PlanState.REOPENED: State.DUE,
    PlanState.WITHDRAWN: State.EXCUSED,
}
_VERDICTS = frozenset(VERIFIED.values())


class StateLine(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))

    def show_plan(self, plan: ActionPlan, opened_on: date) -> None:
        emptied(self._row)
        road = _road(plan, opened_on)
        waiting = next((at for at, (_, on) in enumerate(road) if on is None), len(road))
        told = []
        for at, (state, on) in enumerate(road):
            known = State.DONE if at < waiting else State.DUE if at == waiting else State.NOT_DUE
            words = self.tr("verified") if state in _VERDICTS and on is None else state_words(state)
            shown = day(on) if on else ""
            self._add(_ODD.get(state, known) if on else known, words, shown, heavy=at == waiting)
            told.append(f"{words} {shown}".strip())
        self._row.addStretch(1)
        self.setAccessibleName(", ".join(told))

    def _add(self, glyph: State, words: str, on: str, *, heavy: bool) -> None:
        if self._row.count():
            self._row.addSpacing(self._theme.px(10))
        self._row.addWidget(StateGlyph(self._theme, glyph))
        self._row.addWidget(label(words, "12b" if heavy else "12", "accent" if heavy else "text" if on else "text3"))
        if on:
            self._row.addWidget(label(on, "12", "text2"))


def _road(plan: ActionPlan, opened_on: date) -> list[tuple[PlanState, date | None]]:
    """Each state with its day, None where it is still to come. After a reopening or a withdrawal the road ends."""
    reached = _reached(plan)
    road: list[tuple[PlanState, date | None]] = [(PlanState.DRAFT, opened_on)]
    for move, state in _ROAD:
        judged = plan.verification if move is Move.VERIFY and move in reached else None
        road.append((VERIFIED[judged.verdict] if judged else state, reached.get(move)))
    if plan.state in (PlanState.REOPENED, PlanState.WITHDRAWN):
        road = [one for one in road if one[1]] + [(plan.state, plan.steps[-1].on)]
    return road


def _reached(plan: ActionPlan) -> dict[Move, date]:
    """The day of each move of the present version's road; a revision or a reopening begins it anew."""
    reached: dict[Move, date] = {}
    for step in plan.steps:
        move = Move(step.move)
        if move in (Move.REVISE, Move.REOPEN):
            reached = {}
        else:
            reached[move] = step.on
    return reached
