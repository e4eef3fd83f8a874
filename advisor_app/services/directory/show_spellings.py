"""How exports name an entity: every spelling that leads to it, its cases, and from which days on it leads elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.office.calendar import panama_day
from advisor_app.office.names import name_key
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class LedSince:
    """From this day of creation on, Panama's."""

    day: date
    entity: str


@dataclass(frozen=True, slots=True)
class SpellingLine:
    """A spelling that leads to the entity, from the beginning or from a day on, and where it leads later."""

    spelling: str
    cases: int
    """Of the entity's present ones, how many came so."""
    known_since: date | None
    """When the office came to know it; None for one that leads here from a day on."""
    here_since: date | None
    later: tuple[LedSince, ...]


@dataclass(frozen=True, slots=True)
class EntitySpellings:
    """`unknown`: cases from before it was kept how an export spells their entity."""

    entity_id: UUID
    name: str
    lines: tuple[SpellingLine, ...]
    unknown: int


def show_spellings(office: Office, entity_id: UUID) -> EntitySpellings:
    """The entity's own name first. Raises `UserError("record_gone")`."""
    from advisor_app.store.directory.turning import spelling_key  # loads SQLAlchemy, which the first page does without

    with office.store.reading() as reading:
        entity = reading.entities.by_id(entity_id)
        names = {one.id: one.name for one in reading.entities.all()}
        known, leads = reading.entities.known_since(entity_id), reading.entities.leads()
        turned, cases = reading.entities.turned_to(entity_id), reading.entities.spelled(entity_id)
    lines = []
    own = {name_key(spelling) for spelling in known}
    for spelling in (*known, *(one for one in turned if name_key(one) not in own)):
        led = leads.get(spelling_key(spelling), [])
        first = next((day for day, key in led if key == entity_id), None) if spelling not in known else None
        later = [LedSince(day, names.get(key, "")) for day, key in led if key != entity_id]
        since = known.get(spelling)
        lines.append(
            SpellingLine(
                spelling,
                cases.get(spelling_key(spelling), 0),
                None if since is None else panama_day(since),
                first,
                tuple(one for one in later if first is None or one.day > first),
            )
        )
    lines.sort(key=lambda line: (name_key(line.spelling) != name_key(entity.name), name_key(line.spelling)))
    return EntitySpellings(entity_id, entity.name, tuple(lines), cases.get("", 0))
