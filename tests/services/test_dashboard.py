"""The dashboard's figures are those that the indicators give one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.case import Case
from advisor_app.office.indicators.asked import DIMENSIONS, Asked, By
from advisor_app.office.indicators.dashboard import months_back, weeks_back, year_before
from advisor_app.office.indicators.figures import COUNTS
from advisor_app.office.indicators.grouping import GroupFigures
from advisor_app.office.indicators.tallying import NOT_IN_30
from advisor_app.services.cases.cases_behind import cases_behind
from advisor_app.services.change_setting import change_setting
from advisor_app.services.indicators.compute_dashboard import Dashboard, compute_dashboard
from advisor_app.services.indicators.compute_indicators import compute_indicators
from advisor_app.services.office import Office

PERIOD = Asked.of(date(2024, 1, 1), date(2024, 3, 31))


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 17)


@pytest.fixture
def cases() -> list[Case]:
    """Two years of IDAAN, that grows slow in December 2023, and of MINSA, that never is."""
    made = []
    for at in range(720):
        created = date(2022, 4, 15) + timedelta(days=at)
        slow = created >= date(2023, 11, 10)
        entity, days = ("IDAAN", 60 if slow else 12) if at % 2 else ("MINSA", 5)
        closed = created + timedelta(days=days)
        made.append(
            Case(
                f"{at:04}",
                entity,
                noon(created),
                type="Queja",
                closed=noon(closed) if closed < date(2024, 4, 1) else None,
                province="Panamá",
                subject=f"Asunto {at % 3}",
            )
        )
    return made


@pytest.fixture
def seen(office: Office, cases: list[Case]) -> Office:
    bring(office, cases)
    return office


def bring(office: Office, cases: list[Case]) -> None:
    with office.store.unit_of_work(office.who) as work:
        entity_ids = work.entities.resolve(case.entity for case in cases)
        import_id = work.imports.add(file_name="f", sha256="f", shape="s", columns={}, rows=len(cases))
        work.cases.apply(cases, import_id, entity_ids)
        work.commit()


def without_days(groups: tuple[GroupFigures, ...]) -> list[tuple[str | None, int, int, int]]:
    return [(one.group, one.figures.received, one.figures.closed, one.figures.due) for one in groups]


def test_each_part_is_what_the_indicators_say(seen: Office) -> None:
    board = compute_dashboard(seen, PERIOD)
    assert board.figures == compute_indicators(seen, PERIOD).groups[0].figures
    assert board.year_ago == compute_indicators(seen, year_before(PERIOD)).groups[0].figures
    assert board.by["entity"] == compute_indicators(seen, PERIOD, "entity").groups
    for one in DIMENSIONS:
        assert without_days(board.by[one]) == without_days(compute_indicators(seen, PERIOD, one).groups)
    assert board.months == compute_indicators(seen, months_back(PERIOD), "month").groups
    assert len(board.months) == 24
    assert board.weeks == compute_indicators(seen, weeks_back(PERIOD, 13), "week").groups
    assert len(board.weeks) == 13


def test_one_entity_alone(seen: Office) -> None:
    with seen.store.reading() as reading:
        chosen = next(one.id for one in reading.entities.all() if one.name == "MINSA")
    board = compute_dashboard(seen, PERIOD, [chosen])
    assert [one.group for one in board.by["entity"]] == ["MINSA"]
    assert board.missed == ()
    assert board.figures.rate_30 == 1


def test_who_misses_the_goal_and_since_when(seen: Office) -> None:
    (missed,) = compute_dashboard(seen, PERIOD).missed
    assert (missed.entity, missed.since, missed.from_before) == ("IDAAN", "2023-12", False)
    assert missed.rate == Fraction(0)


def test_the_ranking_tells_what_is_sure(seen: Office) -> None:
    first, last = compute_dashboard(seen, PERIOD).ranking
    assert (first.name, first.first, first.last) == ("MINSA", 1, 1)
    assert last.surely_before == ("MINSA",)


def test_the_hours_of_the_goal_are_a_setting(office: Office) -> None:
    first = noon(date(2024, 3, 4))
    bring(office, [Case(f"{at}", "IDAAN", first, first_worked=first + timedelta(hours=at)) for at in (20, 24, 30, 48)])
    board = compute_dashboard(office, PERIOD)
    assert (board.worked_in_goal, board.figures.worked_in_24h, board.figures.with_first_work) == (2, 2, 4)
    change_setting(office, "goal_first_work_hours", "36")
    assert compute_dashboard(office, PERIOD).worked_in_goal == 2, "the goal of the period's end still was 24 hours"
    today = Asked(PERIOD.start, panama_day(now_utc()), panama_day(now_utc()))
    assert compute_dashboard(office, today).worked_in_goal == 3


def test_what_will_expire_leads_to_the_cases(seen: Office) -> None:
    board: Dashboard = compute_dashboard(seen, PERIOD)
    with seen.store.reading() as reading:
        lines = reading.cases.page(board.will_expire)
    last_days = [(line.created - timedelta(hours=5)).date() + timedelta(days=30) for line in lines]
    assert last_days == sorted(last_days)
    assert min(last_days) == date(2024, 4, 1)
    assert all(line.closed is None for line in lines)
    assert sum(count for _, count in board.expired) == board.figures.expired > 0
    assert len(lines) + board.figures.expired == board.figures.open


@pytest.mark.parametrize("by", [None, "entity", "subject", "month"])
def test_every_figure_leads_to_its_cases(seen: Office, by: By | None) -> None:
    for one in compute_indicators(seen, PERIOD, by).groups:
        for count in COUNTS:
            keys = cases_behind(seen, PERIOD, count, by, one.group)
            assert len(keys) == len(set(keys)) == getattr(one.figures, count), count
        late = cases_behind(seen, PERIOD, NOT_IN_30, by, one.group)
        assert len(late) == one.figures.due - one.figures.due_in_30
        assert set(late) <= set(cases_behind(seen, PERIOD, "due", by, one.group))
    assert cases_behind(seen, PERIOD, "received", "month", "1999-01") == ()
    assert cases_behind(seen, PERIOD, "received", "entity", "nobody") == ()


def test_expired_cases_lead_by_age_and_places_by_all_their_spellings(seen: Office) -> None:
    for band, count in compute_dashboard(seen, PERIOD).expired:
        assert len(cases_behind(seen, PERIOD, "expired", overdue=band)) == count
    both = cases_behind(seen, PERIOD, "received", "entity", ("IDAAN", "MINSA"))
    assert both == cases_behind(seen, PERIOD, "received")


def test_one_entity_tells_its_leading_subjects_and_reasons(seen: Office) -> None:
    with seen.store.reading() as reading:
        chosen = next(one.id for one in reading.entities.all() if one.name == "MINSA")
    board = compute_dashboard(seen, PERIOD, [chosen])
    assert board.leading is not None
    assert board.leading.by == "subject"
    assert [one.group for one in board.leading.received] == ["Asunto 0", "Asunto 1", "Asunto 2"]
    months = compute_indicators(seen, months_back(PERIOD), "month", [chosen]).groups[-12:]
    told = [sum(counts) for counts in zip(*(one.counts for one in board.leading.received), strict=True)]
    assert told == [one.figures.received for one in months]
    closed = [sum(counts) for counts in zip(*(one.counts for one in board.leading.closed), strict=True)]
    assert closed == [one.figures.closed for one in months]
    assert board.reasons == (("", board.figures.received),)
    assert compute_dashboard(seen, PERIOD).leading is None


def test_what_there_was_to_close(seen: Office) -> None:
    for one in compute_dashboard(seen, PERIOD).months:
        figures = one.figures
        assert figures.active == figures.backlog + figures.received
        left = figures.active - figures.closed
        assert figures.operational_effectiveness == (
            Fraction(figures.closed, figures.active) if figures.active else None
        )
        assert left >= 0


def test_a_reopened_figure_leads_to_its_cases(seen: Office, cases: list[Case]) -> None:
    again = next(case for case in cases if case.entity == "MINSA" and case.created > datetime(2024, 2, 1))
    bring(seen, [replace(again, closed=None)])
    (minsa,) = [one for one in compute_indicators(seen, PERIOD, "entity").groups if one.group == "MINSA"]
    assert minsa.figures.reopened == 1
    (key,) = cases_behind(seen, PERIOD, "reopened", "entity", "MINSA")
    with seen.store.reading() as reading:
        assert [line.number for line in reading.cases.page([key])] == [again.number]
    assert cases_behind(seen, PERIOD, "reopened", "entity", "IDAAN") == ()


def test_an_empty_office(office: Office) -> None:
    board = compute_dashboard(office, PERIOD)
    assert board.figures.received == 0
    assert (board.ranking, board.missed, board.will_expire, board.time_to_close.steps) == ((), (), (), ())


def test_the_year_before_a_leap_day() -> None:
    asked = Asked(date(2024, 2, 1), date(2024, 2, 29), date(2024, 3, 1))
    assert year_before(asked) == Asked(date(2023, 2, 1), date(2023, 2, 28), date(2023, 3, 1))
    assert months_back(asked).start == date(2022, 3, 1)


def test_goals_hold_from_their_day(seen: Office) -> None:
    assert compute_dashboard(seen, PERIOD).goals.rate_30 == Fraction(7, 10)
    change_setting(seen, "goal_rate_30", "0.9", date(2031, 6, 1))
    assert compute_dashboard(seen, PERIOD).goals.rate_30 == Fraction(7, 10)
    later = Asked.of(date(2031, 6, 1), date(2031, 6, 30))
    assert compute_dashboard(seen, later).goals.rate_30 == Fraction(9, 10)
