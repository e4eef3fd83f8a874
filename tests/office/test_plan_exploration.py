"""What other sizes would show agrees with the sampling library for every size, and the curve is what it says."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import ceil, comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sampling
from advisor_app.office.rounds.plan_exploration import CURVE_POINTS, ERRORS_TOLD, explore
from advisor_app.office.rounds.weekly_round import RoundRules


@given(st.integers(1, 300), st.data(), st.integers(0, 2))
def test_every_size_is_told_exactly(population: int, data: st.DataObject, expected: int) -> None:
    size = data.draw(st.integers(1, population))
    rules = RoundRules(expected_errors=expected)
    found = explore(population, size, rules)
    claim = sampling.claim_of(population, size, rules.tolerable_rate, rules.confidence, expected)
    assert (found.claim, found.statement) == claim
    assert [one.errors for one in found.outcomes] == list(range(min(ERRORS_TOLD, size + 1)))
    for one in found.outcomes:
        limit = sampling.upper_limit(one.errors, size, population, rules.confidence)
        assert (one.most, one.rate) == (limit.count, limit.rate)
        assert (one.verdict == "meets") == (limit.count < rules.tolerable_rate * population)
    assert (found.claim == "valid") <= (found.at_limit.probability <= float(1 - rules.confidence) + 1e-9)


@pytest.mark.parametrize(
    ("population", "size", "errors"), [(64, 12, 0), (64, 12, 2), (9, 7, 1), (400, 40, 1), (2, 1, 0)]
)
def test_the_curve_is_the_hypergeometric_one(population: int, size: int, errors: int) -> None:
    found = explore(population, size, RoundRules(expected_errors=errors))
    for one in (*found.curve, found.at_half, found.at_limit):
        ways = sum(
            comb(one.count, x) * comb(population - one.count, size - x) for x in range(min(found.acceptance, size) + 1)
        )
        assert one.probability == pytest.approx(float(Fraction(ways, comb(population, size))), abs=1e-10)
        assert one.rate == Fraction(one.count, population)
    counts = [one.count for one in found.curve]
    assert counts == sorted(set(counts))
    assert counts[0] == 0
    assert ceil(Fraction(1, 5) * population) in counts
    assert all(left.probability >= right.probability - 1e-10 for left, right in pairwise(found.curve))


def test_a_large_population_has_a_curve_that_can_be_drawn() -> None:
    assert len(explore(5000, 14, RoundRules()).curve) <= CURVE_POINTS * 2 + 2
