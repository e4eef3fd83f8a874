"""Advisors, entities, liaisons, and who looks after whom from when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from advisor_app.office.names import name_key

ENTITIES_PER_ADVISOR = 25
"""The guide's ratio (lines 438-440)."""


PANAMA_DISTRICT = "Panamá"
"""The district whose liaisons are visited every month (guide, lines 336-346)."""


class LiaisonKind(StrEnum):
    OPERATIONAL = "operational"
    EXECUTIVE = "executive"
    OFFICIAL = "official"
    """A named official of the entity's own directory: known by post, not one of those whom the office visits."""

    @property
    def is_liaison(self) -> bool:
        return self is not LiaisonKind.OFFICIAL


@dataclass(frozen=True, slots=True)
class Advisor:
    id: UUID
    name: str
    email: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Entity:
    """A public body. `name` is what the export calls it; `reviewed` says that a person has seen it.

    parent_id     the entity of which it is a part, such as a ministry's directorate
    confirmed_on  the day on which the entity last said that what is known of it holds
    """

    id: UUID
    name: str
    full_name: str = ""
    kind: str = ""
    sector: str = ""
    seat_district: str = ""
    reviewed: bool = False
    parent_id: UUID | None = None
    address: str = ""
    confirmed_on: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Liaison:
    """A liaison or a named official of an entity, from the day `start` to the day `end`, both included.

    district      where the person sits; where it is known it decides `in_panama_district`
    start, end    None: not known, or still there
    replaced_by   who came after, in the same post
    """

    id: UUID
    entity_id: UUID
    name: str
    kind: LiaisonKind
    post: str = ""
    email: str = ""
    in_panama_district: bool = True
    telephone: str = ""
    district: str = ""
    start: date | None = None
    end: date | None = None
    replaced_by: UUID | None = None
    confirmed_on: date | None = None
    version: int = 1

    def serves_on(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def seated_in_panama(district: str, *, otherwise: bool) -> bool:
    """Whether a seat counts as one in the district of Panama; `otherwise` where the district is not known."""
    return name_key(district) == name_key(PANAMA_DISTRICT) if district else otherwise


@dataclass(frozen=True, slots=True)
class Assignment:
    """An advisor looks after an entity from `start` until the day before `end`."""

    id: UUID
    entity_id: UUID
    advisor_id: UUID
    start: date
    end: date | None = None
    version: int = 1

    def holds_on(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)
