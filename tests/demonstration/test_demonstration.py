"""The demonstration office: repeatable, within its bounds, and plainly made up."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.demonstration import Demonstration, make_demonstration
from advisor_app.demonstration.caseload import MOST_A_WEEK, WEEKS, _hold_below_limit
from advisor_app.demonstration.lives import Life
from advisor_app.demonstration.people import known_entities
from advisor_app.demonstration.places import SHARES, Place
from advisor_app.demonstration.wording import read_wording
from advisor_app.office.calendar import PANAMA, IsoWeek
from advisor_app.office.case import Case
from advisor_app.office.people import LiaisonKind

SUNDAY = date(2026, 11, 22)
SHARED_PLACES = Path(__file__).resolve().parents[3] / "shared" / "data" / "panama" / "division_panama_unida.csv"


@pytest.fixture(scope="module")
def latest(made: Demonstration) -> dict[str, Case]:
    """Every case as it stands after both exports were taken in."""
    return {case.number: case for export in made.exports for case in export.cases}


@pytest.fixture(scope="module")
def closed_a_week(latest: dict[str, Case]) -> Counter[tuple[str, IsoWeek]]:
    return Counter((case.entity, IsoWeek.of(case.closed_on)) for case in latest.values() if case.closed_on)


def test_the_same_seed_and_day_give_the_same_office(made: Demonstration) -> None:
    assert make_demonstration(311, SUNDAY) == made


def test_another_seed_gives_another_office_in_the_same_week(made: Demonstration) -> None:
    monday = date(2026, 11, 16)
    other = make_demonstration(312, monday)
    assert other.exports[0].cases != made.exports[0].cases
    assert other.advisors != made.advisors
    assert other.week == made.week == IsoWeek(2026, 46), (
        "the last week that is over, on its Monday after and its Sunday"
    )


def test_three_advisors_have_25_entities_each(made: Demonstration) -> None:
    per_advisor = Counter(assignment.advisor for assignment in made.assignments)
    assert per_advisor == {advisor.name: 25 for advisor in made.advisors}
    assert len(made.advisors) == 3
    assert sorted(assignment.entity for assignment in made.assignments) == [entity.name for entity in made.entities]
    assert len({entity.name for entity in made.entities}) == 75


def test_assignments_hold_from_the_first_week_of_cases(made: Demonstration, latest: dict[str, Case]) -> None:
    first = min(case.created_on for case in latest.values())
    assert {assignment.start for assignment in made.assignments} == {IsoWeek.of(first).monday}


def test_the_work_is_spread_over_the_advisors(made: Demonstration, latest: dict[str, Case]) -> None:
    advisor_of = {assignment.entity: assignment.advisor for assignment in made.assignments}
    per_advisor = Counter(advisor_of[case.entity] for case in latest.values())
    assert max(per_advisor.values()) < 2 * min(per_advisor.values())


def test_every_entity_has_one_or_two_liaisons_in_both_kinds_of_place(made: Demonstration) -> None:
    kinds: dict[str, list[LiaisonKind]] = {entity.name: [] for entity in made.entities}
    for liaison in made.liaisons:
        kinds[liaison.entity].append(liaison.kind)
    assert all(found[0] is LiaisonKind.OPERATIONAL and len(found) <= 2 for found in kinds.values())
    outside = [liaison for liaison in made.liaisons if not liaison.in_panama_district]
    assert 5 < len(outside) < len(made.liaisons) / 2
    seats = {entity.name: entity.seat_district for entity in made.entities}
    assert all(seats[liaison.entity] == "Panamá" for liaison in made.liaisons if liaison.in_panama_district)


def test_people_have_names_of_their_own_and_addresses_that_cannot_exist(made: Demonstration) -> None:
    people = [*made.advisors, *made.liaisons]
    assert len({person.name for person in people}) == len(people)
    assert len({person.email for person in people}) == len(people)
    assert all(re.fullmatch(r"[a-z.]+@[a-z0-9]+\.example", person.email) for person in people)


def test_the_amount_is_that_of_a_busy_office(latest: dict[str, Case]) -> None:
    assert 90_000 <= len(latest) <= 130_000


def test_two_years_up_to_the_week_and_no_further(made: Demonstration, latest: dict[str, Case]) -> None:
    weeks = {IsoWeek.of(case.created_on) for case in latest.values()}
    assert len(weeks) == WEEKS
    assert max(weeks) == made.week
    assert all(case.closed_on <= made.week.sunday for case in latest.values() if case.closed_on)


def test_no_week_closes_more_than_400(closed_a_week: Counter[tuple[str, IsoWeek]]) -> None:
    assert max(closed_a_week.values()) <= 400


def test_a_few_entities_have_hundreds_and_some_have_none(
    made: Demonstration, closed_a_week: Counter[tuple[str, IsoWeek]]
) -> None:
    of_the_week = sorted(closed_a_week[entity.name, made.week] for entity in made.entities)
    assert of_the_week[-1] >= 100
    assert of_the_week[0] == 0
    assert of_the_week[len(of_the_week) // 2] <= 8
    assert sum(of_the_week[-8:]) > sum(of_the_week) / 2


def test_cases_end_as_cases_do(made: Demonstration, latest: dict[str, Case]) -> None:
    cases = list(latest.values())
    aged = [case for case in cases if (made.week.sunday - case.created_on).days > 30]
    in_time = Counter(case.entity for case in aged if case.closed and (case.days_to_close or 0) <= 30)
    shares = [in_time[entity] / count for entity, count in Counter(case.entity for case in aged).items()]
    assert 5 <= sum(share < 0.7 for share in shares) <= 30
    prompt = [c for c in cases if c.first_worked and c.first_worked - c.created < timedelta(hours=24)]
    assert 0.8 < len(prompt) / len(cases) < 0.97
    assert sum(case.closed is None for case in aged) > 100, "some have expired"
    assert any(case.reason == "Reabierto" for case in cases)
    assert all(case.created < case.closed for case in cases if case.closed)
    assert all(case.created < case.first_worked for case in cases if case.first_worked)
    assert all(case.first_worked for case in cases if case.closed)
    assert all(bool(case.resolution) == (case.closed is not None) for case in cases)


def test_the_dry_season_brings_water_cases(latest: dict[str, Case]) -> None:
    months = Counter(case.created_on.month for case in latest.values() if case.entity == "IDAAN")
    assert sum(months[month] for month in (2, 3, 4)) > 1.2 * sum(months[month] for month in (6, 7, 8))


def test_every_number_is_given_once_in_order_of_creation(made: Demonstration) -> None:
    numbers = [case.number for case in made.exports[0].cases]
    assert numbers == sorted(set(numbers))
    assert all(re.fullmatch(r"20\d\d-\d{6}", number) for number in numbers)


def test_mondays_export_holds_what_is_new_or_changed_and_nothing_else(made: Demonstration) -> None:
    before = {case.number: case for case in made.exports[0].cases}
    monday = made.exports[1]
    assert all(before.get(case.number) != case for case in monday.cases)
    left_open = [case for case in monday.cases if case.number in before and before[case.number].closed is None]
    assert sum(case.closed is not None for case in left_open) > 500
    assert any(before[c.number].closed and before[c.number] != c for c in monday.cases if c.number in before), (
        "a case that was closed came back"
    )


def test_municipalities_hear_of_their_own_district(made: Demonstration, latest: dict[str, Case]) -> None:
    seats = {entity.name: entity.seat_district for entity in made.entities if entity.kind == "municipio"}
    assert len(seats) > 5
    assert all(case.district == seats[case.entity] for case in latest.values() if case.entity in seats)


def test_every_sector_and_municipality_has_what_it_needs_to_speak() -> None:
    wordings = read_wording()
    districts = {district for _, district, _, _ in SHARES}
    for entity in known_entities():
        own = wordings.get(entity.name) or wordings[entity.sector]
        assert own["Queja"]
        assert all(len(answered) > 10 for pairs in own.values() for _, answered in pairs)
        assert entity.kind != "municipio" or entity.seat_district in districts


@pytest.mark.skipif(not SHARED_PLACES.exists(), reason="the shared list of Panama's places is absent")
def test_places_are_true_ones() -> None:
    with SHARED_PLACES.open(encoding="utf-8-sig", newline="") as file:
        known = {(row["provincia"], row["distrito"], row["corregimiento"]) for row in csv.DictReader(file)}
    known = {tuple(part.replace("Kuna Yala", "Guna Yala").casefold() for part in place) for place in known}
    ours = {(province, district, name) for province, district, _, names in SHARES for name in names.split(", ")}
    assert [place for place in sorted(ours) if tuple(part.casefold() for part in place) not in known] == []


@settings(max_examples=25, deadline=None)
@given(counts=st.lists(st.integers(0, 900), min_size=1, max_size=5))
def test_what_is_too_much_for_a_week_is_closed_later(counts: list[int]) -> None:
    start = datetime.combine(IsoWeek(2026, 10).monday, time(12))
    place = Place("Panamá", "Panamá", "Ancón")
    meant = [start + timedelta(weeks=week) for week, count in enumerate(counts) for _ in range(count)]
    lives = [Life("X", "", "", place, "", "", "", "", False, start, start, [moment], []) for moment in meant]
    _hold_below_limit(lives)
    closings = Counter(IsoWeek.of(life.closings[0].date()) for life in lives)
    assert max(closings.values(), default=0) <= MOST_A_WEEK
    assert all(life.closings[0] >= moment for life, moment in zip(lives, meant, strict=True))


def test_exports_are_taken_at_midnight_in_panama(made: Demonstration) -> None:
    monday = datetime.combine(made.week.shifted(1).monday, time())
    assert made.exports[1].taken_at == monday - PANAMA.utcoffset(None)
