"""The history of one duty of one entity: who held it when, what was written down, what was taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import LOOK_BACK, obligations
from advisor_app.office.duties.hands import holdings
from advisor_app.office.duties.records import EvidenceRecord, ExcuseRecord
from advisor_app.services.duties.duty_facts import gather
from advisor_app.services.duties.list_duties import DutyLine, line_of, refuse_far_day
from advisor_app.services.duties.record_duty import entity_of
from advisor_app.services.indicators.compute_indicators import catch_up
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Held:
    advisor: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class PeriodTrace:
    """`held`: who looked after the entity from the day the period opened until it was done, or is due."""

    line: DutyLine
    held: tuple[Held, ...]
    evidence: tuple[EvidenceRecord, ...]
    """Withdrawn ones too."""
    excuses: tuple[ExcuseRecord, ...]

    @property
    def records(self) -> tuple[EvidenceRecord | ExcuseRecord, ...]:
        return (*self.evidence, *self.excuses)


def trace_duty(
    office: Office, duty_id: str, entity: str | None = None, *, day: date | None = None, since: date | None = None
) -> list[PeriodTrace]:
    """The periods due in the year before a day (today), or since another one, and those under way; the oldest first.

    Raises `UserError`: unknown_duty, unknown_entity, duty_needs_entity, duty_of_the_office;
    `UsageError("day_out_of_range")`.
    """
    on = day or panama_day(now_utc())
    first = since or on - LOOK_BACK
    for asked in (on, first):
        refuse_far_day(asked)
    catalogue = read_catalogue()
    duty = catalogue.duty(duty_id)
    catch_up(office)
    with office.store.reading() as reading:
        whose = entity_of(reading, duty, entity)
        entity_id = None if whose is None else whose.id
        gathered = gather(reading, catalogue, first, on, None if entity_id is None else {entity_id})
        written = [one for one in reading.duties.evidence(duty_id=duty.id) if one.entity_id == entity_id]
        excused = [one for one in reading.duties.excuses(duty_id=duty.id) if one.entity_id == entity_id]
        assigned = [] if entity_id is None else reading.assignments.history_of(entity_id)
        names = {one.id: one.name for one in reading.advisors.all()}
    found = [
        one
        for one in obligations(catalogue, gathered.facts, on, since=first)
        if one.duty is duty and one.entity_id == entity_id
    ]
    traces = []
    for one in found:
        until = max(one.period.opens, one.done_on or min(on, one.period.due))
        holder = one.advisor_id or (None if entity_id is None else gathered.holders.get(entity_id))
        traces.append(
            PeriodTrace(
                line=line_of(one, whose.name if whose else None, None if holder is None else names[holder]),
                held=tuple(
                    Held(names[part.advisor_id], part.first, part.last)
                    for part in holdings(assigned, one.period.opens, until)
                ),
                evidence=tuple(record for record in written if record.period == one.period.label),
                excuses=tuple(
                    record for record in excused if record.as_excuse().covers(one.period.label, one.period.due)
                ),
            )
        )
    return traces
