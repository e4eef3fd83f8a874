"""Hours, pauses, answers and trials, as work for the database's thread, each with its way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advisor_app.mail.outbox import OutboxState
from advisor_app.ui.formats import moment
from advisor_app.ui.page import Surroundings
from advisor_app.ui.targets import MailAt

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.outbox.approve_messages import Approved
    from advisor_app.services.outbox.kept_messages import OutboxLine
    from advisor_app.services.outbox.mail_way import MailWay
    from advisor_app.services.outbox.try_messages import DryRun, Trial
    from advisor_app.store import MailLine
    from advisor_app.ui.jobs import Running

MAILS = frozenset({"mails"})


class Timing(QObject):
    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around

    def schedule(self, lines: Sequence[MailLine], due: datetime | None) -> None:
        """Drafts are approved for then; the others are moved. Undo puts each back to where it was."""
        drafts = [line.message_id for line in lines if line.state == OutboxState.DRAFT]
        others = [line for line in lines if line.state != OutboxState.DRAFT]

        def work(office: Office, _running: Running) -> Approved | None:
            from advisor_app.services.outbox.approve_messages import approve_messages
            from advisor_app.services.outbox.schedule_messages import schedule_messages

            if others:
                schedule_messages(office, [line.message_id for line in others], due)
            return approve_messages(office, drafts, due=due) if drafts else None

        def done(approved: Approved | None) -> None:
            count = len(others) + (len(approved.lines) if approved else 0)
            if count:
                self._around.notices.done(
                    self.tr("%Ln message(s) wait(s) for an hour.", "", count)
                    if due
                    else self.tr("%Ln message(s) go(es) with the next sending.", "", count),
                    self.tr("They go at {hour} while this program is open, and not before.").format(hour=moment(due))
                    if due
                    else "",
                    offer=self.tr("Undo"),
                    act=lambda: self._put_back([one.message_id for one in approved.lines] if approved else [], others),
                )
            if approved is not None and approved.held:
                self._around.notices.refused(approved.refusal())

        self._around.jobs.change(self, work, done, things=MAILS)

    def _put_back(self, approved: Sequence[str], others: Sequence[MailLine]) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.office.calendar import now_utc
            from advisor_app.services.outbox.approve_messages import withdraw_messages
            from advisor_app.services.outbox.schedule_messages import schedule_messages

            if approved:
                withdraw_messages(office, approved)
            for line in others:
                still = line.due_at if line.due_at and line.due_at > now_utc() else None
                schedule_messages(office, [line.message_id], still)

        self._around.jobs.change(self, work, things=MAILS)

    def pause(self, message_ids: Sequence[str], why: str) -> None:
        def work(office: Office, _running: Running) -> list[OutboxLine]:
            from advisor_app.services.outbox.pause_sending import pause_messages

            return pause_messages(office, message_ids, why)

        def done(lines: list[OutboxLine]) -> None:
            self._around.notices.done(
                self.tr("%Ln message(s) paused.", "", len(lines)),
                self.tr("They do not go until somebody lets them go on."),
                offer=self.tr("Undo"),
                act=lambda: self.resume(message_ids),
            )

        self._around.jobs.change(self, work, done, things=MAILS)

    def resume(self, message_ids: Sequence[str]) -> None:
        def work(office: Office, _running: Running) -> list[OutboxLine]:
            from advisor_app.services.outbox.pause_sending import resume_messages

            return resume_messages(office, message_ids)

        self._around.jobs.change(self, work, things=MAILS)

    def pause_all(self, why: str) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.outbox.pause_sending import pause_outbox

            pause_outbox(office, why)

        self._around.jobs.change(self, work, things=MAILS)

    def resume_all(self) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.outbox.pause_sending import resume_outbox

            resume_outbox(office)

        self._around.jobs.change(self, work, things=MAILS)

    def again(self, message_id: str, why: str) -> None:
        """A new draft in place of one that went; it is shown, to be looked at and approved."""

        def work(office: Office, _running: Running) -> OutboxLine:
            from advisor_app.services.outbox.resend_message import resend_message

            return resend_message(office, message_id, why)

        def done(line: OutboxLine) -> None:
            self._around.notices.done(
                self.tr("A new draft for {entity}.").format(entity=line.entity),
                self.tr("It has an identifier of its own; look at it and approve it."),
            )
            self._around.go_to("mail", MailAt(line.message_id))

        self._around.jobs.change(self, work, done, things=MAILS)

    def note(self, message_ids: Sequence[str], kind: str) -> None:
        """Undo forgets what was noted."""

        def work(office: Office, _running: Running) -> None:
            from advisor_app.office.mail.sending_plan import Response
            from advisor_app.services.outbox.note_response import forget_response, note_response

            for message_id in message_ids:
                if kind:
                    note_response(office, message_id, Response(kind))
                else:
                    forget_response(office, message_id)

        def done(_nothing: None) -> None:
            if kind:
                self._around.notices.done(
                    self.tr("Noted of %Ln message(s).", "", len(message_ids)),
                    offer=self.tr("Undo"),
                    act=lambda: self.note(message_ids, ""),
                )

        self._around.jobs.change(self, work, done, things=MAILS)

    def look_first(self, message_ids: Sequence[str]) -> None:
        """What a sending would do, without sending."""

        def work(office: Office, _running: Running) -> DryRun:
            from advisor_app.services.outbox.try_messages import dry_run

            return dry_run(office, message_ids=message_ids)

        def done(told: DryRun) -> None:
            held = sum(one.held_back for one in told.drafts)
            parts = (
                (len(told.left), self.tr("%Ln wait(s) for an hour, a server or a person.", "", len(told.left))),
                (len(told.drafts), self.tr("%Ln draft(s) still to be approved.", "", len(told.drafts))),
                (held, self.tr("%Ln of them held back.", "", held)),
            )
            self._around.notices.done(
                self.tr("%Ln message(s) would go now.", "", len(told.going)),
                " ".join((self.tr("Nothing was sent."), *(words for count, words in parts if count))),
            )

        self._around.jobs.change(self, work, done, things=MAILS)

    def try_on_me(self, way: MailWay, message_ids: Sequence[str], me: str) -> None:
        def work(office: Office, running: Running) -> Trial:
            from advisor_app.services.outbox.mail_way import transport_for
            from advisor_app.services.outbox.try_messages import send_all_to_me

            return send_all_to_me(office, transport_for(way), message_ids, me=me, asked_to_stop=running.cancelled)

        def done(trial: Trial) -> None:
            missing = len(message_ids) - len(trial.lines)
            more = self.tr("Their states stay as they are.")
            if missing:
                more = " ".join((more, self.tr("%Ln did not go.", "", missing)))
            self._around.notices.done(
                self.tr("%Ln message(s) went to {me} alone.", "", len(trial.lines)).format(me=trial.to),
                more,
                doubt=bool(missing),
            )
            if trial.sending.fault is not None:
                self._around.notices.refused(trial.sending.fault)

        self._around.jobs.change(
            self,
            work,
            done,
            things=MAILS,
            title=self.tr("Sending %Ln message(s) to yourself", "", len(message_ids)),
            cancellable=True,
            beside=True,
        )
