"""Whether an entity is about to change hands, and what the leaving advisor has said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.rotation.decision import HandoverNote, RotationState
from advisor_app.services.office import Office

STILL_TOLD = timedelta(days=31)
"""So long after its day a handover is still shown: who handed over may be asked for a word."""


@dataclass(frozen=True, slots=True)
class ComingHandover:
    """`from_advisor` is "" where nobody has the entity."""

    year: int
    start: date
    entity: str
    from_advisor: str
    to_advisor: str
    note: HandoverNote | None


def coming_handover(office: Office, entity_id: UUID) -> ComingHandover | None:
    """Of the rotations and changes that are approved or applied, the next one that moves this entity."""
    today = panama_day(now_utc())
    with office.store.reading() as reading:
        found = []
        for year, kind in reading.rotations.years():
            for rotation in reading.rotations.live(year, kind):
                decided = rotation.state in (RotationState.APPROVED, RotationState.APPLIED)
                if decided and rotation.start + STILL_TOLD >= today:
                    found += [(rotation, one) for one in rotation.moved if one.entity_id == entity_id]
        if not found:
            return None
        rotation, handover = min(found, key=lambda one: one[0].start)
        advisors = {one.id: one.name for one in reading.advisors.all()}
        return ComingHandover(
            rotation.year,
            rotation.start,
            reading.entities.by_id(entity_id).name,
            advisors.get(handover.from_advisor, "") if handover.from_advisor else "",
            advisors[handover.to_advisor],
            reading.rotations.notes(rotation.year).get(entity_id),
        )
