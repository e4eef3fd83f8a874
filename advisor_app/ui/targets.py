"""What one page may ask another to open at."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class CasesOf:
    """The cases of one entity."""

    entity_id: UUID
    entity: str


@dataclass(frozen=True, slots=True)
class NewEntities:
    """The names that nobody has reviewed yet."""
