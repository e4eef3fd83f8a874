"""One message of an entity's correspondence as it can be looked at: rich text that fetches nothing, and its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from advisor_app.mail.reading import read_message
from advisor_app.mail.received.contents import HeldFile, contents_of
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class OpenedLetter:
    """`html` is "" where there is only text. What came in has lost all but its words and their shape; `pictures` are
    those of the office's own.
    """

    html: str
    files: tuple[HeldFile, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def open_received(office: Office, key: UUID) -> OpenedLetter:
    """What came in, by its key; `LookupError` where it is not there."""
    with office.store.reading() as reading:
        held = contents_of(reading.received.raw(key))
    return OpenedLetter(held.html, held.files)


def open_sent(office: Office, message_id: str) -> OpenedLetter:
    """What the office wrote; raises `UserError("mail_message_unknown")`."""
    with office.store.reading() as reading:
        read = read_message(reading.outbox.by_message_id(message_id).raw)
    files = tuple(HeldFile(one.file_name, one.content) for one in read.attachments)
    return OpenedLetter(read.html, files, read.pictures)
