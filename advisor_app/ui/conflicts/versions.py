"""One record as it was seen, as it was typed, and as another made it meanwhile: what differs, and how they join.

A record is a frozen dataclass, or where its fields are not always the same a mapping.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Field(Generic[Record]):
    """A field of a record: its name, its words, and how its value is said."""

    name: str
    words: str
    said: Callable[[Any], str] = str


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the two versions have otherwise, in words. `takes_mine` is what nobody's work is lost by: where only
    one of them changed it, that one's; where both did, it is to be chosen, and stands at mine."""

    name: str
    words: str
    mine: str
    theirs: str
    both_changed: bool
    takes_mine: bool


def differences(base: Record, mine: Record, theirs: Record, fields: Sequence[Field[Record]]) -> list[Difference]:
    """What differs between mine and theirs, in the order of the fields; of no other field is anything said."""
    found = []
    for field in fields:
        was, my, their = (_value(one, field.name) for one in (base, mine, theirs))
        if my != their:
            said = field.said(my) if my not in (None, "") else "", field.said(their) if their not in (None, "") else ""
            both = was not in (my, their)
            found.append(Difference(field.name, field.words, *said, both_changed=both, takes_mine=my != was))
    return found


def joined(mine: Record, theirs: Record, takes_mine: Mapping[str, bool]) -> Record:
    """The other's version with my fields in it, where mine are taken; its version number is the other's."""
    taken = {name: _value(mine, name) for name, mine_it_is in takes_mine.items() if mine_it_is}
    if isinstance(theirs, Mapping):
        return {**theirs, **taken}  # type: ignore[return-value]
    return replace(theirs, **taken)  # type: ignore[type-var]


def _value(record: object, name: str) -> Any:
    return record.get(name) if isinstance(record, Mapping) else getattr(record, name)
