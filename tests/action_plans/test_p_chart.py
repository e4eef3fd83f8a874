"""Control charts: limits of a textbook's examples, and which points are signals."""

from __future__ import annotations

import pytest

from action_plans.counted import Counted
from action_plans.errors import ActionPlanError
from action_plans.p_chart import Signal, p_chart

# Montgomery, Introduction to Statistical Quality Control, example 7.1: nonconforming cans in 30 samples of 50.
CANS = (12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6)


def test_the_textbooks_limits() -> None:
    chart = p_chart([Counted(found, 50) for found in CANS], [], widen=False)
    assert chart.centre == pytest.approx(0.2313, abs=5e-5)
    assert chart.base[0].upper == pytest.approx(0.4102, abs=1e-4)
    assert chart.base[0].lower == pytest.approx(0.0524, abs=1e-4)
    assert [at + 1 for at, point in enumerate(chart.base) if point.signal is Signal.ABOVE] == [15, 23]


# The same book's example of samples that differ in size, purchase orders with errors: (errors, orders) of 25 weeks.
ORDERS = (
    (12, 100), (8, 80), (6, 80), (9, 100), (10, 110), (12, 110), (11, 100), (16, 100), (10, 90), (6, 90), (20, 110),
    (15, 120), (9, 120), (8, 120), (6, 110), (8, 80), (10, 80), (7, 80), (5, 90), (8, 100), (5, 100), (8, 100),
    (10, 100), (6, 90), (9, 90),
)  # fmt: skip


def test_the_textbooks_limits_for_samples_that_differ_in_size() -> None:
    chart = p_chart([Counted(*one) for one in ORDERS], [], widen=False)
    assert chart.centre == pytest.approx(0.096, abs=5e-4)
    published = {80: (0.0, 0.195), 90: (0.003, 0.189), 100: (0.007, 0.184), 110: (0.012, 0.180), 120: (0.015, 0.176)}
    for point in chart.base:
        lower, upper = published[point.count.cases]
        assert (point.lower, point.upper) == pytest.approx((lower, upper), abs=1.1e-3)
    assert [at + 1 for at, point in enumerate(chart.base) if point.signal is Signal.ABOVE] == [11]


def test_each_points_limits_are_by_its_own_number_of_cases() -> None:
    base = [Counted(10, 100), Counted(8, 80), Counted(8, 80), Counted(10, 100)]
    chart = p_chart(base, [Counted(9, 90), Counted(45, 450)])
    near, far = chart.points[1], chart.points[0]
    assert far.upper - far.lower > near.upper - near.lower
    assert near.upper == pytest.approx(0.1 + 3 * (0.1 * 0.9 / 450) ** 0.5)


def test_eight_in_a_row_on_one_side_are_a_signal_though_none_lies_beyond_a_limit() -> None:
    base = [Counted(50, 100), Counted(48, 100), Counted(52, 100), Counted(50, 100)]
    chart = p_chart(base, [Counted(55, 100)] * 9)
    assert chart.since(Signal.ABOVE) is None
    assert chart.since(Signal.RUN_ABOVE) == 7
    broken = p_chart(base, [Counted(55, 100)] * 7 + [Counted(49, 100)] + [Counted(55, 100)] * 7)
    assert broken.since(Signal.RUN_ABOVE) is None


def test_periods_that_differ_by_more_than_chance_widen_the_limits() -> None:
    calm = [Counted(500, 1000), Counted(510, 1000), Counted(490, 1000), Counted(505, 1000)]
    wild = [Counted(500, 1000), Counted(620, 1000), Counted(400, 1000), Counted(560, 1000)]
    assert p_chart(calm, []).widening == 1.0
    widened = p_chart(wild, [Counted(600, 1000)])
    assert widened.widening > 3
    assert widened.points[0].signal is None
    assert p_chart(wild, [Counted(600, 1000)], widen=False).points[0].signal is Signal.ABOVE


def test_without_a_case_there_is_no_chart() -> None:
    with pytest.raises(ActionPlanError):
        p_chart([Counted(0, 0)], [Counted(1, 2)])
