"""Weights for sharing a capacity out: shrunken Neyman and power, and what the exact optimum makes of them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sampling import InvalidCount, InvalidRate, LengthsDiffer, allocate, neyman_weights, power_weights


def test_neyman_by_hand() -> None:
    # 4 errors of 40 in all: p = 4.5/41; with strength 10 the strata's rates are (k + 10 p) / (n + 10).
    overall = 4.5 / 41
    rates = [(4 + 10 * overall) / 30, (0 + 10 * overall) / 30, overall]
    expected = [number * (rate * (1 - rate)) ** 0.5 for number, rate in zip([100, 100, 50], rates, strict=True)]
    found = neyman_weights([100, 100, 50], [4, 0, 0], [20, 20, 0], strength=10)
    assert [float(weight) for weight in found] == pytest.approx(expected, abs=1e-10)


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=8),
    st.fractions(Fraction(1, 10), 100),
)
def test_no_stratum_with_cases_is_left_without_weight(strata: list[tuple[int, int, int]], strength: Fraction) -> None:
    populations = [number for number, _, _ in strata]
    sizes = [max(one, other) for _, one, other in strata]
    errors = [min(one, other) for _, one, other in strata]
    found = neyman_weights(populations, errors, sizes, strength)
    for weight, number in zip(found, populations, strict=True):
        assert (weight > 0) == (number > 0)
        assert weight <= Fraction(number, 2)


def test_more_history_counts_more_and_the_prior_gives_way() -> None:
    few = neyman_weights([100, 100], [1, 0], [2, 2])
    many = neyman_weights([100, 100], [100, 0], [200, 200])
    assert many[0] - many[1] > few[0] - few[1] > 0


def test_a_clean_entity_still_gets_its_share_of_the_capacity() -> None:
    weights = neyman_weights([60, 60, 60], [0, 2, 6], [9, 9, 9])
    sizes = allocate(weights, 30, [3, 3, 3], [60, 60, 60])
    assert sizes == sorted(sizes)
    assert sizes[0] > 3
    assert sum(sizes) == 30


def test_power_goes_from_equal_to_proportional() -> None:
    assert power_weights([4, 25, 0], 0) == [1, 1, 0]
    assert power_weights([4, 25, 0], 1) == [4, 25, 0]
    assert power_weights([4, 25, 0]) == [2, 5, 0]
    assert float(power_weights([10], "1/3")[0]) == pytest.approx(10 ** (1 / 3), abs=1e-11)
    assert allocate(power_weights([4, 100], 1), 52, [1, 1], [60, 60]) == [2, 50]
    assert allocate(power_weights([4, 100]), 48, [1, 1], [60, 60]) == [8, 40]


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(LengthsDiffer):
        neyman_weights([1], [0, 0], [0])
    with pytest.raises(InvalidCount):
        neyman_weights([1], [3], [2])
    for strength in (0, -1, "nan"):
        with pytest.raises(InvalidRate):
            neyman_weights([1], [0], [0], strength)
    with pytest.raises(InvalidRate):
        power_weights([1], "1.1")
    with pytest.raises(InvalidCount):
        power_weights([-1])
