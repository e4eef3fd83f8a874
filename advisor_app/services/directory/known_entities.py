"""Which entity a name in somebody's list means; never a second one out of a spelling."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.names import loose_key, name_key, tidy
from advisor_app.office.people import Entity
from advisor_app.services.directory.review_entities import nearly_one

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.store import UnitOfWork

_PARTS = re.compile(r"\s+[-–—|]\s+|[()]")
"""Between an acronym and a name in one cell: "IDAAN - Instituto …", "Instituto … (IDAAN)"."""


class KnownEntities:
    """Those of the office, by every spelling; a new one is known from when it is added."""

    def __init__(self, work: UnitOfWork, as_new: Collection[str] = ()) -> None:
        self._work = work
        self._as_new = {name_key(name) for name in as_new}
        self._entities = {one.id: one for one in work.entities.all()}
        self._by_key: dict[str, UUID] = {}
        self._by_loose: dict[str, UUID] = {}
        for key, spellings in work.entities.spellings().items():
            if key in self._entities:
                for spelling in spellings:
                    self._learn(spelling, key)
        for one in self._entities.values():
            self._learn(one.full_name, one.id)

    def named(self, name: str) -> Entity | None:
        """By spelling, by full name, or by one of two names in one cell."""
        for part in _parts(name):
            found = self._by_key.get(name_key(part)) or self._by_loose.get(loose_key(part))
            if found is not None:
                return self._entities[found]
        return None

    def refuse_near(self, name: str) -> None:
        """Raises `UserError("directory_near_entity")` where a new name is nearly that of a known entity."""
        if name_key(name) in self._as_new:
            return
        for one in self._entities.values():
            for known in (one.name, one.full_name):
                if known and nearly_one(name, known):
                    raise UserError("directory_near_entity", value=name, more=one.name)

    def put(self, entity: Entity) -> Entity:
        """A new or edited entity."""
        self._entities[entity.id] = entity
        for name in (entity.name, entity.full_name):
            self._learn(name, entity.id)
        return entity

    def spell(self, entity: Entity, spelling: str) -> bool:
        """Whether that was a spelling not known so far; raises `UserError("entity_exists")` for another's."""
        before = self._by_key.get(name_key(spelling))
        self._work.entities.add_spelling(entity.id, spelling)
        self._learn(spelling, entity.id)
        return before is None

    def all(self) -> list[Entity]:
        return list(self._entities.values())

    def _learn(self, spelling: str, key: UUID) -> None:
        if spelling:
            self._by_key.setdefault(name_key(spelling), key)
            if loose_key(spelling):
                self._by_loose.setdefault(loose_key(spelling), key)


def _parts(name: str) -> Iterator[str]:
    yield name
    found = [tidy(part) for part in _PARTS.split(name) if tidy(part)]
    if len(found) > 1:
        yield from found


def acronym_and_name(name: str) -> tuple[str, str]:
    """Of "IDAAN - Instituto …" or "Instituto … (IDAAN)" the short one and the long one; ("", "") of any other."""
    found = [tidy(part) for part in _PARTS.split(name) if tidy(part)]
    if len(found) != 2:
        return "", ""
    short, long = sorted(found, key=len)
    return (short, long) if " " not in short and short.upper() == short else ("", "")
