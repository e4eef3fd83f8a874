"""A received message's HTML as rich text for a window: no attribute, no address, no picture, nothing that runs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from advisor_app.mail.received.html_scan import scanned

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
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def safe_html(text: str) -> str:
    """ "" for a body that is too large; every element that is opened is closed."""
    return "" if len(text) > MOST_HTML else "".join(_pieces(_UNSEEN.sub("", text)))


def _pieces(text: str) -> Iterator[str]:
    opened: list[str] = []
    for piece in scanned(text, _SILENT):
        if isinstance(piece, str):
            yield _text(piece)
        elif piece.name in _ALONE:
            yield f"<{piece.name}>"
        elif piece.name in _KEPT and not piece.closes:
            if len(opened) < _DEEPEST and not (piece.name == "table" and opened.count("table") >= _DEEPEST_TABLE):
                opened.append(piece.name)
                yield f"<{piece.name}>"
        elif piece.name in opened:
            yield from _closed_up_to(piece.name, opened)
    yield from (f"</{tag}>" for tag in reversed(opened))


def _closed_up_to(tag: str, opened: list[str]) -> Iterator[str]:
    while True:
        last = opened.pop()
        yield f"</{last}>"
        if last == tag:
            return


def _text(text: str) -> str:
    return _UNSEEN.sub("", html.escape(html.unescape(text), quote=False)) if text else ""
