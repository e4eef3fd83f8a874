"""Many messages over one connection, each kept before and after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.message import MailMessage
from advisor_app.mail.outcome import Fate, Outcome
from advisor_app.mail.transport import MailSession, MailTransport, SendingRecord


class Ended(StrEnum):
    """Why a sending ended."""

    ALL_TRIED = "all_tried"
    PERHAPS_SENT = "perhaps_sent"
    """One message's fate is unknown: what broke the answer may break the next one too."""
    SERVER_UNWILLING = "server_unwilling"
    """The server closed a connection over which it had taken nothing."""
    SERVER_GONE = "server_gone"
    """The connection broke and a new one could not be had; `fault` says why."""
    ASKED_TO_STOP = "asked_to_stop"


@dataclass(frozen=True, slots=True)
class Sending:
    """What became of each message, in the order of sending.

    `passed_over` are those that could not be sent when their turn came (withdrawn, another program has them, a changed
    draft lies in their place); like `not_tried` they stand as before.
    """

    outcomes: tuple[tuple[MailMessage, Outcome], ...] = ()
    passed_over: tuple[tuple[MailMessage, UserError], ...] = ()
    not_tried: tuple[MailMessage, ...] = ()
    ended: Ended = Ended.ALL_TRIED
    fault: EnvironmentFault | None = None

    def count(self, fate: Fate) -> int:
        return sum(outcome.fate is fate for _, outcome in self.outcomes)


def send_all(
    transport: MailTransport,
    messages: Sequence[MailMessage],
    record: SendingRecord,
    *,
    asked_to_stop: Callable[[], bool] = lambda: False,
) -> Sending:
    """Offer each message once; at most one of them ends as perhaps sent, since the sending ends there.

    Raises what `transport.session()` raises (nothing was offered then) and what `record` raises, save a `UserError`
    before a message; a message that was begun then stays `sending`.
    """
    if not messages:
        return Sending()
    with transport.session() as session, ThreadPoolExecutor(1, "sending") as beside:
        run = _Run(session, record, beside)
        for message in messages:
            if asked_to_stop():
                run.ended = Ended.ASKED_TO_STOP
            else:
                run.send(message)
            if run.ended is not Ended.ALL_TRIED:
                break
        run.wait()
    tried = len(run.outcomes) + len(run.passed_over)
    return Sending(tuple(run.outcomes), tuple(run.passed_over), tuple(messages[tried:]), run.ended, run.fault)


class _Run:
    """`beside` has one thread: what an answer was is kept there while the server is busy with the next message."""

    def __init__(self, session: MailSession, record: SendingRecord, beside: ThreadPoolExecutor) -> None:
        self._session = session
        self._record = record
        self._beside = beside
        self._being_kept: Future[None] | None = None
        self._taken_over_this_connection = 0
        self.outcomes: list[tuple[MailMessage, Outcome]] = []
        self.passed_over: list[tuple[MailMessage, UserError]] = []
        self.ended = Ended.ALL_TRIED
        self.fault: EnvironmentFault | None = None

    def send(self, message: MailMessage) -> None:
        try:
            outcome = self._session.offer(message)
        except UserError as reason:
            self.passed_over.append((message, reason))
            return
        except EnvironmentFault as gone:
            self.ended, self.fault = Ended.SERVER_GONE, gone
            return
        self.wait()
        if outcome is None:
            try:
                self._record.before_handing_over(message)
            except UserError as reason:
                self._session.take_back()
                self.passed_over.append((message, reason))
                return
            outcome = self._session.hand_over(message)
        self._being_kept = self._beside.submit(self._record.after_answer, message, outcome)
        self.outcomes.append((message, outcome))
        self._judge(outcome)

    def wait(self) -> None:
        """Until the last answer is kept, for good or with what spoke against it."""
        being_kept, self._being_kept = self._being_kept, None
        if being_kept is not None:
            being_kept.result()

    def _judge(self, outcome: Outcome) -> None:
        self._taken_over_this_connection += outcome.fate is Fate.ACCEPTED
        if outcome.fate is Fate.PERHAPS_SENT:
            self.ended = Ended.PERHAPS_SENT
        elif outcome.connection_lost:
            if not self._taken_over_this_connection:
                self.ended = Ended.SERVER_UNWILLING
            self._taken_over_this_connection = 0
