"""Weeks together: what sampling gives for the same strata, in any order; nothing that an enlargement would spoil."""

from __future__ import annotations

import random
from datetime import date, timedelta
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sampling
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.accumulated import Accumulation, AuditedFrame, Period, PeriodKind, accumulate
from advisor_app.office.rounds.weekly_round import RoundRules

RULES = RoundRules()
ENTITY = UUID(int=1)


def frame(
    week: IsoWeek,
    population: int,
    marks: str,
    *,
    fixed: int | None = None,
    entity: UUID = ENTITY,
    rules: RoundRules = RULES,
) -> AuditedFrame:
    """`marks` is a text of 0 and 1, a 1 for each nonconforming case."""
    found = tuple(mark == "1" for mark in marks)
    return AuditedFrame(week, entity, population, found, len(found) if fixed is None else fixed, rules)


@st.composite
def frames(draw: st.DrawFn) -> list[AuditedFrame]:
    made = []
    for at in range(draw(st.integers(1, 5))):
        population = draw(st.integers(1, 30))
        size = draw(st.integers(1, min(population, 6)))
        marks = "".join(draw(st.lists(st.sampled_from("01"), min_size=size, max_size=size)))
        fixed = draw(st.integers(1, size))
        made.append(frame(IsoWeek(2026, 40 + at // 2), population, marks, fixed=fixed, entity=UUID(int=at)))
    return made


@given(frames(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_weeks_makes_no_difference(given_frames: list[AuditedFrame], chance: random.Random) -> None:
    shuffled = list(given_frames)
    chance.shuffle(shuffled)
    assert accumulate(shuffled) == accumulate(given_frames)


@given(frames())
@settings(max_examples=40, deadline=None)
def test_the_total_is_what_sampling_says_of_the_same_strata(given_frames: list[AuditedFrame]) -> None:
    counted = [(one.population, one.size, one.errors) for one in given_frames]
    columns = [list(column) for column in zip(*counted, strict=True)]
    direct = sampling.stratified(*columns, RULES.confidence)
    decided = sampling.accumulated_verdict(*columns, RULES.tolerable_rate, RULES.confidence)
    found = accumulate(given_frames)
    assert (found.total.rate, found.total.lower_count, found.total.upper_count) == (
        direct.estimate,
        direct.lower_count,
        direct.upper_count,
    )
    assert (found.verdict, found.upper_limit.count, found.lower_limit.count) == (
        decided.kind,
        decided.upper_count,
        decided.lower_count,
    )
    assert found.points[-1].so_far == found.total
    assert [point.week for point in found.points] == sorted({one.week for one in given_frames})


@given(frames())
@settings(max_examples=20, deadline=None)
def test_without_the_series_the_total_is_the_same(given_frames: list[AuditedFrame]) -> None:
    whole, total = accumulate(given_frames), accumulate(given_frames, series=False)
    assert total.points == whole.points[-1:]
    assert (total.total, total.verdict, total.statement) == (whole.total, whole.verdict, whole.statement)


@given(frames())
@settings(max_examples=20, deadline=None)
def test_each_point_decides_as_its_weeks_would_by_themselves(given_frames: list[AuditedFrame]) -> None:
    for point in accumulate(given_frames).points:
        until = [one for one in given_frames if one.week <= point.week]
        assert accumulate(until, series=False).verdict == point.verdict


def quarter() -> Accumulation:
    """Weeks 40 to 46 of one entity, as a picture of the result shows them."""
    seen = [(150, "0100000000001"), (149, "0000010000000"), (160, "0000000100000"), (152, "0" * 13)]
    seen += [(155, "1000000000100"), (151, "0010000000000"), (148, "0000000100000")]
    return accumulate(frame(IsoWeek(2026, 40 + at), units, marks) for at, (units, marks) in enumerate(seen))


def test_each_week_stands_with_its_own_interval_and_the_total_narrows() -> None:
    found = quarter()
    last = found.points[-1]
    alone = sampling.interval(1, 13, 148, Fraction(95, 100))
    assert (last.alone.lower_count, last.alone.upper_count) == (alone.lower_count, alone.upper_count)
    assert last.alone.upper_count == 51
    assert last.so_far.upper - last.so_far.lower < (last.alone.upper - last.alone.lower) / 2
    assert found.total.size == 91
    assert found.total.errors == 8
    assert found.total.population == 1065
    assert round(float(found.total.rate) * 100, 1) == 8.8


def test_the_verdict_says_since_when_it_holds() -> None:
    found = quarter()
    assert found.verdict == "meets"
    since = found.same_since
    before = [point.verdict for point in found.points if point.week < since]
    assert before[-1] == "inconclusive"
    assert {point.verdict for point in found.points if point.week >= since} == {"meets"}


def test_the_usual_interval_stands_beside_for_comparison_and_is_left_out_where_it_is_undefined() -> None:
    approximate = quarter().approximate
    assert approximate is not None
    usual = sampling.stratified(
        [150, 149, 160, 152, 155, 151, 148], [13] * 7, [2, 1, 1, 0, 2, 1, 1], Fraction(95, 100), method="beta"
    )
    assert approximate == (usual.lower, usual.upper)
    assert accumulate([frame(IsoWeek(2026, 40), 50, "000")]).approximate is None


def test_of_a_sample_enlarged_after_the_first_score_only_the_first_cases_are_accumulated() -> None:
    grown = frame(IsoWeek(2026, 41), 100, "1000000000", fixed=3)
    assert (grown.size, grown.errors, grown.shortened) == (3, 1, True)
    found = accumulate([frame(IsoWeek(2026, 40), 100, "0" * 13), grown])
    direct = sampling.stratified([100, 100], [13, 3], [0, 1], Fraction(95, 100))
    assert (found.total.lower_count, found.total.upper_count) == (direct.lower_count, direct.upper_count)
    assert found.shortened == (IsoWeek(2026, 41),)


def test_an_enlarged_week_by_itself_has_the_interval_that_stays_valid() -> None:
    marks = "1000000000"
    found = accumulate([frame(IsoWeek(2026, 41), 100, marks, fixed=3)])
    looked = sampling.anytime_interval([int(mark) for mark in marks], 100, Fraction(95, 100))
    alone = found.points[0].alone
    assert (alone.lower_count, alone.upper_count) == (looked.lower_count, looked.upper_count)
    assert alone.size == 10


def test_a_census_counts_whole_however_it_came_about_and_leaves_no_doubt() -> None:
    found = accumulate([frame(IsoWeek(2026, 40), 4, "0100", fixed=2), frame(IsoWeek(2026, 41), 6, "000000")])
    assert (found.total.lower_count, found.total.upper_count) == (1, 1)
    assert found.verdict == "meets"
    assert found.shortened == ()
    assert "se revisaron todos los casos cerrados (10) y 1 incumple (10\u00a0%)" in found.statement
    assert "confianza" not in found.statement


def test_the_rules_are_those_of_the_latest_week() -> None:
    strict = RoundRules(confidence=Fraction(99, 100), tolerable_rate=Fraction(10, 100))
    found = accumulate(
        [frame(IsoWeek(2026, 40), 100, "000", rules=strict), frame(IsoWeek(2026, 41), 100, "000", rules=RULES)]
    )
    assert (found.confidence, found.tolerable_rate) == (RULES.confidence, RULES.tolerable_rate)
    found = accumulate(
        [frame(IsoWeek(2026, 41), 9, "000", rules=strict), frame(IsoWeek(2026, 41), 9, "000", entity=UUID(int=2))]
    )
    assert (found.confidence, found.tolerable_rate) == (strict.confidence, strict.tolerable_rate)


def test_nothing_audited_is_told() -> None:
    with pytest.raises(UserError) as told:
        accumulate([])
    assert told.value.code == "nothing_audited"


@given(st.dates(date(2000, 1, 1), date(2080, 1, 1)), st.sampled_from(PeriodKind))
def test_every_week_lies_in_one_period_the_one_of_its_thursday(day: date, kind: PeriodKind) -> None:
    week = IsoWeek.of(day)
    period = Period.of(week, kind)
    assert week in period.weeks
    thursday = week.monday + timedelta(days=3)
    first_month = {PeriodKind.MONTH: period.number, PeriodKind.QUARTER: 3 * period.number - 2, PeriodKind.YEAR: 1}[kind]
    last_month = {PeriodKind.MONTH: first_month, PeriodKind.QUARTER: first_month + 2, PeriodKind.YEAR: 12}[kind]
    assert thursday.year == period.year
    assert first_month <= thursday.month <= last_month
    neighbours = (period.weeks[0].shifted(-1), period.weeks[-1].shifted(1))
    assert all(Period.of(one, kind) != period for one in neighbours)


def test_a_quarter_is_three_whole_months() -> None:
    quarter_of = Period(PeriodKind.QUARTER, 2026, 4)
    months = [week for number in (10, 11, 12) for week in Period(PeriodKind.MONTH, 2026, number).weeks]
    assert list(quarter_of.weeks) == months
    assert quarter_of.weeks[0] == IsoWeek(2026, 40)
