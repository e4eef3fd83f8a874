"""How much a finding weighs: whether its question is critical, how often it fails, and what the sample bears out.

Each week of an entity is a stratum. Limits are the guaranteed ones of `sampling.stratified`, of the number of closed
cases that fail the question; what the audited cases alone show is never taken for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import sampling
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.findings_over_weeks.gathering import FindingWeek, GatheredFinding

WEEKS_TO_A_TREND = 2
"""Audited weeks on each side, before an earlier and a later half are compared at all."""


CASES_TO_WEIGH = 3
"""One or two cases make no rule, even where they are all that an entity closed."""


class Severity(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Trend(StrEnum):
    RISING = "rising"
    FALLING = "falling"
    NOT_SHOWN = "not shown"
    """The sample does not bear out a change; that is not to say that there is none."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Of `population` closed cases between `at_least` and `at_most` fail, at the confidence; `errors` of `audited` did.

    Each limit holds at half of the risk, so that both hold together.
    """

    population: int
    audited: int
    errors: int
    at_least: int
    at_most: int
    confidence: Fraction

    def surely_over(self, rate: Fraction) -> bool:
        return self.at_least > rate * self.population


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the severity follows from: the rate that is tolerable, and how often a question may fail before it repeats.

    `repeated` weeks of the last `within_weeks` up to `week`.
    """

    tolerable_rate: Fraction
    confidence: Fraction
    repeated: int
    within_weeks: int
    week: IsoWeek


@dataclass(frozen=True, slots=True)
class Weight:
    """`repeats`: it failed in as many of the last weeks as the rule asks for; `recent` says in how many."""

    severity: Severity
    recent: int
    repeats: bool
    surely_over: bool


@dataclass(frozen=True, slots=True)
class Explained:
    """What the sample bears out of one finding; takes some hundredths of a second, so not for a whole list."""

    claim: Claim
    trend: Trend


def weigh(finding: GatheredFinding, by: Weighing) -> Weight:
    """High: critical, and repeated or surely over the tolerable rate. Medium: any one of the three. Low: none."""
    first = by.week.shifted(1 - by.within_weeks)
    recent = sum(first <= one <= by.week for one in finding.failing_weeks)
    repeats, over = recent >= by.repeated, _surely_over(finding.weeks, by)
    if finding.critical and (repeats or over):
        severity = Severity.HIGH
    else:
        severity = Severity.MEDIUM if finding.critical or repeats or over else Severity.LOW
    return Weight(severity, recent, repeats, over)


def explain(finding: GatheredFinding, by: Weighing) -> Explained:
    return Explained(claim(finding.weeks, by.confidence), trend(finding.weeks, by.confidence))


def _surely_over(weeks: Sequence[FindingWeek], by: Weighing) -> bool:
    if sum(one.errors for one in weeks) < CASES_TO_WEIGH:
        return False
    return _least(weeks, (1 + by.confidence) / 2) > by.tolerable_rate


def claim(weeks: Sequence[FindingWeek], confidence: Fraction) -> Claim:
    """What the counted cases of these weeks say of all closed ones. The weeks have a case each at least."""
    population, audited, errors = (sum(column) for column in _columns(weeks))
    each = (1 + confidence) / 2
    least, most = _least(weeks, each) * population, _most(weeks, each) * population
    return Claim(population, audited, errors, int(least), int(most), confidence)


def trend(weeks: Sequence[FindingWeek], confidence: Fraction) -> Trend:
    """The later half of the weeks against the earlier one: told only where their limits do not meet."""
    half = len(weeks) // 2
    if half < WEEKS_TO_A_TREND:
        return Trend.NOT_SHOWN
    earlier, later = weeks[:-half], weeks[-half:]
    each = (1 + confidence) / 2
    if _least(later, each) > _most(earlier, each):
        return Trend.RISING
    return Trend.FALLING if _most(later, each) < _least(earlier, each) else Trend.NOT_SHOWN


def _columns(weeks: Sequence[FindingWeek]) -> tuple[list[int], list[int], list[int]]:
    return [one.population for one in weeks], [one.counted for one in weeks], [one.errors for one in weeks]


def _least(weeks: Sequence[FindingWeek], confidence: Fraction) -> Fraction:
    found = sampling.stratified(*_columns(weeks), confidence, side="lower")
    return Fraction(found.lower_count or 0, found.population)


def _most(weeks: Sequence[FindingWeek], confidence: Fraction) -> Fraction:
    found = sampling.stratified(*_columns(weeks), confidence, side="upper")
    most = found.population if found.upper_count is None else found.upper_count
    return Fraction(most, found.population)
