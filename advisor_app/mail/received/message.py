"""What a received message says, whatever program saved it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

MOST_BYTES = 25 * 1024 * 1024
"""What large servers let through; a file above it is refused."""
MOST_TEXT = 200_000
"""Characters of a message's words that are read; the rest stays in the kept original."""

_MESSAGE_ID = re.compile(r"<[^<>\s]{1,250}>")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """An attachment as a list names it; its bytes stay in the message."""

    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class ReceivedMail:
    """A message that somebody sent to the office.

    name, address   of the sender; the address is "" where the file names none that can be read
    text            its words, also what it quotes; taken out of the HTML where there is nothing else
    sent_at         naive UTC; None where the message does not say
    message_id      with its angle brackets, or ""
    answered_ids    the Message-IDs of what it answers or reports on, the nearest first
    automatic       written by a machine: an absence, a delivery report
    """

    name: str
    address: str
    subject: str
    text: str
    sent_at: datetime | None
    message_id: str = ""
    answered_ids: tuple[str, ...] = ()
    attachments: tuple[ReceivedFile, ...] = ()
    automatic: bool = False
    report: bool = False
    """Whether it is a delivery report (RFC 3464) or a server's own word on a message."""

    @property
    def sender(self) -> str:
        """ "Eva Ríos <eva@idaan.example>", or the address alone."""
        return f"{self.name} <{self.address}>" if self.name else self.address


def message_ids(text: str) -> tuple[str, ...]:
    """The Message-IDs in a header's text, in their order, each once."""
    return tuple(dict.fromkeys(_MESSAGE_ID.findall(text)))


def answered(in_reply_to: str, references: str, returned: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What a message answers, the nearest first: In-Reply-To, then References from their end, then what came back."""
    found = [*message_ids(in_reply_to), *reversed(message_ids(references)), *returned]
    return tuple(dict.fromkeys(found))


def one_line_of(text: str) -> str:
    """A header's words on one line, without what no screen shows."""
    return " ".join(_CONTROL.sub(" ", text).split())[:500]


def words_of(text: str) -> str:
    """A body's words: lines end in \\n, none of them blank in rows, no control characters, of a bounded length."""
    plain = _CONTROL.sub("", text[: 2 * MOST_TEXT].replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " "))
    lines = [line.rstrip() for line in plain.split("\n")]
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n")[:MOST_TEXT]


def naive_utc(moment: datetime) -> datetime | None:
    """The moment as the office keeps it; None for one that no calendar of ours holds."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    except OverflowError:
        return None
