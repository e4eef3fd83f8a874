"""What people write down about duties, as it is kept: nothing is deleted, a slip is withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from advisor_app.office.calendar import panama_day
from advisor_app.office.duties.facts import Excuse


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who took a record back, when (naive UTC) and why."""

    who: str
    at: datetime
    reason: str


def evidence_text(note: str, file_path: str, who: str) -> str:
    """What was written down, in words: the note, the file's name, at least who wrote it."""
    name = file_path.replace("\\", "/").rpartition("/")[2]
    if note and name:
        return f"{note}, {name}"
    return note or name or f"anotado por {who}"


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """That a duty was done on `fact_on`, written down by `who` at `at` (naive UTC).

    file_path, file_sha256   a file that shows it, where it lay and what it held; "" without one
    """

    id: UUID
    duty_id: str
    entity_id: UUID | None
    period: str
    fact_on: date
    note: str
    file_path: str
    file_sha256: str
    who: str
    at: datetime
    withdrawn: Withdrawal | None = None
    version: int = 1

    @property
    def text(self) -> str:
        return evidence_text(self.note, self.file_path, self.who)


@dataclass(frozen=True, slots=True)
class ExcuseRecord:
    """That a duty is not asked for in `period`, or in all that is due from `first` to `last`.

    Decided by `who` at `at`, naive UTC.
    """

    id: UUID
    duty_id: str
    entity_id: UUID | None
    period: str
    first: date | None
    last: date | None
    reason: str
    who: str
    at: datetime
    withdrawn: Withdrawal | None = None
    version: int = 1

    def as_excuse(self) -> Excuse:
        return Excuse(
            self.duty_id,
            self.entity_id,
            self.who,
            self.reason,
            panama_day(self.at),
            self.period,
            self.first,
            self.last,
            self.id,
        )
