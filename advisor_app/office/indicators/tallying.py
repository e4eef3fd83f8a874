"""Every count for every group at once, over columns of numbers; the meaning is `one_case.judge`'s."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.office.indicators.age_bands import expiry
from advisor_app.office.indicators.asked import Asked, Span
from advisor_app.office.indicators.case_columns import NEVER, CaseColumns, Days, day_number
from advisor_app.office.indicators.figures import COUNTS, Figures
from advisor_app.office.indicators.one_case import HOURS_TO_FIRST_WORK

Places = NDArray[np.intp]
"""Places of cases in their columns."""
Counts = NDArray[np.int64]
"""Groups down, spans across."""

NOT_IN_30 = "not_in_30"
_MOST_GROUPS_BY_SIGNATURE = 20_000
"""Beyond, the counts of every kind for every group would take too much memory."""
_NO_DAYS = np.int64(-(2**40))


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
    """The cases of each count in one period, found once and then counted by as many groupings as are wanted."""

    def __init__(
        self, columns: CaseColumns, asked: Asked, term: Days | None = None, first_work_hours: int = HOURS_TO_FIRST_WORK
    ) -> None:
        """`term`: the day by which each case should be closed, `NEVER` without one; the CRM's if not given."""
        self._created, self._closed = columns.created, columns.closed
        self._by_law = columns.created + np.int32(DAYS_BY_LAW)
        self._as_of = day_number(asked.as_of)
        self._first, self._end = day_number(asked.start), day_number(asked.end)
        due = columns.due if term is None else term

        created, closed, by_law = self._created, self._closed, self._by_law
        received = self._within(created)
        received_open = received[closed[received] >= self._as_of]
        self._closed_in = self._within(closed)
        self._days = closed[self._closed_in] - created[self._closed_in]
        still_open = np.flatnonzero((created < self._as_of) & (closed >= self._as_of))
        fell_due = self._within(by_law)
        worked = received[columns.worked[received] < self._as_of]
        with_term = self._closed_in[due[self._closed_in] != NEVER]
        self._standing = {"open": still_open, "expired": still_open[expiry(columns, still_open) < self._as_of]}
        self._dated: dict[str, tuple[Places, Days]] = {
            "received": (received, created),
            "closed": (self._closed_in, closed),
            "due": (fell_due, by_law),
            "due_in_30": (fell_due[closed[fell_due] <= by_law[fell_due]], by_law),
            "closed_in_30": (self._closed_in[self._days <= DAYS_BY_LAW], closed),
            "with_first_work": (worked, created),
            "worked_in_24h": (worked[columns.seconds_to_work[worked] <= first_work_hours * 3600], created),
            "worked_by_day": (worked[columns.by_day[worked]], created),
            "not_yet_due": (received_open[by_law[received_open] >= self._as_of], created),
            "with_term": (with_term, closed),
            "on_time": (with_term[closed[with_term] <= due[with_term]], closed),
            "received_open": (received_open, created),
        }

    def tally(self, spans: Sequence[Span], groups: Groups | None = None, *, percentiles: bool = True) -> Tally:
        """Count the cases of each group in each span.

        spans    the period, or parts of it that follow one another without a gap from its first day to its last
        groups   without them there is one
        percentiles   whether the days to closing are ranked too, which costs most

        What stood open or expired is seen from `as_of` in every span alike; the backlog from each span's first day.
        """
        cells = _Cells(spans, groups, self._first)
        if groups is not None and len(spans) == 1 and groups.count <= _MOST_GROUPS_BY_SIGNATURE:
            counts = self._by_signature(cells)
        else:
            counts = {name: cells.by_day(cases, days) for name, (cases, days) in self._dated.items()}
            counts |= {name: cells.in_every_span(cases) for name, cases in self._standing.items()}
            counts["backlog"] = self._backlog(spans, cells)
        counts["received_closed"] = counts["received"] - counts["received_open"]
        days = self._days if percentiles else None
        median, ninetieth = cells.percentiles(self._closed_in, self._closed, days, (50, 90))
        return Tally({name: counts[name] for name in COUNTS}, median, ninetieth)

    def places(self, count: str) -> Places:
        """The places of the cases of one count: a name of `COUNTS`, or `NOT_IN_30` for those due but not in time."""
        if count == "received_closed":
            return np.setdiff1d(self._dated["received"][0], self._dated["received_open"][0], assume_unique=True)
        if count == NOT_IN_30:
            return np.setdiff1d(self._dated["due"][0], self._dated["due_in_30"][0], assume_unique=True)
        if count == "backlog":
            return self._open_at_start()
        return self._standing[count] if count in self._standing else self._dated[count][0]

    def _open_at_start(self) -> Places:
        start = min(self._first, self._as_of)
        return np.flatnonzero((self._created < start) & (self._closed >= start))

    def _within(self, days: Days) -> Places:
        """The places of the days that fall into the period and are known."""
        return np.flatnonzero((days >= self._first) & (days <= min(self._end, self._as_of - 1)))

    def _by_signature(self, cells: _Cells) -> dict[str, Counts]:
        """All counts of the whole period in one pass over the cases, each by which counts it belongs to."""
        names, marked, signatures, meanings = self._signatures
        counted = cells.by_kind(marked, signatures, len(meanings)) @ meanings
        return {name: counted[:, place, np.newaxis] for place, name in enumerate(names)}

    @cached_property
    def _signatures(self) -> tuple[list[str], Places, NDArray[np.int64], NDArray[np.int64]]:
        """The names of the counts; the cases of any; the kind of each; for each kind 1 at the counts it belongs to."""
        marks = {name: cases for name, (cases, _) in self._dated.items()} | self._standing
        marks["backlog"] = self._open_at_start()
        bits = np.zeros(len(self._created), np.uint16)
        for place, cases in enumerate(marks.values()):
            bits[cases] |= np.uint16(1 << place)
        marked = np.flatnonzero(bits)
        kinds = np.flatnonzero(np.bincount(bits[marked], minlength=2**16))
        kind_of = np.zeros(2**16, np.int64)
        kind_of[kinds] = np.arange(len(kinds))
        meanings = (kinds[:, np.newaxis] >> np.arange(len(marks))) & 1
        return list(marks), marked, kind_of[bits[marked]], meanings

    def _backlog(self, spans: Sequence[Span], cells: _Cells) -> Counts:
        """Cases open at the start of each span: come before it, not gone before it."""
        if len(spans) == 1:
            return cells.in_every_span(self._open_at_start())
        last = min(day_number(spans[-1].start), self._as_of)
        came = np.flatnonzero(self._created < last)
        gone = came[self._closed[came] < last]
        left = np.maximum(self._created[gone], self._closed[gone])
        return cells.risen(came, self._created[came]) - cells.risen(gone, left)


class _Cells:
    """Spreads cases over groups and spans."""

    def __init__(self, spans: Sequence[Span], groups: Groups | None, first: int) -> None:
        self._groups = None if groups is None else groups.places.astype(np.int64)
        self._shape = (1 if groups is None else groups.count, len(spans))
        self._size = self._shape[0] * self._shape[1]
        self._first = first
        self._span_of_day = np.repeat(
            np.arange(len(spans)), [day_number(span.end) - day_number(span.start) + 1 for span in spans]
        )
        self._spans_begun = np.concatenate(([0], self._span_of_day + 1))

    def by_day(self, cases: Places, days: Days) -> Counts:
        if self._size == 1:
            return np.full(self._shape, len(cases))
        return np.bincount(self._cell(cases, days), minlength=self._size).reshape(self._shape)

    def in_every_span(self, cases: Places) -> Counts:
        groups, spans = self._shape
        alone = np.bincount(self._group(cases), minlength=groups)
        return np.repeat(alone[:, np.newaxis], spans, axis=1)

    def by_kind(self, cases: Places, kinds: NDArray[np.int64], count: int) -> NDArray[np.int64]:
        """Groups down, kinds across."""
        groups = self._shape[0]
        return np.bincount(self._group(cases) * count + kinds, minlength=groups * count).reshape(groups, count)

    def risen(self, cases: Places, days: Days) -> Counts:
        """How many of the cases had their day before the start of each span; all had it before the last one's."""
        first = self._spans_begun[np.maximum(days - (self._first - 1), 0)]
        cells = self._group(cases) * self._shape[1] + first
        return np.cumsum(np.bincount(cells, minlength=self._size).reshape(self._shape), axis=1)

    def percentiles(self, cases: Places, ends: Days, days: Days | None, percents: Sequence[int]) -> list[Counts]:
        """The nearest-rank percentiles of the days in each cell."""
        if days is None:
            return [np.full(self._shape, _NO_DAYS) for _ in percents]
        cells = self._cell(cases, ends)
        sizes = np.bincount(cells, minlength=self._size)
        lowest = int(days.min(initial=0))
        ordered = (cells << np.int64(32)) | (days.astype(np.int64) - lowest)
        ordered.sort()
        begins = np.cumsum(sizes) - sizes
        filled = np.flatnonzero(sizes)
        found = []
        for percent in percents:
            ranked = np.full(self._size, _NO_DAYS)
            places = begins[filled] - (-sizes[filled] * percent // 100) - 1
            ranked[filled] = (ordered[places] & np.int64(2**32 - 1)) + lowest
            found.append(ranked.reshape(self._shape))
        return found

    def _group(self, cases: Places) -> NDArray[np.int64]:
        return np.zeros(len(cases), np.int64) if self._groups is None else self._groups[cases]

    def _cell(self, cases: Places, days: Days) -> NDArray[np.int64]:
        if self._shape[1] == 1:
            return self._group(cases)
        return self._group(cases) * self._shape[1] + self._span_of_day[days[cases] - self._first]


def _days(kept: np.int64) -> int | None:
    return None if kept == _NO_DAYS else int(kept)
