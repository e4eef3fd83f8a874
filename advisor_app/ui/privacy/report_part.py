"""The report of what was found of a citizen and done about it: copied as text, or saved as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.privacy.export_report import CitizenReport
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings


class ReportPart(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._report: CitizenReport | None = None
        self._text = ""
        self.copy = Button(around.theme, self.tr("Copy the report"), "small")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        self.save = Button(around.theme, self.tr("Save the report…"), "small")
        self.save.clicked.connect(self._save)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(around.theme.px(8))
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addStretch(1)

    def show_report(self, report: CitizenReport, text: str) -> None:
        self._report, self._text = report, text

    def _save(self) -> None:
        report = self._report
        if report is None:
            return
        number = "".join(one if one.isalnum() or one in "-_" else "-" for one in report.found.number)
        name = self.tr("case-{number}-data.xlsx").format(number=number)
        chosen, _ = FileDialog.getSaveFileName(self, self.tr("Save the report"), name, "Excel (*.xlsx)")
        if not chosen:
            return

        def work(office: Office, _running: Running) -> int:
            from advisor_app.services.privacy.export_report import export_report

            return export_report(office, report, Path(chosen))

        def done(_places: int) -> None:
            self._around.notices.done(self.tr("The report is saved."), chosen)

        self._around.jobs.change(self, work, done, things=frozenset(), beside=True)
