"""The entities with who looks after them, how many cases they have, and what awaits review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.people import Entity
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class EntityLine:
    entity: Entity
    advisor: str | None
    cases: int
    liaisons: int


def list_entities(office: Office, on: date | None = None) -> list[EntityLine]:
    """Every entity by name, with its advisor on a day (today in Panama)."""
    day = on or panama_day(now_utc())
    with office.store.reading() as reading:
        advisors = {advisor.id: advisor.name for advisor in reading.advisors.all()}
        holders = {a.entity_id: advisors[a.advisor_id] for a in reading.assignments.on(day)}
        cases = reading.entities.case_counts()
        liaisons: dict[object, int] = {}
        for liaison in reading.liaisons.all():
            liaisons[liaison.entity_id] = liaisons.get(liaison.entity_id, 0) + 1
        found = [
            EntityLine(entity, holders.get(entity.id), cases.get(entity.id, 0), liaisons.get(entity.id, 0))
            for entity in reading.entities.all()
        ]
    return sorted(found, key=lambda line: line.entity.name)
