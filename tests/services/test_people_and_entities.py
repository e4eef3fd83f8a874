from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from services_cases import Export, week_of_cases

from advisor_app.errors import UserError
from advisor_app.office.people import LiaisonKind
from advisor_app.services.change_setting import change_setting, show_settings
from advisor_app.services.directory.list_entities import EntityLine, list_entities
from advisor_app.services.directory.review_entities import mark_reviewed, merge_entities, merge_named, suggest_merges
from advisor_app.services.directory.save_liaison import add_liaison, list_liaisons, remove_liaison, save_liaison
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import (
    add_advisor,
    assign_entities,
    list_advisors,
    take_back_assignment,
)


def line_of(office: Office, name: str, on: date | None = None) -> EntityLine:
    return next(line for line in list_entities(office, on) if line.entity.name == name)


def test_spellings_never_make_two_entities(office: Office, take_in: Export) -> None:
    done = take_in(
        [
            ("1", "Autoridad de Tránsito", None),
            ("2", "AUTORIDAD  DE TRANSITO ", None),
            ("3", "autoridad de tránsito", None),
            ("4", "A.T.T.T.", None),
        ]
    )
    assert done.new == 4
    assert len(done.new_entities) == 2
    assert [line.cases for line in list_entities(office)] == [1, 3]


def test_near_duplicates_are_shown_and_a_person_merges_them(office: Office, take_in: Export) -> None:
    take_in([*week_of_cases(3), *week_of_cases(1, "I.D.A.A.N.", 50), *week_of_cases(1, "MIDES", 60)])
    (suggested,) = suggest_merges(office)
    assert (suggested.keep.name, suggested.gone.name, suggested.reason) == ("IDAAN", "I.D.A.A.N.", "spelling")
    merge_entities(office, suggested.keep.id, suggested.gone.id)
    assert {line.entity.name: line.cases for line in list_entities(office)} == {"IDAAN": 4, "MIDES": 1}
    take_in(week_of_cases(2, "i.d.a.a.n.", 80), "despues.csv")
    assert line_of(office, "IDAAN").cases == 6
    assert suggest_merges(office) == []


def test_acronyms_a_letter_apart_are_not_suggested(office: Office, take_in: Export) -> None:
    take_in(
        [
            (str(at), name, None)
            for at, name in enumerate(("MEF", "MEDUCA", "MIRE", "MIDES", "Zona 1 Norte", "Zona 2 Norte"))
        ]
    )
    assert suggest_merges(office) == []


def test_new_entities_wait_for_review(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(1))
    line = line_of(office, "IDAAN")
    assert not line.entity.reviewed
    assert mark_reviewed(office, [line.entity.id]) == 1
    assert line_of(office, "IDAAN").entity.reviewed
    assert mark_reviewed(office, [line.entity.id]) == 0


def test_an_advisor_has_at_most_25_entities(office: Office, take_in: Export) -> None:
    take_in([(str(at), f"Entidad {at:02d}", None) for at in range(26)])
    add_advisor(office, "Itzel Correa", "itzel@cac.example")
    names = [f"Entidad {at:02d}" for at in range(26)]
    with pytest.raises(UserError) as told:
        assign_entities(office, names, "Itzel Correa")
    assert told.value.code == "too_many_entities"
    assert all(line.advisor is None for line in list_entities(office)), "all or none"
    assign_entities(office, names[:25], "Itzel Correa")
    assert sum(line.advisor == "Itzel Correa" for line in list_entities(office)) == 25


def test_an_assignment_holds_from_its_day_and_ends_the_former(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(1))
    for name in ("Ana Ríos", "Itzel Correa"):
        add_advisor(office, name)
    assign_entities(office, ["IDAAN"], "Ana Ríos", date(2025, 1, 1))
    assign_entities(office, ["IDAAN"], "Itzel Correa", date(2026, 1, 1))
    on = [line_of(office, "IDAAN", day).advisor for day in (date(2024, 12, 31), date(2025, 12, 31), date(2026, 1, 1))]
    assert on == [None, "Ana Ríos", "Itzel Correa"]


def test_an_assignment_that_was_a_slip_is_undone(office: Office, take_in: Export) -> None:
    """Also one that took the place of another of the same day; what did not change stays."""
    take_in(week_of_cases(1))
    for name in ("Ana Ríos", "Itzel Correa"):
        add_advisor(office, name)
    first, day = assign_entities(office, ["IDAAN"], "Ana Ríos", date(2025, 1, 1)), date(2026, 1, 1)

    for before in (None, "Itzel Correa"):
        if before is not None:
            assign_entities(office, ["IDAAN"], before, day)
        made = assign_entities(office, ["IDAAN"], "Ana Ríos" if before else "Itzel Correa", day)
        take_back_assignment(office, made)
        on = [line_of(office, "IDAAN", one).advisor for one in (day - timedelta(days=1), day)]
        assert on == ["Ana Ríos", before or "Ana Ríos"]

    again = assign_entities(office, ["IDAAN"], "Ana Ríos", date(2025, 6, 1))
    assert again.before == ()  # she had it already
    assert len(first.before) == 1


def test_an_advisor_stands_once(office: Office) -> None:
    add_advisor(office, "Ana Ríos")
    with pytest.raises(UserError) as told:
        add_advisor(office, " ANA  RIOS")
    assert told.value.code == "advisor_exists"
    assert [advisor.name for advisor in list_advisors(office)] == ["Ana Ríos"]


def test_an_unknown_entity_names_the_nearest(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(1))
    add_advisor(office, "Ana Ríos")
    with pytest.raises(UserError) as told:
        assign_entities(office, ["IDAN"], "Ana Ríos")
    assert told.value.values == {"name": "IDAN", "nearest": "IDAAN"}
    with pytest.raises(UserError):
        merge_named(office, keep="IDAAN", gone="IDAN")


def test_liaisons_are_kept_and_a_second_writer_is_told(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(1))
    entity = line_of(office, "IDAAN").entity
    made = add_liaison(
        office, entity.id, "Karina Atencio Ríos", LiaisonKind.OPERATIONAL, email="k.atencio@idaan.example"
    )
    save_liaison(office, replace(made, post="Jefa de Atención"))
    with pytest.raises(UserError) as told:
        save_liaison(office, replace(made, post="Otra"))
    assert told.value.code == "changed_by_another"
    for address in ("no es un correo", "julio@idaan", "julio@ñandú.example", "julio@idaan.example, otro@x.example"):
        with pytest.raises(UserError) as unreadable:
            add_liaison(office, entity.id, "Julio", LiaisonKind.EXECUTIVE, email=address)
        assert unreadable.value.code == "email_unreadable"
        with pytest.raises(UserError) as unreadable:
            add_advisor(office, "Julio", address)
        assert unreadable.value.code == "email_unreadable"
    (kept,) = list_liaisons(office, entity.id)
    assert (kept.post, kept.in_panama_district) == ("Jefa de Atención", True)
    remove_liaison(office, kept)
    assert list_liaisons(office, entity.id) == []


def test_settings_are_shown_with_defaults_and_changes_are_in_the_history(office: Office) -> None:
    assert show_settings(office)["weekly_capacity"] == "120"
    change_setting(office, "weekly_capacity", "75")
    change_setting(office, "weekly_capacity", "75")
    assert show_settings(office)["weekly_capacity"] == "75"
    with office.store.reading() as reading:
        (entry,) = reading.history.entries(subject="weekly_capacity")
    assert entry.payload is not None
    assert (entry.who, entry.payload["before"], entry.payload["after"]) == ("Marisol Quintero", "120", "75")
