"""People that may stand in the directory twice."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from advisor_app.office.names import loose_key, name_key
from advisor_app.office.people import Liaison

LIKENESS = 0.8
"""From which share of common letters two words of names in one entity are shown as perhaps one; a person decides."""
SHORTEST_WORD = 5


class Likeness(StrEnum):
    EMAIL = "email"
    NAME = "name"
    TELEPHONE = "telephone"


@dataclass(frozen=True, slots=True)
class Double:
    """Two people with something in common. Only those of one entity can be made one."""

    keep: Liaison
    gone: Liaison
    why: Likeness

    @property
    def mergeable(self) -> bool:
        return self.keep.entity_id == self.gone.entity_id


def find_doubles(people: Iterable[Liaison], day: date) -> list[Double]:
    """Among those who serve on a day: one mail or telephone for two names, near-same names in one entity.

    A liaison may also be a named official, and one person may be liaison of two entities: that is no double. The one
    of whom more is known is kept.
    """
    serving = [one for one in people if one.serves_on(day)]
    found: dict[tuple[object, object], Double] = {}
    for why, key in ((Likeness.EMAIL, _email), (Likeness.TELEPHONE, _telephone)):
        for group in _groups(serving, key):
            for one, other in combinations(group, 2):
                same_person = name_key(one.name) == name_key(other.name)
                if not (same_person and (one.entity_id != other.entity_id or _two_roles(one, other))):
                    _note(found, one, other, why)
    for group in _groups(serving, lambda one: str(one.entity_id)):
        for one, other in combinations(group, 2):
            if not _two_roles(one, other) and names_alike(one.name, other.name):
                _note(found, one, other, Likeness.NAME)
    return list(found.values())


def names_alike(one: str, other: str) -> bool:
    """Two spellings of a person's name: blanks, accents and points aside, words in another order, a letter or two."""
    fewer, more = sorted((_words(one), _words(other)), key=len)
    if fewer == more or (len(fewer) >= 2 and set(fewer) <= set(more)):  # "Karina Atencio" and "Karina Atencio Ríos"
        return True
    if len(fewer) != len(more):
        return loose_key(one) == loose_key(other)
    return all(a == b or _nearly(a, b) for a, b in zip(fewer, more, strict=True))


def _nearly(one: str, other: str) -> bool:
    """A long word written with a letter or two changed; short ones are names of their own ("José", "Josefa")."""
    if min(len(one), len(other)) < SHORTEST_WORD:
        return False
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKENESS


def _words(name: str) -> list[str]:
    return sorted(loose_key(word) for word in name.split())


def _two_roles(one: Liaison, other: Liaison) -> bool:
    return one.kind.is_liaison != other.kind.is_liaison


def _email(one: Liaison) -> str:
    return one.email.casefold()


def _telephone(one: Liaison) -> str:
    digits = "".join(c for c in one.telephone if c.isdigit())
    return digits.removeprefix("507") if len(digits) > 8 else digits


def _groups(people: Sequence[Liaison], key: Callable[[Liaison], str]) -> Iterable[list[Liaison]]:
    grouped: dict[str, list[Liaison]] = {}
    for one in people:
        if key(one):
            grouped.setdefault(key(one), []).append(one)
    return (group for group in grouped.values() if len(group) > 1)


def _note(found: dict[tuple[object, object], Double], one: Liaison, other: Liaison, why: Likeness) -> None:
    keep, gone = sorted((one, other), key=lambda person: (-_known(person), name_key(person.name), person.id))
    first, second = sorted((one.id, other.id))
    found.setdefault((first, second), Double(keep, gone, why))


def _known(person: Liaison) -> int:
    """How much is known of a person."""
    told = (person.post, person.email, person.telephone, person.district, person.start, person.confirmed_on)
    return sum(bool(one) for one in told)
