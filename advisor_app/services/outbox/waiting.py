"""Who has to do something next about a message."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from advisor_app.mail.outbox import OutboxState

if TYPE_CHECKING:
    from advisor_app.store import MailLine


class WaitsFor(StrEnum):
    APPROVAL = "approval"
    """A draft waits for the advisor."""
    DIRECTOR = "director"
    """A draft to a level above waits for the director."""
    RESUMING = "resuming"
    """Somebody paused it, and has to let it go on."""
    HOUR = "hour"
    """It goes by itself at the hour that was named."""
    SENDING = "sending"
    SERVER = "server"
    """A server put it off, or the sending is under way."""
    DECISION = "decision"
    """It is perhaps sent, or was refused; or it came back from a recipient."""
    LIAISON = "liaison"
    """It went, and nobody has answered it."""
    NOBODY = "nobody"


def waits_for(line: MailLine, now: datetime) -> WaitsFor:
    state = OutboxState(line.state)
    if state in (OutboxState.DRAFT, OutboxState.APPROVED, OutboxState.QUEUED) and line.paused_why:
        return WaitsFor.RESUMING
    if state is OutboxState.DRAFT:
        return WaitsFor.DIRECTOR if line.for_director else WaitsFor.APPROVAL
    if state in (OutboxState.APPROVED, OutboxState.QUEUED) and line.due_at is not None and line.due_at > now:
        return WaitsFor.HOUR
    if state is OutboxState.SENT:
        if line.response:
            return WaitsFor.NOBODY
        return WaitsFor.DECISION if line.came_back else WaitsFor.LIAISON
    return {
        OutboxState.APPROVED: WaitsFor.SENDING,
        OutboxState.QUEUED: WaitsFor.SERVER,
        OutboxState.SENDING: WaitsFor.SERVER,
        OutboxState.FAILED: WaitsFor.DECISION,
        OutboxState.PERHAPS_SENT: WaitsFor.DECISION,
        OutboxState.CANCELLED: WaitsFor.NOBODY,
    }[state]
