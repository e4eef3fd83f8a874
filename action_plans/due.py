"""When a plan is due: rules that the director sets, and why each asks for one. The advisor accepts or declines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from action_plans.counted import Counted, together
from action_plans.errors import ActionPlanError


class Reason(StrEnum):
    RATE = "rate"
    NONCONFORMITY = "nonconformity"
    CRITICAL = "critical finding"
    RELAPSE = "relapse"
    """Of a closed plan: `action_plans.relapse` finds it, and the plan is offered to be reopened."""


@dataclass(frozen=True, slots=True)
class DueRules:
    """The rates are shares of 1. A month or week without a case neither fulfils nor breaks a rule."""

    rate_at_most: Fraction = Fraction(70, 100)
    months: int = 2
    tolerable_rate: Fraction = Fraction(20, 100)
    repeated: int = 3
    """A critical question failed in so many weeks..."""
    within_weeks: int = 8
    """...of the last so many."""

    def __post_init__(self) -> None:
        if self.months < 1 or self.repeated < 1 or self.within_weeks < self.repeated:
            raise ActionPlanError("a rule needs a month, a repetition, and weeks enough to repeat in")


@dataclass(frozen=True, slots=True)
class Month:
    """The cohort of a month, by its first day: cases whose term ran out in it, and those of them concluded in time."""

    first_day: date
    cohort: Counted


@dataclass(frozen=True, slots=True)
class CriticalWeeks:
    """A critical question and root cause, and the Mondays of the weeks in which a case failed it."""

    question: str
    cause: str
    weeks: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class PlanDue:
    """Why a plan is due, with the figures that say so; `chosen` are the months that an evaluation has to leave out."""

    reason: Reason
    chosen: tuple[Month, ...] = ()
    lower_limit: Fraction | None = None
    critical: CriticalWeeks | None = None

    @property
    def cohort(self) -> Counted:
        return together(month.cohort for month in self.chosen)


def chosen_up_to(cohort: Counted, rules: DueRules) -> int:
    """The most that could have met it in a cohort of this size while it still counted as a bad month."""
    return int(rules.rate_at_most * cohort.cases)


def plans_due(
    rules: DueRules,
    months: Sequence[Month],
    nonconformity_at_least: Fraction | None,
    critical: Sequence[CriticalWeeks],
    as_of: date,
) -> list[PlanDue]:
    """The reasons for a plan as of a day.

    `months` in order, the last complete one last. `nonconformity_at_least` is the lower confidence limit of the rate
    of nonconforming cases, None where no claim is carried.
    """
    found: list[PlanDue] = []
    with_cases = [month for month in months if month.cohort.cases]
    last = with_cases[-rules.months :]
    if len(last) == rules.months and all(month.cohort.met <= chosen_up_to(month.cohort, rules) for month in last):
        found.append(PlanDue(Reason.RATE, chosen=tuple(last)))
    if nonconformity_at_least is not None and nonconformity_at_least > rules.tolerable_rate:
        found.append(PlanDue(Reason.NONCONFORMITY, lower_limit=nonconformity_at_least))
    for one in critical:
        recent = tuple(sorted({week for week in one.weeks if 0 <= (as_of - week).days < 7 * rules.within_weeks}))
        if len(recent) >= rules.repeated:
            found.append(PlanDue(Reason.CRITICAL, critical=CriticalWeeks(one.question, one.cause, recent)))
    return found
