"""Everything that the directory holds of one entity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.requirements import RequirementLine
from advisor_app.office.indicators.service_terms import ServiceTerm
from advisor_app.office.people import Entity, Liaison
from advisor_app.services.directory.list_entities import checklists
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store import HistoryEntry

LATEST = 60
"""Entries of the history that are shown."""


@dataclass(frozen=True, slots=True)
class Held:
    """An advisor's time with the entity, from a day until the day before another; None: still."""

    advisor: str
    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class EntityCard:
    """`serving` are those of today, liaisons before officials; `former` those who left and those who are to come."""

    entity: Entity
    parent: Entity | None
    parts: tuple[Entity, ...]
    serving: tuple[Liaison, ...]
    former: tuple[Liaison, ...]
    terms: tuple[ServiceTerm, ...]
    checklist: tuple[RequirementLine, ...]
    held: tuple[Held, ...]
    history: tuple[HistoryEntry, ...]

    def successor_of(self, person: Liaison) -> Liaison | None:
        return next((one for one in (*self.serving, *self.former) if one.id == person.replaced_by), None)

    def predecessor_of(self, person: Liaison) -> Liaison | None:
        return next((one for one in (*self.serving, *self.former) if one.replaced_by == person.id), None)


def show_entity(office: Office, entity_id: UUID) -> EntityCard:
    """Raises `UserError("record_gone")`."""
    day = panama_day(now_utc())
    with office.store.reading() as reading:
        entity = reading.entities.by_id(entity_id)
        everybody = {one.id: one for one in reading.entities.all()}
        people = reading.liaisons.ever_of(entity_id)
        lines = checklists(reading, {entity_id: people}, day, entity_id)[entity_id]
        terms = [one for one in reading.indicators.service_terms() if one.entity_id == entity_id]
        advisors = {one.id: one.name for one in reading.advisors.all()}
        held = [Held(advisors[one.advisor_id], one.start, one.end) for one in reading.assignments.history_of(entity_id)]
        history = reading.history.entries(entity_id=entity_id, limit=LATEST)
    order = {kind: place for place, kind in enumerate(("operational", "executive", "official"))}
    serving = [one for one in people if one.serves_on(day)]
    return EntityCard(
        entity=entity,
        parent=everybody.get(entity.parent_id) if entity.parent_id else None,
        parts=tuple(one for one in everybody.values() if one.parent_id == entity_id),
        serving=tuple(sorted(serving, key=lambda one: order[one.kind])),
        former=_by_last_day([one for one in people if not one.serves_on(day)]),
        terms=tuple(terms),
        checklist=lines,
        held=tuple(reversed(held)),
        history=tuple(history),
    )


def _by_last_day(people: Sequence[Liaison]) -> tuple[Liaison, ...]:
    """Those who left last first."""
    return tuple(sorted(people, key=lambda one: one.end.toordinal() if one.end else 10**7, reverse=True))


def entity_as_it_is(office: Office, entity: Entity) -> Entity:
    """As another left it; raises `UserError("record_gone")`."""
    with office.store.reading() as reading:
        return reading.entities.by_id(entity.id)


def liaison_as_it_is(office: Office, liaison: Liaison) -> Liaison:
    """As another left it; raises `UserError("record_gone")`."""
    with office.store.reading() as reading:
        return reading.liaisons.by_id(liaison.id)
