"""Every indicator agrees to the unit with a second computation, on data with every edge, on both databases."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import indicators_by_hand as by_hand
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.case import Case
from advisor_app.office.indicators.asked import Asked, By
from advisor_app.office.indicators.figures import ANSWERED, Figures
from advisor_app.services.directory.agree_term import agree_term
from advisor_app.services.indicators.compute_indicators import compute_indicators
from advisor_app.services.office import Office
from advisor_app.store import open_store

START, END = date(2024, 2, 12), date(2024, 4, 17)
MIDNIGHT = time(5)
FIELDS = ("entity", "type", "channel", "province", "district", "corregimiento", "subject")
AGREED = [("IDAAN", "Queja", 10), ("IDAAN", "", 45), ("MINSA", "Denuncia", 0)]
SINCE = date(2024, 3, 1)


def moment(chance: random.Random, day: date, *, day_alone: bool) -> datetime:
    """A moment of that day in Panama, often at an edge: midnight, the last second, evening (the next day in UTC)."""
    if day_alone:
        return datetime.combine(day, MIDNIGHT)
    at = chance.choice([0, 1, 86_399, 19 * 3600, 23 * 3600, chance.randrange(86_400)])
    part = chance.choice([0, 0, 1, 999_999])
    return datetime.combine(day, time(0)) + timedelta(hours=5, seconds=at, microseconds=part)


def made_cases(seed: int, count: int) -> list[Case]:
    chance = random.Random(seed)
    near = [START, END, START - timedelta(days=30), END - timedelta(days=30), END + timedelta(days=1), SINCE]
    cases = []
    for number in range(count):
        day_only = frozenset(name for name in ("created", "first_worked", "closed", "due") if chance.random() < 0.15)
        created_on = chance.choice(near) + timedelta(days=chance.choice([0, 0, 1, -1, chance.randrange(-90, 60)]))
        created = moment(chance, created_on, day_alone="created" in day_only)
        gaps = {
            "closed": chance.choice([None, None, 0, 29, 30, 31, -1, -4, 45, chance.randrange(0, 120)]),
            "first_worked": chance.choice([None, 0, 0, 1, 1, 2, -1, 40, chance.randrange(0, 9)]),
            "due": chance.choice([None, None, 30, 15, -2, chance.randrange(0, 60)]),
        }
        moments: dict[str, Any] = {}
        for name, gap in gaps.items():
            if gap is None:
                continue
            day = created_on + timedelta(days=gap)
            moments[name] = moment(chance, day, day_alone=name in day_only)
        if "first_worked" in moments and "first_worked" not in day_only and chance.random() < 0.3:
            moments["first_worked"] = created + timedelta(hours=24, microseconds=chance.choice([-1, 0, 1]))
        texts = {
            "type": chance.choice(["Queja", "QUEJA", "Denuncia", "Consulta", ""]),
            "channel": chance.choice(["Teléfono", "Web", ""]),
            "province": chance.choice(["Panamá", "Colón", ""]),
            "district": chance.choice(["San Miguelito", "Colón", "Panamá"]),
            "corregimiento": chance.choice(["Bella Vista", "Cativá", ""]),
            "subject": chance.choice(["Fuga", "Bache", "x" * 250]),
        }
        entity = chance.choice(["IDAAN", "IDAAN", "MINSA", "Municipio de Colón", ""])
        cases.append(Case(f"C-{number:05}", entity, created, **texts, **moments, day_only=day_only))
    return cases


def agreed_days(case: Case) -> int | None:
    """What the terms of `AGREED`, all in force from `SINCE`, mean for a case."""
    if (case.created - timedelta(hours=5)).date() < SINCE:
        return None
    if case.entity == "IDAAN":
        return 10 if case.type.lower() == "queja" else 45
    return 0 if (case.entity, case.type) == ("MINSA", "Denuncia") else None


def told(cases: Sequence[Case], as_of: date) -> pd.DataFrame:
    rows = [
        {
            **{name: getattr(case, name)[:200] for name in FIELDS},
            **{name: getattr(case, name) for name in ("created", "first_worked", "closed", "due", "day_only")},
            "agreed_days": agreed_days(case),
        }
        for case in cases
    ]
    columns = [*FIELDS, "created", "first_worked", "closed", "due", "day_only", "agreed_days"]
    return by_hand.prepared(pd.DataFrame(rows, columns=columns), as_of)


def bring(office: Office, cases: Sequence[Case]) -> None:
    with office.store.unit_of_work(office.who) as work:
        entity_ids = work.entities.resolve(case.entity for case in cases)
        import_id = work.imports.add(file_name="f", sha256="f", shape="s", columns={}, rows=len(cases))
        work.cases.apply(cases, import_id, entity_ids)
        work.commit()


@pytest.fixture
def busy_office(office: Office) -> tuple[Office, list[Case]]:
    cases = made_cases(311, 1500)
    bring(office, cases)
    for entity, kind, days in AGREED:
        agree_term(office, entity, days, kind, SINCE)
    return office, cases


def shown(figures: Figures) -> dict[str, Any]:
    values = {name: getattr(figures, name) for name in (*ANSWERED, "day_precision") if name != "reopened"}
    return {name: float(value) if name.startswith(("rate", "closed_rate", "effect", "on_time")) and value is not None
            else value for name, value in values.items()}  # fmt: skip


PERIODS = [
    (START, END, None),
    (START, END, END),
    (START, END, END - timedelta(days=20)),
    (START, END, START),
    (START, END, START - timedelta(days=3)),
    (START, END, date(2025, 1, 1)),
    (date(2024, 3, 1), date(2024, 3, 1), None),
    (date(2019, 1, 1), date(2026, 12, 31), None),
    (date(2031, 1, 1), date(2031, 1, 31), None),
]


@pytest.mark.parametrize(("start", "end", "as_of"), PERIODS)
def test_all_together(busy_office: tuple[Office, list[Case]], start: date, end: date, as_of: date | None) -> None:
    office, cases = busy_office
    asked = Asked.of(start, end, as_of)
    (group,) = compute_indicators(office, asked).groups
    assert group.group is None
    known = as_of or end + timedelta(days=1)
    assert shown(group.figures) == by_hand.figures(told(cases, known), start, end, known)


@pytest.mark.parametrize("by", FIELDS)
def test_by_what_a_case_says(busy_office: tuple[Office, list[Case]], by: By) -> None:
    office, cases = busy_office
    for start, end, as_of in PERIODS[:4]:
        known = as_of or end + timedelta(days=1)
        answer = compute_indicators(office, Asked.of(start, end, as_of), by)
        expected = {
            str(name): by_hand.figures(part, start, end, known) for name, part in told(cases, known).groupby(by)
        }
        assert {one.group: shown(one.figures) for one in answer.groups} == expected


@pytest.mark.parametrize("by", ["week", "month", "year"])
def test_by_time_every_part_is_a_period_seen_from_the_same_day(busy_office: tuple[Office, list[Case]], by: By) -> None:
    office, cases = busy_office
    for start, end, as_of in [*PERIODS[:4], (date(2023, 12, 30), date(2024, 5, 2), date(2024, 4, 1))]:
        known = as_of or end + timedelta(days=1)
        frame = told(cases, known)
        answer = compute_indicators(office, Asked.of(start, end, as_of), by)
        expected = [
            (name, by_hand.figures(frame, first, last, known)) for name, first, last in by_hand.parts(by, start, end)
        ]
        assert [(one.group, shown(one.figures)) for one in answer.groups] == expected


def test_some_entities_alone(busy_office: tuple[Office, list[Case]]) -> None:
    office, cases = busy_office
    with office.store.reading() as reading:
        chosen = [one.id for one in reading.entities.all() if one.name in ("MINSA", "Municipio de Colón")]
    known = END + timedelta(days=1)
    (group,) = compute_indicators(office, Asked.of(START, END), entity_ids=chosen).groups
    part = told([case for case in cases if case.entity in ("MINSA", "Municipio de Colón")], known)
    assert shown(group.figures) == by_hand.figures(part, START, END, known)


days = st.integers(-6, 40).map(lambda at: datetime(2024, 3, 1, 5) + timedelta(days=at))
moments = st.builds(
    lambda day, seconds: day + timedelta(seconds=seconds), days, st.sampled_from([0, 1, 68_400, 86_399])
)


@st.composite
def any_cases(draw: st.DrawFn) -> list[Case]:
    cases = []
    for number in range(draw(st.integers(0, 6))):
        values = {
            "created": draw(moments),
            "first_worked": draw(st.none() | moments),
            "closed": draw(st.none() | moments),
            "due": draw(st.none() | moments),
        }
        day_only = draw(st.frozensets(st.sampled_from(sorted(values))))
        for name in day_only:
            if values[name] is not None:
                values[name] = values[name].replace(hour=5, minute=0, second=0)
        cases.append(Case(f"{number}", draw(st.sampled_from(["A", "B"])), **values, day_only=day_only))
    return cases


@pytest.fixture(scope="module")
def empty_copy(empty_sqlite_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield tmp_path_factory.mktemp("independent")
    assert empty_sqlite_office.exists()


@pytest.mark.needs_file("sixty offices, one for each example")
@settings(max_examples=60, deadline=None)
@given(
    cases=any_cases(),
    start=days.map(datetime.date),
    length=st.integers(0, 35),
    known=st.none() | days.map(datetime.date),
)
def test_whatever_the_cases(
    empty_sqlite_office: Path, empty_copy: Path, cases: list[Case], start: date, length: int, known: date | None
) -> None:
    path = empty_copy / "office.db"
    for left in empty_copy.iterdir():
        left.unlink()
    path.write_bytes(empty_sqlite_office.read_bytes())
    store = open_store(path)
    try:
        office = Office(store, "ana")
        bring(office, cases)
        end = start + timedelta(days=length)
        as_of = known or end + timedelta(days=1)
        frame = by_hand.prepared(
            pd.DataFrame(
                [{**{n: getattr(c, n) for n in ("entity", "created", "first_worked", "closed", "due", "day_only")},
                  "agreed_days": None} for c in cases],
                columns=["entity", "created", "first_worked", "closed", "due", "day_only", "agreed_days"],
            ),
            as_of,
        )  # fmt: skip
        (group,) = compute_indicators(office, Asked.of(start, end, known)).groups
        assert shown(group.figures) == by_hand.figures(frame, start, end, as_of)
    finally:
        store.close()
