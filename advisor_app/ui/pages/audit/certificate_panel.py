"""The certificate of an entity's draw: what was sealed and drawn, verified on the spot, saved as PDF and JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.formats import moment, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.text import Facts, StateGlyph, label, retone
from advisor_app.ui.states import State
from sampling.wording import setting

if TYPE_CHECKING:
    from advisor_app.documents.letters.draw_certificate import DrawCertificate
    from advisor_app.errors import AppError
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.manual_window import ManualWindow

_FOLDER = "audit/certificates"


class CertificatePanel(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._week: IsoWeek | None = None
        self._entity = ""
        self._manual: ManualWindow | None = None
        theme = around.theme
        self._glyph = StateGlyph(theme)
        self.verified = label("", "12", "text2")
        self.facts = Facts(theme)
        self.save = Button(theme, self.tr("Save PDF and JSON"), "small")
        self.how = Button(theme, self.tr("How to recompute it"), "link")
        self.save.clicked.connect(self._save)
        self.how.clicked.connect(self._open_manual)
        stands = QHBoxLayout()
        stands.setSpacing(theme.px(6))
        stands.addWidget(self._glyph)
        stands.addWidget(self.verified, 1)
        head = QVBoxLayout()
        head.setSpacing(theme.px(3))
        head.addWidget(label(self.tr("Certificate of the draw"), "14"))
        head.addLayout(stands)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addWidget(self.save)
        column.addWidget(self.how)

    def ask(self, week: IsoWeek, entity: str) -> None:
        """Verify the draw as it is stored, and show what its certificate says."""
        self._week, self._entity = week, entity

        def look(office: Office) -> DrawCertificate:
            from advisor_app.services.rounds.certify_draw import certify_draw

            return certify_draw(office, week, entity)

        self._around.jobs.ask(self, look, self._show, purpose="certificate", failed=self._refused, can_wait=True)

    def _show(self, found: DrawCertificate) -> None:
        from advisor_app.documents.letters.letter_words import shortened  # loaded by the worker, not by the page

        self._glyph.show_state(State.DONE)
        self.verified.setText(self.tr("verified {when}").format(when=moment(found.issued_at).partition(" ")[2]))
        self.verified.setToolTip(moment(found.issued_at))
        retone(self.verified, "text2")
        tickets = self.tr("the first {reached} in order").format(reached=number(found.reached))
        if found.replaced:
            tickets += "; " + self.tr("%Ln replaced", "", len(found.replaced))
        plan = self.tr("%Ln case(s): {trust} confidence, {tolerable} tolerable", "", found.planned_size).format(
            trust=setting(found.rules.confidence), tolerable=setting(found.rules.tolerable_rate)
        )
        self.facts.show_facts(
            (
                (
                    self.tr("Frame"),
                    self.tr("%Ln case(s), sealed {when}", "", found.population).format(when=moment(found.sealed_at)),
                ),
                (self.tr("Fingerprint"), shortened(found.frame_digest)),
                (self.tr("Seed"), shortened(found.seed)),
                (self.tr("Plan"), plan),
                (self.tr("Tickets"), tickets),
            )
        )
        self.save.setEnabled(True)

    def _refused(self, error: AppError) -> None:
        """A draw that does not verify has no certificate, and says so where the certificate would stand."""
        self._glyph.show_state(State.FAILS)
        self.verified.setText(self.tr("can't be recomputed"))
        retone(self.verified, "late")
        self.facts.show_facts(())
        self.save.setEnabled(False)
        self._around.notices.refused(error)

    def _save(self) -> None:
        if self._week is None:
            return
        start = self._around.memory.text(_FOLDER)
        chosen = FileDialog.getExistingDirectory(self, self.tr("Folder for the certificate"), start)
        if chosen:
            self._around.memory.keep(_FOLDER, chosen)
            self.save_to(Path(chosen))

    def save_to(self, folder: Path) -> None:
        """Write the certificate, PDF and JSON, into a folder; the notice opens the PDF."""
        week, entity = self._week, self._entity
        if week is None:
            return

        def work(office: Office, _running: Running) -> tuple[Path, Path]:
            from advisor_app.services.rounds.certify_draw import write_certificate

            return write_certificate(office, week, entity, folder)

        def done(paths: tuple[Path, Path]) -> None:
            pdf, facts = paths
            self._around.notices.done(
                self.tr("The certificate was saved:"),
                self.tr("{pdf} and {json}, in {folder}.").format(pdf=pdf.name, json=facts.name, folder=pdf.parent),
                offer=self.tr("Open the PDF"),
                act=lambda: _open(pdf),
            )

        self._around.jobs.change(self, work, done, things=frozenset(), title=self.tr("Writing the certificate"))

    def _open_manual(self) -> None:
        if self._manual is None:
            from advisor_app.ui.manual_window import ManualWindow

            self._manual = ManualWindow(self._around.theme, self)
        self._manual.open_at("verificar")


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
