"""When two spellings are one name."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^0-9a-z ]+")


def tidy(name: str) -> str:
    """The name with its outer blanks gone and inner ones single, in composed Unicode, without what can't be seen.

    Control characters are blanks; marks of direction, zero-width ones and halves of surrogate pairs are nothing.
    """
    composed = unicodedata.normalize("NFC", name)
    if not composed.isprintable():
        composed = unicodedata.normalize("NFC", "".join(map(_seen, composed)))
    return _BLANKS.sub(" ", composed).strip()


def _seen(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        return " "
    return "" if category in ("Cf", "Cs") else character


def without_accents(text: str) -> str:
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    for character in set(decomposed):  # a text has few marks, each many times
        if unicodedata.combining(character):
            decomposed = decomposed.replace(character, "")
    return decomposed


def name_key(name: str) -> str:
    """What two spellings of one name have in common: blanks, accents and case make no difference."""
    return without_accents(tidy(name)).casefold()


def loose_key(name: str) -> str:
    """Coarser than `name_key`: points, hyphens and inner blanks gone too. Equal loose keys suggest a merge, no more."""
    return _NOT_WORD.sub("", name_key(name)).replace(" ", "")
