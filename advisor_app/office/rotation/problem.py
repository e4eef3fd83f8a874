"""What is rotated, under which rules, and what is balanced."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from math import ceil
from uuid import UUID

from advisor_app.office.people import ENTITIES_PER_ADVISOR

LOAD_OF_ALL = 1_000_000_000
"""Loads are whole shares of the office's work, which is this many: exact to add and to compare."""


class Rule(StrEnum):
    """Why an advisor may not have an entity, or why no assignment can be."""

    KEEPS = "keeps"
    """Nobody keeps an entity for another year."""
    RETURNS = "returns"
    """Nobody gets back one held in the last years."""
    PAIR = "pair"
    """This advisor and this entity must not be together."""
    DISTRICT = "district"
    """The entity sits outside the districts that the advisor serves."""
    CAPACITY = "capacity"
    """More entities than the advisors may have."""
    TOGETHER = "together"
    """Entities that stay together are with one advisor."""
    STAYS = "stays"
    """A change for a few in mid-year leaves the other entities where they are."""


@dataclass(frozen=True, slots=True)
class RotatingEntity:
    """`load` is a share of `LOAD_OF_ALL`; `holder` looks after it on the day before the rotation; `held_by` are those
    who did on any day of each year before, last year's first. One that `stays` is not moved, whatever the other rules.
    """

    id: UUID
    load: int
    holder: UUID | None = None
    held_by: tuple[frozenset[UUID], ...] = ()
    district: str = ""
    stays: bool = False


@dataclass(frozen=True, slots=True)
class RotatingAdvisor:
    """`districts` are those that the advisor serves; empty for all of them."""

    id: UUID
    districts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RotationRules:
    """`years_apart`: an advisor gets an entity back only after so many whole years without it; 0 where that is free.

    `pairs` are (advisor, entity) that must not be; `together` are groups that stay with one advisor.
    """

    capacity: int = ENTITIES_PER_ADVISOR
    years_apart: int = 1
    pairs: frozenset[tuple[UUID, UUID]] = frozenset()
    together: tuple[frozenset[UUID], ...] = ()

    def __post_init__(self) -> None:
        if self.capacity < 1 or self.years_apart < 0:
            raise ValueError("an advisor has room for one entity at least, and years are counted from 0")
        grouped = [entity for group in self.together for entity in group]
        if len(grouped) != len(set(grouped)):
            raise ValueError("an entity stands in two groups that stay together")


@dataclass(frozen=True, slots=True)
class Unit:
    """Entities that move as one: mostly a single entity. Indices into the problem's entities."""

    members: tuple[int, ...]
    load: int

    @property
    def size(self) -> int:
        return len(self.members)


@dataclass(frozen=True)
class RotationProblem:
    """Entities and advisors of next year, in a fixed order; every figure below is by their places in it."""

    entities: tuple[RotatingEntity, ...]
    advisors: tuple[RotatingAdvisor, ...]
    rules: RotationRules = field(default_factory=RotationRules)

    @property
    def advisors_needed(self) -> int:
        """By the guide's ratio, whatever else is asked."""
        return ceil(len(self.entities) / self.rules.capacity)

    def barred(self, advisor: RotatingAdvisor, entity: RotatingEntity) -> Rule | None:
        """The first rule by which the advisor may not have the entity, or None."""
        if entity.stays:
            return None if entity.holder == advisor.id else Rule.STAYS
        if entity.holder == advisor.id:
            return Rule.KEEPS
        if any(advisor.id in year for year in entity.held_by[: self.rules.years_apart]):
            return Rule.RETURNS
        if (advisor.id, entity.id) in self.rules.pairs:
            return Rule.PAIR
        if advisor.districts and entity.district not in advisor.districts:
            return Rule.DISTRICT
        return None

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        place = {entity.id: index for index, entity in enumerate(self.entities)}
        groups = [sorted(place[one] for one in group if one in place) for group in self.rules.together]
        grouped = {index for group in groups for index in group}
        alone = [[index] for index in range(len(self.entities)) if index not in grouped]
        return tuple(
            Unit(tuple(members), sum(self.entities[index].load for index in members))
            for members in sorted([group for group in groups if group] + alone)
        )

    @cached_property
    def allowed(self) -> tuple[tuple[bool, ...], ...]:
        """For each unit, for each advisor, whether no rule bars any member."""
        return tuple(
            tuple(
                all(self.barred(advisor, self.entities[index]) is None for index in unit.members)
                for advisor in self.advisors
            )
            for unit in self.units
        )


def combined_loads(
    figures: Mapping[str, Sequence[int]], weights: Mapping[str, int], count: int | None = None
) -> tuple[int, ...]:
    """One load an entity from several figures (cases, audits, visits ...), each in proportion to the office's total.

    `figures[criterion][i]` is entity i's figure, 0 or more; `weights` whole numbers, of which at least one is above 0.
    A criterion that is 0 for all entities says nothing and is left out. Where nothing is left every entity weighs the
    same. The loads add up to `LOAD_OF_ALL` but for rounding down, each entity's by less than 1.
    """
    told = {one: weight for one, weight in weights.items() if weight > 0 and sum(figures.get(one, ())) > 0}
    length = count if count is not None else max((len(one) for one in figures.values()), default=0)
    if not told:
        return (LOAD_OF_ALL // max(length, 1),) * length
    whole = sum(told.values())
    shares = [
        sum(
            (Fraction(weight * figures[one][index], whole * sum(figures[one])) for one, weight in told.items()),
            Fraction(),
        )
        for index in range(length)
    ]
    return tuple(int(share * LOAD_OF_ALL) for share in shares)


def loads_of(problem: RotationProblem, holders: Collection[int]) -> tuple[int, ...]:
    """Each advisor's load, `holders[i]` being the place of entity i's advisor."""
    loads = [0] * len(problem.advisors)
    for entity, holder in zip(problem.entities, holders, strict=True):
        loads[holder] += entity.load
    return tuple(loads)
