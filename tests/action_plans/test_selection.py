"""The share behind months that were chosen for being bad, against its law counted out and against plain binomials."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from action_plans.counted import Counted
from action_plans.errors import ActionPlanError
from action_plans.selection import Observed, share_behind


def test_where_nobody_chose_the_limits_are_clopper_and_pearsons() -> None:
    found = share_behind([Observed(Counted(30, 50)), Observed(Counted(11, 20))])
    peer = stats.binomtest(41, 70).proportion_ci(0.95, method="exact")
    assert (found.value, found.lower, found.upper) == pytest.approx((41 / 70, peer.low, peer.high), abs=1e-6)


def test_a_bound_far_above_what_was_seen_changes_nothing() -> None:
    chosen = share_behind([Observed(Counted(10, 60), chosen_up_to=42)])
    free = share_behind([Observed(Counted(10, 60))])
    assert (chosen.value, chosen.upper) == pytest.approx((free.value, free.upper), abs=1e-6)


def test_the_share_behind_a_chosen_month_lies_above_what_was_seen() -> None:
    found = share_behind([Observed(Counted(41, 60), chosen_up_to=42), Observed(Counted(40, 60), chosen_up_to=42)])
    assert found.value > 0.70 > 81 / 120
    assert found.upper > found.value > found.lower


def test_its_limits_hold_their_confidence_over_every_outcome() -> None:
    cases, bound = 12, 8
    limits = {
        (one, other): share_behind(
            [Observed(Counted(one, cases), bound), Observed(Counted(other, cases), bound), Observed(Counted(5, 8))]
        )
        for one in range(bound + 1)
        for other in range(one, bound + 1)
    }
    assert limits[0, 0].value < limits[4, 4].value < limits[8, 8].value
    for share in np.linspace(0.05, 0.95, 19):
        law = stats.binom.pmf(np.arange(bound + 1), cases, share)
        law /= law.sum()
        missed_below = 0.0
        for one in range(bound + 1):
            for other in range(bound + 1):
                alone = share_behind_two(cases, bound, one, other)
                missed_below += law[one] * law[other] * (alone < share)
        assert missed_below <= 0.025 + 1e-9


_KNOWN: dict[tuple[int, int], float] = {}


def share_behind_two(cases: int, bound: int, one: int, other: int) -> float:
    key = (min(one, other), max(one, other))
    if key not in _KNOWN:
        _KNOWN[key] = share_behind([Observed(Counted(met, cases), bound) for met in key]).upper
    return _KNOWN[key]


def test_a_month_above_its_bound_was_not_chosen_by_it() -> None:
    with pytest.raises(ActionPlanError):
        Observed(Counted(50, 60), chosen_up_to=42)
    with pytest.raises(ActionPlanError):
        share_behind([])
