"""Stratified estimates, allocations, draws and anytime-valid limits of peers."""

from fractions import Fraction
from math import comb

import pytest
from sampling_vectors import Row, confidence, rows

from sampling import allocate, anytime_sequence, order, stratified, ticket
from sampling.betting import hedged_limits


def listed(value: int | list[int]) -> list[int]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("row", rows("stratified"), ids=lambda row: row["vid"])
def test_stratified_estimates_and_the_beta_interval(row: Row) -> None:
    design = listed(row["N_h"]), listed(row["n_h"]), listed(row["k_h"])
    found = stratified(*design, confidence(row))
    assert float(found.estimate) == pytest.approx(row["estimate"], abs=1e-9)
    assert found.standard_error == pytest.approx(row["se"], abs=1e-9)
    if "beta" in row["ci"]:
        beta = stratified(*design, confidence(row), "beta")
        assert (beta.lower, beta.upper) == pytest.approx(
            (row["ci"]["beta"]["lower"], row["ci"]["beta"]["upper"]), abs=1e-6
        )
        assert beta.approximate
        assert beta.upper_count is None


def weights(row: Row) -> list[float]:
    if "A_h" in row:
        return [float(weight) for weight in row["A_h"]]
    return [units * deviation for units, deviation in zip(row["N_h"], row["S_h"], strict=True)]


def objective(of: list[float], sizes: list[int]) -> float:
    return sum(weight * weight / size for weight, size in zip(of, sizes, strict=True))


@pytest.mark.parametrize(
    "row", [row for row in rows("allocation") if "integer_optimum_objective" in row], ids=lambda row: row["vid"]
)
def test_allocations_reach_the_integer_optimum(row: Row) -> None:
    needs = weights(row)
    lower = row.get("lower", [1] * len(needs))
    upper = row.get("upper", [row["n"]] * len(needs))
    sizes = allocate(needs, row["n"], lower, upper)
    assert sum(sizes) == row["n"]
    assert objective(needs, sizes) == pytest.approx(row["integer_optimum_objective"], rel=1e-12)


def test_rounded_neyman_misses_the_sum_or_the_bounds_and_is_never_better() -> None:
    faulty = 0
    for row in (row for row in rows("allocation") if row["method"] == "Neyman"):
        neyman, needs = row["allocation"], weights(row)
        beyond = any(size > bound for size, bound in zip(neyman, row["upper"], strict=True))
        if sum(neyman) != row["n"] or beyond or min(neyman) == 0:
            faulty += 1
            continue
        best = allocate(needs, row["n"], [1] * len(needs), row["upper"])
        assert objective(needs, neyman) >= objective(needs, best) * (1 - 1e-12)
    assert faulty == 3


def reversed_digits(key: str, seed: str) -> str:
    return str(int(ticket(key, seed), 16))[::-1]


@pytest.mark.parametrize(
    "row", [row for row in rows("draw") if row["kind"] in {"order", "doc_example"}], ids=lambda row: row["vid"]
)
def test_tickets_are_those_of_the_consistent_sampler(row: Row) -> None:
    assert sorted(row["ids"], key=lambda key: reversed_digits(key, row["seed"])) == row["order"]
    assert order(row["ids"], row["seed"]) == sorted(row["ids"], key=lambda key: ticket(key, row["seed"]))


def test_the_first_of_twenty_thousand() -> None:
    (row,) = [row for row in rows("draw") if row["kind"] == "take_from_range"]
    keys = [row["id_format"] % number for number in range(row["id_from"], row["id_to"] + 1)]
    assert sorted(keys, key=lambda key: reversed_digits(key, row["seed"]))[: row["take"]] == row["order"]


def test_a_ticket_to_its_last_digit() -> None:
    (row,) = [row for row in rows("draw") if row["kind"] == "primitive_first_fraction"]
    assert "0." + reversed_digits(row["id"], row["seed"]) == row["fraction"]


@pytest.mark.parametrize(
    "row", [row for row in rows("anytime_cs") if row["kind"] == "betting_cs"], ids=lambda row: row["vid"]
)
def test_betting_limits(row: Row) -> None:
    lower, upper = hedged_limits(row["x"], row["N"], row["alpha"])
    assert lower == pytest.approx(row["lower"], abs=row["tol"])
    assert upper == pytest.approx(row["upper"], abs=row["tol"])


WHERE_THE_PEER_IS_WIDER = {
    ("b300", 27): "the peer keeps K = 110, whose ratio 0.049947 lies below alpha",
    ("b300", 40): "the peer leaves its last step out",
    ("a40", 1): "an exact tie: the ratio for K = 39 is 1/20",
    ("a40", 15): "the peer leaves its last step out",
}


@pytest.mark.parametrize(
    "row", [row for row in rows("anytime_cs") if row["kind"] == "bbhg_ppr_cs_counts"], ids=lambda row: row["vid"]
)
def test_prior_posterior_ratio_limits(row: Row) -> None:
    for step in anytime_sequence(row["x"], row["N"], confidence(row)):
        ends = (row["lower_count"][step.size - 1], row["upper_count"][step.size - 1])
        if (row["seq"], step.size) in WHERE_THE_PEER_IS_WIDER:
            assert step.lower_count == pytest.approx(ends[0], abs=row["tol"])
            assert step.upper_count < round(ends[1])
            beyond = ratio(sum(row["x"][: step.size]), step.size, row["N"], step.upper_count + 1)
            assert beyond <= Fraction(str(row["alpha"]))
        else:
            assert (step.lower_count, step.upper_count) == pytest.approx(ends, abs=row["tol"])


def ratio(found: int, size: int, population: int, marked: int) -> Fraction:
    """Posterior over prior of `marked`, both from the uniform prior."""
    ways = comb(marked, found) * comb(population - marked, size - found)
    return Fraction((size + 1) * ways, comb(population, size))
