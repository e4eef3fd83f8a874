"""What each indicator means for one case, told case by case; and the fast way beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from indicator_columns import columns_of

from advisor_app.office.case import Case
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.indicators.figures import COUNTS
from advisor_app.office.indicators.one_case import figures_of, judge, ranked
from advisor_app.office.indicators.tallying import Groups, PeriodCases

MARCH = Asked.of(date(2024, 3, 1), date(2024, 3, 31))


def at(day: date, hour: int = 12) -> datetime:
    """That hour of the day in Panama."""
    return datetime(day.year, day.month, day.day) + timedelta(hours=hour + 5)


def case(created: date, closed: date | None = None, **fields: object) -> Case:
    moment = None if closed is None else at(closed)
    return Case("1", "IDAAN", at(created), closed=moment, **fields)  # type: ignore[arg-type]


def belongs(one: Case, asked: Asked = MARCH, agreed_days: int | None = None) -> set[str]:
    marks = judge(one, asked, agreed_days)
    return {name for name in COUNTS if getattr(marks, name)}


def test_closed_on_the_thirtieth_day_is_in_time() -> None:
    created = date(2024, 2, 10)
    on_day_30 = case(created, date(2024, 3, 11))
    assert (on_day_30.closed_on - on_day_30.created_on).days == 30  # type: ignore[operator]
    assert belongs(on_day_30) == {"closed", "closed_in_30", "backlog", "due", "due_in_30"}
    assert belongs(case(created, date(2024, 3, 12))) == {"closed", "backlog", "due"}


def test_an_open_case_counts_against_the_cohort_and_one_not_yet_due_does_not() -> None:
    assert belongs(case(date(2024, 2, 10))) == {"open", "expired", "backlog", "due"}
    assert belongs(case(date(2024, 3, 10))) == {"received", "open", "not_yet_due"}
    assert belongs(case(date(2024, 3, 1))) == {"received", "open", "expired", "due"}, "day 30 was 31 March"
    assert belongs(case(date(2024, 3, 2))) == {"received", "open", "not_yet_due"}, "day 30 is 1 April, not over yet"
    a_day_later = replace(MARCH, as_of=date(2024, 4, 2))
    assert belongs(case(date(2024, 3, 2)), a_day_later) == {"received", "open", "expired"}


def test_what_happens_on_the_day_of_the_figures_is_unknown() -> None:
    later = case(date(2024, 3, 10), date(2024, 4, 1), first_worked=at(date(2024, 4, 1)))
    assert belongs(later) == {"received", "open", "not_yet_due"}
    known = replace(MARCH, as_of=date(2024, 4, 2))
    assert belongs(later, known) == {"received", "received_closed", "with_first_work"}
    assert belongs(case(date(2024, 4, 1))) == set()


def test_days_are_panamas() -> None:
    evening = Case("1", "IDAAN", created=datetime(2024, 4, 1, 4, 59), closed=datetime(2024, 4, 1, 5))
    assert belongs(evening) == {"received", "open", "not_yet_due"}, "created on 31 March at 23:59, closed on 1 April"


def test_closed_before_created_is_in_time() -> None:
    odd = case(date(2024, 3, 10), date(2024, 3, 8))
    assert belongs(odd) == {"received", "received_closed", "closed", "closed_in_30"}
    assert judge(odd, MARCH).days == -2


def test_twenty_four_hours_are_hours_where_there_are_hours() -> None:
    created = at(date(2024, 3, 10))
    just = Case("1", "", created, first_worked=created + timedelta(hours=24))
    assert "worked_in_24h" in belongs(just)
    assert "worked_in_24h" not in belongs(replace(just, first_worked=created + timedelta(hours=24, microseconds=1)))


@pytest.mark.parametrize("without_time", ["created", "first_worked"])
def test_where_a_column_has_no_time_they_are_one_calendar_day(without_time: str) -> None:
    created = at(date(2024, 3, 10), 0)
    worked = at(date(2024, 3, 11), 23)
    one = Case("1", "", created, first_worked=worked, day_only=frozenset({without_time}))
    assert {"worked_in_24h", "worked_by_day"} <= belongs(one)
    assert "worked_in_24h" not in belongs(replace(one, first_worked=worked + timedelta(hours=1)))
    assert "worked_by_day" not in belongs(replace(one, day_only=frozenset({"due"})))


def test_the_agreed_term_comes_before_the_crms_date() -> None:
    one = case(date(2024, 3, 1), date(2024, 3, 11), due=at(date(2024, 3, 5)))
    assert "on_time" not in belongs(one)
    assert "on_time" in belongs(one, agreed_days=10)
    assert "on_time" not in belongs(one, agreed_days=9)
    assert "with_term" not in belongs(replace(one, due=None))


def test_the_crms_date_says_when_a_case_is_expired() -> None:
    early = case(date(2024, 3, 20), due=at(date(2024, 3, 30)))
    assert "expired" in belongs(early)
    assert "expired" not in belongs(replace(early, due=at(date(2024, 4, 1))))
    assert "expired" not in belongs(case(date(2024, 1, 20), due=at(date(2024, 4, 1))))


def test_the_ranked_day() -> None:
    assert [ranked([3], 50), ranked([3, 9], 50), ranked([3, 5, 9], 50)] == [3, 3, 5]
    assert ranked(list(range(1, 11)), 90) == 9
    assert ranked(list(range(1, 12)), 90) == 10
    assert ranked([], 50) is None


near = st.integers(-45, 75).map(lambda days: datetime(2024, 3, 1, 5) + timedelta(days=days))
moments = st.builds(
    lambda day, seconds: day + timedelta(seconds=seconds), near, st.sampled_from([0, 1, 43_200, 86_399])
)
gaps = st.none() | st.sampled_from([-1, 0, 1, 29, 30, 31]) | st.integers(-9, 90)


@st.composite
def a_case(draw: st.DrawFn) -> Case:
    created = draw(moments)
    days = {name: draw(gaps) for name in ("first_worked", "closed", "due")}
    later = {name: created + timedelta(days=gap) for name, gap in days.items() if gap is not None}
    return Case("1", "", created, **later, day_only=draw(st.frozensets(st.sampled_from(["created", "first_worked"]))))


some_cases = st.lists(a_case(), max_size=12)


@settings(max_examples=100)
@given(cases=some_cases, start=near, length=st.integers(0, 70), known=near, groups=st.integers(1, 3))
def test_counted_together_is_judged_one_by_one(
    cases: list[Case], start: datetime, length: int, known: datetime, groups: int
) -> None:
    asked = Asked(start.date(), start.date() + timedelta(days=length), known.date())
    places = np.arange(len(cases), dtype=np.int32) % groups
    counted = PeriodCases(columns_of(cases), asked).tally(asked.spans(None), Groups(places, groups))
    for group in range(groups):
        own = [one for one, place in zip(cases, places, strict=True) if place == group]
        assert counted.figures(group) == figures_of(judge(one, asked) for one in own)
    for step in ("week", "month"):
        spans = asked.spans(step)  # type: ignore[arg-type]
        by_span = PeriodCases(columns_of(cases), asked).tally(spans)
        for place, span in enumerate(spans):
            part = Asked(span.start, span.end, asked.as_of)
            assert by_span.figures(0, place) == figures_of(judge(one, part) for one in cases)
