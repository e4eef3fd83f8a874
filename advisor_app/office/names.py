"""When two spellings are one name."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^0-9a-z ]+")


def tidy(name: str) -> str:
    """The name with its outer blanks gone and inner ones single, in composed Unicode."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", name)).strip()


def without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def name_key(name: str) -> str:
    """What two spellings of one name have in common: blanks, accents and case make no difference."""
    return without_accents(tidy(name)).casefold()


def loose_key(name: str) -> str:
    """Coarser than `name_key`: points, hyphens and inner blanks gone too. Equal loose keys suggest a merge, no more."""
    return _NOT_WORD.sub("", name_key(name)).replace(" ", "")
