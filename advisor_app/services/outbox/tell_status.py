"""What lies in the outbox, and what each message is waiting for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from advisor_app.mail.outbox import OutboxState
from advisor_app.office.calendar import now_utc
from advisor_app.office.mail.sending_plan import OutboxPause
from advisor_app.services.office import Office
from advisor_app.services.outbox.browse_outbox import list_mails
from advisor_app.services.outbox.waiting import WaitsFor, waits_for
from advisor_app.store import MailLine


@dataclass(frozen=True, slots=True)
class Waiting:
    """`since` (UTC) is when it was last offered to a server or came into its state; `until` when it goes by itself;
    `said` are the server's last words, or why it is paused.
    """

    line: MailLine
    waits_for: WaitsFor
    since: datetime
    said: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class OutboxStatus:
    """`counts` by state, each state named; `waiting` in the order in which the messages were written, `unanswered`
    those of the last weeks that wait for the liaison. `pause` is set while all sending is stopped.
    """

    counts: Mapping[str, int]
    waiting: tuple[Waiting, ...]
    unanswered: tuple[Waiting, ...]
    pause: OutboxPause | None


def tell_status(office: Office) -> OutboxStatus:
    now = now_utc()
    lines = list_mails(office).lines
    with office.store.reading() as reading:
        known = reading.mail_lines.counts()
        pause = reading.mail_plans.pause()
        told = [(one, waits_for(one, now)) for one in lines]
        attempts = {
            one.message_id: reading.outbox.attempts_of(one.mail_id)
            for one, whom in told
            if one.mail_id and one.attempts and whom is not WaitsFor.LIAISON
        }
    waiting = []
    for line, whom in told:
        if whom is WaitsFor.NOBODY:
            continue
        last = attempts.get(line.message_id, [])[-1:]
        since = last[0].begun_at if last and line.state != OutboxState.SENT.value else line.moved_at
        said = line.paused_why or line.words or (last[0].words if last else "")
        until = {WaitsFor.HOUR: line.due_at, WaitsFor.SERVER: line.retry_at}.get(whom)
        waiting.append(Waiting(line, whom, since, said, until))
    return OutboxStatus(
        {state.value: known.get(state.value, 0) for state in OutboxState},
        tuple(one for one in waiting if one.waits_for is not WaitsFor.LIAISON),
        tuple(one for one in waiting if one.waits_for is WaitsFor.LIAISON),
        pause,
    )
