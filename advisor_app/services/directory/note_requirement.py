"""Note that an entity has what it needs when it joins, or that an item does not apply to it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.directory.requirements import Requirement, RequirementNote
from advisor_app.office.names import tidy
from advisor_app.services.duties.record_duty import refuse_future
from advisor_app.services.office import Office
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import UnitOfWork


def note_requirement(
    office: Office,
    entity_id: UUID,
    item: Requirement,
    *,
    met_on: date | None = None,
    applies: bool = True,
    note: str = "",
) -> RequirementNote | None:
    """Without a day, a note, and while it applies, nothing is noted any more: then None is what stands.

    Raises `UserError`: "duty_from_the_future", "record_gone", "changed_by_another".
    """
    with office.store.unit_of_work(office.who) as work:
        kept = keep_note(work, entity_id, item, met_on=met_on, applies=applies, note=note)
        work.commit()
    return kept


def keep_note(
    work: UnitOfWork, entity_id: UUID, item: Requirement, *, met_on: date | None, applies: bool, note: str
) -> RequirementNote | None:
    """The same inside somebody else's unit of work."""
    if met_on is not None:
        refuse_future(met_on)
    entity = work.entities.by_id(entity_id)
    known = work.directory.requirements(entity_id).get(entity_id, {}).get(item)
    wanted = RequirementNote(
        known.id if known else new_id(), entity_id, item, applies, met_on if applies else None, tidy(note),
        known.version if known else 1,
    )  # fmt: skip
    if known == wanted:
        return known
    kept: RequirementNote | None = wanted
    if applies and met_on is None and not wanted.note:
        kept = None
        if known is not None:
            work.directory.remove_note(known)
    else:
        kept = work.directory.put_note(wanted)
    work.history.append(
        "entity.requirement",
        {
            "entity": entity.name,
            "item": item.value,
            "applies": applies,
            "on": met_on.isoformat() if met_on else "",
            "note": wanted.note,
            "before": _told(known),
        },
        entity_id=entity_id,
        subject=entity.name,
    )
    return kept


def _told(note: RequirementNote | None) -> str:
    if note is None:
        return ""
    if not note.applies:
        return "no aplica"
    return note.met_on.isoformat() if note.met_on else note.note
