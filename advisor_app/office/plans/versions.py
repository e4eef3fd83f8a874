"""What changed between a version of a plan that was agreed and the one that stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from action_plans.plan import Action, ActionPlan, CauseAndEffect, Content, FiveWhys, Goal

Value = str | FiveWhys | CauseAndEffect | Goal | Action


class Part(StrEnum):
    PROBLEM = "problem"
    CAUSE = "cause"
    GOAL = "goal"
    ACTION = "action"
    RISKS = "risks"
    SIMPLIFICATIONS = "simplifications"


@dataclass(frozen=True, slots=True)
class Change:
    """What stood and what stands; None where it was not there. Lists come as their lines; `key` is an action's."""

    part: Part
    before: Value | None
    now: Value | None
    key: str = ""


def last_agreed(plan: ActionPlan) -> tuple[int, Content] | None:
    """The latest version that both sides had agreed to before the present one, with its number."""
    for at in range(len(plan.earlier), 0, -1):
        if len({one.side for one in plan.agreements if one.version == at}) > 1:
            return at, plan.earlier[at - 1]
    return None


def changes(before: Content, now: Content) -> list[Change]:
    """In the order in which a plan is read; proofs are no part of what was agreed."""
    return list(_changes(before, now))


def _changes(before: Content, now: Content) -> Iterator[Change]:
    for part, value in _PARTS:
        was, stands = value(before), value(now)
        if was != stands:
            yield Change(part, was or None, stands or None)
    had, has = ({one.key: replace(one, proof=None) for one in content.actions} for content in (before, now))
    for key in dict.fromkeys((*had, *has)):
        if had.get(key) != has.get(key):
            yield Change(Part.ACTION, had.get(key), has.get(key), key)


def _risks(content: Content) -> str:
    return "\n".join(f"{one.what}: {one.answer}" for one in content.risks)


_PARTS: tuple[tuple[Part, Callable[[Content], Value | None]], ...] = (
    (Part.PROBLEM, lambda one: one.problem),
    (Part.CAUSE, lambda one: one.cause),
    (Part.GOAL, lambda one: one.goal),
    (Part.RISKS, _risks),
    (Part.SIMPLIFICATIONS, lambda one: "\n".join(one.simplifications)),
)
