"""The questions that the CRM's data answers by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from advisor_app.office.calendar import panama_day
from advisor_app.office.case import DAYS_BY_LAW, FIELDS, Case
from advisor_app.office.names import tidy
from advisor_app.office.scoring.marks import Answer, Mark, Source
from advisor_app.office.scoring.scorecard import DataRule, Scorecard

HOURS_TO_WORK = 24
ALL_FIELDS = frozenset(FIELDS)


@dataclass(frozen=True, slots=True)
class _Finding:
    complies: bool
    detail: str


def fields_carried(cases: Iterable[Case]) -> frozenset[str]:
    """The fields that at least one of the cases has: what their export carries.

    A resolution that is missing from every case says that the export has no such column, not that nobody wrote one.
    """
    carried: set[str] = set()
    for case in cases:
        carried.update(name for name in ALL_FIELDS - carried if getattr(case, name))
        if len(carried) == len(ALL_FIELDS):
            break
    return frozenset(carried)


def data_answers(card: Scorecard, case: Case, carried: frozenset[str] = ALL_FIELDS) -> dict[str, Answer]:
    """By question id, what the data answers of the questions asked of this case; what it can't answer is left out.

    carried   the fields that the export has, as `fields_carried` tells
    """
    answers = {}
    for question in card.asked_of(case):
        found = None if question.data_rule is None else _look(question.data_rule, case, carried)
        if found is not None:
            mark = Mark.COMPLIES if found.complies else Mark.FAILS
            answers[question.id] = Answer(question.id, mark, source=Source.DATA, detail=found.detail)
    return answers


def _look(rule: DataRule, case: Case, carried: frozenset[str]) -> _Finding | None:
    match rule:
        case DataRule.WORKED_IN_24H:
            return _worked(case)
        case DataRule.CLOSED_IN_30_DAYS:
            return _closed(case)
        case DataRule.RESOLUTION_PRESENT:
            return _resolved(case, carried)


def _worked(case: Case) -> _Finding | None:
    if case.first_worked is not None:
        return _within_24_hours(case, case.first_worked, "first_worked", "")
    if case.closed is not None:  # closing it is work; a later closing says nothing of the first action
        found = _within_24_hours(case, case.closed, "closed", "cerrado a ")
        return found if found.complies else None
    return None


def _within_24_hours(case: Case, moment: datetime, field: str, prefix: str) -> _Finding:
    """Clock hours; calendar days in Panama where one of the two columns has no time: the next day is in time."""
    if case.day_only & {"created", field}:
        days = (panama_day(moment) - case.created_on).days
        if days < 0:
            return _Finding(complies=True, detail="fecha anterior a la creación")
        return _Finding(days <= HOURS_TO_WORK // 24, prefix + _days(days))
    taken = moment - case.created
    if taken < timedelta(0):
        return _Finding(complies=True, detail="fecha anterior a la creación")
    return _Finding(taken <= timedelta(hours=HOURS_TO_WORK), prefix + _clock(taken))


def _closed(case: Case) -> _Finding | None:
    days = case.days_to_close
    if days is None:
        return None
    if days < 0:
        return _Finding(complies=True, detail="cierre anterior a la creación")
    return _Finding(days <= DAYS_BY_LAW, f"día {days}")


def _resolved(case: Case, carried: frozenset[str]) -> _Finding | None:
    if tidy(case.resolution):
        return _Finding(complies=True, detail="con texto")
    return _Finding(complies=False, detail="sin texto") if "resolution" in carried else None


def _days(days: int) -> str:
    if days == 0:
        return "el mismo día"
    return "1 día" if days == 1 else f"{days} días"


def _clock(taken: timedelta) -> str:
    """ "12 min", "5 h 12 min", "3 días 4 h": the rest is cut."""
    minutes = taken // timedelta(minutes=1)
    hours, rest = divmod(minutes, 60)
    if minutes == HOURS_TO_WORK * 60 and taken > timedelta(hours=HOURS_TO_WORK):
        return f"{HOURS_TO_WORK} h y unos segundos"
    if hours == 0:
        return f"{rest} min"
    if hours < 2 * HOURS_TO_WORK:
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    days, left = divmod(hours, 24)
    return f"{_days(days)} {left} h" if left else _days(days)
