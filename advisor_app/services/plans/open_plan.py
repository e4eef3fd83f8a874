"""A plan is opened, because a rule asks for it or a person does; or one that is due is declined, with a reason."""

from __future__ import annotations

from datetime import date

from action_plans.due import PlanDue, Reason, chosen_up_to
from action_plans.plan import ActionPlan, Content
from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.names import tidy
from advisor_app.office.people import Entity
from advisor_app.office.plans.records import ChosenMonth, Declined, KeptPlan, SetOff, plan_number
from advisor_app.services.office import Office
from advisor_app.services.plans.plans_due import ProposedPlan, due_of, rules_on
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import UnitOfWork, new_id


def open_plan(
    office: Office, entity: str, problem: str = "", *, reason: Reason | None = None, on: date | None = None
) -> KeptPlan:
    """Open a draft with its number. With a `reason`, what that rule found stands in it, figures and months.

    Raises `UserError`: "unknown_entity", "plan_not_due", "plan_reason_missing" (no rule asks, and nobody says why).
    """
    day = on or panama_day(now_utc())
    proposed = None if reason is None else _asked(office, entity, reason, day)
    said = tidy(problem) or (proposed.said if proposed else "")
    if not said:
        raise UserError("plan_reason_missing")
    with office.store.unit_of_work(office.who) as work:
        whose = find_entity(work, entity)
        set_off = SetOff(reason, said, () if proposed is None else _chosen(proposed.due, work, day))
        kept = _added(work, whose, day, set_off, said)
        work.commit()
    return kept


def decline_plan(office: Office, entity: str, reason: Reason, why: str, *, on: date | None = None) -> Declined:
    """Write down that a plan was due and is not opened. Raises `UserError` as `open_plan` does."""
    day = on or panama_day(now_utc())
    _asked(office, entity, reason, day)
    if not tidy(why):
        raise UserError("plan_reason_missing")
    with office.store.unit_of_work(office.who) as work:
        whose = find_entity(work, entity)
        declined = Declined(new_id(), whose.id, reason, day, tidy(why), work.who)
        work.plans.decline(declined)
        values = {"entity": whose.name, "reason": reason.value, "why": declined.why}
        work.history.append("plan.declined", values, entity_id=whose.id, subject=whose.name)
        work.commit()
    return declined


def _asked(office: Office, entity: str, reason: Reason, day: date) -> ProposedPlan:
    for one in due_of(office, day, entity=entity):
        if one.due.reason is reason:
            return one
    raise UserError("plan_not_due", entity=entity, reason=reason.value)


def _chosen(due: PlanDue, work: UnitOfWork, day: date) -> tuple[ChosenMonth, ...]:
    rules = rules_on(work, day)
    return tuple(
        ChosenMonth(one.first_day, one.cohort.met, one.cohort.cases, chosen_up_to(one.cohort, rules))
        for one in due.chosen
    )


def _added(work: UnitOfWork, whose: Entity, day: date, set_off: SetOff, problem: str) -> KeptPlan:
    serial = work.plans.next_serial(day.year)
    number = plan_number(day.year, serial)
    plan = ActionPlan(number, whose.name, Content(problem))
    kept = work.plans.add(KeptPlan(new_id(), whose.id, day.year, serial, day, set_off, plan))
    values = {
        "plan": number,
        "entity": whose.name,
        "reason": set_off.reason.value if set_off.reason else "",
        "said": set_off.said,
    }
    work.history.append("plan.opened", values, entity_id=whose.id, subject=number)
    return kept
