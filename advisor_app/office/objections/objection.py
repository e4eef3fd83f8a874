"""An objection: the mail it came with, and case by case what is objected and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from advisor_app.office.scoring.marks import Mark


class Decision(StrEnum):
    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"

    @property
    def upholds(self) -> bool:
        """Whether the entity was right, wholly or in part."""
        return self is not Decision.REJECTED


class ObjectionState(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    """Recorded by mistake, or taken back by the entity."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What an answer of the audit said: its mark and what was written with it.

    grade   which of the question's grades it was, from 1; 0 where the question has none
    cause   the root cause that was named, "" for none
    """

    mark: Mark
    comment: str = ""
    grade: int = 0
    cause: str = ""

    def same_answer(self, other: Scored) -> bool:
        """Whether both mark the same, whatever was written with it."""
        return (self.mark, self.grade) == (other.mark, other.grade)


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided on a point. `after` is the answer as it should be: that from before where it is rejected."""

    decision: Decision
    reason: str
    by: str
    at: datetime
    """Naive UTC."""
    after: Scored


@dataclass(frozen=True, slots=True)
class ObjectionPoint:
    """One case and question that are objected to.

    `question` is its text on the audit's card; `before` the answer that stood when the point was recorded.
    """

    number: str
    question_id: str
    question: str
    argument: str
    before: Scored
    decided: Decided | None = None


@dataclass(frozen=True, slots=True)
class Objection:
    """One mail that objects to one letter.

    sender, subject, sent_at   as its mail says (`sent_at` naive UTC)
    received_on      the day that deadlines count from
    objected_until   the last day to object, as the letter said
    answer_by        the last day to answer
    known_sender     whether its address stood in the entity's directory
    digest           SHA-256 of the mail's bytes, in lowercase hex
    """

    id: UUID
    entity_id: UUID
    audit_id: UUID
    letter_id: UUID
    year: int
    serial: int
    received_on: date
    objected_until: date
    answer_by: date
    sender: str
    known_sender: bool
    subject: str
    mail_message_id: str
    file_name: str
    digest: str
    points: tuple[ObjectionPoint, ...] = ()
    state: ObjectionState = ObjectionState.OPEN
    closed_on: date | None = None
    """The day of the answer, or of the withdrawal."""
    closed_by: str = ""
    note: str = ""
    """Why it was withdrawn."""
    corrected_letter_id: UUID | None = None
    mail_id: UUID | None = None
    """The outbox's message with the answer."""
    version: int = 1

    @property
    def reference(self) -> str:
        """ "OB-2026-0001": numbered by year without gaps."""
        return f"OB-{self.year:04d}-{self.serial:04d}"

    @property
    def late(self) -> bool:
        """Whether it came after the last day to object."""
        return self.received_on > self.objected_until

    @property
    def waiting(self) -> int:
        """The points that nobody has decided yet."""
        return sum(point.decided is None for point in self.points)

    @property
    def ready(self) -> bool:
        """Whether it can be answered: somebody decided each of its points."""
        return self.state is ObjectionState.OPEN and bool(self.points) and not self.waiting

    def place_of(self, number: str, question_id: str) -> int | None:
        """Where a case's question stands among the points."""
        found = (at for at, one in enumerate(self.points) if (one.number, one.question_id) == (number, question_id))
        return next(found, None)


@dataclass(frozen=True, slots=True)
class AnswerPapers:
    """The letter that answers an objection, as it was issued."""

    docx: bytes
    pdf: bytes
