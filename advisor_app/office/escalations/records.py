"""An obstacle that an advisor brings before the director, what was decided on it, and who above was asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID


class Level(StrEnum):
    """Whom an obstacle may come before, upwards."""

    DIRECTOR = "director"
    ADMINISTRATOR = "administrator"
    """Of the authority to which the centre belongs."""
    MINISTER = "minister"
    PRESIDENT = "president"


LEVELS = tuple(Level)


class State(StrEnum):
    DRAFT = "draft"
    WAITING = "waiting"
    """For the director's decision."""
    RAISED = "raised"
    """Before a level above; its answer is awaited."""
    DECIDED = "decided"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    GRANTED = "granted"
    PARTLY = "partly"
    DENIED = "denied"


class FollowKind(StrEnum):
    TASK = "task"
    PLAN_CHANGE = "plan_change"


class RecordKind(StrEnum):
    CASE = "case"
    PLAN = "plan"
    COMMITMENT = "commitment"
    MAIL = "mail"
    """A message of the outbox, such as a weekly follow-up."""


class PaperKind(StrEnum):
    MEMO = "memo"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class LinkedRecord:
    """Evidence that can be opened. `said` is how it stood when it was linked; `key` is what its page knows it by."""

    kind: RecordKind
    key: str
    said: str


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What the guide asks to be told in writing (lines 402-403), and what is asked for."""

    subject: str = ""
    told: str = ""
    processes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    asked: str = ""
    records: tuple[LinkedRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Follow:
    """What follows from a decision. `reference` is what it became: a register's or a plan's number."""

    kind: FollowKind
    what: str
    who: str
    due: date | None = None
    reference: str = ""
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """`by` is who wrote it down: the director, also for what a level above has answered."""

    level: Level
    outcome: Outcome
    on: date
    by: str
    reason: str
    follows: tuple[Follow, ...] = ()


@dataclass(frozen=True, slots=True)
class Addressee:
    """Someone at a level above. `address` is "" for a letter that goes on paper."""

    level: Level
    name: str
    post: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Raised:
    """That the director brought it before a level above, with which letter and why."""

    to: Addressee
    on: date
    by: str
    why: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    move: str
    on: date
    by: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Escalation:
    """`memo` is the number of its memo, "" while it is a draft; `period` the occasion that made the duty owed.

    advisor_id  who looked after the entity when it was written, None where nobody did
    """

    id: UUID
    entity_id: UUID
    advisor_id: UUID | None
    opened_on: date
    obstacle: Obstacle = field(default_factory=Obstacle)
    state: State = State.DRAFT
    memo: str = ""
    submitted_on: date | None = None
    decisions: tuple[Decision, ...] = ()
    raised: tuple[Raised, ...] = ()
    steps: tuple[Step, ...] = ()
    period: str = ""
    version: int = 1

    @property
    def reference(self) -> str:
        """What it is called: its memo's number, before that the end of its key, which is of chance."""
        return self.memo or f"B-{self.id.hex[-8:].upper()}"

    @property
    def open(self) -> bool:
        return self.state not in (State.SETTLED, State.WITHDRAWN)

    @property
    def level(self) -> Level:
        """Before whom it is, or was last."""
        return self.raised[-1].to.level if self.raised else Level.DIRECTOR

    @property
    def course(self) -> tuple[Decision | Raised, ...]:
        """What was decided and whom it was brought before, in the order in which it happened."""
        decisions, raised = iter(self.decisions), iter(self.raised)
        found: list[Decision | Raised | None] = []
        for step in self.steps:
            if step.move in ("decide", "answer"):
                found.append(next(decisions, None))
            elif step.move == "raise":
                found.append(next(raised, None))
        return tuple(one for one in found if one is not None)

    @property
    def follows(self) -> tuple[Follow, ...]:
        """All that follows from its decisions, in order."""
        return tuple(one for decision in self.decisions for one in decision.follows)


@dataclass(frozen=True, slots=True)
class EscalationPaper:
    """A memo or a letter as it was issued: its content as JSON, its digest, both files, the mail that takes it."""

    id: UUID
    escalation_id: UUID
    entity_id: UUID
    kind: PaperKind
    year: int
    serial: int
    level: Level
    issued_on: date
    content: str
    digest: str
    docx: bytes = field(repr=False)
    pdf: bytes = field(repr=False)
    mail_id: UUID | None = None
    version: int = 1

    @property
    def number(self) -> str:
        return paper_number(self.kind, self.year, self.serial)


_SERIES = {PaperKind.MEMO: "ME", PaperKind.LETTER: "NE"}


def paper_number(kind: PaperKind, year: int, serial: int) -> str:
    """ "ME-2026-0001" for a memo, "NE-2026-0001" for a letter to a level above."""
    return f"{_SERIES[kind]}-{year:04d}-{serial:04d}"
