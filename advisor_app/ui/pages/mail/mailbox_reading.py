"""The mailbox is read: when somebody asks, and as often as this computer was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.mailbox_dialog import MailboxDialog
from advisor_app.ui.pages.mail.mailbox_form import minutes_between, remembered_way

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.correspondence.read_mailbox import MailboxRead, MailboxWay
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_MAILS = frozenset({"mails"})


class MailboxReading(QWidget):
    """Never in sight. A reading that nobody asked for tells only what is new, and a fault once."""

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._around = around
        self._busy = False
        self._told = ""
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._read_quietly)
        self.wind()

    @property
    def minutes(self) -> int:
        """How often it is read by itself; 0 for never."""
        return self._clock.interval() // 60_000 if self._clock.isActive() else 0

    def wind(self) -> None:
        """Take over how often it is read."""
        minutes = minutes_between(self._around.memory)
        if minutes and remembered_way(self._around.memory) is not None:
            self._clock.start(minutes * 60_000)
        else:
            self._clock.stop()

    def ask(self) -> None:
        """Read it, or first say where it is."""
        way = remembered_way(self._around.memory)
        if way is None:
            self.show_settings()
        else:
            self.read(way)

    def show_settings(self) -> None:
        dialog = MailboxDialog(self._around, self.window())

        def read() -> None:
            if (way := dialog.form.way()) is not None:
                self.read(way)

        dialog.accepted.connect(read)
        dialog.finished.connect(lambda _code: self.wind())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, way: MailboxWay) -> None:
        """Now, and say what came of it."""
        self._start(way, quiet=False)

    def _read_quietly(self) -> None:
        way = remembered_way(self._around.memory)
        if way is not None:
            self._start(way, quiet=True)

    def _start(self, way: MailboxWay, *, quiet: bool) -> None:
        if self._busy:
            return
        self._busy = True

        def work(office: Office, running: Running) -> MailboxRead:
            from advisor_app.services.correspondence.read_mailbox import read_mailbox

            return read_mailbox(office, way, asked_to_stop=running.cancelled)

        def done(found: MailboxRead) -> None:
            self._busy = False
            self._told = ""
            if found.taken or not quiet:
                self._tell(found)

        def failed(error: AppError) -> None:
            self._busy = False
            if not quiet or error.code != self._told:
                self._told = error.code if quiet else ""
                self._around.notices.refused(error)

        self._around.jobs.change(
            self,
            work,
            done,
            things=_MAILS,
            failed=failed,
            broke=self._give_up,
            title=self.tr("Reading the mailbox"),
            cancellable=True,
            beside=True,
        )

    def _give_up(self) -> None:
        self._busy = False

    def _tell(self, found: MailboxRead) -> None:
        entities = sorted({one.entity for one in found.taken if one.entity})
        more = [self.tr("Of others nothing is kept: %Ln.", "", found.of_nobody)] if found.of_nobody else []
        if found.unread:
            more.append(self.tr("%Ln could not be read.", "", found.unread))
        if entities:
            more.insert(0, f"{', '.join(entities)}.")
        self._around.notices.done(self.tr("%Ln new message(s) in the mailbox.", "", len(found.taken)), " ".join(more))
