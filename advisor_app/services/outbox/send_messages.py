"""Send what is approved: each message's state is kept before and after, so that none goes out twice unknowingly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from advisor_app.errors import UserError
from advisor_app.mail import outbox
from advisor_app.mail.message import MailMessage
from advisor_app.mail.outbox import OutboxState
from advisor_app.mail.outcome import Fate, Outcome
from advisor_app.mail.retrying import wait_before_retry
from advisor_app.mail.sending import Sending, send_all
from advisor_app.mail.transport import MailTransport
from advisor_app.office.calendar import now_utc
from advisor_app.office.mail.correspondence import KeptMessage, SendingAttempt
from advisor_app.office.mail.sending_plan import Kept, SendingPlan
from advisor_app.services.office import Office
from advisor_app.services.outbox.cancel_outdated import cancel_message
from advisor_app.services.outbox.kept_messages import OutboxLine, entry_of, line_of, mail_of, moved
from advisor_app.services.outbox.list_outbox import mark_interrupted
from advisor_app.services.outbox.pause_sending import refuse_while_paused


@dataclass(frozen=True, slots=True)
class LeftWaiting:
    """A message that does not go now; `until` is naive UTC, None while a person keeps it for the reason `why`."""

    line: OutboxLine
    kept: Kept
    until: datetime | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class SentMessages:
    """`lines` are the messages that were to go, as they stand now; `sending` tells how it went; `left` are those that
    something keeps, which were not offered.
    """

    lines: tuple[OutboxLine, ...]
    sending: Sending
    left: tuple[LeftWaiting, ...] = ()


def send_messages(
    office: Office,
    transport: MailTransport,
    message_ids: Sequence[str] | None = None,
    *,
    asked_to_stop: Callable[[], bool] = lambda: False,
) -> SentMessages:
    """Queue every approved message (or these) and offer each once, in the order in which they were written.

    Left waiting are those whose hour has not come, that somebody paused, and, unless they are named, those that a
    server put off a while ago. Raises `UserError`: "mail_being_sent" while another program sends, "outbox_paused",
    "mail_message_unknown"; and what opening the transport raises; messages are queued then, and nothing was offered.
    """
    with office.store.sending():
        mark_interrupted(office)
        queued, left = _queue(office, message_ids)
        messages = [mail_of(one) for one in queued]
        record = _Record(office, transport.name, queued)
        sending = send_all(transport, messages, record, asked_to_stop=lambda: record.paused or asked_to_stop())
    return SentMessages(tuple(map(record.line_of, queued)), sending, left)


def _queue(office: Office, message_ids: Sequence[str] | None) -> tuple[list[KeptMessage], tuple[LeftWaiting, ...]]:
    """Queue what is approved and may go; returns all that goes, or of it those that were named."""
    now = now_utc()
    with office.store.unit_of_work(office.who) as work:
        refuse_while_paused(work)
        if message_ids is None:
            chosen = work.outbox.all([OutboxState.APPROVED.value, OutboxState.QUEUED.value])
        else:
            chosen = [work.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]
        plans = work.mail_plans.of([one.id for one in chosen])
        outdated = work.outbox.all_outdated(chosen)
        going, left = [], []
        for kept in chosen:
            if kept.id in outdated:  # it was being sent, and was put off, when its audit was amended
                cancel_message(work, kept, office.who)
                continue
            queued = kept if kept.state == OutboxState.QUEUED.value else moved(kept, outbox.queue(entry_of(kept)))
            waits = what_keeps(kept, plans.get(kept.id), now, named=message_ids is not None)
            if waits is not None:
                left.append(waits)
                continue
            if queued is not kept:
                queued = work.outbox.step(queued)
                work.history.append(
                    "mail.queued", {"message_id": kept.message_id}, entity_id=kept.entity_id, subject=kept.message_id
                )
            going.append(queued)
        work.commit()
    return going, tuple(left)


def what_keeps(kept: KeptMessage, plan: SendingPlan | None, now: datetime, *, named: bool) -> LeftWaiting | None:
    why = plan.keeps(now) if plan is not None else None
    if plan is None or why is None or (why is Kept.RETRY_LATER and named):
        return None
    until = {Kept.NOT_DUE: plan.due_at, Kept.RETRY_LATER: plan.retry_at, Kept.PAUSED: None}[why]
    return LeftWaiting(line_of(kept), why, until, plan.paused_why if why is Kept.PAUSED else "")


class _Record:
    """Keeps each step in a transaction of its own, which has reached the disk when the call returns.

    What stands in the database is known from the queueing on: a message that somebody moved since has another version,
    and is passed over.
    """

    def __init__(self, office: Office, transport: str, queued: Iterable[KeptMessage]) -> None:
        self._office = office
        self._transport = transport
        self._standing = {one.message_id: one for one in queued}
        self._attempts: dict[str, SendingAttempt] = {}
        self.paused = False
        """Whether somebody has stopped all sending since."""

    def line_of(self, kept: KeptMessage) -> OutboxLine:
        return line_of(self._standing[kept.message_id])

    def before_handing_over(self, message: MailMessage, /) -> None:
        with self._office.store.unit_of_work(self._office.who) as work:
            kept = self._standing[message.message_id]
            try:
                sending = work.outbox.step(moved(kept, outbox.begin_sending(entry_of(kept))), unless_stopped=True)
            except UserError:
                self.paused = work.mail_plans.pause() is not None
                raise
            attempt = SendingAttempt(sending.attempts, self._transport, work.moment)
            work.outbox.put_attempt(sending, attempt)
            work.commit()
        self._standing[message.message_id], self._attempts[message.message_id] = sending, attempt

    def after_answer(self, message: MailMessage, outcome: Outcome, /) -> None:
        with self._office.store.unit_of_work(self._office.who) as work:
            before = self._standing[message.message_id]
            kept = work.outbox.step(moved(before, outbox.after_outcome(entry_of(before), outcome)))
            attempt = self._attempts.get(message.message_id)
            if attempt is None:
                attempt = SendingAttempt(kept.attempts, self._transport, work.moment)
            ended = replace(
                attempt,
                ended_at=work.moment,
                fate=outcome.fate.value,
                stage=outcome.stage.value,
                code=outcome.code,
                words=outcome.words,
            )
            work.outbox.put_attempt(kept, ended)
            said = {"transport": self._transport, "state": kept.state, "code": outcome.code, "words": outcome.words}
            if outcome.fate is Fate.TEMPORARY and outcome.code is not None:
                plan = work.mail_plans.of_one(kept.id, kept.entity_id)
                retry_at = work.moment + wait_before_retry(outcome.words, kept.attempts)
                work.mail_plans.put(replace(plan, retry_at=retry_at))
                said["not_before"] = f"{retry_at.isoformat()}Z"
            work.history.append(
                f"mail.{kept.state}" if kept.state != OutboxState.QUEUED.value else "mail.put_off",
                {"message_id": message.message_id, **said},
                entity_id=kept.entity_id,
                subject=message.message_id,
            )
            work.commit()
        self._standing[message.message_id] = kept
