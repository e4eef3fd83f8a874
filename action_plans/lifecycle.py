"""What may happen to a plan, and what has to be there first. The one place that changes a plan's state.

No plan starts that both sides did not agree on, and none is closed without each action's proof and a verification:
whatever sequence of moves is tried (tests/action_plans/test_lifecycle.py tries them).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from action_plans.errors import ActionPlanError
from action_plans.plan import VERIFIED, Action, ActionPlan, Agreement, Content, Proof, State, Step, Verification


class Move(StrEnum):
    AGREE = "agree"
    START = "start"
    FINISH = "finish"
    VERIFY = "verify"
    CLOSE = "close"
    REOPEN = "reopen"
    REVISE = "revise"
    WITHDRAW = "withdraw"


class Missing(StrEnum):
    """What keeps a move from being made."""

    STATE = "the plan's state"
    PROBLEM = "the problem"
    CAUSE = "the root cause"
    GOAL = "the goal"
    ACTIONS = "an action"
    RESPONSIBLE = "who does each action, and by when"
    AGREEMENT = "the agreement of both sides to this version"
    PROOF = "the proof of each action"
    VERIFICATION = "the verification"
    REASON = "a reason"


_JUDGED = frozenset(VERIFIED.values())
FROM: Mapping[Move, frozenset[State]] = {
    Move.AGREE: frozenset({State.DRAFT}),
    Move.START: frozenset({State.AGREED}),
    Move.FINISH: frozenset({State.LIVE}),
    Move.VERIFY: frozenset({State.DONE, State.INCONCLUSIVE}),
    Move.CLOSE: _JUDGED,
    Move.REOPEN: _JUDGED | {State.CLOSED},
    Move.REVISE: frozenset({State.AGREED, State.LIVE, State.REOPENED}),
    Move.WITHDRAW: frozenset({State.DRAFT, State.AGREED}),
}
"""The states from which a move may be made at all."""

_REASON_ASKED = frozenset({Move.REOPEN, Move.REVISE, Move.WITHDRAW})


class MoveNotAllowed(ActionPlanError):
    """`missing` says all that stands in the way."""

    def __init__(self, move: Move, state: State, missing: tuple[Missing, ...]) -> None:
        super().__init__(f"{move} from {state}: lacks {', '.join(missing)}")
        self.move = move
        self.state = state
        self.missing = missing


def missing_for(plan: ActionPlan, move: Move, why: str = "") -> tuple[Missing, ...]:
    """All that keeps the move from being made now; empty if it may be made. A verification is given with its move."""
    lacks: list[Missing] = []
    if plan.state not in FROM[move]:
        lacks.append(Missing.STATE)
    if move in (Move.AGREE, Move.START):
        lacks += _unwritten(plan.content)
        if not plan.agreed:
            lacks.append(Missing.AGREEMENT)
    if move in (Move.FINISH, Move.VERIFY, Move.CLOSE) and not plan.proved:
        lacks.append(Missing.PROOF)
    if move is Move.CLOSE and plan.verification is None:
        lacks.append(Missing.VERIFICATION)
    reason_asked = move in _REASON_ASKED or (move is Move.CLOSE and plan.state is not State.EFFECTIVE)
    if reason_asked and not why.strip():
        lacks.append(Missing.REASON)
    return tuple(lacks)


def _unwritten(content: Content) -> list[Missing]:
    checks: list[tuple[Missing, Callable[[], bool]]] = [
        (Missing.PROBLEM, lambda: bool(content.problem.strip())),
        (Missing.CAUSE, lambda: content.cause is not None and bool(content.cause.root.strip())),
        (Missing.GOAL, lambda: content.goal is not None),
        (Missing.ACTIONS, lambda: bool(content.actions)),
        (Missing.RESPONSIBLE, lambda: all(one.who.strip() and one.begins <= one.due for one in content.actions)),
    ]
    return [lack for lack, there in checks if not there()]


def record_agreement(plan: ActionPlan, agreement: Agreement) -> ActionPlan:
    """One side's yes to the draft as it stands; only a draft still waits for it."""
    if plan.state is not State.DRAFT or agreement.version != plan.version:
        raise MoveNotAllowed(Move.AGREE, plan.state, (Missing.STATE,))
    kept = tuple(one for one in plan.agreements if (one.side, one.version) != (agreement.side, agreement.version))
    return replace(plan, agreements=(*kept, agreement))


def write(plan: ActionPlan, content: Content) -> ActionPlan:
    """Change a draft. A yes that was already given was to other words, and falls."""
    if plan.state is not State.DRAFT:
        raise MoveNotAllowed(Move.REVISE, plan.state, (Missing.STATE,))
    if content == plan.content:
        return plan
    kept = tuple(one for one in plan.agreements if one.version != plan.version)
    return replace(plan, content=content, agreements=kept)


def prove(plan: ActionPlan, action: str, proof: Proof | None) -> ActionPlan:
    """Record an action's proof while the plan is live, or take a wrong one back."""
    if plan.state is not State.LIVE:
        raise MoveNotAllowed(Move.FINISH, plan.state, (Missing.STATE,))
    if action not in {one.key for one in plan.content.actions}:
        raise ActionPlanError(f"no action {action}")

    def with_proof(one: Action) -> Action:
        return replace(one, proof=proof) if one.key == action else one

    return replace(plan, content=replace(plan.content, actions=tuple(map(with_proof, plan.content.actions))))


def agree(plan: ActionPlan, on: date, by: str) -> ActionPlan:
    return _moved(plan, Move.AGREE, State.AGREED, on=on, by=by)


def start(plan: ActionPlan, on: date, by: str) -> ActionPlan:
    return _moved(plan, Move.START, State.LIVE, on=on, by=by)


def finish(plan: ActionPlan, on: date, by: str) -> ActionPlan:
    """Every action is proved; from now on the plan waits for its figures."""
    return _moved(plan, Move.FINISH, State.DONE, on=on, by=by)


def verify(plan: ActionPlan, verification: Verification, by: str) -> ActionPlan:
    """Take over what the figures came to. One that was not conclusive may be looked at again later."""
    moved = _moved(
        plan, Move.VERIFY, VERIFIED[verification.verdict], on=verification.as_of, by=by, why=verification.said
    )
    return replace(moved, verification=verification)


def close(plan: ActionPlan, on: date, by: str, why: str = "") -> ActionPlan:
    """Where the plan was not shown to be effective, why it is closed all the same has to be said."""
    return _moved(plan, Move.CLOSE, State.CLOSED, on=on, by=by, why=why)


def reopen(plan: ActionPlan, on: date, by: str, why: str) -> ActionPlan:
    return _moved(plan, Move.REOPEN, State.REOPENED, on=on, by=by, why=why)


def revise(plan: ActionPlan, on: date, by: str, why: str) -> ActionPlan:
    """Open the next version as a draft. What was agreed before stays among the earlier versions."""
    moved = _moved(plan, Move.REVISE, State.DRAFT, on=on, by=by, why=why)
    return replace(moved, version=plan.version + 1, earlier=(*plan.earlier, plan.content), verification=None)


def withdraw(plan: ActionPlan, on: date, by: str, why: str) -> ActionPlan:
    return _moved(plan, Move.WITHDRAW, State.WITHDRAWN, on=on, by=by, why=why)


def _moved(plan: ActionPlan, move: Move, to: State, *, on: date, by: str, why: str = "") -> ActionPlan:
    lacks = missing_for(plan, move, why)
    if lacks:
        raise MoveNotAllowed(move, plan.state, lacks)
    return replace(plan, state=to, steps=(*plan.steps, Step(move.value, on, by, plan.version, why)))
