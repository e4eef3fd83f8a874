"""What the store is asked with, and what it answers. No SQLAlchemy here: these travel to every floor above."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol
from uuid import UUID

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day

SortField = Literal[
    "number", "type", "channel", "entity", "status", "reason", "created", "first_worked", "closed", "due",
    "province", "district", "corregimiento", "subject", "owner", "days_to_close",
]  # fmt: skip
CaseState = Literal["all", "open", "closed", "expired"]


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """Which cases, in which order.

    `text`: every word must occur in number, type, channel, status, reason, place, subject or owner; accents and case
    make no difference. `entity_ids` and `status` None: all. `expired`: open, and due (by the CRM's date, else 30 days
    after creation) before `as_of`. Equal values are ordered by number.
    """

    text: str = ""
    entity_ids: tuple[UUID, ...] | None = None
    status: str | None = None
    closed_week: IsoWeek | None = None
    state: CaseState = "all"
    as_of: date = field(default_factory=lambda: panama_day(now_utc()))
    sort: SortField = "created"
    descending: bool = True


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
    """One entry. `payload` is None once it was redacted; `at` is UTC as it was hashed."""

    seq: int
    at: str
    who: str
    action: str
    entity_id: UUID | None
    subject: str
    payload: Mapping[str, object] | None
    hash: str


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
