"""A month's visits proposed for an advisor's entities, and put on the calendar."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UsageError
from advisor_app.office.calendar import from_panama, in_panama, now_utc, panama_day
from advisor_app.office.meetings.records import Meeting, MeetingState
from advisor_app.office.meetings.visit_plan import (
    Hours,
    PlannedVisit,
    VisitNeed,
    VisitPlan,
    due_this_month,
    plan_visits,
)
from advisor_app.office.people import PANAMA_DISTRICT, Advisor, Entity
from advisor_app.services.duties.list_duties import advisor_named
from advisor_app.services.meetings.plan_meeting import put_on_calendar
from advisor_app.services.office import Office
from minutes import MeetingKind

if TYPE_CHECKING:
    from advisor_app.store import Reading

_OUTSIDE = "fuera del distrito de Panamá"


def read_month(text: str) -> date:
    """The first day of "2026-11"; raises `UsageError("unknown_month")`."""
    try:
        year, month = text.strip().split("-")
        return date(int(year), int(month), 1)
    except ValueError:
        raise UsageError("unknown_month", value=text) from None


def propose_visits(
    office: Office, month: date, advisor: str | None = None, *, away: Collection[date] = ()
) -> VisitPlan:
    """The visits of a month, from today on where it is the present one; of an advisor's entities, or of all.

    Visits held or planned in the month are not proposed again, and days that the advisor left free get none.
    Raises `UserError("unknown_advisor")`.
    """
    first = month.replace(day=1)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    with office.store.reading() as reading:
        chosen = None if advisor is None else advisor_named(reading, advisor)
        needs = due_this_month(_needs(reading, first, last, chosen), first)
        busy = _busy(reading, first, last, chosen)
        absences = reading.absences.between(first, last, chosen.id) if chosen else []
    begins = max(first, panama_day(now_utc()))
    if begins > last:
        begins = first
    free = {day for one in absences for day in one.days}
    plan = plan_visits(needs, begins, last, busy=busy, away=free.union(away))
    return replace(plan, first=first)


def accept_visits(office: Office, visits: Collection[PlannedVisit]) -> list[Meeting]:
    """Put proposed visits on the calendar, all of them or none."""
    with office.store.unit_of_work(office.who) as work:
        made = []
        for one in visits:
            entity = work.entities.by_id(one.need.entity_id)
            made.append(
                put_on_calendar(
                    work, MeetingKind.VISIT, one.starts, entity, None, ends=one.ends, place=one.need.address
                )
            )
        work.commit()
    return made


def _needs(reading: Reading, first: date, last: date, advisor: Advisor | None) -> Iterator[VisitNeed]:
    holders = {one.entity_id: one.advisor_id for one in reading.assignments.on(first)}
    holders |= {one.entity_id: one.advisor_id for one in reading.assignments.on(last)}
    year = from_panama(datetime.combine(first.replace(month=1, day=1), time.min))
    seats = _seats(reading, first)
    told = _visits_by_entity(reading)
    for entity in reading.entities.all():
        if entity.id not in holders or (advisor is not None and holders[entity.id] != advisor.id):
            continue
        visits = told.get(entity.id, [])
        inside, outside = seats.get(entity.id, (_seat_is_inside(entity), not _seat_is_inside(entity)))
        last_visit = max((one.day for one in visits if one.state is MeetingState.HELD), default=None)
        this_month = any(first <= one.day <= last for one in visits)
        this_year = any(one.starts >= year and one.day <= last and one.day.year == first.year for one in visits)
        district = entity.seat_district or (PANAMA_DISTRICT if inside else _OUTSIDE)
        if inside and not this_month:
            yield VisitNeed(entity.id, entity.name, "VISIT-M", PANAMA_DISTRICT, entity.address, last_visit)
        elif outside and not inside and not this_year:
            yield VisitNeed(entity.id, entity.name, "VISIT-Y", district, entity.address, last_visit)


def _seat_is_inside(entity: Entity) -> bool:
    return not entity.seat_district or entity.seat_district == PANAMA_DISTRICT


def _seats(reading: Reading, day: date) -> dict[UUID, tuple[bool, bool]]:
    """Of each entity with liaisons: whether some sit in the district of Panama, and whether some elsewhere."""
    found: dict[UUID, tuple[bool, bool]] = {}
    for one in reading.liaisons.all():
        if one.kind.is_liaison and one.serves_on(day):
            inside, outside = found.get(one.entity_id, (False, False))
            found[one.entity_id] = (inside or one.in_panama_district, outside or not one.in_panama_district)
    return found


def _visits_by_entity(reading: Reading) -> dict[UUID, list[Meeting]]:
    found: dict[UUID, list[Meeting]] = {}
    for one in reading.meetings.all():
        if one.kind is MeetingKind.VISIT and one.entity_id is not None and one.state is not MeetingState.CALLED_OFF:
            found.setdefault(one.entity_id, []).append(one)
    return found


def _busy(reading: Reading, first: date, last: date, advisor: Advisor | None) -> dict[date, list[Hours]]:
    """The hours of each day that meetings take; one that goes on over midnight takes the rest of its first day."""
    start, end = (from_panama(datetime.combine(day, moment)) for day, moment in ((first, time.min), (last, time.max)))
    found: dict[date, list[Hours]] = {}
    for one in reading.meetings.between(start, end):
        if one.state is MeetingState.CALLED_OFF or (advisor is not None and one.advisor_id not in (advisor.id, None)):
            continue
        begins, ends = one.local_start, in_panama(one.ends).replace(tzinfo=None)
        until = ends.time() if ends.date() == begins.date() else time.max
        found.setdefault(begins.date(), []).append((begins.time(), until))
    return found
