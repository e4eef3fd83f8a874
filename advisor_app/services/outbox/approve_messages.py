"""A person lets drafts go out, or takes that back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from advisor_app.mail import outbox
from advisor_app.mail.outbox import OutboxEntry, OutboxState
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import OutboxLine, entry_of, line_of, moved


def approve_messages(office: Office, message_ids: Sequence[str] | None = None) -> list[OutboxLine]:
    """Approve these messages, or every draft; all of them or none.

    Raises `UserError`: "mail_message_unknown", and "mail_is_…" for one that is no draft.
    """
    return decide(office, message_ids, "mail.approved", lambda entry: outbox.approve(entry, by=office.who))


def withdraw_messages(office: Office, message_ids: Sequence[str]) -> list[OutboxLine]:
    """Make drafts again of messages that are approved or queued; raises as `approve_messages`."""
    return decide(office, message_ids, "mail.withdrawn", lambda entry: outbox.withdraw(entry, by=office.who))


def decide(
    office: Office, message_ids: Sequence[str] | None, action: str, step: Callable[[OutboxEntry], OutboxEntry]
) -> list[OutboxLine]:
    """A person's step for these messages, or for every draft; all of them or none."""
    with office.store.unit_of_work(office.who) as work:
        if message_ids is None:
            chosen = work.outbox.all([OutboxState.DRAFT.value])
        else:
            chosen = [work.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]
        decided = []
        for kept in chosen:
            decided.append(work.outbox.save(moved(kept, step(entry_of(kept)))))
            work.history.append(
                action,
                {"message_id": kept.message_id, "before": kept.state, "after": decided[-1].state},
                entity_id=kept.entity_id,
                subject=kept.message_id,
            )
        work.commit()
    return list(map(line_of, decided))
