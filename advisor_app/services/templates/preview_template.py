"""A template as it would be sent: with a real entity, also before it is saved, and as a message to oneself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from advisor_app.documents.mails.mail_fields import example_words
from advisor_app.documents.mails.mail_kinds import mail_kinds
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.documents.mails.written_mail import WrittenMail
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import MailContent, compose
from advisor_app.mail.message import MailMessage
from advisor_app.office.calendar import now_utc
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.services.office import Office
from advisor_app.services.outbox.draft_message import draft_message
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.templates.known_templates import template_named
from advisor_app.services.templates.real_words import words_for

if TYPE_CHECKING:
    from advisor_app.store import Reading

_SOMEBODY = "persona@ejemplo.invalid"


@dataclass(frozen=True, slots=True)
class PreviewedMail:
    """`real` where its words are something that the office holds of the entity; else the documented examples stand."""

    mail: WrittenMail
    entity: str
    real: bool

    def as_message(self) -> MailMessage:
        """As a file that a mail program opens; it is addressed to nobody."""
        nobody = Mailbox(_SOMEBODY)
        return compose(
            MailContent(
                message_id=f"<{self.mail.digest[:32]}@ejemplo.invalid>",
                sender=nobody,
                to=(nobody,),
                subject=self.mail.subject,
                text=self.mail.text,
                html=self.mail.html,
                pictures=self.mail.pictures,
                written_at=now_utc(),
            )
        )


def preview_template(
    office: Office, name: str, entity: str = "", files: Mapping[str, bytes] | None = None
) -> PreviewedMail:
    """With `files` in place of those that hold. Of what belongs to every mail: the follow-up of expired cases in it.

    Raises `UserError`: "template_unknown", "unknown_entity", and what the template raises.
    """
    with office.store.reading() as reading:
        return _written(reading, name, entity, files or {})


def try_template(office: Office, name: str, address: str, entity: str = "") -> KeptMessage:
    """A draft of the mail, as it holds, to oneself; the template counts as tried as it stands.

    Raises what `preview_template` raises; `UserError("email_unreadable")`.
    """
    me = Mailbox(address)
    with office.store.unit_of_work(office.who) as work:
        found = _written(work, name, entity, {})
        told = replace(found.mail, subject=f"[Prueba] {found.mail.subject}")
        template = template_named(name)
        kept = draft_message(
            work, told, purpose="template.trial", sender=me, to=(me,), label=f"Prueba: {template.title}"
        )
        work.templates.note_trial(told.template, told.digest)
        work.commit()
    return kept


def _written(reading: Reading, name: str, entity: str, files: Mapping[str, bytes]) -> PreviewedMail:
    template = template_named(name)
    kind = template.kind or mail_kinds()["followups/vencidos"]
    mails = MailTemplates({**reading.templates.own(), **files})
    if not entity:
        return PreviewedMail(mails.write(kind.name, example_words(kind.fields)), "", real=False)
    found = find_entity(reading, entity)
    words, real = words_for(reading, kind, found)
    return PreviewedMail(mails.write(kind.name, words), found.name, real=real)
