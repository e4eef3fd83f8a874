"""The director's files of how the duties were met: a year or a month, as a workbook and a PDF in a chosen folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog

if TYPE_CHECKING:
    from advisor_app.services.duties.report_compliance import WrittenCompliance
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

FOLDER = "direction/compliance_folder"


class ComplianceMenu(QObject):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.button = Button(around.theme, self.tr("Compliance…"), "plain")
        self.button.clicked.connect(self._offer)

    def choices(self) -> list[tuple[str, int, int | None]]:
        """What may be asked for: this year and the last, and the months of this year that have begun."""
        today = panama_day(now_utc())
        found: list[tuple[str, int, int | None]] = []
        for year in (today.year, today.year - 1):
            found.append((self.tr("Year {year}").format(year=year), year, None))
        for place in range(today.month, 0, -1):
            first = QDate(today.year, place, 1)
            found.append((f"{QLocale().standaloneMonthName(first.month())} {today.year}", today.year, place))
        return found

    def menu(self) -> QMenu:
        menu = QMenu(self.button)
        for words, year, month in self.choices():
            menu.addAction(words).triggered.connect(lambda _=False, year=year, month=month: self._choose(year, month))
        return menu

    def write(self, year: int, month: int | None, folder: Path) -> None:
        def work(office: Office, _running: Running) -> WrittenCompliance:
            from advisor_app.services.duties.report_compliance import write_compliance

            return write_compliance(office, year, folder, month)

        def open_folder() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

        def done(written: WrittenCompliance) -> None:
            told = written.compliance
            said = self.tr("{met} of {owed} duties met in time, from {first} to {last}.")
            self._around.notices.done(
                said.format(
                    met=number(told.total.in_time),
                    owed=number(told.total.owed),
                    first=day(told.first),
                    last=day(told.last),
                ),
                f"{written.xlsx.name}, {written.pdf.name}",
                offer=self.tr("Open the folder"),
                act=open_folder,
            )

        self._around.jobs.change(self, work, done, things=frozenset(), title=self.tr("Writing the compliance"))

    def _offer(self) -> None:
        self.menu().popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _choose(self, year: int, month: int | None) -> None:
        folder = FileDialog.getExistingDirectory(
            self.button, self.tr("Where to write the files"), self._around.memory.text(FOLDER)
        )
        if folder:
            self._around.memory.keep(FOLDER, folder)
            self.write(year, month, Path(folder))
