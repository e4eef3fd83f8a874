"""A mail written into the outbox as a draft, within the unit of work of whatever causes it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from advisor_app.documents.mails.written_mail import WrittenMail
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment, MailContent, compose
from advisor_app.mail.message import message_id_for
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.written_with import note_template
from advisor_app.store import UnitOfWork, new_id


def draft_message(
    work: UnitOfWork,
    mail: WrittenMail,
    *,
    purpose: str,
    sender: Mailbox,
    to: Sequence[Mailbox],
    label: str,
    cc: Sequence[Mailbox] = (),
    entity_id: UUID | None = None,
    attachments: Sequence[Attachment] = (),
) -> KeptMessage:
    """The caller commits. `label` is what lists call it by; raises what composing it raises."""
    mail_id = new_id()
    message = compose(
        MailContent(
            message_id=message_id_for(work.facts.office_id, mail_id, sender.domain),
            sender=sender,
            to=tuple(to),
            cc=tuple(cc),
            subject=mail.subject,
            text=mail.text,
            html=mail.html,
            pictures=mail.pictures,
            attachments=tuple(attachments),
            written_at=work.moment,
            label=label,
        )
    )
    kept = work.outbox.add(kept_draft(mail_id, message, entity_id, None, None))
    note_template(work, kept, mail)
    work.history.append(
        "mail.drafted",
        {
            "message_id": kept.message_id,
            "purpose": purpose,
            "to": list(kept.to),
            "cc": list(kept.cc),
            "digest": message.digest,
        },
        entity_id=entity_id,
        subject=kept.message_id,
    )
    return kept
