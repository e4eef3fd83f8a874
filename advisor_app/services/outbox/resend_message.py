"""A message that went, or that a server refused, goes once more: as a new one, linked to the first, with why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from email.utils import format_datetime

from advisor_app.errors import UserError
from advisor_app.mail import outbox
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.headers import address_header, header
from advisor_app.mail.message import MailMessage, message_id_for, read_headings
from advisor_app.office.calendar import in_panama
from advisor_app.office.mail.sending_plan import SendingPlan
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import OutboxLine, entry_of, kept_draft, line_of
from advisor_app.services.outbox.list_outbox import settle_interrupted
from advisor_app.store import new_id

_REPLACED = ("message-id", "date", "to", "cc")
_FOLDED_HEADER = re.compile(rb"[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*")


def resend_message(office: Office, message_id: str, why: str, *, to: Sequence[str] = ()) -> OutboxLine:
    """A draft with the same content and a Message-ID of its own; it is checked and approved like any other.

    With `to`, it goes to these addresses alone. A message whose fate nobody knows has to be settled first. Raises
    `UserError`: "mail_again_without_reason", "mail_again_outdated", "mail_message_unknown", "mail_is_…".
    """
    if not why.strip():
        raise UserError("mail_again_without_reason")
    settle_interrupted(office)
    with office.store.unit_of_work(office.who) as work:
        first = work.outbox.by_message_id(message_id)
        outbox.may_go_again(entry_of(first))
        if work.outbox.outdated(first):
            raise UserError("mail_again_outdated", message_id=message_id)
        key = new_id()
        named = read_headings(first.raw)
        receivers = tuple(Mailbox(one) for one in to) or named.to
        copies = () if to else named.cc
        new = message_id_for(work.facts.office_id, key, named.sender.domain)
        at = format_datetime(in_panama(work.moment))
        written = header("Message-ID", new) + header("Date", at) + address_header("To", receivers)
        written += address_header("Cc", copies) if copies else ""
        content = MailMessage(
            new,
            first.sender,
            tuple(dict.fromkeys(one.address for one in (*receivers, *copies))),
            written.encode("ascii") + _without(first.raw),
            work.moment,
            first.label,
        )
        kept = work.outbox.add(kept_draft(key, content, first.entity_id, first.letter_id, first.audit_id))
        plan = work.mail_plans.of_one(first.id, first.entity_id)
        work.mail_plans.put(
            replace(SendingPlan(key, first.entity_id), first_id=plan.first_id or first.id, again_why=why.strip())
        )
        said = {"message_id": new, "first": message_id, "why": why.strip(), "to": list(kept.to), "cc": list(kept.cc)}
        work.history.append("mail.drafted_again", said, entity_id=first.entity_id, subject=message_id)
        work.commit()
    return line_of(kept)


def _without(raw: bytes) -> bytes:
    """A message's bytes without the headers that are written anew."""
    head, blank, body = raw.partition(b"\r\n\r\n")
    lines = _FOLDED_HEADER.findall(head + b"\r\n")
    kept = [line for line in lines if line.partition(b":")[0].lower().decode("ascii", "replace") not in _REPLACED]
    return b"".join(kept).removesuffix(b"\r\n") + blank + body
