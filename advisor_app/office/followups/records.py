"""A week's follow-up of one entity's expired cases, and what the entity answers to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from advisor_app.office.calendar import IsoWeek


class Promise(StrEnum):
    """What became of the day by which an entity said that a case would be closed."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"


class Cleared(StrEnum):
    """Why a case of last week's list is no longer on it."""

    CLOSED = "closed"
    DUE_LATER = "due_later"
    """Still open; its dates were changed, so that it is not expired."""
    MOVED = "moved"
    """Another entity's now."""
    GONE = "gone"
    """The database holds it no more."""


@dataclass(frozen=True, slots=True)
class ExpiredCase:
    """A case that is open after its last day in time, as it stood when the follow-up was made.

    days          overdue; 1 for a case due the day before
    last_on       the latest day on which anything is known to have happened to it
    weeks         in how many follow-ups in a row it stands, this one included; 1 is new
    promised_on   the last day by which the entity promised to close it, with what became of the promise
    """

    number: str
    type: str
    subject: str
    status: str
    owner: str
    created_on: date
    days: int
    last_on: date
    weeks: int = 1
    promised_on: date | None = None
    promise: Promise | None = None

    @property
    def is_new(self) -> bool:
        return self.weeks == 1


@dataclass(frozen=True, slots=True)
class ClearedCase:
    number: str
    why: Cleared
    closed_on: date | None = None
    promised_on: date | None = None
    promise: Promise | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`as_of`: as the cases stood at the start of that day. `silent_weeks`: follow-ups that were sent since the entity
    last answered. `mail_id` is None where nobody could be written to.
    """

    id: UUID
    entity_id: UUID
    week: IsoWeek
    as_of: date
    advisor_id: UUID | None
    expired: tuple[ExpiredCase, ...]
    cleared: tuple[ClearedCase, ...]
    silent_weeks: int
    mail_id: UUID | None = None
    version: int = 1

    @property
    def new(self) -> int:
        return sum(one.is_new for one in self.expired)

    @property
    def still(self) -> int:
        return len(self.expired) - self.new

    def promises(self, what: Promise) -> int:
        """Of expired and cleared cases together."""
        told = [one.promise for one in self.expired] + [one.promise for one in self.cleared]
        return told.count(what)


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What an entity said of one case; `promised_on` is the day by which it will be closed, where it gave one."""

    id: UUID
    entity_id: UUID
    number: str
    answered_on: date
    words: str
    promised_on: date | None = None
    version: int = 1
