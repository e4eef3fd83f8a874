"""Many cases as the columns of `citizen_case`, in texts that both databases take, without a row's object in between.

Moments and days are ISO texts as SQLAlchemy keeps them in SQLite, entities 32 hexadecimal digits.
"""

from __future__ import annotations

import hashlib
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar, overload
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.case import DATE_FIELDS, TEXT_FIELDS
from advisor_app.office.case_batch import CaseBatch
from advisor_app.office.names import tidy
from advisor_app.store.cases.case_rows import COMPARED, SEARCHED, SUBJECT_SEARCHED, folded, folded_spanish

LONGEST_NUMBER = 200
_BLOCK = 4096
_MAY_BE_NONE = frozenset({*DATE_FIELDS, "entity_id", "spelling"})
_PANAMA_BEHIND = 5
"""Hours."""
_ZERO, _UNSHOWABLE = "\0", "\ufffd"

T = TypeVar("T")
Texts = Sequence[str]
OptionalTexts = Sequence[str | None]


@dataclass(frozen=True)
class PreparedCases:
    """`columns` lacks the entity's key, which only the database can tell, and `search_keys`, which few need."""

    numbers: Texts
    entities: Texts
    """As the file spells them."""
    columns: Mapping[str, Sequence[str | int | None]]

    def __len__(self) -> int:
        return len(self.numbers)

    def entity_keys(
        self, entity_ids: Mapping[str, UUID], turns: Mapping[str, Sequence[tuple[date, UUID]]] | None = None
    ) -> list[str | None]:
        """`entity_ids` by spelling, and from which days of creation on some of them lead elsewhere, earliest first."""
        keys = {spelling: key.hex for spelling, key in entity_ids.items()}
        found = [keys.get(spelling) for spelling in self.entities]
        if turns:
            led = {spelling: [(day.isoformat(), key.hex) for day, key in days] for spelling, days in turns.items()}
            for place, (spelling, created) in enumerate(zip(self.entities, self.columns["created_on"], strict=True)):
                for day, key in led.get(spelling, ()):
                    if str(created) >= day:
                        found[place] = key
        return found


def prepare_cases(batch: CaseBatch) -> PreparedCases:
    """The batch's columns as they will be kept.

    Raises `ValueError` for a number that stands twice, `UserError("number_too_long")` beyond 200 characters.
    """
    texts = {name: _without_zeros(batch.text(name)) for name in TEXT_FIELDS if name != "entity"}
    numbers = texts["number"]
    if len(set(numbers)) != len(numbers):
        raise ValueError("an import brings each case number once")
    longest = max(numbers, key=len, default="")
    if len(longest) > LONGEST_NUMBER:
        raise UserError("number_too_long", number=longest[:40], limit=LONGEST_NUMBER)
    columns: dict[str, Sequence[str | int | None]] = {**texts}
    days = _DayTexts()
    clocks = _ClockTexts()
    for name in DATE_FIELDS:
        moments = batch.moment(name)
        columns[name] = _moment_texts(moments, days, clocks)
        if name != "first_worked":
            columns[f"{name}_on"] = _PanamaDays(moments, days)
    columns["days_to_close"] = _DaysToClose(batch.moment("created"), batch.moment("closed"))
    spelled = {spelling: tidy(spelling)[:LONGEST_NUMBER] or None for spelling in set(batch.text("entity"))}
    columns["spelling"] = list(map(spelled.__getitem__, batch.text("entity")))
    columns["day_only"] = list(map(_DayOnlyTexts().__getitem__, batch.day_only))
    return PreparedCases(numbers, batch.text("entity"), columns)


def search_keys(columns: Mapping[str, Sequence[Any]], places: Sequence[int] | None = None) -> list[str]:
    """What cases can be found by: those at these places, or all."""
    parts = []
    for name in SEARCHED:
        texts: Texts = columns[name] if places is None else [columns[name][place] for place in places]
        parts.append(_folded_column([text[:SUBJECT_SEARCHED] for text in texts] if name == "subject" else texts))
    return list(map(" ".join, zip(*parts, strict=True)))


def fingerprints(columns: Mapping[str, Sequence[str | int | None]]) -> list[bytes]:
    """16 bytes for each case over all that an export can change about it; equal bytes, equal content.

    How the entity is spelled is in it: another spelling of the same entity is no change, but is kept.
    """
    compared = [columns[name] for name in (*COMPARED, "spelling")]
    filled: list[Iterable[object]] = [
        [value or "" for value in column] if name in _MAY_BE_NONE else column
        for name, column in zip((*COMPARED, "spelling"), compared, strict=True)
    ]
    digest, join = hashlib.blake2b, _ZERO.join  # no kept text holds a zero character
    return [
        digest(join(row).encode("utf-8", "surrogatepass"), digest_size=16).digest() for row in zip(*filled, strict=True)
    ]


class _FoundWhenAsked(Sequence[T]):
    """A column that follows from others: of all cases at once, or of the few that are looked at.

    Most cases of most files are unchanged, and then nobody asks.
    """

    def __init__(self, length: int) -> None:
        self._length = length
        self._whole: list[T] | None = None

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        if self._whole is None:
            self._whole = self._all()
        return iter(self._whole)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> list[T]: ...
    def __getitem__(self, place: int | slice) -> T | list[T]:
        if isinstance(place, slice):
            return list(self)[place] if self._whole is None else self._whole[place]
        return self._one(place) if self._whole is None else self._whole[place]

    @abstractmethod
    def _all(self) -> list[T]: ...

    @abstractmethod
    def _one(self, place: int) -> T: ...


class _PanamaDays(_FoundWhenAsked[str | None]):
    def __init__(self, moments: Sequence[datetime | None], days: _DayTexts) -> None:
        super().__init__(len(moments))
        self._moments, self._days = moments, days

    def _all(self) -> list[str | None]:
        days = self._days
        return [None if one is None else days[one.toordinal() - (one.hour < _PANAMA_BEHIND)] for one in self._moments]

    def _one(self, place: int) -> str | None:
        found = _panama_ordinal(self._moments[place])
        return None if found is None else self._days[found]


class _DaysToClose(_FoundWhenAsked[int | None]):
    def __init__(self, created: Sequence[datetime | None], closed: Sequence[datetime | None]) -> None:
        super().__init__(len(created))
        self._created, self._closed = created, closed

    def _all(self) -> list[int | None]:
        ordinals = [list(map(_panama_ordinal, moments)) for moments in (self._created, self._closed)]
        return [None if begin is None or end is None else end - begin for begin, end in zip(*ordinals, strict=True)]

    def _one(self, place: int) -> int | None:
        begin, end = _panama_ordinal(self._created[place]), _panama_ordinal(self._closed[place])
        return None if begin is None or end is None else end - begin


def _panama_ordinal(moment: datetime | None) -> int | None:
    return None if moment is None else moment.toordinal() - (moment.hour < _PANAMA_BEHIND)


class _DayTexts(dict[int, str]):
    def __missing__(self, ordinal: int) -> str:
        self[ordinal] = text = date.fromordinal(ordinal).isoformat()
        return text


class _ClockTexts(dict[tuple[int, int, int, int], str]):
    def __missing__(self, clock: tuple[int, int, int, int]) -> str:
        hour, minute, second, microsecond = clock
        self[clock] = text = f" {hour:02}:{minute:02}:{second:02}.{microsecond:06}"
        return text


class _DayOnlyTexts(dict[frozenset[str], str]):
    def __missing__(self, fields: frozenset[str]) -> str:
        self[fields] = text = ",".join(sorted(fields))
        return text


def _moment_texts(moments: Sequence[datetime | None], days: _DayTexts, clocks: _ClockTexts) -> list[str | None]:
    return [
        None if one is None else days[one.toordinal()] + clocks[one.hour, one.minute, one.second, one.microsecond]
        for one in moments
    ]


def _without_zeros(texts: Texts) -> Texts:
    """PostgreSQL has no text with a zero character; it becomes the sign for what cannot be shown."""
    if not any(_ZERO in "".join(texts[start : start + _BLOCK]) for start in range(0, len(texts), _BLOCK)):
        return texts
    return [text.replace(_ZERO, _UNSHOWABLE) for text in texts]


def _folded_column(texts: Texts) -> list[str]:
    """Each text folded, most of them as one long text."""
    found: list[str] = []
    for start in range(0, len(texts), _BLOCK):
        block = texts[start : start + _BLOCK]
        whole = folded_spanish("\n".join(block))
        parts = whole.split("\n")
        if len(parts) != len(block):
            found.extend(map(folded, block))
        elif whole.isascii():
            found.extend(parts)
        else:
            found.extend(part if part.isascii() else folded(text) for part, text in zip(parts, block, strict=True))
    return found
