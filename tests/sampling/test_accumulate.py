"""Weeks and entities together: weighted, and with a limit that holds."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sampling import (
    ApproximationUndefined,
    InvalidCount,
    InvalidMethod,
    LengthsDiffer,
    accumulated_verdict,
    interval,
    stratified,
    upper_limit,
)
from sampling.stratified_limit import Stratum, sampled_at_one_rate


@st.composite
def designs(draw: st.DrawFn) -> tuple[list[int], list[int], list[int]]:
    populations = draw(st.lists(st.integers(1, 40), min_size=1, max_size=6))
    sizes = [draw(st.integers(1, min(units, 8))) for units in populations]
    return populations, sizes, [draw(st.integers(0, size)) for size in sizes]


@settings(deadline=None)
@given(designs())
def test_the_interval_holds_the_estimate_and_is_symmetric_under_relabelling(
    design: tuple[list[int], list[int], list[int]],
) -> None:
    populations, sizes, errors = design
    found = stratified(populations, sizes, errors, 0.95)
    conforming = [size - k for size, k in zip(sizes, errors, strict=True)]
    mirrored = stratified(populations, sizes, conforming, 0.95)
    assert found.lower_count is not None
    assert found.upper_count is not None
    assert mirrored.upper_count == found.population - found.lower_count
    assert found.lower_count <= found.estimate * found.population <= found.upper_count
    assert found.lower_count >= sum(errors)
    one_sided = stratified(populations, sizes, errors, 0.95, side="upper")
    assert one_sided.lower_count == 0
    assert one_sided.upper_count is not None
    assert one_sided.upper_count <= found.upper_count


@settings(deadline=None)
@given(designs(), st.integers(0, 5))
def test_one_error_more_never_lowers_a_limit(design: tuple[list[int], list[int], list[int]], place: int) -> None:
    populations, sizes, errors = design
    place %= len(errors)
    if errors[place] == sizes[place]:
        return
    worse = [*errors[:place], errors[place] + 1, *errors[place + 1 :]]
    before = stratified(populations, sizes, errors, 0.95)
    after = stratified(populations, sizes, worse, 0.95)
    assert before.upper <= after.upper
    assert before.lower <= after.lower


def test_one_stratum_is_the_exact_interval_and_empty_weeks_change_nothing() -> None:
    alone = stratified([64], [12], [1], 0.95)
    exact = interval(1, 12, 64, 0.95)
    assert (alone.lower_count, alone.upper_count) == (exact.lower_count, exact.upper_count)
    assert stratified([0, 64, 0], [0, 12, 0], [0, 1, 0], 0.95) == alone


def test_a_census_of_every_stratum_is_certain() -> None:
    found = stratified([3, 5, 2, 4], [3, 5, 2, 4], [1, 0, 2, 0], 0.99)
    assert (found.lower_count, found.upper_count, found.standard_error) == (3, 3, 0.0)


@pytest.mark.parametrize(("errors", "beyond"), [(0, 0.002), (1, 0.003), (3, 0.004), (10, 0.005)])
def test_many_equal_strata_come_close_to_a_simple_random_sample(errors: int, beyond: float) -> None:
    found = stratified([40] * 25, [3] * 25, [1] * errors + [0] * (25 - errors), 0.95, side="upper")
    assert 0 <= found.upper - float(upper_limit(errors, 75, 1000, 0.95).rate) <= beyond


@pytest.mark.parametrize(
    ("populations", "sizes", "errors", "beta"),
    [
        ([4421, 755, 1018], [100, 50, 50], [18, 1, 2], 0.20206),
        ([4800, 1200, 400, 90, 12], [60, 40, 30, 15, 6], [5, 6, 2, 3, 1], 0.16874),
        ([400] * 12, [14] * 12, [2, 0, 1] * 4, 0.12104),
    ],
)
def test_the_guarantee_costs_little_width(
    populations: list[int], sizes: list[int], errors: list[int], beta: float
) -> None:
    assert stratified(populations, sizes, errors, 0.95, "beta").upper == pytest.approx(beta, abs=1e-5)
    assert beta < stratified(populations, sizes, errors, 0.95).upper < 1.25 * beta


def test_a_month_of_one_entity_is_not_far_from_one_frame() -> None:
    populations, sizes, errors = [60, 75, 52, 66, 70], [12, 13, 12, 12, 12], [0, 1, 0, 0, 1]
    month = stratified(populations, sizes, errors, 0.95, side="upper").upper
    frame = float(upper_limit(sum(errors), sum(sizes), sum(populations), 0.95).rate)
    assert frame < month < 1.12 * frame


def test_the_statistic_is_chosen_by_the_design_and_not_by_what_was_found() -> None:
    equal = [Stratum(40, 3, found) for found in (0, 1, 3)]
    uneven = [Stratum(400, 3, found) for found in (0, 3)] + [Stratum(12, 9, 0)]
    assert sampled_at_one_rate(equal)
    assert not sampled_at_one_rate(uneven)


def test_the_standard_error_needs_two_units_where_not_all_were_seen() -> None:
    assert stratified([10, 10], [1, 5], [0, 1], 0.95).standard_error is None
    assert stratified([1, 10], [1, 5], [0, 1], 0.95).standard_error is not None


def test_beta_is_undefined_without_errors() -> None:
    with pytest.raises(ApproximationUndefined):
        stratified([40, 30], [3, 3], [0, 0], 0.95, "beta")
    with pytest.raises(ApproximationUndefined):
        stratified([40, 30], [1, 1], [0, 1], 0.95, "beta")


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(LengthsDiffer):
        stratified([1, 2], [1], [0], 0.95)
    with pytest.raises(InvalidCount):
        stratified([5], [0], [0], 0.95)
    with pytest.raises(InvalidCount):
        stratified([], [], [], 0.95)
    with pytest.raises(InvalidMethod):
        stratified([5], [2], [0], 0.95, "pooled")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("errors", "kind", "says"),
    [
        ([0, 0, 0, 0], "meets", "Cumple: de 256 casos cerrados se revisaron 48 y ninguno incumple; con 95 % de"),
        ([1, 1, 1, 1], "inconclusive", "No concluyente: de 256 casos cerrados se revisaron 48 y 4 incumplen; con"),
        ([9, 9, 9, 9], "fails", "No cumple: de 256 casos cerrados se revisaron 48 y 36 incumplen; con 95 % de"),
    ],
)
def test_a_months_verdict(errors: list[int], kind: str, says: str) -> None:
    result = accumulated_verdict([64] * 4, [12] * 4, errors, "0.15" if sum(errors) else "0.1", 0.95)
    assert result.kind == kind
    assert result.statement.replace("\u00a0", " ").startswith(says)
    if kind == "meets":
        assert Fraction(result.upper_count, result.population) < Fraction(1, 10)
