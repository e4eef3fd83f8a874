from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations_with_replacement, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.errors import UsageError
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.indicators.grouping import GroupFigures
from advisor_app.office.publication.month import Month
from advisor_app.office.publication.prepare import NO_NAME, figures_digest, hundredths, told_groups
from advisor_app.office.publication.withholding import withheld

LIMIT = 5


def tables_like(counts: Sequence[int], hidden: frozenset[int]) -> Iterator[tuple[int, ...]]:
    """Every table whose hidden cells sum to the same and which the rule would have hidden in the same places."""
    places = sorted(hidden)
    total = sum(counts[at] for at in places)
    for values in combinations_with_replacement(range(1, total + 1), len(places)):
        if sum(values) != total:
            continue
        for arranged in set(permutations(values)):
            table = list(counts)
            for at, value in zip(places, arranged, strict=True):
                table[at] = value
            if withheld(table, LIMIT) == hidden:
                yield tuple(table)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=4))
def test_no_withheld_small_count_follows_from_the_total_for_one_who_knows_the_rule(counts: list[int]) -> None:
    hidden = withheld(counts, LIMIT)
    if hidden is None:
        return
    small = {at for at, count in enumerate(counts) if 0 < count < LIMIT}
    assert small <= hidden
    assert all(counts[at] for at in hidden)
    assert (not hidden) == (not small)
    possible = list(tables_like(counts, hidden))
    assert tuple(counts) in possible
    for at in small:
        assert len({table[at] for table in possible}) > 1, possible


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ([10, 20, 0], set()),
        ([3, 20, 30], {0, 1}),
        ([3, 3, 30], {0, 1}),
        ([1, 3, 9, 30], {0, 1, 2}),
        ([4, 4, 9, 30], {0, 1, 2}),
        ([1, 1, 9, 30], {0, 1, 2}),
        ([1, 5, 30], {0, 1, 2}),
    ],
)
def test_the_smallest_others_are_withheld_until_the_sum_tells_nothing(counts: list[int], hidden: set[int]) -> None:
    assert withheld(counts, LIMIT) == frozenset(hidden)


@pytest.mark.parametrize("counts", [[4], [1, 2], [4, 0, 0], [4, 4]])
def test_where_the_total_itself_would_tell_nothing_can_be_told(counts: list[int]) -> None:
    assert withheld(counts, LIMIT) is None


def group(name: str, **counts: int) -> GroupFigures:
    return GroupFigures(name, Figures(**counts))


def test_of_a_withheld_count_neither_shares_nor_days_are_told() -> None:
    few = group("Pocos", received=40, received_closed=30, closed=3, closed_in_30=1, median_days=4, p90_days=9)
    next_one = group("Otro", received=50, received_closed=10, closed=20, closed_in_30=5, median_days=7, p90_days=8)
    many = group("Muchos", received=90, received_closed=30, closed=80, closed_in_30=61, median_days=9, p90_days=30)
    told = told_groups({"entity": [few, next_one, many]}, LIMIT)
    by_name = {one.name: one for one in told.groups["entity"]}
    for name in ("Pocos", "Otro"):
        hidden = by_name[name]
        assert (hidden.counts["closed"], hidden.shares["closed_rate_30"], hidden.days["median_days"]) == (None,) * 3
        assert hidden.withheld == ("closed", "closed_rate_30", "median_days", "p90_days")
        assert hidden.counts["received"] in (40, 50)
    assert by_name["Muchos"].shares["closed_rate_30"] == Fraction(76, 100)
    assert by_name["Pocos"].shares["effectiveness"] == Fraction(75, 100)
    assert told.withheld_wholly == ()


def test_a_count_that_one_breakdown_cannot_protect_is_told_in_none() -> None:
    told = told_groups(
        {
            "entity": [group("A", received=4), group("B", received=4)],
            "type": [group("Queja", received=8)],
        },
        LIMIT,
    )
    assert told.withheld_wholly == ("received",)
    assert all(one.counts["received"] is None for listed in told.groups.values() for one in listed)


def test_groups_of_which_nothing_could_be_told_are_one_but_entities_keep_their_names() -> None:
    some = [group("Web", received=40), group("6612-3344", received=3), group("fx", received=4), group("", received=9)]
    told = told_groups({"channel": some, "entity": some}, LIMIT)
    assert [(one.name, one.counts["received"]) for one in told.groups["channel"]] == [
        ("Web", 40), (NO_NAME, 9), ("(otros)", 7),
    ]  # fmt: skip
    assert [one.name for one in told.groups["entity"]] == ["Web", "6612-3344", "fx", NO_NAME]


def test_names_are_no_formulas_and_few_cases_carry_limits() -> None:
    told = told_groups({"type": [group("=1+1", due=10, due_in_30=8), group("Mucho", due=300, due_in_30=200)]}, LIMIT)
    first, second = told.groups["type"]
    assert first.name == "1+1"
    assert first.limits is not None
    assert first.limits.lower < Fraction(8, 10) < first.limits.upper
    assert second.limits is None


def test_months_have_their_days_and_are_read_strictly() -> None:
    assert (Month.parse("2024-02").last, Month.parse("2026-12").next_first) == (date(2024, 2, 29), date(2027, 1, 1))
    assert str(Month.of(date(2026, 3, 9))) == "2026-03"
    for wrong in ("2026-13", "2026-00", "26-1", "2026-1", "9999-12", "marzo"):
        with pytest.raises(UsageError, match="unknown_month"):
            Month.parse(wrong)


def test_rates_are_rounded_half_up_and_equal_values_have_one_digest() -> None:
    assert hundredths(Fraction(125, 1000)) == Fraction(13, 100)
    assert figures_digest(Figures(received=1)) == figures_digest(Figures(received=1)) != figures_digest(Figures())
