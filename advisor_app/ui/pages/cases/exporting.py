"""Writing what is shown as a workbook: asked where to, told how far, cancelled without a trace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.jobs import Telling
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.cases.browser import CaseBrowser
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog

if TYPE_CHECKING:
    from advisor_app.services.cases.export_cases import CasesExported
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class ExportButton(Button):
    """Says how many cases it writes; they are those of the browser, in its order and with its columns."""

    def __init__(self, around: Surroundings, browser: CaseBrowser, page: QWidget) -> None:
        super().__init__(around.theme, self.tr("Export to xlsx"), "plain")
        self._around = around
        self._browser = browser
        self._page = page
        self.clicked.connect(self._ask_path)
        browser.shown.connect(self._say)

    def export_to(self, path: Path) -> None:
        browser = self._browser
        query, columns = browser.view.query, browser.shown_columns()
        conditions = [*([query.text] if query.text else []), *browser.tools.words()]

        def work(office: Office, running: Running) -> CasesExported:
            from advisor_app.services.cases.export_cases import export_cases

            return export_cases(
                office,
                query,
                path,
                columns=columns,
                conditions=conditions,
                progress=running.progress,
                cancelled=running.cancelled,
            )

        self._around.jobs.change(
            self,
            work,
            self._exported,
            things=frozenset(),
            title=self.tr("Exporting {file}").format(file=path.name),
            cancellable=True,
            beside=True,
            telling=Telling(self._how_far, self.tr("Cancelling; no file is left…")),
        )

    def _say(self) -> None:
        count = self._browser.model.total
        self.setEnabled(count > 0)
        self.say(self.tr("Export {count} to xlsx").format(count=number(count)))

    def _ask_path(self) -> None:
        start = Path(self._around.memory.text("window/folder")) / (self.tr("Cases") + ".xlsx")
        chosen, _ = FileDialog.getSaveFileName(self._page, self.tr("Export the cases"), str(start), "Excel (*.xlsx)")
        if chosen:
            self.export_to(Path(chosen).with_suffix(".xlsx"))

    def _how_far(self, done: int, total: int) -> str:
        return self.tr("{done} of {total} cases").format(done=number(done), total=number(total))

    def _exported(self, done: CasesExported) -> None:
        said = self.tr("%Ln case(s) were written to {file}.", "", done.rows).format(file=done.path.name)
        notice = self._around.notices.done(said, str(done.path.parent))

        def open_folder() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(done.path.parent)))

        notice.offer(self.tr("Open the folder"), open_folder)
