"""Messages between the form in which the store keeps them and the one in which they are sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from advisor_app.mail.message import MailMessage, read_headings
from advisor_app.mail.outbox import OutboxEntry, OutboxState
from advisor_app.mail.outcome import RecipientRefusal
from advisor_app.office.mail.correspondence import KeptMessage, Refusal


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """A message as a list shows it; `entity` is its name, `words` what the server or the system last said."""

    message_id: str
    entity: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    subject: str
    state: str
    words: str = ""
    refused: tuple[Refusal, ...] = ()
    """Recipients that a server would not take, each with its words; the others may have it."""


def kept_draft(
    mail_id: UUID, message: MailMessage, entity_id: UUID | None, letter_id: UUID | None, audit_id: UUID | None
) -> KeptMessage:
    """A new message of the outbox."""
    headings = read_headings(message.raw)
    return KeptMessage(
        id=mail_id,
        entity_id=entity_id,
        letter_id=letter_id,
        audit_id=audit_id,
        message_id=message.message_id,
        sender=message.sender,
        recipients=message.recipients,
        raw=message.raw,
        written_at=message.written_at,
        label=message.label,
        to=tuple(one.address for one in headings.to),
        cc=tuple(one.address for one in headings.cc),
        subject=headings.subject,
        state=OutboxState.DRAFT.value,
    )


def mail_of(kept: KeptMessage) -> MailMessage:
    """The bytes as they were written, ready for any transport."""
    return MailMessage(kept.message_id, kept.sender, kept.recipients, kept.raw, kept.written_at, kept.label)


def entry_of(kept: KeptMessage) -> OutboxEntry:
    """Where a message stands, for the rules of the outbox."""
    refused = tuple(RecipientRefusal(one.address, one.code, one.words) for one in kept.refused)
    return OutboxEntry(kept.message_id, OutboxState(kept.state), kept.attempts, kept.decided_by, kept.words, refused)


def moved(kept: KeptMessage, entry: OutboxEntry) -> KeptMessage:
    """The message where the rules have put it."""
    return replace(
        kept,
        state=entry.state.value,
        attempts=entry.attempts,
        decided_by=entry.decided_by,
        words=entry.words,
        refused=tuple(Refusal(one.address, one.code, one.words) for one in entry.refused),
    )


def line_of(kept: KeptMessage) -> OutboxLine:
    return OutboxLine(kept.message_id, kept.label, kept.to, kept.cc, kept.subject, kept.state, kept.words, kept.refused)
