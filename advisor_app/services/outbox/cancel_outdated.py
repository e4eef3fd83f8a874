"""A letter of an audit that was amended goes out no more; what a server has, or may have, is left as it stands."""

from __future__ import annotations

from uuid import UUID

from advisor_app.mail import outbox
from advisor_app.mail.outbox import OutboxState
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.services.outbox.kept_messages import entry_of, moved
from advisor_app.store import UnitOfWork

REACHED = frozenset({OutboxState.SENDING.value, OutboxState.SENT.value, OutboxState.PERHAPS_SENT.value})
"""The states of messages that a server has or may have."""


def cancel_outdated(work: UnitOfWork, audit_id: UUID, by: str) -> list[KeptMessage]:
    """Cancel every message of an audit that tells an earlier revision and did not go; within a unit of work."""
    waiting = [one for one in work.outbox.hold_of_audit(audit_id) if one.state not in REACHED]
    return [
        cancel_message(work, one, by)
        for one in waiting
        if one.state != OutboxState.CANCELLED.value and work.outbox.outdated(one)
    ]


def cancel_message(work: UnitOfWork, kept: KeptMessage, by: str, why: str = "amended") -> KeptMessage:
    """Raises `UserError("mail_is_…")` for one that a server has."""
    cancelled = work.outbox.save(moved(kept, outbox.cancel(entry_of(kept), by=by)))
    work.history.append(
        "mail.cancelled",
        {"message_id": kept.message_id, "before": kept.state, "why": why},
        entity_id=kept.entity_id,
        subject=kept.message_id,
    )
    return cancelled
