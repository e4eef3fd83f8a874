"""Published and computed sample sizes, all of them."""

import re

import pytest
from sampling_vectors import Row, confidence, rows

from sampling import sample_size

KINDS = {"n_for_expected_rate", "n_for_expected_count", "zero_acceptance_n"}
USED = [row for row in rows("planning") if row["kind"] in KINDS and row["method"] in {"hypergeometric", "binomial"}]


def size(row: Row) -> int:
    population = row.get("N") if row["method"] == "hypergeometric" else None
    if row["kind"] == "n_for_expected_rate":
        rate = row["expected_rate"]
        plan = sample_size(population, row["tolerable_rate"], confidence(row), expected_rate=rate, minimum=1)
    else:
        plan = sample_size(population, row["tolerable_rate"], confidence(row), row["expected_count"], minimum=1)
    return plan.size


@pytest.mark.parametrize("row", [row for row in USED if not row.get("disputed")], ids=lambda row: row["vid"])
def test_sizes_are_those_published(row: Row) -> None:
    assert size(row) == row.get("exact_rule_n", row["n"])


@pytest.mark.parametrize("row", [row for row in USED if row.get("disputed")], ids=lambda row: row["vid"])
def test_disputed_sizes_differ_as_their_note_says(row: Row) -> None:
    said = re.search(r"n=(\d+)", row["note"])
    assert said is not None
    assert size(row) == int(said[1]) != row["n"]
