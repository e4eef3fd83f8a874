"""What a kept message holds besides its words: its HTML as safe rich text, and its files by names that are safe too."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from advisor_app.mail.received.eml import eml_contents
from advisor_app.mail.received.outlook import COMPOUND_FILE, msg_contents
from advisor_app.mail.received.safe_html import safe_html

_NOT_IN_FILE_NAMES = frozenset('<>:"/\\|?*')
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class HeldFile:
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Contents:
    """`html` is "" where the message has none, or too much of it."""

    html: str
    files: tuple[HeldFile, ...]


def contents_of(raw: bytes) -> Contents:
    """Of an .eml or a .msg that was read before."""
    html, files = msg_contents(raw) if raw.startswith(COMPOUND_FILE) else eml_contents(raw)
    named = [HeldFile(_safe_name(name, at), content) for at, (name, content) in enumerate(files, 1)]
    return Contents(safe_html(html), tuple(named))


def _safe_name(name: str, at: int) -> str:
    """Without folders, without what turns its end around, with its ending."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(one for one in last if unicodedata.category(one)[0] != "C" and one not in _NOT_IN_FILE_NAMES)
    stem, dot, ending = kept.strip(". ").rpartition(".")
    if not dot:
        return ending[:_LONGEST_NAME] or f"adjunto {at}"
    return f"{stem[: _LONGEST_NAME - len(ending[:12]) - 1]}.{ending[:12]}"
