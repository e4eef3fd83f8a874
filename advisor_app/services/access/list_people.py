"""Who enters a shared office, who stands in for whom, and what whoever asks may change of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.access.duties import PersonRole
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.access.grant_role import list_roles
from advisor_app.services.access.stand_in import StandInLine, list_stand_ins
from advisor_app.services.access.what_may_i_do import what_may_i_do
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class PersonLine:
    """`standing` are the stand-ins of the person that are not over, `entities` what they look after today, by name."""

    role: PersonRole
    standing: tuple[StandInLine, ...]
    entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """`shared` is False for a file, where nobody is told apart.

    may_add           logins can be made and closed: whoever owns the tables
    may_stand_in      stand-ins can be granted: the director
    """

    lines: tuple[PersonLine, ...]
    shared: bool
    may_add: bool
    may_stand_in: bool


def list_people(office: Office) -> People:
    if office.store.dialect == "sqlite":
        return People((), shared=False, may_add=False, may_stand_in=False)
    abilities, today = what_may_i_do(office), panama_day(now_utc())
    standing = [one for one in list_stand_ins(office) if one.last >= today]
    with office.store.reading() as reading:
        held = _held_on(reading, today)
    lines = tuple(
        PersonLine(
            role,
            tuple(one for one in standing if one.person == role.person),
            held.get(role.advisor_id, ()) if role.advisor_id is not None else (),
        )
        for role in list_roles(office)
    )
    owner = abilities.duty is None
    return People(lines, shared=True, may_add=owner, may_stand_in=not owner and abilities.may("grant_stand_ins"))


def _held_on(reading: Reading, day: date) -> dict[UUID, tuple[str, ...]]:
    """By advisor the names of what they look after."""
    names = {one.id: one.name for one in reading.entities.all()}
    held: dict[UUID, list[str]] = {}
    for one in reading.assignments.on(day):
        if one.entity_id in names:
            held.setdefault(one.advisor_id, []).append(names[one.entity_id])
    return {advisor: tuple(sorted(entities)) for advisor, entities in held.items()}
