"""Which message of the outbox a received mail answers or reports on."""

from __future__ import annotations

from advisor_app.errors import UserError
from advisor_app.mail.received.message import ReceivedMail
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.store import Reading


def find_answered(reading: Reading, received: ReceivedMail) -> KeptMessage | None:
    """The nearest of the messages that it names which this office wrote; None where it names none."""
    for message_id in received.answered_ids[:50]:
        try:
            return reading.outbox.by_message_id(message_id)
        except UserError:
            continue
    return None
