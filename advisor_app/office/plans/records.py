"""A plan as the office keeps it, and what set it off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from action_plans.due import Reason
from action_plans.plan import ActionPlan, State


@dataclass(frozen=True, slots=True)
class ChosenMonth:
    """A month that set a plan off: so many of its cases met the goal, and no more than `up_to` would have."""

    first_day: date
    met: int
    cases: int
    up_to: int


@dataclass(frozen=True, slots=True)
class SetOff:
    """Why a plan was opened: a rule's reason with its figures, or a person's words."""

    reason: Reason | None
    said: str
    chosen: tuple[ChosenMonth, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """`plan.key` is the number as it is shown, PA-2026-0007. `version` counts what was written, not what was agreed."""

    id: UUID
    entity_id: UUID
    year: int
    serial: int
    opened_on: date
    set_off: SetOff
    plan: ActionPlan
    version: int = 1

    @property
    def live(self) -> bool:
        """It is owed a monthly report."""
        return self.plan.state in (State.LIVE, State.DONE)

    @property
    def open(self) -> bool:
        """It answers for what set it off; another one is not due beside it."""
        return self.plan.state not in (State.CLOSED, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Declined:
    """A plan that was due and was not opened: whose decision, and why."""

    id: UUID
    entity_id: UUID
    reason: Reason
    on: date
    why: str
    who: str


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What proves an action: a file, kept byte for byte. `action` is the action's key."""

    id: UUID
    plan_id: UUID
    entity_id: UUID
    action: str
    name: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PlanReminder:
    """That an action was told to the entity in a mail on a day."""

    id: UUID
    plan_id: UUID
    entity_id: UUID
    action: str
    mail_id: UUID
    on: date


def plan_number(year: int, serial: int) -> str:
    return f"PA-{year:04d}-{serial:04d}"
