"""Advisors, entities, liaisons, and who looks after whom from when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

ENTITIES_PER_ADVISOR = 25
"""The guide's ratio (lines 438-440)."""


class LiaisonKind(StrEnum):
    OPERATIONAL = "operational"
    EXECUTIVE = "executive"


@dataclass(frozen=True, slots=True)
class Advisor:
    id: UUID
    name: str
    email: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Entity:
    """A public body. `name` is what the export calls it; `reviewed` says that a person has seen it."""

    id: UUID
    name: str
    full_name: str = ""
    kind: str = ""
    sector: str = ""
    seat_district: str = ""
    reviewed: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class Liaison:
    id: UUID
    entity_id: UUID
    name: str
    kind: LiaisonKind
    post: str = ""
    email: str = ""
    in_panama_district: bool = True
    version: int = 1


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
