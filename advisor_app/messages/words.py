"""What a message consists of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    what: str
    to_do: str


@dataclass(frozen=True, slots=True)
class Message:
    spanish: Words
    english: Words


def message(what: str, to_do: str, *, what_en: str, to_do_en: str) -> Message:
    """A message in both languages; `{name}` marks the places of its values."""
    return Message(Words(what, to_do), Words(what_en, to_do_en))
