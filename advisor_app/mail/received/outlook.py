"""A message as Outlook saves it (.msg): properties in a compound file (MS-OXMSG, MS-CFB).

Only what a reader needs is read, stream by stream by name, so that a file whose directory names one stream a thousand
times costs no more than any other.
"""

from __future__ import annotations

import io
import re
import struct
from datetime import datetime, timedelta
from email.utils import parseaddr
from typing import TYPE_CHECKING

from advisor_app.mail.received.charsets import decoded
from advisor_app.mail.received.html_words import html_words
from advisor_app.mail.received.message import (
    ReceivedFile,
    ReceivedMail,
    answered,
    message_ids,
    one_line_of,
    words_of,
)

if TYPE_CHECKING:
    import olefile

COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SUBJECT, _SENDER_NAME, _SENDER_ADDRESS, _SENDER_SMTP = "0037", "0C1A", "0C1F", "5D01"
_BODY, _HTML, _HEADERS = "1000", "1013", "007D"
_MESSAGE_ID, _REFERENCES, _IN_REPLY_TO = "1035", "1039", "1042"
_MESSAGE_CLASS, _FILE_NAME, _FILE_NAME_SHORT, _FILE_TYPE, _FILE_CONTENT = "001A", "3707", "3704", "370E", "37010102"
_SENT_AT, _CODEPAGE = 0x0039, 0x3FDE
_PROPERTIES = "__properties_version1.0"
_ROOT_HEADER = 32
_MOST_FILES = 500
_FILE_TIME_START = datetime(1601, 1, 1)  # noqa: DTZ001 - naive UTC, as everything that is kept
_BROKEN = (
    OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, struct.error, RecursionError,
)  # fmt: skip
"""What comes of reading a damaged file."""
_AUTOMATIC = re.compile(r"^auto-submitted:\s*auto", re.IGNORECASE | re.MULTILINE)


def read_msg(raw: bytes) -> ReceivedMail | None:
    """None for what is no message of Outlook, or is broken."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(raw)) as compound:
            return _Properties(compound).mail()
    except _BROKEN:
        return None


def msg_contents(raw: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    """The HTML as it came, "" where there is none, and each file's name and bytes; of what `read_msg` could read."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(raw)) as compound:
        return _Properties(compound).contents()


class _Properties:
    def __init__(self, compound: olefile.OleFileIO) -> None:
        self._in = compound
        self._fixed = self._fixed_values()
        codepage = self._fixed.get(_CODEPAGE)
        self._charset = f"cp{int.from_bytes(codepage[:4], 'little')}" if codepage else "cp1252"

    def mail(self) -> ReceivedMail | None:
        if not self._in.exists(_PROPERTIES):
            return None
        headers = self.text(_HEADERS)
        name, address = self._sender(headers)
        kind = self.text(_MESSAGE_CLASS).upper()
        own = self.text(_MESSAGE_ID) or _of(headers, "Message-ID")
        return ReceivedMail(
            name=one_line_of(name),
            address=one_line_of(address),
            subject=one_line_of(self.text(_SUBJECT)),
            text=words_of(self._body()),
            sent_at=self._sent_at(),
            message_id=next(iter(message_ids(own)), ""),
            answered_ids=answered(
                self.text(_IN_REPLY_TO) or _of(headers, "In-Reply-To"),
                self.text(_REFERENCES) or _of(headers, "References"),
            ),
            attachments=self._files(),
            automatic=kind.startswith("REPORT.") or _AUTOMATIC.search(headers) is not None,
            report=kind.startswith("REPORT."),
        )

    def text(self, prop: str, within: str = "") -> str:
        """A property of text: as Unicode, else in the message's own charset; "" where there is none."""
        stream = f"{within}/__substg1.0_{prop}" if within else f"__substg1.0_{prop}"
        if self._in.exists(f"{stream}001F"):
            return self._bytes(f"{stream}001F").decode("utf-16-le", "replace").rstrip("\0")
        if self._in.exists(f"{stream}001E"):
            return decoded(self._bytes(f"{stream}001E"), self._charset).rstrip("\0")
        return ""

    def _sender(self, headers: str) -> tuple[str, str]:
        """Within an organisation `_SENDER_ADDRESS` is a name of its directory ("/O=…"), which nobody can write to."""
        name, written = parseaddr(_of(headers, "From"))
        for address in (self.text(_SENDER_SMTP), self.text(_SENDER_ADDRESS), written):
            if "@" in address:
                return self.text(_SENDER_NAME) or name, address
        return self.text(_SENDER_NAME) or name, ""

    def contents(self) -> tuple[str, list[tuple[str, bytes]]]:
        """Its HTML as it came, and each file's name and bytes."""
        return self._html(), [(name, self._bytes(held) if held else b"") for name, held, _ in self._attached()]

    def _body(self) -> str:
        return self.text(_BODY) or html_words(self._html())

    def _html(self) -> str:
        if self._in.exists(f"__substg1.0_{_HTML}0102"):
            return decoded(self._bytes(f"__substg1.0_{_HTML}0102"), self._charset)
        return self.text(_HTML)

    def _sent_at(self) -> datetime | None:
        value = self._fixed.get(_SENT_AT)
        if value is None:
            return None
        try:
            return _FILE_TIME_START + timedelta(seconds=int.from_bytes(value, "little") // 10_000_000)
        except OverflowError:
            return None

    def _files(self) -> tuple[ReceivedFile, ...]:
        found = []
        for name, held, storage in self._attached():
            kind = self.text(_FILE_TYPE, storage) or "application/octet-stream"
            found.append(ReceivedFile(one_line_of(name), one_line_of(kind), self._in.get_size(held) if held else 0))
        return tuple(found)

    def _attached(self) -> list[tuple[str, str, str]]:
        """Each file's name, the stream of its bytes, "" where there is none, and its storage."""
        storages = [one[0] for one in self._in.listdir(streams=False, storages=True) if len(one) == 1]
        found = []
        for storage in [one for one in storages if one.startswith("__attach_version1.0_")][:_MOST_FILES]:
            content = f"{storage}/__substg1.0_{_FILE_CONTENT}"
            name = self.text(_FILE_NAME, storage) or self.text(_FILE_NAME_SHORT, storage)
            found.append((name, content if self._in.exists(content) else "", storage))
        return found

    def _fixed_values(self) -> dict[int, bytes]:
        """Properties of a fixed size by their id: the last eight of each sixteen bytes."""
        if not self._in.exists(_PROPERTIES):
            return {}
        told = self._bytes(_PROPERTIES)[_ROOT_HEADER:]
        rows = (told[at : at + 16] for at in range(0, len(told) - 15, 16))
        return {int.from_bytes(row[2:4], "little"): row[8:16] for row in rows}

    def _bytes(self, stream: str) -> bytes:
        with self._in.openstream(stream) as opened:
            content: bytes = opened.read()
        return content


def _of(headers: str, name: str) -> str:
    """A header's value out of the headers that a server wrote."""
    from email.parser import HeaderParser

    return str(HeaderParser().parsestr(headers[:100_000])[name] or "") if headers else ""
