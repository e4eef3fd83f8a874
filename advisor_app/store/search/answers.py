"""What finding answers. No SQLAlchemy here: these travel to every floor above."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

RecordKind = Literal[
    "entity", "person", "meeting", "commitment", "plan", "escalation", "idea", "mail", "received", "letter",
    "objection",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record that answers; `key` opens it.

    entity, person         by the entity's key
    meeting, commitment    by the meeting's key
    plan, escalation, idea by what it is called
    mail, received         by its Message-ID
    letter, objection      by the week of its audit and its number, a slash between

    `quality`: 0 the very title, 1 it begins so, 2 words of it begin so, 3 parts of it, 4 and 5 the same of its text,
    from 10 on with slips.
    """

    kind: RecordKind
    key: str
    title: str
    told: str
    entity: str
    on: date | None
    quality: int


@dataclass(frozen=True, slots=True)
class WordsLearnt:
    """Up to which of the cases' keys the index of the words of resolutions is made, and the last key there is."""

    upto: int
    last: int

    @property
    def whole(self) -> bool:
        return self.upto >= self.last
