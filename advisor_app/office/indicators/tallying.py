"""Every count for every group at once, over columns of numbers; the meaning is `one_case.judge`'s."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from advisor_app.office.indicators.asked import Asked, Span
from advisor_app.office.indicators.case_columns import CaseColumns, Days, day_number
from advisor_app.office.indicators.figures import COUNTS, Figures
from advisor_app.office.indicators.marking import COUNTED_ON, STANDING, Axis, Places, marked
from advisor_app.office.indicators.one_case import HOURS_TO_FIRST_WORK

Counts: TypeAlias = NDArray[np.int64]
"""Groups down, spans across."""

NOT_IN_30 = "not_in_30"
_MOST_CELLS = 4_000_000
"""Beyond, the counts of every kind in every cell would take too much memory; they are counted one after the other."""
_NO_DAYS = np.int64(-(2**40))
_CREATED, _CLOSED = len(COUNTED_ON["came"]), len(COUNTED_ON["gone"])


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """`places`: the group of each case, from 0 and under `count`."""

    places: NDArray[np.int32]
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """`counts` by the names in `COUNTS`; the percentiles are far below nought where nothing was closed."""

    counts: dict[str, Counts]
    median_days: Counts
    p90_days: Counts

    def figures(self, group: int = 0, span: int = 0, reopened: int = 0) -> Figures:
        return Figures(
            **{name: int(counted[group, span]) for name, counted in self.counts.items()},
            reopened=reopened,
            median_days=_days(self.median_days[group, span]),
            p90_days=_days(self.p90_days[group, span]),
        )

    def filled(self) -> list[int]:
        """The groups of which anything was counted."""
        found = np.zeros(len(self.median_days), np.bool_)
        for counted in self.counts.values():
            found |= counted.any(axis=1)
        return np.flatnonzero(found).tolist()


class PeriodCases:
    """The cases of each count in one period, marked once and then counted by as many groupings as are wanted."""

    def __init__(
        self, columns: CaseColumns, asked: Asked, term: Days | None = None, first_work_hours: int = HOURS_TO_FIRST_WORK
    ) -> None:
        """`term`: the day by which each case should be closed, `NEVER` without one; the CRM's if not given."""
        self._first = day_number(asked.start)
        self._cases = marked(columns, asked, columns.due if term is None else term, first_work_hours)
        self._closed_in = np.flatnonzero(self._cases.bits["gone"] & np.uint8(1))

    def tally(self, spans: Sequence[Span], groups: Groups | None = None, *, percentiles: bool = True) -> Tally:
        """Count the cases of each group in each span.

        spans    the period, or parts of it that follow one another without a gap from its first day to its last
        groups   without them there is one
        percentiles   whether the days to closing are ranked too, which costs most

        What stood open or expired is seen from `as_of` in every span alike; the backlog from each span's first day.
        """
        cells = self._cells(spans, groups)
        if len(spans) == 1 and cells.size * len(self._meanings) <= _MOST_CELLS:
            counts = self._of_every_kind(cells)
        else:
            counts = {name: found for axis in COUNTED_ON for name, found in self._on(axis, cells).items()}
            counts |= {name: cells.in_every_span(self._bit("fell", name)) for name in STANDING}
            if len(spans) > 1:
                counts["backlog"] = self._backlogs(cells, counts)
        counts["received_closed"] = counts["received"] - counts["received_open"]
        median, ninetieth = self._percentiles(cells, (50, 90)) if percentiles else [cells.no_days] * 2
        return Tally({name: counts[name] for name in COUNTS}, median, ninetieth)

    def by_span(self, axis: Axis, spans: Sequence[Span], groups: Groups) -> dict[str, Counts]:
        """The counts of one axis alone, of each group in each span."""
        return self._on(axis, self._cells(spans, groups))

    def places(self, count: str) -> Places:
        """The places of the cases of one count: a name of `COUNTS`, or `NOT_IN_30` for those due but not in time."""
        if count == "received_closed":
            return np.setdiff1d(self._cases.of("received"), self._cases.of("received_open"), assume_unique=True)
        if count == NOT_IN_30:
            return np.setdiff1d(self._cases.of("due"), self._cases.of("due_in_30"), assume_unique=True)
        return self._cases.of(count)

    def _cells(self, spans: Sequence[Span], groups: Groups | None) -> _Cells:
        if groups is None:
            return _Cells(spans, self._first, None, 1)
        taken = self._cases.places
        return _Cells(spans, self._first, groups.places if taken is None else groups.places[taken], groups.count)

    def _of_every_kind(self, cells: _Cells) -> dict[str, Counts]:
        """All counts of the whole period in one pass over the cases, each by which counts it belongs to."""
        meanings = self._meanings
        counted = cells.by_kind(None, self._kinds, len(meanings)) @ meanings
        return {name: counted[:, :, place] for place, name in enumerate(_NAMES)}

    def _on(self, axis: Axis, cells: _Cells) -> dict[str, Counts]:
        """The counts that go by one of a case's days."""
        names = COUNTED_ON[axis]
        bits = self._cases.bits[axis] & np.uint8((1 << len(names)) - 1)
        within = np.flatnonzero(bits & np.uint8(1))
        days = self._cases.days(axis)
        if cells.size << len(names) > _MOST_CELLS:
            each = {name: within[bits[within] & np.uint8(1 << bit) != 0] for bit, name in enumerate(names)}
            return {name: cells.by_kind(days, None, 1, cases)[:, :, 0] for name, cases in each.items()}
        kinds = np.arange(1 << len(names))
        meanings = (kinds[:, np.newaxis] >> np.arange(len(names))) & 1
        counted = cells.by_kind(days, bits, len(kinds), within) @ meanings
        return {name: counted[:, :, place] for place, name in enumerate(names)}

    def _bit(self, axis: Axis, name: str) -> Places:
        bit = (*COUNTED_ON[axis], *STANDING).index(name)
        return np.flatnonzero(self._cases.bits[axis] & np.uint8(1 << bit))

    @cached_property
    def _signatures(self) -> NDArray[np.uint16]:
        """Of each case the bits of all axes."""
        bits = self._cases.bits
        signatures = bits["fell"].astype(np.uint16) << np.uint16(_CREATED + _CLOSED)
        signatures |= bits["gone"].astype(np.uint16) << np.uint16(_CREATED)
        return signatures | bits["came"]

    @cached_property
    def _present(self) -> NDArray[np.intp]:
        """The signatures that there are."""
        found: NDArray[np.intp] = np.flatnonzero(np.bincount(self._signatures, minlength=1 << len(_NAMES)))
        return found

    @cached_property
    def _kinds(self) -> NDArray[np.int32]:
        """Of each case the place of its signature among those that there are."""
        kind_of = np.zeros(1 << len(_NAMES), np.int32)
        kind_of[self._present] = np.arange(len(self._present), dtype=np.int32)
        return kind_of[self._signatures]

    @cached_property
    def _meanings(self) -> NDArray[np.int64]:
        """Kinds down, counts across: 1 where a case of the kind belongs to the count."""
        meanings: NDArray[np.int64] = (self._present[:, np.newaxis] >> np.arange(len(_NAMES))) & 1
        return meanings

    def _backlogs(self, cells: _Cells, counts: dict[str, Counts]) -> Counts:
        """Cases open at the start of each span: at the first one's, with those that came and less those that went.

        One closed before it was created went when it came.
        """
        created, closed = self._cases.created, self._cases.closed
        came, gone = counts["received"], counts["closed"]
        backwards = self._closed_in[closed[self._closed_in] < created[self._closed_in]]
        never_waited = self._cases.bits["came"] & np.uint8(1) != 0
        never_waited &= closed < created
        went = gone - cells.by_kind(closed, None, 1, backwards)[:, :, 0]
        went = went + cells.by_kind(created, None, 1, np.flatnonzero(never_waited))[:, :, 0]
        waiting: Counts = counts["backlog"] + np.cumsum(came - went, axis=1) - (came - went)
        return waiting

    def _percentiles(self, cells: _Cells, percents: Sequence[int]) -> list[Counts]:
        closed = self._cases.closed
        days = closed[self._closed_in] - self._cases.created[self._closed_in]
        return cells.percentiles(cells.of(closed, self._closed_in), days, percents)


_NAMES = (*COUNTED_ON["came"], *COUNTED_ON["gone"], *COUNTED_ON["fell"], *STANDING)


class _Cells:
    """Spreads cases over groups and spans."""

    def __init__(self, spans: Sequence[Span], first: int, groups: NDArray[np.int32] | None, group_count: int) -> None:
        self._groups = groups
        self._shape = (group_count, len(spans))
        self.size = group_count * len(spans)
        self._first = first
        self._span_of_day = np.repeat(
            np.arange(len(spans), dtype=np.int32),
            [day_number(span.end) - day_number(span.start) + 1 for span in spans],
        )

    @property
    def no_days(self) -> Counts:
        return np.full(self._shape, _NO_DAYS)

    def of(self, days: Days | None, cases: Places | None = None) -> NDArray[np.int32]:
        """The cell of each case, by its day where there are several spans; of all cases, or of those at some places."""
        groups, spans = self._groups, self._shape[1]
        if groups is not None and cases is not None:
            groups = groups[cases]
        if spans == 1 or days is None:
            return np.zeros(len(cases) if cases is not None else 0, np.int32) if groups is None else groups
        at = np.take(self._span_of_day, (days if cases is None else days[cases]) - np.int32(self._first))
        return at if groups is None else groups * np.int32(spans) + at

    def by_kind(
        self, days: Days | None, kinds: NDArray[np.integer] | None, count: int, cases: Places | None = None
    ) -> NDArray[np.int64]:
        """Cases of each kind in each cell: groups down, spans across, kinds behind one another."""
        if kinds is not None and cases is not None:
            kinds = kinds[cases]
        if self.size == 1 and kinds is not None:
            return np.bincount(kinds, minlength=count).reshape(1, 1, count)
        cells = self.of(days, cases)
        if kinds is not None:
            cells = cells * np.int32(count) + kinds
        return np.bincount(cells, minlength=self.size * count).reshape(*self._shape, count)

    def in_every_span(self, cases: Places) -> Counts:
        groups, spans = self._shape
        alone = np.bincount(self.of(None, cases), minlength=groups)
        return np.repeat(alone[:, np.newaxis], spans, axis=1)

    def percentiles(self, cells: NDArray[np.int32], days: NDArray[np.int32], percents: Sequence[int]) -> list[Counts]:
        """The nearest-rank percentiles of the days in each cell."""
        sizes = np.bincount(cells, minlength=self.size)
        lowest = int(days.min(initial=0))
        ordered = (cells.astype(np.int64) << np.int64(32)) | (days.astype(np.int64) - lowest)
        ordered.sort()
        begins = np.cumsum(sizes) - sizes
        filled = np.flatnonzero(sizes)
        found = []
        for percent in percents:
            ranked = np.full(self.size, _NO_DAYS)
            places = begins[filled] - (-sizes[filled] * percent // 100) - 1
            ranked[filled] = (ordered[places] & np.int64(2**32 - 1)) + lowest
            found.append(ranked.reshape(self._shape))
        return found


def _days(kept: np.int64) -> int | None:
    return None if kept == _NO_DAYS else int(kept)
