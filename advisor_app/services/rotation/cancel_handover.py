"""The mails of a rotation that is withdrawn go out no more; what a server has, or may have, is left as it stands."""

from __future__ import annotations

from advisor_app.mail.outbox import OutboxState
from advisor_app.office.rotation.decision import Rotation
from advisor_app.services.outbox.cancel_outdated import REACHED, cancel_message
from advisor_app.store import UnitOfWork


def cancel_handover_mails(work: UnitOfWork, rotation: Rotation, by: str) -> int:
    """Within a unit of work; says how many had gone already."""
    gone = 0
    for kept in work.rotations.mails_of(rotation.id):
        if kept.state in REACHED:
            gone += 1
        elif kept.state != OutboxState.CANCELLED.value:
            cancel_message(work, kept, by, why="withdrawn")
    return gone
