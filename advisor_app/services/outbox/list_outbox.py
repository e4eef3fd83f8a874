"""The outbox as it stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from advisor_app.errors import UserError
from advisor_app.mail import outbox
from advisor_app.mail.outbox import OutboxState
from advisor_app.mail.outcome import Fate, Stage
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import OutboxLine, entry_of, line_of, moved


def list_outbox(office: Office, states: Collection[OutboxState] | None = None) -> list[OutboxLine]:
    """Messages in the order in which they were written. What a program that is gone was sending is perhaps sent."""
    settle_interrupted(office)
    wanted = None if states is None else [state.value for state in states]
    with office.store.reading() as reading:
        return list(map(line_of, reading.outbox.all(wanted)))


def settle_interrupted(office: Office) -> int:
    """Let messages that were being sent by a program that is gone be perhaps sent; returns how many.

    While another program sends, nothing is touched.
    """
    with office.store.reading() as reading:
        if not reading.outbox.all([OutboxState.SENDING.value]):
            return 0
    try:
        with office.store.sending():
            return mark_interrupted(office)
    except UserError as error:
        if error.code != "mail_being_sent":
            raise
        return 0


def mark_interrupted(office: Office) -> int:
    """The same where the sender's lock is held, so that nobody can be sending."""
    with office.store.unit_of_work(office.who) as work:
        interrupted = work.outbox.all([OutboxState.SENDING.value])
        for kept in interrupted:
            changed = work.outbox.save(moved(kept, outbox.after_interruption(entry_of(kept))))
            attempts = work.outbox.attempts_of(kept.id)
            if attempts:
                ended = replace(
                    attempts[-1], ended_at=work.moment, fate=Fate.PERHAPS_SENT.value, stage=Stage.FINAL_DOT.value
                )
                work.outbox.put_attempt(changed, ended)
            work.history.append(
                "mail.perhaps_sent",
                {"message_id": kept.message_id, "why": "interrupted"},
                entity_id=kept.entity_id,
                subject=kept.message_id,
            )
        work.commit()
    return len(interrupted)
