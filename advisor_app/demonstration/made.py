"""What a demonstration office consists of. Everything in it is made up but the names of institutions and places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import Case
from advisor_app.office.people import LiaisonKind


@dataclass(frozen=True, slots=True)
class MadeAdvisor:
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class MadeEntity:
    """A public body; `name` is what the exports call it."""

    name: str
    full_name: str
    kind: str
    sector: str
    seat_district: str


@dataclass(frozen=True, slots=True)
class MadeLiaison:
    entity: str
    name: str
    kind: LiaisonKind
    post: str
    email: str
    in_panama_district: bool


@dataclass(frozen=True, slots=True)
class MadeAssignment:
    entity: str
    advisor: str
    start: date


@dataclass(frozen=True, slots=True)
class MadeExport:
    """The cases that an export of the CRM holds, as they stood when it was taken (naive, UTC).

    `changed` says when each of them was last touched, in the order of `cases`.
    """

    file_name: str
    taken_at: datetime
    cases: tuple[Case, ...]
    changed: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Three advisors, 25 entities each, and two years of cases up to the end of `week`.

    `exports` are to be imported in their order: the past, then what was new or changed in the last three weeks.
    """

    seed: int
    week: IsoWeek
    advisors: tuple[MadeAdvisor, ...]
    entities: tuple[MadeEntity, ...]
    liaisons: tuple[MadeLiaison, ...]
    assignments: tuple[MadeAssignment, ...]
    exports: tuple[MadeExport, ...]
