"""How long expired cases have been overdue: bands that neither overlap nor leave a gap."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.indicators.case_columns import NEVER, CaseColumns, day_number


@dataclass(frozen=True, slots=True)
class AgeBand:
    """Days overdue, both ends included; the last band has no end."""

    first: int
    last: int | None


AGE_BANDS = (
    AgeBand(1, 7),
    AgeBand(8, 30),
    AgeBand(31, 90),
    AgeBand(91, 180),
    AgeBand(181, 365),
    AgeBand(366, None),
)


def days_overdue(columns: CaseColumns, asked: Asked) -> tuple[NDArray[np.intp], NDArray[np.int32]]:
    """The places of the cases that are expired, and by how many days; one due the day before `as_of` is 1 overdue."""
    as_of = day_number(asked.as_of)
    still_open = np.flatnonzero((columns.created < as_of) & (columns.closed >= as_of))
    due = expiry(columns, still_open)
    overdue = due < as_of
    return still_open[overdue], (as_of - due[overdue]).astype(np.int32)


def expiry(columns: CaseColumns, cases: NDArray[np.intp]) -> NDArray[np.int32]:
    """The last day on which each of these cases is in time: the CRM's due date, else 30 days after its creation."""
    due = columns.due[cases]
    return np.where(due == NEVER, columns.created[cases] + np.int32(DAYS_BY_LAW), due)


def by_age(
    columns: CaseColumns, asked: Asked, groups: NDArray[np.int32] | None = None, group_count: int = 1
) -> NDArray[np.int64]:
    """Expired cases, groups down and the bands of `AGE_BANDS` across."""
    cases, days = days_overdue(columns, asked)
    firsts = np.array([band.first for band in AGE_BANDS])
    bands = np.searchsorted(firsts, days, side="right") - 1
    of_group = np.zeros(len(cases), np.int64) if groups is None else groups[cases].astype(np.int64)
    cells = of_group * len(AGE_BANDS) + bands
    return np.bincount(cells, minlength=group_count * len(AGE_BANDS)).reshape(group_count, len(AGE_BANDS))


def overdue_within(columns: CaseColumns, asked: Asked, band: AgeBand) -> NDArray[np.intp]:
    """The places of the cases that have been expired for as long as a band says."""
    cases, days = days_overdue(columns, asked)
    return cases[(days >= band.first) & (days <= (NEVER if band.last is None else band.last))]


def will_expire(columns: CaseColumns, asked: Asked, days: int) -> NDArray[np.intp]:
    """The places of the cases in time at the start of `as_of` that expire within `days` days unless closed.

    The first to expire comes first: those whose last day is `as_of` itself.
    """
    as_of = day_number(asked.as_of)
    still_open = np.flatnonzero((columns.created < as_of) & (columns.closed >= as_of))
    last_days = expiry(columns, still_open)
    coming = (last_days >= as_of) & (last_days < as_of + days)
    order = np.argsort(last_days[coming], kind="stable")
    return still_open[coming][order]


def expiring_by_day(columns: CaseColumns, asked: Asked, cases: NDArray[np.intp], days: int) -> NDArray[np.int64]:
    """How many of the cases that `will_expire` named have their last day on `as_of`, on the next day, and so on."""
    return np.bincount(expiry(columns, cases) - day_number(asked.as_of), minlength=days)
