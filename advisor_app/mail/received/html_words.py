"""The words of a message that came as HTML alone.

The standard library's parser takes time by the square of a text that opens tags without end, so tags are skipped here
by a scan that passes each character once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_BREAKS = frozenset(("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote"))
_SILENT = frozenset(("style", "script", "title"))
_MOST_HTML = 2_000_000
_TAG_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9]{0,20})")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def html_words(text: str) -> str:
    """Its text with a line for each paragraph, the cells of a row kept together; nothing is fetched, nothing runs."""
    words = "".join(_pieces(text[:_MOST_HTML]))
    return "\n".join(line.strip(" ") for line in words.split("\n"))


def _pieces(text: str) -> Iterator[str]:
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose small form is longer; places would not fit
        lowered = text
    at = 0
    while (opened := text.find("<", at)) >= 0:
        yield _plain(text[at:opened])
        if text.startswith("<!--", opened):
            at = _after(text, "-->", opened)
            continue
        name = _TAG_NAME.match(text, opened + 1)
        if name is None and not text.startswith(("<!", "<?"), opened):
            yield "<"
            at = opened + 1
            continue
        at = _after(text, ">", opened)
        tag = name[1].lower() if name else ""
        if tag in _SILENT and text[opened + 1] != "/":
            at = _after(text, ">", _after(lowered, f"</{tag}", at))
        elif tag in _BREAKS:
            yield "\n"
        elif tag in ("td", "th") and text[opened + 1] != "/":
            yield " "
    yield _plain(text[at:])


def _after(text: str, end: str, start: int) -> int:
    """Behind the next such end; behind all where there is none."""
    found = text.find(end, start)
    return len(text) if found < 0 else found + len(end)


def _plain(text: str) -> str:
    return html.unescape(_BLANKS.sub(" ", text)) if text else ""
