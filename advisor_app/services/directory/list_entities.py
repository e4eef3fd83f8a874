"""The entities with who looks after them, how many cases they have, what is missing, and what awaits review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.requirements import Requirement, RequirementLine, checklist, missing
from advisor_app.office.people import Entity, Liaison
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store import Reading

TRAINING = "TRAIN-Y"
"""The duty whose evidence shows that an entity was trained."""


@dataclass(frozen=True, slots=True)
class EntityLine:
    """`liaisons` counts those who serve on the day, and `outside` those of them outside the district of Panama.

    missing       of what an entity needs when it joins
    confirmed_on  when the entity last confirmed what is known of it
    """

    entity: Entity
    advisor: str | None
    cases: int
    liaisons: int
    outside: int = 0
    officials: int = 0
    people: str = ""
    parent: str = ""
    missing: tuple[Requirement, ...] = ()
    confirmed_on: date | None = None


def list_entities(office: Office, on: date | None = None) -> list[EntityLine]:
    """Every entity by name, with its advisor and people on a day (today in Panama)."""
    day = on or panama_day(now_utc())
    with office.store.reading() as reading:
        advisors = {advisor.id: advisor.name for advisor in reading.advisors.all()}
        holders = {a.entity_id: advisors[a.advisor_id] for a in reading.assignments.on(day)}
        cases = reading.entities.case_counts()
        entities = reading.entities.all()
        people = people_by_entity(reading)
        lists = checklists(reading, people, day)
    names = {entity.id: entity.name for entity in entities}
    found = []
    for entity in entities:
        serving = [one for one in people.get(entity.id, []) if one.serves_on(day)]
        liaisons = [one for one in serving if one.kind.is_liaison]
        found.append(
            EntityLine(
                entity,
                holders.get(entity.id),
                cases.get(entity.id, 0),
                len(liaisons),
                outside=sum(not one.in_panama_district for one in liaisons),
                officials=len(serving) - len(liaisons),
                people=", ".join(one.name for one in liaisons),
                parent=names.get(entity.parent_id, "") if entity.parent_id else "",
                missing=missing(lists[entity.id]) if entity.id in lists else tuple(Requirement),
                confirmed_on=entity.confirmed_on,
            )
        )
    return sorted(found, key=lambda line: line.entity.name)


def people_by_entity(reading: Reading) -> dict[UUID, list[Liaison]]:
    """Everybody who ever served, by name."""
    found: dict[UUID, list[Liaison]] = {}
    for one in reading.liaisons.ever():
        found.setdefault(one.entity_id, []).append(one)
    return found


def checklists(
    reading: Reading, people: dict[UUID, list[Liaison]], day: date, entity_id: UUID | None = None
) -> dict[UUID, tuple[RequirementLine, ...]]:
    """What each entity has of what it needs, of one or of all."""
    notes = reading.directory.requirements(entity_id)
    terms = reading.indicators.service_terms()
    trained: dict[UUID, date] = {}
    for one in reading.duties.evidence(duty_id=TRAINING):
        if one.entity_id is not None and one.withdrawn is None and one.fact_on <= day:
            trained[one.entity_id] = max(one.fact_on, trained.get(one.entity_id, date.min))
    wanted = [entity_id] if entity_id is not None else [one.id for one in reading.entities.all()]
    return {
        key: checklist(
            people.get(key, []),
            [term for term in terms if term.entity_id == key],
            notes.get(key, {}),
            day,
            trained.get(key),
        )
        for key in wanted
    }
