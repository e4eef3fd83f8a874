"""Messages that go at an hour that a person named, and what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.mail import outbox
from advisor_app.office.calendar import in_panama, now_utc
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import OutboxLine, entry_of, line_of

if TYPE_CHECKING:
    from advisor_app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class DueMail:
    """Messages whose hour has come, or whose wait after a server put them off is over. `since` is the earliest of
    these moments, naive UTC; None where nothing is due.
    """

    message_ids: tuple[str, ...]
    since: datetime | None


def schedule_messages(office: Office, message_ids: Sequence[str], due: datetime | None) -> list[OutboxLine]:
    """Let these, approved or queued, go at `due` (naive UTC) and not before; without it, with the next sending.

    All or none. Raises `UserError`: "mail_due_is_past", "mail_message_unknown", "mail_is_…".
    """
    with office.store.unit_of_work(office.who) as work:
        chosen = [work.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]
        for kept in chosen:
            outbox.withdraw(entry_of(kept), by=office.who)  # what may be taken back may be moved
            set_due(work, kept, due)
            said = {"message_id": kept.message_id, "due": _told(due)}
            work.history.append("mail.scheduled", said, entity_id=kept.entity_id, subject=kept.message_id)
        work.commit()
    return list(map(line_of, chosen))


def set_due(work: UnitOfWork, kept: KeptMessage, due: datetime | None) -> None:
    """Within a unit of work; raises `UserError("mail_due_is_past")`."""
    if due is not None and due <= work.moment:
        raise UserError("mail_due_is_past", due=f"{in_panama(due):%d/%m/%Y %H:%M}")
    plan = work.mail_plans.of_one(kept.id, kept.entity_id)
    if (plan.due_at, plan.retry_at) != (due, None):
        work.mail_plans.put(replace(plan, due_at=due, retry_at=None))


def due_messages(office: Office) -> DueMail:
    """What goes by itself now, of what was let go by whoever works here: others' goes from where they are. While all
    sending is paused, nothing is due.
    """
    now = now_utc()
    with office.store.reading() as reading:
        plans = {key: plan for key, plan in reading.mail_plans.timed().items() if plan.calls(now)}
        if not plans or reading.mail_plans.pause() is not None:
            return DueMail((), None)
        due = reading.outbox.waiting(plans, office.who)
    moments = [moment for key in due for moment in (plans[key].due_at, plans[key].retry_at) if moment is not None]
    return DueMail(tuple(due.values()), min(moments, default=None))


def _told(due: datetime | None) -> str | None:
    return None if due is None else f"{due.isoformat()}Z"
