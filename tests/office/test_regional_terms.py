"""A term of a province goes before the country's, in columns as in one case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import numpy as np
from indicator_columns import columns_of

from advisor_app.office.case import Case
from advisor_app.office.indicators.case_columns import day_number
from advisor_app.office.indicators.due_by_terms import agreed_due
from advisor_app.office.indicators.service_terms import ServiceTerm, agreed_days, in_force
from advisor_app.store import new_id

ENTITY = new_id()
PROVINCES, TYPES = ("Coclé", "DARIEN", "Panamá", ""), ("Queja", "Consulta", "")
TERMS = [
    ServiceTerm(ENTITY, "", 30, date(2026, 1, 1)),
    ServiceTerm(ENTITY, "queja", 10, date(2026, 2, 1)),
    ServiceTerm(ENTITY, "", 45, date(2026, 3, 1), "Darién", "Regional"),
    ServiceTerm(ENTITY, "Queja", 60, date(2026, 3, 1), "Darién"),
    ServiceTerm(ENTITY, "Queja", None, date(2026, 5, 1), "Darién"),
    ServiceTerm(ENTITY, "", 5, date(2026, 4, 1), "Coclé"),
    ServiceTerm(new_id(), "", 1, date(2026, 1, 1)),
]


def test_columns_say_what_each_case_says() -> None:
    chance = Random(311)
    cases = [
        Case(
            str(number),
            "IDAAN",
            datetime(2025, 12, 15, 17) + timedelta(days=chance.randrange(200)),
            type=chance.choice(TYPES),
            province=chance.choice(PROVINCES),
        )
        for number in range(300)
    ]
    columns = replace(columns_of(cases), entities=(ENTITY,))
    due = agreed_due(
        columns,
        np.array([TYPES.index(case.type) for case in cases], np.int32),
        TYPES,
        TERMS,
        provinces=np.array([PROVINCES.index(case.province) for case in cases], np.int32),
        province_labels=PROVINCES,
    )
    wanted = [agreed_days(case, ENTITY, TERMS) for case in cases]
    assert {None, 5, 10, 30, 45, 60} == set(wanted)
    assert list(due) == [
        old if days is None else day_number(case.created_on) + days
        for case, days, old in zip(cases, wanted, columns.due, strict=True)
    ]


def test_what_holds_on_a_day_leaves_out_what_was_ended() -> None:
    own = [term for term in TERMS if term.entity_id == ENTITY]
    assert [(one.region, one.type, one.days) for one in in_force(own, date(2026, 5, 1))] == [
        ("", "", 30),
        ("", "queja", 10),
        ("Coclé", "", 5),
        ("Darién", "", 45),
    ]
