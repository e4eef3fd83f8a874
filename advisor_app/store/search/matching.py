"""How well a text answers what is sought: words in any order, parts of words, without accents, a slip at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from advisor_app.store.cases.case_rows import folded
from advisor_app.store.cases.case_words import words_of

_BETWEEN = re.compile(r"[\W_]+")
_SHORTEST = 4
"""Letters from which a slip is forgiven."""
_LONG = 7
KEPT = 3
"""Letters at the beginning of a word that must be right."""


def sought(text: str) -> tuple[str, ...]:
    """The words that a person typed, each once, the longest first: the rarest, as a rule."""
    return tuple(sorted(dict.fromkeys(words_of(text)), key=len, reverse=True))


def plain(text: str) -> str:
    """A text as it is searched: folded, one blank before each word."""
    return " " + _BETWEEN.sub(" ", folded(text)).strip()


def rank(words: Sequence[str], title: str, text: str) -> int | None:
    """0 the very title, 1 it begins so, 2 words of it begin so, 3 parts of it; 4 and 5 the same of the text; or None.

    `title` and `text` are plain.
    """
    for begun, parts, searched in ((2, 3, title), (4, 5, f"{title} {text}")):
        if all(word in searched for word in words):
            if not all(f" {word}" in searched for word in words):
                return parts
            if searched is title and any(title.startswith(f" {word}") for word in words):
                return 0 if sum(map(len, words)) + len(words) == len(title) else 1
            return begun
    return None


def slip(word: str, text: str) -> int | None:
    """Letters that differ between a word and the beginning of the nearest word of a plain text; None for too many.

    One in a word of four to six letters, two in a longer one, and none among its first three. Two letters that changed
    their places are one.
    """
    most = 0 if len(word) < _SHORTEST or word.isdigit() else 2 if len(word) >= _LONG else 1
    nearest = None
    start = text.find(f" {word[:KEPT]}")
    while start >= 0:
        found = text[start + 1 : start + 1 + len(word) + most].split(" ", 1)[0]
        apart = _apart(word, found)
        if apart <= most and (nearest is None or apart < nearest):
            nearest = apart
        start = text.find(f" {word[:KEPT]}", start + 1)
    return nearest


def shortened(word: str) -> list[str]:
    """Beginnings of a word to look for where it is found nowhere, the longest first."""
    if len(word) < _SHORTEST or word.isdigit():
        return []
    return [word[:end] for end in range(len(word) - 1, max(KEPT, len(word) - 3) - 1, -1)]


def _apart(typed: str, found: str) -> int:
    """Fewest changes that make the typed word begin the other: a letter more, less, another, or two swapped."""
    before: list[int] = []
    row = list(range(len(found) + 1))
    for at, letter in enumerate(typed, start=1):
        older, before, row = before, row, [at]
        for place, other in enumerate(found, start=1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            if at > 1 and place > 1 and letter == found[place - 2] and typed[at - 2] == other:
                cost = min(cost, older[place - 2] + 1)
            row.append(cost)
    return min(row)
