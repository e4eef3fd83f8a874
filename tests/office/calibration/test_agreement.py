"""Agreement beyond chance: published tables and statsmodels' figures, and the cases that have no coefficient."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.calibration.agreement import Answers, agreement, pairwise_agreement


def two_way(table: list[list[int]]) -> list[Answers]:
    """Cases of two who score, from the table of both their answers."""
    return [
        (row, column) for row, line in enumerate(table) for column, number in enumerate(line) for _ in range(number)
    ]


def counted(table: list[list[int]]) -> list[Answers]:
    """Cases of several who score, from how many gave each answer."""
    return [[category for category, number in enumerate(line) for _ in range(number)] for line in table]


# statsmodels 0.14 cohens_kappa: value, standard error and limits at 95 %.
COHEN = [
    # Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969), table 1 as counts of 200
    ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.49152542372881347, 0.05100181557607786, 0.3915637020535469),
    ([[20, 5], [10, 15]], 0.4, 0.12699606293110033, 0.151092290476661),
]
# Fleiss' example as it is told in textbooks: ten subjects, fourteen who rate, five categories.
FLEISS = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
]  # fmt: skip
# Gwet, Handbook of Inter-Rater Reliability (2014), table 2.10: four who rate twelve units, some of them not all.
GWET: list[Answers] = [
    (1, 1, None, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2), (1, 2, 3, 4),
    (4, 4, 4, 4), (1, 1, 2, 1), (2, 2, 2, 2), (None, 5, 5, 5), (None, None, 1, 1), (None, None, 3, None),
]  # fmt: skip


@pytest.mark.parametrize(("table", "value", "error", "lower"), COHEN)
def test_cohens_kappa_and_its_error(table: list[list[int]], value: float, error: float, lower: float) -> None:
    found = agreement(two_way(table)).cohen
    assert found is not None
    assert (found.value, found.error, found.lower) == pytest.approx((value, error, lower), abs=1e-6)


def test_fleiss_kappa_of_several() -> None:
    found = agreement(counted(FLEISS))
    assert found.fleiss is not None
    assert found.fleiss.value == pytest.approx(0.20993070442195522, abs=1e-6)
    assert found.cohen is None


def test_ac1_and_kappa_with_answers_that_are_missing() -> None:
    found = agreement(GWET)
    assert found.gwet is not None
    assert found.fleiss is not None
    assert (found.gwet.value, found.gwet.error) == pytest.approx((0.77544, 0.14295), abs=5e-6)
    assert (found.gwet.lower, found.gwet.upper) == pytest.approx((0.46081, 1.0), abs=5e-6)
    assert (found.fleiss.value, found.fleiss.error) == pytest.approx((0.76117, 0.15302), abs=5e-6)
    assert found.fleiss.lower == pytest.approx(0.42438, abs=5e-6)
    assert found.cases == 11


def test_everybody_always_the_same_answer_has_no_kappa_and_a_full_ac1() -> None:
    found = agreement([("sí", "sí")] * 12, categories=("sí", "no"))
    assert found.share == 1
    assert found.cohen is None
    assert found.fleiss is None
    assert found.gwet is not None
    assert (found.gwet.value, found.gwet.lower) == (1.0, 1.0)
    assert agreement([("sí", "sí")] * 12).gwet is None, "with one possible answer nothing was decided"


def test_full_agreement_over_several_answers_is_one() -> None:
    found = agreement(two_way([[5, 0, 0], [0, 4, 0], [0, 0, 3]]))
    for one in (found.cohen, found.fleiss, found.gwet):
        assert one is not None
        assert (one.value, one.lower, one.upper) == pytest.approx((1.0, 1.0, 1.0))


def test_nearly_one_category_brings_kappa_down_but_not_ac1() -> None:
    found = agreement(two_way([[118, 5], [2, 0]]))
    assert found.share == Fraction(118, 125)
    assert found.cohen is not None
    assert found.gwet is not None
    assert found.cohen.value < 0
    assert found.gwet.value > 0.9


def test_nothing_to_compare() -> None:
    found = agreement([("sí", None), (None, "no")])
    assert (found.cases, found.share, found.cohen, found.fleiss, found.gwet) == (0, None, None, None, None)
    one = agreement([("sí", "no")])
    assert one.gwet is not None
    assert one.gwet.error is None


def test_each_two_are_compared() -> None:
    cases: list[Answers] = [("a", "a", "b"), ("b", "b", "a"), ("a", "a", "a")]
    found = pairwise_agreement(cases)
    assert set(found) == {(0, 1), (0, 2), (1, 2)}
    assert found[0, 1].share == 1
    assert found[1, 2].share == Fraction(1, 3)


answers = st.lists(st.tuples(*[st.sampled_from("abc")] * 2), min_size=2, max_size=30)


@settings(max_examples=50)
@given(answers, st.randoms())
def test_neither_the_order_of_cases_nor_the_names_of_answers_matter(cases: list[Answers], chance: object) -> None:
    renamed = [tuple({"a": "x", "b": "y", "c": "z"}[str(answer)] for answer in case) for case in cases]
    chance.shuffle(renamed)  # type: ignore[attr-defined]
    found, other = agreement(cases), agreement(renamed)
    for one, same in ((found.cohen, other.cohen), (found.fleiss, other.fleiss), (found.gwet, other.gwet)):
        assert (one is None) == (same is None)
        if one is not None and same is not None:
            assert np.isclose(one.value, same.value)
            assert np.isclose(one.lower, same.lower)
