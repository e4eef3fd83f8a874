"""Compliance with its names, as reports and windows tell it, and its sums by whatever is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from advisor_app.office.duties.catalogue import Duty
from advisor_app.office.duties.compliance import Tally

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class ToldLine:
    """`advisor` is "" for what nobody held or the office itself owed."""

    advisor: str
    duty: Duty
    month: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Compliance:
    """Of what fell due from `first` to `last`, as known on `told_on`."""

    first: date
    last: date
    told_on: date
    lines: tuple[ToldLine, ...]
    total: Tally
    demonstration: bool

    def by(self, key: Callable[[ToldLine], K]) -> dict[K, Tally]:
        """The sums of what shares a key, in the order of the lines."""
        found: dict[K, Tally] = {}
        for line in self.lines:
            found[key(line)] = found.get(key(line), Tally()) + line.tally
        return found
