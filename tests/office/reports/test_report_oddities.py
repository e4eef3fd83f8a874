"""When a figure jumps against the periods before."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.reports.oddities import Odd, PeriodCounts, jumps

USUAL = tuple(PeriodCounts(20, 20, 20, 15) for _ in range(6))


def figures(now: PeriodCounts, before: tuple[PeriodCounts, ...] = USUAL) -> list[tuple[str, Fraction | None]]:
    return [(one.figure, one.usual) for one in jumps(now, before)]


def test_twice_the_usual_and_half_of_it_are_jumps_and_what_is_nearer_is_none() -> None:
    assert figures(PeriodCounts(40, 20, 20, 15)) == [("received", Fraction(20))]
    assert figures(PeriodCounts(39, 20, 20, 15)) == []
    assert figures(PeriodCounts(20, 10, 20, 15)) == [("closed", Fraction(20))]
    assert figures(PeriodCounts(20, 11, 20, 15)) == []


def test_a_few_cases_are_no_jump_and_two_months_say_nothing() -> None:
    few = tuple(PeriodCounts(3, 3, 3, 3) for _ in range(6))
    assert figures(PeriodCounts(12, 0, 0, 0), few) == []
    assert figures(PeriodCounts(13, 3, 3, 3), few) == [("received", Fraction(3))]
    assert figures(PeriodCounts(400, 0, 0, 0), (PeriodCounts(), PeriodCounts(), *USUAL[:2])) == []


def test_a_rate_jumps_by_twenty_points_against_all_before_together() -> None:
    assert figures(PeriodCounts(20, 20, 20, 11)) == [("rate_30", Fraction(3, 4))]
    assert figures(PeriodCounts(20, 20, 20, 12)) == []
    assert figures(PeriodCounts(20, 20, 9, 0)) == []


@settings(max_examples=40)
@given(st.integers(0, 500), st.lists(st.integers(0, 500), min_size=3, max_size=6))
def test_a_jump_is_one_whichever_way_the_clock_runs(count: int, before: list[int]) -> None:
    """More than double on one side is less than half on the other."""
    steady = tuple(PeriodCounts(one, 1, 0, 0) for one in before)
    there = [one for one in jumps(PeriodCounts(count, 1, 0, 0), steady) if one.figure == "received"]
    usual = sorted([*before, *before])[len(before) - 1 : len(before) + 1]
    middle = Fraction(sum(usual), 2)
    away = abs(count - middle) >= 10 and max(Fraction(count), middle) >= 2 * min(Fraction(count), middle)
    assert bool(there) == away
    assert all(one.odd is Odd.JUMP for one in there)
