"""Where the history's head is kept outside by itself, and how a file of heads is written. A setting of the office."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

HISTORY_DEFAULTS: Mapping[str, str] = {"history_head_to": ""}
"""Empty: nowhere; "mail": a draft to the director; else the file that each day's head is appended to."""
BY_MAIL = "mail"
_HEAD = re.compile(r"\b(\d+:[0-9a-f]{64})\b")


@dataclass(frozen=True, slots=True)
class KeptHead:
    """A head ("SEQ:HASH") that was kept outside: when (naive UTC), and in which file, or by mail to whom."""

    at: datetime
    head: str
    to: str


@dataclass(frozen=True, slots=True)
class LastCheck:
    """When the chain was last checked against a head from outside (naive UTC), by whom, and how it came out."""

    at: datetime
    who: str
    head: str
    entries: int
    ok: bool


def check_head_setting(_key: str, text: str) -> str:
    return BY_MAIL if text.lower() in (BY_MAIL, "correo") else text


def head_line(kept: KeptHead, office: str) -> str:
    """One line of a file of heads: the moment in UTC, the head, the office's key."""
    return f"{kept.at:%Y-%m-%dT%H:%M:%SZ} {kept.head} {office}\n"


def heads_in(text: str) -> list[str]:
    """Every head in a file of heads, or in a mail that was kept as text; in their order."""
    return list(dict.fromkeys(_HEAD.findall(text.lower())))
