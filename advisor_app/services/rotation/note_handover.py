"""What a leaving advisor would say of an entity to whoever gets it."""

from __future__ import annotations

from advisor_app.errors import UserError
from advisor_app.office.rotation.decision import HandoverNote
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import new_id

LONGEST_NOTE = 8_000
"""Characters: two pages."""


def note_handover(office: Office, year: int, entity: str, words: str, version: int | None = None) -> HandoverNote:
    """Keep the words for the dossier of a year; they take the place of what was written before.

    `version` is that of the note that the writer saw, None where whatever is there gives way.
    Raises `UserError`: "unknown_entity", "note_too_long", "changed_by_another".
    """
    words = words.replace("\r\n", "\n").strip()
    if len(words) > LONGEST_NOTE:
        raise UserError("note_too_long", longest=LONGEST_NOTE, length=len(words))
    with office.store.unit_of_work(office.who) as work:
        found = find_entity(work, entity)
        kept = work.rotations.notes(year).get(found.id)
        if kept is None:
            kept = HandoverNote(new_id(), year, found.id, "")
        seen = kept.version if version is None else version
        note = work.rotations.save_note(HandoverNote(kept.id, year, found.id, words, version=seen))
        work.history.append("rotation.noted", {"year": year}, entity_id=found.id, subject=found.name)
        work.commit()
    return note
