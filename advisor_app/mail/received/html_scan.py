"""HTML that a stranger wrote, taken apart in one pass.

The standard library's parser takes time by the square of a text that opens tags without end; here each character is
passed once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

_TAG_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9]{0,20})")


class Tag(NamedTuple):
    """`name` in small letters, "" for a declaration; attributes are nowhere kept."""

    name: str
    closes: bool


def scanned(text: str, silent: Collection[str]) -> Iterator[str | Tag]:
    """Texts between tags, entities as they stand, and tags; of `silent` elements nothing, of comments nothing.

    A "<" that opens no tag is a text.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose small form is longer; places would not fit
        lowered = text
    at = 0
    while (start := text.find("<", at)) >= 0:
        yield text[at:start]
        if text.startswith("<!--", start):
            at = _after(text, "-->", start)
            continue
        name = _TAG_NAME.match(text, start + 1)
        if name is None and not text.startswith(("<!", "<?"), start):
            yield "<"
            at = start + 1
            continue
        at = _after(text, ">", start)
        tag = Tag(name[1].lower() if name else "", text.startswith("/", start + 1))
        if tag.name in silent and not tag.closes:
            at = _after(text, ">", _after(lowered, f"</{tag.name}", at))
        else:
            yield tag
    yield text[at:]


def _after(text: str, end: str, start: int) -> int:
    """Behind the next such end; behind all where there is none."""
    found = text.find(end, start)
    return len(text) if found < 0 else found + len(end)
