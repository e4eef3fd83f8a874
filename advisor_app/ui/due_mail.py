"""While the window is open, messages go at the hour that was named for them, and once a server's wait is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from advisor_app.ui.formats import moment
from advisor_app.ui.mail_way import remembered_way
from advisor_app.ui.targets import MailsIn

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.office import Office
    from advisor_app.services.outbox.mail_way import MailWay
    from advisor_app.services.outbox.schedule_messages import DueMail
    from advisor_app.services.outbox.send_messages import SentMessages
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings

FIRST_AFTER_MS = 4_000
EVERY_MS = 20_000
AFTER_A_FAULT = 15
"""Turns that are let pass after a way could not be opened: five minutes."""
MAILS = frozenset({"mails"})


class DueMessages(QObject):
    """What was due while the program was closed goes when it is next open, and it is said since when it was due."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._sending: Running | None = None
        self._told: frozenset[str] = frozenset()
        self._fault = ""
        self._rests = 0
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        around.jobs.opened.connect(self._opened)
        around.jobs.ended.connect(self._ended)

    def look(self) -> None:
        if self._sending is not None:
            return
        if self._rests:
            self._rests -= 1
            return

        def ask(office: Office) -> DueMail:
            from advisor_app.services.outbox.schedule_messages import due_messages

            return due_messages(office)

        self._around.jobs.ask(self, ask, self._found, purpose="due", can_wait=True)

    def _opened(self, _office: Office) -> None:
        QTimer.singleShot(FIRST_AFTER_MS, self, self.look)
        self._timer.start()

    def _found(self, due: DueMail) -> None:
        if not due.message_ids or self._sending is not None:
            return
        way = remembered_way(self._around.memory)
        if way is None:
            self._offer(due)
        else:
            self._send(due, way)

    def _offer(self, due: DueMail) -> None:
        """Nobody has sent from this computer: it is not known by which way."""
        if frozenset(due.message_ids) <= self._told:
            return
        self._told = frozenset(due.message_ids)
        self._around.notices.done(
            self.tr("%Ln message(s) should go now.", "", len(due.message_ids)),
            self.tr("Due since {hour}; which way they go from this computer was never chosen.").format(
                hour=moment(due.since)
            ),
            offer=self.tr("See them"),
            act=lambda: self._around.go_to("mail", MailsIn("waiting")),
            doubt=True,
        )

    def _send(self, due: DueMail, way: MailWay) -> None:
        def work(office: Office, running: Running) -> SentMessages:
            from advisor_app.services.outbox.mail_way import transport_for
            from advisor_app.services.outbox.send_messages import send_messages

            return send_messages(office, transport_for(way), due.message_ids, asked_to_stop=running.cancelled)

        self._sending = self._around.jobs.change(
            self,
            work,
            lambda result: self._sent(result, due),
            things=MAILS,
            failed=self._refused,
            title=self.tr("Sending %Ln message(s) that are due", "", len(due.message_ids)),
            cancellable=True,
            beside=True,
        )

    def _sent(self, result: SentMessages, due: DueMail) -> None:
        self._fault = ""
        gone = sum(line.state == "sent" for line in result.lines)
        other = len(result.lines) - gone
        more = self.tr("Due since {hour}.").format(hour=moment(due.since))
        if other:
            more = " ".join((more, self.tr("%Ln did not go; see Mail.", "", other)))
        if result.lines:
            self._around.notices.done(
                self.tr("%Ln message(s) went at their hour.", "", gone),
                more,
                offer=self.tr("See them"),
                act=lambda: self._around.go_to("mail", MailsIn("sent" if not other else "decide")),
                doubt=bool(other),
            )
        if result.sending.fault is not None:
            self._refused(result.sending.fault)

    def _refused(self, error: AppError) -> None:
        """Told once, and tried again after a while: the network or a password may be missing for long."""
        self._rests = AFTER_A_FAULT
        if error.code not in (self._fault, "mail_being_sent"):
            self._fault = error.code
            self._around.notices.refused(error)

    def _ended(self, running: Running) -> None:
        if running is self._sending:
            self._sending = None
