"""What an advisor takes along to a visit, gathered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor_app.office.people import Entity, Liaison


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A month's figures as they are read: "76 %", or "—" where there is nothing to divide by."""

    month: str
    in_30_days: str
    in_24_hours: str
    closed: int
    expired: int
    """At the month's end."""


@dataclass(frozen=True, slots=True)
class FindingTold:
    """A recommendation of a letter that was issued since the last visit."""

    issued_on: date
    """The letter's day."""
    finding: str
    advice: str
    due: date


@dataclass(frozen=True, slots=True)
class ExpiredCase:
    number: str
    type: str
    subject: str
    days: int


@dataclass(frozen=True, slots=True)
class PromiseTold:
    what: str
    who: str
    due: date
    standing: str


@dataclass(frozen=True, slots=True)
class VisitDossier:
    """`expired_count` counts all of them; `expired` are the oldest. `confirmed_on`: of the directory's entry."""

    entity: Entity
    title: str
    day: date
    last_visit: date | None
    agenda: Sequence[str]
    months: Sequence[MonthFigures]
    findings: Sequence[FindingTold]
    expired: Sequence[ExpiredCase]
    expired_count: int
    commitments: Sequence[PromiseTold]
    plans: Sequence[str]
    liaisons: Sequence[Liaison]
    advisor: str = ""
    demonstration: bool = False
