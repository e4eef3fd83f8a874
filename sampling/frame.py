"""The frame: what can be drawn, sealed before the seed exists.

A frame is a set of keys, each one line of text. Its digest is what `LC_ALL=C sort KEYS | sha256sum` prints for a file
with one key a line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import pairwise

from sampling.errors import DuplicateKeys, UnusableKey

_LINE_BREAKERS = ("\n", "\r", "\0")


def sealed(keys: Iterable[str]) -> tuple[str, ...]:
    """The keys in the frame's order, which is that of their UTF-8 bytes.

    Raises DuplicateKeys if one stands twice, UnusableKey if one is empty, is not text that UTF-8 can hold, or holds a
    line feed, a carriage return or a zero byte.
    """
    given = list(keys)
    for key in given:
        if not isinstance(key, str):
            raise UnusableKey(key, "not text")
    in_order = tuple(sorted(given))  # the order of code points is that of UTF-8 bytes
    twice = tuple(dict.fromkeys(left for left, right in pairwise(in_order) if left == right))
    if twice:
        raise DuplicateKeys(twice)
    plain = "".join(in_order).isprintable()  # then no key breaks a line, and only an empty one can be wrong
    for key in in_order[:1] if plain else in_order:
        check_line(key)
    return in_order


def frame_digest(keys: Iterable[str]) -> str:
    """SHA-256 over the keys in UTF-8, sorted by bytes, each followed by a line feed; lowercase hex.

    Raises as `sealed` does.
    """
    return hashlib.sha256("".join(f"{key}\n" for key in sealed(keys)).encode()).hexdigest()


def check_line(text: str) -> str:
    """The text itself if it is one line that UTF-8 can hold; else UnusableKey."""
    if not text:
        raise UnusableKey(text, "empty")
    if any(breaker in text for breaker in _LINE_BREAKERS):
        raise UnusableKey(text, "holds a line feed, a carriage return or a zero byte")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UnusableKey(text, "cannot be written in UTF-8") from None
    return text
