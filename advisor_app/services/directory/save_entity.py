"""What is known of an entity: kept when it is edited, or added before any case names it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.names import tidy
from advisor_app.office.people import Entity
from advisor_app.services.office import Office
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import UnitOfWork


def add_entity(office: Office, name: str, full_name: str = "") -> Entity:
    """A person names it, so it needs no review. Raises `UserError`: "name_missing", "entity_exists"."""
    entity = Entity(new_id(), tidy(name), tidy(full_name), reviewed=True)
    if not entity.name:
        raise UserError("name_missing")
    with office.store.unit_of_work(office.who) as work:
        work.entities.add(entity)
        note_entity(work, entity, None)
        work.commit()
    return entity


def save_entity(office: Office, entity: Entity) -> Entity:
    """Keep an edited entity; a new name becomes one more spelling.

    Raises `UserError`: "name_missing", "entity_exists", "entity_within_itself", "changed_by_another".
    """
    with office.store.unit_of_work(office.who) as work:
        kept = keep_entity(work, entity)
        work.commit()
    return kept


def keep_entity(work: UnitOfWork, entity: Entity) -> Entity:
    """The same inside somebody else's unit of work."""
    if not entity.name:
        raise UserError("name_missing")
    before = work.entities.by_id(entity.id)
    refuse_circle(work, entity)
    kept = work.entities.save(entity)
    note_entity(work, kept, before)
    return kept


def refuse_circle(work: UnitOfWork, entity: Entity) -> None:
    """An entity is part of another, and never through others of itself. Raises `UserError("entity_within_itself")`."""
    parents = {one.id: one.parent_id for one in work.entities.all()}
    seen: set[UUID] = {entity.id}
    above = entity.parent_id
    while above is not None:
        if above in seen:
            raise UserError("entity_within_itself", name=entity.name)
        seen.add(above)
        above = parents.get(above)


def entity_facts(entity: Entity) -> dict[str, object]:
    """What the history tells of one."""
    return {
        "name": entity.name,
        "full_name": entity.full_name,
        "kind": entity.kind,
        "sector": entity.sector,
        "parent": str(entity.parent_id or ""),
        "district": entity.seat_district,
        "address": entity.address,
        "confirmed_on": entity.confirmed_on.isoformat() if entity.confirmed_on else "",
    }


def note_entity(work: UnitOfWork, entity: Entity, before: Entity | None) -> None:
    """Into the history: an added entity whole, of an edited one what differs."""
    now = entity_facts(entity)
    then = entity_facts(before) if before else {}
    changed = {name: [then.get(name, ""), value] for name, value in now.items() if value != then.get(name, "")}
    if changed:
        action = "entity.changed" if before else "entity.added"
        work.history.append(action, {"entity": entity.name, "fields": changed}, entity.id, entity.name)
