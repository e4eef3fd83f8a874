"""A received message's HTML as rich text for a window: no attribute, no address, no picture, nothing that runs.

Text passes once, character by character, as in `html_words`: a body whose tags never end costs no more than another.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

MOST_HTML = 200_000
"""Characters; laying out more would hold up the window, and the text is there all the same."""

_KEPT = frozenset(
    ("p", "b", "strong", "i", "em", "u", "s", "h1", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "div",
     "table", "tr", "td", "th", "sup", "sub")
)  # fmt: skip
_ALONE = frozenset(("br", "hr"))
_SILENT = frozenset(("style", "script", "title", "head", "svg", "object", "iframe"))
_DEEPEST, _DEEPEST_TABLE = 24, 3
"""Tables within tables within tables take a layout time that doubles with each."""
_TAG_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9]{0,20})")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def safe_html(text: str) -> str:
    """ "" for a body that is too large; every element that is opened is closed."""
    return "" if len(text) > MOST_HTML else "".join(_pieces(_UNSEEN.sub("", text)))


def _pieces(text: str) -> Iterator[str]:
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose small form is longer; places would not fit
        lowered = text
    opened: list[str] = []
    at = 0
    while (start := text.find("<", at)) >= 0:
        yield _text(text[at:start])
        if text.startswith("<!--", start):
            at = _after(text, "-->", start)
            continue
        name = _TAG_NAME.match(text, start + 1)
        if name is None and not text.startswith(("<!", "<?"), start):
            yield "&lt;"
            at = start + 1
            continue
        at = _after(text, ">", start)
        tag, closes = (name[1].lower() if name else ""), text[start + 1] == "/"
        if tag in _SILENT and not closes:
            at = _after(text, ">", _after(lowered, f"</{tag}", at))
        elif tag in _ALONE:
            yield f"<{tag}>"
        elif tag in _KEPT and not closes:
            if len(opened) < _DEEPEST and not (tag == "table" and opened.count("table") >= _DEEPEST_TABLE):
                opened.append(tag)
                yield f"<{tag}>"
        elif tag in opened:
            while True:
                last = opened.pop()
                yield f"</{last}>"
                if last == tag:
                    break
    yield _text(text[at:])
    yield from (f"</{tag}>" for tag in reversed(opened))


def _after(text: str, end: str, start: int) -> int:
    """Behind the next such end; behind all where there is none."""
    found = text.find(end, start)
    return len(text) if found < 0 else found + len(end)


def _text(text: str) -> str:
    return _UNSEEN.sub("", html.escape(html.unescape(text), quote=False)) if text else ""
