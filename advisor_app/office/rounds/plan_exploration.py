"""What a sample of any size would show, before it is drawn: its claim, its limits, and what it would let pass."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import sampling
from advisor_app.office.rounds.weekly_round import RoundRules

ERRORS_TOLD = 4
CURVE_POINTS = 240
_NEVER = 0.002


@dataclass(frozen=True, slots=True)
class Outcome:
    """What finding so many nonconforming cases would let one say: at most `most` of the population, and the verdict."""

    errors: int
    most: int
    rate: Fraction
    verdict: sampling.VerdictKind
    statement: str


@dataclass(frozen=True, slots=True)
class Chance:
    """If so many of the population do not conform, the sample passes with this probability."""

    count: int
    rate: Fraction
    probability: float


@dataclass(frozen=True, slots=True)
class Exploration:
    """A size of 1 or more of a population of 1 or more, told by a round's rules.

    outcomes    for 0, 1, 2 ... nonconforming cases found, at most `ERRORS_TOLD` and no more than the size
    acceptance  so many nonconforming cases are expected: with no more of them the sample passes
    curve       the operating characteristic, from no nonconforming case to where it hardly passes, exact to ten digits
                and at most about `CURVE_POINTS` of its points
    at_half     its point nearest to half the tolerable rate: how often what is well would pass
    at_limit    its point at the smallest share that is not tolerable: how often what is not would pass
    """

    population: int
    size: int
    claim: str
    statement: str
    acceptance: int
    outcomes: tuple[Outcome, ...]
    curve: tuple[Chance, ...]
    at_half: Chance
    at_limit: Chance


def explore(population: int, size: int, rules: RoundRules) -> Exploration:
    """Raises what `sampling.claim_of` raises for a size or a population that cannot be."""
    claim = sampling.claim_of(population, size, rules.tolerable_rate, rules.confidence, rules.expected_errors)
    acceptance = min(rules.expected_errors, size)
    outcomes = tuple(_outcome(errors, size, population, rules) for errors in range(min(ERRORS_TOLD, size + 1)))
    every = sampling.operating_characteristic(population, size, acceptance)
    half, limit = round(rules.tolerable_rate / 2 * population), ceil(rules.tolerable_rate * population)
    return Exploration(
        population,
        size,
        claim.kind,
        claim.statement,
        acceptance,
        outcomes,
        _shown(every, limit),
        _chance(every[half]),
        _chance(every[limit]),
    )


def _outcome(errors: int, size: int, population: int, rules: RoundRules) -> Outcome:
    found = sampling.verdict(errors, size, population, rules.tolerable_rate, rules.confidence)
    return Outcome(errors, found.upper_limit.count, found.upper_limit.rate, found.kind, found.statement)


def _shown(every: list[sampling.OperatingPoint], limit: int) -> tuple[Chance, ...]:
    """Up to where the sample passes twice in a thousand, and at least half as far again as the tolerable rate."""
    last = next((at for at, one in enumerate(every) if one.probability < _NEVER), len(every) - 1)
    last = min(len(every) - 1, max(last, ceil(limit * 1.5)))
    step = max(1, last // CURVE_POINTS)
    places = sorted({*range(0, last, step), limit, last})
    return tuple(_chance(every[at]) for at in places)


def _chance(point: sampling.OperatingPoint) -> Chance:
    return Chance(point.count, point.rate, point.probability)
