"""What a leaving advisor would say of an entity to whoever gets it."""

from __future__ import annotations

from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.rotation.decision import HandoverNote
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import Reading, new_id

LONGEST_NOTE = 8_000
"""Characters: two pages."""
_NONE_SEEN = -1
"""In the place of a version, where another wrote the first note meanwhile: refused as any that is out of date."""


def handover_as_noted(office: Office, year: int, entity: str) -> HandoverNote:
    """As another left it, without words where there is none. Raises `UserError("unknown_entity")`."""
    with office.store.reading() as reading:
        return _kept(reading, year, find_entity(reading, entity).id)


def note_handover(office: Office, year: int, entity: str, words: str, version: int | None = None) -> HandoverNote:
    """Keep the words for the dossier of a year; they take the place of what was written before.

    `version` is that of the note that the writer saw, 0 where there was none, None where whatever is there gives way.
    Raises `UserError`: "unknown_entity", "note_too_long", "changed_by_another".
    """
    words = words.replace("\r\n", "\n").strip()
    if len(words) > LONGEST_NOTE:
        raise UserError("note_too_long", longest=LONGEST_NOTE, length=len(words))
    with office.store.unit_of_work(office.who) as work:
        found = find_entity(work, entity)
        kept = _kept(work, year, found.id)
        seen = kept.version if version is None else version
        if seen == 0 and kept.version:
            seen = _NONE_SEEN
        note = work.rotations.save_note(HandoverNote(kept.id, year, found.id, words, version=seen))
        work.history.append("rotation.noted", {"year": year}, entity_id=found.id, subject=found.name)
        work.commit()
    return note


def _kept(reading: Reading, year: int, entity_id: UUID) -> HandoverNote:
    return reading.rotations.notes(year).get(entity_id) or HandoverNote(new_id(), year, entity_id, "")
