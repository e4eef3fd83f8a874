"""Headers as they stand on the wire: ASCII, folded, never more than one header each.

The standard library's own folding of address lists encodes the comma between two addresses into a name (cpython issue
100884, in Python 3.11 and 3.12), which servers then refuse; so the few headers of a letter are written here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.header import Header

from advisor_app.mail.addresses import Mailbox

_WIDTH = 76
_PLAIN_PHRASE = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_FOLD = "\r\n "


def header(name: str, value: str) -> str:
    """A line for a value that is ASCII already."""
    return f"{name}: {value}\r\n"


def text_header(name: str, text: str) -> str:
    """A header of free text on one line (RFC 2047 where it needs it)."""
    if _stands_as_it_is(text) and len(name) + 2 + len(text) <= _WIDTH:
        return header(name, text)
    return header(name, _encoded(name, text))


def address_header(name: str, mailboxes: Sequence[Mailbox]) -> str:
    """A header of addresses, each on a line of its own."""
    return header(name, f",{_FOLD}".join(_written(name, mailbox) for mailbox in mailboxes))


def _written(header_name: str, mailbox: Mailbox) -> str:
    if not mailbox.name:
        return mailbox.address
    phrase = _phrase(header_name, mailbox.name)
    last_line = phrase.rpartition(_FOLD)[2]
    fits = len(header_name) + 2 + len(last_line) + len(mailbox.address) + 4 <= _WIDTH
    return f"{phrase}{' ' if fits else _FOLD}<{mailbox.address}>"


def _phrase(header_name: str, name: str) -> str:
    if not _stands_as_it_is(name) or len(header_name) + len(name) + 4 > _WIDTH:
        return _encoded(header_name, name)
    if _PLAIN_PHRASE.fullmatch(name):
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _stands_as_it_is(text: str) -> bool:
    return text.isascii() and "=?" not in text


def _encoded(header_name: str, text: str) -> str:
    return Header(text, "utf-8", maxlinelen=_WIDTH - 1, header_name=header_name).encode(linesep="\r\n")
