"""A kept message without a citizen's words: its people, day and Message-ID stay, and what was taken out says so."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from email import policy
from email.errors import MessageError
from email.headerregistry import BaseHeader, HeaderRegistry
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime

from advisor_app.mail.received.html_words import html_words
from advisor_app.mail.received.message import ReceivedMail
from advisor_app.mail.received.outlook import COMPOUND_FILE, read_msg

Mask = Callable[[str], str]
"""The text with what is sought masked; the text itself where nothing is."""
FileWords = Callable[[bytes], str]
_BROKEN = (MessageError, LookupError, AttributeError, TypeError, ValueError, RecursionError)


class _HeadersOnce(HeaderRegistry):
    """The headers of one message: the parser asks for a part's type over and over, and took it apart each time."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[tuple[str, str], BaseHeader] = {}

    def __call__(self, name: str, value: str) -> BaseHeader:
        header = self._known.get((name, value))
        if header is None:
            header = self._known[name, value] = super().__call__(name, value)
        return header


def redacted_message(raw: bytes, mask: Mask, words_of: FileWords, note: str) -> bytes | None:
    """The message as it is to be kept from now on, or None where it holds nothing that is sought.

    Texts are masked in place; a file or HTML that holds it becomes `note` with the SHA-256 of what stood there. A
    message that can't be taken apart is replaced whole.
    """
    if raw.startswith(COMPOUND_FILE):
        found = read_msg(raw)
        told = _as_text(found) if found else raw.decode("utf-16-le", "replace")
        return None if mask(told) == told else _whole(raw, found, mask, note)
    try:
        message = BytesParser(policy=policy.default.clone(header_factory=_HeadersOnce())).parsebytes(raw)
        changed = _redact_headers(message, mask)
        for part in list(message.walk()):
            if isinstance(part, EmailMessage) and not part.is_multipart():
                changed |= _redact_part(part, mask, words_of, note)
        if not changed:
            return None
        return message.as_bytes(policy=policy.SMTP)
    except _BROKEN:
        told = raw.decode("utf-8", "replace")
        return None if mask(told) == told else _whole(raw, None, mask, note)


def _redact_headers(message: EmailMessage, mask: Mask) -> bool:
    changed = False
    for name in ("Subject", "Thread-Topic", "Comments", "Keywords"):
        told = str(message.get(name, ""))
        if told and mask(told) != told:
            del message[name]
            message[name] = mask(told)
            changed = True
    return changed


def _redact_part(part: EmailMessage, mask: Mask, words_of: FileWords, note: str) -> bool:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return False
    name, kind = part.get_filename() or "", part.get_content_type()
    if name and mask(name) != name:
        _replace(part, note, content)
        return True
    if kind == "text/plain" and part.get_content_disposition() != "attachment":
        told = _decoded(part, content)
        if mask(told) == told:
            return False
        part.set_content(mask(told).replace("\r\n", "\n"), subtype="plain", charset="utf-8")
        return True
    told = html_words(_decoded(part, content)) if kind == "text/html" else words_of(content)
    if part.get_content_maintype() == "text" and kind != "text/html":
        told = _decoded(part, content)
    if mask(told) == told:
        return False
    _replace(part, note, content)
    return True


def _replace(part: EmailMessage, note: str, content: bytes) -> None:
    part.clear_content()
    part.set_content(f"{note}\nSHA-256: {hashlib.sha256(content).hexdigest()}\n", subtype="plain", charset="utf-8")


def _decoded(part: EmailMessage, content: bytes) -> str:
    charset = part.get_content_charset() or "utf-8"
    try:
        return content.decode(charset, "replace")
    except LookupError:
        return content.decode("utf-8", "replace")


def _whole(raw: bytes, found: ReceivedMail | None, mask: Mask, note: str) -> bytes:
    message = EmailMessage()
    if found is not None:
        for name, value in (("From", found.sender), ("Message-ID", found.message_id)):
            if value and "\n" not in value:
                message[name] = mask(value)
        message["Subject"] = mask(found.subject)
        if found.sent_at is not None:
            message["Date"] = format_datetime(found.sent_at)
    _replace(message, note, raw)
    return message.as_bytes(policy=policy.SMTP)


def _as_text(found: ReceivedMail) -> str:
    return "\n".join((found.subject, found.text, *(one.name for one in found.attachments)))
