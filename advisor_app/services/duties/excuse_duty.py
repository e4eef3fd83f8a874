"""The director excuses a duty: in one period, or in all that is due while an advisor is away."""

from __future__ import annotations

from datetime import date

from advisor_app.errors import UsageError, UserError
from advisor_app.office.duties.catalogue import Duty, Frequency, Reach
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.periods import JOINING, period_named
from advisor_app.office.duties.records import ExcuseRecord
from advisor_app.office.people import Entity
from advisor_app.services.director import insist_on_director
from advisor_app.services.duties.list_duties import advisor_named, refuse_far_day
from advisor_app.services.duties.record_duty import entity_of, reason_of
from advisor_app.services.office import Office
from advisor_app.store import Reading, new_id


def excuse_duty(
    office: Office,
    duty_id: str,
    reason: str,
    *,
    entity: str | None = None,
    advisor: str | None = None,
    period: str | None = None,
    first: date | None = None,
    last: date | None = None,
) -> list[ExcuseRecord]:
    """Excuse an entity, or every entity that an advisor looks after on `first`; all of it or nothing.

    Either a named period, or all that is due from `first` to `last`, both included.

    Raises `UserError`: unknown_duty, unknown_entity, unknown_advisor, duty_needs_entity, duty_of_the_office,
    duty_reason_missing, duty_day_backwards, duty_nobody_to_excuse, unknown_occasion, only_the_director;
    `UsageError`: duty_excuse_for_when, unknown_duty_period, day_out_of_range.
    """
    duty = read_catalogue().duty(duty_id)
    why = reason_of(reason)
    if (period is None) == (first is None or last is None):
        raise UsageError("duty_excuse_for_when")
    for day in (first, last):
        if day is not None:
            refuse_far_day(day)
    if first is not None and last is not None and last < first:
        raise UserError("duty_day_backwards", first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        whose: list[Entity | None] = list(_of_advisor(work, duty, advisor, first)) if advisor else []
        if not advisor:
            whose = [_one(work, duty, entity)]
        made = []
        for one in whose:
            entity_id = None if one is None else one.id
            label = "" if period is None else _label(work, duty, one, period)
            record = ExcuseRecord(new_id(), duty.id, entity_id, label, first, last, why, office.who, work.moment)
            work.duties.add_excuse(record)
            work.history.append(
                "duty.excused",
                {
                    "duty": duty.id,
                    "entity": one.name if one else "",
                    "period": label,
                    "from": first.isoformat() if first else "",
                    "to": last.isoformat() if last else "",
                    "reason": why,
                },
                entity_id=entity_id,
                subject=f"{duty.id} {label}".strip(),
            )
            made.append(record)
        work.commit()
    return made


def _one(reading: Reading, duty: Duty, name: str | None) -> Entity | None:
    if duty.shared_proof and name is None:
        raise UserError("duty_needs_entity", duty=duty.id)
    return entity_of(reading, duty, name)


def _of_advisor(reading: Reading, duty: Duty, name: str, day: date | None) -> list[Entity]:
    """Those that an advisor looks after on the first day that is excused, and that owe such a duty."""
    if duty.reach is Reach.OFFICE:
        raise UserError("duty_of_the_office", duty=duty.id)
    if day is None:
        raise UsageError("duty_excuse_for_when")
    advisor = advisor_named(reading, name)
    held = {one.entity_id for one in reading.assignments.on(day) if one.advisor_id == advisor.id}
    found = [one for one in reading.entities.all() if one.id in held]
    if not found:
        raise UserError("duty_nobody_to_excuse", advisor=advisor.name, duty=duty.id, day=f"{day:%d/%m/%Y}")
    return found


def _label(reading: Reading, duty: Duty, entity: Entity | None, named: str) -> str:
    if duty.frequency is Frequency.ON_JOINING:
        return JOINING
    if duty.periodic:
        return period_named(duty, named).label
    entity_id = None if entity is None else entity.id
    mine = [one.label for one in reading.duties.occasions(duty_id=duty.id) if one.entity_id == entity_id]
    if named.strip() not in mine:
        raise UserError(
            "unknown_occasion",
            duty=duty.id,
            value=named,
            entity=entity.name if entity else "la oficina",
            known=", ".join(mine) or "-",
        )
    return named.strip()
