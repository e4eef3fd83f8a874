"""Bytes that came with a charset, which may be missing, wrong or made up."""

from __future__ import annotations

import codecs

_TEXT_FAMILIES = ("utf-8", "utf-16", "utf-32", "ascii", "iso8859", "cp125", "cp43", "cp85", "cp86", "cp93", "cp94",
                  "cp95", "koi8", "gb", "big5", "shift", "euc", "mac-", "iso2022")  # fmt: skip
"""The start of the names of codecs that are charsets of mail; Python has others, which cost much or mean harm."""


def decoded(content: bytes, charset: str | None) -> str:
    """The text: by the charset it came with if that holds, else by UTF-8, else as Windows writes Spanish."""
    for name in (known_charset(charset), "utf-8", "cp1252"):
        if name is not None:
            try:
                return content.decode(name)
            except UnicodeError:
                continue
    return content.decode("latin-1")


def known_charset(charset: str | None) -> str | None:
    """The codec for a charset's name; None for one that is no charset of mail."""
    try:
        name = codecs.lookup((charset or "").strip().strip("\"'")).name if charset else ""
    except (LookupError, ValueError):
        return None
    if name == "iso8859-1":
        return "cp1252"  # mail programs on Windows call it so
    return name if name.startswith(_TEXT_FAMILIES) else None
