"""What the store is asked with, and what it answers. No SQLAlchemy here: these travel to every floor above."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from advisor_app.office.rounds.weekly_round import RoundRules
    from advisor_app.office.scoring.audit import Audit, AuditedFacts
    from advisor_app.office.scoring.marks import Answer
    from advisor_app.office.scoring.scorecard import Scorecard
    from advisor_app.store.noted import RecordChange


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line of the table of cases; moments are naive in UTC."""

    id: int
    number: str
    entity_id: UUID | None
    entity: str
    type: str
    channel: str
    status: str
    reason: str
    created: datetime
    first_worked: datetime | None
    closed: datetime | None
    due: datetime | None
    days_to_close: int | None
    province: str
    district: str
    corregimiento: str
    subject: str
    owner: str
    day_only: frozenset[str]


@dataclass(frozen=True, slots=True)
class CaseChange:
    """What one import changed about one case: field -> (before, after).

    Moments are ISO texts in UTC (a day alone where the column carries days), entities are names, "" is empty.
    """

    number: str
    fields: Mapping[str, tuple[str, str]]
    import_id: UUID
    file_name: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Applied:
    """What an import did. `changes` tells the first ones, `changed_fields` counts them all."""

    new: int
    changed: int
    unchanged: int
    changes: tuple[CaseChange, ...]
    changed_fields: Mapping[str, int]


class RowProblem(Protocol):
    """A fault that a reader found in one cell, or in a whole column or file where `row` is None.

    One that also has a `number` is shown with the case of that number.
    """

    @property
    def row(self) -> int | None: ...
    @property
    def column(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def value(self) -> str: ...


@dataclass(frozen=True, slots=True)
class StoredProblem:
    """A problem as it is kept; `value` is cut at 200 characters."""

    row: int | None
    column: str
    code: str
    value: str
    number: str
    import_id: UUID


@dataclass(frozen=True, slots=True)
class ImportRecord:
    id: UUID
    file_name: str
    sha256: str
    shape: str
    columns: Mapping[str, tuple[str, ...]]
    rows: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    negative: int
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry. `payload` is None once it was redacted; `at` is UTC as it was hashed.

    origin    from where it was done: `machine`, `address` (as a server saw it), `program`; nothing of older entries
    changes   the records that were written, as they were and as they became
    """

    seq: int
    at: str
    who: str
    action: str
    entity_id: UUID | None
    subject: str
    payload: Mapping[str, object] | None
    hash: str
    origin: Mapping[str, str] = field(default_factory=dict)
    changes: tuple[RecordChange, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryFailure:
    """`what`: changed, missing, inserted, payload_changed, payload_missing, or head (not the chain that was known)."""

    entry: int
    what: str


@dataclass(frozen=True, slots=True)
class HistoryCheck:
    """`head` is "SEQ:HASH" of the last entry, to be kept outside; "0:" and zeros for an empty history."""

    ok: bool
    entries: int
    redacted: int
    failures: tuple[HistoryFailure, ...]
    head: str


@dataclass(frozen=True, slots=True)
class WeekRound:
    """A drawn round without its sealed list. `replaced` counts cases that turned out not to belong to it."""

    round_id: UUID
    entity_id: UUID
    advisor_id: UUID | None
    population: int
    replaced: int
    sample: tuple[str, ...]
    rules: RoundRules


@dataclass(frozen=True, slots=True)
class WeekLetter:
    """The last letter of an audit, without its files."""

    id: UUID
    year: int
    serial: int
    revision: int


@dataclass(frozen=True, slots=True)
class WeekMail:
    message_id: str
    state: str


@dataclass(frozen=True, slots=True)
class WeekRecords:
    """A week's records of every entity, each by the key of what it belongs to.

    closed   cases closed in the week, by entity
    audits   by round
    cards    by their key in an audit
    facts, given, from_data   by audit, then by case number; answers of a person and of the data, those in force
    letters  by audit
    mails    by letter
    """

    closed: Mapping[UUID, int]
    rounds: tuple[WeekRound, ...]
    audits: Mapping[UUID, Audit]
    cards: Mapping[UUID, Scorecard]
    facts: Mapping[UUID, Mapping[str, AuditedFacts]]
    given: Mapping[UUID, Mapping[str, Mapping[str, Answer]]]
    from_data: Mapping[UUID, Mapping[str, Mapping[str, Answer]]]
    letters: Mapping[UUID, WeekLetter]
    mails: Mapping[UUID, WeekMail]


@dataclass(frozen=True, slots=True)
class MailLine:
    """A message of the outbox without its bytes; moments are naive in UTC."""

    message_id: str
    entity_id: UUID
    entity: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    subject: str
    state: str
    words: str
    attempts: int
    written_at: datetime
    moved_at: datetime
    """When it came into its state."""
    due_at: datetime | None = None
    retry_at: datetime | None = None
    paused_why: str = ""
    response: str = ""
    """"answered" or "acknowledged", by mail or on somebody's word."""
    came_back: bool = False
    """A server reported that a recipient did not get it."""
    in_place_of_another: bool = False
    for_director: bool = False
    """Only the director lets it out."""
    mail_id: UUID | None = None
