"""Every duty, every day of a year of a small office, beside a table that was worked out by hand from the guide.

The office: ACODECO (in the district), CHIRIQUI (outside it), IDAAN (both kinds of liaisons), and MIAMBIENTE, which
joins on 11 May 2026. The rotation is on 1 January; ACODECO's advisor is on leave in August and another stands in;
IDAAN's in October, and the director excuses what is weekly. tests/data/duties says the rest:

days_2026.csv   when each period opens, warns and is due
owed_2026.csv   who owes what in which periods, and in which of them there was nothing to do
done_2026.csv   when each was done
edges.csv       single days on which something is easily got wrong
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest

from advisor_app.office.duties.catalogue import Catalogue, Condition, Role
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import State, obligations
from advisor_app.office.duties.facts import DutyEntity, DutyFacts, Evidence, Excuse, Occasion
from advisor_app.office.duties.hands import holdings, rotation_of, year_evidence
from advisor_app.office.people import Assignment

DATA = Path(__file__).resolve().parents[2] / "data" / "duties"
ACODECO, CHIRIQUI, IDAAN, MIAMBIENTE = (UUID(int=number) for number in range(1, 5))
NAMES = {"ACODECO": ACODECO, "CHIRIQUI": CHIRIQUI, "IDAAN": IDAAN, "MIAMBIENTE": MIAMBIENTE, "": None}
ANA, BERTA, CARLOS = (UUID(int=number) for number in range(11, 14))
FIRST, LAST = date(2026, 1, 1), date(2027, 1, 15)
END_OF_YEAR = date(2026, 12, 31)
BY_ITSELF = {"RATIO", "ROTATE-Y"}
"""Proved by the assignments below."""

Key = tuple[UUID | None, str, str]
Place = tuple[UUID | None, str]

ASSIGNED = [
    (ACODECO, ANA, "2024-03-01", "2026-01-01"),
    (ACODECO, BERTA, "2026-01-01", "2026-08-03"),
    (ACODECO, CARLOS, "2026-08-03", "2026-08-24"),
    (ACODECO, BERTA, "2026-08-24", None),
    (CHIRIQUI, ANA, "2024-03-01", "2026-01-01"),
    (CHIRIQUI, CARLOS, "2026-01-01", None),
    (IDAAN, BERTA, "2024-03-01", "2026-01-01"),
    (IDAAN, ANA, "2026-01-01", None),
    (MIAMBIENTE, CARLOS, "2026-05-11", None),
]


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def assignments() -> list[Assignment]:
    day = date.fromisoformat
    return [
        Assignment(UUID(int=100 + at), entity, advisor, day(start), day(end) if end else None)
        for at, (entity, advisor, start, end) in enumerate(ASSIGNED)
    ]


def weeks(first: str, last: str) -> list[str]:
    named = [row["period"] for row in rows("days_2026.csv") if row["kind"] == "week after"]
    named.append("2026-W53")
    return named[named.index(first) : named.index(last) + 1]


def excuses() -> list[Excuse]:
    leave = [
        Excuse(
            duty, IDAAN, "Directora", "licencia", date(2026, 10, 2), first=date(2026, 10, 5), last=date(2026, 10, 16)
        )
        for duty in ("AUDIT-W", "RECOMMEND", "EXPIRED-W")
    ]
    return [*leave, Excuse("DIRECTORY", CHIRIQUI, "Directora", "sin enlace nombrado", date(2026, 12, 15), "2026")]


def by_period(places: set[Place]) -> dict[str, list[UUID | None]]:
    found: dict[str, list[UUID | None]] = {}
    for entity, period in places:
        found.setdefault(period, []).append(entity)
    return found


@cache
def office() -> DutyFacts:
    done = [
        Evidence(row["duty"], NAMES[row["entity"]], row["period"], date.fromisoformat(row["done_on"]))
        for row in rows("done_2026.csv")
        if row["duty"] not in BY_ITSELF | {"AWARD-Y"}
    ]
    done.append(Evidence("AWARD-Y", None, "2026", date(2026, 11, 20)))  # one ranking is every entity's
    done.extend(year_evidence("RATIO", assignments(), [2026, 2027]))
    rotated = {year: rotation_of(assignments(), year) for year in (2026, 2027)}
    done.extend(
        Evidence("ROTATE-Y", None, str(year), one.done_on) for year, one in rotated.items() if one.done_on is not None
    )
    audited = {(one.entity_id, one.period) for one in done if one.duty_id == "AUDIT-W"}
    closed: set[Place] = {
        *((ACODECO, week) for week in weeks("2025-W52", "2026-W53") if week not in ("2026-W16", "2026-W33")),
        *((CHIRIQUI, week) for week in ("2026-W10", "2026-W20", "2026-W30")),
        *((IDAAN, week) for week in weeks("2025-W52", "2026-W53")),
        *((MIAMBIENTE, week) for week in weeks("2026-W20", "2026-W53")),
    }
    months = [f"2026-{month:02d}" for month in range(1, 13)]
    all_months: list[Place] = [(one, month) for one in (ACODECO, CHIRIQUI, IDAAN, MIAMBIENTE) for month in months]
    conditions: dict[Condition, set[Place]] = {
        Condition.CLOSED_CASES: closed,
        Condition.AUDITED: audited,
        Condition.EXPIRED_CASES: {
            *((ACODECO, f"2026-W0{week}") for week in (5, 6, 7, 8)),
            *((IDAAN, week) for week in weeks("2026-W01", "2026-W53")),
        },
        Condition.CASES_RUN_OUT: {*all_months} - {(CHIRIQUI, "2026-02")},
        Condition.CASES_WORKED: {*all_months},
        Condition.LIVE_PLAN: {(IDAAN, f"2026-0{month}") for month in (6, 7, 8, 9)},
        Condition.ROTATION_POSSIBLE: {(None, str(year)) for year, one in rotated.items() if one.possible},
    }
    joined = date(2024, 3, 1)
    return DutyFacts(
        entities=[
            DutyEntity(ACODECO, joined),
            DutyEntity(CHIRIQUI, joined, inside=False, outside=True),
            DutyEntity(IDAAN, joined, inside=True, outside=True),
            DutyEntity(MIAMBIENTE, date(2026, 5, 11)),
        ],
        evidence=done,
        excuses=excuses(),
        occasions=[
            Occasion("VIEWS", IDAAN, "2026-03-31", date(2026, 3, 31)),
            Occasion("ESCALATE", ACODECO, "2026-10-30", date(2026, 10, 30)),
            Occasion("PLAN", IDAAN, "2026-05-04", date(2026, 5, 4)),
            Occasion("PEQ", None, "2026-06-01", date(2026, 6, 1), date(2026, 7, 15), ANA),
            Occasion("TEAM-MIN", None, "2026-02-12", date(2026, 2, 12)),
            Occasion("TEAM-MIN", None, "2026-02-12-2", date(2026, 2, 12)),
        ],
        conditions={condition: by_period(places) for condition, places in conditions.items()},
    )


@cache
def catalogue() -> Catalogue:
    return read_catalogue()


@cache
def by_hand() -> dict[Key, tuple[date, date | None, date, bool]]:
    """What the tables say: opens, warned (None: never), due, owed."""
    periods: dict[str, dict[str, tuple[date, date | None, date]]] = {}
    for row in rows("days_2026.csv"):
        warned = date.fromisoformat(row["warned"]) if row["warned"] else None
        days = (date.fromisoformat(row["opens"]), warned, date.fromisoformat(row["due"]))
        periods.setdefault(row["kind"], {})[row["period"]] = days
    found = {}
    for row in rows("owed_2026.csv"):
        labels = list(periods[row["kind"]])
        nothing = row["nothing_owed_in"].split()
        owes_from = date.fromisoformat(row["owes_from"] or "2024-03-01")
        for label in labels[labels.index(row["first"]) : labels.index(row["last"]) + 1]:
            opens, warned, due = periods[row["kind"]][label]
            found[NAMES[row["entity"]], row["duty"], label] = (max(opens, owes_from), warned, due, label not in nothing)
    return found


def expected(day: date) -> Iterator[tuple[Key, tuple[State, date, date | None]]]:
    """The tables read for one day."""
    done = {
        (NAMES[row["entity"]], row["duty"], row["period"]): date.fromisoformat(row["done_on"])
        for row in rows("done_2026.csv")
    }
    excused: dict[Key, date] = {
        **{(IDAAN, duty, week): date(2026, 10, 2) for duty in ("AUDIT-W",) for week in ("2026-W40", "2026-W41")},
        **{(IDAAN, "EXPIRED-W", week): date(2026, 10, 2) for week in ("2026-W41", "2026-W42")},
        (CHIRIQUI, "DIRECTORY", "2026"): date(2026, 12, 15),
    }
    for key, (opens, warned, due, owed) in by_hand().items():
        done_on, excused_on = done.get(key), excused.get(key)
        if done_on is not None and day >= done_on:
            yield key, (State.DONE, due, done_on)
        elif not owed:
            yield key, (State.NOT_DUE, due, None)
        elif excused_on is not None and day >= excused_on:
            yield key, (State.EXCUSED, due, None)
        elif day < opens:
            yield key, (State.NOT_DUE, due, None)
        elif day > due:
            yield key, (State.LATE, due, None)
        else:
            yield key, (State.WARNED if warned and day >= warned else State.DUE, due, None)


def computed(day: date, until: date | None = None) -> dict[Key, tuple[State, date, date | None]]:
    found = {}
    for one in obligations(catalogue(), office(), day, since=FIRST, until=until):
        key = (one.entity_id, one.duty.id, one.period.label)
        assert key not in found, "one state each"
        found[key] = (one.state, one.period.due, one.done_on)
    return found


@pytest.mark.parametrize("month", range(13))
def test_every_duty_stands_as_the_table_says_on_every_day(month: int) -> None:
    day = date(2026 + month // 12, month % 12 + 1, 1)
    while day <= LAST and day.month == month % 12 + 1:
        assert computed(day, END_OF_YEAR) == dict(expected(day)), day
        day += timedelta(days=1)


@pytest.mark.parametrize("row", rows("edges.csv"), ids=lambda row: f"{row['duty']}-{row['entity']}-{row['day']}")
def test_a_day_on_which_something_is_easily_got_wrong(row: dict[str, str]) -> None:
    state, due, done_on = computed(date.fromisoformat(row["day"]), LAST)[
        NAMES[row["entity"]], row["duty"], row["period"]
    ]
    assert (state.value, due.isoformat(), done_on.isoformat() if done_on else "") == (
        row["state"],
        row["due"],
        row["done_on"],
    ), row["why"]


def test_every_duty_of_the_catalogue_is_walked() -> None:
    assert {duty for _, duty, _ in by_hand()} == {duty.id for duty in catalogue().duties}
    assert {duty.role for duty in catalogue().duties} == set(Role)


def test_before_it_joins_an_entity_owes_nothing() -> None:
    assert not [key for key in computed(date(2026, 5, 10)) if key[0] == MIAMBIENTE]


def test_the_duty_goes_with_the_entity_and_who_held_it_is_known() -> None:
    held = [one for one in assignments() if one.entity_id == ACODECO]
    assert [
        (one.advisor_id, one.first.day, one.last.day) for one in holdings(held, date(2026, 8, 1), date(2026, 8, 31))
    ] == [
        (BERTA, 1, 2),
        (CARLOS, 3, 23),
        (BERTA, 24, 31),
    ]


def test_a_rotation_is_done_when_the_last_entity_has_changed_hands() -> None:
    given = assignments()
    assert (rotation_of(given, 2026).possible, rotation_of(given, 2026).done_on) == (True, date(2026, 1, 1))
    assert rotation_of(given, 2027).done_on is None, "nobody has another advisor yet"
    assert not rotation_of(given, 2024).possible, "there was no office before"
    only_acodeco = [one for one in given if one.entity_id == ACODECO]
    moved = [*only_acodeco[:-1], Assignment(UUID(int=1), ACODECO, BERTA, date(2026, 8, 24), date(2027, 3, 1))]
    moved.append(Assignment(UUID(int=2), ACODECO, CARLOS, date(2027, 3, 1)))
    assert rotation_of(moved, 2027).done_on == date(2027, 3, 1)
