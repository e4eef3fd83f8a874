"""What each indicator means for a single case: the reference that every faster way is held against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from advisor_app.office.calendar import panama_day
from advisor_app.office.case import DAYS_BY_LAW, Case
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.indicators.figures import COUNTS, Figures

HOURS_TO_FIRST_WORK = 24


@dataclass(frozen=True, slots=True)
class CaseMarks:
    """Which counts a case belongs to; `days` from creation to closing where it was closed in the period."""

    received: bool
    closed: bool
    open: bool
    expired: bool
    backlog: bool
    due: bool
    due_in_30: bool
    closed_in_30: bool
    with_first_work: bool
    worked_in_24h: bool
    worked_by_day: bool
    received_closed: bool
    not_yet_due: bool
    with_term: bool
    on_time: bool
    days: int | None


def judge(case: Case, asked: Asked, agreed_days: int | None = None) -> CaseMarks:
    """One case in one period. `agreed_days` is the entity's own term for it, in calendar days, where it has one."""
    created = case.created_on
    closed = _known(case.closed_on, asked)
    by_law = created + timedelta(days=DAYS_BY_LAW)
    by_crm = None if case.due is None else panama_day(case.due)
    term = by_crm if agreed_days is None else created + timedelta(days=agreed_days)
    first_work = _known(None if case.first_worked is None else panama_day(case.first_worked), asked)
    by_day = not case.day_only.isdisjoint(("created", "first_worked"))

    is_known = created < asked.as_of
    received = is_known and asked.start <= created <= asked.end
    closed_in_period = closed is not None and asked.start <= closed <= asked.end
    is_open = is_known and closed is None
    due = by_law < asked.as_of and asked.start <= by_law <= asked.end
    worked = received and first_work is not None
    at_start = min(asked.start, asked.as_of)
    return CaseMarks(
        received=received,
        closed=closed_in_period,
        open=is_open,
        expired=is_open and (by_crm or by_law) < asked.as_of,
        backlog=created < at_start and (closed is None or closed >= at_start),
        due=due,
        due_in_30=due and closed is not None and closed <= by_law,
        closed_in_30=closed_in_period and closed is not None and (closed - created).days <= DAYS_BY_LAW,
        with_first_work=worked,
        worked_in_24h=worked and _within_24_hours(case, by_day),
        worked_by_day=worked and by_day,
        received_closed=received and closed is not None,
        not_yet_due=received and closed is None and by_law >= asked.as_of,
        with_term=closed_in_period and term is not None,
        on_time=closed_in_period and closed is not None and term is not None and closed <= term,
        days=(closed - created).days if closed_in_period and closed is not None else None,
    )


def figures_of(marks: Iterable[CaseMarks], reopened: int = 0) -> Figures:
    """The figures of a group of cases."""
    listed = list(marks)
    counts = {name: sum(getattr(one, name) for one in listed) for name in COUNTS}
    days = sorted(one.days for one in listed if one.days is not None)
    return Figures(**counts, reopened=reopened, median_days=ranked(days, 50), p90_days=ranked(days, 90))


def ranked(ordered: list[int], percent: int) -> int | None:
    """The nearest-rank percentile: the least value that so many percent do not exceed. At 50, the lower median."""
    if not ordered:
        return None
    return ordered[-(-len(ordered) * percent // 100) - 1]


def _known(day: date | None, asked: Asked) -> date | None:
    return day if day is not None and day < asked.as_of else None


def _within_24_hours(case: Case, by_day: bool) -> bool:
    if case.first_worked is None:
        return False
    if by_day:
        return (panama_day(case.first_worked) - case.created_on).days <= 1
    return case.first_worked - case.created <= timedelta(hours=HOURS_TO_FIRST_WORK)
