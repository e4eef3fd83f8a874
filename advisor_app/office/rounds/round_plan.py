"""How many cases of each entity are audited in a week, and what that lets one say."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import sampling
from advisor_app.errors import UserError
from advisor_app.office.people import ENTITIES_PER_ADVISOR
from advisor_app.office.rounds.weekly_round import RoundRules

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class PlannedSample:
    """`planned_size` is what the exact rule asks for; `sample_size` what the week's capacity leaves of it."""

    population: int
    planned_size: int
    sample_size: int
    claim: str
    statement: str

    @property
    def census(self) -> bool:
        return self.population > 0 and self.sample_size >= self.population


def planned_size(population: int, rules: RoundRules) -> int:
    """The smallest sample that rules the tolerable rate out, at least the minimum, at most all."""
    if population == 0:
        return 0
    try:
        plan = sampling.sample_size(
            population,
            rules.tolerable_rate,
            rules.confidence,
            expected_errors=rules.expected_errors,
            minimum=rules.minimum,
        )
    except sampling.PlanImpossible:  # so many errors are expected that only looking at every case can decide
        return population
    return plan.size


def sample_of(population: int, planned: int, size: int, rules: RoundRules) -> PlannedSample:
    """What a sample of `size` lets one say, whatever the rule had asked for."""
    claim = sampling.claim_of(
        population, size, rules.tolerable_rate, rules.confidence, expected_errors=rules.expected_errors
    )
    return PlannedSample(population, planned, size, claim.kind, claim.statement)


def capacity_of(entities: int, rules: RoundRules, *, has_advisor: bool) -> int:
    """Cases a week. Entities without an advisor count as the work of as many advisors as the guide asks for them."""
    advisors = 1 if has_advisor else max(1, -(-entities // ENTITIES_PER_ADVISOR))
    return rules.weekly_capacity * advisors


def plan_portfolio(populations: Mapping[Key, int], rules: RoundRules, capacity: int) -> dict[Key, PlannedSample]:
    """Share one week's capacity among entities.

    Where the planned sizes exceed it, sizes lie between the minimum (or all) and the planned size, in proportion to
    the planned size. A capacity below the minima is `UserError("capacity_below_minimum")`: the guide's minimum is owed.
    """
    keys = list(populations)
    planned = {key: planned_size(populations[key], rules) for key in keys}
    sizes = dict(planned)
    if sum(planned.values()) > capacity:
        least = [min(rules.minimum, populations[key]) for key in keys]
        if sum(least) > capacity:
            raise UserError("capacity_below_minimum", capacity=capacity, needed=sum(least))
        needs = [planned[key] for key in keys]
        sizes = dict(zip(keys, sampling.allocate(needs, capacity, least, needs), strict=True))
    return {key: sample_of(populations[key], planned[key], sizes[key], rules) for key in keys}
