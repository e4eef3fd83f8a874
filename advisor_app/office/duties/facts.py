"""What is known about the office when its duties are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from advisor_app.office.duties.catalogue import Condition


@dataclass(frozen=True, slots=True)
class DutyEntity:
    """An entity that the office serves from `joined` until the day before `left`.

    inside, outside   whether it has liaisons in the district of Panama, and elsewhere; it may have both
    """

    id: UUID
    joined: date
    inside: bool = True
    outside: bool = False
    left: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """That a duty was done for a period, on `fact_on`, whenever it was written down.

    entity_id   None for a duty of the office, or where one proof is good for every entity
    text        what it is, in words
    id, who     of what a person wrote down; None and "" where the program saw it by itself
    """

    duty_id: str
    entity_id: UUID | None
    period: str
    fact_on: date
    text: str = ""
    id: UUID | None = None
    who: str = ""
    recorded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Excuse:
    """That a duty need not be done: in a named period, or in every period that is due from `first` to `last`.

    who, why      who decided it, and the reason
    decided_on    before that day nobody was excused
    """

    duty_id: str
    entity_id: UUID | None
    who: str
    why: str
    decided_on: date
    period: str = ""
    first: date | None = None
    last: date | None = None
    id: UUID | None = None

    def covers(self, period: str, due: date) -> bool:
        if self.period:
            return self.period == period
        return (self.first is None or self.first <= due) and (self.last is None or due <= self.last)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something that makes a duty owed once: a request, a meeting held, a task given.

    label        its day, with "-2" and so on for others of that day
    due          where somebody set a day; else the catalogue's working days count
    advisor_id   whose task it is, where it goes with a person and not with an entity
    """

    duty_id: str
    entity_id: UUID | None
    label: str
    on: date
    due: date | None = None
    advisor_id: UUID | None = None
    note: str = ""
    id: UUID | None = None


Place = tuple[UUID | None, str]
"""An entity, or None for the office, and a period's label."""


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """All of it.

    conditions   in which entity's period each is so; a condition that is missing is never so
    told         by duty: what was measured or seen in a period, in words
    closings     days without work beside the national holidays
    """

    entities: Sequence[DutyEntity] = ()
    evidence: Iterable[Evidence] = ()
    excuses: Iterable[Excuse] = ()
    occasions: Iterable[Occasion] = ()
    conditions: Mapping[Condition, AbstractSet[Place]] = field(default_factory=dict)
    told: Mapping[str, Mapping[Place, str]] = field(default_factory=dict)
    closings: AbstractSet[date] = frozenset()

    @property
    def begun(self) -> date | None:
        """When the office began to owe anything: the day of its first entity."""
        return min((one.joined for one in self.entities), default=None)
