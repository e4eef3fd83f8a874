"""A kept message taken apart, to be looked at: its headings, its text, its HTML and its attachments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from advisor_app.mail.composing import Attachment
from advisor_app.mail.message import Headings, read_headings


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """`html` is "" where the message is plain text; lines end as in Python."""

    headings: Headings
    text: str
    html: str
    attachments: tuple[Attachment, ...] = field(repr=False)
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """What the HTML shows without fetching it, by its source: "cid:logo.png@cac311"."""


def read_message(raw: bytes) -> ReadMessage:
    """Read back what `compose` wrote."""
    parsed = BytesParser(policy=policy.default).parsebytes(raw)
    plain, html = _body(parsed, "plain"), _body(parsed, "html")
    return ReadMessage(read_headings(raw), plain, html, _attachments(parsed), _pictures(parsed))


def _body(parsed: EmailMessage, kind: str) -> str:
    part = parsed.get_body((kind,))
    return "" if part is None else str(part.get_content()).replace("\r\n", "\n")


def _pictures(parsed: EmailMessage) -> dict[str, bytes]:
    found = {}
    for part in parsed.walk():
        name, content = str(part.get("Content-ID", "")).strip("<> "), part.get_payload(decode=True)
        if name and part.get_content_maintype() == "image" and isinstance(content, bytes):
            found[f"cid:{name}"] = content
    return found


def _attachments(parsed: EmailMessage) -> tuple[Attachment, ...]:
    found = []
    for part in parsed.iter_attachments():
        content = part.get_payload(decode=True)
        name = part.get_filename() or ""
        if isinstance(content, bytes) and name:
            found.append(Attachment(name, content, part.get_content_type()))
    return tuple(found)
