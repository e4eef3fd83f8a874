"""What is known about the office when its duties are looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Protocol
from uuid import UUID

from advisor_app.office.duties.catalogue import Condition


class Seat(NamedTuple):
    """Where a liaison of an entity sat, from a day to a day, both included; None where there is no end to it."""

    inside: bool
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class DutyEntity:
    """An entity that the office serves from `joined` until the day before `left`.

    inside, outside   whether it has liaisons in the district of Panama, and elsewhere; it may have both
    seats             those of its liaisons, where any of them began or ended: then they decide for each period
    usually_inside    where it counts as seated on a day on which it had no liaison
    """

    id: UUID
    joined: date
    inside: bool = True
    outside: bool = False
    left: date | None = None
    seats: tuple[Seat, ...] = ()
    usually_inside: bool = True

    def sits(self, day: date, *, inside: bool) -> bool:
        """Whether it has a liaison in the district, or outside of it, on a day."""
        taken = {
            seat.inside
            for seat in self.seats
            if (seat.first is None or seat.first <= day) and (seat.last is None or day <= seat.last)
        }
        return inside in (taken or {self.usually_inside})


class Evidence(NamedTuple):
    """That a duty was done for a period, on `fact_on`, whenever it was written down.

    A tuple, since a year of a national office has tens of thousands.

    entity_id   None for a duty of the office, or where one proof is good for every entity
    text        what it is, in words
    """

    duty_id: str
    entity_id: UUID | None
    period: str
    fact_on: date
    text: str = ""


class Proof(Protocol):
    """What the engine needs to know of what proves a duty; evidence is one."""

    @property
    def fact_on(self) -> date: ...
    @property
    def text(self) -> str: ...


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


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """All of it.

    seen         by duty and period: what the program itself saw of each entity, nothing later than the day that is
                 asked about; the same as evidence, but quicker to take in
    conditions   of which entities each is so, by period; None for the office. What is missing is not so
    told         by duty and period: what was measured or seen of each entity, in words
    closings     days without work beside the national holidays
    """

    entities: Sequence[DutyEntity] = ()
    evidence: Iterable[Evidence] = ()
    seen: Mapping[str, Mapping[str, Sequence[tuple[UUID, Proof]]]] = field(default_factory=dict)
    excuses: Iterable[Excuse] = ()
    occasions: Iterable[Occasion] = ()
    conditions: Mapping[Condition, Mapping[str, Collection[UUID | None]]] = field(default_factory=dict)
    told: Mapping[str, Mapping[str, Mapping[UUID, str]]] = field(default_factory=dict)
    closings: AbstractSet[date] = frozenset()

    @property
    def begun(self) -> date | None:
        """When the office began to owe anything: the day of its first entity."""
        return min((one.joined for one in self.entities), default=None)
