"""Send what is approved: each message's state is kept before and after, so that none goes out twice unknowingly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from advisor_app.mail import outbox
from advisor_app.mail.message import MailMessage
from advisor_app.mail.outbox import OutboxState
from advisor_app.mail.outcome import Outcome
from advisor_app.mail.sending import Sending, send_all
from advisor_app.mail.transport import MailTransport
from advisor_app.office.mail.correspondence import SendingAttempt
from advisor_app.services.office import Office
from advisor_app.services.outbox.cancel_outdated import cancel_message
from advisor_app.services.outbox.kept_messages import OutboxLine, entry_of, line_of, mail_of, moved
from advisor_app.services.outbox.list_outbox import mark_interrupted
from advisor_app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class SentMessages:
    """`lines` are the messages that were to go, as they stand now; `sending` tells how it went."""

    lines: tuple[OutboxLine, ...]
    sending: Sending


def send_messages(
    office: Office,
    transport: MailTransport,
    message_ids: Sequence[str] | None = None,
    *,
    asked_to_stop: Callable[[], bool] = lambda: False,
) -> SentMessages:
    """Queue every approved message (or these) and offer each once, in the order in which they were written.

    Raises `UserError("mail_being_sent")` while another program sends, `UserError("mail_message_unknown")`, and what
    opening the transport raises; messages are queued then, and nothing was offered.
    """
    with office.store.sending():
        mark_interrupted(office)
        queued = _queue(office, message_ids)
        with office.store.reading() as reading:
            messages = [mail_of(reading.outbox.by_message_id(one)) for one in queued]
        sending = send_all(transport, messages, _Record(office, transport.name), asked_to_stop=asked_to_stop)
    with office.store.reading() as reading:
        lines = tuple(line_of(reading.outbox.by_message_id(one)) for one in queued)
    return SentMessages(lines, sending)


def _queue(office: Office, message_ids: Sequence[str] | None) -> list[str]:
    """Queue what is approved; returns all that waits, or of it those that were named."""
    with office.store.unit_of_work(office.who) as work:
        if message_ids is None:
            chosen = work.outbox.all([OutboxState.APPROVED.value, OutboxState.QUEUED.value])
        else:
            chosen = [work.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]
        going = []
        for kept in chosen:
            if work.outbox.outdated(kept):  # it was being sent, and was put off, when its audit was amended
                cancel_message(work, kept, office.who)
                continue
            if kept.state != OutboxState.QUEUED.value:
                work.outbox.save(moved(kept, outbox.queue(entry_of(kept))))
                _note(work, kept.message_id, "mail.queued", {})
            going.append(kept.message_id)
        work.commit()
    return going


class _Record:
    """Keeps each step in a transaction of its own, which has reached the disk when the call returns."""

    def __init__(self, office: Office, transport: str) -> None:
        self._office = office
        self._transport = transport

    def before_handing_over(self, message: MailMessage, /) -> None:
        with self._office.store.unit_of_work(self._office.who) as work:
            kept = work.outbox.by_message_id(message.message_id)
            kept = work.outbox.save(moved(kept, outbox.begin_sending(entry_of(kept))))
            position = len(work.outbox.attempts_of(kept.id)) + 1
            work.outbox.put_attempt(kept, SendingAttempt(position, self._transport, work.moment))
            work.commit()

    def after_answer(self, message: MailMessage, outcome: Outcome, /) -> None:
        with self._office.store.unit_of_work(self._office.who) as work:
            kept = work.outbox.by_message_id(message.message_id)
            kept = work.outbox.save(moved(kept, outbox.after_outcome(entry_of(kept), outcome)))
            attempts = work.outbox.attempts_of(kept.id)
            begun = attempts[-1] if attempts and attempts[-1].ended_at is None else None
            attempt = begun or SendingAttempt(len(attempts) + 1, self._transport, work.moment)
            work.outbox.put_attempt(
                kept,
                replace(
                    attempt,
                    ended_at=work.moment,
                    fate=outcome.fate.value,
                    stage=outcome.stage.value,
                    code=outcome.code,
                    words=outcome.words,
                ),
            )
            said = {"transport": self._transport, "state": kept.state, "code": outcome.code, "words": outcome.words}
            _note(work, kept.message_id, f"mail.{kept.state}" if kept.state != "queued" else "mail.put_off", said)
            work.commit()


def _note(work: UnitOfWork, message_id: str, action: str, said: Mapping[str, object]) -> None:
    kept = work.outbox.by_message_id(message_id)
    work.history.append(action, {"message_id": message_id, **said}, entity_id=kept.entity_id, subject=message_id)
