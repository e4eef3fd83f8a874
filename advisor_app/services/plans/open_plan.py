"""A plan is opened, because a rule asks for it or a person does; or one that is due is declined, with a reason."""

from __future__ import annotations

from datetime import date

from action_plans.due import PlanDue, Reason, chosen_up_to
from action_plans.lifecycle import Move
from action_plans.plan import ActionPlan, Content, FiveWhys
from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.findings_over_weeks.gathering import GatheredFinding
from advisor_app.office.findings_over_weeks.records import AnswerKind
from advisor_app.office.names import tidy
from advisor_app.office.people import Entity
from advisor_app.office.plans.records import ChosenMonth, Declined, KeptPlan, SetOff, plan_number
from advisor_app.services.duties.record_duty import owe
from advisor_app.services.findings.gather_findings import WEEKS_GATHERED, gathered, last_weeks
from advisor_app.services.findings.keep_answer import keep_answer
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import PLAN_DUTY, move_plan
from advisor_app.services.plans.plans_due import ProposedPlan, due_of, rules_on
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import UnitOfWork, new_id


def open_plan(
    office: Office, entity: str, problem: str = "", *, reason: Reason | None = None, on: date | None = None
) -> KeptPlan:
    """Open a draft with its number. With a `reason`, what that rule found stands in it, figures and months.

    A repeated finding that asks for it is answered by it. Where a closed plan has fallen back, that one is reopened.
    Raises `UserError`: "unknown_entity", "plan_not_due", "plan_reason_missing" (no rule asks, and nobody says why).
    """
    day = on or panama_day(now_utc())
    proposed = None if reason is None else _asked(office, entity, reason, day)
    said = tidy(problem) or (proposed.said if proposed else "")
    if not said:
        raise UserError("plan_reason_missing")
    if proposed is not None and proposed.reopens:
        return move_plan(office, proposed.reopens, Move.REOPEN, said, day)
    with office.store.unit_of_work(office.who) as work:
        whose = find_entity(work, entity)
        finding = _finding(work, proposed, day)
        set_off = SetOff(reason, said, () if proposed is None else _chosen(proposed.due, work, day))
        kept = add_plan(work, whose, day, set_off, said, cause=finding.cause if finding else "")
        if finding is not None:
            keep_answer(work, finding, AnswerKind.PLANNED, said, day, plan=kept)
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


def _finding(work: UnitOfWork, proposed: ProposedPlan | None, day: date) -> GatheredFinding | None:
    if proposed is None or proposed.finding is None:
        return None
    found = gathered(work, last_weeks(day, WEEKS_GATHERED), proposed.entity_id)
    return next((one for one in found if one.key == proposed.finding), None)


def _chosen(due: PlanDue, work: UnitOfWork, day: date) -> tuple[ChosenMonth, ...]:
    rules = rules_on(work, day).due
    return tuple(
        ChosenMonth(one.first_day, one.cohort.met, one.cohort.cases, chosen_up_to(one.cohort, rules))
        for one in due.chosen
    )


def add_plan(work: UnitOfWork, whose: Entity, day: date, set_off: SetOff, problem: str, *, cause: str = "") -> KeptPlan:
    """A draft with its number, within somebody else's unit of work. A known `cause` is its first why."""
    serial = work.plans.next_serial(day.year)
    number = plan_number(day.year, serial)
    plan = ActionPlan(number, whose.name, Content(problem, FiveWhys((cause,)) if cause else None))
    kept = work.plans.add(KeptPlan(new_id(), whose.id, day.year, serial, day, set_off, plan))
    values = {
        "plan": number,
        "entity": whose.name,
        "reason": set_off.reason.value if set_off.reason else "",
        "said": set_off.said,
    }
    work.history.append("plan.opened", values, entity_id=whose.id, subject=number)
    owe(work, PLAN_DUTY, whose, day, note=f"Plan {number}")
    return kept
