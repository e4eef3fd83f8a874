"""The director decides on an escalation, and what follows from it is done until it is settled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from advisor_app.office.calendar import panama_day
from advisor_app.office.duties.registers import Kind
from advisor_app.office.escalations import lifecycle
from advisor_app.office.escalations.lifecycle import EscalationMoveRefused
from advisor_app.office.escalations.records import Escalation, Follow, FollowKind, Outcome
from advisor_app.office.names import tidy
from advisor_app.services.director import insist_on_director
from advisor_app.services.duties.list_duties import refuse_far_day
from advisor_app.services.escalations.find_escalation import escalation_named
from advisor_app.services.escalations.open_escalation import refused, tell
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import plan_named
from advisor_app.services.registers.keep_register import register_within
from advisor_app.store import Reading, UnitOfWork


@dataclass(frozen=True, slots=True)
class AskedFollow:
    """What the director asks for: a task of the advisor, or a change of a plan by its number (`plan`)."""

    kind: FollowKind
    what: str
    due: date | None = None
    plan: str = ""


def decide_escalation(
    office: Office,
    reference: str,
    outcome: Outcome,
    reason: str,
    *,
    follows: Sequence[AskedFollow] = (),
    on: date | None = None,
) -> Escalation:
    """Write down the director's decision; where it is before a level above, that level's answer; on a day (today).

    A task opens a register of the advisor's, which is owed like any other. Raises `UserError`: "only_the_director",
    "unknown_escalation", "escalation_move_refused", "unknown_plan", "changed_by_another";
    `UsageError("day_out_of_range")`.
    """
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        one = escalation_named(work, reference)
        day, asked = on or panama_day(work.moment), [_followed(work, one, each) for each in follows if tidy(each.what)]
        decided = _moved(
            one,
            lambda: lifecycle.decide(one, outcome, tidy(reason), on=day, by=office.who, directs=True, follows=asked),
        )
        kept = work.escalations.save(decided)
        last = kept.decisions[-1]
        tell(work, "escalation.decided", kept, level=last.level.value, outcome=outcome.value, reason=last.reason)
        work.commit()
    return kept


def follow_done(office: Office, reference: str, place: int, *, on: date | None = None) -> Escalation:
    """One of what follows (from 1, in order) is done, on a day (today).

    Raises `UserError`: "unknown_escalation", "escalation_move_refused", "changed_by_another".
    """
    with office.store.unit_of_work(office.who) as work:
        one = escalation_named(work, reference)
        day = on or panama_day(work.moment)
        kept = work.escalations.save(_moved(one, lambda: lifecycle.follow_done(one, place - 1, day)))
        tell(work, "escalation.follow_done", kept, what=kept.follows[place - 1].what, on=day.isoformat())
        work.commit()
    return kept


def settle_escalation(office: Office, reference: str, what_came: str) -> Escalation:
    """It is over, and what came of it is told. A task whose register is closed counts as done.

    Raises `UserError`: "unknown_escalation", "escalation_move_refused", "changed_by_another".
    """
    with office.store.unit_of_work(office.who) as work:
        one = with_closed_tasks(work, escalation_named(work, reference))
        day = panama_day(work.moment)
        settled = _moved(one, lambda: lifecycle.settle(one, tidy(what_came), day, office.who))
        kept = work.escalations.save(settled)
        tell(work, "escalation.settled", kept, what_came=tidy(what_came))
        work.commit()
    return kept


def with_closed_tasks(reading: Reading, one: Escalation) -> Escalation:
    """The escalation with each task done on the day on which somebody vouched for its register."""
    waiting = {each.reference for each in one.follows if each.kind is FollowKind.TASK and each.done_on is None}
    if not waiting:
        return one
    closed = {
        register.reference: register.attested_on
        for register in reading.registers.all(kind=Kind.TASK)
        if register.reference in waiting and register.attested_on is not None
    }
    for place, each in enumerate(one.follows):
        if each.done_on is None and (day := closed.get(each.reference)) is not None:
            one = lifecycle.follow_done(one, place, day)
    return one


def _followed(work: UnitOfWork, one: Escalation, asked: AskedFollow) -> Follow:
    advisor = next((each.name for each in work.advisors.all() if each.id == one.advisor_id), "")
    if asked.kind is FollowKind.PLAN_CHANGE:
        plan = plan_named(work, asked.plan).plan
        return Follow(asked.kind, tidy(asked.what), advisor, asked.due, plan.key)
    if asked.due is not None:
        refuse_far_day(asked.due)
    subject = f"{one.reference}: {tidy(asked.what)}"
    register = register_within(
        work, Kind.TASK, subject, entity=None, on=panama_day(work.moment), advisor=advisor or None, due=asked.due
    )
    return Follow(asked.kind, tidy(asked.what), advisor, asked.due, register.reference)


def _moved(one: Escalation, move: Callable[[], Escalation]) -> Escalation:
    try:
        return move()
    except EscalationMoveRefused as refusal:
        raise refused(one, refusal) from refusal
