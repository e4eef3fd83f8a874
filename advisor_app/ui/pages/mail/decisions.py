"""What a person does with messages, as work for the database's thread and the one beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from advisor_app.errors import AppError
from advisor_app.mail.outbox import OutboxState
from advisor_app.mail.sending import Ended
from advisor_app.ui.formats import number
from advisor_app.ui.jobs import Telling
from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.outbox.approve_messages import Approved
    from advisor_app.services.outbox.kept_messages import OutboxLine
    from advisor_app.services.outbox.mail_way import MailWay
    from advisor_app.services.outbox.send_messages import SentMessages
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.notices import Notice

MAILS = frozenset({"mails"})


class Decisions(QObject):
    rested = Signal()
    """A sending is over, however it ended."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.sending: Running | None = None
        """The sending that is under way."""
        self._undoable: Notice | None = None
        """What offers to undo an approval; it holds no more when messages go out."""
        around.jobs.ended.connect(self._ended)

    def approve(self, message_ids: Sequence[str], despite: str = "") -> None:
        def work(office: Office, _running: Running) -> Approved:
            from advisor_app.services.outbox.approve_messages import approve_messages

            return approve_messages(office, message_ids, despite=despite)

        def done(approved: Approved) -> None:
            if approved.lines:
                self._undoable = self._around.notices.done(
                    self.tr("%Ln message(s) approved.", "", len(approved.lines)),
                    self.tr("Nothing has gone out yet: they go when you send."),
                    offer=self.tr("Undo"),
                    act=lambda: self._withdraw([line.message_id for line in approved.lines], tell=False),
                )
            if approved.held:
                self._around.notices.refused(approved.refusal())

        self._around.jobs.change(self, work, done, things=MAILS)

    def withdraw(self, message_ids: Sequence[str]) -> None:
        self._withdraw(message_ids, tell=True)

    def _withdraw(self, message_ids: Sequence[str], *, tell: bool) -> None:
        def work(office: Office, _running: Running) -> list[OutboxLine]:
            from advisor_app.services.outbox.approve_messages import withdraw_messages

            return withdraw_messages(office, message_ids)

        def done(lines: list[OutboxLine]) -> None:
            if tell:
                self._undoable = self._around.notices.done(
                    self.tr("%Ln message(s) taken back.", "", len(lines)),
                    self.tr("They are drafts again."),
                    offer=self.tr("Undo"),
                    act=lambda: self.approve([line.message_id for line in lines]),
                )

        self._around.jobs.change(self, work, done, things=MAILS)

    def settle(self, message_id: str, *, sent: bool) -> None:
        def work(office: Office, _running: Running) -> OutboxLine:
            from advisor_app.services.outbox.settle_message import settle_message

            return settle_message(office, message_id, sent=sent)

        def done(line: OutboxLine) -> None:
            said = {
                OutboxState.SENT: self.tr("It is kept as sent, on your word."),
                OutboxState.QUEUED: self.tr("It waits for the next sending."),
                OutboxState.CANCELLED: self.tr("Its letter was corrected since; the corrected one goes instead."),
            }
            self._around.notices.done(f"{line.entity}:", said[OutboxState(line.state)])

        self._around.jobs.change(self, work, done, things=MAILS)

    def send(self, way: MailWay, message_ids: Sequence[str]) -> None:
        total = len(message_ids)
        self._around.notices.take_away(self._undoable)
        self._undoable = None

        def work(office: Office, running: Running) -> SentMessages:
            from advisor_app.services.outbox.mail_way import transport_for
            from advisor_app.services.outbox.send_messages import send_messages

            offered = 0

            def asked_to_stop() -> bool:
                nonlocal offered
                running.progress(offered, total)
                offered += 1
                return running.cancelled()

            return send_messages(office, transport_for(way), message_ids, asked_to_stop=asked_to_stop)

        self.sending = self._around.jobs.change(
            self,
            work,
            self._sent,
            things=MAILS,
            failed=self._refused,
            title=self.tr("Sending %Ln message(s)", "", total),
            cancellable=True,
            beside=True,
            telling=Telling(
                lambda done, of: self.tr("{done} of {total} messages").format(done=number(done), total=number(of)),
                self.tr("Stopping after this message; what was sent stays sent"),
            ),
        )

    def _ended(self, running: Running) -> None:
        if running is self.sending:
            self.sending = None
            self.rested.emit()

    def _refused(self, error: AppError) -> None:
        self._around.jobs.changed.emit(MAILS, self)  # what was to go may be queued now
        self._around.notices.refused(error)

    def _sent(self, result: SentMessages) -> None:
        counts = {state: sum(line.state == state for line in result.lines) for state in OutboxState}
        parts = [
            (OutboxState.PERHAPS_SENT, self.tr("One is perhaps sent and waits for your decision.")),
            (OutboxState.FAILED, self.tr("%Ln refused; waiting for your decision.", "", counts[OutboxState.FAILED])),
            (OutboxState.QUEUED, self.tr("%Ln still queued.", "", counts[OutboxState.QUEUED])),
        ]
        more = [words for state, words in parts if counts[state]]
        if result.sending.ended is Ended.ASKED_TO_STOP:
            more.insert(0, self.tr("Stopped, as you asked."))
        elif result.sending.ended is Ended.SERVER_UNWILLING:
            more.insert(0, self.tr("The server closed the connection."))
        self._around.notices.done(
            self.tr("%Ln message(s) sent.", "", counts[OutboxState.SENT]), " ".join(more), doubt=bool(more)
        )
        for error in [*(reason for _, reason in result.sending.passed_over[:1]), result.sending.fault]:
            if error is not None:
                self._around.notices.refused(error)
