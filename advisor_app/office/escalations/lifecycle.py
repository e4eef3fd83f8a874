"""What may happen to an escalation, by whose hand, and what has to be there first; nothing else changes its state.

Only the director decides, and only the director brings it before a level above.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from advisor_app.office.escalations.records import (
    LEVELS,
    Addressee,
    Decision,
    Escalation,
    Follow,
    Level,
    Obstacle,
    Outcome,
    Raised,
    State,
    Step,
)


class Move(StrEnum):
    SUBMIT = "submit"
    DECIDE = "decide"
    RAISE = "raise"
    ANSWER = "answer"
    """What the level above decided, written down by the director."""
    SETTLE = "settle"
    WITHDRAW = "withdraw"


class Missing(StrEnum):
    """What keeps a move from being made."""

    STATE = "state"
    DIRECTOR = "director"
    SUBJECT = "subject"
    TOLD = "told"
    PROCESSES = "processes"
    PEOPLE = "people"
    TOOLS = "tools"
    ASKED = "asked"
    REASON = "reason"
    LEVEL = "level"
    ADDRESSEE = "addressee"
    FOLLOWS = "follows"


FROM: Mapping[Move, frozenset[State]] = {
    Move.SUBMIT: frozenset({State.DRAFT}),
    Move.DECIDE: frozenset({State.WAITING}),
    Move.RAISE: frozenset({State.WAITING, State.RAISED, State.DECIDED}),
    Move.ANSWER: frozenset({State.RAISED}),
    Move.SETTLE: frozenset({State.DECIDED}),
    Move.WITHDRAW: frozenset({State.DRAFT, State.WAITING}),
}
"""The states from which a move may be made at all."""

OF_DIRECTOR = frozenset({Move.DECIDE, Move.RAISE, Move.ANSWER})
_REASON_ASKED = frozenset(Move) - {Move.SUBMIT}


class EscalationMoveRefused(Exception):
    """`missing` says all that stands in the way."""

    def __init__(self, move: Move, state: State, missing: tuple[Missing, ...]) -> None:
        super().__init__(f"{move} from {state}: lacks {', '.join(missing)}")
        self.move = move
        self.state = state
        self.missing = missing


def missing_for(
    one: Escalation, move: Move, *, directs: bool, why: str = "", to: Addressee | None = None
) -> tuple[Missing, ...]:
    """All that keeps the move from being made now; empty if it may be made.

    directs   whether who makes it may act as the director
    to        whom it is raised to
    """
    lacks: list[Missing] = []
    if one.state not in FROM[move]:
        lacks.append(Missing.STATE)
    if move in OF_DIRECTOR and not directs:
        lacks.append(Missing.DIRECTOR)
    if move is Move.SUBMIT:
        lacks += unwritten(one.obstacle)
    if move is Move.RAISE and (to is None or to.level not in levels_above(one)):
        lacks.append(Missing.LEVEL)
    if move is Move.RAISE and (to is None or not to.name.strip()):
        lacks.append(Missing.ADDRESSEE)
    if move is Move.SETTLE and any(each.done_on is None for each in one.follows):
        lacks.append(Missing.FOLLOWS)
    if move in _REASON_ASKED and not why.strip():
        lacks.append(Missing.REASON)
    return tuple(lacks)


def unwritten(obstacle: Obstacle) -> list[Missing]:
    """What the guide asks for and is not told yet."""
    there = {
        Missing.SUBJECT: obstacle.subject.strip(),
        Missing.TOLD: obstacle.told.strip(),
        Missing.PROCESSES: any(map(str.strip, obstacle.processes)),
        Missing.PEOPLE: any(map(str.strip, obstacle.people)),
        Missing.TOOLS: any(map(str.strip, obstacle.tools)),
        Missing.ASKED: obstacle.asked.strip(),
    }
    return [lack for lack, found in there.items() if not found]


def levels_above(one: Escalation) -> tuple[Level, ...]:
    """Those that it has not come before, upwards; a level may be passed over."""
    return LEVELS[LEVELS.index(one.level) + 1 :]


def write(one: Escalation, obstacle: Obstacle) -> Escalation:
    """Change a draft; what was submitted stays as it was told."""
    if one.state is not State.DRAFT:
        raise EscalationMoveRefused(Move.SUBMIT, one.state, (Missing.STATE,))
    return replace(one, obstacle=obstacle)


def submit(one: Escalation, memo: str, on: date, by: str) -> Escalation:
    """Under its memo's number it waits for the director."""
    moved = _moved(one, Move.SUBMIT, State.WAITING, on=on, by=by, directs=False)
    return replace(moved, memo=memo, submitted_on=on)


def decide(
    one: Escalation,
    outcome: Outcome,
    reason: str,
    *,
    on: date,
    by: str,
    directs: bool,
    follows: Sequence[Follow] = (),
) -> Escalation:
    """The director's decision; where it is before a level above, that level's answer."""
    move = Move.ANSWER if one.state is State.RAISED else Move.DECIDE
    moved = _moved(one, move, State.DECIDED, on=on, by=by, directs=directs, why=reason)
    taken = Decision(one.level, outcome, on, by, reason, tuple(follows))
    return replace(moved, decisions=(*one.decisions, taken))


def raise_to(
    one: Escalation, to: Addressee, why: str, *, on: date, by: str, directs: bool, letter: str = ""
) -> Escalation:
    """Bring it before a level above, with a letter of that number."""
    moved = _moved(one, Move.RAISE, State.RAISED, on=on, by=by, directs=directs, why=why, to=to)
    return replace(moved, raised=(*one.raised, Raised(to, on, by, why, letter)))


def follow_done(one: Escalation, place: int, on: date) -> Escalation:
    """With one of what follows (from 0, in order) done."""
    if one.state is State.WITHDRAWN or not 0 <= place < len(one.follows):
        raise EscalationMoveRefused(Move.SETTLE, one.state, (Missing.FOLLOWS,))
    done, left, decisions = replace(one.follows[place], done_on=on), place, []
    for decision in one.decisions:
        here, left = left, left - len(decision.follows)
        if 0 <= here < len(decision.follows):
            follows = (*decision.follows[:here], done, *decision.follows[here + 1 :])
            decisions.append(replace(decision, follows=follows))
        else:
            decisions.append(decision)
    return replace(one, decisions=tuple(decisions))


def settle(one: Escalation, what_came: str, on: date, by: str) -> Escalation:
    """What was decided is done; `what_came` of it is told."""
    return _moved(one, Move.SETTLE, State.SETTLED, on=on, by=by, directs=False, why=what_came)


def withdraw(one: Escalation, why: str, on: date, by: str) -> Escalation:
    return _moved(one, Move.WITHDRAW, State.WITHDRAWN, on=on, by=by, directs=False, why=why)


def _moved(
    one: Escalation,
    move: Move,
    to_state: State,
    *,
    on: date,
    by: str,
    directs: bool,
    why: str = "",
    to: Addressee | None = None,
) -> Escalation:
    lacks = missing_for(one, move, directs=directs, why=why, to=to)
    if lacks:
        raise EscalationMoveRefused(move, one.state, lacks)
    return replace(one, state=to_state, steps=(*one.steps, Step(move.value, on, by, why)))
