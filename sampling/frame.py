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
    if in_order and not in_order[0]:
        raise UnusableKey("", "empty")
    _check_lines(in_order)
    return in_order


def frame_digest(keys: Iterable[str]) -> str:
    """SHA-256 over the keys in UTF-8, sorted by bytes, each followed by a line feed; lowercase hex.

    Raises as `sealed` does.
    """
    return hashlib.sha256("".join(f"{key}\n" for key in sealed(keys)).encode()).hexdigest()


def _check_lines(keys: tuple[str, ...]) -> None:
    text = "".join(keys)
    if text.isprintable():
        return
    for key in keys:
        if any(breaker in key for breaker in _LINE_BREAKERS):
            raise UnusableKey(key, "holds a line feed, a carriage return or a zero byte")
        try:
            key.encode()
        except UnicodeEncodeError:
            raise UnusableKey(key, "cannot be written in UTF-8") from None
