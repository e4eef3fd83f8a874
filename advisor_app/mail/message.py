"""A message as it was written once and is kept: its bytes are the truth, what is stored is what is sent."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox, checked_address

_MESSAGE_ID = re.compile(r"<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,120}@[A-Za-z0-9.-]{1,120}>")
_LONGEST_LINE = 998
"""Octets without the line's end (RFC 5322, 2.1.1)."""


def message_id_for(office_id: UUID, message_id: UUID, domain: str) -> str:
    """The Message-ID of one message of one office: always the same for the same three.

    `domain` is the sender's, as RFC 5322 recommends; some filters mistrust any other.
    """
    return f"<{message_id.hex}.{office_id.hex}@{domain.lower()}>"


@dataclass(frozen=True, slots=True)
class MailMessage:
    """A whole message, ready for any transport.

    `raw` is ASCII with lines ended by CR LF, none above 998 octets, the last one ended too, so that it travels
    unchanged; `recipients` are the addresses that the server is given; `written_at` is naive UTC; `label` is what a
    person calls it (the entity). Raises `UserError("mail_not_transportable")` for bytes that a server would change.
    """

    message_id: str
    sender: str
    recipients: tuple[str, ...]
    raw: bytes
    written_at: datetime
    label: str = ""

    def __post_init__(self) -> None:
        checked_message_id(self.message_id)
        checked_address(self.sender)
        for address in self.recipients:
            checked_address(address)
        if not self.recipients:
            raise UserError("mail_no_recipient", label=self.label)
        if reason := _why_not_transportable(self.raw, self.message_id):
            raise UserError("mail_not_transportable", message_id=self.message_id, reason=reason)

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in lowercase hex."""
        return hashlib.sha256(self.raw).hexdigest()

    def __repr__(self) -> str:
        return f"MailMessage({self.message_id}, {len(self.raw)} bytes)"


@dataclass(frozen=True, slots=True)
class Headings:
    """What a list of messages shows of one."""

    sender: Mailbox
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    subject: str
    message_id: str


def checked_message_id(message_id: str) -> str:
    if _MESSAGE_ID.fullmatch(message_id) is None:
        raise UserError("mail_message_id_unreadable", value=ascii(message_id))
    return message_id


def read_headings(raw: bytes) -> Headings:
    """The headings of a message that `compose` wrote, read back from its bytes."""
    parsed = BytesHeaderParser().parsebytes(raw)
    return Headings(
        sender=_mailboxes(parsed, "From")[0],
        to=_mailboxes(parsed, "To"),
        cc=_mailboxes(parsed, "Cc"),
        subject=_decoded(parsed["Subject"] or ""),
        message_id=str(parsed["Message-ID"] or "").strip(),
    )


def _mailboxes(parsed: Message, name: str) -> tuple[Mailbox, ...]:
    # Python 3.11's own reading of addresses puts a blank between two encoded words of one name; this one does not.
    written = [str(value) for value in parsed.get_all(name, [])]
    return tuple(Mailbox(address, _decoded(phrase)) for phrase, address in getaddresses(written))


def _decoded(text: str) -> str:
    return str(make_header(decode_header(text)))


def _why_not_transportable(raw: bytes, message_id: str) -> str:
    if not raw.endswith(b"\r\n"):
        return "no line end after the last line"
    if not raw.isascii() or b"\0" in raw:
        return "bytes beyond ASCII"
    lines = raw.split(b"\r\n")
    if not raw.count(b"\r") == raw.count(b"\n") == len(lines) - 1:
        return "a lone CR or LF"
    if max(map(len, lines)) > _LONGEST_LINE:
        return "a line above 998 octets"
    head, _, _ = raw.partition(b"\r\n\r\n")
    named = [line for line in head.split(b"\r\n") if line.lower().startswith(b"message-id:")]
    if named != [f"Message-ID: {message_id}".encode()]:
        return "another Message-ID in its headers"
    return ""
