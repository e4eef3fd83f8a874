"""What an advisor adds to reports in their own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Said:
    """`words` go to every entity; `of` has those that some get in their place."""

    words: str = ""
    of: Mapping[UUID, str] = field(default_factory=dict)

    def to(self, entity_id: UUID) -> str:
        return self.of.get(entity_id, self.words).strip()
