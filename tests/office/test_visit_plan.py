from __future__ import annotations

import time
from collections import defaultdict
from datetime import date, timedelta
from datetime import time as time_of
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.meetings.visit_plan import (
    MOST_VISITS_A_DAY,
    Hours,
    VisitNeed,
    VisitPlan,
    due_this_month,
    plan_visits,
)
from advisor_app.office.working_days import is_working_day

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
"""November has four holidays and Carnival none."""


def need(number: int, district: str = "Panamá", address: str = "", duty: str = "VISIT-M", **given: date) -> VisitNeed:
    return VisitNeed(UUID(int=number), f"Entidad {number:02d}", duty, district, address, **given)


def by_day(plan: VisitPlan) -> dict[date, list[VisitNeed]]:
    days: dict[date, list[VisitNeed]] = defaultdict(list)
    for one in plan.visits:
        days[one.starts.date()].append(one.need)
    return days


def test_25_entities_fit_a_month_of_holidays_in_well_under_a_second() -> None:
    needs = [need(n, address=f"Calle {n % 8}") for n in range(20)]
    needs += [need(n, "Colón" if n % 2 else "David", duty="VISIT-Y") for n in range(20, 25)]
    begun = time.perf_counter()
    plan = plan_visits(needs, FIRST, LAST)
    assert time.perf_counter() - begun < 1
    assert not plan.unplanned
    assert {one.need.entity_id for one in plan.visits} == {one.entity_id for one in needs}
    assert plan.holidays == (date(2026, 11, 3), date(2026, 11, 4), date(2026, 11, 5), date(2026, 11, 10))


def test_neighbours_are_one_trip_and_far_districts_never_share_a_day() -> None:
    needs = [need(1, address="Ancón 265"), need(2, address="Ancón 265"), need(3, "Colón"), need(4, "Santiago")]
    plan = plan_visits(needs, FIRST, LAST)
    trips = {one.need.entity_id.int: one.trip for one in plan.visits}
    assert trips[1] == trips[2]
    assert len({trips[1], trips[3], trips[4]}) == 3
    assert next(one for one in plan.visits if one.need.entity_id.int == 1).why.endswith("el mismo viaje que Entidad 02")


def test_busy_days_and_days_away_are_left_alone() -> None:
    away = [FIRST + timedelta(n) for n in range(15)]
    morning, noon, late = (time_of(9), time_of(10)), (time_of(11), time_of(12)), (time_of(16), time_of(17))
    busy = {date(2026, 11, 16): [morning, noon, late], date(2026, 11, 17): [morning, late]}
    plan = plan_visits([need(n) for n in range(12)], FIRST, LAST, busy=busy, away=away)
    days = by_day(plan)
    assert min(days) >= date(2026, 11, 17)
    assert date(2026, 11, 16) not in days
    assert len(days.get(date(2026, 11, 17), [])) + 2 <= MOST_VISITS_A_DAY
    assert not plan.unplanned


def test_no_visit_overlaps_a_meeting_that_is_there_already() -> None:
    busy = {FIRST + timedelta(n): [(time_of(14), time_of(15, 15))] for n in range(30)}
    plan = plan_visits([need(n) for n in range(50)], FIRST, LAST, busy=busy)
    assert {one.starts.time() for one in plan.visits} == {time_of(9), time_of(10, 30)}
    assert len(plan.visits) == 2 * len(plan.free_days), "every day's morning is used"
    assert len(plan.visits) + len(plan.unplanned) == 50


def test_what_finds_no_room_is_told_and_the_longest_unvisited_go_first() -> None:
    needs = [need(n, last_visit=date(2026, 10, 1) + timedelta(n)) for n in range(10)]
    plan = plan_visits(needs, date(2026, 11, 12), date(2026, 11, 13))
    assert len(plan.visits) == 2 * MOST_VISITS_A_DAY
    assert [one.why for one in plan.unplanned] == ["No queda un día libre en el mes."] * 2
    assert plan_visits(needs, date(2026, 11, 3), date(2026, 11, 5)).visits == ()


def test_yearly_visits_are_spread_over_the_months_that_are_left() -> None:
    yearly = [need(n, f"Distrito {n}", duty="VISIT-Y", last_visit=date(2025, 1, 1) + timedelta(n)) for n in range(12)]
    assert [one.entity_id.int for one in due_this_month(yearly, date(2026, 1, 1))] == [0]
    assert len(due_this_month(yearly, date(2026, 7, 1))) == 2
    assert len(due_this_month(yearly, date(2026, 12, 1))) == 12
    together = [need(n, "Bocas del Toro", duty="VISIT-Y") for n in range(3)]
    assert len(due_this_month(together, date(2026, 1, 1))) == 3


districts, addresses = st.sampled_from(["Panamá", "Colón", "David"]), st.sampled_from(["", "A", "B"])
needs_of_any_kind = st.lists(
    st.builds(need, st.integers(0, 10**6), districts, addresses), max_size=40, unique_by=lambda one: one.entity_id
)


hours_taken = st.lists(st.integers(8, 16).map(lambda hour: (time_of(hour), time_of(hour + 1))), max_size=4, unique=True)


@given(needs_of_any_kind, st.dictionaries(st.dates(FIRST, LAST), hours_taken))
@settings(max_examples=40)
def test_no_visit_is_lost_or_doubled_and_all_stand_on_working_days(
    needs: list[VisitNeed], busy: dict[date, list[Hours]]
) -> None:
    plan = plan_visits(needs, FIRST, LAST, busy=busy)
    told = [one.need for one in plan.visits] + [one.need for one in plan.unplanned]
    assert sorted(one.entity_id for one in told) == sorted(one.entity_id for one in needs)
    for day, there in by_day(plan).items():
        assert is_working_day(day)
        assert len(there) + len(busy.get(day, [])) <= MOST_VISITS_A_DAY
        assert len({one.district for one in there}) == 1
    for one in plan.visits:
        for begins, ends in busy.get(one.starts.date(), []):
            assert ends <= one.starts.time() or one.ends.time() <= begins, "nothing stands there already"
    starts = [one.starts for one in plan.visits]
    assert len(set(starts)) == len(starts)
