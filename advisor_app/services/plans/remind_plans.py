"""Reminders of a live plan's actions to the entity's liaisons: drafts, courteous, and not every day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from action_plans.plan import Action, State
from action_plans.progress import OverdueAction, due_in_working_days, progress
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.documents.spanish import short_date
from advisor_app.office.calendar import panama_day
from advisor_app.office.plans.records import KeptPlan, PlanReminder
from advisor_app.office.working_days import is_working_day
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import plan_named
from advisor_app.services.plans.draft_mail import draft_to_entity
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import UnitOfWork, new_id

SOON_WORKING_DAYS = 5
"""An action is told so many working days before it falls due."""
DAYS_BETWEEN = 7
"""What was told is not told again before so many days are over."""


@dataclass(frozen=True, slots=True)
class Reminded:
    """Plans by number: those with a draft in the outbox now, and those without anybody to write to."""

    drafted: tuple[str, ...]
    without: tuple[str, ...]


def remind_plan(office: Office, number: str, on: date | None = None) -> Reminded:
    """Raises `UserError("unknown_plan")`, and what the template raises."""
    with office.store.reading() as reading:
        known = plan_named(reading, number)
    return _reminded(office, on, only=known.plan.key)


def remind_plans(office: Office, on: date | None = None, *, advisor: str | None = None) -> Reminded:
    """All live plans, or those of an advisor's entities. Raises what the template raises."""
    return _reminded(office, on, advisor=advisor)


def _reminded(office: Office, on: date | None, *, only: str = "", advisor: str | None = None) -> Reminded:
    drafted: list[str] = []
    without: list[str] = []
    with office.store.unit_of_work(office.who) as work:
        mails, day = office_mails(work), on or panama_day(work.moment)
        people = {one.id: one.name for one in work.advisors.all()}
        holders = {one.entity_id: people[one.advisor_id] for one in work.assignments.on(day)}
        for kept in work.plans.all([State.LIVE]):
            if only not in ("", kept.plan.key) or advisor not in (None, holders.get(kept.entity_id)):
                continue
            told = _to_tell(work, kept, day)
            if told.actions:
                sent = _drafted(work, mails, kept, told)
                (drafted if sent else without).append(kept.plan.key)
        work.commit()
    return Reminded(tuple(drafted), tuple(without))


@dataclass(frozen=True, slots=True)
class _Told:
    """As of a day: the overdue actions, and those that fall due soon."""

    day: date
    late: tuple[OverdueAction, ...]
    soon: tuple[Action, ...]

    @property
    def actions(self) -> tuple[Action, ...]:
        return (*(one.action for one in self.late), *self.soon)


def _to_tell(work: UnitOfWork, kept: KeptPlan, day: date) -> _Told:
    """None that was told just now."""
    told = work.plans.reminded(kept.id)
    again = day - timedelta(days=DAYS_BETWEEN)
    actions = [one for one in kept.plan.content.actions if told.get(one.key, date.min) <= again]
    now = progress(actions, day, is_working_day)
    last = due_in_working_days(day, SOON_WORKING_DAYS, is_working_day)
    soon = [one for one in actions if one.proof is None and day <= one.due <= last]
    return _Told(day, now.overdue, tuple(sorted(soon, key=lambda one: (one.due, one.key))))


def _drafted(work: UnitOfWork, mails: MailTemplates, kept: KeptPlan, told: _Told) -> bool:
    entity = work.entities.by_id(kept.entity_id)
    words = {
        "plan": kept.plan.key,
        "vencidas": [_line(one.action, one.working_days) for one in told.late],
        "proximas": [_line(one, 0) for one in told.soon],
    }
    mail = draft_to_entity(work, mails, entity, "plans/correo-recordatorio", words)
    if mail is None:
        return False
    for one in told.actions:
        work.plans.remind(PlanReminder(new_id(), kept.id, kept.entity_id, one.key, mail.id, told.day))
    values = {"plan": kept.plan.key, "actions": [one.key for one in told.actions], "message_id": mail.message_id}
    work.history.append("plan.reminded", values, entity_id=kept.entity_id, subject=kept.plan.key)
    return True


def _line(action: Action, days: int) -> dict[str, str]:
    return {
        "que": action.what,
        "quien": action.who,
        "fecha": short_date(action.due),
        "dias": "" if not days else f"{days} día hábil" if days == 1 else f"{days} días hábiles",
        "prueba": action.proof_wanted,
    }
