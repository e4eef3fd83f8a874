"""What the rows of a directory's workbook change, within one unit of work."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from advisor_app.crm.directory_values import DirectoryRows, EntityRow, PersonCells, PersonRow, TermRow
from advisor_app.errors import UserError
from advisor_app.office.calendar import panama_day
from advisor_app.office.directory.sheets import SheetProblem
from advisor_app.office.indicators.service_terms import ServiceTerm
from advisor_app.office.names import name_key
from advisor_app.office.people import Advisor, Entity, Liaison, LiaisonKind, seated_in_panama
from advisor_app.services.directory.agree_term import note_term
from advisor_app.services.directory.correct_places import take_in_places
from advisor_app.services.directory.known_entities import KnownEntities, acronym_and_name
from advisor_app.services.directory.note_requirement import keep_note
from advisor_app.services.directory.save_entity import note_entity, refuse_circle
from advisor_app.services.directory.save_liaison import checked_person, note_person
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import UnitOfWork


class Outcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class RowDone:
    """What became of one thing that a row names; `what` is entity, advisor, assignment, person, term or place."""

    sheet: str
    row: int
    what: str
    name: str
    outcome: Outcome


class TakingIn:
    """Sheets are taken in one after the other; each row's fault is kept, and the rest goes on to be looked at."""

    def __init__(self, work: UnitOfWork, as_new: Collection[str]) -> None:
        self._work = work
        self._known = KnownEntities(work, as_new)
        self._advisors = {name_key(one.name): one for one in work.advisors.all()}
        self._people: dict[UUID, list[Liaison]] = {}
        for one in work.liaisons.ever():
            self._people.setdefault(one.entity_id, []).append(one)
        self._today = panama_day(work.moment)
        self._holders = {one.entity_id: one for one in work.assignments.on(self._today)}
        self._terms: dict[tuple[UUID, str, str, date], ServiceTerm] = {}
        for term in work.indicators.service_terms():
            self._terms[_term_key(term)] = term
        self.done: list[RowDone] = []
        self.problems: list[SheetProblem] = []

    def all(self, rows: DirectoryRows) -> None:
        for row in rows.entities:
            with self._told(row.sheet, row.number, row.name):
                self._entity(row)
        for row in rows.entities:
            with self._told(row.sheet, row.number, row.texts["parent"]):
                self._parent(row)
        for person in rows.people:
            with self._told(person.sheet, person.number, person.entity):
                self._person(person)
        for person in rows.people:
            with self._told(person.sheet, person.number, person.replaced_by):
                self._successor(person)
        for term in rows.terms:
            with self._told(term.sheet, term.number, term.entity):
                self._term(term)
        for place, name, outcome in take_in_places(self._work, rows.places):
            self._say(place.sheet, place.number, "place", name, Outcome(outcome))

    @contextmanager
    def _told(self, sheet: str, row: int, value: str) -> Iterator[None]:
        try:
            yield
        except UserError as error:
            more = error.values.get("more") or error.values.get("name") or error.values.get("advisor") or ""
            self.problems.append(
                SheetProblem(sheet, row, "", error.code, str(error.values.get("value", value)), str(more))
            )

    def _say(self, sheet: str, row: int, what: str, name: str, outcome: Outcome) -> None:
        self.done.append(RowDone(sheet, row, what, name, outcome))

    def _entity(self, row: EntityRow) -> None:
        short, long = acronym_and_name(row.name)
        full_name = row.texts["full_name"] or long
        found = self._known.named(row.name) or (self._known.named(full_name) if full_name else None)
        told: dict[str, Any] = {
            name: value
            for name, value in (
                ("full_name", full_name),
                ("kind", row.texts["kind"]),
                ("sector", row.texts["sector"]),
                ("seat_district", row.texts["district"]),
                ("address", row.texts["address"]),
                ("confirmed_on", row.confirmed_on),
            )
            if value
        }
        if found is None:
            self._known.refuse_near(short or row.name)
            if full_name:
                self._known.refuse_near(full_name)
            entity = self._work.entities.add(Entity(new_id(), short or row.name, reviewed=True))
            entity = self._work.entities.save(replace(entity, **told)) if told else entity
            note_entity(self._work, entity, None)
            outcome = Outcome.NEW
        else:
            entity, outcome = self._edited(found, told, row.name if not long else "")
        self._known.put(entity)
        for spelling in row.other_names:
            if self._known.spell(entity, spelling) and outcome is Outcome.LEFT:
                outcome = Outcome.CHANGED
        for item, (applies, met_on, note) in row.requirements.items():
            before = self._work.directory.requirements(entity.id).get(entity.id, {}).get(item)
            kept = keep_note(self._work, entity.id, item, met_on=met_on, applies=applies, note=note)
            if kept != before and outcome is Outcome.LEFT:
                outcome = Outcome.CHANGED
        self._say(row.sheet, row.number, "entity", entity.name, outcome)
        self._assign(row, entity)
        for person in row.people:
            self._keep_person(row.sheet, row.number, entity, person)

    def _edited(self, found: Entity, told: Mapping[str, Any], spelling: str) -> tuple[Entity, Outcome]:
        wanted = replace(found, **{**told, "reviewed": True})
        fresh = (
            bool(spelling) and name_key(spelling) != name_key(found.full_name) and self._known.spell(found, spelling)
        )
        if wanted == found:
            return found, Outcome.CHANGED if fresh else Outcome.LEFT
        kept = self._work.entities.save(wanted)
        note_entity(self._work, kept, found)
        return kept, Outcome.CHANGED

    def _parent(self, row: EntityRow) -> None:
        wanted = row.texts["parent"]
        entity = self._known.named(row.name)
        if not wanted or entity is None:
            return
        parent = self._known.named(wanted)
        if parent is None:
            raise UserError("directory_unknown_entity", value=wanted)
        if entity.parent_id == parent.id:
            return
        changed = replace(entity, parent_id=parent.id)
        refuse_circle(self._work, changed)
        kept = self._known.put(self._work.entities.save(changed))
        note_entity(self._work, kept, entity)
        at = next((place for place, one in enumerate(self.done) if (one.row, one.what) == (row.number, "entity")), None)
        if at is not None and self.done[at].outcome is Outcome.LEFT:
            self.done[at] = replace(self.done[at], outcome=Outcome.CHANGED)

    def _assign(self, row: EntityRow, entity: Entity) -> None:
        if not row.texts["advisor"]:
            return
        advisor = self._advisor(row)
        held = self._holders.get(entity.id)
        if held is not None and held.advisor_id == advisor.id:
            self._say(row.sheet, row.number, "assignment", entity.name, Outcome.LEFT)
            return
        start = row.advisor_from or self._today
        given = self._work.assignments.assign(entity.id, advisor.id, start)
        self._holders[entity.id] = given
        self._work.history.append(
            "entity.assigned",
            {"entity": entity.name, "advisor": advisor.name, "from": start.isoformat()},
            entity_id=entity.id,
            subject=entity.name,
        )
        self._say(row.sheet, row.number, "assignment", entity.name, Outcome.CHANGED if held else Outcome.NEW)

    def _advisor(self, row: EntityRow) -> Advisor:
        name, email = row.texts["advisor"], row.texts["advisor_email"]
        found = self._advisors.get(name_key(name))
        if found is None:
            advisor, outcome = self._work.advisors.add(name, email), Outcome.NEW
            self._work.history.append("advisor.added", {"name": name, "email": email}, subject=name)
        elif email and email != found.email:
            advisor, outcome = self._work.advisors.save(replace(found, email=email)), Outcome.CHANGED
            self._work.history.append("advisor.changed", {"name": found.name, "email": email}, subject=found.name)
        else:
            return found
        self._advisors[name_key(name)] = advisor
        self._say(row.sheet, row.number, "advisor", advisor.name, outcome)
        return advisor

    def _person(self, row: PersonRow) -> None:
        entity = self._known.named(row.entity)
        if entity is None:
            raise UserError("directory_unknown_entity", value=row.entity)
        self._keep_person(row.sheet, row.number, entity, row.person, row)

    def _keep_person(
        self, sheet: str, number: int, entity: Entity, told: PersonCells, row: PersonRow | None = None
    ) -> None:
        known = self._people.setdefault(entity.id, [])
        before = _same_person(known, told, row)
        facts = {
            "post": told.post,
            "email": told.email,
            "telephone": told.telephone,
            "kind": told.kind,
            **({name: getattr(row, name) for name in ("district", "start", "end", "confirmed_on")} if row else {}),
        }
        given: dict[str, Any] = {name: value for name, value in facts.items() if value}
        if row is not None and row.inside is not None and not row.district:
            given["in_panama_district"] = row.inside
        if before is not None and told.email.casefold() == before.email.casefold():
            given.pop("email", None)
        if before is None:
            inside = seated_in_panama(entity.seat_district, otherwise=True)
            kind = told.kind or LiaisonKind.OPERATIONAL
            name = told.name or told.email.partition("@")[0]
            made = Liaison(new_id(), entity.id, name, kind, in_panama_district=inside)
            kept = self._work.liaisons.add(checked_person(replace(made, **given)))
            note_person(self._work, "liaison.added", kept)
            known.append(kept)
            outcome = Outcome.NEW
        else:
            wanted = checked_person(replace(before, **given))
            kept, outcome = before, Outcome.LEFT
            if wanted != before:
                kept, outcome = self._work.liaisons.save(wanted), Outcome.CHANGED
                note_person(self._work, "liaison.changed", kept, before)
                known[known.index(before)] = kept
        self._say(sheet, number, "person", f"{kept.name} ({entity.name})", outcome)

    def _successor(self, row: PersonRow) -> None:
        entity = self._known.named(row.entity)
        if not row.replaced_by or entity is None:
            return
        known = self._people.get(entity.id, [])
        gone = _same_person(known, row.person, row)
        came = next((one for one in known if name_key(one.name) == name_key(row.replaced_by) and one != gone), None)
        if came is None:
            raise UserError("directory_unknown_person", value=row.replaced_by, more=entity.name)
        if gone is not None and gone.replaced_by != came.id:
            kept = self._work.liaisons.save(replace(gone, replaced_by=came.id))
            note_person(self._work, "liaison.replaced", kept, gone, {"by": came.name})
            known[known.index(gone)] = kept

    def _term(self, row: TermRow) -> None:
        entity = self._known.named(row.entity)
        if entity is None:
            raise UserError("directory_unknown_entity", value=row.entity)
        term = ServiceTerm(entity.id, row.type, row.days, row.start or self._today, row.region, row.responsible)
        before = self._terms.get(_term_key(term))
        if before is None and row.start is None:  # without a day it says what holds
            before = self._in_force(term)
        named = " ".join(part for part in (entity.name, row.type, row.region) if part)
        if (
            before is not None
            and before.days == term.days
            and before.responsible == (term.responsible or before.responsible)
        ):
            self._say(row.sheet, row.number, "term", named, Outcome.LEFT)
            return
        note_term(self._work, entity, term)
        self._terms[_term_key(term)] = term
        self._say(row.sheet, row.number, "term", named, Outcome.CHANGED if before else Outcome.NEW)

    def _in_force(self, term: ServiceTerm) -> ServiceTerm | None:
        same = [one for one in self._terms.values() if _term_key(one)[:3] == _term_key(term)[:3]]
        held = [one for one in same if one.valid_from <= self._today]
        return max(held, key=lambda one: one.valid_from, default=None)


def _same_person(known: list[Liaison], told: PersonCells, row: PersonRow | None) -> Liaison | None:
    """By name, of several of one name by kind and first day; a mail without a name is whoever has it."""
    if not told.name:
        return next((one for one in known if one.email.casefold() == told.email.casefold()), None)
    named = [one for one in known if name_key(one.name) == name_key(told.name)]
    of_kind = [one for one in named if told.kind in (None, one.kind)]
    if row is not None and row.start is not None:
        begun = [one for one in of_kind if one.start in (None, row.start)]
        return begun[0] if begun else None
    serving = [one for one in of_kind if one.end is None] or of_kind
    return serving[0] if serving else None


def _term_key(term: ServiceTerm) -> tuple[UUID, str, str, date]:
    return term.entity_id, name_key(term.type), name_key(term.region), term.valid_from
