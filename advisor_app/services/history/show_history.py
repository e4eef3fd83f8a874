"""What happened: to a case, an audit, a plan, an entity, or in the whole office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from advisor_app.office.history.heads import KeptHead, LastCheck
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import HistoryEntry, Reading

SHOWN = 500


@dataclass(frozen=True, slots=True)
class HistoryAsked:
    """What is looked for; what is empty does not matter.

    subject   as entries name what they are about; several may be given, of which any will do
    about     an entity's name, else part of what entries are about, or a case's number
    case      a case's number, also where an entry merely tells of it
    entity    by its name in any spelling, `entity_id` by its key
    who       part of a name
    first, last   days in Panama, both included
    """

    subject: tuple[str, ...] = ()
    about: str = ""
    case: str = ""
    entity: str = ""
    entity_id: UUID | None = None
    who: str = ""
    actions: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    limit: int | None = SHOWN


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Entries, the latest first; whether there are more; each entity's name by its key."""

    entries: tuple[HistoryEntry, ...]
    more: bool
    entities: dict[UUID, str]
    people: tuple[str, ...]
    actions: tuple[str, ...]
    head: str
    last_head: KeptHead | None
    last_check: LastCheck | None


def show_history(office: Office, asked: HistoryAsked) -> HistoryPage:
    """Raises `UserError("unknown_entity")`."""
    with office.store.reading() as reading:
        entity_id = find_entity(reading, asked.entity).id if asked.entity else asked.entity_id
        named = reading.entities.by_name(asked.about) if asked.about else None
        found = reading.history.find(
            subjects=asked.subject,
            mentions=asked.case,
            about="" if named else asked.about,
            entity_id=named.id if named else entity_id,
            who=asked.who,
            actions=asked.actions,
            first=asked.first,
            last=asked.last,
            limit=None if asked.limit is None else asked.limit + 1,
        )
        more = asked.limit is not None and len(found) > asked.limit
        people, actions = reading.history.known()
        return HistoryPage(
            tuple(found[: asked.limit]),
            more,
            _names(reading),
            people,
            actions,
            reading.history.head(),
            reading.facts.last_head,
            reading.facts.last_check,
        )


def moment_of(entry: HistoryEntry) -> datetime:
    """When it was, naive in UTC."""
    return datetime.fromisoformat(entry.at.removesuffix("Z"))


def _names(reading: Reading) -> dict[UUID, str]:
    return {one.id: one.name for one in reading.entities.all()}
