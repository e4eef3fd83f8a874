"""The directory: who is who in an entity and since when, what it still needs, doubles, places."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import UUID

import pytest
from services_cases import Export, week_of_cases

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.doubles import Likeness, names_alike
from advisor_app.office.directory.requirements import Requirement, Standing
from advisor_app.office.directory.territory import Place
from advisor_app.office.people import Entity, Liaison, LiaisonKind
from advisor_app.services.directory.agree_term import agree_term
from advisor_app.services.directory.correct_places import (
    add_place,
    correct_place,
    list_places,
    place_as_it_is,
    remove_place,
)
from advisor_app.services.directory.find_doubles import list_doubles, merge_people, take_back_merge
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.note_requirement import note_requirement
from advisor_app.services.directory.review_entities import merge_entities
from advisor_app.services.directory.save_entity import add_entity, save_entity
from advisor_app.services.directory.save_liaison import (
    add_liaison,
    end_liaison,
    list_liaisons,
    put_back_liaison,
    remove_liaison,
    replace_liaison,
    save_liaison,
    take_back_replacement,
)
from advisor_app.services.directory.show_entity import EntityCard, show_entity
from advisor_app.services.duties.record_duty import record_evidence
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.meetings.show_meeting import show_meeting
from advisor_app.services.office import Office
from advisor_app.store import new_id
from minutes import MeetingKind

TODAY = panama_day(now_utc())
DAY = timedelta(days=1)


@pytest.fixture
def idaan(office: Office) -> Entity:
    return add_entity(office, "IDAAN", "Instituto de Acueductos y Alcantarillados Nacionales")


def code_of(action: object) -> str:
    with pytest.raises(UserError) as told:
        action()  # type: ignore[operator]
    return told.value.code


def standing(card: EntityCard) -> dict[Requirement, Standing]:
    return {line.item: line.standing for line in card.checklist}


def test_who_is_replaced_stays_on_record_and_gets_no_letters(office: Office, idaan: Entity) -> None:
    karina = add_liaison(office, idaan.id, "Karina Atencio", LiaisonKind.OPERATIONAL, email="k@idaan.example")
    successor = Liaison(new_id(), idaan.id, "Julio Ríos", LiaisonKind.OPERATIONAL, "Jefe", "j@idaan.example")
    done = replace_liaison(office, karina, successor, TODAY)
    card = show_entity(office, idaan.id)
    assert [one.name for one in list_liaisons(office, idaan.id)] == ["Julio Ríos"]
    assert [(one.name, one.end) for one in card.former] == [("Karina Atencio", TODAY - DAY)]
    assert card.successor_of(card.former[0]) == card.serving[0]
    assert card.predecessor_of(card.serving[0]) == card.former[0]
    assert [entry.action for entry in card.history[:2]] == ["liaison.replaced", "liaison.added"]

    take_back_replacement(office, done)
    assert [one.name for one in list_liaisons(office, idaan.id)] == ["Karina Atencio"]
    assert show_entity(office, idaan.id).former == ()


def test_a_term_ends_on_its_last_day_and_a_slip_is_put_back(office: Office, idaan: Entity) -> None:
    karina = add_liaison(office, idaan.id, "Karina Atencio", LiaisonKind.EXECUTIVE, start=TODAY - 9 * DAY)
    assert code_of(lambda: end_liaison(office, karina, TODAY - 10 * DAY)) == "liaison_days"
    ended = end_liaison(office, karina)
    assert [one.name for one in list_liaisons(office, idaan.id)] == ["Karina Atencio"], "today she still serves"
    ended = save_liaison(office, replace(ended, end=TODAY - DAY))
    assert list_liaisons(office, idaan.id) == []
    remove_liaison(office, ended)
    assert put_back_liaison(office, ended).id == karina.id


def test_who_is_put_down_for_a_meeting_is_ended_not_removed_and_keeps_its_place_when_two_become_one(
    office: Office, idaan: Entity
) -> None:
    karina = add_liaison(office, idaan.id, "Karina Atencio", LiaisonKind.OPERATIONAL, email="k@idaan.example")
    day = datetime.combine(TODAY + 7 * DAY, time(9))
    meeting = plan_meeting(office, MeetingKind.VISIT, day, entity="IDAAN")

    def called() -> list[UUID | None]:
        return [one.liaison_id for one in show_meeting(office, meeting.id).people if one.name == karina.name]

    assert called() == [karina.id]
    assert code_of(lambda: remove_liaison(office, karina)) == "liaison_in_meetings"
    assert [one.id for one in list_liaisons(office, idaan.id)] == [karina.id]
    again = add_liaison(office, idaan.id, "Karina Atencio Ruiz", LiaisonKind.OPERATIONAL)
    merged = merge_people(office, again.id, karina.id)
    assert called() == [again.id]
    take_back_merge(office, merged)
    assert called() == [karina.id]


def test_the_seat_follows_the_district_and_officials_are_not_liaisons(office: Office, idaan: Entity) -> None:
    away = add_liaison(office, idaan.id, "Ana Peña", LiaisonKind.OPERATIONAL, district="Santiago")
    here = add_liaison(office, idaan.id, "Luz Solís", LiaisonKind.OFFICIAL, district="panama", in_panama_district=False)
    assert (away.in_panama_district, here.in_panama_district) == (False, True)
    (line,) = list_entities(office)
    assert (line.liaisons, line.outside, line.officials, line.people) == (1, 1, 1, "Ana Peña")
    assert list_liaisons(office, idaan.id) == [away]


def test_the_checklist_reads_the_directory_and_takes_a_persons_word_for_the_rest(office: Office, idaan: Entity) -> None:
    assert set(standing(show_entity(office, idaan.id)).values()) == {Standing.MISSING}
    for name, kind in (
        ("Ana", LiaisonKind.OPERATIONAL),
        ("Bea", LiaisonKind.EXECUTIVE),
        ("Ciro", LiaisonKind.OFFICIAL),
    ):
        add_liaison(office, idaan.id, name, kind)
    agree_term(office, "IDAAN", 20)
    assert standing(show_entity(office, idaan.id))[Requirement.AGREEMENTS] is Standing.MISSING, "nobody answers for it"
    agree_term(office, "IDAAN", 15, "Queja", responsible="Dirección Comercial")
    record_evidence(office, "TRAIN-Y", entity="IDAAN", on=TODAY)
    note_requirement(office, idaan.id, Requirement.REGIONAL_AGREEMENTS, applies=False, note="sin regionales")
    note_requirement(office, idaan.id, Requirement.ESCALATION, met_on=TODAY, note="1 jefe, 2 director, 3 administrador")
    (line,) = list_entities(office)
    assert line.missing == (
        Requirement.CAMPAIGN,
        Requirement.SERVICE_TRAINING,
        Requirement.PRESS,
        Requirement.EQUIPMENT,
        Requirement.LAUNCH,
    )
    lines = {one.item: one for one in show_entity(office, idaan.id).checklist}
    assert lines[Requirement.TRAINING].on == TODAY
    assert lines[Requirement.REGIONAL_AGREEMENTS].standing is Standing.NOT_APPLICABLE
    agree_term(office, "IDAAN", 40, region="Chiriquí", responsible="Regional de Chiriquí")
    assert standing(show_entity(office, idaan.id))[Requirement.REGIONAL_AGREEMENTS] is Standing.MET
    note_requirement(office, idaan.id, Requirement.ESCALATION)
    assert standing(show_entity(office, idaan.id))[Requirement.ESCALATION] is Standing.MISSING
    assert code_of(lambda: note_requirement(office, idaan.id, Requirement.PRESS, met_on=TODAY + DAY)) == (
        "duty_from_the_future"
    )


def test_an_entity_is_never_part_of_itself(office: Office, idaan: Entity) -> None:
    regional = add_entity(office, "IDAAN Chiriquí")
    part = save_entity(office, replace(regional, parent_id=idaan.id, address="Calle 4, David"))
    assert code_of(lambda: save_entity(office, replace(idaan, parent_id=part.id))) == "entity_within_itself"
    card = show_entity(office, idaan.id)
    assert [one.name for one in card.parts] == ["IDAAN Chiriquí"]
    assert show_entity(office, part.id).parent == idaan
    (changed, added) = show_entity(office, part.id).history
    assert changed.payload is not None
    assert "Calle 4, David" in str(changed.payload["fields"])
    assert added.action == "entity.added"


def test_merged_entities_keep_one_note_for_each_item_and_their_parts(office: Office, take_in: Export) -> None:
    take_in([*week_of_cases(2), *week_of_cases(1, "I.D.A.A.N.", 50)])
    gone, keep = sorted((line.entity for line in list_entities(office)), key=lambda one: one.name)
    for entity in (keep, gone):
        note_requirement(office, entity.id, Requirement.PRESS, met_on=TODAY, note=entity.name)
    note_requirement(office, gone.id, Requirement.LAUNCH, met_on=TODAY)
    part = add_entity(office, "Regional")
    save_entity(office, replace(part, parent_id=gone.id))
    merge_entities(office, keep.id, gone.id)
    card = show_entity(office, keep.id)
    noted = {line.item: line.words for line in card.checklist if line.standing is Standing.MET}
    assert noted == {Requirement.PRESS: "IDAAN", Requirement.LAUNCH: ""}
    assert [one.name for one in card.parts] == ["Regional"]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Karina Atencio", "KARINA ATENCIO.", True),
        ("Karina Atencio Ríos", "Karina Atencio", True),
        ("Atencio Karina", "Karina Atencio", True),
        ("Karina Atencio", "Karina Atensio", True),
        ("Ana Ríos", "Ana Rivas", False),
        ("José Pérez", "Josefa Pérez", False),
    ],
)
def test_when_two_names_may_be_one_person(one: str, other: str, alike: bool) -> None:
    assert names_alike(one, other) is alike


def test_doubles_are_shown_and_made_one_and_two_again(office: Office, idaan: Entity) -> None:
    mop = add_entity(office, "MOP")
    a = add_liaison(office, idaan.id, "Karina Atencio", LiaisonKind.OPERATIONAL, email="enlace@idaan.example")
    b = add_liaison(office, idaan.id, "Karina Atensio", LiaisonKind.OPERATIONAL, telephone="+507 512-3456", post="Jefa")
    add_liaison(office, mop.id, "Otra Persona", LiaisonKind.OPERATIONAL, telephone="5123456")
    former = add_liaison(office, idaan.id, "De Antes", LiaisonKind.OPERATIONAL, email="ENLACE@idaan.example")
    end_liaison(office, former, TODAY - DAY)
    found = {one.double.why: one for one in list_doubles(office)}
    assert set(found) == {Likeness.NAME, Likeness.TELEPHONE}, "who left shares the mail of the post rightly"
    assert not found[Likeness.TELEPHONE].double.mergeable
    apart = found[Likeness.TELEPHONE].double
    assert code_of(lambda: merge_people(office, apart.keep.id, apart.gone.id)) == "people_of_two_entities"
    pair = found[Likeness.NAME].double
    done = merge_people(office, pair.keep.id, pair.gone.id)
    assert (done.kept.email, done.kept.telephone, done.kept.post) == (a.email, b.telephone, "Jefa")
    assert len(list_liaisons(office, idaan.id)) == 1
    take_back_merge(office, done)
    assert sorted(one.name for one in list_liaisons(office, idaan.id)) == ["Karina Atencio", "Karina Atensio"]


def test_places_are_the_programs_until_somebody_corrects_one(office: Office) -> None:
    shipped = list_places(office)
    assert (len({one.province for one in shipped.places}), shipped.own) == (16, False)
    assert "no se copió" in shipped.notice.replace("\n", " ")
    wrong = next(one for one in shipped.places if one.district == "Narganá" and not one.corregimiento)
    kept = correct_place(office, wrong, replace(wrong, district="Gaigirgordub", source=""))
    now = list_places(office)
    assert now.own
    assert kept.source == "la oficina"
    assert place_as_it_is(office, wrong) == kept, "found again by who saw the program's list"
    with pytest.raises(UserError, match="changed_by_another"):
        correct_place(office, wrong, replace(wrong, source="Gaceta"))
    kept = correct_place(office, kept, replace(kept, source="Gaceta Oficial 29"))
    assert place_as_it_is(office, kept).source == "Gaceta Oficial 29"
    assert len(now.places) == len(shipped.places)
    assert code_of(lambda: add_place(office, Place(new_id(), "panama", "PANAMÁ"))) == "place_exists"
    assert code_of(lambda: add_place(office, Place(new_id(), "Coclé", "", "El Valle"))) == "place_without_district"
    cocle = next(one for one in now.places if one.province == "Coclé" and not one.district)
    assert code_of(lambda: remove_place(office, cocle)) == "place_with_others"
    remove_place(office, kept)
    assert len(list_places(office).places) == len(shipped.places) - 1
