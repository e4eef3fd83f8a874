"""What imports did, told to the floors above. No SQLAlchemy here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from advisor_app.store.answers import CaseChange

CasesOfImport = Literal["changed", "closed", "reopened", "entity_changed", "dates_changed", "vanished"]
KINDS_OF_CHANGE = ("closed", "reopened", "entity_changed", "dates_changed")
"""What a changed case may be, besides: one case may be several.

closed: it had no closing and has one. reopened: it had a closing and has none. entity_changed: it belongs to another
entity. dates_changed: a date that was there is another one now, or is gone (but for a closing that is gone); a day that
became a moment of the same day is not counted.
"""


@dataclass(frozen=True, slots=True)
class FileChanges:
    """What a file changes, or would. `examples` are by kind of change, at most a hundred each."""

    new: int
    changed: int
    unchanged: int
    closed: int = 0
    reopened: int = 0
    entity_changed: int = 0
    dates_changed: int = 0
    vanished: int = 0
    examples: Mapping[str, tuple[CaseChange, ...]] = field(default_factory=dict)
    vanished_numbers: tuple[str, ...] = ()
    """At most a hundred."""
    vanished_keys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportLine:
    """An import in the list of them; moments are naive in UTC. Numbers from before snapshots were kept are None."""

    id: UUID
    file_name: str
    who: str
    at: datetime
    rows: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    closed: int | None
    reopened: int | None
    entity_changed: int | None
    dates_changed: int | None
    vanished: int | None
    undone_at: datetime | None
    undone_by: str
    absent_known: bool
    """Which cases did not come any more is kept."""


@dataclass(frozen=True, slots=True)
class Undone:
    """`removed`: cases that the import had brought; `restored`: cases that are as they were before it."""

    import_id: UUID
    file_name: str
    removed: int
    restored: int
    entities: tuple[str, ...]
    """Entities that the import had made and nothing else knows; they are gone as well."""
