"""How far a week's audit has come: entity by entity, step by step, and what is to be done next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.last_import import LastImport
from advisor_app.office.people import Advisor


class Step(StrEnum):
    """The Monday path, in its order."""

    IMPORT = "import"
    DRAW = "draw"
    SCORE = "score"
    LETTERS = "letters"
    SEND = "send"


class Stage(StrEnum):
    """Where one entity's week stands on that path; the first of these that is not behind it."""

    NOTHING_CLOSED = "nothing_closed"
    TO_DRAW = "to_draw"
    TO_SCORE = "to_score"
    TO_WRITE = "to_write"
    """Every case is scored, and no letter tells it as it now stands."""
    TO_SEND = "to_send"
    DONE = "done"


SENT = "sent"
UNCERTAIN = ("perhaps_sent", "failed")
"""States of a message that wait for a person's decision."""
ON_THEIR_WAY = ("approved", "queued", "sending")
DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class WeekVerdict:
    """What a whole scored sample says: `kind` is meets, fails or inconclusive; `statement` one Spanish sentence."""

    kind: str
    errors: int
    sample_size: int
    statement: str


@dataclass(frozen=True, slots=True)
class EntityWeek:
    """One entity's week.

    closed      cases it closed in the week; of a drawn week those of the sealed list
    drawn       whether its sample was drawn
    scored      cases of the sample that are scored to the end
    verdict     None until all are
    letter      number of the last letter, "" where there is none; `letter_current` if it tells the scores as they stand
    mail_state  of the mail that takes it there, one of the outbox's words, "" where there is none
    reachable   whether any of its liaisons has an address
    """

    entity_id: UUID
    entity: str
    advisor_id: UUID | None = None
    closed: int = 0
    drawn: bool = False
    sample_size: int = 0
    scored: int = 0
    verdict: WeekVerdict | None = None
    letter: str = ""
    letter_current: bool = False
    message_id: str = ""
    mail_state: str = ""
    reachable: bool = True

    @property
    def audited(self) -> bool:
        """Whether there is anything to score, and so to write."""
        return self.sample_size > 0

    @property
    def complete(self) -> bool:
        return self.audited and self.scored == self.sample_size

    @property
    def sent(self) -> bool:
        return self.letter_current and self.mail_state == SENT

    @property
    def stage(self) -> Stage:
        if not self.drawn:
            return Stage.TO_DRAW if self.closed else Stage.NOTHING_CLOSED
        if not self.audited:
            return Stage.NOTHING_CLOSED
        if not self.complete:
            return Stage.TO_SCORE
        if not self.letter_current:
            return Stage.TO_WRITE
        return Stage.DONE if self.sent else Stage.TO_SEND

    @property
    def unreachable(self) -> bool:
        """Whether a letter is or will be owed that can reach nobody."""
        return (self.closed > 0 or self.audited) and not self.reachable and not self.sent


@dataclass(frozen=True, slots=True)
class StepProgress:
    """`ready` is what can be done now of the `total - done` that is left; the rest waits for an earlier step."""

    step: Step
    done: int
    total: int
    ready: int

    @property
    def left(self) -> int:
        return self.total - self.done

    @property
    def finished(self) -> bool:
        return self.total > 0 and not self.left


@dataclass(frozen=True, slots=True)
class WeekProgress:
    """A week of some entities. `imported` says that an export came in after the week had ended."""

    entities: tuple[EntityWeek, ...]
    imported: bool

    @property
    def steps(self) -> tuple[StepProgress, ...]:
        rows = self.entities
        audited = [row for row in rows if row.audited]
        to_draw = [row for row in rows if row.stage is not Stage.NOTHING_CLOSED]
        drawn = [row for row in to_draw if row.drawn]
        cases, scored = sum(row.sample_size for row in rows), sum(row.scored for row in rows)
        imported = int(self.imported or bool(drawn))
        return (
            StepProgress(Step.IMPORT, imported, 1, 1 - imported),
            StepProgress(Step.DRAW, len(drawn), len(to_draw), len(to_draw) - len(drawn)),
            StepProgress(Step.SCORE, scored, cases, cases - scored),
            StepProgress(
                Step.LETTERS,
                sum(row.stage in (Stage.TO_SEND, Stage.DONE) for row in audited),
                len(audited),
                sum(row.stage is Stage.TO_WRITE for row in audited),
            ),
            StepProgress(
                Step.SEND,
                sum(row.stage is Stage.DONE for row in audited),
                len(audited),
                sum(row.stage is Stage.TO_SEND for row in audited),
            ),
        )

    def step(self, step: Step) -> StepProgress:
        return next(one for one in self.steps if one.step is step)

    @property
    def next_step(self) -> StepProgress | None:
        """The first step in which something can be done now; None when the week is done, or holds nothing."""
        return next((one for one in self.steps if one.ready), None)

    def at(self, stage: Stage) -> tuple[EntityWeek, ...]:
        return tuple(row for row in self.entities if row.stage is stage)

    def with_mail(self, states: Sequence[str]) -> tuple[EntityWeek, ...]:
        return tuple(row for row in self.entities if row.mail_state in states)

    @property
    def without_mail(self) -> tuple[EntityWeek, ...]:
        """Those whose letter is written and has no mail; who can be reached goes first, for it can be made at once."""
        rows = [row for row in self.at(Stage.TO_SEND) if not row.mail_state]
        return tuple(sorted(rows, key=lambda row: not row.reachable))

    @property
    def failing(self) -> tuple[EntityWeek, ...]:
        return tuple(row for row in self.entities if row.verdict is not None and row.verdict.kind == "fails")

    @property
    def unreachable(self) -> tuple[EntityWeek, ...]:
        return tuple(row for row in self.entities if row.unreachable)

    @property
    def next_to_score(self) -> EntityWeek | None:
        """The entity to go on with: one that was begun before one that was not; the least left first."""
        waiting = self.at(Stage.TO_SCORE)
        return min(waiting, key=lambda row: (row.scored == 0, row.sample_size - row.scored, row.entity), default=None)


@dataclass(frozen=True, slots=True)
class WeekDescription:
    """`advisor` is the one whose entities are shown, None for all; `person` the advisor who is at work, if any is."""

    week: IsoWeek
    progress: WeekProgress
    advisors: tuple[Advisor, ...]
    advisor: Advisor | None
    person: Advisor | None
    last_import: LastImport | None
    unreviewed: int
    """Entities that nobody has looked at yet."""
