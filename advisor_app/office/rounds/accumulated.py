"""Weeks together: what finished audits say of a month, a quarter or a year of an entity, a portfolio or the office.

Each entity's week is a stratum of its own, never pooled unweighted. Limits and verdict are guaranteed ones; the usual
approximation stands beside them for comparison alone, and is called "aproximado" wherever it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate as running
from itertools import groupby
from uuid import UUID

import sampling
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import RoundRules
from sampling.wording import fail, percent_apart, setting

MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """The weeks of a month, a quarter or a year; `number` counts from 1 within the year.

    A week belongs to the month, quarter and year that its Thursday lies in, the day by which ISO 8601 gives it a
    year. So no week is split or counted twice, and quarters and years are whole months.
    """

    kind: PeriodKind
    year: int
    number: int

    @classmethod
    def of(cls, week: IsoWeek, kind: PeriodKind) -> Period:
        thursday = week.monday + timedelta(days=3)
        return cls(kind, thursday.year, (thursday.month - 1) // MONTHS_IN[kind] + 1)

    @property
    def weeks(self) -> tuple[IsoWeek, ...]:
        every = (IsoWeek(self.year, 1).shifted(at) for at in range(53))
        return tuple(week for week in every if Period.of(week, self.kind) == self)


@dataclass(frozen=True, slots=True)
class AuditedFrame:
    """One entity's finished audit of a week: a stratum.

    marks   whether each case of the sample is nonconforming, in the order of the draw; at least one
    fixed   how many of them were drawn before any score was known. A limit for a sample of fixed size holds of these
            alone, so only they are accumulated; the rest was added in sight of the first results.
    """

    week: IsoWeek
    entity_id: UUID
    population: int
    marks: tuple[bool, ...]
    fixed: int
    rules: RoundRules

    @property
    def size(self) -> int:
        """Cases that are accumulated: a census is certain however it came about."""
        return len(self.marks) if len(self.marks) == self.population else min(self.fixed, len(self.marks))

    @property
    def errors(self) -> int:
        return sum(self.marks[: self.size])

    @property
    def shortened(self) -> bool:
        return self.size < len(self.marks)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share of nonconforming cases with its two-sided interval; counts are of the `population`."""

    population: int
    size: int
    errors: int
    rate: Fraction
    lower_count: int
    upper_count: int

    @property
    def lower(self) -> Fraction:
        return Fraction(self.lower_count, self.population)

    @property
    def upper(self) -> Fraction:
        return Fraction(self.upper_count, self.population)


@dataclass(frozen=True, slots=True)
class WeekPoint:
    """A week by itself, and all weeks up to it together. `verdict` is meets, fails or inconclusive."""

    week: IsoWeek
    alone: Estimate
    so_far: Estimate
    verdict: str


@dataclass(frozen=True, slots=True)
class Accumulation:
    """What the weeks say together.

    `statement` and `verdict` rest on one-sided guaranteed limits, `total` has the two-sided guaranteed interval.
    `approximate` is the interval that surveys commonly give (Korn and Graubard); it may fall far short of its
    confidence, carries no claim, and is None where it is undefined.
    """

    points: tuple[WeekPoint, ...]
    weeks: int
    """How many weeks are in it; without the series there are fewer points."""
    total: Estimate
    verdict: str
    statement: str
    upper_limit: sampling.Limit
    """One-sided, at the whole confidence; so is `lower_limit`."""
    lower_limit: sampling.Limit
    approximate: tuple[float, float] | None
    confidence: Fraction
    tolerable_rate: Fraction
    shortened: tuple[IsoWeek, ...]
    """Weeks of which only the cases count that were drawn before the first score."""

    @property
    def same_since(self) -> IsoWeek:
        """The first of the last weeks that all gave the verdict as it stands."""
        since = self.points[-1].week
        for point in reversed(self.points):
            if point.verdict != self.verdict:
                break
            since = point.week
        return since


def accumulate(frames: Iterable[AuditedFrame], *, series: bool = True) -> Accumulation:
    """All frames together, in whatever order they come.

    series   whether every week gets its point; else the last one alone, which is enough for a total and much less
             work where there are hundreds of strata

    Confidence and tolerable rate are those that the latest week was drawn with (the stricter, where they differ
    within it). Raises `UserError("nothing_audited")` without frames.
    """
    ordered = sorted((one for one in frames if one.population), key=lambda one: (one.week, one.entity_id))
    if not ordered:
        raise UserError("nothing_audited")
    latest = [one.rules for one in ordered if one.week == ordered[-1].week]
    confidence, tolerable = max(r.confidence for r in latest), min(r.tolerable_rate for r in latest)
    weeks = [(week, tuple(of)) for week, of in groupby(ordered, key=lambda one: one.week)]
    so_far = list(running((of for _, of in weeks), lambda before, now: before + now))
    wanted = slice(None) if series else slice(-1, None)
    last = _decided(so_far[-1], tolerable, confidence)
    points = [
        WeekPoint(
            week,
            _alone(of, confidence),
            _together(until, confidence),
            last.kind if until is so_far[-1] else _kind(until, tolerable, confidence),
        )
        for (week, of), until in list(zip(weeks, so_far, strict=True))[wanted]
    ]
    units = last.population
    return Accumulation(
        points=tuple(points),
        weeks=len(weeks),
        total=points[-1].so_far,
        verdict=last.kind,
        statement=last.statement,
        upper_limit=sampling.Limit(last.upper_count, Fraction(last.upper_count, units)),
        lower_limit=sampling.Limit(last.lower_count, Fraction(last.lower_count, units)),
        approximate=_approximate(ordered, confidence),
        confidence=confidence,
        tolerable_rate=tolerable,
        shortened=tuple(sorted({one.week for one in ordered if one.shortened})),
    )


def _columns(frames: Sequence[AuditedFrame]) -> tuple[list[int], list[int], list[int]]:
    return [one.population for one in frames], [one.size for one in frames], [one.errors for one in frames]


def _decided(frames: Sequence[AuditedFrame], tolerable: Fraction, confidence: Fraction) -> sampling.AccumulatedVerdict:
    populations, sizes, errors = _columns(frames)
    decided = sampling.accumulated_verdict(populations, sizes, errors, tolerable, confidence)
    if sizes != populations:
        return decided
    meets, found, units = decided.kind == "meets", sum(errors), decided.population
    says = (
        f"{'Cumple' if meets else 'No cumple'}: se revisaron todos los casos cerrados ({units}) y {found or 'ninguno'} "
        f"{fail(found or 1)} ({percent_apart(Fraction(found, units), tolerable)}); lo tolerable es menos del "
        f"{setting(tolerable)}."
    )
    return sampling.AccumulatedVerdict(decided.kind, says, units, decided.lower_count, decided.upper_count)


def _kind(frames: Sequence[AuditedFrame], tolerable: Fraction, confidence: Fraction) -> str:
    """The verdict of `_decided` without its sentence, which costs two more limits."""
    populations, sizes, errors = _columns(frames)
    upper = sampling.stratified(populations, sizes, errors, confidence, side="upper")
    if Fraction(upper.upper_count or 0) < tolerable * upper.population:
        return "meets"
    lower = sampling.stratified(populations, sizes, errors, confidence, side="lower")
    return "fails" if Fraction(lower.lower_count or 0) >= tolerable * lower.population else "inconclusive"


def _together(frames: Sequence[AuditedFrame], confidence: Fraction) -> Estimate:
    populations, sizes, errors = _columns(frames)
    found = sampling.stratified(populations, sizes, errors, confidence, method="guaranteed")
    least = found.lower_count or 0  # a guaranteed interval always has its counts
    most = found.population if found.upper_count is None else found.upper_count
    return Estimate(found.population, sum(sizes), sum(errors), found.estimate, least, most)


def _alone(frames: Sequence[AuditedFrame], confidence: Fraction) -> Estimate:
    """One week; of a single entity with all its cases, by the limit that stays valid for an enlarged sample."""
    if len(frames) > 1 or not frames[0].shortened:
        return _together(frames, confidence)
    (one,) = frames
    found, size = sum(one.marks), len(one.marks)
    looked = sampling.anytime_interval([int(mark) for mark in one.marks], one.population, confidence)
    return Estimate(one.population, size, found, Fraction(found, size), looked.lower_count, looked.upper_count)


def _approximate(frames: Sequence[AuditedFrame], confidence: Fraction) -> tuple[float, float] | None:
    populations, sizes, errors = _columns(frames)
    try:
        found = sampling.stratified(populations, sizes, errors, confidence, method="beta")
    except sampling.ApproximationUndefined:
        return None
    return found.lower, found.upper
