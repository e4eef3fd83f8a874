"""A person's word on a message whose fate the program cannot know, or that a server refused."""

from __future__ import annotations

from advisor_app.mail import outbox
from advisor_app.mail.outbox import OutboxState
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import decide
from advisor_app.services.outbox.cancel_outdated import cancel_message
from advisor_app.services.outbox.kept_messages import OutboxLine, line_of
from advisor_app.services.outbox.list_outbox import settle_interrupted


def settle_message(office: Office, message_id: str, *, sent: bool) -> OutboxLine:
    """A person has found out what became of a message that is perhaps sent; or wants one that failed sent again.

    One whose audit was amended since is not sent again but cancelled: its entity gets the corrected letter.
    Raises `UserError`: "mail_message_unknown", "mail_is_…".
    """
    settle_interrupted(office)
    step = outbox.settle_as_sent if sent else outbox.queue_again
    if not sent and (cancelled := _cancelled(office, message_id)) is not None:
        return cancelled
    action = "mail.settled_as_sent" if sent else "mail.queued_again"
    (line,) = decide(office, [message_id], action, lambda entry: step(entry, by=office.who))
    return line


def _cancelled(office: Office, message_id: str) -> OutboxLine | None:
    with office.store.unit_of_work(office.who) as work:
        kept = work.outbox.by_message_id(message_id)
        if kept.state != OutboxState.PERHAPS_SENT.value or not work.outbox.outdated(kept):
            return None
        cancelled = cancel_message(work, kept, office.who)
        work.commit()
    return line_of(cancelled)
