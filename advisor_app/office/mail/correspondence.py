"""What the office has written to entities, as it is kept: letters, messages, attempts to send."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """A letter as it was issued. `content` is its content as JSON; `serial` counts within `year` without gaps."""

    id: UUID
    entity_id: UUID
    audit_id: UUID
    revision: int
    """Of the audit that the letter tells."""
    year: int
    serial: int
    issued_on: date
    content: str
    docx: bytes = field(repr=False)
    pdf: bytes = field(repr=False)
    version: int = 1


@dataclass(frozen=True, slots=True)
class LetterText:
    """What an issued letter says, without its files; `content` as in `IssuedLetter`."""

    year: int
    serial: int
    revision: int
    issued_on: date
    content: str


class LetterDoubt(StrEnum):
    """Why a letter is not approved together with others: a person looks at it first."""

    NO_LIAISON = "no_liaison"
    """No liaison of the entity has an address."""
    NO_SENDER = "no_sender"
    """The advisor who signs has no address."""
    NOT_DRAFTED = "not_drafted"
    """The letter has a number and no mail: who it goes to was not known when it was made."""
    OUTDATED = "outdated"
    """The audit was amended since; a corrected letter is to be prepared."""
    TRACES = "traces"
    """Something in it looks like a citizen's number or address."""
    REFUSED = "refused"
    """A server refused its mail, or it is not known whether it has it."""


class ReceivedKind(StrEnum):
    ANSWER = "answer"
    """Somebody's own words."""
    AUTOMATIC = "automatic"
    """A machine's: an absence, an acknowledgement of receipt."""
    REPORT = "report"
    """A server's, on a message that it could not deliver."""


@dataclass(frozen=True, slots=True)
class RecipientWord:
    """What a delivery report tells of one recipient; `action` is RFC 3464's: failed, delayed, delivered …, `status`
    like "5.1.1".
    """

    address: str
    action: str
    status: str
    words: str


@dataclass(frozen=True, slots=True)
class Received:
    """A received mail without its bytes. `mail_id` is the office's message that it answers or reports on, None where it
    names none; `sent_at` and `kept_at` are naive UTC, the former None where the mail does not say.
    """

    id: UUID
    entity_id: UUID | None
    mail_id: UUID | None
    kind: ReceivedKind
    message_id: str
    sender_name: str
    sender: str
    subject: str
    words: str
    files: tuple[str, ...]
    reports: tuple[RecipientWord, ...]
    sent_at: datetime | None
    digest: str
    kept_at: datetime

    @property
    def came_back(self) -> bool:
        """Whether a recipient surely did not get the office's message."""
        return any(one.action == "failed" for one in self.reports)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A recipient that a server would not take, with its words."""

    address: str
    code: int
    words: str


@dataclass(frozen=True, slots=True)
class KeptMessage:
    """A message of the outbox: its bytes, and where it stands. `state` is one of the outbox's words.

    entity_id   None for mail of the office's own, such as the minutes of a team meeting
    """

    id: UUID
    entity_id: UUID | None
    letter_id: UUID | None
    audit_id: UUID | None
    message_id: str
    sender: str
    recipients: tuple[str, ...]
    raw: bytes = field(repr=False)
    written_at: datetime
    label: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    subject: str
    state: str = "draft"
    attempts: int = 0
    decided_by: str = ""
    words: str = ""
    refused: tuple[Refusal, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True)
class SendingAttempt:
    """One offer of a message. `fate` and `stage` are "" and `ended_at` None while nobody knows how it ended."""

    position: int
    transport: str
    begun_at: datetime
    ended_at: datetime | None = None
    fate: str = ""
    stage: str = ""
    code: int | None = None
    words: str = ""
