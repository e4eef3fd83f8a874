"""Days on which an advisor does not work, which the month's plan leaves free."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from advisor_app.errors import UserError
from advisor_app.office.meetings.records import Absence
from advisor_app.office.names import tidy
from advisor_app.services.duties.list_duties import advisor_named
from advisor_app.services.office import Office
from advisor_app.store import UnitOfWork, new_id

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    absence: Absence
    advisor: str


def list_absences(office: Office, first: date, last: date) -> list[AbsenceLine]:
    """Those that touch a span, of every advisor, the earliest first."""
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.advisors.all()}
        return [AbsenceLine(one, names[one.advisor_id]) for one in reading.absences.between(first, last)]


def leave_free(office: Office, advisor: str, first: date, last: date, reason: str = "") -> Absence:
    """No visit of the advisor's is proposed from one day to another; what overlaps is replaced.

    Raises `UserError`: "unknown_advisor", "absence_ends_early".
    """
    if last < first:
        raise UserError("absence_ends_early", first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
    with office.store.unit_of_work(office.who) as work:
        who = advisor_named(work, advisor)
        _cut(work, work.absences.between(first, last, who.id), first, last)
        kept = work.absences.add(Absence(new_id(), who.id, first, last, tidy(reason)))
        _tell(work, "advisor.absent", who.name, first, last)
        work.commit()
    return kept


def take_back_free(office: Office, advisor: str, first: date, last: date) -> int:
    """The advisor works on these days after all; returns how many of them were free. Raises as `leave_free`."""
    if last < first:
        raise UserError("absence_ends_early", first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
    with office.store.unit_of_work(office.who) as work:
        who = advisor_named(work, advisor)
        touched = work.absences.between(first, last, who.id)
        _cut(work, touched, first, last)
        _tell(work, "advisor.present", who.name, first, last)
        work.commit()
    return sum(first <= day <= last for one in touched for day in one.days)


def _cut(work: UnitOfWork, touched: list[Absence], first: date, last: date) -> None:
    """What lies before and after the span stays."""
    for one in touched:
        work.absences.remove(one)
        if one.first < first:
            work.absences.add(replace(one, id=new_id(), last=first - _DAY))
        if one.last > last:
            work.absences.add(replace(one, id=new_id(), first=last + _DAY))


def _tell(work: UnitOfWork, action: str, advisor: str, first: date, last: date) -> None:
    work.history.append(action, {"first": first.isoformat(), "last": last.isoformat()}, subject=advisor)
