"""How many messages wait to go; asked at every start, so that nothing of letters or servers is loaded for it."""

from __future__ import annotations

from advisor_app.mail.outbox import OutboxState
from advisor_app.services.office import Office

_IN_OUTBOX = (
    OutboxState.APPROVED,
    OutboxState.QUEUED,
    OutboxState.SENDING,
    OutboxState.PERHAPS_SENT,
    OutboxState.FAILED,
)


def count_in_outbox(office: Office) -> int:
    """Messages that somebody approved and that are not known to have gone."""
    with office.store.reading() as reading:
        counts = reading.mail_lines.counts()
    return sum(counts.get(state.value, 0) for state in _IN_OUTBOX)
