"""Which counts each case belongs to, as bits of one byte for each of the days by which cases are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.indicators.case_columns import NEVER, CaseColumns, Days, day_number

Places: TypeAlias = NDArray[np.intp]
"""Places of cases in their columns."""
Bits: TypeAlias = NDArray[np.uint8]
Axis = Literal["came", "gone", "fell"]
"""The day by which a case is counted: that of its creation, of its closing, or the 30th after its creation."""

COUNTED_ON: Mapping[Axis, tuple[str, ...]] = {
    "came": ("received", "with_first_work", "worked_in_24h", "worked_by_day", "not_yet_due", "received_open"),
    "gone": ("closed", "closed_in_30", "with_term", "on_time"),
    "fell": ("due", "due_in_30"),
}
"""By each axis its counts, the first of which holds the others; the place of each is that of its bit."""
STANDING = ("open", "expired", "backlog")
"""What is seen from one day and not from a case's own; the bits after those of `fell`."""
_MOST_TAKEN_OUT = 0.6
"""Where more of the cases than this count at all, all are looked at: taking them out costs more than it saves."""


@dataclass(frozen=True, slots=True, eq=False)
class MarkedCases:
    """The cases of any count of a period, one a place in every column.

    places   where they stand in the columns they come from; None where they are all of them, in their order
    bits     by axis; those of `fell` are followed by the bits of `STANDING`
    """

    places: Places | None
    created: Days
    closed: Days
    by_law: Days
    bits: Mapping[Axis, Bits]

    def of(self, count: str) -> Places:
        """The places of one count's cases, in the columns they come from."""
        axis, bit = _BITS[count]
        here = np.flatnonzero(self.bits[axis] & np.uint8(1 << bit))
        return here if self.places is None else self.places[here]

    def days(self, axis: Axis) -> Days:
        if axis == "fell":
            return self.by_law
        return self.created if axis == "came" else self.closed


_BITS: dict[str, tuple[Axis, int]] = {
    name: (axis, bit) for axis, names in COUNTED_ON.items() for bit, name in enumerate(names)
} | {name: ("fell", bit) for bit, name in enumerate(STANDING, start=len(COUNTED_ON["fell"]))}


def marked(columns: CaseColumns, asked: Asked, due: Days, first_work_hours: int) -> MarkedCases:
    """`due`: the last day of each case's term, `NEVER` without one. The meaning is `one_case.judge`'s."""
    first, as_of = day_number(asked.start), day_number(asked.as_of)
    last, at_start = min(day_number(asked.end), as_of - 1), min(first, as_of)
    created, closed = columns.created, columns.closed
    by_law = created + np.int32(DAYS_BY_LAW)
    came, gone, fell = (_between(days, first, last) for days in (created, closed, by_law))
    is_open = (created < as_of) & (closed >= as_of)
    waited = (created < at_start) & (closed >= at_start)
    counted = came | gone | fell | is_open | waited
    places = None
    worked, seconds, by_day, by_crm = columns.worked, columns.seconds_to_work, columns.by_day, columns.due
    if np.count_nonzero(counted) < _MOST_TAKEN_OUT * len(counted):
        places = np.flatnonzero(counted)
        created, closed, by_law, due, by_crm = (one[places] for one in (created, closed, by_law, due, by_crm))
        worked, seconds, by_day = worked[places], seconds[places], by_day[places]
        came, gone, fell, is_open, waited = (one[places] for one in (came, gone, fell, is_open, waited))
    begun = came & (worked < as_of)
    left_open = came & (closed >= as_of)
    with_term = gone & (due != NEVER)
    overdue = np.where(by_crm == NEVER, by_law, by_crm) < as_of
    return MarkedCases(
        places,
        created,
        closed,
        by_law,
        {
            "came": _bits(
                came,
                begun,
                begun & (seconds <= first_work_hours * 3600),
                begun & by_day,
                left_open & (by_law >= as_of),
                left_open,
            ),
            "gone": _bits(gone, gone & (closed <= by_law), with_term, with_term & (closed <= due)),
            "fell": _bits(fell, fell & (closed <= by_law), is_open, is_open & overdue, waited),
        },
    )


def _between(days: Days, first: int, last: int) -> NDArray[np.bool_]:
    return (days >= first) & (days <= last)


def _bits(*marks: NDArray[np.bool_]) -> Bits:
    bits = marks[0].view(np.uint8).copy()
    for place, mark in enumerate(marks[1:], start=1):
        bits |= mark.view(np.uint8) << np.uint8(place)
    return bits
