"""A meeting, its people, points, commitments and minutes, as they are kept. Moments are naive UTC."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from advisor_app.office.calendar import in_panama, panama_day
from minutes import CommitmentState, MeetingKind, Presence, Rank, minutes_number

ENTITY_KINDS = (MeetingKind.VISIT, MeetingKind.KNOWLEDGE, MeetingKind.IN_YOUR_ENTITY)
"""Those that are always with one entity."""
PICTURE_TYPES = ("image/png", "image/jpeg")
"""What documents can show."""


class MeetingState(StrEnum):
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    HELD = "held"
    CALLED_OFF = "called_off"


class MinutesStage(StrEnum):
    """How far a meeting's minutes are; what comes after the number is told by the mail and the answers to it."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    FINAL = "final"


class Answer(StrEnum):
    """What a person answered to an invitation."""

    NONE = ""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


class MailPurpose(StrEnum):
    INVITATION = "invitation"
    CHANGE = "change"
    CANCELLATION = "cancellation"
    MINUTES = "minutes"
    REMINDER = "reminder"
    ESCALATION = "escalation"


@dataclass(frozen=True, slots=True)
class KeptSeries:
    """Meetings that return, with their topics; without topics those of the kind."""

    id: UUID
    kind: MeetingKind
    name: str
    topics: tuple[str, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting.

    entity_id     whom it is with; None for one of the office, or with many
    sequence      of the last invitation that told of it; counts changes that people must hear of
    next_starts   when the next one is, as it was agreed here
    """

    id: UUID
    kind: MeetingKind
    title: str
    entity_id: UUID | None
    advisor_id: UUID | None
    starts: datetime
    ends: datetime
    place: str = ""
    state: MeetingState = MeetingState.PLANNED
    stage: MinutesStage = MinutesStage.DRAFT
    series_id: UUID | None = None
    sequence: int = 0
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    next_starts: datetime | None = None
    next_place: str = ""
    version: int = 1

    @property
    def day(self) -> date:
        """The day in Panama on which it is, or was begun."""
        return panama_day(self.begun_at or self.starts)

    @property
    def local_start(self) -> datetime:
        """Naive, on Panama's clock."""
        return in_panama(self.starts).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class MeetingPoint:
    id: UUID
    meeting_id: UUID
    entity_id: UUID | None
    position: int
    title: str
    notes: str = ""
    decisions: tuple[str, ...] = ()
    begun_at: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class MeetingPerson:
    """Someone invited or present. `entity_id`: whom they are from, where that is one of the office's entities."""

    id: UUID
    meeting_id: UUID
    entity_id: UUID | None
    name: str
    post: str = ""
    institution: str = ""
    email: str = ""
    rank: int = Rank.OFFICIAL
    presence: Presence = Presence.UNKNOWN
    guest: bool = False
    signs: bool = False
    answer: Answer = Answer.NONE
    liaison_id: UUID | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class KeptCommitment:
    """What somebody promised.

    times_overdue   in how many issued minutes it was told as overdue
    reminded_on     when its responsible was last written to
    """

    id: UUID
    meeting_id: UUID
    entity_id: UUID | None
    what: str
    who: str
    due: date
    agreed_on: date
    email: str = ""
    point_id: UUID | None = None
    state: CommitmentState = CommitmentState.OPEN
    done_on: date | None = None
    proof: str = ""
    reminded_on: date | None = None
    times_overdue: int = 0
    version: int = 1


@dataclass(frozen=True, slots=True)
class IssuedMinutes:
    """Minutes as they were issued. `content` is JSON; `digest` is its SHA-256; `serial` counts within kind and year.

    amends            the minutes that these correct
    acknowledged_on   when somebody present said that they are right
    """

    id: UUID
    meeting_id: UUID
    entity_id: UUID | None
    kind: MeetingKind
    year: int
    serial: int
    issued_on: date
    content: str = field(repr=False)
    digest: str
    docx: bytes = field(repr=False)
    pdf: bytes = field(repr=False)
    template_id: UUID
    amends: UUID | None = None
    acknowledged_on: date | None = None
    acknowledged_by: str = ""
    version: int = 1

    @property
    def number(self) -> str:
        return minutes_number(self.kind, self.year, self.serial)


@dataclass(frozen=True, slots=True)
class MeetingFile:
    """A photograph or another file of a meeting; a picture with a caption becomes an annex of the minutes."""

    id: UUID
    meeting_id: UUID
    entity_id: UUID | None
    name: str
    media_type: str
    sha256: str
    caption: str = ""
    content: bytes = field(repr=False, default=b"")
    version: int = 1

    @property
    def is_picture(self) -> bool:
        return self.media_type in PICTURE_TYPES


@dataclass(frozen=True, slots=True)
class MeetingMail:
    """A message of the outbox that a meeting caused, and what for."""

    mail_id: UUID
    meeting_id: UUID
    entity_id: UUID | None
    purpose: MailPurpose
    minutes_id: UUID | None = None
    commitment_id: UUID | None = None
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Absence:
    """Days on which an advisor does not work, both included."""

    id: UUID
    advisor_id: UUID
    first: date
    last: date
    reason: str = ""
    version: int = 1

    @property
    def days(self) -> list[date]:
        return [date.fromordinal(day) for day in range(self.first.toordinal(), self.last.toordinal() + 1)]
