"""How long to wait before a server that put a message off is offered it again."""

from __future__ import annotations

import re
from datetime import timedelta

_STEPS = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 30, 60, 120))
"""RFC 5321 (4.5.4.1) asks for half an hour and lets the first times be sooner: greylists want a few minutes."""
_LEAST, _MOST = timedelta(seconds=30), timedelta(days=1)

_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d):(\d\d)\b")
_UNIT = r"\s*(hours?|horas?|hrs?|minut[eo]s?|mins?|seconds?|segundos?|secs?)\b|([hms])\b"
_NUMBER = re.compile(rf"\b(\d{{1,6}})(?:{_UNIT})", re.IGNORECASE)
_RETRY_AFTER = re.compile(r"Retry-After: (\d{1,6})\b")
_SECONDS = {"h": 3600, "m": 60, "s": 1}


def wait_before_retry(words: str, attempts: int) -> timedelta:
    """The wait that the server's words name ("greylisted for 300 seconds", "try again in 00:04:59"), else a longer
    one each time; `attempts` counts the offers so far.
    """
    named = _named(words)
    if named is not None:
        return min(max(named, _LEAST), _MOST)
    return _STEPS[min(max(attempts, 1), len(_STEPS)) - 1]


def _named(words: str) -> timedelta | None:
    if found := _RETRY_AFTER.search(words):
        return timedelta(seconds=int(found[1]))
    if found := _CLOCK.search(words):
        hours, minutes, seconds = map(int, found.groups())
        return timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if found := _NUMBER.search(words):
        return timedelta(seconds=int(found[1]) * _SECONDS[(found[2] or found[3])[0].lower()])
    return None
