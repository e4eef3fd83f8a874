"""Who owes what to whom by when, and where the proof is."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from advisor_app.errors import UsageError, UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.catalogue import Catalogue, Duty
from advisor_app.office.duties.cells import DutyCell, cells
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import LOOK_BACK, Obligation, State, obligations, present_obligations
from advisor_app.office.people import Advisor, Entity
from advisor_app.services.duties.duty_facts import gather
from advisor_app.services.indicators.compute_indicators import catch_up
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import Reading

_FIRST_YEAR, _LAST_YEAR = 1990, 2200


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One period of one entity's duty, or of the office's where `entity` is None.

    advisor    who looks after the entity on the day that was asked about, or whose task it is
    evidence   what proves or excuses it, or what was measured; "" where there is nothing
    owed       False where there was nothing to be done in the period
    """

    entity: str | None
    advisor: str | None
    duty: Duty
    period: str
    state: State
    due: date
    done_on: date | None
    evidence: str
    owed: bool
    in_time: bool


@dataclass(frozen=True, slots=True)
class DutyTable:
    """Entities down, duties across, on a day; the office's own cells stand under None."""

    day: date
    catalogue: Catalogue
    cells: Mapping[tuple[UUID | None, str], DutyCell]
    holders: Mapping[UUID, UUID]


@dataclass(frozen=True, slots=True)
class _Walked:
    """What every question here begins with."""

    found: list[Obligation]
    entities: Mapping[UUID, Entity]
    advisors: Mapping[UUID, Advisor]
    holders: Mapping[UUID, UUID]

    def belongs_to(self, one: Obligation, advisor_id: UUID) -> bool:
        if one.entity_id is None:
            return one.advisor_id == advisor_id
        return self.holders.get(one.entity_id) == advisor_id

    def line(self, one: Obligation) -> DutyLine:
        holder = one.advisor_id or (None if one.entity_id is None else self.holders.get(one.entity_id))
        return line_of(
            one,
            None if one.entity_id is None else self.entities[one.entity_id].name,
            None if holder is None else self.advisors[holder].name,
        )


def list_duties(
    office: Office,
    day: date | None = None,
    *,
    advisor: str | None = None,
    entity: str | None = None,
    state: State | None = None,
    since: date | None = None,
) -> list[DutyLine]:
    """What is owed on a day (today in Panama), one line for each period.

    Of the past year every period that was not met, and of each duty the present period, whatever its state; with
    `since` every period due on that day or later. In the catalogue's order, then by period, then by entity's name.

    Raises `UserError`: "unknown_advisor", "unknown_entity", and what reading the catalogue raises;
    `UsageError("day_out_of_range")`.
    """
    on = day or panama_day(now_utc())
    for one in (on, since or on):
        refuse_far_day(one)
    catalogue = read_catalogue()
    catch_up(office)
    with _uncollected(), office.store.reading() as reading:
        chosen = None if advisor is None else advisor_named(reading, advisor)
        only = None if entity is None else find_entity(reading, entity)
        walked = _walk(reading, catalogue, on, since, None if only is None else only.id)
    return [
        walked.line(one)
        for one in walked.found
        if (chosen is None or walked.belongs_to(one, chosen.id))
        and (only is None or one.entity_id == only.id)
        and (state is None or one.state is state)
    ]


def duty_table(office: Office, day: date | None = None, advisor_id: UUID | None = None) -> DutyTable:
    """The same as one cell for each entity and duty: of every entity, or of those that an advisor holds on the day."""
    on = day or panama_day(now_utc())
    catalogue = read_catalogue()
    catch_up(office)
    with _uncollected():
        with office.store.reading() as reading:
            mine = None
            if advisor_id is not None:
                mine = {one.entity_id for one in reading.assignments.on(on) if one.advisor_id == advisor_id}
            gathered = gather(reading, catalogue, on - LOOK_BACK, on, mine)
        found = present_obligations(catalogue, gathered.facts, on)
        if mine is not None:
            found = [one for one in found if one.entity_id in mine or one.advisor_id == advisor_id]
        return DutyTable(on, catalogue, cells(found), gathered.holders)


def late_before(office: Office, day: date, days: timedelta) -> tuple[DutyTable, int]:
    """Every entity's table of a day, and how much was late some days earlier, from one gathering of facts.

    An index below its goal is not late: nobody can make up for it.
    """
    catalogue = read_catalogue()
    catch_up(office)
    with _uncollected():
        with office.store.reading() as reading:
            gathered = gather(reading, catalogue, day - days - LOOK_BACK, day)
        before = present_obligations(catalogue, gathered.facts, day - days)
        late = sum(one.state is State.LATE and not one.duty.measured for one in before)
        found = present_obligations(catalogue, gathered.facts, day)
        return DutyTable(day, catalogue, cells(found), gathered.holders), late


def line_of(one: Obligation, entity: str | None, advisor: str | None) -> DutyLine:
    return DutyLine(
        entity=entity,
        advisor=advisor,
        duty=one.duty,
        period=one.period.label,
        state=one.state,
        due=one.period.due,
        done_on=one.done_on,
        evidence=f"{one.excuse.why} ({one.excuse.who})" if one.excuse else one.evidence,
        owed=one.owed,
        in_time=one.in_time,
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Tens of thousands of small records are kept until the answer is made; to look for garbage in them finds none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def refuse_far_day(day: date) -> None:
    """Raises `UsageError("day_out_of_range")` for a day that no office has records of."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UsageError("day_out_of_range", value=day.isoformat(), first=_FIRST_YEAR, last=_LAST_YEAR)


def advisor_named(reading: Reading, name: str) -> Advisor:
    """Raises `UserError("unknown_advisor")`."""
    found = reading.advisors.by_name(name)
    if found is None:
        known = ", ".join(one.name for one in reading.advisors.all()) or "-"
        raise UserError("unknown_advisor", name=name, known=known)
    return found


def _walk(reading: Reading, catalogue: Catalogue, day: date, since: date | None, entity_id: UUID | None) -> _Walked:
    gathered = gather(reading, catalogue, since or day - LOOK_BACK, day, None if entity_id is None else {entity_id})
    if since is None:
        found = present_obligations(catalogue, gathered.facts, day)
    else:
        found = obligations(catalogue, gathered.facts, day, since=since)
    entities = {one.id: one for one in reading.entities.all()}
    known = [one for one in found if one.entity_id is None or one.entity_id in entities]
    return _Walked(known, entities, {one.id: one for one in reading.advisors.all()}, gathered.holders)
