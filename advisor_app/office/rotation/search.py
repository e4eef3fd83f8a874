"""Finds a proposal: units divided by a linear program, made whole again, then exchanged until the loads are even.

A program of whole numbers on a band of loads stands behind it where that does not come close enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from uuid import uuid4

import numpy as np

from advisor_app.office.rotation.bound import largest_load_at_best
from advisor_app.office.rotation.exchange import even_out
from advisor_app.office.rotation.problem import RotatingAdvisor, RotationProblem, RotationRules, Rule
from advisor_app.office.rotation.proposal import Impossible, Obstacle, Proposal
from advisor_app.office.rotation.solver import Programs, Shares

CLOSE_ENOUGH = Fraction(1, 100)
"""A gap up to here ends the search; exchanging usually comes far below it."""
BANDS = (Fraction(1, 200), Fraction(1, 100), Fraction(5, 100), Fraction(20, 100))
BAND_SECONDS = 1.5
FEASIBLE_SECONDS = 20.0
STEPS = 3 + len(BANDS)
_CLEARLY = 0.999


class Stopped(Exception):
    """The search was called off between two steps."""


def propose(
    problem: RotationProblem, seed: int = 0, step: Callable[[int, int], None] | None = None
) -> Proposal | Impossible:
    """An assignment within the rules whose largest load is near the best; the same for the same seed.

    Other seeds give other proposals that are as even. What can't be is returned as `Impossible`. `step` hears of the
    steps done of all, and may raise `Stopped`.
    """
    tell = step or _nobody_listens
    if not problem.entities:
        return Proposal(problem, (), 0)
    missing = _obvious(problem)
    if missing:
        return Impossible(missing)
    chance = np.random.default_rng(seed)
    programs = Programs(problem)
    costs = chance.random(len(programs.pairs)) * 1e-6
    tell(1, STEPS)
    relaxed = programs.relaxed(costs)
    tell(2, STEPS)
    holders = None if relaxed is None else _made_whole(problem, relaxed[0])
    if relaxed is None or (holders is None and (holders := _feasible(programs, costs)) is None):
        return Impossible(_what_stands_in_the_way(problem))
    bound = largest_load_at_best(problem, relaxed[1], relaxed[2])
    found = _proposal(problem, even_out(problem, holders, bound, chance), bound)
    for done, band in enumerate(BANDS, 3):
        if found.gap <= CLOSE_ENOUGH:
            break
        tell(done, STEPS)
        within = programs.whole(chance.random(len(costs)), largest=float(bound * (1 + band)), seconds=BAND_SECONDS)
        if within is not None:
            other = _proposal(problem, even_out(problem, within, bound, chance), bound)
            found = min(found, other, key=lambda one: one.gap)
    tell(STEPS, STEPS)
    return found


def _nobody_listens(_done: int, _total: int) -> None:
    return None


def _proposal(problem: RotationProblem, of_units: Iterable[int], bound: int) -> Proposal:
    holders = [0] * len(problem.entities)
    for unit, holder in zip(problem.units, of_units, strict=True):
        for index in unit.members:
            holders[index] = holder
    return Proposal(problem, tuple(holders), bound)


def _made_whole(problem: RotationProblem, shares: Shares) -> list[int] | None:
    """Units that the linear program left whole stay; the few divided ones go, heaviest first, where there is room."""
    room = [problem.rules.capacity] * len(problem.advisors)
    loads = [0] * len(problem.advisors)
    holders = [int(one) for one in shares.argmax(axis=1)]
    divided = []
    for place, unit in enumerate(problem.units):
        if shares[place].max() >= _CLEARLY:
            room[holders[place]] -= unit.size
            loads[holders[place]] += unit.load
        else:
            divided.append(place)
    for place in sorted(divided, key=lambda one: -problem.units[one].load):
        unit = problem.units[place]
        able = [a for a, may in enumerate(problem.allowed[place]) if may and room[a] >= unit.size]
        if not able:
            return None
        holder = min(able, key=lambda a: loads[a])
        holders[place] = holder
        room[holder] -= unit.size
        loads[holder] += unit.load
    return holders if min(room) >= 0 else None


def _feasible(programs: Programs, costs: Shares) -> list[int] | None:
    return programs.whole(costs, largest=None, seconds=FEASIBLE_SECONDS)


def _obvious(problem: RotationProblem) -> tuple[Obstacle, ...]:
    """What can be said without solving: too few advisors, a group too large, entities that nobody may have."""
    found = []
    if problem.advisors_needed > len(problem.advisors):
        found.append(Obstacle(Rule.CAPACITY, advisors_needed=problem.advisors_needed))
    for unit in problem.units:
        if unit.size > problem.rules.capacity:
            members = tuple(problem.entities[index].id for index in unit.members)
            found.append(Obstacle(Rule.TOGETHER, members))
    if not found:
        found = list(_nobody_may_have(problem))
    return tuple(found)


def _nobody_may_have(problem: RotationProblem) -> Iterable[Obstacle]:
    """For each rule, the entities that every advisor is barred from and that it keeps from some advisor."""
    by_rule: dict[Rule, list[int]] = {}
    for unit, allowed in zip(problem.units, problem.allowed, strict=True):
        if not any(allowed):
            alone = all(
                any(problem.barred(advisor, problem.entities[index]) is None for advisor in problem.advisors)
                for index in unit.members
            )
            if alone:
                by_rule.setdefault(Rule.TOGETHER, []).extend(unit.members)
                continue
            for index in unit.members:
                for advisor in problem.advisors:
                    rule = problem.barred(advisor, problem.entities[index])
                    if rule is not None and index not in by_rule.setdefault(rule, []):
                        by_rule[rule].append(index)
    return [Obstacle(rule, tuple(problem.entities[one].id for one in places)) for rule, places in by_rule.items()]


def _what_stands_in_the_way(problem: RotationProblem) -> tuple[Obstacle, ...]:
    """The rules any one of which, taken away, would make an assignment possible; all of them where none does alone."""
    present = _rules_in_play(problem)
    alone = [rule for rule in present if _possible(_without(problem, rule))]
    return tuple(
        Obstacle(rule, advisors_needed=_needed(problem) if rule is Rule.CAPACITY else None) for rule in alone or present
    )


def _needed(problem: RotationProblem) -> int:
    """The fewest advisors, where those who come are new and bound by no rule but their room."""
    advisors = problem.advisors
    while len(advisors) < len(problem.advisors) + len(problem.units):
        advisors = (*advisors, RotatingAdvisor(uuid4()))
        if _possible(replace(problem, advisors=advisors)):
            break
    return len(advisors)


def _possible(problem: RotationProblem) -> bool:
    if any(not any(allowed) for allowed in problem.allowed):
        return False
    programs = Programs(problem)
    return _feasible(programs, np.zeros(len(programs.pairs))) is not None


def _rules_in_play(problem: RotationProblem) -> list[Rule]:
    barring = {
        rule
        for entity in problem.entities
        for advisor in problem.advisors
        if (rule := problem.barred(advisor, entity)) is not None
    }
    together = {Rule.TOGETHER} if problem.rules.together else set()
    return [rule for rule in Rule if rule in barring | together | {Rule.CAPACITY}]


def _without(problem: RotationProblem, rule: Rule) -> RotationProblem:
    """The same rotation with one rule taken away."""
    rules, entities, advisors = problem.rules, problem.entities, problem.advisors
    match rule:
        case Rule.KEEPS:
            entities = tuple(replace(one, holder=None) for one in entities)
        case Rule.RETURNS:
            entities = tuple(replace(one, held_by=()) for one in entities)
        case Rule.PAIR:
            rules = replace(rules, pairs=frozenset())
        case Rule.DISTRICT:
            advisors = tuple(replace(one, districts=frozenset[str]()) for one in advisors)
        case Rule.CAPACITY:
            rules = RotationRules(len(entities), rules.years_apart, rules.pairs, rules.together)
        case Rule.TOGETHER:
            rules = replace(rules, together=())
        case Rule.STAYS:
            entities = tuple(replace(one, stays=False) for one in entities)
    return RotationProblem(entities, advisors, rules)
