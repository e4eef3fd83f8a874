"""The award: limits that hold for all at once, who surpasses whom for certain, and what improved."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

import sampling
from advisor_app.office.award.measures import Counted, Criterion, counted_in
from advisor_app.office.award.standing import AwardLine, each_confidence, in_order, limits_of_rates, standings
from advisor_app.office.indicators.figures import Figures


def test_the_limits_are_those_of_one_entity_at_a_share_of_the_risk() -> None:
    rates = {"A": Counted(90, 100), "B": Counted(40, 100), "C": Counted(3, 4), "D": Counted(0, 0)}
    found = limits_of_rates(rates)
    assert set(found) == {"A", "B", "C"}
    alone = sampling.interval(90, 100, None, Fraction(59, 60))
    assert (found["A"].lower, found["A"].upper) == (alone.lower, alone.upper)
    assert each_confidence(3) == Fraction(59, 60)


def test_who_surpasses_whom_is_only_what_is_certain() -> None:
    found = standings(
        limits_of_rates({"A": Counted(90, 100), "B": Counted(40, 100), "C": Counted(3, 4)}),
        {"A": Counted(50, 100), "B": Counted(39, 100), "C": Counted(0, 0)},
    )
    assert [(found[name].surpasses, found[name].surpassed_by) for name in "ABC"] == [(1, 0), (0, 1), (0, 0)]
    change = found["A"].change
    assert change is not None
    assert change.improved is True
    assert round(change.value, 2) == 0.4
    assert found["B"].change is not None
    assert found["B"].change.improved is None
    assert found["C"].change is None


@given(st.dictionaries(st.text(max_size=3), st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8))
@settings(max_examples=30, deadline=None)
def test_surpassing_adds_up_and_never_turns_round(pairs: dict[str, tuple[int, int]]) -> None:
    rates = {name: Counted(min(pair), max(pair)) for name, pair in pairs.items()}
    found = standings(limits_of_rates(rates))
    assert sum(one.surpasses for one in found.values()) == sum(one.surpassed_by for one in found.values())
    best = max((one.limits.rate for one in found.values()), default=Fraction())
    assert all(one.surpassed_by == 0 for one in found.values() if one.limits.rate == best)


def test_the_order_is_by_what_is_certain_and_the_choice_changes_nothing_in_it() -> None:
    found = standings(limits_of_rates({"A": Counted(40, 100), "B": Counted(90, 100)}))
    lines = [AwardLine(name, {Criterion.EFFICACY: found[name]}, words) for name, words in (
        ("A", {Criterion.CHOICE: "porque sí"}), ("B", {}),
    )]  # fmt: skip
    assert [(one.entity, one.chosen) for one in in_order(lines)] == [("B", False), ("A", True)]


def test_what_is_counted_for_each_criterion() -> None:
    counted = counted_in(Figures(received=10, due=8, due_in_30=6, with_first_work=9, worked_in_24h=5))
    assert counted[Criterion.EFFICACY].rate == Fraction(6, 8)
    assert counted[Criterion.EFFICIENCY].rate == Fraction(5, 9)
    assert counted[Criterion.TRANSPARENCY].rate == Fraction(9, 10)
    assert counted_in(Figures())[Criterion.EFFICACY].rate is None
