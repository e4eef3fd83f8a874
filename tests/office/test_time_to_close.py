"""Kaplan and Meier's estimate beside published figures and beside scipy's."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from indicator_columns import columns_of
from scipy import stats

from advisor_app.office.case import Case
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.indicators.survival import DaysEstimate, TimeToClose, kaplan_meier, time_to_close

REMISSIONS = [6, 6, 6, 7, 10, 13, 16, 22, 23]
STILL_IN_REMISSION = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
"""Weeks of 21 patients under 6-mercaptopurine: E. J. Freireich and others, Blood 21 (1963) 699-716."""

PUBLISHED = {
    6: (21, 0.857),
    7: (17, 0.807),
    10: (15, 0.753),
    13: (12, 0.690),
    16: (11, 0.627),
    22: (7, 0.538),
    23: (6, 0.448),
}
"""At risk and estimate, as textbooks of survival analysis print them for these data."""


def estimate(ended: Sequence[int], running: Sequence[int], confidence: float = 0.95) -> TimeToClose:
    days = np.array([*ended, *running], np.int32)
    return kaplan_meier(days, np.arange(len(days)) < len(ended), confidence)


def test_the_published_estimate() -> None:
    found = estimate(REMISSIONS, STILL_IN_REMISSION)
    assert {step.days: (step.at_risk, round(step.still_open, 3)) for step in found.steps} == PUBLISHED
    assert found.days_until(Fraction(1, 2)).days == 23
    assert (found.cases, found.open) == (21, 12)


def test_the_published_limits() -> None:
    """Limits on the scale of log(-log) at 95 %, as R's survival package gives them for these data."""
    first, *_, last = estimate(REMISSIONS, STILL_IN_REMISSION).steps
    assert (round(first.lower, 3), round(first.upper, 3)) == (0.620, 0.952)
    assert (round(last.lower, 3), round(last.upper, 3)) == (0.188, 0.680)


durations = st.lists(st.integers(0, 40), max_size=40)


@given(ended=durations, running=durations, confidence=st.sampled_from([0.8, 0.95, 0.99]))
def test_the_same_as_scipy(ended: list[int], running: list[int], confidence: float) -> None:
    assume(ended)
    found = estimate(ended, running, confidence)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        peer = stats.ecdf(stats.CensoredData(uncensored=ended, right=running)).sf
        limits = peer.confidence_interval(confidence, method="log-log")
    for step in found.steps:
        at = list(peer.quantiles).index(step.days)
        assert step.still_open == pytest.approx(peer.probabilities[at], abs=1e-12)
        if 0 < step.still_open < 1:
            assert step.lower == pytest.approx(limits.low.probabilities[at], abs=1e-9)
            assert step.upper == pytest.approx(limits.high.probabilities[at], abs=1e-9)
        assert 0 <= step.lower <= step.still_open <= step.upper <= 1


@given(ended=st.lists(st.integers(0, 40), min_size=1, max_size=40))
def test_without_open_cases_the_median_is_the_lower_one(ended: list[int]) -> None:
    ordered = sorted(ended)
    assert estimate(ended, []).days_until(Fraction(1, 2)).days == ordered[(len(ordered) + 1) // 2 - 1]


def test_too_many_open_to_tell() -> None:
    found = estimate([3], [10, 10, 10])
    assert found.days_until(Fraction(1, 2)) == DaysEstimate(None, found.days_until(Fraction(1, 2)).lower, None)
    assert estimate([], []).steps == ()
    assert estimate([], [4, 5]).days_until(Fraction(1, 2)) == DaysEstimate(None, None, None)


def test_the_open_are_followed_through_the_last_known_day() -> None:
    made = {
        "closed": Case("1", "", noon(1), closed=noon(4)),
        "open": Case("2", "", noon(2)),
        "closed later": Case("3", "", noon(3), closed=noon(9)),
        "closed before created": Case("4", "", noon(3), closed=noon(2)),
        "earlier": Case("5", "", noon(1, month=2)),
        "unknown yet": Case("6", "", noon(8)),
    }
    found = time_to_close(columns_of(made.values()), Asked(date(2024, 3, 1), date(2024, 3, 31), date(2024, 3, 8)))
    assert (found.cases, found.open) == (4, 2)
    assert [(step.days, step.at_risk, step.closed) for step in found.steps] == [(0, 4, 1), (3, 3, 1)]
    # on day 3 those of 2 and 3 March, open through the 7th, are still at risk


def noon(day: int, month: int = 3) -> datetime:
    return datetime(2024, month, day, 17)
