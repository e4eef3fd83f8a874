"""The words of a message that came as HTML alone."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from advisor_app.mail.received.html_scan import scanned

_BREAKS = frozenset(("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote"))
_SILENT = frozenset(("style", "script", "title"))
_MOST_HTML = 2_000_000
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def html_words(text: str) -> str:
    """Its text with a line for each paragraph, the cells of a row kept together; nothing is fetched, nothing runs."""
    words = "".join(_pieces(text[:_MOST_HTML]))
    return "\n".join(line.strip(" ") for line in words.split("\n"))


def _pieces(text: str) -> Iterator[str]:
    for piece in scanned(text, _SILENT):
        if isinstance(piece, str):
            yield _plain(piece)
        elif piece.name in _BREAKS:
            yield "\n"
        elif piece.name in ("td", "th") and not piece.closes:
            yield " "


def _plain(text: str) -> str:
    return html.unescape(_BLANKS.sub(" ", text)) if text else ""
