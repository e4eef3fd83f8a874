"""A mail about findings or plans to an entity's liaisons: a draft, which waits for approval as every mail does."""

from __future__ import annotations

from collections.abc import Mapping

from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.mail.composing import MailContent, compose
from advisor_app.mail.message import message_id_for
from advisor_app.office.calendar import panama_day
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.office.people import Entity
from advisor_app.services.letters.issue_letter import addressees, sender_of
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.written_with import note_template
from advisor_app.store import UnitOfWork, new_id


def draft_to_entity(
    work: UnitOfWork, mails: MailTemplates, entity: Entity, template: str, words: Mapping[str, object]
) -> KeptMessage | None:
    """Keep the draft; None where no liaison or no advisor has an address.

    `template` is like "plans/correo-recordatorio"; it gets the entity's name and who signs besides `words`. Raises what
    the template raises.
    """
    today = panama_day(work.moment)
    to, cc = addressees([one for one in work.liaisons.of(entity.id) if one.serves_on(today)])
    holder = {one.entity_id: one.advisor_id for one in work.assignments.on(today)}.get(entity.id)
    advisor = next((one for one in work.advisors.all() if one.id == holder), None)
    sender = sender_of(advisor, "")
    if not to or sender is None:
        return None
    told = {"entidad": entity.full_name or entity.name, "firma": sender.name or "CAC 3-1-1", **words}
    written, mail_id = mails.write(template, told), new_id()
    message = compose(
        MailContent(
            message_id=message_id_for(work.facts.office_id, mail_id, sender.domain),
            sender=sender,
            to=to,
            cc=cc,
            subject=written.subject,
            text=written.text,
            html=written.html,
            pictures=written.pictures,
            written_at=work.moment,
            label=entity.name,
        )
    )
    kept = work.outbox.add(kept_draft(mail_id, message, entity.id, None, None))
    note_template(work, kept, written)
    values = {"message_id": kept.message_id, "about": template, "to": list(kept.to), "cc": list(kept.cc)}
    work.history.append("mail.drafted", values, entity_id=entity.id, subject=kept.message_id)
    return kept
