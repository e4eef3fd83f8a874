"""A message as .eml: MIME, read by the standard library, with whatever somebody may have put into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice

from advisor_app.mail.received.charsets import decoded
from advisor_app.mail.received.html_words import html_words
from advisor_app.mail.received.message import (
    ReceivedFile,
    ReceivedMail,
    answered,
    message_ids,
    naive_utc,
    one_line_of,
    words_of,
)

_MOST_PARTS = 500
_MOST_BOUNDARIES = 200
"""A reading takes time by lines and by parts within parts; a person's mail has a handful."""
_MOST_HEADER = 4_000
_BROKEN = (MessageError, LookupError, AttributeError, TypeError, ValueError, RecursionError)
"""What the library raises over headers and parts that are no mail (`UnicodeError` is a `ValueError`)."""


def read_eml(raw: bytes) -> ReceivedMail | None:
    """None for what is no mail, or holds parts without end."""
    if raw.lower().count(b"boundary=") > _MOST_BOUNDARIES:
        return None
    if raw.startswith(b"From "):  # a mailbox's line before the message
        raw = raw.partition(b"\n")[2]
    try:
        parsed = BytesParser(policy=policy.default).parsebytes(raw)
        parts = list(islice(parsed.walk(), _MOST_PARTS + 1))
    except _BROKEN:
        return None
    if len(parts) > _MOST_PARTS:
        return None
    name, address = _sender(parsed)
    if not address and not _header(parsed, "Subject") and not _header(parsed, "Date"):
        return None
    kind = parsed.get_content_type()
    return ReceivedMail(
        name=name,
        address=address,
        subject=one_line_of(_header(parsed, "Subject")),
        text=words_of(_text(parts)),
        sent_at=_sent_at(parsed),
        message_id=next(iter(message_ids(_header(parsed, "Message-ID"))), ""),
        answered_ids=answered(_header(parsed, "In-Reply-To"), _header(parsed, "References"), tuple(_returned(parts))),
        attachments=tuple(_files(parts)),
        automatic=kind == "multipart/report" or _header(parsed, "Auto-Submitted").lower().startswith("auto"),
        report=kind == "multipart/report",
    )


def eml_contents(raw: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    """The HTML as it came, "" where there is none, and each file's name and bytes; of what `read_eml` could read."""
    if raw.startswith(b"From "):
        raw = raw.partition(b"\n")[2]
    parts = list(islice(BytesParser(policy=policy.default).parsebytes(raw).walk(), _MOST_PARTS))
    files = [one for one in parts if not one.is_multipart() and _is_file(one)]
    return _first(parts, "text/html"), [(_file_name(one), _content(one)) for one in files]


def _header(parsed: Message, name: str) -> str:
    """A header's text; as it was written where the library can't read it."""
    try:
        return str(parsed[name] or "")[:_MOST_HEADER]
    except _BROKEN:
        return _as_written(parsed, name)


def _as_written(parsed: Message, name: str) -> str:
    wanted = name.lower()
    found = (str(value) for key, value in parsed.raw_items() if key.lower() == wanted)
    return next(found, "").encode("ascii", "replace").decode()[:_MOST_HEADER]


def _sender(parsed: EmailMessage) -> tuple[str, str]:
    written = _as_written(parsed, "From")
    try:
        people = parsed["From"].addresses if len(written) < _MOST_HEADER and parsed["From"] is not None else ()
        name, address = (people[0].display_name, people[0].addr_spec) if people else ("", "")
    except _BROKEN:
        name, address = "", ""
    if "@" not in address:
        try:
            name, address = parseaddr(written)
        except _BROKEN:
            name, address = "", ""
    return one_line_of(name), one_line_of(address) if "@" in address else ""


def _sent_at(parsed: Message) -> datetime | None:
    try:
        return naive_utc(parsedate_to_datetime(_header(parsed, "Date")))
    except (*_BROKEN, OverflowError):
        return None


def _text(parts: Sequence[Message]) -> str:
    """The first part of plain text that is not a file, else the first of HTML."""
    return _first(parts, "text/plain") or html_words(_first(parts, "text/html"))


def _first(parts: Sequence[Message], kind: str) -> str:
    """The first part of a kind that is not a file and not empty, as text."""
    for part in parts:
        wanted = not part.is_multipart() and not _is_file(part) and part.get_content_type() == kind
        if wanted and (content := _content(part)):
            return decoded(content, part.get_content_charset())
    return ""


def _content(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return content if isinstance(content, bytes) else b""


def _is_file(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or bool(part.get_filename())
    except _BROKEN:
        return True


def _files(parts: Sequence[Message]) -> Iterator[ReceivedFile]:
    for part in parts:
        if part.is_multipart() or not _is_file(part):
            continue
        yield ReceivedFile(one_line_of(_file_name(part)), part.get_content_type(), len(_content(part)))


def _file_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except _BROKEN:
        return ""


def _returned(parts: Sequence[Message]) -> Iterator[str]:
    """The Message-IDs of messages that came back within a report, whole or as their headers alone."""
    for part in parts[1:]:
        kind = part.get_content_type()
        if kind == "message/rfc822" and part.is_multipart():
            inner = part.get_payload(0) if isinstance(part.get_payload(), list) else None
            if isinstance(inner, Message):
                yield from message_ids(_header(inner, "Message-ID"))
        elif kind == "text/rfc822-headers":
            lines = _content(part).decode("latin-1").splitlines()
            for line in lines[:500]:
                if line.lower().startswith("message-id:"):
                    yield from message_ids(line)
