"""On the rotation's day: dossiers are written, and mails drafted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.jobs import Telling
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.targets import MailsIn

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.rotation.mail_handover import HandoverMails
    from advisor_app.services.rotation.write_dossiers import WrittenDossiers
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.direction.rotation_front import Front


class HandingOver(QObject):
    def __init__(self, around: Surroundings, page: QWidget) -> None:
        super().__init__(page)
        self._around = around
        self._page = page

    def write_dossiers(self, front: Front) -> None:
        """Ask for a folder, and write beside what else is done."""
        rotation = front.proposal.rotation
        start = str(Path.home())
        chosen = FileDialog.getExistingDirectory(self._page, self.tr("Folder for the dossiers"), start)
        if not chosen:
            return
        folder = Path(chosen)

        def work(office: Office, running: Running) -> WrittenDossiers:
            from advisor_app.services.rotation.write_dossiers import write_dossiers

            return write_dossiers(
                office,
                rotation.year,
                folder,
                kind=rotation.kind,
                progress=running.progress,
                cancelled=running.cancelled,
            )

        self._around.jobs.change(
            self,
            work,
            self._written,
            things=frozenset(),
            title=self.tr("Writing the dossiers"),
            cancellable=True,
            beside=True,
            telling=Telling(
                lambda done, total: self.tr("{done} of {total} dossiers").format(
                    done=number(done), total=number(total)
                ),
                self.tr("Stops after this dossier; those that are written stay."),
            ),
        )

    def draft_mails(self, front: Front) -> None:
        rotation = front.proposal.rotation

        def work(office: Office, running: Running) -> HandoverMails:
            from advisor_app.services.rotation.mail_handover import mail_handover

            return mail_handover(office, rotation.year, kind=rotation.kind, progress=running.progress)

        self._around.jobs.change(
            self,
            work,
            self._drafted,
            things=frozenset({"mails", "rotation"}),
            title=self.tr("Drafting the mails"),
        )

    def _written(self, found: WrittenDossiers) -> None:
        said = self.tr("%Ln dossier(s) written, as Word and PDF.", "", len(found.dossiers))
        left = found.asked - len(found.dossiers)
        more = self.tr("%Ln not written: it was stopped.", "", left) if left else ""
        folder = QUrl.fromLocalFile(str(found.folder))
        self._around.notices.done(
            said, more, offer=self.tr("Open the folder"), act=lambda: self._open(folder), doubt=bool(left)
        )

    def _open(self, folder: QUrl) -> None:
        QDesktopServices.openUrl(folder)

    def _drafted(self, found: HandoverMails) -> None:
        said = self.tr("%Ln mail(s) drafted for liaisons and advisors.", "", found.made)
        more = self.tr("Nothing has gone out: they are approved in the outbox.")
        if found.without:
            more = self.tr("Nobody has an address for: {entities}.").format(entities=", ".join(found.without[:5]))
        self._around.notices.done(
            said,
            more,
            offer=self.tr("See them"),
            act=lambda: self._around.go_to("mail", MailsIn("draft")),
            doubt=bool(found.without),
        )
