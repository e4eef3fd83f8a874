"""What lies in the outbox, and what each message that has not gone is waiting for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from advisor_app.mail.outbox import OutboxState
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import OutboxLine, line_of
from advisor_app.services.outbox.list_outbox import settle_interrupted

WAITS_FOR: Mapping[OutboxState, str] = {
    OutboxState.DRAFT: "approval",
    OutboxState.APPROVED: "sending",
    OutboxState.QUEUED: "server",
    OutboxState.FAILED: "decision",
    OutboxState.PERHAPS_SENT: "decision",
}
"""A queued message was put off by a server, or waits for the sending that is under way."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """`since` (UTC) is when it was last offered to a server, else when it was written; `said` are the last words."""

    line: OutboxLine
    waits_for: str
    since: datetime
    said: str


@dataclass(frozen=True, slots=True)
class OutboxStatus:
    """`counts` by state, each state named; `waiting` in the order in which the messages were written."""

    counts: Mapping[str, int]
    waiting: tuple[Waiting, ...]


def tell_status(office: Office) -> OutboxStatus:
    settle_interrupted(office)
    with office.store.reading() as reading:
        known = reading.mail_lines.counts()
        waiting = []
        for kept in reading.outbox.all([state.value for state in WAITS_FOR]):
            attempts = reading.outbox.attempts_of(kept.id)
            since = attempts[-1].begun_at if attempts else kept.written_at
            said = kept.words or (attempts[-1].words if attempts else "")
            waiting.append(Waiting(line_of(kept), WAITS_FOR[OutboxState(kept.state)], since, said))
    return OutboxStatus({state.value: known.get(state.value, 0) for state in OutboxState}, tuple(waiting))
