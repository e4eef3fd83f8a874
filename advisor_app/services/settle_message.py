"""A person's word on a message whose fate the program cannot know, or that a server refused."""

from __future__ import annotations

from advisor_app.mail import outbox
from advisor_app.services.approve_messages import decide
from advisor_app.services.kept_messages import OutboxLine
from advisor_app.services.list_outbox import settle_interrupted
from advisor_app.services.office import Office


def settle_message(office: Office, message_id: str, *, sent: bool) -> OutboxLine:
    """A person has found out what became of a message that is perhaps sent; or wants one that failed sent again.

    Raises `UserError`: "mail_message_unknown", "mail_is_…".
    """
    settle_interrupted(office)
    step = outbox.settle_as_sent if sent else outbox.queue_again
    action = "mail.settled_as_sent" if sent else "mail.queued_again"
    (line,) = decide(office, [message_id], action, lambda entry: step(entry, by=office.who))
    return line
