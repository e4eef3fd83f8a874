"""Entities split and joined from a day on, told back, and refused where nothing would be left of one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from advisor_app.errors import UserError
from advisor_app.services.directory.lead_spellings import SpellingsLed, add_spelling, join_from, split_entity
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office

JULY = date(2024, 7, 1)


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
        "Ministerio Unido", "Autoridad Nueva", True, ("M. Unido", "Ministerio Unido"), JULY, 2, 0
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
