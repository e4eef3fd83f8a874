"""A month's visits: who is due, one trip for neighbours, on the advisor's free working days."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import groupby
from uuid import UUID

from advisor_app.office.names import name_key
from advisor_app.office.people import PANAMA_DISTRICT
from advisor_app.office.working_days import is_working_day

VISITS_A_DAY = 3
MOST_VISITS_A_DAY = 4
_SLOTS = (time(9), time(10, 30), time(13, 30), time(15))
_LENGTH = timedelta(minutes=75)
_DAY = timedelta(days=1)
_FAR = date(1, 1, 1)
Hours = tuple[time, time]
"""When something begins and ends on a day."""


@dataclass(frozen=True, slots=True)
class VisitNeed:
    """An entity that is to be visited.

    duty        "VISIT-M" or "VISIT-Y"
    district    where its liaisons are visited; `address` in it
    last_visit  the day of the last one; None where there was none
    """

    entity_id: UUID
    entity: str
    duty: str
    district: str = PANAMA_DISTRICT
    address: str = ""
    last_visit: date | None = None

    @property
    def inside(self) -> bool:
        return name_key(self.district) == name_key(PANAMA_DISTRICT)


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """`trip` counts from 1: visits of one trip are on one day and near each other. Moments on Panama's clock."""

    need: VisitNeed
    starts: datetime
    ends: datetime
    trip: int
    why: str


@dataclass(frozen=True, slots=True)
class UnplannedVisit:
    need: VisitNeed
    why: str


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """`free_days` are those on which there was room; `holidays` working weekdays that are none."""

    first: date
    last: date
    visits: tuple[PlannedVisit, ...]
    unplanned: tuple[UnplannedVisit, ...] = ()
    free_days: tuple[date, ...] = ()
    holidays: tuple[date, ...] = field(default_factory=tuple)


def due_this_month(needs: Iterable[VisitNeed], month: date) -> list[VisitNeed]:
    """The monthly ones, and of the yearly ones a share for each month that is left, the longest unvisited first.

    Yearly visits so spread over the year; in December all that are left are due.
    """
    monthly: list[VisitNeed] = []
    yearly: list[VisitNeed] = []
    for need in needs:
        (monthly if need.duty == "VISIT-M" else yearly).append(need)
    yearly.sort(key=lambda one: (one.last_visit or _FAR, name_key(one.district), name_key(one.entity)))
    share = -(-len(yearly) // (13 - month.month))
    chosen = yearly[:share]
    near = {name_key(one.district) for one in chosen}
    along = [one for one in yearly[share:] if name_key(one.district) in near]
    return [*monthly, *chosen, *along[: max(0, MOST_VISITS_A_DAY - len(chosen))]]


def plan_visits(
    needs: Sequence[VisitNeed],
    first: date,
    last: date,
    *,
    busy: Mapping[date, Sequence[Hours]] | None = None,
    away: Collection[date] = (),
    closings: Collection[date] = (),
) -> VisitPlan:
    """Every need on a free working day from `first` to `last`, neighbours on one day, days spread evenly.

    busy   the hours that are taken on a day already: no visit overlaps them
    away   days on which the advisor does not work
    Where three visits a day are too few, days have four; what finds no room even so is told with the reason, the last
    visited first.
    """
    taken = busy or {}
    weekdays = [first + _DAY * n for n in range((last - first).days + 1)]
    holidays = [day for day in weekdays if day.weekday() < 5 and not is_working_day(day, frozenset(closings))]
    working = [day for day in weekdays if is_working_day(day, frozenset(closings)) and day not in set(away)]
    free = [day for day in working if len(taken.get(day, ())) < VISITS_A_DAY and _open_slots(day, taken, ())]
    trips = _trips(needs, VISITS_A_DAY)
    if len(trips) > len(free):
        trips = _trips(needs, MOST_VISITS_A_DAY)
    visits: list[PlannedVisit] = []
    left: list[VisitNeed] = []
    days = _spread(free, len(trips))
    placed = sorted(trips, key=_most_urgent)
    kept, over = placed[: len(days)], placed[len(days) :]
    for number, (day, trip) in enumerate(zip(days, kept, strict=True), start=1):
        slots = _open_slots(day, taken, ())
        for need, slot in zip(trip, slots, strict=False):
            starts = datetime.combine(day, slot)
            visits.append(PlannedVisit(need, starts, starts + _LENGTH, number, _why(need, trip)))
        left += trip[len(slots) :]
    left += [need for trip in over for need in trip]
    left = _into_gaps(left, visits, free, taken)
    return VisitPlan(
        first,
        last,
        tuple(sorted(visits, key=lambda one: one.starts)),
        tuple(UnplannedVisit(need, "No queda un día libre en el mes.") for need in left),
        tuple(free),
        tuple(holidays),
    )


def _trips(needs: Sequence[VisitNeed], a_day: int) -> list[list[VisitNeed]]:
    """Those of one address go together, then those of one district; two districts outside Panama never share a day."""
    ordered = sorted(needs, key=lambda one: (name_key(one.district), name_key(one.address), name_key(one.entity)))
    trips: list[list[VisitNeed]] = []
    for _, of_district in groupby(ordered, key=lambda one: name_key(one.district)):
        current: list[VisitNeed] = []
        for _, at_address in groupby(of_district, key=lambda one: name_key(one.address) or name_key(one.entity)):
            neighbours = list(at_address)
            while neighbours:
                fits_whole = len(current) + len(neighbours) <= a_day
                if current and not fits_whole and len(neighbours) <= a_day:
                    trips.append(current)
                    current = []
                room = a_day - len(current)
                current += neighbours[:room]
                neighbours = neighbours[room:]
                if len(current) == a_day:
                    trips.append(current)
                    current = []
        if current:
            trips.append(current)
    return trips


def _most_urgent(trip: Sequence[VisitNeed]) -> tuple[date, str]:
    """The longest unvisited first."""
    return min(one.last_visit or _FAR for one in trip), name_key(trip[0].entity)


def _spread(days: Sequence[date], count: int) -> list[date]:
    """So many of the days, evenly over them; all where there are fewer."""
    if count >= len(days):
        return list(days)
    return [days[(2 * n + 1) * len(days) // (2 * count)] for n in range(count)]


def _open_slots(day: date, taken: Mapping[date, Sequence[Hours]], visits: Sequence[PlannedVisit]) -> list[time]:
    """Where a visit fits on a day beside what is there already."""
    there = [(one.starts.time(), one.ends.time()) for one in visits if one.starts.date() == day]
    hours = [*taken.get(day, ()), *there]
    left = MOST_VISITS_A_DAY - len(hours)
    found = []
    for slot in _SLOTS:
        end = (datetime.combine(day, slot) + _LENGTH).time()
        if not any(begins < end and slot < ends for begins, ends in hours):
            found.append(slot)
    return found[: max(0, left)]


def _into_gaps(
    left: Sequence[VisitNeed],
    visits: list[PlannedVisit],
    free: Sequence[date],
    taken: Mapping[date, Sequence[Hours]],
) -> list[VisitNeed]:
    """What is left goes where a day has room and is in the same district; returns what has none."""
    still: list[VisitNeed] = []
    for need in left:
        for day in free:
            there = [one for one in visits if one.starts.date() == day]
            slots = _open_slots(day, taken, there)
            same = all(name_key(one.need.district) == name_key(need.district) for one in there)
            if slots and same:
                starts = datetime.combine(day, slots[0])
                trip = there[0].trip if there else 1 + max((one.trip for one in visits), default=0)
                visits.append(PlannedVisit(need, starts, starts + _LENGTH, trip, _why(need, [need])))
                break
        else:
            still.append(need)
    return still


def _why(need: VisitNeed, trip: Sequence[VisitNeed]) -> str:
    owed = "toca cada mes" if need.duty == "VISIT-M" else "toca una vez al año"
    last = f"última visita {need.last_visit:%d/%m/%Y}" if need.last_visit else "sin visita anterior"
    others = [one.entity for one in trip if one is not need]
    return f"{owed}; {last}" + (f"; el mismo viaje que {', '.join(others)}" if others else "")
