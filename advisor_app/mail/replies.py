"""A mail that somebody answered, as a mail program saves it: who wrote it, when, and its own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from html.parser import HTMLParser

_BREAKS = frozenset(("p", "br", "div", "li", "tr"))


@dataclass(frozen=True, slots=True)
class Reply:
    """`sent_at` is naive UTC, None where the mail does not say; `text` also holds what it quotes."""

    name: str
    address: str
    subject: str
    text: str
    sent_at: datetime | None


def read_reply(raw: bytes) -> Reply:
    """Raises ValueError for what is no mail."""
    try:
        parsed = BytesParser(policy=policy.default).parsebytes(raw)
        sender = parsed["from"]
        people = sender.addresses if sender is not None else ()
        date_header = parsed["date"]
        sent = date_header.datetime if date_header is not None else None
        text = _text(parsed)
    except (MessageError, LookupError, AttributeError, TypeError, UnicodeError) as error:
        raise ValueError(str(error)) from error
    if not people:
        raise ValueError("no sender")
    first = people[0]
    moment = None if sent is None else (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).astimezone(UTC)
    return Reply(
        first.display_name,
        first.addr_spec,
        " ".join(str(parsed["subject"] or "").split()),
        text,
        None if moment is None else moment.replace(tzinfo=None),
    )


def _text(parsed: EmailMessage) -> str:
    body = parsed.get_body(("plain", "html"))
    if body is None:
        return ""
    content = str(body.get_content())
    if body.get_content_subtype() != "html":
        return content
    words = _Words()
    words.feed(content)
    return "".join(words.parts)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "script", "title"):
            self._silent += 1
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script", "title"):
            self._silent = max(0, self._silent - 1)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data.replace("\n", " "))
