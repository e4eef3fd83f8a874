"""Settings belong to the director, hold from a day on, and are never overwritten."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from clock import Clock, clock
from services_cases import Export, week_of_cases

from advisor_app.errors import UsageError, UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.change_setting import change_setting, setting_history, show_settings
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.plan_round import plan_round

__all__ = ["clock"]

WEEK = IsoWeek(2024, 12)


def test_a_value_holds_from_its_day_on(office: Office, clock: Clock) -> None:
    change_setting(office, "weekly_capacity", "80", date(2024, 4, 1))
    assert show_settings(office)["weekly_capacity"] == "120"
    clock.show(datetime(2024, 3, 31, 23, 59))
    assert show_settings(office)["weekly_capacity"] == "120"
    clock.show(datetime(2024, 4, 1, 0, 1))
    assert show_settings(office)["weekly_capacity"] == "80"


def test_what_is_set_today_gives_way_to_what_was_set_for_later(office: Office, clock: Clock) -> None:
    change_setting(office, "confidence", "0.99", date(2024, 4, 1))
    change_setting(office, "confidence", "0.9")
    assert show_settings(office)["confidence"] == "0.9"
    clock.show(datetime(2024, 4, 2, 8))
    assert show_settings(office)["confidence"] == "0.99"


def test_of_one_day_the_last_holds(office: Office, clock: Clock) -> None:
    for value in ("0.99", "0.95", "0.9"):
        change_setting(office, "confidence", value, date(2024, 4, 1))
    clock.show(datetime(2024, 4, 2, 8))
    assert show_settings(office)["confidence"] == "0.9"


def test_the_past_is_not_rewritten(office: Office, clock: Clock) -> None:
    with pytest.raises(UsageError) as told:
        change_setting(office, "confidence", "0.9", date(2024, 3, 24))
    assert (told.value.code, told.value.values["day"]) == ("setting_from_the_past", "24/03/2024")
    assert setting_history(office) == []


def test_every_value_stays_with_its_day_and_who(office: Office, clock: Clock) -> None:
    other = Office(office.store, "Ana Pérez")
    change_setting(office, "minimum", "5", date(2024, 4, 1))
    change_setting(other, "minimum", "4")
    change_setting(other, "minimum", "4")  # nothing new
    assert [(one.key, one.value, one.valid_from, one.who) for one in setting_history(office)] == [
        ("minimum", "4", date(2024, 3, 25), "Ana Pérez"),
        ("minimum", "5", date(2024, 4, 1), "Marisol Quintero"),
    ]
    assert setting_history(office)[0].at.date() == date(2024, 3, 25)
    with office.store.reading() as reading:
        entries = reading.history.entries(subject="minimum")
    assert [(one.who, one.payload) for one in entries] == [
        ("Ana Pérez", {"key": "minimum", "before": "3", "after": "4", "from": "2024-03-25"}),
        ("Marisol Quintero", {"key": "minimum", "before": "3", "after": "5", "from": "2024-04-01"}),
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("confidence", "0.9"),
        ("tolerable_rate", "0.1"),
        ("weekly_capacity", "90"),
        ("seed_source", "public"),
        ("director", "Marisol Quintero"),
    ],
)
def test_once_a_director_is_named_only_that_person_changes_settings(
    office: Office, clock: Clock, key: str, value: str
) -> None:
    change_setting(office, "director", "Ana Pérez")
    with pytest.raises(UserError) as told:
        change_setting(office, key, value)
    assert (told.value.code, told.value.values) == (
        "only_the_director", {"director": "Ana Pérez", "who": "Marisol Quintero"},
    )  # fmt: skip
    director = Office(office.store, "ANA PEREZ")
    assert change_setting(director, key, value) == value
    assert show_settings(office)[key] == value


def test_the_directorship_passes_on_its_day(office: Office, clock: Clock) -> None:
    change_setting(office, "director", "Ana Pérez")
    change_setting(Office(office.store, "Ana Pérez"), "director", "Luis Ríos", date(2024, 4, 1))
    with pytest.raises(UserError, match="only_the_director"):
        change_setting(Office(office.store, "Luis Ríos"), "minimum", "4")
    clock.show(datetime(2024, 4, 1, 8))
    change_setting(Office(office.store, "Luis Ríos"), "minimum", "4")
    with pytest.raises(UserError, match="only_the_director"):
        change_setting(Office(office.store, "Ana Pérez"), "minimum", "5")


@pytest.mark.parametrize("key", ["confidence", "tolerable_rate", "weekly_capacity"])
def test_a_drawn_round_keeps_the_values_it_was_drawn_with(
    office: Office, take_in: Export, clock: Clock, key: str
) -> None:
    changed = {"confidence": "0.99", "tolerable_rate": "0.1", "weekly_capacity": "40"}[key]
    take_in(week_of_cases(64))
    change_setting(office, key, changed, date(2024, 4, 1))
    (before,) = draw_round(office, WEEK).entities
    take_in(week_of_cases(64, "AAUD", 100), "otra.csv")
    clock.show(datetime(2024, 4, 2, 8))
    (late, kept) = draw_round(office, WEEK).entities
    assert (kept.sample_size, kept.statement, kept.planned_size) == (
        before.sample_size, before.statement, before.planned_size,
    )  # fmt: skip
    with office.store.reading() as reading:
        rules = {one.entity_id: one.rules for one in reading.rounds.of_week(WEEK)}
    old, new = getattr(rules[kept.entity_id], key), getattr(rules[late.entity_id], key)
    assert float(new) == float(changed) != float(old)
    assert {one.entity: getattr(one.rules, key) for one in plan_round(office, WEEK).entities} == {
        "AAUD": new, "IDAAN": old,
    }  # fmt: skip
