"""What a liaison answered to a review, read line by line: "1. vigente", "2. corregir: qué; para 30/11/2026"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from advisor_app.office.duties.registers import Item, Outcome
from advisor_app.office.names import name_key, tidy

_REFERENCE = re.compile(r"\bR-([0-9A-F]{8})\b", re.IGNORECASE)
_LINE = re.compile(r"^[\s>*•-]*(\d{1,3})\s*[.):-]\s*(.*)$")
_DAY = re.compile(r"\b(?:para|hasta)\s+(?:el\s+)?(\d{1,2})/(\d{1,2})/(\d{4})\b", re.IGNORECASE)
_RIGHT = ("vigente", "correcto", "sin cambio", "esta bien", "al dia", "confirmado")
_WRONG = ("corregir", "cambio", "cambiar", "actualizar", "no vigente", "desactualizado")
_NOT_APPLICABLE = ("no aplica", "no corresponde")


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    outcome: Outcome
    correction: str = ""
    correct_by: date | None = None


def reference_in(text: str) -> str | None:
    """The reference of the review that a text names, in capitals."""
    found = _REFERENCE.search(text)
    return f"R-{found[1].upper()}" if found else None


def answers_in(text: str, items: tuple[Item, ...]) -> Mapping[int, ItemAnswer]:
    """By the item's place, from 1: the first answer to each. What says nothing that is known is left out.

    The item's own words may stand before the answer, as in the form. A fault without a day has none: a person sets it.
    Lines of the quoted form stay unanswered, and do not count.
    """
    found: dict[int, ItemAnswer] = {}
    for line in text.splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        place = int(match[1])
        if place in found or not 1 <= place <= len(items):
            continue
        answer = _answer(_without(match[2], items[place - 1].text))
        if answer is not None:
            found[place] = answer
    return found


def _without(said: str, item: str) -> str:
    """What follows the item's own words, where the line repeats them."""
    before, colon, after = said.partition(":")
    return after if colon and name_key(before) == name_key(item) else said


def _answer(said: str) -> ItemAnswer | None:
    key = name_key(said)
    if key.startswith(_NOT_APPLICABLE):
        return ItemAnswer(Outcome.NOT_APPLICABLE)
    if key.startswith(_WRONG):
        day = _DAY.search(said)
        rest = said[: day.start()] if day else said
        _, colon, after = rest.partition(":")
        correction = tidy((after if colon else rest).strip(" ;,.-"))
        return ItemAnswer(Outcome.WRONG, correction, _day_of(day) if day else None)
    if key.startswith(_RIGHT):
        return ItemAnswer(Outcome.RIGHT)
    return None


def _day_of(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
