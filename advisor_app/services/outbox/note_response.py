"""A person notes that an entity answered a message, or acknowledged it, by another way than mail."""

from __future__ import annotations

from datetime import date

from advisor_app.errors import UserError
from advisor_app.mail.outbox import OutboxState
from advisor_app.office.calendar import panama_day
from advisor_app.office.mail.sending_plan import MailNote, Response
from advisor_app.services.office import Office
from advisor_app.store import new_id


def note_response(
    office: Office, message_id: str, kind: Response, words: str = "", *, on: date | None = None
) -> MailNote:
    """In place of what was noted before; `on` is the day, today where it is not said.

    Raises `UserError`: "mail_message_unknown", "mail_not_sent_yet".
    """
    with office.store.unit_of_work(office.who) as work:
        kept = work.outbox.by_message_id(message_id)
        if kept.state != OutboxState.SENT.value:
            raise UserError("mail_not_sent_yet", message_id=message_id)
        day = on or panama_day(work.moment)
        note = MailNote(new_id(), kept.id, kept.entity_id, kind, day, words.strip(), office.who)
        work.mail_plans.put_note(note)
        said = {"message_id": message_id, "kind": kind.value, "on": day.isoformat(), "words": note.words}
        work.history.append("mail.response_noted", said, entity_id=kept.entity_id, subject=message_id)
        work.commit()
    return note


def forget_response(office: Office, message_id: str) -> bool:
    """Take back what was noted of a message; tells whether there was anything."""
    with office.store.unit_of_work(office.who) as work:
        kept = work.outbox.by_message_id(message_id)
        there = work.mail_plans.remove_note(kept.id)
        if there:
            said = {"message_id": message_id}
            work.history.append("mail.response_forgotten", said, entity_id=kept.entity_id, subject=message_id)
            work.commit()
    return there
