"""An action plan as a value: what is wrong, why, what is to change by when, and who does what to change it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from action_plans.verdict import Verdict


class State(StrEnum):
    DRAFT = "draft"
    AGREED = "agreed"
    LIVE = "live"
    DONE = "done"
    EFFECTIVE = "effective"
    NOT_EFFECTIVE = "not effective"
    INCONCLUSIVE = "inconclusive"
    CLOSED = "closed"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"


VERIFIED = {
    Verdict.EFFECTIVE: State.EFFECTIVE,
    Verdict.NOT_EFFECTIVE: State.NOT_EFFECTIVE,
    Verdict.INCONCLUSIVE: State.INCONCLUSIVE,
}


class Side(StrEnum):
    """Both have to agree before anything starts."""

    CENTRE = "centre"
    ENTITY = "entity"


class AgreedBy(StrEnum):
    MAIL = "mail"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Goal:
    """`indicator` is to be at least `target` (at most, where less is better) in the cohorts looked at on `by`."""

    indicator: str
    target: Fraction
    by: date
    less_is_better: bool = False


@dataclass(frozen=True, slots=True)
class FiveWhys:
    """Each answer is what the next question asks about; the last one is the root."""

    answers: tuple[str, ...]

    @property
    def root(self) -> str:
        return self.answers[-1] if self.answers else ""


@dataclass(frozen=True, slots=True)
class Branch:
    """One category of a cause-and-effect diagram: people, procedure, system, and so on."""

    category: str
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CauseAndEffect:
    branches: tuple[Branch, ...]
    root: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows that an action was done: a description, and the name of what is attached or linked."""

    what: str
    reference: str
    on: date


@dataclass(frozen=True, slots=True)
class Action:
    """Somebody at the entity does something by a day. `weight` is its part of the plan's progress, 1 or more."""

    key: str
    what: str
    who: str
    begins: date
    due: date
    proof_wanted: str
    weight: int = 1
    proof: Proof | None = None

    @property
    def done_on(self) -> date | None:
        return self.proof.on if self.proof else None


@dataclass(frozen=True, slots=True)
class Risk:
    what: str
    answer: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """One side's yes to one version: who said it, when, by which mail or minutes."""

    side: Side
    version: int
    who: str
    on: date
    by: AgreedBy
    reference: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What an evaluation came to: its verdict, as of a day, and the sentence that goes with it."""

    verdict: Verdict
    as_of: date
    said: str


@dataclass(frozen=True, slots=True)
class Step:
    """A move that was made: by whom, when, and why where a reason is asked for."""

    move: str
    on: date
    by: str
    version: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What both sides agree on. A version that was agreed is kept as it is; a change makes the next version."""

    problem: str
    cause: FiveWhys | CauseAndEffect | None = None
    goal: Goal | None = None
    actions: tuple[Action, ...] = ()
    risks: tuple[Risk, ...] = ()
    simplifications: tuple[str, ...] = ()
    """Chances to simplify a procedure, as Law 83 asks for."""


@dataclass(frozen=True, slots=True)
class ActionPlan:
    key: str
    entity: str
    content: Content
    state: State = State.DRAFT
    version: int = 1
    agreements: tuple[Agreement, ...] = ()
    verification: Verification | None = None
    earlier: tuple[Content, ...] = ()
    """The contents of the versions before this one, the first first."""
    steps: tuple[Step, ...] = ()

    @property
    def agreed(self) -> bool:
        sides = {one.side for one in self.agreements if one.version == self.version}
        return sides == set(Side)

    @property
    def proved(self) -> bool:
        return bool(self.content.actions) and all(action.proof for action in self.content.actions)
