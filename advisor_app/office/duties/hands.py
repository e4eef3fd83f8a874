"""In whose hands an entity was, and what the assignments alone prove.

A duty goes with its entity: who holds the entity on a day owes what is open on it, and what was done stays with who
did it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from advisor_app.office.duties.facts import Evidence
from advisor_app.office.people import Assignment

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holding:
    """An advisor held an entity from `first` to `last`, both included, within the days that were asked about."""

    advisor_id: UUID
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Rotation:
    """A year's rotation. `possible`: somebody held an entity when it began; `done_on` None until none kept theirs."""

    possible: bool
    done_on: date | None


def holdings(assignments: Iterable[Assignment], first: date, last: date) -> list[Holding]:
    """Of one entity's assignments, who held it when between two days; the first one first."""
    found = []
    for one in sorted(assignments, key=lambda one: one.start):
        until = last if one.end is None else min(last, one.end - _DAY)
        since = max(first, one.start)
        if since <= until:
            found.append(Holding(one.advisor_id, since, until))
    return found


def year_evidence(duty_id: str, assignments: Iterable[Assignment], years: Iterable[int]) -> list[Evidence]:
    """That an entity had an advisor in a year, from the first day in it on which it had one."""
    found: dict[tuple[UUID, int], date] = {}
    asked = list(years)
    for one in assignments:
        for year in asked:
            held = holdings([one], date(year, 1, 1), date(year, 12, 31))
            if held:
                key = (one.entity_id, year)
                found[key] = min(found.get(key, date.max), held[0].first)
    return [Evidence(duty_id, entity_id, f"{year:04d}", day) for (entity_id, year), day in found.items()]


def rotation_of(assignments: Sequence[Assignment], year: int) -> Rotation:
    """Whether every entity that an advisor held at the end of the year before has come to another one since.

    An entity that nobody holds any more is not waited for.
    """
    eve, new_year = date(year - 1, 12, 31), date(year, 1, 1)
    before = {one.entity_id: one.advisor_id for one in assignments if one.holds_on(eve)}
    changed: dict[UUID, date] = {}
    kept = set()
    for one in assignments:
        old = before.get(one.entity_id)
        held = holdings([one], new_year, date(year, 12, 31))
        if old is None or not held:
            continue
        if one.advisor_id == old:
            kept.add(one.entity_id)
        else:
            changed[one.entity_id] = min(changed.get(one.entity_id, date.max), held[0].first)
    if not before or kept - changed.keys():
        return Rotation(bool(before), None)
    return Rotation(True, max(changed.values(), default=new_year))
