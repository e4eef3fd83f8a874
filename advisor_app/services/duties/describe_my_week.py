"""Mi semana in one answer: a week's audits, and today's duties of the same entities."""

from __future__ import annotations

from uuid import UUID

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.my_week import MyWeek, WaitingObjection
from advisor_app.services.office import Office
from advisor_app.services.rounds.describe_week import describe_week, week_to_audit


def describe_my_week(
    office: Office, week: IsoWeek | None = None, advisor_id: UUID | None = None, *, own: bool = False
) -> MyWeek:
    """Of one advisor's entities, or of all; `own`: of those of whoever works here, where that is an advisor.

    Without a week the one to audit now. Raises what reading the catalogue raises.
    """
    shown = week or week_to_audit(office)
    told = describe_week(office, shown, advisor_id)
    if own and told.person is not None:
        told = describe_week(office, shown, told.person.id)
    with office.store.reading() as reading:
        calibrations = tuple(reading.calibrations.waiting_for(office.who))
    if not told.progress.entities:
        return MyWeek(told, panama_day(now_utc()), (), (), calibrations)  # an empty office need not load what counts
    from advisor_app.services.duties.list_duties import duty_table

    table = duty_table(office, advisor_id=told.advisor.id if told.advisor else None)
    objections = _waiting(office, told.advisor.id if told.advisor else None)
    return MyWeek(told, table.day, tuple(table.cells.values()), objections, calibrations)


def _waiting(office: Office, advisor_id: UUID | None) -> tuple[WaitingObjection, ...]:
    from advisor_app.office.objections.objection import ObjectionState
    from advisor_app.services.objections.list_objections import list_objections

    lines = list_objections(office, advisor=advisor_id, states=(ObjectionState.OPEN,))
    found = [WaitingObjection(one.objection.reference, one.entity, one.week, one.objection.answer_by) for one in lines]
    return tuple(sorted(found, key=lambda one: (one.answer_by, one.reference)))
