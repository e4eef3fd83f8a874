"""Advisors, entities, assignments and liaisons as a person would notice them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.people import Advisor, Liaison, LiaisonKind
from advisor_app.store import CaseQuery, Store, new_id

EntityId = Callable[[str], UUID]
JANUARY, MARCH, JUNE = date(2024, 1, 1), date(2024, 3, 1), date(2024, 6, 1)


def add_advisor(store: Store, name: str) -> Advisor:
    with store.unit_of_work("jefa") as work:
        advisor = work.advisors.add(name, f"{name}@example.org")
        work.commit()
    return advisor


def assign(store: Store, entity_id: UUID, advisor: Advisor, start: date) -> None:
    with store.unit_of_work("jefa") as work:
        work.assignments.assign(entity_id, advisor.id, start)
        work.commit()


def test_blanks_accents_and_case_never_make_two_entities(store: Store, entity_id: EntityId) -> None:
    first = entity_id("Cartografía  Nacional")

    with store.unit_of_work("ana") as work:
        ids = work.entities.resolve([" cartografia nacional", "CARTOGRAFÍA NACIONAL ", "", "  ", "Catastro"])
        work.commit()
    with store.reading() as reading:
        entities = reading.entities.all()
        by_name = reading.entities.by_name("CARTOGRAFIA nacional")

    assert ids[" cartografia nacional"] == ids["CARTOGRAFÍA NACIONAL "] == first
    assert set(ids) == {" cartografia nacional", "CARTOGRAFÍA NACIONAL ", "Catastro"}
    assert [(entity.name, entity.reviewed) for entity in entities] == [
        ("Cartografía Nacional", False),
        ("Catastro", False),
    ]
    assert by_name == entities[0]


def test_a_new_name_becomes_one_more_spelling(store: Store, entity_id: EntityId) -> None:
    key = entity_id("IDAAN")

    with store.unit_of_work("ana") as work:
        saved = work.entities.save(replace(work.entities.by_id(key), name="Acueductos", reviewed=True))
        work.commit()

    assert entity_id("IDAAN") == entity_id("acueductos") == key
    with store.reading() as reading:
        assert reading.entities.all() == [saved]
        assert saved.version == 2
        assert reading.entities.spellings_of(key) == ["Acueductos", "IDAAN"]


def test_a_name_that_leads_elsewhere_is_refused(store: Store, entity_id: EntityId) -> None:
    key = entity_id("IDAAN")
    entity_id("ENSA")

    with store.unit_of_work("ana") as work, pytest.raises(UserError, match="entity_exists"):
        work.entities.save(replace(work.entities.by_id(key), name="Ensa"))


def test_the_second_of_two_editors_is_told_who_was_faster(store: Store, entity_id: EntityId) -> None:
    key = entity_id("IDAAN")
    with store.reading() as reading:
        seen = reading.entities.by_id(key)
    with store.unit_of_work("ana") as work:
        work.entities.save(replace(seen, sector="agua"))
        work.commit()

    with store.unit_of_work("luis") as work, pytest.raises(UserError) as told:
        work.entities.save(replace(seen, sector="luz"))

    assert told.value.code == "changed_by_another"
    assert (told.value.values["who"], told.value.values["name"]) == ("ana", "IDAAN")
    with store.reading() as reading:
        assert reading.entities.by_id(key).sector == "agua"


def test_merged_entities_are_one(store: Store, entity_id: EntityId, bring_in, make_case) -> None:
    bring_in([make_case("1", entity="IDAAN"), make_case("2", entity="I.D.A.A.N."), make_case("3", entity="IDAAN")])
    keep, gone = entity_id("IDAAN"), entity_id("I.D.A.A.N.")
    ana = add_advisor(store, "Ana")
    assign(store, gone, ana, JANUARY)
    liaison = Liaison(new_id(), gone, "Rosa", LiaisonKind.EXECUTIVE)
    with store.unit_of_work("ana") as work:
        work.liaisons.add(liaison)
        work.entities.merge(keep, gone)
        work.commit()

    with store.reading() as reading:
        assert [entity.id for entity in reading.entities.all()] == [keep]
        assert reading.entities.case_counts() == {keep: 3}
        assert reading.cases.count(CaseQuery(entity_ids=(gone,))) == 0
        assert [one.name for one in reading.liaisons.of(keep)] == ["Rosa"]
        assert [one.entity_id for one in reading.assignments.on(MARCH)] == [keep]
    assert entity_id("i.d.a.a.n.") == keep
    assert bring_in([make_case("2", entity="I.D.A.A.N.")]).unchanged == 1


def test_merging_keeps_an_assignment_that_stands(store: Store, entity_id: EntityId) -> None:
    keep, gone = entity_id("IDAAN"), entity_id("ENSA")
    ana, luis = add_advisor(store, "Ana"), add_advisor(store, "Luis")
    assign(store, keep, ana, JANUARY)
    assign(store, gone, luis, JANUARY)

    with store.unit_of_work("ana") as work:
        work.entities.merge(keep, gone)
        work.commit()

    with store.reading() as reading:
        assert [(one.entity_id, one.advisor_id) for one in reading.assignments.on(MARCH)] == [(keep, ana.id)]


def test_two_sealed_frames_of_a_week_are_not_merged(store: Store, entity_id: EntityId, make_round) -> None:
    keep, gone = entity_id("IDAAN"), entity_id("ENSA")
    with store.unit_of_work("ana") as work:
        work.rounds.add(make_round(keep, IsoWeek(2024, 11)))
        work.rounds.add(make_round(keep, IsoWeek(2024, 12)))
        work.rounds.add(make_round(gone, IsoWeek(2024, 12)))
        work.commit()

    with store.unit_of_work("ana") as work, pytest.raises(UserError) as told:
        work.entities.merge(keep, gone)

    assert (told.value.code, told.value.values["week"]) == ("merge_same_week", "2024-W12")


def test_an_entity_merged_away_is_no_target(store: Store, entity_id: EntityId) -> None:
    one, other, third = entity_id("A"), entity_id("B"), entity_id("C")
    with store.unit_of_work("ana") as work:
        work.entities.merge(one, other)
        work.commit()

    for keep, gone, code in ((other, third, "record_gone"), (one, one, "merge_with_itself")):
        with store.unit_of_work("ana") as work, pytest.raises(UserError, match=code):
            work.entities.merge(keep, gone)
    with store.unit_of_work("ana") as work, pytest.raises(UserError, match="record_gone"):
        work.entities.by_id(new_id())


def test_an_assignment_ends_the_one_before(store: Store, entity_id: EntityId) -> None:
    key, ana, luis = entity_id("IDAAN"), add_advisor(store, "Ana"), add_advisor(store, "Luis")
    assign(store, key, ana, JANUARY)
    assign(store, key, luis, JUNE)

    with store.reading() as reading:
        holders = [[one.advisor_id for one in reading.assignments.on(day)] for day in (MARCH, JUNE)]
        history = reading.assignments.history_of(key)
        assert reading.assignments.on(date(2023, 12, 31)) == []

    assert holders == [[ana.id], [luis.id]]
    assert [(one.start, one.end) for one in history] == [(JANUARY, JUNE), (JUNE, None)]


def test_an_assignment_before_a_later_one_ends_where_that_begins(store: Store, entity_id: EntityId) -> None:
    key, ana, luis = entity_id("IDAAN"), add_advisor(store, "Ana"), add_advisor(store, "Luis")
    assign(store, key, ana, JUNE)
    assign(store, key, luis, JANUARY)
    assign(store, key, ana, JANUARY)  # corrected on the same day
    assign(store, key, ana, MARCH)  # nothing new

    with store.reading() as reading:
        history = reading.assignments.history_of(key)

    assert [(one.advisor_id, one.start, one.end) for one in history] == [(ana.id, JANUARY, JUNE), (ana.id, JUNE, None)]


def test_nobody_looks_after_26_on_any_day(store: Store) -> None:
    ana, luis = add_advisor(store, "Ana"), add_advisor(store, "Luis")
    with store.unit_of_work("jefa") as work:
        ids = list(work.entities.resolve([f"Entidad {n}" for n in range(26)]).values())
        for key in ids[:25]:
            work.assignments.assign(key, ana.id, JUNE)
        work.assignments.assign(ids[25], luis.id, JANUARY)
        work.commit()

    with store.unit_of_work("jefa") as work, pytest.raises(UserError) as told:
        work.assignments.assign(ids[25], ana.id, MARCH)  # free in March, the 26th from June on

    assert told.value.values == {"advisor": "Ana", "entities": 26, "limit": 25, "day": "2024-06-01"}
    with store.reading() as reading:
        assert len(reading.assignments.on(JUNE)) == 26
    with store.unit_of_work("jefa") as work:
        work.assignments.assign(ids[0], luis.id, JUNE)
        work.assignments.assign(ids[25], ana.id, MARCH)
        work.commit()


def test_advisors_are_found_whatever_the_accents(store: Store) -> None:
    ana = add_advisor(store, "Ana Núñez")

    with store.unit_of_work("jefa") as work:
        assert work.advisors.by_name(" ana  nunez") == ana
        assert work.advisors.by_name("Ana") is None
        with pytest.raises(UserError, match="advisor_exists"):
            work.advisors.add("ANA NÚÑEZ", "")
        changed = work.advisors.save(replace(ana, email="otra@example.org"))
        work.commit()
    with store.reading() as reading:
        assert reading.advisors.all() == [changed] == [reading.advisors.by_id(ana.id)]


def test_liaisons_are_added_changed_and_removed(store: Store, entity_id: EntityId) -> None:
    key = entity_id("IDAAN")
    liaison = Liaison(new_id(), key, "Rosa", LiaisonKind.OPERATIONAL, "Jefa", "rosa@example.org", False)
    with store.unit_of_work("ana") as work:
        work.liaisons.add(liaison)
        changed = work.liaisons.save(replace(liaison, post="Directora"))
        work.commit()

    with store.reading() as reading:
        assert reading.liaisons.all() == reading.liaisons.of(key) == [changed]
    with store.unit_of_work("ana") as work, pytest.raises(UserError, match="changed_by_another"):
        work.liaisons.remove(liaison)
    with store.unit_of_work("ana") as work:
        work.liaisons.remove(changed)
        work.commit()
    with store.reading() as reading:
        assert reading.liaisons.all() == []


def test_settings_hold_from_their_day(store: Store) -> None:
    with store.unit_of_work("jefa") as work:
        work.settings.set("confidence", "0.95", JANUARY)
        work.settings.set("confidence", "0.99", JUNE)
        work.settings.set("minimum", "3", MARCH)
        work.settings.set("minimum", "5", MARCH)
        work.commit()

    with store.reading() as reading:
        assert reading.settings.values_on(date(2023, 12, 31)) == {}
        assert reading.settings.values_on(JANUARY) == {"confidence": "0.95"}
        assert reading.settings.values_on(JUNE) == {"confidence": "0.99", "minimum": "5"}


def test_an_office_knows_whether_it_is_a_demonstration(store: Store) -> None:
    with store.reading() as reading:
        assert not reading.facts.demonstration
        office = reading.facts.office_id
        assert reading.facts.created_with
    with store.unit_of_work("ana") as work:
        work.facts.mark_demonstration()
        work.facts.mark_demonstration()
        work.commit()
    with store.reading() as reading:
        assert reading.facts.demonstration
        assert reading.facts.office_id == office


def test_a_mapping_is_remembered_by_shape(store: Store) -> None:
    with store.unit_of_work("ana") as work:
        work.profiles.remember("shape", {"number": ("RADICADO",), "created": ("FECHA", "HORA")})
        work.profiles.remember("shape", {"number": ["RADICADO"], "created": ["FECHA", "HORA"]})
        work.profiles.remember("other", {})
        work.commit()
    with store.unit_of_work("luis") as work:
        work.profiles.remember("shape", {"number": ("N",)})
        work.commit()

    with store.reading() as reading:
        assert reading.profiles.of("shape") == {"number": ("N",)}
        assert reading.profiles.of("other") == reading.profiles.of("unknown") == {}


def test_what_was_not_committed_never_was(store: Store) -> None:
    with store.unit_of_work("ana") as work:
        work.advisors.add("Ana")
        work.history.append("advisor.added", {})
    with pytest.raises(ZeroDivisionError):
        _fail_half_way(store)

    with store.reading() as reading:
        assert reading.advisors.all() == []
        assert reading.history.entries() == []


def _fail_half_way(store: Store) -> None:
    with store.unit_of_work("ana") as work:
        work.advisors.add("Ana")
        raise ZeroDivisionError


def test_a_unit_of_work_commits_once(store: Store) -> None:
    with store.unit_of_work("ana") as work:
        work.commit()
        with pytest.raises(RuntimeError, match="commits once"):
            work.commit()


def test_a_reading_sees_one_moment(store: Store) -> None:
    with store.reading() as reading:
        assert reading.advisors.all() == []
        add_advisor(store, "Ana")
        assert reading.advisors.all() == []
    with store.reading() as reading:
        assert len(reading.advisors.all()) == 1


def test_who_and_when_are_kept_in_utc(store: Store) -> None:
    before = datetime.now().astimezone().timestamp()
    add_advisor(store, "Ana")
    with store.reading() as reading:
        row = reading.advisors._in.connection.exec_driver_sql("SELECT created_by, created_at FROM advisor").one()
    at = row.created_at if isinstance(row.created_at, datetime) else datetime.fromisoformat(row.created_at)
    assert row.created_by == "jefa"
    assert abs((at - datetime(1970, 1, 1)).total_seconds() - before) < 60
