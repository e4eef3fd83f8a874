"""Limits and intervals of tables and peers, within what each row was rounded to."""

from math import ceil

import pytest
from sampling_vectors import Row, confidence, rows

from sampling import interval, upper_limit


def of(*methods: str, disputed: bool = False) -> list[Row]:
    return [row for row in rows("evaluation") if row["method"] in methods and bool(row.get("disputed")) == disputed]


def counts(row: Row) -> tuple[int, int]:
    return row["lower_count"], row["upper_count"]


@pytest.mark.parametrize("row", of("hypergeometric_exact"), ids=lambda row: row["vid"])
def test_one_sided_limits(row: Row) -> None:
    limit = upper_limit(row["k"], row["n"], row["N"], confidence(row))
    if "upper_count" in row:
        assert limit.count == row["upper_count"]
    if row["rounding"].startswith("ceiling"):
        assert ceil(limit.rate * 1000) == round(row["upper"] * 1000)
    else:
        assert float(limit.rate) == pytest.approx(row["upper"], abs=1e-12)


@pytest.mark.parametrize("row", of("hypergeometric_exact_equal_tail"), ids=lambda row: row["vid"])
def test_equal_tail_intervals(row: Row) -> None:
    found = interval(row["k"], row["n"], row["N"], confidence(row))
    assert (found.lower_count, found.upper_count) == counts(row)
    assert (float(found.lower), float(found.upper)) == pytest.approx((row["lower"], row["upper"]), abs=1e-12)


def test_an_exact_tie_counts_as_ruled_out() -> None:
    (row,) = of("hypergeometric_exact_equal_tail", disputed=True)
    found = interval(row["k"], row["n"], row["N"], confidence(row))
    assert "TIE" in row["note"]
    assert (found.lower_count, found.upper_count) == counts(row)  # K = 1 has a tail of exactly 1/20


@pytest.mark.parametrize("row", of("hypergeometric_amo_authors_R", "hypergeometric_amo"), ids=lambda row: row["vid"])
def test_amo_intervals(row: Row) -> None:
    found = interval(row["k"], row["n"], row["N"], confidence(row), "amo")
    assert (found.lower_count, found.upper_count) == counts(row)


@pytest.mark.parametrize("row", of("hypergeometric_amo", disputed=True), ids=lambda row: row["vid"])
def test_amo_is_the_authors_where_their_port_undercovers(row: Row) -> None:
    found = interval(row["k"], row["n"], row["N"], confidence(row), "amo")
    assert f"gives [{found.lower_count},{found.upper_count}]" in row["note"]
    assert (found.lower_count, found.upper_count) != counts(row)


@pytest.mark.parametrize("row", of("samplingbook_exact_one_unit_wider", disputed=True), ids=lambda row: row["vid"])
def test_a_peer_is_one_unit_too_wide_at_each_end(row: Row) -> None:
    found = interval(row["k"], row["n"], row["N"], confidence(row))
    assert (found.lower_count - 1, found.upper_count + 1) == counts(row)


@pytest.mark.parametrize("row", of("wald_fpc", disputed=True), ids=lambda row: row["vid"])
def test_wald_with_finite_correction_lies_too_low_for_rare_errors(row: Row) -> None:
    found = interval(row["k"], row["n"], row["N"], confidence(row))
    assert row["lower"] < found.lower
    assert row["upper"] < found.upper


@pytest.mark.parametrize("row", of("wald", disputed=True), ids=lambda row: row["vid"])
def test_wald_is_narrower_than_what_holds(row: Row) -> None:
    found = interval(row["k"], row["n"], None, confidence(row))
    assert row["upper"] - row["lower"] < found.upper - found.lower


@pytest.mark.parametrize("row", of("binomial_clopper_pearson", "wilson"), ids=lambda row: row["vid"])
def test_endless_processes(row: Row) -> None:
    if row["side"] == "upper":
        rate = upper_limit(row["k"], row["n"], None, confidence(row)).rate
        if row["rounding"] == "none":
            assert rate == pytest.approx(row["upper"], abs=1e-9)
        else:
            assert ceil(round(rate * 1000, 6)) == round(row["upper"] * 1000)
        return
    method = "wilson" if row["method"] == "wilson" else "clopper-pearson"
    found = interval(row["k"], row["n"], None, confidence(row), method)
    assert (found.lower, found.upper) == pytest.approx((row["lower"], row["upper"]), abs=1e-9)
