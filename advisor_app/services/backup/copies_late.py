"""Whether the office has gone without a good copy for longer than it allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from advisor_app.services.backup.list_copies import list_copies

if TYPE_CHECKING:
    from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class LateCopies:
    """`days` since the last good copy; None where there is none at all."""

    days: int | None


def copies_late(office: Office) -> LateCopies | None:
    """None while all is well, in the first days of an office, and on a server, whose copies one machine alone makes."""
    if office.store.dialect != "sqlite":
        return None
    found = list_copies(office)
    if not found.late or found.rule.hours == 0:
        return None
    if found.age is not None:
        return LateCopies(found.age.days)
    with office.store.reading() as reading:
        begun = reading.facts.created_at
    return LateCopies(None) if found.now - begun > timedelta(days=found.rule.warn_days) else None
