"""Letters made, approved, taken back and opened: what the views of results and of letters both do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.parts.panels import Confirmation

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.letters.prepare_findings import PreparedFindings
    from advisor_app.services.letters.week_letters import WeekLetter
    from advisor_app.services.office import Office
    from advisor_app.services.outbox.approve_messages import Approved
    from advisor_app.services.outbox.kept_messages import OutboxLine
    from advisor_app.ui.jobs import Running

CHANGES_LETTERS = frozenset({"scores", "mails"})
"""A letter finishes its audit, and drafts a mail."""
CHANGES_MAILS = frozenset({"mails"})


class Preparing(QObject):
    """`owner` is the view whose jobs these are, and over which is asked."""

    def __init__(self, around: Surroundings, owner: AuditView) -> None:
        super().__init__(owner)
        self._around = around
        self._owner = owner

    def confirm_prepare(self, week: IsoWeek, letters: Sequence[WeekLetter]) -> None:
        """Ask before audits are finished and numbers given, which can't be taken back; then prepare."""
        if not letters:
            return
        known = sum(bool(one.to) for one in letters)
        facts = [(self.tr("Letters"), self._names(letters))]
        corrected = sum(bool(one.earlier) for one in letters)
        if corrected:
            facts.append((self.tr("Corrections"), self.tr("%Ln replace(s) an earlier letter", "", corrected)))
        facts.append((self.tr("Mails"), self.tr("%Ln draft(s); nothing is sent", "", known)))
        if known < len(letters):
            facts.append(
                (self.tr("Without a mail"), self.tr("%Ln: no liaison has an address", "", len(letters) - known))
            )
        asked = Confirmation(
            self._around.theme,
            self._owner,
            self.tr("Prepare %Ln letter(s) of week {week}?", "", len(letters)).format(week=week.number),
            facts,
            self.tr("The audits are finished with it: from then on they are amended, not edited. Each letter gets its "
                    "number of the year."),
            self.tr("Prepare %Ln letter(s)", "", len(letters)),
        )  # fmt: skip
        asked.finished.connect(
            lambda answer: self.prepare(week, letters) if answer == QDialog.DialogCode.Accepted else None
        )
        asked.open()

    def prepare(self, week: IsoWeek, letters: Sequence[WeekLetter]) -> None:
        entities = frozenset(one.entity_id for one in letters)

        def work(office: Office, running: Running) -> PreparedFindings:
            from advisor_app.services.letters.letter_files import letter_folder
            from advisor_app.services.letters.prepare_findings import prepare_findings

            return prepare_findings(
                office,
                week,
                letter_folder(office, week),
                entities=entities,
                progress=running.progress,
                cancelled=running.cancelled,
            )

        def done(made: PreparedFindings | None) -> None:
            if made is not None:  # it was cancelled before it began
                self._tell_prepared(made, len(letters))

        def failed(error: AppError) -> None:
            self._around.notices.refused(error)
            self._owner.things_changed(CHANGES_LETTERS, self._owner)  # the letters before it were made

        title = self.tr("Preparing letters of week {week}").format(week=week.number)
        self._around.jobs.change(
            self._owner, work, done, things=CHANGES_LETTERS, failed=failed, title=title, cancellable=True
        )

    def approve(self, message_ids: Sequence[str]) -> None:
        """Let drafts go out with the next sending; the notice takes it back."""
        if not message_ids:
            return
        chosen = list(message_ids)

        def work(office: Office, _running: Running) -> Approved:
            from advisor_app.services.outbox.approve_messages import approve_messages

            return approve_messages(office, chosen)

        def done(approved: Approved) -> None:
            if going := [line.message_id for line in approved.lines]:
                self._around.notices.done(
                    self.tr("%Ln letter(s) approved.", "", len(going)),
                    self.tr("They go out with the next sending; approving sends nothing."),
                    offer=self.tr("Undo"),
                    act=lambda: self.withdraw(going),
                )
            if approved.held:
                self._around.notices.refused(approved.refusal())

        self._around.jobs.change(self._owner, work, done, things=CHANGES_MAILS)

    def withdraw(self, message_ids: Sequence[str]) -> None:
        chosen = list(message_ids)

        def work(office: Office, _running: Running) -> list[OutboxLine]:
            from advisor_app.services.outbox.approve_messages import withdraw_messages

            return withdraw_messages(office, chosen)

        def done(lines: list[OutboxLine]) -> None:
            self._around.notices.done(self.tr("%Ln letter(s) are drafts again.", "", len(lines)))

        self._around.jobs.change(self._owner, work, done, things=CHANGES_MAILS)

    def open_file(self, week: IsoWeek, entity: str, kind: str) -> None:
        """The letter as Word ("docx") or as PDF, written beside the office's file if it is not there."""

        def look(office: Office) -> tuple[Path, Path]:
            from advisor_app.services.letters.letter_files import letter_files

            return letter_files(office, week, entity)

        def opened(paths: tuple[Path, Path]) -> None:
            path = paths[0] if kind == "docx" else paths[1]
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self._around.notices.done(self.tr("The letter is here:"), str(path))

        self._around.jobs.ask(self._owner, look, opened)

    def _tell_prepared(self, made: PreparedFindings, wanted: int) -> None:
        new = [one for one in made.letters if one.made_now]
        more = []
        if new:
            more.append(self.tr("{first} to {last}.").format(first=new[0].number, last=new[-1].number)
                        if len(new) > 1 else f"{new[0].number}.")  # fmt: skip
        drafts = sum(one.message_id is not None for one in made.letters)
        more.append(self.tr("%Ln mail(s) to approve.", "", drafts))
        without = [one.entity for one in made.letters if one.problem is not None]
        if without:
            more.append(self.tr("Without a mail: {entities}.").format(entities=", ".join(without)))
        left = wanted - len(made.letters)
        if left > 0:
            more.append(self.tr("%Ln were left when it was cancelled.", "", left))
        self._around.notices.done(
            self.tr("%Ln letter(s) prepared:", "", len(made.letters)), " ".join(more), doubt=bool(without) or left > 0
        )

    def _names(self, letters: Sequence[WeekLetter]) -> str:
        names = [one.week.entity for one in letters]
        if len(names) <= 4:
            return ", ".join(names)
        return self.tr("{count}: {first} and others").format(count=number(len(names)), first=", ".join(names[:3]))
