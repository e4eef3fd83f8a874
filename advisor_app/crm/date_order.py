"""Which number is the day: decided for whole columns, by what is written in them.

A value is evidence where it is a real date under one order only (13/01/2024, 1/13/2014). The rules:

1. A column whose values agree on one order has that order. One value is enough; no majority outvotes another value.
2. Values that contradict each other make the column ambiguous. So does the lack of evidence, but for rule 3.
3. A file is written by one program in one order: a column without evidence of its own takes the order that the
   file's other date columns prove, if those agree.
4. Which dates would be sensible (closing after creation, none in the future) decides nothing.
5. What a person says goes before all of it.

Dates that tell their own order (2024-01-31, 31-ene-2024) and a spreadsheet's own dates need no decision and lend none.
Two-digit years could also stand in front: that is ruled out only where it would spread a column over more than ten
years and the other reading does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advisor_app.crm.export import DateOrder, FoundOrder
from advisor_app.crm.written_dates import ORDERS, WrittenDay

_LIKELY_SPREAD = 10
"""Years."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a column's text dates say about their order."""

    possible: frozenset[DateOrder]
    """The orders under which every value that can be a date is one."""
    needed: bool
    """Whether there are values whose order isn't told by their form."""
    own_order: DateOrder | None
    """The commonest order among those whose form tells it."""

    @property
    def proven(self) -> DateOrder | None:
        return next(iter(self.possible)) if self.needed and len(self.possible) == 1 else None


def gather(days: Iterable[WrittenDay]) -> Evidence:
    possible = set(ORDERS)
    open_days = []
    own: Counter[DateOrder] = Counter()
    for day in days:
        if day.own_order is not None:
            own[day.own_order] += 1
        elif day.readings:
            possible &= day.readings.keys()
            open_days.append(day)
    likely = _without_wide_spread(possible, open_days)
    return Evidence(frozenset(likely), bool(open_days), own.most_common(1)[0][0] if own else None)


def decide(columns: Mapping[str, Evidence], chosen: DateOrder | None = None) -> dict[str, FoundOrder]:
    """The order of each column of text dates; `chosen` is the person's."""
    proven = {evidence.proven for evidence in columns.values()} - {None}
    lent = next(iter(proven)) if len(proven) == 1 else None
    return {name: _decided(evidence, chosen, lent) for name, evidence in columns.items()}


def _decided(evidence: Evidence, chosen: DateOrder | None, lent: DateOrder | None) -> FoundOrder:
    if not evidence.needed:
        return evidence.own_order or "native"
    if chosen is not None:
        return chosen
    if evidence.proven is not None:
        return evidence.proven
    return lent if lent is not None and lent in evidence.possible else "ambiguous"


def _without_wide_spread(possible: set[DateOrder], days: list[WrittenDay]) -> set[DateOrder]:
    if "YMD" not in possible or len(possible) == 1 or not days:
        return possible
    wide = set()
    for order in possible:
        years = [day.readings[order].year for day in days]
        if max(years) - min(years) > _LIKELY_SPREAD:
            wide.add(order)
    return possible - wide or possible
