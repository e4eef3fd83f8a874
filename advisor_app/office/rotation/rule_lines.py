"""The rules of one or two proposals one by one: whom each touches, and which proposal keeps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from advisor_app.office.rotation.problem import RotationProblem, Rule

Holders = Mapping[UUID, UUID]
"""By entity, its advisor."""


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule as the director asked for it.

    number     of years for RETURNS, of entities for CAPACITY
    advisor    of PAIR and DISTRICT
    entities   of TOGETHER and PAIR
    districts  of DISTRICT
    """

    rule: Rule
    number: int = 0
    advisor: UUID | None = None
    entities: tuple[UUID, ...] = ()
    districts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptRule:
    """`broken` has for each proposal the entities by which it breaks the rule, or for CAPACITY the advisors."""

    line: RuleLine
    broken: tuple[tuple[UUID, ...], ...]

    @property
    def kept(self) -> bool:
        return not any(self.broken)


def rule_lines(problem: RotationProblem) -> tuple[RuleLine, ...]:
    rules = problem.rules
    lines = [RuleLine(Rule.KEEPS)]
    if rules.years_apart:
        lines.append(RuleLine(Rule.RETURNS, rules.years_apart))
    lines.append(RuleLine(Rule.CAPACITY, rules.capacity))
    lines += [RuleLine(Rule.TOGETHER, entities=tuple(sorted(group))) for group in rules.together]
    lines += [RuleLine(Rule.PAIR, advisor=advisor, entities=(entity,)) for advisor, entity in sorted(rules.pairs)]
    lines += [
        RuleLine(Rule.DISTRICT, advisor=one.id, districts=tuple(sorted(one.districts)))
        for one in problem.advisors
        if one.districts
    ]
    return tuple(lines)


def kept_rules(problems: Sequence[RotationProblem], proposals: Sequence[Holders]) -> tuple[KeptRule, ...]:
    """Every rule that any of the proposals was asked to keep, held against all of them.

    Of two that differ in a number alone (years, entities) the stricter is told.
    """
    found: dict[RuleLine, RotationProblem] = {}
    for problem in problems:
        for line in rule_lines(problem):
            found.setdefault(line, problem)
    for rule in (Rule.RETURNS, Rule.CAPACITY):
        alike = sorted((one for one in found if one.rule is rule), key=lambda one: one.number)
        for line in alike[:-1] if rule is Rule.RETURNS else alike[1:]:
            del found[line]
    order = list(Rule)
    lines = sorted(found, key=lambda line: order.index(line.rule))
    return tuple(KeptRule(line, tuple(_broken(line, found[line], holders) for holders in proposals)) for line in lines)


def _broken(line: RuleLine, problem: RotationProblem, holders: Holders) -> tuple[UUID, ...]:
    entities = [one for one in problem.entities if one.id in holders and not one.stays]
    found: list[UUID] = []
    match line.rule:
        case Rule.KEEPS:
            found = [one.id for one in entities if holders[one.id] == one.holder]
        case Rule.RETURNS:
            found = [
                one.id
                for one in entities
                if holders[one.id] != one.holder and any(holders[one.id] in year for year in one.held_by[: line.number])
            ]
        case Rule.CAPACITY:
            counts = Counter(holders.values())
            found = [advisor for advisor, count in counts.items() if count > line.number]
        case Rule.TOGETHER:
            held = [one for one in line.entities if one in holders]
            found = [one for one in held[1:] if holders[one] != holders[held[0]]]
        case Rule.PAIR:
            found = [one for one in line.entities if holders.get(one) == line.advisor]
        case Rule.DISTRICT:
            found = [
                one.id for one in entities if holders[one.id] == line.advisor and one.district not in line.districts
            ]
        case Rule.STAYS:
            pass
    return tuple(found)
