"""Differences of two shares: published limits, a peer's exact test, and coverage counted over every outcome."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from action_plans.counted import Counted
from action_plans.difference import Difference, exact_interval, score_interval
from action_plans.errors import ActionPlanError, ImpossibleCount, InvalidLevel

PUBLISHED = Path(__file__).parents[1] / "data" / "action_plans" / "differences.csv"


def published(method: str) -> list[dict[str, str]]:
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["method"] == method]


@pytest.mark.parametrize("row", published("exact"), ids=lambda row: f"{row['met_first']}-{row['met_second']}")
def test_exact_limits_are_the_published_ones(row: dict[str, str]) -> None:
    found = exact_interval(
        Counted(int(row["met_first"]), int(row["cases_first"])),
        Counted(int(row["met_second"]), int(row["cases_second"])),
    )
    assert found.lower == pytest.approx(float(row["lower"]), abs=5e-6)
    assert found.upper == pytest.approx(float(row["upper"]), abs=5e-6)


@pytest.mark.parametrize("row", published("score"), ids=lambda row: f"{row['met_first']}-{row['met_second']}")
def test_score_limits_are_the_published_ones(row: dict[str, str]) -> None:
    found = score_interval(
        Counted(int(row["met_first"]), int(row["cases_first"])),
        Counted(int(row["met_second"]), int(row["cases_second"])),
    )
    assert found.lower == pytest.approx(float(row["lower"]), abs=5e-5)
    assert found.upper == pytest.approx(float(row["upper"]), abs=5e-5)


@pytest.mark.parametrize(("first", "second"), [((56, 70), (48, 80)), ((7, 34), (1, 34)), ((9, 20), (5, 20))])
def test_the_exact_lower_limit_excludes_zero_just_when_the_exact_test_does(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    table = [[first[0], second[0]], [first[1] - first[0], second[1] - second[0]]]
    chance = stats.barnard_exact(table, alternative="greater", n=256).pvalue
    found = exact_interval(Counted(*first), Counted(*second))
    assert (found.lower > 0) == (chance < 0.025)
    assert exact_interval(Counted(*first), Counted(*second), 1 - 2 * (chance + 1e-4)).lower > 0
    assert exact_interval(Counted(*first), Counted(*second), 1 - 2 * (chance - 1e-4)).lower < 0


def test_the_exact_interval_never_covers_less_than_its_confidence() -> None:
    cases = 7, 6
    intervals = {
        (first, second): exact_interval(Counted(first, cases[0]), Counted(second, cases[1]))
        for first in range(cases[0] + 1)
        for second in range(cases[1] + 1)
    }
    for share_first in np.linspace(0, 1, 21):
        for share_second in np.linspace(0, 1, 21):
            covered = sum(
                stats.binom.pmf(first, cases[0], share_first) * stats.binom.pmf(second, cases[1], share_second)
                for (first, second), one in intervals.items()
                if one.lower - 1e-9 <= share_first - share_second <= one.upper + 1e-9
            )
            assert covered >= 0.95 - 1e-9


counts = st.integers(1, 40).flatmap(lambda cases: st.builds(Counted, st.integers(0, cases), st.just(cases)))


@settings(max_examples=50)
@given(counts, counts)
def test_a_score_interval_holds_its_value_and_turns_with_its_sides(first: Counted, second: Counted) -> None:
    one, other = score_interval(first, second), score_interval(second, first)
    assert -1 <= one.lower <= one.value <= one.upper <= 1
    assert (other.lower, other.upper) == pytest.approx((-one.upper, -one.lower), abs=1e-6)


def test_cases_that_vary_together_count_for_less() -> None:
    first, second = Counted(80, 120), Counted(60, 120)
    alone = score_interval(first, second)
    together = score_interval(first, second, dispersion=2.0, freedom=9)
    assert together.lower < alone.lower < alone.upper < together.upper


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Counted(0, 5), Counted(5, 5), Difference(-1.0, -1.0, -0.3830)),
        (Counted(5, 5), Counted(0, 5), Difference(1.0, 0.3830, 1.0)),
    ],
)
def test_the_utmost_outcomes_have_limits(first: Counted, second: Counted, expected: Difference) -> None:
    found = exact_interval(first, second)
    assert (found.value, found.lower, found.upper) == pytest.approx(
        (expected.value, expected.lower, expected.upper), abs=1e-4
    )


def test_what_cannot_be_compared_is_refused() -> None:
    with pytest.raises(ImpossibleCount):
        Counted(4, 3)
    with pytest.raises(ActionPlanError):
        score_interval(Counted(0, 0), Counted(1, 2))
    with pytest.raises(InvalidLevel):
        score_interval(Counted(1, 2), Counted(1, 2), 95)
