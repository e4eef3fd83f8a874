"""A commitment that nobody keeps is brought before the director: its draft is opened where escalations are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.meeting_acts import escalated
from advisor_app.ui.targets import MailsIn, PlansAt

if TYPE_CHECKING:
    from advisor_app.office.meetings.records import KeptCommitment
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

THINGS = frozenset({"meetings", "mails", "plans", "escalations"})


class EscalationOffer(QObject):
    """`begun` follows a draft that was made."""

    begun = Signal()

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around

    def begin(self, one: KeptCommitment) -> None:
        def work(office: Office, _running: Running) -> str:
            return escalated(office, one)

        self._around.jobs.change(self, work, self._told, things=THINGS)

    def _told(self, reference: str) -> None:
        notices, go_to = self._around.notices, self._around.go_to
        if reference:
            notices.done(
                self.tr("The escalation {reference} is a draft.").format(reference=reference),
                self.tr("Say what was tried and what is asked for before it goes to the director."),
                offer=self.tr("Go on writing it"),
                act=lambda: go_to("plans", PlansAt("escalations", reference)),
            )
        else:
            notices.done(
                self.tr("The escalation waits in the mail as a draft."),
                offer=self.tr("See it"),
                act=lambda: go_to("mail", MailsIn("draft")),
            )
        self.begun.emit()
