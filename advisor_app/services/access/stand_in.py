"""Colleagues who stand in for others: granted by the director, from one day to another."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.access.duties import WHOLE_CASES, PersonRole, StandIn
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.names import name_key
from advisor_app.office.people import Entity
from advisor_app.services.director import insist_on_director
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class StandInLine:
    """`entity` is "" where it is about all that the other may do."""

    id: UUID
    person: str
    stands_in_for: str
    entity: str
    first: date
    last: date

    def holds_on(self, day: date) -> bool:
        return self.first <= day <= self.last


def stand_in(
    office: Office, person: str, other: str, *, last: date, first: date | None = None, entity: str = ""
) -> StandInLine:
    """Let somebody do what another may, or of one entity alone; raises what `stand_in_of` raises."""
    (made,) = stand_in_of(office, person, other, [entity] if entity else (), last=last, first=first)
    return made


def stand_in_of(
    office: Office, person: str, other: str, entities: Collection[str], *, last: date, first: date | None = None
) -> tuple[StandInLine, ...]:
    """Let somebody do what another may until a day; of all with no entities, else of these, each by itself.

    Today is the first day where none is given. Raises `UserError`: "only_the_director", "person_without_role",
    "stand_in_needs_advisor", "stand_in_backwards", "stand_in_for_oneself", "unknown_entity", "stand_in_not_theirs",
    "roles_need_a_server".
    """
    today = panama_day(now_utc())
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        if office.store.dialect == "sqlite":
            raise UserError("roles_need_a_server")
        known = work.person_roles.all()
        who, whom = _role_of(known, person), _role_of(known, other)
        if who.duty not in WHOLE_CASES:
            raise UserError("stand_in_needs_advisor", person=who.person)
        if who.person == whom.person:
            raise UserError("stand_in_for_oneself", person=who.person)
        begins = first or today
        if last < max(begins, today):
            raise UserError("stand_in_backwards", first=f"{begins:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
        made = []
        for about in _entities_of(work, whom, entities, begins) if entities else [None]:
            one = StandIn(new_id(), who.role, whom.role, about.id if about else None, begins, last)
            work.stand_ins.add(one)
            facts = {"person": who.person, "for": whom.person, "first": f"{begins}", "last": f"{last}"}
            work.history.append("person.stands_in", facts, about.id if about else None, who.person)
            made.append(StandInLine(one.id, who.person, whom.person, about.name if about else "", begins, last))
        work.commit()
    return tuple(made)


def _entities_of(reading: Reading, whose: PersonRole, names: Collection[str], day: date) -> list[Entity]:
    """Those named, each once; of another's entities nobody would come in by this."""
    found = {one.id: one for one in (find_entity(reading, name) for name in names)}
    held = {one.entity_id for one in reading.assignments.on(day) if one.advisor_id == whose.advisor_id}
    for one in found.values():
        if whose.advisor_id is None or one.id not in held:
            raise UserError("stand_in_not_theirs", person=whose.person, entity=one.name, day=f"{day:%d/%m/%Y}")
    return list(found.values())


def end_stand_in(office: Office, stand_in_id: UUID) -> StandInLine:
    """From now on it holds no more. Raises `UserError`: "only_the_director", "record_gone", "changed_by_another"."""
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        line = next((one for one in stand_in_lines(work) if one.id == stand_in_id), None)
        if line is None:
            raise UserError("record_gone", kind="stand_in")
        before = date.fromordinal(min(panama_day(now_utc()), line.last).toordinal() - 1)
        ended = work.stand_ins.end(stand_in_id, before)
        facts = {"person": line.person, "for": line.stands_in_for, "last": f"{before}"}
        work.history.append("person.stand_in_ended", facts, ended.entity_id, line.person)
        work.commit()
    return StandInLine(line.id, line.person, line.stands_in_for, line.entity, line.first, before)


def list_stand_ins(office: Office) -> list[StandInLine]:
    """Those that hold today or later, and those that are over; the latest to end first."""
    with office.store.reading() as reading:
        return stand_in_lines(reading)


def stand_in_lines(reading: Reading) -> list[StandInLine]:
    people = {one.role: one.person for one in reading.person_roles.all()}
    names = {one.id: one.name for one in reading.entities.all()}
    return [
        StandInLine(
            one.id,
            people.get(one.role, one.role),
            people.get(one.for_role, one.for_role),
            "" if one.entity_id is None else names.get(one.entity_id, "?"),
            one.first,
            one.last,
        )
        for one in reading.stand_ins.all()
    ]


def _role_of(known: list[PersonRole], person: str) -> PersonRole:
    found = next((one for one in known if name_key(one.person) == name_key(person)), None)
    if found is None:
        told = ", ".join(sorted({one.person for one in known})) or "-"
        raise UserError("person_without_role", person=person, known=told)
    return found
