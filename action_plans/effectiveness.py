"""Whether a plan's own figures moved, and whether chance or the choice of a bad moment explains it.

Entities get a plan because some months were bad. Months chosen so lie below what the entity does on the long run, and
what follows is better even if nobody does anything (regression to the mean: Barnett, van der Pols and Dobson,
International Journal of Epidemiology 34, 2005, 215-220). So the months that set the plan off are no measure of the
time before it. They are left out; where too little else is there, they count for what such chosen months are worth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import sqrt

from scipy import stats

from action_plans.counted import Counted, together
from action_plans.difference import EXACT_OUTCOMES_AT_MOST, Difference, exact_interval, score_interval
from action_plans.errors import ActionPlanError
from action_plans.selection import Observed, share_behind
from action_plans.verdict import Verdict

CLEAN_PERIODS_AT_LEAST = 3


@dataclass(frozen=True, slots=True)
class Period:
    """A cohort of one month or week. `chosen_up_to`: it set the plan off, because no more than so many met it."""

    label: str
    count: Counted
    chosen_up_to: int | None = None


class Method(StrEnum):
    EXACT = "exact"
    SCORE = "miettinen-nurminen"
    DISPERSED = "miettinen-nurminen, overdispersed"
    CHOSEN_MONTHS = "conditional on the choice"


@dataclass(frozen=True, slots=True)
class RegressionToTheMean:
    """What the choice of bad periods alone explains: from their share to that of the time around them, or behind them.

    Shares from 0 to 1; `expected_rise` may be negative where the periods were not worse after all.
    """

    chosen: Counted
    usual: float

    @property
    def expected_rise(self) -> float:
        return self.usual - self.chosen.met / self.chosen.cases


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Before, after, and what the difference says. `before` is as it was counted, `usual_before` what is compared.

    `dispersion` says how much more than chance the periods differ among themselves (1: no more). `goal_reached` is
    by the share itself, None without a goal; the verdict does not rest on it.
    """

    before: Counted
    usual_before: float
    after: Counted
    difference: Difference
    method: Method
    verdict: Verdict
    dispersion: float
    regression: RegressionToTheMean | None
    goal: Fraction | None
    goal_reached: bool | None


def evaluate(
    before: Sequence[Period], after: Sequence[Period], *, goal: Fraction | None = None, confidence: float = 0.95
) -> Evaluation:
    """Compare the cohorts after a plan's last action with those before it began; higher shares are better.

    For an indicator of which less is better, count what is missed. Looking again every month until something shows
    raises the chance of a false alarm: evaluate on the date that the plan agreed.
    """
    before = [one for one in before if one.count.cases]
    after = [one for one in after if one.count.cases]
    if not before or not after:
        raise ActionPlanError("an evaluation needs cases before and after")
    clean = [one for one in before if one.chosen_up_to is None]
    chosen = together(one.count for one in before if one.chosen_up_to is not None)
    enough = len(clean) >= CLEAN_PERIODS_AT_LEAST or not chosen.cases
    now = together(one.count for one in after)
    dispersion, freedom = _dispersion(clean, after)
    if enough:
        usual = together(one.count for one in clean)
        difference, method = _compare(now, usual, dispersion, freedom, confidence)
        usual_share = usual.met / usual.cases
    else:
        difference, method, usual_share = _compare_chosen(before, now, dispersion, freedom, confidence)
    return Evaluation(
        together(one.count for one in before),
        usual_share,
        now,
        difference,
        method,
        _verdict(difference, goal, usual_share),
        dispersion,
        RegressionToTheMean(chosen, usual_share) if chosen.cases else None,
        goal,
        Fraction(now.met, now.cases) >= goal if goal is not None else None,
    )


def _compare(
    now: Counted, usual: Counted, dispersion: float, freedom: int, confidence: float
) -> tuple[Difference, Method]:
    if dispersion > 1:
        found = score_interval(now, usual, confidence, dispersion=dispersion, freedom=freedom)
        return found, Method.DISPERSED
    if now.cases * usual.cases <= EXACT_OUTCOMES_AT_MOST:
        return exact_interval(now, usual, confidence), Method.EXACT
    return score_interval(now, usual, confidence), Method.SCORE


def _compare_chosen(
    before: Sequence[Period], now: Counted, dispersion: float, freedom: int, confidence: float
) -> tuple[Difference, Method, float]:
    """Limits of both shares put together as Newcombe does (Statistics in Medicine 17, 1998, 873-890, method 10)."""
    behind = share_behind([Observed(one.count, one.chosen_up_to) for one in before], confidence)
    seen = now.met / now.cases
    wilson = stats.binomtest(now.met, now.cases).proportion_ci(confidence, method="wilson")
    wider = 1.0
    if dispersion > 1:
        tail = (1 + confidence) / 2
        wider = sqrt(dispersion) * float(stats.t.ppf(tail, freedom) / stats.norm.ppf(tail))
    value = seen - behind.value
    lower = value - wider * sqrt((seen - wilson.low) ** 2 + (behind.upper - behind.value) ** 2)
    upper = value + wider * sqrt((wilson.high - seen) ** 2 + (behind.value - behind.lower) ** 2)
    return Difference(value, max(-1.0, lower), min(1.0, upper)), Method.CHOSEN_MONTHS, behind.value


def _dispersion(*groups: Sequence[Period]) -> tuple[float, int]:
    """Pearson's statistic within the groups by its degrees of freedom, not under 1, and those degrees."""
    statistic, freedom = 0.0, 0
    for group in groups:
        whole = together(one.count for one in group)
        if len(group) < 2 or whole.met in (0, whole.cases):
            continue
        share = whole.met / whole.cases
        freedom += len(group) - 1
        statistic += sum(
            (one.count.met - one.count.cases * share) ** 2 / (one.count.cases * share * (1 - share)) for one in group
        )
    return (max(1.0, statistic / freedom), freedom) if freedom else (1.0, 0)


def _verdict(difference: Difference, goal: Fraction | None, usual: float) -> Verdict:
    if difference.lower > 0:
        return Verdict.EFFECTIVE
    wanted = float(goal) - usual if goal is not None and goal > usual else 0.0
    if difference.upper < 0 or difference.upper < wanted:
        return Verdict.NOT_EFFECTIVE
    return Verdict.INCONCLUSIVE
