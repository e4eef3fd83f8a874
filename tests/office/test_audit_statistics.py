"""The statistics of auditing against figures worked by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.objections.rates import ObjectionRate
from advisor_app.office.scoring.audit_statistics import AuditedEntityWeek, LetterFate, statistics_of, together

NONE = ObjectionRate("x", 0, 0, 0, 0, 0, 0)


def week(number: int, closed: int, audited: int, days: tuple[int, ...], letter: LetterFate) -> AuditedEntityWeek:
    return AuditedEntityWeek(IsoWeek(2024, number), closed, audited, 3, days, letter)


ONE = (
    week(10, 40, 5, (9, 7, 8, 12, 7), LetterFate.ON_TIME),
    week(11, 2, 2, (6, 10), LetterFate.LATE),  # fewer than the minimum were closed, and all were audited
    week(12, 20, 0, (), LetterFate.MISSING),
    week(13, 0, 0, (), LetterFate.MISSING),  # nothing closed: no week of it
    week(14, 5, 2, (8,), LetterFate.TO_COME),  # one of the two has no closing that is known
)


def test_one_entity_counted_by_hand() -> None:
    found = statistics_of("IDAAN", ONE, ObjectionRate("IDAAN", 2, 1, 5, 1, 1, 2))
    assert (found.weeks, found.closed, found.audited) == (4, 67, 9)
    assert found.coverage == Fraction(9, 67)
    assert found.minimum_met == 2
    assert found.days == (6, 7, 7, 8, 8, 9, 10, 12)
    assert (found.median_days, found.longest) == (Fraction(8), 12)
    assert (found.on_time, found.late, found.missing, found.letters) == (1, 1, 1, 3)
    assert found.objections.upheld == Fraction(1, 2), "the one that waits is not decided"


def test_all_together_is_the_sum_and_the_median_of_all_cases() -> None:
    one = statistics_of("IDAAN", ONE, ObjectionRate("IDAAN", 2, 1, 5, 1, 1, 2))
    other = statistics_of("MOP", (week(10, 3, 3, (1, 2, 30), LetterFate.ON_TIME),), NONE)
    both = together("En total", [one, other])
    assert (both.weeks, both.closed, both.audited, both.minimum_met) == (5, 70, 12, 3)
    assert both.days == (1, 2, 6, 7, 7, 8, 8, 9, 10, 12, 30)
    assert both.median_days == 8
    assert (both.on_time, both.late, both.missing) == (2, 1, 1)
    assert (both.objections.points, both.objections.decided) == (5, 4)


@pytest.mark.parametrize(("days", "median"), [((), None), ((4,), Fraction(4)), ((4, 7), Fraction(11, 2))])
def test_the_median_is_exact(days: tuple[int, ...], median: Fraction | None) -> None:
    assert statistics_of("x", [week(10, 9, 3, days, LetterFate.ON_TIME)], NONE).median_days == median


def test_nothing_closed_has_no_share() -> None:
    nothing = together("En total", [])
    assert (nothing.coverage, nothing.median_days, nothing.longest, nothing.objections.upheld) == (None,) * 4
