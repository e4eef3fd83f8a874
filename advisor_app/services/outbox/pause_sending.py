"""A person stops all sending, or that of some messages, and says why; and lets it go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.mail import outbox
from advisor_app.office.calendar import in_panama
from advisor_app.office.mail.sending_plan import OutboxPause
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import OutboxLine, entry_of, line_of
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import Reading


def pause_outbox(office: Office, why: str) -> OutboxPause:
    """Nothing goes out any more, neither from here nor from another program of the office, until somebody resumes.

    Raises `UserError`: "mail_pause_without_reason", "outbox_paused" where it is already.
    """
    reason = _reason(why)
    with office.store.unit_of_work(office.who) as work:
        refuse_while_paused(work)
        pause = OutboxPause(new_id(), reason, office.who, work.moment)
        work.mail_plans.begin_pause(pause)
        work.history.append("outbox.paused", {"why": reason}, subject="outbox")
        work.commit()
    return pause


def resume_outbox(office: Office) -> OutboxPause:
    """Returns the pause that ended; raises `UserError("outbox_not_paused")`."""
    with office.store.unit_of_work(office.who) as work:
        pause = work.mail_plans.pause()
        if pause is None:
            raise UserError("outbox_not_paused")
        work.mail_plans.end_pause(pause)
        work.history.append("outbox.resumed", {"why": pause.why}, subject="outbox")
        work.commit()
    return pause


def pause_messages(office: Office, message_ids: Sequence[str], why: str) -> list[OutboxLine]:
    """Keep these from going; drafts too, so that they are not approved unaware. All or none.

    Raises `UserError`: "mail_pause_without_reason", "mail_message_unknown", "mail_is_…".
    """
    reason = _reason(why)
    with office.store.unit_of_work(office.who) as work:
        lines = []
        for kept in [work.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]:
            outbox.keep_back(entry_of(kept))
            plan = work.mail_plans.of_one(kept.id, kept.entity_id)
            work.mail_plans.put(replace(plan, paused_at=work.moment, paused_by=office.who, paused_why=reason))
            said = {"message_id": kept.message_id, "why": reason}
            work.history.append("mail.paused", said, entity_id=kept.entity_id, subject=kept.message_id)
            lines.append(line_of(kept))
        work.commit()
    return lines


def resume_messages(office: Office, message_ids: Sequence[str]) -> list[OutboxLine]:
    """Those of these that are paused go on as they stand; raises `UserError("mail_message_unknown")`."""
    with office.store.unit_of_work(office.who) as work:
        lines = []
        for kept in [work.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]:
            plan = work.mail_plans.of_one(kept.id, kept.entity_id)
            if plan.paused_at is None:
                continue
            work.mail_plans.put(replace(plan, paused_at=None, paused_by="", paused_why=""))
            said = {"message_id": kept.message_id, "why": plan.paused_why}
            work.history.append("mail.resumed", said, entity_id=kept.entity_id, subject=kept.message_id)
            lines.append(line_of(kept))
        work.commit()
    return lines


def refuse_while_paused(reading: Reading) -> None:
    """Raises `UserError("outbox_paused")`, which says who stopped it, since when and why."""
    if (pause := reading.mail_plans.pause()) is not None:
        since = f"{in_panama(pause.since):%d/%m/%Y %H:%M}"
        raise UserError("outbox_paused", who=pause.by, since=since, why=pause.why)


def _reason(why: str) -> str:
    if not why.strip():
        raise UserError("mail_pause_without_reason")
    return why.strip()
