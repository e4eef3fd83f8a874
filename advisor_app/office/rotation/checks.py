"""Which rules an assignment breaks, entity by entity: for what a hand drags, and before anything is approved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from advisor_app.office.rotation.problem import RotationProblem, Rule


@dataclass(frozen=True, slots=True)
class Breach:
    """`entity` is None where the rule is broken by an advisor's whole portfolio."""

    rule: Rule
    advisor: UUID
    entity: UUID | None = None


def breaches(problem: RotationProblem, holders: Sequence[int]) -> tuple[Breach, ...]:
    """Every rule that the assignment breaks; none for a sound one. `holders[i]` is the place of entity i's advisor."""
    found = []
    for entity, holder in zip(problem.entities, holders, strict=True):
        advisor = problem.advisors[holder]
        rule = problem.barred(advisor, entity)
        if rule is not None:
            found.append(Breach(rule, advisor.id, entity.id))
    for place, advisor in enumerate(problem.advisors):
        if sum(holder == place for holder in holders) > problem.rules.capacity:
            found.append(Breach(Rule.CAPACITY, advisor.id))
    for unit in problem.units:
        first = holders[unit.members[0]]
        for index in unit.members[1:]:
            if holders[index] != first:
                found.append(Breach(Rule.TOGETHER, problem.advisors[holders[index]].id, problem.entities[index].id))
    return tuple(found)
