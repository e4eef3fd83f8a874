"""Agreement beyond chance: published tables and statsmodels' figures, and the cases that have no coefficient."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.calibration.agreement import Answers, Coefficient, agreement, pairwise_agreement


def two_way(table: list[list[int]]) -> list[Answers]:
    """Cases of two who score, from the table of both their answers."""
    return [
        (row, column) for row, line in enumerate(table) for column, number in enumerate(line) for _ in range(number)
    ]


def counted(table: list[list[int]]) -> list[Answers]:
    """Cases of several who score, from how many gave each answer."""
    return [[category for category, number in enumerate(line) for _ in range(number)] for line in table]


# statsmodels 0.15 cohens_kappa: value, standard error, lower and upper limit at 95 %.
COHEN = [
    # Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969), table 1 as counts of 200
    ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], (0.491525423729, 0.051001815576, 0.391563702054, 0.591487145404)),
    ([[20, 5], [10, 15]], (0.4, 0.126996062931, 0.151092290477, 0.648907709523)),
    ([[118, 5], [2, 0]], (-0.023391812865, 0.012286756673, -0.047473413431, 0.000689787700)),
    ([[5, 0, 0], [0, 4, 0], [0, 0, 3]], (1.0, 0.0, 1.0, 1.0)),
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


NEARLY_ONE = two_way([[118, 5], [2, 0]])
ALL_AGREE = two_way([[5, 0, 0], [0, 4, 0], [0, 0, 3]])
# irrCAC 0.4 for Python, the author's own package carried over: value, standard error, lower and upper limit at 95 %.
# Fleiss' value is that of statsmodels' fleiss_kappa as well. GWET's are table values of the Handbook: 0.77544, 0.14295
# and 0.46081 to 1; 0.76117, 0.15302 and 0.42438 to 1.
OVER_CASES = [
    ("gwet", GWET, (0.775444068127, 0.142949950641, 0.460813348132, 1.0)),
    ("fleiss", GWET, (0.761169275422, 0.153019203469, 0.424376279378, 1.0)),
    ("gwet", counted(FLEISS), (0.225614150817, 0.093324074471, 0.014500427295, 0.436727874338)),
    ("fleiss", counted(FLEISS), (0.209930704422, 0.092371111606, 0.000972732672, 0.418888676172)),
    ("gwet", NEARLY_ONE, (0.940776337609, 0.023056964302, 0.895140146616, 0.986412528601)),
    ("fleiss", NEARLY_ONE, (-0.028806584362, 0.010927143402, -0.050434462028, -0.007178706696)),
    ("gwet", ALL_AGREE, (1.0, 0.0, 1.0, 1.0)),
    ("fleiss", ALL_AGREE, (1.0, 0.0, 1.0, 1.0)),
]


@pytest.mark.parametrize(("table", "figures"), COHEN)
def test_cohens_kappa_with_its_error_and_limits(table: list[list[int]], figures: tuple[float, ...]) -> None:
    found = agreement(two_way(table)).cohen
    assert found is not None
    assert (found.value, found.error, found.lower, found.upper) == pytest.approx(figures, abs=1e-6)


@pytest.mark.parametrize(("name", "cases", "figures"), OVER_CASES)
def test_fleiss_kappa_and_ac1_with_their_errors_and_limits(
    name: str, cases: list[Answers], figures: tuple[float, ...]
) -> None:
    found: Coefficient | None = getattr(agreement(cases), name)
    assert found is not None
    assert (found.value, found.error, found.lower, found.upper) == pytest.approx(figures, abs=1e-6)


def test_what_was_not_answered_by_two_does_not_count_as_agreement() -> None:
    assert agreement(GWET).cases == 11
    assert agreement(counted(FLEISS)).cohen is None, "Cohen's is of two"


def test_everybody_always_the_same_answer_has_no_kappa_and_a_full_ac1() -> None:
    found = agreement([("sí", "sí")] * 12, categories=("sí", "no"))
    assert found.share == 1
    assert found.cohen is None
    assert found.fleiss is None
    assert found.gwet is not None
    assert (found.gwet.value, found.gwet.error, found.gwet.lower, found.gwet.upper) == (1.0, 0.0, 1.0, 1.0), "as irrCAC"
    assert agreement([("sí", "sí")] * 12).gwet is None, "with one possible answer nothing was decided"


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
