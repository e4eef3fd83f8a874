"""Which entity a spelling leads to: one more spelling, a part split off, an entity that joins another on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.names import name_key, tidy
from advisor_app.office.people import Entity
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import UnitOfWork, new_id

if TYPE_CHECKING:
    from advisor_app.store.directory.turning import LedBefore


@dataclass(frozen=True, slots=True)
class SpellingsLed:
    """`moved`: cases that changed hands. `unknown`: cases of `entity` that stayed, their spelling not known."""

    entity: str
    into: str
    made: bool
    """`into` is new."""
    spellings: tuple[str, ...]
    since: date | None
    """Created from this day on, Panama's; None for all cases."""
    moved: int
    unknown: int
    back: WayBack = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class WayBack:
    """What taking it back needs: the two entities, where each spelling led before, and when it was done, naive UTC."""

    entity_id: UUID
    into_id: UUID
    before: tuple[LedBefore, ...]
    at: datetime


def split_entity(
    office: Office, name: str, *, into: str, spellings: Sequence[str] = (), since: date | None = None
) -> SpellingsLed:
    """Make a part of an entity another one's, or one of its own: what some spellings name, or what came since a day.

    Without spellings all of the entity's lead elsewhere from that day on.
    Raises `UserError`: "unknown_entity", "split_needs_part" without either, "split_into_itself",
    "spelling_of_another", and "split_own_name" for the entity's own name without a day.
    """
    with office.store.unit_of_work(office.who) as work:
        entity = find_entity(work, name)
        if not spellings and since is None:
            raise UserError("split_needs_part", name=entity.name)
        known = work.entities.spellings_of(entity.id) + work.entities.turned_to(entity.id)
        keys = {name_key(one): one for one in known}
        strange = [one for one in spellings if name_key(one) not in keys]
        if strange:
            raise UserError(
                "spelling_of_another", spelling=strange[0], name=entity.name, known=", ".join(sorted(known))
            )
        if since is None and name_key(entity.name) in map(name_key, spellings):
            raise UserError("split_own_name", name=entity.name)
        renamed = since is None and name_key(into) in map(name_key, spellings)
        other = None if renamed else work.entities.by_name(into)
        if other is not None and other.id == entity.id:
            raise UserError("split_into_itself", name=entity.name)
        target = other or _made(work, into, spelling_known=renamed)
        led = _lead(work, entity, target, tuple(dict.fromkeys(spellings or known)), since, made=other is None)
        work.commit()
    return led


def join_from(office: Office, *, keep: str, gone: str, since: date) -> SpellingsLed:
    """From a day on what an entity was called is another; before it, it stays what it was. Raises "unknown_entity"."""
    with office.store.reading() as reading:
        kept = find_entity(reading, keep).name
    return split_entity(office, gone, into=kept, since=since)


def take_back_leading(office: Office, led: SpellingsLed) -> int:
    """Lead the spellings where they led before, and remove what was made for it; returns the cases that moved back.

    Raises `UserError`: "leading_rested_on_draw" where a list of either entity was sealed or drawn since,
    "leading_rested_on_entity" where the new one was edited or something names it, "leading_changed_since".
    """
    back = led.back
    with office.store.unit_of_work(office.who) as work:
        drawn = work.entities.drawn_since((back.entity_id, back.into_id), back.at)
        if drawn:
            raise UserError("leading_rested_on_draw", name=work.entities.by_id(drawn[0]).name, into=led.into)
        moved = work.entities.turn_back(back.before, back.into_id)
        if led.made and not work.entities.remove_untouched(back.into_id):
            raise UserError("leading_rested_on_entity", name=led.into)
        told = {"entity": led.entity, "into": led.into, "spellings": list(led.spellings), "cases": moved}
        work.history.append("entity.leading_taken_back", told, entity_id=back.entity_id, subject=led.entity)
        work.commit()
    return moved


def forget_spelling(office: Office, entity_id: UUID, spelling: str) -> None:
    """Take an added spelling back. Raises `UserError("spelling_in_use")` where a case came with it since."""
    with office.store.unit_of_work(office.who) as work:
        entity = work.entities.by_id(entity_id)
        if work.entities.spelled_as(entity_id, spelling):
            raise UserError("spelling_in_use", spelling=spelling, name=entity.name)
        work.entities.forget_spelling(entity_id, spelling)
        told = {"entity": entity.name, "spelling": spelling}
        work.history.append("entity.spelling_forgotten", told, entity_id=entity_id, subject=entity.name)
        work.commit()


def add_spelling(office: Office, name: str, spelling: str) -> Entity:
    """One more spelling of an entity. Raises `UserError`: "unknown_entity", "name_missing", "entity_exists"."""
    with office.store.unit_of_work(office.who) as work:
        entity = find_entity(work, name)
        if not tidy(spelling):
            raise UserError("name_missing")
        if name_key(spelling) not in map(name_key, work.entities.spellings_of(entity.id)):
            work.entities.add_spelling(entity.id, spelling)
            told = {"entity": entity.name, "spelling": tidy(spelling)}
            work.history.append("entity.spelling_added", told, entity_id=entity.id, subject=entity.name)
            work.commit()
    return entity


def _made(work: UnitOfWork, name: str, *, spelling_known: bool) -> Entity:
    """A new entity, seen by the person who names it."""
    if not tidy(name):
        raise UserError("name_missing")
    entity = Entity(new_id(), tidy(name), reviewed=True)
    return work.entities.add(entity, spelling_known=spelling_known)


def _lead(
    work: UnitOfWork, entity: Entity, target: Entity, spellings: tuple[str, ...], since: date | None, *, made: bool
) -> SpellingsLed:
    turned = work.entities.turn(spellings, target.id, since)
    told = {
        "entity": entity.name,
        "into": target.name,
        "spellings": list(spellings),
        "from": since.isoformat() if since else "",
        "cases": turned.moved,
    }
    for one in (entity, target):
        work.history.append("entity.spellings_led", told, entity_id=one.id, subject=one.name)
    back = WayBack(entity.id, target.id, turned.before, work.moment)
    return SpellingsLed(entity.name, target.name, made, spellings, since, turned.moved, turned.unknown, back)
