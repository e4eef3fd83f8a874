"""What is done with the report that is shown: its files, and a picture of its head."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage, QPainter

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog

if TYPE_CHECKING:
    from advisor_app.services.indicators.compute_dashboard import Dashboard
    from advisor_app.services.indicators.report_scopes import ReportScope
    from advisor_app.services.office import Office
    from advisor_app.services.reports.make_report import WrittenReport
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.reports.report_view import ReportView

FOLDER = "reports/folder"
_HEAD = 44


class ReportActs(QObject):
    """Both buttons do nothing until a report is told to `of`."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._told: tuple[Dashboard, ReportScope, str] | None = None
        self._view: ReportView | None = None
        self.copy = Button(around.theme, "", "icon", icon="copy", name=self.tr("Copy as a picture"))
        self.copy.clicked.connect(self._copy)
        self.prepare = Button(around.theme, self.tr("Prepare report"), "main")
        self.prepare.setToolTip(self.tr("Write what is shown as PDF, Word and Excel"))
        self.prepare.clicked.connect(self._choose)

    def of(self, told: Dashboard, scope: ReportScope, said: str, view: ReportView) -> None:
        """`said` is the report's scope and period in words."""
        self._told, self._view = (told, scope, said), view

    def show(self, shown: bool) -> None:
        for button in (self.copy, self.prepare):
            button.setVisible(shown and self._told is not None)

    def write(self, folder: Path) -> None:
        """The report's files in a folder, of what is shown."""
        if self._told is None:
            return
        told, scope, _ = self._told

        def work(office: Office, _running: Running) -> WrittenReport:
            from advisor_app.services.reports.make_report import ReportOrder, write_report

            order = ReportOrder(told.asked.start, told.asked.end, scope.name, scope.entity_ids)
            return write_report(office, order, folder)

        def open_folder() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

        def done(written: WrittenReport) -> None:
            self._around.notices.done(
                self.tr("The report was written: {title}, {period}.").format(
                    title=written.made.report.title, period=written.made.report.subtitle
                ),
                ", ".join(path.name for path in (written.pdf, written.docx, written.xlsx)),
                offer=self.tr("Open the folder"),
                act=open_folder,
            )

        self._around.jobs.change(self, work, done, things=frozenset(), title=self.tr("Writing the report"))

    def _choose(self) -> None:
        folder = FileDialog.getExistingDirectory(
            self.prepare, self.tr("Where to write the report"), self._around.memory.text(FOLDER)
        )
        if folder:
            self._around.memory.keep(FOLDER, folder)
            self.write(Path(folder))

    def _copy(self) -> None:
        """The figures and the first charts, under words that say whose and of when they are."""
        if self._told is None or self._view is None:
            return
        t, ratio = self._around.theme, self._view.devicePixelRatioF()
        head, shown = t.px(_HEAD), self._view.head_picture()
        size = QSize(shown.width(), shown.height() + round(head * ratio))
        picture = QImage(size, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(ratio)
        picture.fill(t.colour("bg"))
        wide = round(shown.width() / ratio)
        painter = QPainter(picture)
        painter.setPen(t.colour("text"))
        painter.setFont(t.font(16, 600))
        words = QRect(t.px(20), 0, wide - t.px(40), head)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self._told[2])
        painter.drawImage(0, head, shown)
        painter.end()
        QGuiApplication.clipboard().setImage(picture)
        self._around.notices.done(self.tr("The picture can be pasted now."), self._told[2])
