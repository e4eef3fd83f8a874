"""Entities split and joined from a day on, told back, and refused where nothing would be left of one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.directory.lead_spellings import (
    SpellingsLed,
    add_spelling,
    forget_spelling,
    join_from,
    split_entity,
    take_back_leading,
)
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.show_spellings import LedSince, show_spellings
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round

JULY = date(2024, 7, 1)
FILE_ALONE = pytest.mark.parametrize("office_location", ["sqlite"], indirect=True)


@pytest.fixture
def office_with_cases(office: Office, tmp_path: Path) -> Office:
    path = tmp_path / "casos.csv"
    path.write_text(
        "Número,Entidad,Creado,Cerrado\n"
        "1,Ministerio Unido,2024-06-30 23:00,2024-07-02 10:00\n2,Ministerio Unido,2024-07-01 00:10,\n"
        "3,M. Unido,2024-07-05 09:00,2024-07-06 10:00\n4,Otra,2024-06-05 09:00,2024-06-06 10:00\n",
        encoding="utf-8",
    )
    add_entity_with_alias(office)
    import_cases(office, path)
    return office


def add_entity_with_alias(office: Office) -> None:
    with office.store.unit_of_work(office.who) as work:
        work.entities.resolve(["Ministerio Unido"])
        work.commit()
    add_spelling(office, "ministerio unido", "M. Unido")


def cases_of(office: Office) -> dict[str, int]:
    return {line.entity.name: line.cases for line in list_entities(office) if line.cases}


def test_an_institution_divides_on_a_day(office_with_cases: Office) -> None:
    led = split_entity(office_with_cases, "Ministerio Unido", into="Autoridad Nueva", since=JULY)
    assert led == SpellingsLed(
        "Ministerio Unido", "Autoridad Nueva", True, ("M. Unido", "Ministerio Unido"), JULY, 2, 0, led.back
    )
    assert cases_of(office_with_cases) == {"Ministerio Unido": 1, "Autoridad Nueva": 2, "Otra": 1}
    with office_with_cases.store.reading() as reading:
        entry = reading.history.entries(limit=1)[0]
        assert (entry.action, entry.subject) == ("entity.spellings_led", "Autoridad Nueva")
        assert reading.indicators.kept


def test_one_joins_another_on_a_day(office_with_cases: Office) -> None:
    led = join_from(office_with_cases, keep="otra", gone="Ministerio Unido", since=JULY)
    assert (led.into, led.made, led.moved) == ("Otra", False, 2)
    assert cases_of(office_with_cases) == {"Ministerio Unido": 1, "Otra": 3}


def test_one_spelling_becomes_an_entity_of_its_own_name(office_with_cases: Office) -> None:
    led = split_entity(office_with_cases, "Ministerio Unido", into="M. Unido", spellings=["m. unido"])
    assert (led.into, led.made, led.moved) == ("M. Unido", True, 1)
    assert cases_of(office_with_cases) == {"Ministerio Unido": 2, "M. Unido": 1, "Otra": 1}
    with office_with_cases.store.reading() as reading:
        found = reading.entities.by_name("M. Unido")
        assert found is not None
        assert (found.name, found.reviewed) == ("M. Unido", True)


@pytest.mark.parametrize(
    ("into", "spellings", "since", "code"),
    [
        ("Nueva", [], None, "split_needs_part"),
        ("ministerio unido", [], JULY, "split_into_itself"),
        ("Nueva", ["Otra"], JULY, "spelling_of_another"),
        ("Nueva", ["Ministerio Unido"], None, "split_own_name"),
        ("  ", [], JULY, "name_missing"),
    ],
)
def test_what_is_refused_changes_nothing(
    office_with_cases: Office, into: str, spellings: list[str], since: date | None, code: str
) -> None:
    before = cases_of(office_with_cases)
    with pytest.raises(UserError, match=code):
        split_entity(office_with_cases, "Ministerio Unido", into=into, spellings=spellings, since=since)
    assert cases_of(office_with_cases) == before
    with pytest.raises(UserError, match="entity_exists"):
        add_spelling(office_with_cases, "Otra", "M. Unido")


def test_what_was_split_off_is_taken_back_whole(office_with_cases: Office) -> None:
    before = cases_of(office_with_cases)
    for into, spellings, since in (("Autoridad Nueva", [], JULY), ("M. Unido", ["M. Unido"], None), ("Otra", [], JULY)):
        led = split_entity(office_with_cases, "Ministerio Unido", into=into, spellings=spellings, since=since)
        assert cases_of(office_with_cases) != before
        assert take_back_leading(office_with_cases, led) == led.moved
        assert cases_of(office_with_cases) == before
        assert {line.entity.name for line in list_entities(office_with_cases)} == {"Ministerio Unido", "Otra"}
    with office_with_cases.store.reading() as reading:
        assert reading.history.entries(limit=1)[0].action == "entity.leading_taken_back"
        assert reading.indicators.kept


def test_a_split_on_which_something_rests_stays(office_with_cases: Office) -> None:
    first = split_entity(office_with_cases, "Ministerio Unido", into="Nueva", since=JULY)
    second = split_entity(office_with_cases, "Ministerio Unido", into="Otra", since=JULY)
    with pytest.raises(UserError, match="leading_changed_since"):
        take_back_leading(office_with_cases, first)
    take_back_leading(office_with_cases, second)
    add_spelling(office_with_cases, "Nueva", "La Nueva")
    with pytest.raises(UserError, match="leading_rested_on_entity"):
        take_back_leading(office_with_cases, first)
    made = find_of(office_with_cases, "Nueva")
    forget_spelling(office_with_cases, made, "La Nueva")
    draw_round(office_with_cases, IsoWeek.of(date(2024, 7, 6)))
    with pytest.raises(UserError, match="leading_rested_on_draw"):
        take_back_leading(office_with_cases, first)


@FILE_ALONE
def test_an_added_name_goes_again_until_a_case_comes_with_it(office_with_cases: Office) -> None:
    key = find_of(office_with_cases, "Ministerio Unido")
    add_spelling(office_with_cases, "Ministerio Unido", "MU")
    forget_spelling(office_with_cases, key, "MU")
    assert [line.spelling for line in show_spellings(office_with_cases, key).lines] == ["Ministerio Unido", "M. Unido"]
    with pytest.raises(UserError, match="spelling_in_use"):
        forget_spelling(office_with_cases, key, "m. unido")


@FILE_ALONE
def test_the_names_of_an_entity_say_where_they_lead(office_with_cases: Office) -> None:
    split_entity(office_with_cases, "Ministerio Unido", into="Otra", spellings=["M. Unido"], since=JULY)
    shown = show_spellings(office_with_cases, find_of(office_with_cases, "Ministerio Unido"))
    assert [(one.spelling, one.cases, one.later) for one in shown.lines] == [
        ("Ministerio Unido", 2, ()),
        ("M. Unido", 0, (LedSince(JULY, "Otra"),)),
    ]
    other = show_spellings(office_with_cases, find_of(office_with_cases, "Otra"))
    assert [(one.spelling, one.cases, one.here_since) for one in other.lines] == [
        ("Otra", 1, None),
        ("M. Unido", 1, JULY),
    ]
    assert other.unknown == 0


def find_of(office: Office, name: str) -> UUID:
    return next(line.entity.id for line in list_entities(office) if line.entity.name == name)
