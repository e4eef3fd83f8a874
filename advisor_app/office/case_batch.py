"""Many cases at once, as columns: a file's half million rows, without an object for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import compress, repeat

from advisor_app.office.case import DATE_FIELDS, TEXT_FIELDS, Case

_CASE_FIELDS = tuple(one.name for one in fields(Case))


@dataclass(frozen=True)
class CaseBatch:
    """Columns of one length, by field. A field that is absent is empty in every case; `number` and `created` are there.

    Moments are naive in UTC, as in `Case`.
    """

    texts: Mapping[str, Sequence[str]]
    moments: Mapping[str, Sequence[datetime | None]]
    day_only: Sequence[frozenset[str]]
    """Of each case: the date fields whose column carries days without a time."""

    def __len__(self) -> int:
        return len(self.texts["number"])

    def text(self, name: str) -> Sequence[str]:
        found = self.texts.get(name)
        return [""] * len(self) if found is None else found

    def moment(self, name: str) -> Sequence[datetime | None]:
        found = self.moments.get(name)
        return [None] * len(self) if found is None else found

    def chosen(self, chosen: Sequence[bool]) -> CaseBatch:
        """The cases where `chosen` says so, in their order."""
        if all(chosen):
            return self
        return CaseBatch(
            {name: list(compress(column, chosen)) for name, column in self.texts.items()},
            {name: list(compress(column, chosen)) for name, column in self.moments.items()},
            list(compress(self.day_only, chosen)),
        )

    def first(self, count: int) -> CaseBatch:
        """The first cases, as many as there are."""
        return CaseBatch(
            {name: column[:count] for name, column in self.texts.items()},
            {name: column[:count] for name, column in self.moments.items()},
            self.day_only[:count],
        )

    def cases(self) -> list[Case]:
        """An object for each case."""
        parts: list[Iterable[object]] = []
        for name in _CASE_FIELDS:
            if name == "day_only":
                parts.append(self.day_only)
            elif name in self.texts:
                parts.append(self.texts[name])
            elif name in self.moments:
                parts.append(self.moments[name])
            else:
                parts.append(repeat(None if name in DATE_FIELDS else ""))
        return list(map(Case, *parts))

    @classmethod
    def of(cls, cases: Iterable[Case]) -> CaseBatch:
        listed = list(cases)
        return cls(
            {name: [getattr(case, name) for case in listed] for name in TEXT_FIELDS},
            {name: [getattr(case, name) for case in listed] for name in DATE_FIELDS},
            [case.day_only for case in listed],
        )
