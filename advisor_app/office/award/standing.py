"""Where each entity stands by each criterion: its rate, its limits, whom it really surpasses, whether it improved.

All limits hold for all entities at once, at the confidence that is named: Bonferroni divides the risk among them.
Rates of cases: C. J. Clopper and E. S. Pearson 1934. Audited samples: the guaranteed stratified limits by which weeks
are accumulated, widened to Clopper and Pearson's, since an entity is judged by how it tends to work and not by the few
weeks of which every case was seen. Change against the year before: O. S. Miettinen and M. Nurminen 1985. An entity
surpasses another where their limits do not meet (M. Klein, T. Wright and J. Wieczorek, Journal of the Royal Statistical
Society C 69, 2020, 589-606).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from action_plans.counted import Counted as PlanCounted
from action_plans.difference import score_interval
from advisor_app.office.award.measures import Counted, Criterion
from advisor_app.office.indicators.ranking import CONFIDENCE, rate_limits


@dataclass(frozen=True, slots=True)
class Limits:
    """A rate with limits that hold together with those of all other entities."""

    counted: Counted
    rate: Fraction
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Change:
    """This year's rate less last year's. `improved` is True, False, or None where the two can't be told apart."""

    value: float
    lower: float
    upper: float

    @property
    def improved(self) -> bool | None:
        if self.lower > 0:
            return True
        return False if self.upper < 0 else None


@dataclass(frozen=True, slots=True)
class Standing:
    """`surpasses` so many entities for certain, and so many `surpass` it, of `among` that have the figure."""

    limits: Limits
    surpasses: int
    surpassed_by: int
    among: int
    change: Change | None = None


@dataclass(frozen=True)
class AwardLine:
    """One entity's year. `words` are the director's, on criteria and on the choice."""

    entity: str
    standings: Mapping[Criterion, Standing]
    words: Mapping[Criterion, str] = field(default_factory=dict)

    @property
    def surpasses(self) -> int:
        """Over all criteria: how often it is certainly before another entity."""
        return sum(one.surpasses for one in self.standings.values())

    @property
    def improvements(self) -> int:
        return sum(one.change is not None and one.change.improved is True for one in self.standings.values())

    @property
    def chosen(self) -> bool:
        return Criterion.CHOICE in self.words


def each_confidence(entities: int, confidence: Fraction = CONFIDENCE) -> Fraction:
    """What one entity's limits must hold with, so that those of all hold together."""
    return 1 - (1 - confidence) / max(entities, 1)


def limits_of_rates(rates: Mapping[str, Counted], confidence: Fraction = CONFIDENCE) -> dict[str, Limits]:
    """Of each entity that has anything to divide by."""
    known = {name: one for name, one in rates.items() if one.whole}
    each = each_confidence(len(known), confidence)
    found = {}
    for name, one in known.items():
        limits = rate_limits(one.part, one.whole, each)
        if limits is not None:
            found[name] = Limits(one, limits.rate, limits.lower, limits.upper)
    return found


def standings(
    limits: Mapping[str, Limits], before: Mapping[str, Counted] | None = None, confidence: Fraction = CONFIDENCE
) -> dict[str, Standing]:
    """`before` are the year before's rates, where there is one to compare with."""
    each = float(each_confidence(len(limits), confidence))
    return {
        name: Standing(
            own,
            surpasses=sum(other.upper < own.lower for other in limits.values()),
            surpassed_by=sum(other.lower > own.upper for other in limits.values()),
            among=len(limits),
            change=_change(own.counted, (before or {}).get(name), each),
        )
        for name, own in limits.items()
    }


def in_order(lines: list[AwardLine]) -> list[AwardLine]:
    """Those first that are certainly before the most; then by improvements, then by name. A reading aid, no ranking."""
    return sorted(lines, key=lambda one: (-one.surpasses, -one.improvements, one.entity))


def _change(now: Counted, before: Counted | None, confidence: float) -> Change | None:
    if before is None or not before.whole or not now.whole:
        return None
    found = score_interval(PlanCounted(now.part, now.whole), PlanCounted(before.part, before.whole), confidence)
    return Change(found.value, found.lower, found.upper)
